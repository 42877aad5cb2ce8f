package id.sinergi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Small files that once went wrong, each with its right outcome. */
@IntegrationTest
class CaseFilesIT {

    private static final String VILLAGE = "74.02.01.2006";
    private static final String PEOPLE = "nik,nama,tanggallahir,sex,pekerjaan_id,no_kk,telepon,penghasilan,desil\n";

    @Autowired
    Imports imports;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** How many of the rows are kept, and what is said of the others and of them. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            01-nik-in-a-number-cell-last-digit-lost.xlsx,            1, 0, nik nik.rounded
            02-workbook-without-styles-part.xlsx,                    1, 1,
            03-shared-formula-refers-to-sheet-KODE1.xlsx,            2, 2,
            04-strict-ooxml.xlsx,                                    1, 1,
            05-formula-error-becomes-the-name.xlsx,                  1, 0, nama cell.error
            06-year-only-becomes-1905.csv,                           1, 0, tanggallahir birthDate.unreadable
            07-open-quote-swallows-the-rest.csv,                     4, 3, nama cell.openQuote
            11-one-sheet-per-hamlet.xlsx,                            1, 1,
            12-hidden-first-sheet.xlsx,                              1, 1,
            13-title-rows-above-header.xlsx,                         1, 1,
            14-sep-hint-first-line.csv,                              1, 1,
            15-utf16-tab-unicode-text.txt,                           1, 1,
            16-1904-dates-by-formula-four-years-off.xlsx,            2, 2,
            17-svg-logo-with-doctype.xlsx,                           1, 1,
            18-macro-workbook-refused-in-the-browser-only.xlsm,      1, 1,
            19-meninggal-counts-as-living.csv,                       1, 1,
            20-merged-family-card.xlsx,                              2, 2,
            """)
    void everyRowIsAcceptedOrRejectedWithAReason(String file, long read, long accepted, String fault) {
        var job = take("residents", file, content(file));
        assertThat(List.of(job.read(), job.accepted(), job.rejected()))
                .containsExactly(read, accepted, read - accepted);
        assertThat(issues(job)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void whatIsTakenIsWhatTheFileSays() {
        List.of(
                        "03-shared-formula-refers-to-sheet-KODE1.xlsx",
                        "07-open-quote-swallows-the-rest.csv",
                        "16-1904-dates-by-formula-four-years-off.xlsx",
                        "19-meninggal-counts-as-living.csv",
                        "20-merged-family-card.xlsx")
                .forEach(file -> take("residents", file, content(file)));
        assertThat(List.of(said("name", "7402010501908041"), said("name", "7402010501908042")))
                .containsExactly("Uji Rumus", "Uji Rumus Dua");
        assertThat(said("name", "7402010501908113")).isEqualTo("Uji Sesudah");
        assertThat(List.of(said("birth_date", "7402010501908221"), said("birth_date", "7402010501908222")))
                .containsExactly("1990-01-05", "1990-01-05");
        assertThat(said("life_status", "7402010501908251")).isEqualTo("2");
        assertThat(said("countable", "7402010501908251")).isEqualTo("false");
        assertThat(said("family_card", "7402010501908262")).isEqualTo("7402010101200001");
    }

    @Test
    void aNumberCellIsANumberAndAFractionOfARupiahIsNone() {
        var fraction = take("arrears", "08-amount-cell-123.456-becomes-123456.xlsx");
        assertThat(fraction.accepted()).isZero();
        assertThat(issues(fraction)).containsExactly("iuran amount.fraction");
        assertThat(take("arrears", "09-amount-with-binary-rest-is-refused.xlsx").accepted())
                .isEqualTo(1);
        assertThat(arrears("contribution", "KD002607", "2026-05-01")).isEqualTo("13500");
    }

    @Test
    void aDueDayThatIsNoWorkingDayMovesToTheNext() {
        take("arrears", "10-due-day-is-a-saturday-before-a-holiday.csv");
        assertThat(arrears("due_on", "KD002635", "2026-07-01")).isEqualTo("2026-08-18");
        take("arrears", "x.csv", ImportSamples.csv("npp,bulan,iuran,jatuh_tempo\nKD002635,2026-07,5,2026-08-16\n"));
        assertThat(arrears("due_on", "KD002635", "2026-07-01")).isEqualTo("2026-08-18");
    }

    /** Of sheets that are alike, the one on which the file was saved. */
    @Test
    void theActiveSheetIsTaken() throws IOException {
        var file = "11-one-sheet-per-hamlet.xlsx";
        var saved = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(content(file)));
                var to = new ZipOutputStream(saved)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var part = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(part.replace("<sheets>", "<bookViews><workbookView activeTab=\"2\"/></bookViews><sheets>")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        var job = take("residents", file, saved.toByteArray());
        assertThat(job.sheets()).containsExactly("Dusun 3");
        assertThat(job.sheetsLeft()).containsExactly("Dusun 1", "Dusun 2");
    }

    @Test
    void sheetsOfOneKindAreTakenTogetherAndTheOthersAreNamed() {
        var file = "11-one-sheet-per-hamlet.xlsx";
        var one = take("residents", file);
        assertThat(one.sheets()).containsExactly("Dusun 1");
        assertThat(one.sheetsLeft()).containsExactly("Dusun 2", "Dusun 3");
        var dpmd = new Api(port).as("dpmd");
        var path = "/imports?kind=residents&village=" + VILLAGE + "&sheets=Dusun 1,Dusun 2,Dusun 3".replace(" ", "%20");
        var all = dpmd.upload(path, file, content(file)).ok();
        var done = imports.await(java.util.UUID.fromString(all.get("id").asString()), Duration.ofSeconds(30));
        assertThat(List.of(done.read(), done.accepted())).containsExactly(3L, 3L);
        assertThat(all.get("sheetsLeft").size()).isZero();
        assertThat(said("name", "7402010501908173")).isEqualTo("Uji Dusun 3");
        dpmd.upload("/imports?kind=residents&village=" + VILLAGE + "&sheets=Dusun%209", file, content(file))
                .refused(422, "import.sheetUnknown");
        var look = dpmd.upload("/imports/drafts?kind=residents&village=" + VILLAGE, file, content(file))
                .ok();
        var layout = "/imports/drafts/" + look.get("id").asString() + "/layout";
        dpmd.put(layout, Map.of("sheets", List.of())).refused(422, "import.sheetNone");
    }

    /** A comma parts names, and stands in some: those go in quotation marks. */
    @Test
    void aSheetWithACommaInItsNameIsTaken() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Uji", "1.0")) {
            var serial = 1;
            for (var name : List.of("Dusun 1, Morosi", "Dusun \"2\"", "Dusun 3")) {
                var sheet = workbook.newWorksheet(name);
                var row = List.of("nik", "nama", "tanggallahir", "sex");
                var person = List.of("740201050190960" + serial, "Uji Koma " + serial++, "1990-01-05", "1");
                for (var column = 0; column < row.size(); column++) {
                    sheet.value(0, column, row.get(column));
                    sheet.value(1, column, person.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var dpmd = new Api(port).as("dpmd");
        var path = "/imports?kind=residents&village=" + VILLAGE + "&sheets=";
        var both = URLEncoder.encode("\"Dusun 1, Morosi\", \"Dusun \"\"2\"\"\"", StandardCharsets.UTF_8);
        var job = dpmd.upload(path + both, "koma.xlsx", out.toByteArray()).ok();
        var done = imports.await(java.util.UUID.fromString(job.get("id").asString()), Duration.ofSeconds(30));
        assertThat(List.of(done.read(), done.accepted())).containsExactly(2L, 2L);
        assertThat(said("name", "7402010501909602")).isEqualTo("Uji Koma 2");
        var parted = URLEncoder.encode("Dusun 1, Morosi", StandardCharsets.UTF_8);
        dpmd.upload(path + parted, "koma.xlsx", out.toByteArray()).refused(422, "import.sheetUnknown");
    }

    /** What says which column is which is read as strictly as a body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"nik\"",
                "{\"No. KTP\": \"nik\", \"No. KTP\": \"\"}",
                "{\"No. KTP\": 1}",
                "{\"No. KTP\": \"nik\"} {}"
            })
    void columnsAreOneObjectOfTexts(String columns) {
        var door = "/imports?kind=residents&village=" + VILLAGE + "&columns="
                + URLEncoder.encode(columns, StandardCharsets.UTF_8);
        var refused = new Api(port)
                .as("dpmd")
                .upload(
                        door,
                        "x.csv",
                        ImportSamples.csv("No. KTP,nama,tanggallahir,sex\n7402014501901801,Ani,1990-01-05,P\n"));
        assertThat(refused.refused(422).at("/errors/0/code").asString()).isEqualTo("import.mapping");
    }

    /** Names of columns and sheets are shown to colleagues. */
    @Test
    void aNumberInAColumnsNameIsNotShown() {
        var content = ImportSamples.csv("npp,bulan,iuran,KK 7402010101907021\nKD002635,2026-07,5,x\n");
        assertThat(take("arrears", "x.csv", content).ignoredColumns()).containsExactly("KK ****************");
    }

    @Test
    void anUnknownOccupationNeverReplacesAKnownOne() {
        var nik = "7402010501908271";
        people(nik + ",Uji Pekerjaan,1990-01-05,L,15,,,,\n");
        var job = take("residents", "21-unknown-occupation-word-overwrites-a-known-one.csv");
        assertThat(said("occupation", nik)).isEqualTo("15");
        assertThat(warnings(job)).containsExactly("pekerjaan_id occupation.unknown");
        assertThat(job.updated()).isZero();
        people("7402010501908272,Uji Baru,1990-01-05,L,PEKERJA SERABUTAN TAK TENTU,,,,\n");
        assertThat(said("occupation", "7402010501908272")).isEqualTo("89");
    }

    /** Others of the same kinds. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            sex,          X,                   code.choose
            status_dasar, ENTAH,               code.choose
            status_dasar, 5,                   code.choose
            warganegara_id, MARS,              code.choose
            nama,         #REF!,               cell.error
            nama,         #NAMA?,              cell.error
            nama,         #NILAI!,             cell.error
            nama,         #TIDAK ADA,          cell.error
            nama,         #WERT!,              cell.error
            nama,         Err:508,             cell.error
            nama,         #####,               cell.error
            nama,         1905-05-13,          name.none
            nama,         13/05/1905,          name.none
            nama,         32874,               name.none
            nama,         '7,40E+15',          name.none
            tanggallahir, 32874,               birthDate.unreadable
            tanggallahir, 05-01-90,            birthDate.unreadable
            tanggallahir, 1905-05-13,          birthDate.impossible
            tanggallahir, 1990-01-05 kira-kira,birthDate.unreadable
            no_kk,        '7,40201E+15',       familyCard.rounded
            nik,          '7,40201050190828E+15', nik.scientific
            """)
    void whatIsNotKnownKeepsTheRowOut(String column, String value, String code) {
        var cells = new java.util.LinkedHashMap<>(
                Map.of("nik", "7402010501908281", "nama", "Uji", "tanggallahir", "1990-01-05", "sex", "L"));
        cells.put(column, value);
        var job = take(
                "residents",
                "x.csv",
                ImportSamples.csv(String.join(";", cells.keySet()) + "\n" + String.join(";", cells.values()) + "\n"));
        assertThat(List.of(job.read(), job.rejected())).containsExactly(1L, 1L);
        assertThat(issues(job)).containsExactly(column + " " + code);
    }

    @Test
    void numbersThatASpreadsheetKeptAreOnlyTakenWhereTheyAreCertain() {
        var job = take(
                "residents",
                "x.xlsx",
                ImportSamples.xlsx(
                        PEOPLE.strip().split(","),
                        new Object[] {
                            7402010501908291L,
                            "Uji Utuh",
                            LocalDate.of(1990, 1, 5),
                            "L",
                            9,
                            "",
                            81234567890L,
                            1500000,
                            3
                        },
                        new Object[] {7402010501908290L, "Uji Bulat", "1990-01-05", "L", 9, "", "", "", ""},
                        new Object[] {
                            "7402010501908292", "Uji Kartu", "1990-01-05", "L", 9, 7402010101200000L, "", "", ""
                        },
                        new Object[] {"7402010501908293", "Uji Tahun", 1990, "L", 9, "", "", "", ""},
                        new Object[] {9102010501908293L, "Uji Papua", "1990-01-05", "L", 9, "", "", "", ""}));
        assertThat(issues(job))
                .containsExactly(
                        "nik nik.rounded",
                        "no_kk familyCard.rounded",
                        "tanggallahir birthDate.unreadable",
                        "nik nik.rounded");
        assertThat(said("phone", "7402010501908291")).isEqualTo("081234567890");
        assertThat(said("birth_date", "7402010501908291")).isEqualTo("1990-01-05");
    }

    /** A text file does not say what was a number. */
    @Test
    void aTextFileOfRoundedNumbersIsRejectedWhole() {
        var rows = new StringBuilder(PEOPLE);
        for (var i = 1; i <= 6; i++) {
            rows.append("74020105019").append(i).append("8300,Uji,1990-01-05,L,9,,,,\n");
        }
        var job = take("residents", "x.csv", ImportSamples.csv(rows.toString()));
        assertThat(List.of(job.read(), job.rejected())).containsExactly(6L, 6L);
        assertThat(issues(job)).containsOnly("nik number.manyRounded");
    }

    /** What cannot be read of money keeps the row out: it would stand for nothing paid. */
    @Test
    void unreadableMoneyIsNotNothing() {
        var head = "npp,bulan,iuran,dibayar\n";
        take("arrears", "x.csv", ImportSamples.csv(head + "KD002636,2026-06,1000000,400000\n"));
        var job = take(
                "arrears",
                "x.csv",
                ImportSamples.csv(head + "KD002636,2026-06,1000000,#N/A\nKD002636,2026-07,1000000,lunas\n"
                        + "KD002636,2026-08,\"1,500\",0\n2,2026,5,0\n7.40201E+15,2026-08,5,0\n"));
        assertThat(issues(job))
                .containsExactly(
                        "dibayar cell.error",
                        "dibayar amount.unreadable",
                        "iuran amount.unreadable",
                        "bulan month.unreadable",
                        "npp number.lost");
        assertThat(arrears("paid", "KD002636", "2026-06-01")).isEqualTo("400000");
    }

    @Test
    void membersAndEmployersKeepNoRoundedNumberEither() {
        var members = take(
                "members",
                "x.xlsx",
                ImportSamples.xlsx(
                        "nik,kpj,nama,tanggal_lahir,segmen,npp,program,status,per_tanggal".split(","),
                        new Object[] {
                            7402010501908310L, "1", "Uji", "1990-01-05", "BPU", "", "JKK+JKM", "AKTIF", "2026-03-31"
                        },
                        new Object[] {"7402010501908311", "1", "Uji", "1990-01-05", "BPU", "", "JKK+JKM", "AKTIF", 2026
                        },
                        new Object[] {
                            "7402010501908312", "1", "Uji", "1990-01-05", "BPU", "", "JKK+JKM", "MUNGKIN", "2026-03-31"
                        }));
        assertThat(issues(members))
                .containsExactly("nik nik.rounded", "per_tanggal date.unreadable", "status status.unknown");
        var employers = take(
                "employers",
                "x.xlsx",
                ImportSamples.xlsx(
                        "npp,npwp,nama,kode_desa,jumlah_pekerja".split(","),
                        new Object[] {"KD-UJI-1", 7402010501908310L, "CV Uji Bulat", VILLAGE, "1.000"}));
        assertThat(warnings(employers)).containsExactly("npwp number.rounded");
        assertThat(jdbc.sql("SELECT worker_count FROM employers.employer WHERE npp = 'KD-UJI-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1000);
    }

    /** Its rejected rows come back as they were: what was a number is no text that somebody typed. */
    @Test
    void theRejectedRowsOfAWorkbookAreRejectedAgain() throws IOException {
        var dpmd = new Api(port).as("dpmd");
        var name = "01-nik-in-a-number-cell-last-digit-lost.xlsx";
        var first = dpmd.upload("/imports?kind=residents&village=" + VILLAGE, name, content(name))
                .ok();
        var id = first.get("id").asString();
        imports.await(java.util.UUID.fromString(id), Duration.ofSeconds(30));
        var again = dpmd.get("/imports/" + id + "/rejected").response().body();
        var job = take("residents", "x.xlsx", again);
        assertThat(issues(job)).containsExactly("nik nik.rounded");
    }

    private void people(String rows) {
        assertThat(take("residents", "x.csv", ImportSamples.csv(PEOPLE + rows)).rejected())
                .isZero();
    }

    private ImportJob take(String kind, String file) {
        return take(kind, file, content(file));
    }

    private ImportJob take(String kind, String file, byte[] content) {
        return as(officer(kind), () -> {
            var village = kind.equals("residents") ? VILLAGE : null;
            var job = imports.start(kind, village, file, new ByteArrayInputStream(content))
                    .orThrow();
            var done = imports.await(job.id(), Duration.ofSeconds(30));
            assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(ImportJob.State.DONE);
            assertThat(done.read()).isEqualTo(done.accepted() + done.rejected());
            return done;
        });
    }

    private static User officer(String kind) {
        return Actors.officer(kind.equals("residents") ? Agency.DPMD : Agency.BPJS, "74.02");
    }

    private static byte[] content(String file) {
        try (var in = Objects.requireNonNull(CaseFilesIT.class.getResourceAsStream("/cases/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> issues(ImportJob job) {
        return issues(job, true);
    }

    private List<String> warnings(ImportJob job) {
        return issues(job, false);
    }

    private List<String> issues(ImportJob job, boolean errors) {
        return as(
                        officer(job.kind()),
                        () -> imports.issues(job.id(), errors, null, 100).orThrow())
                .stream()
                .map(issue -> issue.column() + " " + issue.code())
                .toList();
    }

    private String said(String column, String nik) {
        return jdbc.sql("SELECT " + column + "::text FROM registry.worker WHERE nik = :nik AND village_code = :village")
                .param("nik", nik)
                .param("village", VILLAGE)
                .query(String.class)
                .single();
    }

    private String arrears(String column, String npp, String month) {
        return jdbc.sql("SELECT " + column
                        + "::text FROM employers.arrears WHERE npp = :npp AND month = CAST(:month AS date)")
                .param("npp", npp)
                .param("month", month)
                .query(String.class)
                .single();
    }

    private <T> T as(User user, Supplier<T> work) {
        return actors.as(user, work);
    }
}
