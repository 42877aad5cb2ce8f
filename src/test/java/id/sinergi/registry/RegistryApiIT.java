package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.territory.Territory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class RegistryApiIT {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    @Autowired
    Territory territory;

    String village;

    @BeforeEach
    void accounts() {
        village = territory.villages("74.02.41").getFirst().code();
        if (accounts.find("api-desa").isEmpty()) {
            accounts.create(
                    new User("api-desa", "Desa", Agency.DESA, Set.of(Role.OFFICER), Set.of(village), "id"),
                    "rahasia-uji");
            accounts.create(
                    new User("api-bpjs", "BPJS", Agency.BPJS, Set.of(Role.OFFICER), Set.of("74.02"), "id"),
                    "rahasia-uji");
        }
    }

    @Test
    void uploadsAndTellsWhatWasRejected() throws Exception {
        var answer = upload(
                "api-desa",
                "residents",
                "nik,nama,tanggallahir,sex\n7402014501901001,Api,1990-01-05,P\n123,=Salah,1990-01-05,P\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = json.readTree(answer.body()).get("id").asString();
        imports.await(java.util.UUID.fromString(id), java.time.Duration.ofSeconds(20));
        var job = body(get("api-desa", "/imports/" + id));
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("kind").asString()).isEqualTo("residents");
        assertThat(job.get("read").asInt()).isEqualTo(2);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(job.get("finishedAt").asString()).contains("+08:00");
        var errors = get("api-desa", "/imports/" + id + "/errors.csv");
        assertThat(errors.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(errors.body().lines()).hasSize(2).element(1).asString().startsWith("3,nik,nik.length,");
        assertThat(get("api-bpjs", "/imports/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesInWords() throws Exception {
        var wrong = upload("api-desa", "residents", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(wrong.body()).contains("urn:sinergi:problem:import.columns", "tanggallahir");
        assertThat(upload("api-desa", "members", "x".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(upload("api-desa", "nonsense", "x".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aHugeUploadGetsAnAnswerAndNoReset() throws Exception {
        var answer = upload("api-desa", "residents", new byte[200 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("tooLarge");
    }

    @Test
    void coverageHasItsShapeAndItsScope() throws Exception {
        var all = body(get("api-bpjs", "/coverage?at=2025-04-30"));
        assertThat(all.get("total").get("eligible").asInt()).isGreaterThanOrEqualTo(79_388);
        assertThat(all.get("official").get("active").asInt()).isEqualTo(27_636);
        assertThat(all.get("official").get("date").asString()).isEqualTo("2025-04-30");
        assertThat(all.get("areas").get(0).has("code")).isTrue();
        var own = body(get("api-desa", "/coverage"));
        assertThat(own.get("areas").size()).isEqualTo(1);
        assertThat(get("api-desa", "/coverage?village=74.02.01.2012").statusCode())
                .isEqualTo(404);
        assertThat(get("api-bpjs", "/coverage?at=kemarin").statusCode()).isEqualTo(422);
    }

    private JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return client.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String user, String kind, byte[] file) throws Exception {
        var head = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"uji.csv\"\r\n\r\n";
        return client.send(
                request(user, "/imports?kind=" + kind)
                        .header("Content-Type", "multipart/form-data; boundary=batas")
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArray(file),
                                BodyPublishers.ofString("\r\n--batas--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String path) {
        var credentials = Base64.getEncoder().encodeToString((user + ":rahasia-uji").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Basic " + credentials);
    }
}
