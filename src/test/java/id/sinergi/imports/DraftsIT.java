package id.sinergi.imports;

import static id.sinergi.Refusals.code;
import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.imports.Look.State;
import id.sinergi.imports.Preview.Fate;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file is looked at in the background before it becomes an import. People of Routa's villages. */
@IntegrationTest
class DraftsIT {

    @Autowired
    Drafts drafts;

    @Autowired
    Imports imports;

    @Autowired
    RejectedFile rejectedFile;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    @Autowired
    TestClock clock;

    @Value("${sinergi.import.folder:${sinergi.data-dir:./data}/uploads}")
    Path folder;

    @LocalServerPort
    int port;

    private User officer;
    private User colleague;

    @BeforeEach
    void officers() {
        officer = Actors.officer(
                Agency.DESA, territory.villages("74.02.42").get(4).code());
        colleague = new User("test-rekan-draf", "Rekan", Agency.DESA, officer.roles(), officer.areas(), "id");
    }

    @AfterEach
    void nothingWaits() {
        as(officer, () -> {
            drafts.waiting().forEach(look -> drafts.discard(look.id()));
            return null;
        });
        clock.reset();
    }

    @Test
    void aLookTellsWhatWouldBecomeOfAFileAndStoresNothing() {
        take(HEADER + "7402014501909601,Sudah Ada,1990-01-05,P,9\n7402014501909604,Lama,1990-01-05,P,9\n");
        var before = jobs();
        var preview = preview(bring(HEADER + "7402014501909601,Sudah Ada,1990-01-05,P,9\n"
                + "7402014501909602,Baru,1990-01-05,L,9\n0402014501901603,Sementara,1990-01-05,P,9\n"
                + "7402014501909602,Lagi,1990-01-05,P,9\n7402014501909604,Ganti,1990-01-05,P,84\n"));
        assertThat(List.of(
                        preview.read(),
                        preview.accepted(),
                        preview.rejected(),
                        preview.warnings(),
                        preview.known(),
                        preview.changed()))
                .containsExactly(5L, 3L, 2L, 1L, 2L, 1L);
        assertThat(preview.problems())
                .extracting(problem -> problem.code() + " " + problem.line() + " " + problem.args())
                .containsExactlyInAnyOrder("nik.temporary 4 [16]", "repeated 5 [3]", "sex.nik 3 []");
        assertThat(preview.rows())
                .extracting(Preview.PreviewRow::fate)
                .containsExactly(Fate.UNCHANGED, Fate.NEW, Fate.REJECTED, Fate.REJECTED, Fate.CHANGED);
        assertThat(preview.rows().getFirst().cells()).contains("Sudah Ada");
        assertThat(preview.overwrites()).containsExactly(new Preview.Overwrite(6, List.of("nama", "pekerjaan_id")));
        assertThat(jobs()).isEqualTo(before);
        assertThat(names("7402014501909602")).isEmpty();
    }

    /** The file of rejected rows still holds the second of two rows with one NIK. */
    @Test
    void aMendedRowThatWasAcceptedElsewhereIsSaidToOverwrite() throws IOException {
        var first =
                take(HEADER + "7402014501909611,Diterima,1990-01-05,P,9\n7402014501909611,Ditolak,1990-01-05,P,9\n");
        var out = new ByteArrayOutputStream();
        var opened = as(officer, () -> rejectedFile.open(first.id()).orThrow());
        rejectedFile.write(opened, Texts.INDONESIAN, out);
        var look = bring(out.toString(StandardCharsets.UTF_8));
        assertThat(preview(look).overwrites()).containsExactly(new Preview.Overwrite(2, List.of("nama")));
        var job = done(look);
        assertThat(job.updated()).isEqualTo(preview(look).changed()).isEqualTo(1);
    }

