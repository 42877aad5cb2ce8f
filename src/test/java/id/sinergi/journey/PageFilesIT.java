package id.sinergi.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.ApiRuns;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every place of the pages that gives a file gives it once in a browser; a new one without a case fails the test. */
@IntegrationTest
@WithBrowser
class PageFilesIT {

    private static final Path SOURCES = Path.of("src", "main", "java", "id", "sinergi");
    private static final Path JOURNEYS = Path.of("src", "test", "java", "id", "sinergi", "journey");
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    /** What is taken along where other tests have come by it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            entry("coverage/ui/CoverageActions", "FirstPagesIT"),
            entry("sampling/ui/FindingsView", "FirstPagesIT"),
            entry("letters/ui/RegisterView", "FirstPagesIT"),
            entry("privacy/ui/RequestPanel", "FirstPagesIT"),
            entry("outreach/ui/CampaignSheet", "CampaignJourneyIT"),
            entry("protection/ui/ListSheet", "ProtectionJourneyIT"),
            entry("replies/ui/LetterCard", "AnswerJourneyIT"),
            entry("templates/ui/TemplateForm", "MassLettersIT"));

    Browser browser;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String npp = "F" + System.nanoTime() % 1_000_000_000_000L;
    private ApiCases walk;
    private ApiRuns runs;
    private Api api;

    private record Place(String by, String address, String file) {}

    @BeforeEach
    void somethingToTakeAlong() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
        runs = new ApiRuns(api);
    }

    @Test
    void everyFileOfThePagesCanBeTakenAlong() throws IOException {
        var places = new LinkedHashMap<String, Place>();
        imports(places);
        round(places);
        sweep(places);
        cases(places);
        var known = new TreeSet<>(places.keySet());
        known.addAll(ELSEWHERE.keySet());
        assertThat(inTheSources()).as("each has its case here").isEqualTo(known);
        for (var test : ELSEWHERE.values()) {
            assertThat(Files.readString(JOURNEYS.resolve(test + ".java"))).containsAnyOf(".files()", "waitForDownload");
        }
        places.forEach((source, place) -> assertThat(
                        browser.as(place.by()).go(place.address()).files())
                .as(source)
                .anySatisfy(name -> assertThat(name).contains(place.file())));
        browser.assertQuiet();
    }

    /** Whatever makes a link to a file. */
    private static TreeSet<String> inTheSources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var found = new TreeSet<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(SOURCES.resolve("shared")))
                    .toList()) {
                var text = Files.readString(file);
                if (text.contains("DownloadHandler.from")
                        || text.contains("DownloadHandler handler")
                        || text.contains("new TableFile(")
                        || text.contains("CsvText.link(")) {
                    found.add(SOURCES.relativize(file).toString().replace(".java", ""));
                }
            }
            return found;
        }
    }

    private void imports(Map<String, Place> places) {
        var id = walk.imported(
                        "desa-morosi",
                        "residents",
                        "nik,nama,tanggallahir,sex\n7402390103900025,Ani Berkas,1990-03-01,L\n123,Salah,1990-03-01,L\n")
                .get("id")
                .asString();
        places.put("imports/ui/ImportView", new Place("desa-morosi", "impor/" + id, ".csv"));
        places.put(
                "registry/ui/StrangersView", new Place("bpjs", "pekerja/peserta-lain", "peserta-tanpa-data-penduduk"));
        places.put("imports/ui/ImportForm", new Place("desa-morosi", "impor", ".xlsx"));
    }

    private void round(Map<String, Place> places) {
        var dpmd = api.as("dpmd-kepala");
        var id = dpmd.post(
                        "/rounds",
                        Map.of(
                                "name", "Putaran berkas " + npp,
                                "targetDate", LocalDate.now(ZONE).plusDays(30).toString(),
                                "villages", List.of("74.02.39.2001")))
                .ok()
                .get("id")
                .asLong();
        await().until(() -> jdbc.sql("SELECT count(*) FROM village.collection WHERE round_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0);
        // Whatever day off the target has moved over.
        clock.setTo(LocalDate.now(ZONE).plusDays(60));
        dpmd.post("/rounds/" + id + "/close", Map.of("reason", "Putaran uji ditutup"))
                .ok();
        clock.reset();
        places.put("village/ui/ReportView", new Place("dpmd", "pendataan/laporan/" + id, "laporan-putaran-" + id));
    }

    private void sweep(Map<String, Place> places) {
        var id = runs.sweep(npp, 9_000_000_000_000L);
        places.put("arrears/ui/SweepView", new Place("bpjs", "piutang/tindak-lanjut/" + id, "tindak-lanjut-piutang-"));
    }

    private void cases(Map<String, Place> places) {
        var finding = Map.of("kind", "PDS_TK", "workers", 3, "months", 0, "amount", 0, "evidence", "Laporan");
        var number =
                walk.open("bpjs", Map.of("kind", "employer_compliance", "employer", npp, "findings", List.of(finding)));
        walk.filed("disnaker", number, "lampiran.pdf");
        var paper = walk.filed("disnaker", number, "bukti temuan.pdf");
        var disnaker = api.as("disnaker");
        disnaker.post(
                        "/cases/" + number + "/findings",
                        Map.of(
                                "findings",
                                List.of(Map.of(
                                        "kind",
                                        "PDS_UPAH",
                                        "workers",
                                        2,
                                        "months",
                                        1,
                                        "amount",
                                        1000,
                                        "evidence",
                                        "Daftar upah",
                                        "documents",
                                        List.of(paper)))))
                .ok();
        var batch = runs.batch(number);
        places.put(
                "casefile/ui/FilesPanel", new Place("disnaker", "kasus/" + number + "?bagian=files", "lampiran.pdf"));
        places.put(
                "compliance/ui/FindingTable",
                new Place("disnaker", "kasus/" + number + "?bagian=compliance", "bukti temuan.pdf"));
        places.put(
                "letters/ui/PdfLinks",
                new Place("disnaker", "kasus/" + number + "?bagian=letters", "inline; application/pdf"));
        places.put("massletters/ui/BatchView", new Place("disnaker", "surat-massal/hasil/" + batch, "surat-massal-"));
        visit(places, number);
    }

    private void visit(Map<String, Place> places, String number) {
        var today = LocalDate.now(ZONE);
        var disnaker = api.as("disnaker");
        var visit = walk.visit(number, today);
        var photo = walk.filed("disnaker", number, "foto kunjungan.pdf");
        disnaker.post(
                        "/visits/" + visit + "/report",
                        Map.of(
                                "heldOn",
                                today.toString(),
                                "met",
                                "Bu Sari",
                                "account",
                                "Daftar dilihat",
                                "photo",
                                photo))
                .ok();
        places.put(
                "visits/ui/VisitPanel",
                new Place("disnaker", "kasus/" + number + "?bagian=visits", "foto kunjungan.pdf"));
    }
}
