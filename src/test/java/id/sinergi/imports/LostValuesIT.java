package id.sinergi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Values that a program did not store, rounded, joined or shows otherwise: none of them is taken for another. */
@IntegrationTest
class LostValuesIT {

    private static final String VILLAGE = "74.02.01.2006";
    private static final String FORMULA = "<c><f>X1</f></c>";

    @Autowired
    private Imports imports;

    @Autowired
    private Drafts drafts;

    @Autowired
    private RejectedFile rejected;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcClient jdbc;

    /** Where the cell decides, the row is out. */
    @ParameterizedTest
    @CsvSource({"2, npp", "3, bulan", "4, iuran", "5, dibayar", "6, jatuh_tempo"})
    void aFormulaWithoutAResultIsNoContribution(int place, String column) {
        var cells = new String[] {"NF000101", "2026-08", "500000", "0", "2026-10-15"};
        cells[place - 2] = FORMULA;
        var job = take("arrears", line("npp", "bulan", "iuran", "dibayar", "jatuh_tempo") + line(cells));
        assertThat(issues(job)).containsExactly(column + " cell.noResult !");
        assertThat(count("SELECT count(*) FROM employers.arrears WHERE npp = 'NF000101'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nik, !",
        "nama, !",
        "tanggallahir, !",
        "sex, !",
        "status_dasar, !",
        "warganegara_id, !",
        "kode_desa, !",
        "no_kk, ?",
        "alamat, ?",
        "penghasilan, ?",
        "pekerjaan_id, ?"
    })
    void aFormulaWithoutAResultIsNoResident(String column, String mark) {
        var cells = new java.util.LinkedHashMap<>(Map.of(
                "nik",
                "7402010606910101",
                "nama",
                "Uji Rumus",
                "tanggallahir",
                "1991-06-06",
                "sex",
                "L",
                "status_dasar",
                "1"));
        cells.put(column, FORMULA);
        var job = take(
                "residents",
                line(cells.keySet().toArray(String[]::new))
                        + line(cells.values().toArray(String[]::new)));
        assertThat(issues(job)).containsExactly(column + " cell.noResult " + mark);
        assertThat(job.accepted()).isEqualTo(mark.equals("?") ? 1 : 0);
    }

    /** An error instead of a code that decides who counts is no "living". */
    @Test
    void anErrorIsNotAlive() {
        var job = take(
                "residents",
                line("nik", "nama", "tanggallahir", "sex", "status_dasar")
                        + line("7402010606910102", "Uji Galat", "1991-06-06", "L", "<c t='e'><v>#N/A</v></c>"));
        assertThat(issues(job)).containsExactly("status_dasar cell.error !");
    }

    /** Without its code, a branch would be the employer itself. */
    @Test
    void aFormulaWithoutAResultIsNoBranch() {
        var header = line("npp", "nama", "kode_desa", "alamat", "kode_cabang");
        take("employers", header + line("NF000102", "PT Uji Induk", VILLAGE, "Jl Induk", ""));
        var job = take("employers", header + line("NF000102", "Cabang Uji", VILLAGE, "Jl Cabang", FORMULA));
        assertThat(issues(job)).containsExactly("kode_cabang cell.noResult !");
        assertThat(jdbc.sql("SELECT name FROM employers.employer WHERE npp = 'NF000102'")
                        .query(String.class)
                        .single())
                .isEqualTo("PT Uji Induk");
    }

    @Test
    void aFormulaThatSaidNothingIsBlank() {
        var job = take(
                "arrears",
                line("npp", "bulan", "iuran", "dibayar")
                        + line("NF000103", "2026-08", "500000", "<c t='str'><f>X1</f><v></v></c>"));
        assertThat(job.accepted()).isOne();
        assertThat(issues(job)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500000 12, 0, iuran amount.unreadable !", "500000, 1 5, dibayar amount.unreadable !"})
    void sumsThatArePartedAreNotJoined(String owed, String paid, String fault) {
        var job = take(
                "arrears", ImportSamples.csv("npp;bulan;iuran;dibayar\nNF000104;2026-08;" + owed + ";" + paid + "\n"));
        assertThat(issues(job)).containsExactly(fault);
    }

    /** Many people fall together on few numbers: what counts is how many, not on how many numbers. */
    @ParameterizedTest
    @CsvSource({"12, 3", "20, 4", "8, 1"})
    void roundedNumbersThatFallTogetherAreFoundAllTheSame(int rows, int numbers) {
        var text = new StringBuilder("nik,nama,tanggallahir,sex\n");
        IntStream.range(0, rows)
                .forEach(i -> text.append("74020102078602%d0,Uji Bulat %s,1986-07-02,L\n"
                        .formatted(i % numbers + 1, "ABCDEFGHIJKLMNOPQRSTU".charAt(i))));
        var job = take("residents", ImportSamples.csv(text.toString()));
        assertThat(job.accepted()).isZero();
        assertThat(issues(job)).hasSize(rows).containsOnly("nik number.manyRounded !");
    }

    /** Two are too few for a share; that one number ending in 0 has two names is proof enough, and neither is the right one. */
    @Test
    void aRoundedNumberOfTwoPeopleIsNobodys() {
        var job = take("residents", ImportSamples.csv("""
                        nik,nama,tanggallahir,sex
                        7402010607910010,Wa Uji Satu,1991-07-06,L
                        7402010607910010,La Uji Dua,1991-07-06,L
                        7402010607910021,Wa Uji Tiga,1991-07-06,L
                        7402010607910021,La Uji Empat,1991-07-06,L
                        7402010607910030,Wa Uji Lima,1991-07-06,L
                        7402010607910030,WA UJI LIMA,1991-07-06,L
                        """));
        assertThat(issues(job))
                .containsExactly("nik number.shared !", "nik number.shared !", "nik repeated !", "nik repeated !");
        assertThat(job.accepted()).isEqualTo(2);
    }

    /** One person in many rows, as lists of members have them, is one number. */
    @Test
    void onePersonInManyRowsIsCountedOnce() {
        var text = new StringBuilder("nik,nama,tanggal_lahir,segmen,npp,program,status,per_tanggal\n");
        IntStream.rangeClosed(1, 12)
                .forEach(month -> text.append(
                        "7402010608910010,Uji Bulanan,1991-08-06,BPU,,JKK+JKM,AKTIF,2025-%02d-01\n".formatted(month)));
        assertThat(take("members", ImportSamples.csv(text.toString())).accepted())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2       | 0" jt"       | iuran cell.unit !
            1500    | #,##0" ribu" | iuran cell.unit !
            2500000 | 0.0,,"M"     | iuran cell.unit !
            1500000 | #,##0,       | iuran cell.unit !
            1       | 0%           | iuran cell.unit !
            500000  | "Rp"#,##0    |
            500000  | 0" orang"    |
            """)
    void aUnitInTheFormatIsNotLost(String value, String format, String fault) {
        var job = take(
                "arrears",
                ImportSamples.sheet(
                        line("npp", "bulan", "iuran")
                                + line("NF000105", "2026-07", "<c s='1'><v>" + value + "</v></c>"),
                        format));
        assertThat(issues(job)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    /** The mended file says the same again: nothing in it has become a plain number or a text. */
    @Test
    void theRejectedRowsSayTheSameAgain() throws IOException {
        var job = take(
                "arrears",
                ImportSamples.sheet(
                        line("npp", "bulan", "iuran", "dibayar")
                                + line("NF000106", "2026-07", "<c s='1'><v>2</v></c>", "0")
                                + line("NF000107", "2026-07", "500000", FORMULA),
                        "0\" jt\""));
        assertThat(job.rejected()).isEqualTo(2);
        var out = new ByteArrayOutputStream();
        as("arrears", () -> {
            try {
                rejected.write(rejected.open(job.id()).orThrow(), Locale.ENGLISH, out);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return job;
        });
        assertThat(take("arrears", out.toByteArray()).rejected()).isEqualTo(2);
    }

    /** A slip of one digit eats a neighbour: who replaces somebody by quite another person is told so before and after. */
    @Test
    void anotherPersonUnderAKnownNumberIsSaid() {
        var header = "nik,nama,tanggallahir,sex,alamat\n";
        take(
                "residents",
                ImportSamples.csv(header
                        + "7402010606910201,Uji Pemilik Asli,1991-06-06,L,\n7402010606910202,Muhammad Uji Sama,1991-06-06,L,\n"
                        + "7402010606910203,Siti Uji Nikah,1991-06-06,P,\n"));
        var next = ImportSamples.csv(header + "7402010606910201,Zainab Lain Sekali,1975-03-09,P,\n"
                + "7402010606910202,Muh. Uji Sama,1991-06-07,L,\n7402010606910203,Rosdiana Baru,1991-06-06,P,\n");
        var look = as(
                "residents",
                () -> drafts.bring("residents", VILLAGE, "x.csv", new ByteArrayInputStream(next))
                        .orThrow());
        assertThat(as("residents", () -> ready(look)).preview().problems())
                .filteredOn(problem -> problem.code().equals("person.other"))
                .extracting(Preview.Problem::line)
                .containsExactly(2);
        as("residents", () -> drafts.discard(look.id()).orThrow());
        assertThat(issues(take("residents", next))).containsExactly("nik person.other ?");
    }

    private Look ready(Look look) {
        var now = look;
        while (now.preview() == null && now.refusal() == null) {
            Thread.onSpinWait();
            now = drafts.look(look.id()).orThrow();
        }
        return now;
    }

    private static String line(String... cells) {
        return ImportSamples.line(cells);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private <T> T as(String kind, Supplier<T> act) {
        var done = new AtomicReference<T>();
        currentUser.runAs(
                Actors.officer(kind.equals("residents") ? Agency.DPMD : Agency.BPJS, "74.02"),
                () -> done.set(act.get()));
        return done.get();
    }

    private ImportJob take(String kind, String rows) {
        return take(kind, ImportSamples.sheet(rows));
    }

    private ImportJob take(String kind, byte[] content) {
        var job = as(
                kind,
                () -> imports.await(
                        imports.start(
                                        kind,
                                        kind.equals("residents") ? VILLAGE : null,
                                        content[0] == 'P' ? "x.xlsx" : "x.csv",
                                        new ByteArrayInputStream(content))
                                .orThrow()
                                .id(),
                        Duration.ofSeconds(60)));
        assertThat(job.state()).as(String.valueOf(job.failure())).isEqualTo(ImportJob.State.DONE);
        assertThat(job.read()).isEqualTo(job.accepted() + job.rejected());
        return job;
    }

    /** Errors with {@code !}, warnings with {@code ?}; not what the number says of birth and region. */
    private List<String> issues(ImportJob job) {
        return as(
                job.kind(),
                () -> java.util.stream.Stream.of(true, false)
                        .flatMap(errors -> imports.issues(job.id(), errors, null, 100).orThrow().stream())
                        .map(issue -> issue.column() + " " + issue.code() + (issue.error() ? " !" : " ?"))
                        .filter(issue -> !issue.contains(".nik ")
                                && !issue.contains("nik.region")
                                && !issue.startsWith("npp npp.unknown"))
                        .toList());
    }
}
