package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.ImportSamples;
import id.sinergi.territory.Territory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class RegistryApiIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Territory territory;

    private Api api;
    private Api.Caller officer;

    @BeforeEach
    void accounts() {
        var village = territory.villages("74.02.41").getFirst().code();
        accounts.createUnlisted(
                List.of(
                        new User("api-desa", "Desa", Agency.DESA, Set.of(Role.OFFICER), Set.of(village), "id"),
                        new User("api-bpjs", "BPJS", Agency.BPJS, Set.of(Role.OFFICER), Set.of("74.02"), "id")),
                Api.PASSWORD);
        api = new Api(port);
        officer = api.as("api-desa");
    }

    @Test
    void uploadsAndTellsWhatWasRejected() {
        var job = new ApiCases(api)
                .imported(
                        "api-desa",
                        "residents",
                        "nik,nama,tanggallahir,sex\n7402014501901001,Api,1990-01-05,P\n123,=Salah,1990-01-05,P\n");
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("kind").asString()).isEqualTo("residents");
        assertThat(job.get("read").asInt()).isEqualTo(2);
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(job.get("progress").asInt()).isEqualTo(100);
        assertThat(job.get("finishedAt").asString()).contains("+08:00");
        var path = "/imports/" + job.get("id").asString();
        var errors = officer.get(path + "/errors.csv");
        assertThat(errors.type()).startsWith("text/csv");
        assertThat(errors.text().lines()).hasSize(2).element(1).asString().startsWith("3,nik,nik.length,");
        api.as("api-bpjs").get(path).refused(404, "import.unknown");
    }

    @Test
    void refusesInWords() {
        var wrong = officer.upload("/imports?kind=residents", "x.csv", ImportSamples.csv("a,b\n1,2\n"));
        assertThat(wrong.refused(422, "import.columns").get("detail").asString())
                .contains("tanggallahir");
        officer.upload("/imports?kind=members", "x.csv", ImportSamples.csv("x")).refused(403, "import.role");
        officer.upload("/imports?kind=nonsense", "x.csv", ImportSamples.csv("x"))
                .refusedFields("kind");
    }

    @Test
    void aHugeUploadGetsAnAnswerAndNoReset() {
        officer.upload("/imports?kind=residents", "x.csv", new byte[200 << 20]).refused(413, "file.tooLarge");
    }

    @Test
    void coverageHasItsShapeAndItsScope() {
        var all = api.as("api-bpjs").get("/coverage?at=2025-04-30").ok();
        assertThat(all.get("total").get("eligible").asInt()).isGreaterThanOrEqualTo(79_388);
        assertThat(all.get("official").get("active").asInt()).isEqualTo(27_636);
        assertThat(all.get("official").get("date").asString()).isEqualTo("2025-04-30");
        assertThat(all.get("areas").get(0).has("code")).isTrue();
        assertThat(officer.get("/coverage").ok().get("areas").size()).isEqualTo(1);
        officer.get("/coverage?village=74.02.01.2012").refused(404, "area.unknown");
        api.as("api-bpjs").get("/coverage?at=kemarin").refusedFields("at");
    }
}
