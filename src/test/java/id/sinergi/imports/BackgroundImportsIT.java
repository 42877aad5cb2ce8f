package id.sinergi.imports;

import static id.sinergi.Refusals.code;
import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static id.sinergi.imports.ImportSamples.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Trouble;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cell;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a file to its receipt: waiting, taken over, cancelled, mended. People of Routa's villages. */
@IntegrationTest
class BackgroundImportsIT {

    @Autowired
    Imports imports;

    @Autowired
    ImportRepository jobs;

    @Autowired
    ParcelRepository parcels;

    @Autowired
    Retries retries;

    @Autowired
    Texts texts;

    @Autowired
    RejectedFile rejectedFile;

    @Autowired
    Template template;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    private User officer;
    private User colleague;

    @BeforeEach
    void officers() {
        officer = Actors.officer(Agency.DESA, village());
        colleague = new User("test-rekan", "Rekan", Agency.DESA, officer.roles(), officer.areas(), "id");
    }

    @Test
    void aPersonSaysWhichColumnIsWhich() {
        var file = "No. KTP;Nama Orang;Lahir;Kelamin L/P;Agama;Catatan\n7402014501900611;Ani;05-01-1990;P;RAHASIA;x\n";
        assertThat(code(as(officer, () -> imports.start("residents", null, "x.csv", in(file)))))
                .isEqualTo("import.columns");
        var chosen = Map.of("No. KTP", "nik", "Nama Orang", "nama", "Lahir", "tanggallahir", "Kelamin L/P", "sex");
        assertThat(code(as(
                        officer,
                        () -> imports.start("residents", null, "x.csv", in(file), columns(Map.of("Agama", "alamat"))))))
                .isEqualTo("import.columnForbidden");
        assertThat(code(as(
                        officer,
                        () -> imports.start(
                                "residents", null, "x.csv", in("nik,a\n1,2\n"), columns(Map.of("b", "nama"))))))
                .isEqualTo("import.columnNotThere");
        var job = as(
                officer,
                () -> await(imports.start("residents", null, "x.csv", in(file), columns(chosen))
                        .orThrow()));
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(job.droppedColumns()).containsExactly("agama");
        assertThat(job.ignoredColumns()).containsExactly("Catatan");
    }

