package id.sinergi.protection;

import static id.sinergi.protection.Needy.FARMER;
import static id.sinergi.protection.Needy.TODAY;
import static id.sinergi.protection.Needy.members;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.Tables;
import id.sinergi.TestClock;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.ReadingCount;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list over HTTP alone: sources, preview, proposal, decision, file, result; refused as on the pages. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionApiIT {

    private static final String VILLAGE = "74.02.39.2006";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    FundingSources sources;

    private Api api;
    private Needy needy;

    @BeforeAll
    void november() {
        clock.setTo(TODAY);
        api = new Api(port);
        needy = new Needy(jdbc, actors, sources);
    }

    @AfterAll
    void reset() {
        clock.reset();
        needy.remove();
    }

    @Test
    void aListOverHttpAlone() {
        var first = needy.routed(VILLAGE, FARMER, 1, 300_000);
        needy.routed(VILLAGE, FARMER, 1, 300_000);
        var source = source();
        var request = new HashMap<String, Object>(Map.of(
                "source", source, "name", "Daftar API", "from", "2026-11", "months", 2, "areas", List.of(VILLAGE)));
        request.put("decile", 1);
        var preview = api.as("dpmd").post("/protection-lists/preview", request).ok();
        assertThat(preview.get("people").asInt()).isEqualTo(2);
        assertThat(preview.get("total").asLong()).isEqualTo(2 * 2 * 8_400);
        assertThat(preview.get("yearly").asLong()).isEqualTo(2 * (2 * 8_400 + 10 * 16_800));
        var byOtherName = new HashMap<String, Object>(request);
        byOtherName.put("subject", byOtherName.put("name", null));
        assertThat(api.as("dpmd")
                        .post("/protection-lists/preview", byOtherName)
                        .ok()
                        .get("people")
                        .asInt())
                .as("null says that there is no name")
                .isEqualTo(2);
        request.put("expected", 3);
        api.as("dpmd").post("/protection-lists", request).refused(409, "protection.changed");
        request.put("expected", 2);
        var number = api.as("dpmd")
                .post("/protection-lists", request)
                .ok()
                .get("number")
                .asString();
        request.remove("expected");
        api.as("dpmd").post("/protection-lists", request).refused(422, "protection.nobody");

        decided(number);
        registered(number, first);
    }

    private long source() {
        var wanted = new HashMap<String, Object>(Map.of(
                "kind", "csr", "name", "CSR API", "budget", 1_000_000, "from", "2026-01-01", "to", "2026-12-31"));
        api.as("dpmd").post("/funding-sources", wanted).refused(403, "api.forbidden");
        api.as("dpmd-kepala").post("/funding-sources", wanted).refusedFields("basis");
        wanted.put("basis", "PKS 12/2026");
        wanted.put("kind", "lotre");
        api.as("dpmd-kepala").post("/funding-sources", wanted).refusedFields("kind");
        wanted.put("kind", "csr");
        for (var day : List.of("1901-12-01", "2013-12-31", "2199-01-01")) {
            wanted.put("from", day);
            wanted.put("to", day);
            api.as("dpmd-kepala").post("/funding-sources", wanted).refusedFields("from", "to");
        }
        wanted.putAll(Map.of("from", "2026-01-01", "to", "2026-12-31"));
        return api.as("dpmd-kepala")
                .post("/funding-sources", wanted)
                .ok()
                .get("id")
                .asLong();
    }

    private void decided(String number) {
        var path = "/protection-lists/" + number;
        assertThat(api.as("dpmd-kepala").get("/protection-lists?state=proposed").text())
                .contains(number);
        api.as("dpmd").get("/protection-lists?state=besar").refusedFields("state");
        api.as("dpmd").post(path + "/approve").refused(403, "api.forbidden");
        var before = Tables.settled(jdbc);
        api.as("dpmd-kepala").post(path + "/return", Map.of()).refusedFields("reason");
        api.as("dpmd-kepala")
                .post(path + "/return", Map.of("reason", "x".repeat(10_000)))
                .refusedFields("reason");
        assertThat(Tables.sums(jdbc)).as("also the task is as free as before").isEqualTo(before);
        api.as("bpjs").get(path + "/registration.csv").refused(409, "protection.notApproved");
        assertThat(api.as("dpmd-kepala")
                        .post(path + "/approve")
                        .ok()
                        .get("state")
                        .asString())
                .isEqualTo("approved");
        api.as("dpmd-kepala").post(path + "/approve").refused(409, "protection.notWaiting");
    }

    private void registered(String number, String nik) {
        var path = "/protection-lists/" + number;
        api.as("dpmd").get(path + "/registration.xlsx").refused(403, "api.forbidden");
        assertThat(api.as("bpjs").get(path + "/registration.xlsx").type()).contains("spreadsheetml");
        assertThat(api.as("bpjs").get(path + "/registration.csv").text()).contains(nik);
        var walk = new ApiCases(api);
        walk.done("bpjs", number, "protection.register", Map.of("handedOn", TODAY.toString()));
        clock.setTo(LocalDate.of(2026, 12, 3));
        walk.imported("bpjs", "members", members(LocalDate.of(2026, 11, 30), "AKTIF", nik));
        var result = api.as("dpmd").get(path + "/result").ok();
        assertThat(result.get("active").asInt()).isEqualTo(1);
        assertThat(result.get("waiting").asInt()).isEqualTo(1);
        assertThat(result.get("realisedCost").asLong()).isEqualTo(16_800);
        var waiting =
                api.as("desa-morosi").get(path + "/people?standing=waiting").ok();
        assertThat(waiting.get("items")).hasSize(1);
        assertThat(ReadingCount.told(jdbc, "desa-morosi", PeopleList.PROTECTION))
                .isPositive();
        assertThat(ReadingCount.told(jdbc, "bpjs", PeopleList.PROTECTION)).isPositive();
        assertThat(waiting.toString()).doesNotContain(nik).contains("********");
        assertThat(api.as("desa-morosi").get(path).ok().has("lines")).isTrue();
        api.as("desa-waworaha").get(path).refused(404, "case.unknown");
        clock.setTo(TODAY);
    }
}