    /** While a file waits for the registry, its page answers; columns that were corrected meanwhile count. */
    @Test
    void readingGoesOnInTheBackground() {
        var look = transaction.execute(status -> {
            jdbc.sql("LOCK TABLE registry.worker IN ACCESS EXCLUSIVE MODE").update();
            var reading = as(
                    officer,
                    () -> drafts.bring(
                                    "residents",
                                    null,
                                    "x.csv",
                                    in("nik,nama,tanggallahir,sex,tempat\n"
                                            + "7402014501909621,Ani,1990-01-05,P,Unaaha\n"))
                            .orThrow());
            assertThat(reading.state()).isEqualTo(State.READING);
            assertThat(as(officer, drafts::waiting)).contains(reading);
            var chosen = as(
                    officer, () -> drafts.choose(reading.id(), 4, "tempatlahir").orThrow());
            assertThat(chosen.state()).isEqualTo(State.READING);
            return chosen;
        });
        var seen = seen(Objects.requireNonNull(look));
        assertThat(preview(seen).columns()).containsExactly("nik", "nama", "tanggallahir", "sex", "tempatlahir");
        assertThat(done(seen).created()).isEqualTo(1);
    }

    @Test
    void wrongColumnsAreRefusedUntilTheyAreCorrected() {
        var look = bring("nik,Nama Orang,tanggallahir,sex,agama\n7402014501909631,Ani,1990-01-05,P,RAHASIA\n");
        assertThat(refusal(look).code()).isEqualTo("import.columns");
        assertThat(code(as(officer, () -> drafts.confirm(look.id())))).isEqualTo("import.columns");
        assertThat(refusal(choose(look, 4, "alamat")).code()).isEqualTo("import.columnForbidden");
        choose(look, 4, "");
        assertThat(refusal(choose(look, 1, "bukan kolom")).code()).isEqualTo("import.columnUnknown");
        assertThat(code(as(officer, () -> drafts.choose(look.id(), Map.of("x", "nama")))))
                .isEqualTo("import.columnNotThere");
        assertThat(preview(seen(choose(look, 1, "nama"))).accepted()).isEqualTo(1);
        var whole = "7402014501909632,Ani,1990-01-05,P,9\n";
        var endless = "7402014501909633,\"" + "x".repeat(20 << 20);
        assertThat(refusal(bring(HEADER + whole.repeat(30) + endless)).code()).isEqualTo("import.broken");
        assertThat(code(as(officer, () -> drafts.bring("residents", null, "x.csv", in(HEADER + whole + endless)))))
                .as("so near the header that it is met at once")
                .isEqualTo("import.broken");
    }

    /** Of several columns chosen at once one is not there: none of them is chosen. */
    @Test
    void aChoiceOfColumnsHoldsWholeOrNotAtAll() {
        var look = bring("nik,Orang,Alias,tanggallahir,sex\n7402014501909634,Ani,Ana,1990-01-05,P\n");
        var names = new LinkedHashMap<String, String>();
        names.put("Orang", "nama");
        names.put("sex", "");
        names.put("tidak ada", "alamat");
        assertThat(code(as(officer, () -> drafts.choose(look.id(), names)))).isEqualTo("import.columnNotThere");
        assertThat(as(officer, () -> drafts.look(look.id()).orThrow()).columns())
                .isEqualTo(look.columns());
        assertThat(code(as(officer, () -> drafts.confirm(look.id())))).isEqualTo("import.columns");
        var both = Map.of("Orang", "nama", "Alias", "nama");
        var twice = seen(as(officer, () -> drafts.choose(look.id(), both).orThrow()));
        assertThat(refusal(twice).code()).as("neither goes before the other").isEqualTo("import.columnTwice");
        var one = seen(as(
                officer, () -> drafts.choose(look.id(), Map.of("Alias", "nama")).orThrow()));
        assertThat(preview(one).columns()).containsExactly("nik", "nama", "tanggallahir", "sex");
        var arranged = as(officer, () -> drafts.arrange(look.id(), List.of("CSV"), 999));
        assertThat(code(arranged)).isNotEmpty();
        assertThat(as(officer, () -> drafts.look(look.id()).orThrow()).columns())
                .as("a layout too")
                .isEqualTo(one.columns());
    }

