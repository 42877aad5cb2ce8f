package id.sinergi.employers;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employers and sweeps through the API alone. */
@IntegrationTest
class EmployerApiIT {

    private static final String VILLAGE = "74.02.42.2009";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Api api;
    private String npp = "";

    @BeforeEach
    void open() {
        api = new Api(port);
        npp = "A" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    private Map<String, Object> record() {
        return Map.of("npp", npp, "name", "PT Pintu " + npp, "villageCode", VILLAGE, "kbli", "41011", "workerCount", 9);
    }

    @Test
    void aRecordFromItsEntryToItsBranches() {
        var bpjs = api.as("bpjs");
        var made = bpjs.post("/employers", record());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.ok().get("kbliSection").asString()).isEqualTo("F");
        var id = made.ok().get("id").asLong();
        bpjs.post("/employers", record()).refused(409, "employer.exists");
        var small = npp.toLowerCase(Locale.ROOT);
        bpjs.post("/employers", Map.of("npp", small, "name", "PT Lain", "villageCode", VILLAGE))
                .refused(409, "employer.exists");
        assertThat(bpjs.get("/employers?q=" + small)
                        .ok()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(id);
        bpjs.post("/employers", Map.of("npp", npp + "1", "name", "pintu " + npp + ", CV", "villageCode", VILLAGE))
                .refused(409, "employer.similar");
        bpjs.post("/employers", Map.of("name", "PT Tanpa Nomor", "villageCode", VILLAGE))
                .refused(422);
        var found = bpjs.get("/employers?q=" + npp + "%20PINTU").ok().get("items");
        assertThat(found.get(0).get("id").asLong()).isEqualTo(id);
        assertThat(bpjs.get("/employers?q=" + npp + "&registered=false")
                        .ok()
                        .get("items")
                        .isEmpty())
                .isTrue();
        bpjs.get("/employers?age=9-9").refused(422);
        var changed = bpjs.patch("/employers/" + id, Map.of("version", 0, "riskGroup", 3, "phone", "0811222333"))
                .ok();
        assertThat(changed.get("riskGroup").asInt()).isEqualTo(3);
        assertThat(changed.get("kbli").asString()).isEqualTo("41011");
        bpjs.patch("/employers/" + id, Map.of("version", 0, "phone", "0811222334"))
                .refused(409, "employer.stale");
        bpjs.patch("/employers/" + id, Map.of("phone", "0811222334")).refused(422);
        api.as("dpmd")
                .patch("/employers/" + id, Map.of("version", 1, "phone", "0811222334"))
                .refused(403, "api.forbidden");
        api.as("sekda")
                .patch("/employers/" + id, Map.of("version", 1, "phone", "0811222334"))
                .refused(403, "api.forbidden");
        bpjs.patch("/employers/" + id, Map.of("version", 1, "telepon", "0811222334"))
                .refusedFields("telepon");
        var branch = bpjs.post(
                "/employers/" + id + "/branches", Map.of("code", "002", "name", "Cabang", "villageCode", VILLAGE));
        assertThat(branch.status()).isEqualTo(201);
        var path = "/employers/" + id + "/branches/" + branch.ok().get("id").asLong();
        assertThat(bpjs.patch(path, Map.of("version", 0, "workerCount", 4))
                        .ok()
                        .get("workerCount")
                        .asInt())
                .isEqualTo(4);
        bpjs.patch(path, Map.of("version", 0, "workerCount", 5)).refused(409, "employer.stale");
        bpjs.patch("/employers/" + id + "/branches/999999999", Map.of("version", 0))
                .refused(404, "branch.unknown");
        assertThat(bpjs.get("/employers/" + id + "/branches").ok().get("items").size())
                .isEqualTo(1);
        for (var path2 : List.of("/employers/" + id + "/arrears", "/employers?arrears=true", "/employers/" + id)) {
            api.as("dpmd").get(path2).refused(403, "api.forbidden");
        }
    }

    /** A person's tax number is the NIK: masked in lists and answers to acts, whole on the record, and then recorded. */
    @Test
    void theTaxNumberOfAPersonIsShownOnTheRecordAlone() {
        var nik =
                "7402010501%06d".formatted(ThreadLocalRandom.current().nextInt(800_000, 990_000) / 10_000 * 10_000 + 7);
        var masked = "7402************";
        var body = new HashMap<>(record());
        body.put("npwp", nik);
        var bpjs = api.as("bpjs");
        var made = bpjs.post("/employers", body).ok();
        var id = made.get("id").asLong();
        assertThat(made.get("npwp").asString()).isEqualTo(masked);
        for (var account : List.of("bpjs", "disnaker", "inspektorat", "sekda")) {
            var listed = api.as(account).get("/employers?q=" + npp).ok().get("items");
            assertThat(listed.get(0).get("npwp").asString()).as(account).isEqualTo(masked);
        }
        assertThat(looks(id)).isEmpty();
        api.as("inspektorat").get("/employers/" + id).ok();
        assertThat(looks(id)).isEmpty();
        var before = singles();
        assertThat(bpjs.get("/employers/" + id).ok().get("npwp").asString()).isEqualTo(nik);
        assertThat(singles()).isEqualTo(before + 1);
        assertThat(api.as("disnaker").get("/employers/" + id).ok().get("npwp").asString())
                .isEqualTo(nik);
        assertThat(looks(id)).containsExactly("bpjs", "disnaker");
        assertThat(bpjs.patch("/employers/" + id, Map.of("version", 0, "npwp", masked))
                        .status())
                .isEqualTo(422);
        var changed = bpjs.patch("/employers/" + id, Map.of("version", 0, "npwp", "012345678901234"))
                .ok();
        assertThat(changed.get("npwp").asString()).isEqualTo("012345678901234");
        assertThat(bpjs.get("/employers?q=" + npp).ok().at("/items/0/npwp").asString())
                .isEqualTo("012345678901234");
        bpjs.get("/employers/" + id).ok();
        assertThat(looks(id)).hasSize(2);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry e WHERE subject = :id AND e::text LIKE '%' || :nik || '%'")
                        .param("id", Long.toString(id))
                        .param("nik", nik)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> looks(long id) {
        return jdbc.sql(
                        "SELECT actor FROM audit.entry WHERE action = 'employer.numberShown' AND subject = :id ORDER BY seq")
                .param("id", Long.toString(id))
                .query(String.class)
                .list();
    }

    private long singles() {
        return jdbc.sql("""
                        SELECT COALESCE(sum(records), 0) FROM registry.reading WHERE by_user = 'bpjs' AND list = 'RECORD'
                        """).query(Long.class).single();
    }

    @Test
    void arrearsBecomeACase() {
        var bpjs = api.as("bpjs");
        var id = bpjs.post("/employers", record()).ok().get("id").asLong();
        jdbc.sql("""
                        INSERT INTO employers.arrears (npp, month, contribution, paid, due_on, updated_at)
                        VALUES (:npp, '2026-01-01', 9000000000000, 0, '2026-02-15', now())
                        """).param("npp", npp).update();
        assertThat(bpjs.get("/employers/" + id + "/arrears")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("open")
                        .asLong())
                .isEqualTo(9_000_000_000_000L);
        assertThat(bpjs.get("/employers?arrears=true&limit=1")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("owed")
                        .asLong())
                .isGreaterThanOrEqualTo(9_000_000_000_000L);
        var wanted = Map.of("owed", 8_999_999_999_999L);
        assertThat(bpjs.post("/arrears/preview", wanted).ok().get("opens").asInt())
                .isPositive();
        bpjs.post("/arrears/preview", Map.of()).refused(422);
        api.as("inspektorat").post("/arrears/sweeps", wanted).refused(403, "api.forbidden");
        var sweep = bpjs.post("/arrears/sweeps", wanted);
        assertThat(sweep.status()).isEqualTo(202);
        var path = "/arrears/sweeps/" + sweep.ok().get("id").asLong();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> bpjs.get(path).ok().get("state").asString().equals("done"));
        var line = bpjs.all(path + "/employers?state=opened").stream()
                .filter(one -> one.get("employer").asLong() == id)
                .findFirst()
                .orElseThrow();
        assertThat(line.get("caseNumber").asString()).startsWith("KP-");
        assertThat(line.get("months").get(0).asString()).isEqualTo("2026-01");
        bpjs.get(path + "/employers?state=x").refused(422);
        assertThat(bpjs.get(path + "/receipt.csv").status()).isEqualTo(200);
        var newest = bpjs.get("/arrears/sweeps?limit=1").ok();
        assertThat(newest.get("items").get(0).get("id").asLong())
                .isEqualTo(sweep.ok().get("id").asLong());
        assertThat(bpjs.all("/arrears/sweeps")).hasSizeGreaterThanOrEqualTo(1);
        api.as("dpmd").get("/arrears/sweeps").refused(403, "api.forbidden");
        bpjs.get("/arrears/sweeps?cursor=x").refused(422, "cursor.unknown");
        assertOpenCase(id);
        assertThat(bpjs.post(path + "/resume").ok().get("state").asString()).isEqualTo("done");
        api.as("dpmd").get(path + "/receipt.xlsx").refused(403, "api.forbidden");
    }

    private void assertOpenCase(long id) {
        var all = "/employers?q=" + npp + "&openCase=";
        var found = api.as("bpjs").get(all + "true").ok().get("items");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("id").asLong()).isEqualTo(id);
        assertThat(api.as("bpjs").get(all + "false").ok().get("items").isEmpty())
                .isTrue();
        api.as("dpmd").get(all + "true").refused(403, "api.forbidden");
        api.as("bpjs").get(all + "x").refused(422);
    }
}
