package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static id.sinergi.imports.ImportSamples.xlsx;
import static id.sinergi.imports.ImportSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and programs send by mistake or on purpose: each gets a sentence, and nothing is stored or lost. */
@IntegrationTest
class BadInputIT {

    private static final byte[] PDF = csv("%PDF-1.7 uji");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Api api;
    private ApiCases walk;
    private Api.Caller officer;

    @BeforeEach
    void callers() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
        officer = api.as("desa-waworaha");
    }

    @Test
    void filesThatAreNoListsAreRefusedBeforeAnythingIsStored() {
        var before = stored();
        var bad = new HashMap<String, List<byte[]>>();
        bad.put("import.empty", List.of(new byte[0], csv("  \n")));
        bad.put("import.noRows", List.of(csv(HEADER)));
        bad.put("import.type", List.of(PDF, PNG, csv("<html></html>"), csv("{\"nik\":1}"), csv("nik\u0000nama")));
        bad.put("import.oldExcel", List.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}));
        bad.put("import.encoding", List.of(new byte[] {'n', 'i', 'k', (byte) 0xC3, (byte) 0xA9, (byte) 0xE9, '\n'}));
        bad.put("import.broken", List.of(csv("PK\u0003\u0004 no zip at all")));
        bad.put("import.bomb", List.of(zip("<worksheet>", " ".repeat(1 << 16), 1600)));
        bad.put("import.dtd", List.of(zip("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "", 0)));
        bad.put("import.columns", List.of(csv("tanggal,jumlah\n1,2\n"), xlsx(new Object[] {"Laporan"}, new Object[] {"x"
        })));
        bad.put("import.columnTwice", List.of(csv("nik,nama,nama,tanggallahir,sex\n1,2,3,4,5\n")));
        bad.forEach((code, files) -> files.forEach(file ->
                officer.upload("/imports?kind=residents", "warga.csv", file).refused(422, code)));
        officer.upload("/imports?kind=residents", "warga.csv", new byte[(50 << 20) + 1])
                .refused(413);
        officer.upload("/imports?kind=residents", "warga.xlsx", new byte[200 << 20])
                .refused(413, "file.tooLarge");
        officer.upload("/imports?kind=residents&village=74.02.99.9999", "warga.csv", csv(HEADER + "1,2,3,4,5\n"))
                .refused(404, "village.outOfScope");
        assertThat(stored()).isEqualTo(before);
        assertThat(walk.imported("desa-waworaha", "residents", HEADER + "7402014501901777,Tetap Jalan,1990-01-05,P,9\n")
                        .get("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    private List<Object> stored() {
        return List.of(
                jdbc.sql("SELECT count(*) FROM imports.import_job")
                        .query(Long.class)
                        .single(),
                jdbc.sql("SELECT count(*) FROM registry.worker")
                        .query(Long.class)
                        .single());
    }

    @Test
    void badRowsAreNamedAndTheGoodOnesKept() {
        var dpmd = api.as("dpmd");
        var job = walk.imported(
                "dpmd",
                "residents",
                "nik,nama,tanggallahir,sex,kode_desa\n"
                        + "74020A4501901701,Ani,1990-01-05,P," + OWN + "\n"
                        + "7402014501901702,Ani,1990-01-05,P,99.99.99.9999\n"
                        + "7402014501901703,Ani,31-02-1990,P," + OWN + "\n"
                        + "7402014501901704," + "x".repeat(10_000) + ",1990-01-05,P," + OWN + "\n"
                        + "7402014501901705,=HYPERLINK(1),1990-01-05,P," + OWN + "\n");
        assertThat(job.get("accepted").asInt()).isEqualTo(1);
        assertThat(job.get("rejected").asInt()).isEqualTo(4);
        var errors = dpmd.get("/imports/" + job.get("id").asString() + "/errors.csv");
        assertThat(errors.text().lines().skip(1).map(line -> line.split(",", 4)[0] + " " + line.split(",", 4)[2]))
                .containsExactly("2 nik.digits", "3 village.unknown", "4 birthDate.unreadable", "5 name.long");
        assertThat(errors.text().length()).isLessThan(2_000);
        assertThat(jdbc.sql("SELECT name FROM registry.worker WHERE nik = '7402014501901705'")
                        .query(String.class)
                        .single())
                .isEqualTo("=HYPERLINK(1)");
    }

    private String village() {
        return walk.collection(OWN, "Masukan");
    }

    @Test
    void documentsAreJudgedByTheirBytesAndNotByTheirNames() {
        var number = village();
        var path = "/cases/" + number + "/documents";
        officer.upload(path, "kosong.pdf", new byte[0]).refused(422, "file.empty");
        officer.upload(path, "surat.pdf", csv("MZ\u0090 program")).refused(422, "file.foreign");
        officer.upload(path, "foto.png", csv("<svg onload=alert(1)>")).refused(422, "file.foreign");
        officer.upload(path, "halaman.html", csv("<html>")).refused(422, "file.foreign");
        officer.upload(path, "lembar.xlsx", xlsx(new Object[] {"a"})).refused(422, "file.foreign");
        officer.upload(path, "besar.pdf", pdf((20 << 20) + 1)).refused(413, "file.tooLarge");
        officer.upload(path, "raksasa.pdf", pdf(200 << 20)).refused(413, "file.tooLarge");
        assertThat(officer.all(path)).isEmpty();
        var kept = officer.upload(path, "..\\..\\gambar.exe", PNG).ok();
        assertThat(kept.get("type").asString()).isEqualTo("image/png");
        assertThat(kept.get("name").asString()).doesNotContain("\\", "/");
        var back = officer.get("/documents/" + kept.get("id").asString());
        assertThat(back.type()).isEqualTo("image/png");
        assertThat(back.response().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(back.response()
                        .headers()
                        .firstValue("X-Content-Type-Options")
                        .orElse(""))
                .isEqualTo("nosniff");
        assertThat(back.response().body()).isEqualTo(PNG);
    }

    private static byte[] pdf(int size) {
        var file = new byte[size];
        System.arraycopy(PDF, 0, file, 0, PDF.length);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "=1+1", "' OR 1=1 --", "😀 ü"})
    void whateverIsWrittenStaysText(String text) {
        var path = "/cases/" + village() + "/comments";
        assertThat(officer.post(path, Map.of("text", text)).ok().get("text").asString())
                .isEqualTo(text);
        var answer = officer.get(path);
        assertThat(answer.ok().get("items").get(0).get("text").asString()).isEqualTo(text);
        assertThat(answer.type()).startsWith("application/json");
    }

    @Test
    void whatIsTooLongIsNamed() {
        var number = village();
        var long10 = "x".repeat(10_000);
        officer.post("/cases/" + number + "/comments", Map.of("text", long10)).refusedFields("text");
        officer.post("/cases/" + number + "/comments", Map.of("text", " \n ")).refusedFields("text");
        api.as("dpmd-kepala")
                .post("/cases", Map.of("kind", "village_collection", "village", OWN, "name", long10))
                .refusedFields("name");
        api.as("dpmd-kepala")
                .post("/cases/" + number + "/cancel", Map.of("reason", long10))
                .refusedFields("reason");
        api.as("dpmd-kepala")
                .post("/rounds", Map.of("name", long10, "targetDate", "2090-01-01"))
                .refusedFields("name");
        var campaign = new HashMap<String, Object>(Map.of(
                "kind",
                "outreach_campaign",
                "name",
                long10,
                "from",
                "2030-01-01",
                "to",
                "2030-02-01",
                "goal",
                1,
                "budget",
                1));
        api.as("disnaker").post("/cases", campaign).refusedFields("name");
        campaign.putAll(
                Map.of("name", "x", "goal", -1, "budget", -1, "from", "besok", "villages", List.of("74.02.99.9999")));
        api.as("disnaker").post("/cases", campaign).refusedFields("goal", "budget", "from");
        campaign.putAll(Map.of("goal", 2_000_000_000, "budget", 1, "from", "2030-01-01", "villages", List.of()));
        api.as("disnaker").post("/cases", campaign).refusedFields("goal");
        campaign.putAll(Map.of("goal", 10_000_001));
        api.as("disnaker").post("/cases", campaign).refusedFields("goal");
        campaign.putAll(Map.of("goal", 1, "from", "1901-12-01"));
        api.as("disnaker").post("/cases", campaign).refusedFields("from");
        assertThat(officer.all("/cases/" + number + "/comments")).isEmpty();
    }

    @Test
    void aFindingIsChecked() {
        var finding = new HashMap<String, Object>(Map.of(
                "kind",
                "PIUTANG",
                "workers",
                -1,
                "months",
                -3,
                "amount",
                1_000_000_000_000_001L,
                "evidence",
                "x".repeat(10_000)));
        var request = Map.of("kind", "employer_compliance", "employer", "tidak ada", "findings", List.of(finding));
        api.as("bpjs")
                .post("/cases", request)
                .refusedFields(
                        "employer",
                        "findings[1].kind",
                        "findings[1].workers",
                        "findings[1].months",
                        "findings[1].amount",
                        "findings[1].evidence");
        for (var wrong : List.of("x", List.of(), List.of("x"), Map.of())) {
            api.as("bpjs")
                    .post("/cases", Map.of("kind", "employer_compliance", "employer", "1", "findings", wrong))
                    .refused(422, "fields");
        }
    }

    /** Each answer by itself; the draft that was kept before is there afterwards. */
    @ParameterizedTest
    @CsvSource({
        "collector, '\"mungkin\"'",
        "collector, '[\"named\"]'",
        "collector, null",
        "officer, '\"tidak-ada\"'",
        "officer, '\"desa-morosi\"'",
        "expected, -1",
        "expected, 1.5",
        "expected, 18446744073709551621",
        "expected, '\"banyak\"'",
        "expected, 10000001",
        "expected, '\"40\"'",
        "asing, 1"
    })
    void aWrongAnswerIsNamedAndTheDraftStays(String field, String value) {
        var number = village();
        var task = walk.task("dpmd", number, "village.nameCollector");
        var dpmd = api.as("dpmd");
        dpmd.post("/tasks/" + task + "/claim").ok();
        dpmd.put(
                        "/tasks/" + task + "/draft",
                        Map.of("values", Map.of("collector", "named", "officer", "desa-waworaha")))
                .ok();
        var values = new ArrayList<>(List.of("\"collector\":\"named\"", "\"officer\":\"desa-waworaha\""));
        values.removeIf(pair -> pair.startsWith("\"" + field + "\""));
        values.add("\"" + field + "\":" + value);
        dpmd.post("/tasks/" + task + "/complete", "{\"values\":{" + String.join(",", values) + "}}")
                .refusedFields(field);
        dpmd.post("/tasks/" + task + "/complete", "{\"values\":{\"expected\":7.5}}")
                .says("7500000", "7.500.000");
        dpmd.post("/tasks/" + task + "/complete", "{\"values\":{\"collector\":\"none\",\"officer\":\"desa-waworaha\"}}")
                .refusedFields("officer");
        var kept = dpmd.get("/tasks/" + task).ok();
        assertThat(kept.get("draft").get("officer").asString()).isEqualTo("desa-waworaha");
        assertThat(kept.get("assignee").asString()).isEqualTo("dpmd");
        assertThat(walk.open("dpmd", number)).containsExactly("village.nameCollector");
    }

    @Test
    void aDraftIsKeptWithinMeasure() {
        var task = walk.task("dpmd", village(), "village.nameCollector");
        var dpmd = api.as("dpmd");
        dpmd.post("/tasks/" + task + "/claim").ok();
        var path = "/tasks/" + task + "/draft";
        dpmd.put(path, Map.of("values", Map.of("officer", "x".repeat(300_000)))).refused(422, "draft.tooLong");
        dpmd.put(path, "{\"values\":{\"a\\u0000b\":1}}").refused(422, "body.unreadable");
        dpmd.put(path, "{\"values\":{\"officer\":\"a\\u0000b\"}}").refused(422, "fields");
        dpmd.put(path, "{\"values\":[1]}").refused(422, "fields");
        dpmd.put(path, Map.of("values", Map.of("expected", new BigInteger("9".repeat(500)), "seen", List.of(Map.of()))))
                .ok();
        var at = dpmd.put(path, Map.of("values", Map.of("officer", "desa-waworaha")))
                .ok()
                .get("at")
                .asString();
        assertThat(jdbc.sql("SELECT draft_at FROM worklist.work_item WHERE task_id = :task")
                        .param("task", task)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .as("answered as it is stored")
                .isEqualTo(OffsetDateTime.parse(at).toInstant());
        dpmd.put(path, "{}").refusedFields("values");
        dpmd.put(path, "{\"values\":null}").refusedFields("values");
        dpmd.put(path, "{\"version\":1}").refusedFields("version");
        assertThat(dpmd.get("/tasks/" + task).ok().get("draft").get("officer").asString())
                .isEqualTo("desa-waworaha");
        dpmd.put(path, "{\"values\":{}}").ok();
        assertThat(dpmd.get("/tasks/" + task).ok().get("draft")).isEmpty();
        dpmd.post("/tasks/" + task + "/complete", "{\"version\":\"satu\"}").refusedFields("version");
        dpmd.post("/tasks/" + task + "/complete", Map.of("values", Map.of("collector", "none"), "version", -7))
                .refused(409, "task.changed");
    }

    @Test
    void datesBeyondMeasureAreRefusedWhereverTheyAreAsked() {
        var number = village();
        walk.done("dpmd", number, "village.nameCollector", Map.of("collector", "named", "officer", "desa-waworaha"));
        for (var date :
                List.of("+999999999-12-31", "0001-01-01", "2027-02-30", "31/12/2027", LocalDate.MAX.toString())) {
            api.as("dpmd-kepala")
                    .post(
                            "/cases",
                            Map.of("kind", "village_collection", "village", OWN, "name", "Tanggal", "targetDate", date))
                    .refusedFields("targetDate");
            api.as("disnaker")
                    .post(
                            "/cases",
                            Map.of(
                                    "kind",
                                    "outreach_campaign",
                                    "name",
                                    "x",
                                    "from",
                                    date,
                                    "to",
                                    date,
                                    "goal",
                                    1,
                                    "budget",
                                    1))
                    .refusedFields("from", "to");
        }
    }
}