    @Test
    void whatWaitsHoldsNoColumnThatMustNotBeKept() {
        whileNobodyWorks(() -> {
            var job = as(
                    officer,
                    () -> imports.start(
                                    "residents",
                                    null,
                                    "x.csv",
                                    in("nik,nama,tanggallahir,sex,agama,nama_ibu,hobi\n"
                                            + "7402014501900621,Ani,1990-01-05,P,RAHASIA,RAHASIA,RAHASIA\n"))
                            .orThrow());
            var row = new Parcel.Reader(parcels, job.id(), Parcel.Content.ROWS).next();
            assertThat(row).isNotNull();
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cells())
                    .extracting(Cell::text)
                    .containsExactly("7402014501900621", "Ani", "1990-01-05", "P");
            return job;
        });
    }

    @Test
    void whatADeadNodeHadUnderWayIsTakenUpFromTheBeginning() {
        var job = whileNobodyWorks(() -> {
            var queued = as(
                    officer,
                    () -> imports.start("residents", null, "x.csv", in(people(631, 40)))
                            .orThrow());
            jobs.running(queued.id(), java.time.Instant.EPOCH);
            jobs.progress(queued.id(), 17);
            return queued;
        });
        var done = await(job);
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(done.read(), done.created())).containsExactly(40L, 40L);
        assertThat(parcels.has(job.id(), Parcel.Content.ROWS)).isFalse();
    }

    @Test
    void onlyWhoBroughtAFileCancelsItAndNothingOfItStands() {
        var job = whileNobodyWorks(() -> {
            var queued = as(
                    officer,
                    () -> imports.start(
                                    "residents", null, "x.csv", in(HEADER + "7402014501900641,Batal,1990-01-05,P,9\n"))
                            .orThrow());
            assertThat(CompletableFuture.supplyAsync(() -> code(as(colleague, () -> imports.cancel(queued.id()))))
                            .join())
                    .isEqualTo("import.notOwn");
            as(officer, () -> imports.cancel(queued.id()).orThrow());
            return queued;
        });
        var ended = as(officer, () -> imports.find(job.id()).orThrow());
        assertThat(ended.failure()).isEqualTo("import.cancelled");
        assertThat(parcels.has(job.id(), Parcel.Content.ROWS)).isFalse();
        assertThat(code(as(officer, () -> imports.cancel(job.id())))).isEqualTo("import.ended");
        assertThat(workers("7402014501900641")).isZero();
    }

    /** A full disk costs nobody a file: it is put off by seconds, not used up in ten attempts, and goes on by itself. */
    @Test
    void aFullDiskIsWaitedForAndTheFileIsNotLost() {
        try (var full = Trouble.of(jdbc, "imports.parcel", "DELETE", "old.content = 'ROWS'", "53100")) {
            var job = as(
                    officer,
                    () -> imports.start("residents", null, "penuh.csv", in(putOff(901, 5)))
                            .orThrow());
            awaitHindrances(job, 2);
            var now = as(officer, () -> imports.find(job.id()).orThrow());
            assertThat(now.state()).isEqualTo(ImportJob.State.QUEUED);
            assertThat(workers("7402014501908901")).isZero();
            assertThat(parcels.has(job.id(), Parcel.Content.ROWS)).isTrue();
            assertThat(code(as(colleague, () -> retries.retry(job.id())))).isEqualTo("import.notOwn");
            full.close();
            as(officer, () -> retries.retry(job.id())).orThrow();
            assertThat(await(job).created()).isEqualTo(5);
            assertThat(code(as(officer, () -> retries.retry(job.id())))).isEqualTo("import.notKept");
        }
    }

    /** After hours it is given up, and the rows are there for whoever tries again. */
    @Test
    void whatIsGivenUpAfterHoursIsTriedAgainWithoutTheFile() {
        try (var away = Trouble.of(jdbc, "imports.parcel", "DELETE", "old.content = 'ROWS'", "57P01")) {
            var job = as(
                    officer,
                    () -> imports.start("residents", null, "lama.csv", in(putOff(951, 3)))
                            .orThrow());
            awaitHindrances(job, 1);
            assertThat(as(officer, () -> retries.hindrance(job)))
                    .hasValueSatisfying(one -> assertThat(one.why()).isEqualTo(texts.get("passing.AWAY")));
            jdbc.sql("""
                            UPDATE imports.import_job
                               SET hindered_since = hindered_since - interval '13 hours', next_at = clock_timestamp()
                             WHERE id = :id
                            """).param("id", job.id()).update();
            var given = imports.await(job.id(), Duration.ofSeconds(30));
            assertThat(given.failure()).isEqualTo("import.hindered");
            assertThat(as(officer, () -> retries.isKept(given))).isTrue();
            away.close();
            as(officer, () -> retries.retry(job.id())).orThrow();
            assertThat(await(job).created()).isEqualTo(3);
        }
    }

    private static String putOff(int from, int count) {
        return HEADER
                + IntStream.range(from, from + count)
                        .mapToObj(i -> "7402014501908%03d,Tunda %d,1990-01-05,P,9\n".formatted(i, i))
                        .collect(Collectors.joining());
    }

    private void awaitHindrances(ImportJob job, int times) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT hindered FROM imports.import_job WHERE id = :id")
                                .param("id", job.id())
                                .query(Integer.class)
                                .single()
                        >= times);
    }

    /** The result of two officers at once is that of one after the other. */
    @Test
    void twoOfficersAtOnce() {
        var first = CompletableFuture.supplyAsync(() -> take(officer, people(701, 300)));
        var second = CompletableFuture.supplyAsync(() -> take(colleague, people(801, 300)));
        var again = CompletableFuture.supplyAsync(() -> take(officer, people(701, 300)));
        var all = List.of(first.join(), second.join(), again.join());
        assertThat(all).allSatisfy(job -> assertThat(job.accepted()).isEqualTo(300));
        assertThat(all.stream().mapToLong(ImportJob::created).sum()).isEqualTo(400);
        assertThat(all.stream().mapToLong(ImportJob::unchanged).sum()).isEqualTo(500);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM registry.worker
                         WHERE village_code = :village AND name LIKE 'Serentak %' AND version = 0
                        """).param("village", village()).query(Long.class).single())
                .isEqualTo(400);
    }

    @Test
    void rejectedRowsAreMendedAndBroughtAgainAsTheyAre() throws IOException {
        var job = take(
                officer,
                "nik,agama,nama,tanggallahir,sex,alamat\n7402014501900651,RAHASIA,Ani,1990-01-05,P,-Jalan 1\n"
                        + "123,RAHASIA,\"Budi, S.Pd\",1990-01-05,L,=1+1\n7402014501900653,RAHASIA,Cici,kemarin,P,\n");
        assertThat(job.rejected()).isEqualTo(2);
        var text = new String(download(job), StandardCharsets.UTF_8);
        assertThat(text.lines().toList())
                .hasSize(3)
                .element(0)
                .asString()
                .endsWith("nik,nama,tanggallahir,sex,alamat,kesalahan");
        assertThat(text)
                .doesNotContain("RAHASIA")
                .contains("'=1+1")
                .contains("nik: NIK harus 16 angka; di sini 3.")
                .contains("tanggallahir: Tanggal lahir tidak terbaca");
        var mended = take(officer, text.replace("\n123,", "\n7402014501900652,").replace("kemarin", "05-01-1990"));
        assertThat(mended.rejected()).as(() -> issues(mended)).isZero();
        assertThat(mended.ignoredColumns()).isEmpty();
        assertThat(jdbc.sql("SELECT address FROM registry.worker WHERE nik = '7402014501900652'")
                        .query(String.class)
                        .single())
                .isEqualTo("=1+1");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE subject = :id AND action = 'import.rejectedTaken'")
                        .param("id", job.id().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(code(as(officer, () -> rejectedFile.open(mended.id())))).isEqualTo("import.noRejected");
        var stranger = Actors.officer(
                Agency.DESA, territory.villages("74.02.01").getFirst().code());
        assertThat(code(as(stranger, () -> rejectedFile.open(job.id())))).isEqualTo("import.unknown");
        transaction.executeWithoutResult(status -> {
            assertThat(parcels.deleteRejected(java.time.Instant.parse("2999-01-01T00:00:00Z")))
                    .isPositive();
            assertThat(parcels.has(job.id(), Parcel.Content.REJECTED)).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void rejectedRowsOfAWorkbookComeBackAsOne() throws IOException {
        var job = as(
                officer,
                () -> await(imports.start(
                                "residents",
                                null,
                                "warga.xlsx",
                                new ByteArrayInputStream(xlsx(
                                        new Object[] {"NIK", "Nama", "TanggalLahir", "Sex"},
                                        new Object[] {"0402014501900661", "Ani", "1990-01-05", "P"})))
                        .orThrow()));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(download(job)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(4)).isEqualTo("kesalahan");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("0402014501900661");
            assertThat(rows.get(1).getCellText(4)).contains("NIK sementara");
        }
    }

    @Test
    void theTemplateNamesEveryColumnAndCode() throws IOException {
        for (var kind : List.of("residents", "members", "employers", "arrears")) {
            var out = new ByteArrayOutputStream();
            template.write(kind, Texts.INDONESIAN, out);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                var header = workbook.getFirstSheet().read().getFirst();
                var guide = workbook.getSheet(1).orElseThrow().read();
                assertThat(guide).as(kind).hasSize(header.getCellCount() + 1);
                assertThat(guide)
                        .allSatisfy(row ->
                                assertThat(row.getCellText(2)).isNotBlank().doesNotStartWith("import."));
                if (kind.equals("residents")) {
                    assertThat(header.stream().map(cell -> cell.getText()).toList())
                            .startsWith("nik", "nama", "tanggallahir", "sex");
                    assertThat(workbook.findSheet("pekerjaan_id").orElseThrow().read())
                            .hasSize(90);
                }
            }
        }
    }

    /** Nobody takes up residents until {@code work} is done. */
    private ImportJob whileNobodyWorks(Supplier<ImportJob> work) {
        return transaction.execute(status -> {
            assertThat(jobs.lock("residents")).isTrue();
            return work.get();
        });
    }

    private String people(int from, int count) {
        return HEADER
                + IntStream.range(from, from + count)
                        .mapToObj(i -> "740201450190%04d,Serentak %d,1990-01-05,P,9\n".formatted(1000 + i, i))
                        .collect(Collectors.joining());
    }

    private ImportJob take(User user, String file) {
        return as(
                user,
                () -> await(
                        imports.start("residents", null, "warga.csv", in(file)).orThrow()));
    }

    private ImportJob await(ImportJob job) {
        var done = imports.await(job.id(), Duration.ofSeconds(30));
        assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(ImportJob.State.DONE);
        return done;
    }

    private byte[] download(ImportJob job) throws IOException {
        var out = new ByteArrayOutputStream();
        var opened = as(officer, () -> rejectedFile.open(job.id()).orThrow());
        rejectedFile.write(opened, Texts.INDONESIAN, out);
        return out.toByteArray();
    }

    private String issues(ImportJob job) {
        return as(officer, () -> imports.issues(job.id(), true, null, 100).orThrow())
                .toString();
    }

    private long workers(String nik) {
        return jdbc.sql("SELECT count(*) FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(Long.class)
                .single();
    }

    private String village() {
        return territory.villages("74.02.42").get(3).code();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(csv(text));
    }

    private <T> T as(User user, Supplier<T> work) {
        return actors.as(user, work);
    }

    private static Imports.Wish columns(Map<String, String> columns) {
        return new Imports.Wish(columns, null, 0);
    }
}
