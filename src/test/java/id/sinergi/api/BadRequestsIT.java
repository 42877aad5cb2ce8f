package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no program should send: each gets a problem in the caller's language, never a page or a failure. */
@IntegrationTest
class BadRequestsIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    private Api api;
    private Api.Caller dpmd;

    @BeforeEach
    void callers() {
        api = new Api(port);
        dpmd = api.as("dpmd-kepala");
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsAskedForIt() {
        var problem = api.stranger().get("/me");
        assertThat(problem.refused(401, "api.login").get("detail").asString()).contains("HTTP Basic");
        assertThat(problem.response().headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic");
        dpmd.password("salah").get("/me").refused(401, "api.login");
        api.stranger().post("/cases", Map.of()).refused(401, "api.login");
        api.stranger().get("/v3/api-docs").refused(401, "api.login");
        assertThat(dpmd.get("/me").ok().get("username").asString()).isEqualTo("dpmd-kepala");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/api/", "/api/v2/me", "/tasks/1/2/3", "/cases/PD-2026-00001/tidak-ada"})
    void anUnknownAddressIsNoPage(String path) {
        dpmd.get(path).refused(404, "api.unknown");
        dpmd.post(path, Map.of()).refused(404, "api.unknown");
    }

    @Test
    void theLanguageIsTheCallersAndIndonesianWhereNoneIsAskedFor() {
        var sentences = List.of("Tugas ini tidak ada", "This task does not exist", "Tugas ini tidak ada");
        var languages = new String[] {"id", "en-GB,en;q=0.8", null};
        for (var i = 0; i < languages.length; i++) {
            assertThat(dpmd.in(languages[i])
                            .get("/tasks/tidak-ada")
                            .refused(404, "task.unknown")
                            .get("detail")
                            .asString())
                    .startsWith(sentences.get(i));
        }
        assertThat(api.stranger().in("en").get("/me").refused(401).get("detail").asString())
                .startsWith("User name or password");
        assertThat(api.stranger().in(null).get("/me").refused(401).get("detail").asString())
                .startsWith("Nama pengguna");
        for (var other : List.of(";;;q=x,,", "fr", "ja,id;q=0.5,en;q=0.1")) {
            assertThat(dpmd.in(other)
                            .get("/tasks/tidak-ada")
                            .refused(404)
                            .get("detail")
                            .asString())
                    .startsWith("Tugas");
        }
    }

    @Test
    void theWrongKindOfRequestIsNamed() {
        dpmd.raw("PATCH", "/me", JSON, new byte[0]).refused(405, "api.method");
        dpmd.raw("DELETE", "/cases/PD-2026-00001", JSON, new byte[0]).refused(405, "api.method");
        dpmd.raw("POST", "/cases", "text/plain", new byte[] {'x'}).refused(415, "api.mediaType");
        dpmd.raw("POST", "/cases", "////", new byte[] {'x'}).refused(415, "api.mediaType");
        dpmd.raw("POST", "/cases/PD-2026-00001/documents", JSON, new byte[] {'x'})
                .refused(415, "api.mediaType");
        dpmd.post("/imports?kind=residents").refused(415, "api.mediaType");
        for (var accept : List.of("image/png", "///")) {
            api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/me"))
                            .header("Accept", accept)
                            .header("Authorization", "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==")
                            .build())
                    .refused(406, "api.notAcceptable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"kind\":",
                "{\"kind\":\"village_collection\"",
                "{'kind':1}",
                "<kind/>",
                "\u0000"
            })
    void whatIsNoJsonIsSaid(String body) {
        dpmd.post("/cases", body).refused(422, "body.unreadable");
    }

    @Test
    void jsonWithoutEndIsNotFollowed() {
        dpmd.post("/cases", "[".repeat(100_000)).refused(422, "body.unreadable");
        var deep = "{\"kind\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        dpmd.post("/cases", deep).refused(422);
        dpmd.post("/cases", "{\"kind\":" + "9".repeat(5_000) + "}").refused(422);
        dpmd.raw("POST", "/cases", JSON, new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '(', '"', '}'})
                .refused(422);
    }

    @ParameterizedTest
    @CsvSource({
        "/rounds, name, '\"a\\u0000b\"'",
        "/rounds, name, '\"a\\ud800b\"'",
        "/rounds, name, '\"\\udc00\"'",
        "/rounds, name, '{}'",
        "/rounds, targetDate, '\"31-12-2027\"'",
        "/rounds, targetDate, '\"2027-02-30\"'",
        "/rounds, targetDate, '\"+999999999-12-31\"'",
        "/rounds, targetDate, '\"0001-01-01\"'",
        "/rounds, samplePercent, -1",
        "/rounds, samplePercent, 101",
        "/rounds, samplePercent, 99999999999",
        "/rounds, samplePercent, '\"banyak\"'",
        "/rounds, villages, '\"74.02.01.2012\"'",
        "/rounds, villages, '[null]'",
        "/rounds, 'villages[1]', '[\"\\u0000\"]'",
        "/cases, name, '\"a\\u0000b\"'",
        "/cases, kind, '\"nonsense\"'",
        "/cases, kind, '[\"village_collection\"]'",
        "/cases, village, '\"74.02.99.9999\"'",
        "/cases, expected, -5",
        "/cases, expected, 1.5",
        "/cases, targetDate, '\"besok\"'",
        "/cases, targetDate, '\"+999999999-12-31\"'",
        "/cases, samplePercent, 1000"
    })
    void aWrongValueIsNamed(String path, String field, String value) {
        var name = field.replaceFirst("\\[.*", "");
        var body =
                "{\"kind\":\"village_collection\",\"village\":\"74.02.01.2012\",\"name\":\"Uji nilai\",\"targetDate\":\"2030-01-31\"}"
                        .replaceFirst("\"" + name + "\":\"[^\"]*\",?", "")
                        .replaceFirst("\\{", "{\"" + name + "\":" + value.replace("\\", "\\\\") + ",")
                        .replace(",}", "}");
        var before = rounds();
        dpmd.post(path, body).refusedFields(field);
        assertThat(rounds()).isEqualTo(before);
    }

    private int rounds() {
        return dpmd.all("/rounds").size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?limit=abc",
                "/tasks?limit=99999999999",
                "/tasks?q=%00",
                "/tasks?process=%00",
                "/tasks?village=%00",
                "/tasks?state=nonsense",
                "/tasks?queue=nonsense",
                "/cases?q=a%00b",
                "/cases?kind=nonsense",
                "/cases?status=OPEN",
                "/cases?limit=1.5",
                "/villages?district=%00",
                "/coverage?at=kemarin",
                "/coverage?at=2025-02-30",
                "/coverage?at=%2B999999999-12-31",
                "/coverage?at=0000-01-01",
                "/overdue?group_by=nonsense",
                "/imports/abc",
                "/imports/abc/errors.csv",
                "/documents/abc",
                "/letters/abc.pdf",
                "/rounds/abc",
                "/rounds/99999999999999999999"
            })
    void aWrongParameterIsNamed(String path) {
        dpmd.get(path).refused(422, "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit?from=x", "/audit?to=%2B999999999-12-31", "/audit?from=-999999999-01-01T00:00:00Z"})
    void aWrongTimeIsNamed(String path) {
        api.as("inspektorat").get(path).refused(422, "fields");
        api.as("inspektorat").get(path.replace("/audit", "/audit/verify")).refused(422, "fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "AA", "zzzz", "_____w", "PD-2026-00001", "%00"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        for (var list : List.of("/tasks", "/cases", "/villages", "/districts", "/rounds")) {
            dpmd.get(list + "?cursor=" + cursor).refused(422);
        }
    }

    @Test
    void anOddLimitIsKeptWithinBounds() {
        for (var limit : List.of("0", "-5", "1")) {
            assertThat(dpmd.get("/villages?limit=" + limit).ok().get("items").size())
                    .isEqualTo(1);
        }
        assertThat(dpmd.get("/villages?limit=100000").ok().get("items").size()).isEqualTo(348);
    }

    @Test
    void aFileThatIsMissingIsAskedFor() {
        var number = dpmd.post(
                        "/cases",
                        Map.of("kind", "village_collection", "village", "74.02.01.2012", "name", "Uji lampiran"))
                .ok()
                .get("number")
                .asString();
        var form = "multipart/form-data; boundary=x";
        dpmd.raw("POST", "/cases/" + number + "/documents", form, "--x--\r\n".getBytes(StandardCharsets.UTF_8))
                .refused(422);
        dpmd.raw("POST", "/cases/" + number + "/documents", form, "nonsense".getBytes(StandardCharsets.UTF_8))
                .refused(422);
        dpmd.raw("POST", "/cases/" + number + "/documents", "multipart/form-data", new byte[] {'x'})
                .refused(422);
        for (var text : List.of("a\\u0000b", "a\\ud83db")) {
            dpmd.post("/cases/" + number + "/comments", "{\"text\":\"" + text + "\"}")
                    .refusedFields("text");
        }
        dpmd.post("/cases/" + number + "/comments", Map.of()).refusedFields("text");
        dpmd.post("/cases/" + number + "/comments", "{\"text\":[\"a\"]}").refusedFields("text");
        assertThat(dpmd.all("/cases/" + number + "/comments")).isEmpty();
        assertThat(dpmd.all("/cases/" + number + "/documents")).isEmpty();
    }

    /** Refused by the server itself, before anything of ours: still a problem in words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/tasks/%00 HTTP/1.1",
                "GET /api/v1/tasks/..%2F..%2Fetc%2Fpasswd HTTP/1.1",
                "GET /api/v1/tasks/a;b=c HTTP/1.1",
                "GET /api/v1//tasks HTTP/1.1",
                "GET /api/v1/tasks?q=[]{}|^ HTTP/1.1",
                "GET /api/v1/tasks?q=%ED%A0%80 HTTP/1.1",
                "GET /api/v1/tasks?q=%C0%80 HTTP/1.1",
                "GET /api/v1/tasks?q=%zz HTTP/1.1",
                "GET /api/v1/tasks\tx HTTP/1.1",
                "N(NSENSE /api/v1/tasks HTTP/1.1"
            })
    void anUnreadableAddressGetsAProblem(String line) throws IOException {
        var answer = socket(line, "Accept-Language: en");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        assertThat(answer).contains("urn:sinergi:problem:api.").doesNotContain("Exception", "Tomcat", "<html");
    }

    @Test
    void headersBeyondMeasureGetAProblem() throws IOException {
        for (var header : List.of("X-Long: " + "a".repeat(100_000), "No colon at all", "Content-Length: banyak")) {
            assertThat(socket("GET /api/v1/tasks HTTP/1.1", header))
                    .startsWith("HTTP/1.1 4")
                    .contains("urn:sinergi:problem:api.")
                    .doesNotContain("Exception", "Tomcat", "<html");
        }
        assertThat(socket("GET /api/v1/tasks?q=" + "a".repeat(100_000) + " HTTP/1.1", "X-A: b"))
                .startsWith("HTTP/1.1 4")
                .contains("urn:sinergi:problem:api.");
    }

    /** What a browser asks for wrongly gets a page, and nothing of our insides either. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /kasus/%00 HTTP/1.1", "GET //kasus HTTP/1.1", "GET /kasus/a;b=c HTTP/1.1"})
    void anUnreadablePageAddressGetsAPage(String line) throws IOException {
        assertThat(socket(line, "Accept: text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("<html", "<h1>")
                .doesNotContain("Exception", "Apache Tomcat", "org.springframework", "Whitelabel");
    }

    @Test
    void aLockedAccountIsToldToWait(@Autowired Accounts accounts) {
        accounts.createUnlisted(
                List.of(new User("terkunci", "Uji", Agency.DPMD, Set.of(Role.OFFICER), Set.of("74.02"), "id")),
                Api.PASSWORD);
        for (var tries = 0; tries < 5; tries++) {
            api.as("terkunci").password("salah").get("/me").refused(401, "api.login");
        }
        api.as("terkunci").get("/me").refused(401, "api.locked");
    }

    private String socket(String line, String header) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = line + "\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==\r\n" + header + "\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