    /** Nobody finds it any more, and its file is gone, without anybody bringing another. */
    @Test
    void whatNobodyDecidesOnIsGoneAfterTwelveHours() throws IOException {
        var before = uploads();
        var look = bring(HEADER + "7402014501909681,Ani,1990-01-05,P,9\n");
        assertThat(uploads()).hasSizeGreaterThan(before.size());
        clock.advance(Duration.ofHours(12).plusMinutes(1));
        assertThat(as(officer, drafts::waiting)).isEmpty();
        assertThat(code(as(officer, () -> drafts.look(look.id())))).isEqualTo("import.draft");
        assertThat(code(as(officer, () -> drafts.choose(look.id(), 1, "nama")))).isEqualTo("import.draft");
        assertThat(code(as(officer, () -> drafts.confirm(look.id())))).isEqualTo("import.draft");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> before.containsAll(uploads()));
    }

    /** Rows of people are no longer in memory once they are queued. */
    @Test
    void whatIsQueuedHasNoPreviewAnyMore() {
        var look = bring(HEADER + "7402014501909682,Ani,1990-01-05,P,9\n");
        assertThat(preview(look).rows()).isNotEmpty();
        done(look);
        var queued = as(officer, () -> drafts.look(look.id()).orThrow());
        assertThat(queued.preview()).isNull();
        assertThat(queued.columns()).isEqualTo(look.columns());
        assertThat(queued.shape()).isEqualTo(look.shape());
        assertThat(queued.rows()).isEqualTo(look.rows());
    }

    private List<Path> uploads() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".upload")).toList();
        }
    }

    /** What parts the cells is said where it parts none; the columns are missing only for that. */
    @Test
    void aWrongSeparatorIsNamed() {
        for (var file : List.of(
                "sep=;\nnik,nama,tanggallahir,sex\n7402014501909671,Ani,1990-01-05,P\n",
                "nik|nama|tanggallahir|sex\n7402014501909671|Ani|1990-01-05|P\n",
                "nik:nama:tanggallahir:sex\n7402014501909671:Ani:1990-01-05:P\n")) {
            var refused = as(officer, () -> drafts.bring("residents", null, "x.csv", in(file)));
            assertThat(code(refused)).as(file).isEqualTo("import.separator");
            assertThat(refusal(refused).args()).containsExactly(file.startsWith("sep") ? ";" : ",");
            assertThat(refusal(refused).facts()).containsKey("missingColumns");
        }
    }

    @Test
    void aPersonalNumberIsNotSaidAgain() {
        var look = bring(HEADER + "7402014501909672,Ani,1990-01-05,P,9\n");
        var unknown = as(officer, () -> drafts.choose(look.id(), Map.of("7402014501909672", "nama")));
        assertThat(refusal(unknown).args()).containsExactly("*".repeat(16));
        assertThat(refusal(choose(look, 1, "7402014501909672")).args()).containsExactly("*".repeat(16));
        as(officer, () -> drafts.discard(look.id()));
    }

    /** What is not looked at is named, and nothing else is said of it. */
    @Test
    void whatLiesBehindIsNamed() {
        var header = ImportSamples.line("nik", "nama", "tanggallahir", "sex")
                .replace("</row>", "<c r='SG1' t='inlineStr'><is><t>jauh</t></is></c></row>");
        var row = ImportSamples.line("7402014501909673", "Ani", "1990-01-05", "P");
        var wide = seen(as(
                officer,
                () -> drafts.bring(
                                "residents",
                                null,
                                "x.xlsx",
                                new ByteArrayInputStream(ImportSamples.sheet(header + row)))
                        .orThrow()));
        assertThat(wide.columns().getLast().header()).isEqualTo("jauh");
        var place = wide.columns().size() - 1;
        assertThat(refusal(choose(wide, place, "alamat")).code()).isEqualTo("import.columnBehind");
        choose(wide, place, "");
        assertThat(done(wide).ignoredColumns()).contains("jauh");

        var many = seen(as(
                officer,
                () -> drafts.bring(
                                "residents",
                                null,
                                "x.xlsx",
                                new ByteArrayInputStream(ImportSamples.sheets(101, header + row)))
                        .orThrow()));
        var names = List.of("Sheet1", "Sheet101");
        var refused = as(officer, () -> drafts.arrange(many.id(), names, 0));
        assertThat(code(refused)).isEqualTo("import.sheetBehind");
        assertThat(refusal(refused).args()).containsExactly("Sheet101", 100);
        as(officer, () -> drafts.discard(many.id()));
    }

    @Test
    void whoBroughtItDecidesOnce() {
        var look = bring(HEADER + "7402014501909641,Ani,1990-01-05,P,9\n");
        assertThat(code(as(colleague, () -> drafts.look(look.id())))).isEqualTo("import.draft");
        assertThat(as(colleague, drafts::waiting)).isEmpty();
        var job = done(look);
        var again = as(officer, () -> drafts.confirm(look.id()).orThrow());
        assertThat(again.importId()).isEqualTo(job.id());
        assertThat(code(as(officer, () -> drafts.discard(look.id())))).isEqualTo("import.confirmed");
        assertThat(code(as(officer, () -> drafts.choose(look.id(), 0, "")))).isEqualTo("import.confirmed");
        assertThat(as(officer, drafts::waiting)).isEmpty();
        var other = bring(HEADER + "7402014501909642,Ani,1990-01-05,P,9\n");
        as(officer, () -> drafts.discard(other.id()).orThrow());
        assertThat(code(as(officer, () -> drafts.look(other.id())))).isEqualTo("import.draft");
        assertThat(names("7402014501909642")).isEmpty();
    }

    @Test
    void noMoreThanFiveWait() {
        var file = HEADER + "7402014501909651,Ani,1990-01-05,P,9\n";
        var brought = new ArrayList<Result<Look>>();
        for (var i = 0; i < 6; i++) {
            brought.add(as(officer, () -> drafts.bring("residents", null, "x.csv", in(file))));
        }
        assertThat(code(brought.getLast())).isEqualTo("import.drafts");
        assertThat(as(officer, drafts::waiting)).hasSize(5);
    }

    @Test
    void overRestToo() {
        var desa = new Api(port).as("desa-waworaha");
        var file = csv("nik,nama orang,tanggallahir,sex\n7402014501909661,Ani,1990-01-05,P\n123,Budi,1990-01-05,L\n");
        desa.post("/imports/drafts?kind=residents").refused(415);
        var draft = desa.upload("/imports/drafts?kind=residents", "x.csv", file);
        assertThat(draft.status()).isEqualTo(202);
        var path = "/imports/drafts/" + draft.ok().get("id").asString();
        assertThat(draft.ok().at("/refusal/code").asString()).isEqualTo("import.columns");
        desa.put(path + "/columns", "{\"sex\": null}").ok();
        desa.put(path + "/columns", Map.of("nama orang", "nama", "sex", "sex")).ok();
        var seen = Awaitility.await()
                .until(
                        () -> desa.get(path).ok(),
                        now -> now.get("state").asString().equals("ready"));
        assertThat(seen.at("/preview/created").asInt()).isEqualTo(1);
        assertThat(seen.at("/preview/problems/0/code").asString()).isEqualTo("nik.length");
        assertThat(seen.at("/columns/1/name").asString()).isEqualTo("nama");
        desa.post(path + "/discard").ok();
        desa.get(path).refused(404, "import.draft");
    }

    private Look bring(String file) {
        return seen(as(
                officer,
                () -> drafts.bring("residents", null, "warga.csv", in(file)).orThrow()));
    }

    private Look choose(Look look, int place, String name) {
        return seen(as(officer, () -> drafts.choose(look.id(), place, name).orThrow()));
    }

    /** As it is once it no longer changes by itself. */
    private Look seen(Look look) {
        return Awaitility.await()
                .until(
                        () -> as(officer, () -> drafts.look(look.id()).orThrow()),
                        now -> !now.state().goesOn());
    }

    private static Preview preview(Look look) {
        return Objects.requireNonNull(look.preview(), () -> String.valueOf(look.refusal()));
    }

    private static Refusal refusal(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal) ? refusal : Assertions.fail("not refused");
    }

    private static Refusal refusal(Look look) {
        return Objects.requireNonNull(look.refusal());
    }

    private ImportJob done(Look look) {
        as(officer, () -> drafts.confirm(look.id()).orThrow());
        return await(Objects.requireNonNull(seen(look).importId()));
    }

    private ImportJob take(String file) {
        return await(as(
                        officer,
                        () -> imports.start("residents", null, "warga.csv", in(file))
                                .orThrow())
                .id());
    }

    private ImportJob await(UUID id) {
        var done = imports.await(id, Duration.ofSeconds(30));
        assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(ImportJob.State.DONE);
        return done;
    }

    private long jobs() {
        return jdbc.sql("SELECT count(*) FROM imports.import_job WHERE by_user = :by")
                .param("by", officer.username())
                .query(Long.class)
                .single();
    }

    private List<String> names(String nik) {
        return jdbc.sql("SELECT name FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(String.class)
                .list();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(csv(text));
    }

    private <T> T as(User user, Supplier<T> work) {
        return actors.as(user, work);
    }
}
