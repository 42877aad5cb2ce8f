package id.sinergi.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Attachments;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.coverage.Boundaries;
import id.sinergi.imports.Drafts;
import id.sinergi.massletters.Scans;
import id.sinergi.replies.HeldFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whatever a file is called, through whichever door it comes: it is kept under a name that says what it is and hides nothing. */
@IntegrationTest
class FileDoorsIT {

    private static final byte[] PDF = "%PDF-1.7 uji".getBytes(UTF_8);
    private static final byte[] ROWS =
            "nik,nama,tanggallahir,sex,status_kerja\n12,Bukan NIK,1990-01-05,P,9\n".getBytes(UTF_8);
    private static final byte[] OUTLINES = """
            {"type": "FeatureCollection", "features": [{"type": "Feature",
              "properties": {"code": "7402012006"},
              "geometry": {"type": "Polygon", "coordinates": [[[122, -4], [122.1, -4], [122.1, -3.9], [122, -4]]]}}]}
            """.getBytes(UTF_8);

    private static final List<String> NAMES = List.of(
            "laporan.pdf.exe",
            "a.html",
            "lap\u202Efdp.exe",
            "\u2066x\u200B\u2069.csv.js",
            "x".repeat(300) + ".exe",
            "../../x.pdf",
            "..\\..\\x.lnk",
            "/etc/passwd",
            "con.exe",
            "a<b>;c='d'.svg",
            "",
            ".");

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    HeldFiles replies;

    @Autowired
    Scans scans;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Drafts drafts;

    private Api api;
    private String number;

    @BeforeEach
    void aCase() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        api = new Api(port);
        number = people.open();
        people.guided(number);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void filesOfCases() {
        var officer = api.as(ComplianceActors.DISNAKER);
        for (var name : NAMES) {
            var answer = officer.upload("/cases/" + number + "/documents", name, PDF);
            if (answer.status() == 422) {
                answer.refused(422);
                continue;
            }
            var filed = answer.ok();
            safe(name, filed.get("name").asString(), "pdf");
            var given = officer.get("/documents/" + filed.get("id").asString());
            keepsOnly(given, filed.get("name").asString());
            assertThat(given.type()).startsWith("application/pdf");
            // Forms, visits, findings and pages file through the same service.
            safe(
                    name,
                    actors.as(ComplianceActors.DISNAKER, () -> attachments.add(number, name, PDF))
                            .orThrow()
                            .name(),
                    "pdf");
        }
        officer.upload("/cases/" + number + "/documents", "a.pdf", "<html>".getBytes(UTF_8))
                .refused(422, "file.foreign");
    }

    @Test
    void filesOfAnswersOnLine() {
        var code = jdbc.sql("SELECT code FROM replies.link WHERE case_number = :case")
                .param("case", number)
                .query(String.class)
                .single();
        for (var name : NAMES) {
            var address = UUID.randomUUID().toString();
            var held = replies.hold(code, address, name, PDF).orThrow().getLast();
            safe(name, held.name(), "pdf");
            replies.drop(code, address, held.id()).orThrow();
        }
    }

    @Test
    void scansOfManyLetters() {
        var items = List.of(actors.open(number, actors.openForms(number).getFirst()));
        for (var name : NAMES) {
            var filed = actors.as(ComplianceActors.DISNAKER, () -> filed(items, name));
            assertThat(filed.left()).allSatisfy(line -> assertThat(line).matches("[^\\p{Cc}\\p{Cf}]*"));
        }
        var own = actors.as(ComplianceActors.DISNAKER, () -> filed(items, "../../\u202E" + number + ".exe"));
        var document = own.own().get(items.getFirst().taskId()).get("scan").toString();
        var given = api.as(ComplianceActors.DISNAKER).get("/documents/" + document);
        keepsOnly(given, number + ".pdf");
    }

    private Scans.Filed filed(List<id.sinergi.worklist.WorkItem> items, String name) {
        var zip = new ByteArrayOutputStream();
        try {
            try (var out = new ZipOutputStream(zip)) {
                out.putNextEntry(new ZipEntry(name));
                out.write(PDF);
            }
            return scans.file(items, "scan", new ByteArrayInputStream(zip.toByteArray()), scans.begun())
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesOfOutlines() {
        for (var name : NAMES) {
            actors.as("admin", () -> {
                try {
                    return boundaries
                            .load(name, new ByteArrayInputStream(OUTLINES))
                            .orThrow();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            safe(name, jdbc.sql("""
                            SELECT details ->> 'file' FROM audit.entry
                             WHERE action = 'coverage.boundaries.loaded' ORDER BY seq DESC LIMIT 1
                            """).query(String.class).single(), "geojson");
        }
        actors.as("admin", () -> boundaries.clear().orThrow());
    }

    @Test
    void filesOfImports() {
        var village = api.as("desa-waworaha");
        for (var name : NAMES) {
            var answer = village.upload("/imports?kind=residents", name, ROWS);
            if (answer.status() == 422) {
                answer.refused(422);
                continue;
            }
            var job = ended(village, answer.ok().get("id").asString());
            safe(name, job.get("fileName").asString(), "csv");
            for (var list : List.of("errors.csv", "rejected")) {
                var given = village.get("/imports/" + job.get("id").asString() + "/" + list);
                var kept = disposition(given);
                safe(name, kept.getFilename(), "csv");
            }
            var draft =
                    village.upload("/imports/drafts?kind=residents", name, ROWS).ok();
            safe(name, draft.get("fileName").asString(), "csv");
            village.post("/imports/drafts/" + draft.get("id").asString() + "/discard");
            actors.as("desa-waworaha", () -> {
                var look = drafts.bring("residents", null, name, new ByteArrayInputStream(ROWS))
                        .orThrow();
                safe(name, look.fileName(), "csv");
                return drafts.discard(look.id()).orThrow();
            });
        }
    }

    private static JsonNode ended(Api.Caller caller, String id) {
        for (var tries = 0; tries < 1_000; tries++) {
            var job = caller.get("/imports/" + id).ok();
            if (List.of("done", "failed").contains(job.get("state").asString())) {
                return job;
            }
        }
        throw new AssertionError("Import " + id + " does not end");
    }

    /** One part of a path, all of it seen, with the ending of its type and no other. */
    private static void safe(String given, String kept, String ending) {
        assertThat(kept)
                .as(given)
                .matches("[^/\\\\:*?\"<>|\\p{Cc}\\p{Cf}]+\\." + ending)
                .doesNotStartWith(".")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(kept.toLowerCase(Locale.ROOT)).doesNotContain(".exe", ".html", ".js", ".svg", ".lnk");
    }

    private static void keepsOnly(Api.Answer file, String name) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(disposition(file).getFilename()).isEqualTo(name);
    }

    private static ContentDisposition disposition(Api.Answer file) {
        var headers = file.response().headers().allValues("Content-Disposition");
        assertThat(headers).singleElement().asString().matches("[\\x20-\\x7E]+");
        assertThat(file.response().headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
        var disposition = ContentDisposition.parse(headers.getFirst());
        assertThat(disposition.isAttachment()).isTrue();
        return disposition;
    }
}
