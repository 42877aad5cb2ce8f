package id.sinergi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that look like data and are none: each is refused by what is wrong with it, and nothing of it is stored. */
@IntegrationTest
class DoubtfulRowsIT {

    private static final String VILLAGE = "74.02.01.2006";
    private static final String PEOPLE = "nik,nama,tanggallahir,sex,no_kk\n";
    private static final String ARREARS = "npp,bulan,iuran,dibayar,jatuh_tempo\n";
    private static final String MEMBERS = "nik,kpj,nama,tanggal_lahir,segmen,npp,program,status,per_tanggal\n";

    @Autowired
    private Imports imports;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ".",
                "NULL",
                "null",
                "(null)",
                "null null",
                "n/a",
                "N/A",
                "#N/A",
                "Loading...",
                "TRUE",
                "undefined",
                "NaN",
                "None",
                "_x000D_",
                "tanpa nama",
                "[object Object]",
                "31-12-1990",
                "12345"
            })
    void whatIsNoNameIsNobody(String name) {
        var job = take("residents", PEOPLE + row("7402010606910001", name, ""));
        assertThat(job.rejected()).isEqualTo(1);
        assertThat(issues(job)).allMatch(issue -> issue.startsWith("nama "));
    }

    @Test
    void aNameMayBeOneLetterOrOneShortWord() {
        var rows = new StringBuilder(PEOPLE);
        var names = List.of("I", "Nur", "Ma", "Nan", "Na", "Siti 'Aisyah", "O'Neil", "Truelina");
        for (var i = 0; i < names.size(); i++) {
            rows.append(row("740201060691001" + (i + 1), names.get(i), ""));
        }
        assertThat(take("residents", rows.toString()).accepted()).isEqualTo(names.size());
    }

    /** In a workbook a line's end within a cell is an escape; a text that looks like one is escaped itself. */
    @Test
    void escapesOfAWorkbookAreReadOnce() {
        var job = take(
                "residents",
                ImportSamples.xlsx(
                        PEOPLE.strip().split(","),
                        new Object[] {"7402010606910021", "Wa Uji_x000D__x000a_Bersih_x000D_", "1991-06-06", "L", ""},
                        new Object[] {"7402010606910022", "_x000D_", "1991-06-06", "L", ""},
                        new Object[] {"7402010606910023", "Wa_x005F_x000D_Tulis", "1991-06-06", "L", ""}));
        assertThat(issues(job)).containsExactly("nama name.missing", "nama name.none");
        assertThat(names("74020106069100__")).contains("Wa Uji Bersih");
    }

    /** One right row does not make the others right. */
    @Test
    void roundedNumbersAreFoundByTheirShare() {
        var rows = new StringBuilder(PEOPLE);
        for (var i = 1; i <= 6; i++) {
            rows.append(row("74020107069%d9990".formatted(i), "Uji Bulat", ""));
        }
        rows.append(row("7402010706919991", "Uji Benar", ""));
        var job = take("residents", rows.toString());
        assertThat(List.of(job.accepted(), job.rejected())).containsExactly(1L, 6L);
        assertThat(issues(job)).containsOnly("nik number.manyRounded");
    }

    @Test
    void aTenthThatEndsInZeroIsChance() {
        var rows = new StringBuilder(PEOPLE);
        for (var i = 1; i <= 60; i++) {
            rows.append(row("74020108069100%02d".formatted(i), "Uji Urut", ""));
        }
        assertThat(take("residents", rows.toString()).accepted()).isEqualTo(60);
    }

    @Test
    void familyCardsAreLookedAtLikewise() {
        var rows = new StringBuilder(PEOPLE);
        for (var i = 1; i <= 6; i++) {
            rows.append(row("740201090691000" + i, "Uji Kartu", "74020109060%d0010".formatted(i)));
        }
        rows.append(row("7402010906910007", "Uji Kartu", "7402010906010003"));
        rows.append(row("7402010906910008", "Uji Kartu", "7402010906010000"));
        rows.append(row("7402010906910009", "Uji Kartu", "7402010906010020.0"));
        var job = take("residents", rows.toString());
        assertThat(issues(job)).hasSize(8).contains("no_kk familyCard.serial", "no_kk familyCard.rounded");
        assertThat(issues(job)).filteredOn("no_kk number.manyRounded"::equals).hasSize(6);
        assertThat(job.accepted()).isEqualTo(1);
    }

    /** What a program prints of a floating number has lost what the number had lost. */
    @ParameterizedTest
    @CsvSource({
        "7402010101907020.0, nik nik.rounded",
        "7402010101907020.00, nik nik.rounded",
        "9102010101907021.0, nik nik.rounded",
        "7.40201010190702E+15, nik nik.scientific",
        "7402010101900000, nik nik.serial",
        "7402011006910001.0,",
        "7.402011006910002E15,"
    })
    void aPrintedNumberIsNoText(String nik, String fault) {
        var job = take("residents", PEOPLE + row(nik, "Uji Cetak", ""));
        assertThat(issues(job)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void otherNumbersKeepTheirDigitsOrAreNotUsed() {
        var job = take(
                "members",
                MEMBERS
                        + member("7402011106910001", "19012345678.0", "2026-03-31")
                        + member("7402011106910002", "1.90123E+10", "2026-03-31"));
        assertThat(job.accepted()).isEqualTo(2);
        assertThat(issues(job, false)).contains("kpj number.rounded");
        assertThat(jdbc.sql(
                                "SELECT COALESCE(kpj, '') FROM registry.membership WHERE nik LIKE '74020111069100%' ORDER BY nik")
                        .query(String.class)
                        .list())
                .containsExactly("19012345678", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2999-01, 100, 0, , bulan month.range",
        "1899-12, 100, 0, , bulan month.range",
        "2026-01, 100, 0, 2025-12-31, jatuh_tempo due.range",
        "2026-01, 100, 0, 2199-02-15, jatuh_tempo due.range",
        "2026-01, 100, 101, , dibayar paid.more",
        "2026-01, 100, 100, 2026-02-15,"
    })
    void contributionsOfNoMonthAreRefused(String month, String owed, String paid, String due, String fault) {
        var job = take(
                "arrears", ARREARS + "KD000077,%s,%s,%s,%s%n".formatted(month, owed, paid, due == null ? "" : due));
        assertThat(issues(job)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void theMonthToComeIsNotOwedYet() {
        var now = YearMonth.now();
        var job = take("arrears", ARREARS + "KD000077,%s,5,0,%nKD000077,%s,5,0,%n".formatted(now, now.plusMonths(1)));
        assertThat(issues(job)).containsExactly("bulan month.range");
    }

    @Test
    void daysOfMembersAreDaysThatWere() {
        var coming = LocalDate.now().plusMonths(2).toString();
        var job = take(
                "members",
                MEMBERS + member("7402011206910001", "", coming) + member("7402011206910002", "", "1949-12-31")
                        + "7402011206910003,,Uji,2999-01-01,BPU,,JKK,AKTIF,2026-03-31\n"
                        + "7402011206910004,,Uji,1899-12-31,BPU,,JKK,AKTIF,2026-03-31\n"
                        + "7402011206910005,,Uji,2026-02-01,BPU,,JKK,AKTIF,2026-01-31\n");
        assertThat(issues(job))
                .containsExactly(
                        "per_tanggal date.range",
                        "per_tanggal date.range",
                        "tanggal_lahir birthDate.impossible",
                        "tanggal_lahir birthDate.impossible",
                        "tanggal_lahir birthDate.impossible");
    }

    /** An employer of this name would be looked for, and found nowhere. */
    @Test
    void anEmployerThatIsNoneIsNotNamed() {
        var rows = "nik,nama,tanggallahir,sex,pemberi_kerja\n"
                + "7402011306910001,Uji,1991-06-13,L,tidak ada\n"
                + "7402011306910002,Uji,1991-06-13,L,Loading...\n"
                + "7402011306910003,Uji,1991-06-13,L,12345\n"
                + "7402011306910004,Uji,1991-06-13,L,UD 88\n";
        var job = take("residents", rows);
        assertThat(job.accepted()).isEqualTo(4);
        assertThat(issues(job, false)).containsExactly("pemberi_kerja text.lost", "pemberi_kerja name.none");
        assertThat(jdbc.sql(
                                "SELECT employer_name FROM registry.worker WHERE nik LIKE '74020113069100%' AND employer_name IS NOT NULL")
                        .query(String.class)
                        .list())
                .containsExactly("UD 88");
    }

    /** Columns that shifted by one: the row is taken without what is not its KPJ. */
    @Test
    void somebodysNumberIsNoKpj() {
        var job = take("members", MEMBERS + member("7402011106910105", "7402011106910105", "2026-03-31"));
        assertThat(job.accepted()).isOne();
        assertThat(issues(job, false)).contains("kpj text.number");
        assertThat(jdbc.sql("SELECT count(kpj) FROM registry.membership WHERE nik = '7402011106910105'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What rejects the row is told to inspectors, who never see the number. */
    @Test
    void somebodysNumberIsNotQuotedAsAVillage() throws IOException {
        var job = take(
                "residents",
                "nik,nama,tanggallahir,sex,kode_desa\n7402011106910106,Uji,1991-06-11,L,7402010103908300\n");
        assertThat(issues(job)).containsExactly("kode_desa village.unknown");
        assertThat(quoted(job)).containsExactly("7402************");
        jdbc.sql(
                        "UPDATE imports.import_issue SET args = '{x,7402010103908300,74.02.01.2006}' WHERE import_id = :id AND code = 'village.unknown'")
                .param("id", job.id())
                .update();
        jdbc.sql(new ClassPathResource("db/migration/V0320__imports_issues_masked.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        assertThat(quoted(job)).as("stored before").containsExactly("x", "7402************", "74.02.01.2006");
    }

    private List<String> quoted(ImportJob job) {
        return jdbc.sql(
                        "SELECT unnest(args) FROM imports.import_issue WHERE import_id = :id AND code = 'village.unknown'")
                .param("id", job.id())
                .query(String.class)
                .list();
    }

    private static String row(String nik, String name, String familyCard) {
        return "%s,%s,1991-06-06,L,%s\n".formatted(nik, name, familyCard);
    }

    private static String member(String nik, String kpj, String day) {
        return "%s,%s,Uji,1991-06-11,BPU,,JKK+JKM,AKTIF,%s\n".formatted(nik, kpj, day);
    }

    private List<String> names(String nik) {
        return jdbc.sql("SELECT name FROM registry.worker WHERE nik LIKE :nik ORDER BY nik")
                .param("nik", nik)
                .query(String.class)
                .list();
    }

    private ImportJob take(String kind, String text) {
        return take(kind, ImportSamples.csv(text));
    }

    private ImportJob take(String kind, byte[] content) {
        var isOfPeople = kind.equals("residents");
        var done = new AtomicReference<ImportJob>();
        currentUser.runAs(Actors.officer(isOfPeople ? Agency.DPMD : Agency.BPJS, "74.02"), () -> {
            var name = content[0] == 'P' ? "x.xlsx" : "x.csv";
            var job = imports.start(kind, isOfPeople ? VILLAGE : null, name, new ByteArrayInputStream(content))
                    .orThrow();
            done.set(imports.await(job.id(), Duration.ofSeconds(30)));
        });
        assertThat(done.get().state()).as(String.valueOf(done.get().failure())).isEqualTo(ImportJob.State.DONE);
        assertThat(done.get().read())
                .isEqualTo(done.get().accepted() + done.get().rejected());
        return done.get();
    }

    private List<String> issues(ImportJob job) {
        return issues(job, true);
    }

    private List<String> issues(ImportJob job, boolean errors) {
        var found = new AtomicReference<List<String>>();
        currentUser.runAs(
                Actors.officer(job.kind().equals("residents") ? Agency.DPMD : Agency.BPJS, "74.02"),
                () -> found.set(imports.issues(job.id(), errors, null, 100).orThrow().stream()
                        .map(issue -> issue.column() + " " + issue.code())
                        .filter(issue -> !issue.endsWith(".nik") && !issue.endsWith("nik.region"))
                        .toList()));
        return found.get();
    }
}
