package id.sinergi.imports;

import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static id.sinergi.imports.ImportSamples.xlsx;
import static id.sinergi.imports.ImportSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.shared.CsvSafe;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule of an import by itself. The people here live in villages of Routa, far from other tests. */
@AsSystem
@IntegrationTest
class ImportsIT {

    @Autowired
    Imports imports;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    id.sinergi.territory.Territory territory;

    String village() {
        return territory.villages("74.02.42").getFirst().code();
    }

    @Test
    void refusesWhatIsNoList() {
        assertThat(refused(new byte[0])).isEqualTo("import.empty");
        assertThat(refused(csv("  \n"))).isEqualTo("import.empty");
        assertThat(refused(csv(HEADER))).isEqualTo("import.noRows");
        assertThat(refused(csv("%PDF-1.7 trailer"))).isEqualTo("import.type");
        assertThat(refused(csv("<html><table></table></html>"))).isEqualTo("import.type");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo("import.type");
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isEqualTo("import.oldExcel");
        assertThat(refused(("nik,nama,tanggallahir,sex\n1,Jos\u00e9 \u00c3\u00a9,1,1\n")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isEqualTo("import.encoding");
        assertThat(refused(csv("PK\u0003\u0004 no zip at all"))).isEqualTo("import.broken");
        assertThat(refused(zip("<worksheet><sheetData><row", "", 0))).isEqualTo("import.broken");
        assertThat(refused(new byte[(50 << 20) + 1])).isEqualTo("import.tooLarge");
    }

    @Test
    void aFileThatBreaksHalfwayIsRefusedAndLeavesNothing() {
        var broken = csv(HEADER + "7402014501900292,Ani,1990-01-05,P,9\n7402014501900293,\"" + "x".repeat(20 << 20));
        assertThat(refused(broken)).isEqualTo("import.broken");
        assertThat(jdbc.sql("SELECT count(*) FROM imports.parcel WHERE content = 'ROWS'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesTheWrongSheetAndNamesTheColumns() {
        var refusal = refusal(csv("tanggal,jumlah\n1,2\n"));
        assertThat(refusal.code()).isEqualTo("import.columns");
        assertThat(refusal.args()).containsExactly("nik, nama, tanggallahir, sex");
        assertThat(refused(xlsx(new Object[] {"Laporan"}, new Object[] {"x"}))).isEqualTo("import.columns");
        assertThat(refused(csv("nik,nama,nama,tanggallahir,sex\n1,2,3,4,5\n"))).isEqualTo("import.columnTwice");
    }

    @Test
    void refusesBombsAndEntities() {
        assertThat(refused(zip("<worksheet>", " ".repeat(1 << 16), 1600))).isEqualTo("import.bomb");
        assertThat(refused(zip("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "", 0)))
                .isEqualTo("import.dtd");
        assertThat(refused(zip(
                        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"/></row></sheetData></worksheet>", "", 0)))
                .isEqualTo("import.dtd");
    }

    @ParameterizedTest
    @CsvSource({
        "'',Ani,1990-01-05,nik,nik.missing",
        "74020A4501900001,Ani,1990-01-05,nik,nik.digits",
        "740201450190001,Ani,1990-01-05,nik,nik.length",
        "0740201450190001,Ani,1990-01-05,nik,nik.temporary",
        "0,Ani,1990-01-05,nik,nik.temporary",
        "7402014501900000,Ani,1990-01-05,nik,nik.serial",
        "'7,40201E+15',Ani,1990-01-05,nik,nik.scientific",
        "7402014501900001,' ',1990-01-05,nama,name.missing",
        "7402014501900001,Ani,,tanggallahir,birthDate.missing",
        "7402014501900001,Ani,31-02-1990,tanggallahir,birthDate.unreadable",
        "7402014501900001,Ani,kemarin,tanggallahir,birthDate.unreadable",
        "7402014501900001,Ani,2190-01-05,tanggallahir,birthDate.impossible",
    })
    void rejectsARow(String nik, String name, String birth, String column, String code) {
        var quoted = "\"" + nik + "\",\"" + name + "\"," + (birth == null ? "" : birth) + ",P,9\n";
        var job = take(csv(HEADER + quoted));
        assertThat(job.rejected()).isEqualTo(1);
        assertThat(job.accepted()).isZero();
        var issue = issues(job, true).getFirst();
        assertThat(issue.line()).isEqualTo(2);
        assertThat(issue.column()).isEqualTo(column);
        assertThat(issue.code()).isEqualTo(code);
    }

    @Test
    void rejectsANameOfTenThousandLettersAndKeepsAFormulaAsText() {
        var job = take(csv(HEADER + "7402014501900201," + "x".repeat(10_000) + ",1990-01-05,P,9\n"
                + "7402014501900202,=HYPERLINK(1),1990-01-05,P,9\n"));
        assertThat(issues(job, true)).extracting(ImportIssue::code).containsExactly("name.long");
        assertThat(name("7402014501900202")).isEqualTo("=HYPERLINK(1)");
        assertThat(CsvSafe.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    }

    @Test
    void rejectsUnknownVillagesAndThoseOutsideTheScope() {
        var other = territory.villages("74.02.01").getFirst().code();
        var file = csv("nik,nama,tanggallahir,sex,kode_desa\n7402014501900211,A B,1990-01-05,P," + village()
                + "\n7402014501900212,A B,1990-01-05,P,99.99.99.9999\n7402014501900213,A B,1990-01-05,P," + other
                + "\n");
        var job = as(Actors.officer(Agency.DPMD, "74.02.42"), () -> take("residents", null, file));
        assertThat(job.accepted()).isEqualTo(1);
        var reasons = as(Actors.officer(Agency.DPMD, "74.02.42"), () -> issues(job, true));
        assertThat(reasons).extracting(ImportIssue::code).containsExactly("village.unknown", "village.unknown");
    }

    @Test
    void theSecondOfTheSameNikIsRejectedAndNamesTheFirst() {
        var job = take(csv(HEADER + "7402014501900221,Satu,1990-01-05,P,9\n7402014501900222,Dua,1990-01-05,P,9\n"
                + "'7402014501900221,Tiga,1990-01-05,P,9\n"));
        assertThat(List.of(job.read(), job.accepted(), job.rejected(), job.duplicates()))
                .containsExactly(3L, 2L, 1L, 1L);
        var issue = issues(job, true).getFirst();
        assertThat(issue.line()).isEqualTo(4);
        assertThat(issue.code()).isEqualTo("repeated");
        assertThat(issue.args()).containsExactly("2");
    }

    @Test
    void theSameFileTwiceChangesNothingAndALaterOneKeepsHistory() {
        var rows = "7402014501900231;Rahma;05/01/1990;Pr;Petani/Pekebun\n7402014501900232;Ratna;05-01-1990;2;9\n";
        var file = csv("\uFEFFNIK ; Nama;TANGGALLAHIR;sex;pekerjaan_id\n" + rows);
        var first = take(file);
        var second = take(file);
        assertThat(first.created()).isEqualTo(2);
        assertThat(List.of(second.created(), second.updated(), second.unchanged(), second.accepted()))
                .containsExactly(0L, 0L, 2L, 2L);
        var third = take(csv(HEADER + "7402014501900231,Rahma Dewi,1990-01-05,P,84\n"));
        assertThat(third.updated()).isEqualTo(1);
        var changes = jdbc.sql("""
                        SELECT c.field || ':' || c.before || '>' || c.after FROM registry.worker_change c
                          JOIN registry.worker w ON w.id = c.worker_id WHERE w.nik = '7402014501900231' ORDER BY c.id
                        """).query(String.class).list();
        assertThat(changes).containsExactlyInAnyOrder("name:Rahma>Rahma Dewi", "occupation:9>84");
    }

    @Test
    void theSameNikInAnotherVillageIsAPair() {
        var next = territory.villages("74.02.42").get(1).code();
        var file = csv(HEADER + "7402014501900241,Pindah,1990-01-05,P,9\n");
        take(file);
        var job = take("residents", next, file);
        assertThat(job.accepted()).isEqualTo(1);
        assertThat(job.duplicates()).isEqualTo(1);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM registry.duplicate_pair p JOIN registry.worker w ON w.id = p.b
                         WHERE w.nik = '7402014501900241' AND p.judgement IS NULL
                        """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void readsAnOpenSidWorkbookAndNeverStoresWhatTheLawForbids() {
        var header = "alamat dusun rw rt nama no_kk nik sex tempatlahir tanggallahir agama_id pendidikan_kk_id"
                + " pendidikan_sedang_id pekerjaan_id status_kawin kk_level warganegara_id ayah_nik nama_ayah ibu_nik nama_ibu"
                + " golongan_darah_id akta_lahir dokumen_pasport tanggal_akhir_paspor dokumen_kitas akta_perkawinan"
                + " tanggalperkawinan akta_perceraian tanggalperceraian cacat_id cara_kb_id hamil ktp_el status_rekam"
                + " alamat_sekarang status_dasar suku tag_id_card id_asuransi no_asuransi lat lng";
        var row = new Object[43];
        java.util.Arrays.fill(row, "RAHASIA");
        var columns = List.of(header.split(" "));
        Map.of(
                        "alamat",
                        (Object) "Jalan 1",
                        "dusun",
                        "Dusun 1",
                        "rw",
                        "1",
                        "rt",
                        "2",
                        "nama",
                        "Wulan Telagabening",
                        "nik",
                        "7402014501900251",
                        "sex",
                        "PEREMPUAN",
                        "tempatlahir",
                        "Unaaha",
                        "tanggallahir",
                        LocalDate.of(1990, 1, 5),
                        "pekerjaan_id",
                        9)
                .forEach((column, value) -> row[columns.indexOf(column)] = value);
        row[columns.indexOf("no_kk")] = "7402010101100001";
        row[columns.indexOf("warganegara_id")] = "WNI";
        row[columns.indexOf("status_dasar")] = "HIDUP";
        var job = take(xlsx(columns.toArray(), row));
        assertThat(job.accepted()).as(() -> issues(job, true).toString()).isEqualTo(1);
        assertThat(job.droppedColumns())
                .contains("agamaid", "suku", "golongandarahid", "cacatid", "ayahnik", "namaibu");
        assertThat(job.warnings()).isZero();
        assertThat(jdbc.sql("SELECT to_jsonb(w)::text FROM registry.worker w WHERE nik = '7402014501900251'")
                        .query(String.class)
                        .single())
                .contains("1990-01-05")
                .doesNotContain("RAHASIA");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM imports.import_issue WHERE array_to_string(args, ' ') LIKE '%RAHASIA%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void warnsAndKeeps() {
        var job = take(
                csv(HEADER + "7402014601900261,Beda Tanggal,1990-01-05,L,9\n7302015001100262,Anak,2024-01-10,P,3\n"));
        assertThat(job.accepted()).isEqualTo(2);
        assertThat(issues(job, false))
                .extracting(ImportIssue::code)
                .contains("birthDate.nik", "sex.nik", "nik.region", "age.under");
    }

    @Test
    void onlyTheAgencyInChargeImportsAndOnlyForItsVillages() {
        var other = territory.villages("74.02.01").getFirst().code();
        var file = csv(HEADER + "7402014501900271,Ani,1990-01-05,P,9\n");
        assertThat(as(Actors.officer(Agency.BPJS, "74.02"), () -> code("residents", village(), file)))
                .isEqualTo("import.role");
        assertThat(as(Actors.officer(Agency.DESA, village()), () -> code("members", null, file)))
                .isEqualTo("import.role");
        assertThat(as(Actors.officer(Agency.DESA, village()), () -> code("residents", other, file)))
                .isEqualTo("village.outOfScope");
        assertThat(as(Actors.officer(Agency.DPMD, "74.02"), () -> code("residents", null, file)))
                .isEqualTo("import.village");
        var own = as(Actors.officer(Agency.DESA, village()), () -> take("residents", null, file));
        assertThat(own.villageCode()).isEqualTo(village());
        assertThat(as(Actors.officer(Agency.DESA, other), () -> imports.find(own.id())))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void membersEmployersAndArrears() {
        var members = csv("nik,kpj,nama,tanggal_lahir,segmen,npp,program,status,per_tanggal\n"
                + "7402014501900281,1,Ani,1990-01-05,BPU,,JKK+JKM,AKTIF,2026-03-31\n"
                + "7402014501900281,1,Ani,1990-01-05,BPU,,JKK+JKM,NONAKTIF,2026-04-30\n"
                + "7402014501900281,1,Ani,1990-01-05,XX,,ABC,mungkin,besok\n");
        var job = take("members", null, members);
        assertThat(List.of(job.accepted(), job.rejected())).containsExactly(2L, 1L);
        assertThat(take("members", null, members).unchanged()).isEqualTo(2);
        assertThat(jdbc.sql(
                                "SELECT superseded FROM registry.membership WHERE nik = '7402014501900281' AND as_of = '2026-03-31'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 4, 30));
        var employers =
                csv("npp,nib,nama,kode_desa,jumlah_pekerja\nT-1,,CV Uji,7402422001,10\nT-1,,CV Uji,7402422001,10\n,,CV X,"
                                + village() + ",3\n")
                        .clone();
        var firms = take(
                "employers",
                null,
                csv(new String(employers).replace("7402422001", village().replace(".", ""))));
        assertThat(List.of(firms.accepted(), firms.rejected())).containsExactly(1L, 2L);
        var owed = take(
                "arrears",
                null,
                csv("npp,bulan,iuran,dibayar\nT-1,2026-08,\"1.500.000\",0\nT-9,2026-08,5,0\nT-1,08/2026,1,0\n"));
        assertThat(List.of(owed.accepted(), owed.rejected(), owed.warnings())).containsExactly(2L, 1L, 1L);
    }

    /** What the trail says of the job, with the reason where it failed. */
    private List<String> trail(ImportJob job) {
        return jdbc.sql("""
                        SELECT action || ' ' || coalesce(details->>'refusal', '') FROM audit.entry
                         WHERE subject = :id ORDER BY seq
                        """)
                .param("id", job.id().toString())
                .query(String.class)
                .list();
    }

    private String refused(byte[] file) {
        return refusal(file).code();
    }

    private Refusal refusal(byte[] file) {
        return ((Result.Refused<ImportJob>) imports.start("residents", village(), "x", new ByteArrayInputStream(file)))
                .refusal();
    }

    private String code(String kind, String village, byte[] file) {
        return ((Result.Refused<ImportJob>) imports.start(kind, village, "x", new ByteArrayInputStream(file)))
                .refusal()
                .code();
    }

    /** {@code warnings.csv} has as many lines as the job says; what else is remarked on a rejected row is not among them. */
    @Test
    void remarksAreThoseOnRowsThatWereKept() {
        var job = take(csv(
                HEADER + "7402014501900581,,1990-01-05,P,ngawur\n7402014501900582,Dini Tetap,1990-01-05,P,ngawur\n"));
        assertThat(List.of(job.accepted(), job.rejected(), job.warnings())).containsExactly(1L, 1L, 1L);
        assertThat(issues(job, false)).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(3);
            assertThat(issue.code()).isEqualTo("occupation.unknown");
        });
        assertThat(issues(job, true))
                .singleElement()
                .satisfies(issue -> assertThat(issue.line()).isEqualTo(2));
    }

    private ImportJob take(byte[] file) {
        return take("residents", village(), file);
    }

    private ImportJob take(String kind, String village, byte[] file) {
        var job = imports.start(kind, village, "uji.csv", new ByteArrayInputStream(file))
                .orThrow();
        var done = imports.await(job.id(), Duration.ofSeconds(30));
        assertThat(done.state()).as(String.valueOf(done.failure())).isEqualTo(ImportJob.State.DONE);
        return done;
    }

    private List<ImportIssue> issues(ImportJob job, boolean errors) {
        return imports.issues(job.id(), errors, null, 100).orThrow();
    }

    private String name(String nik) {
        return jdbc.sql("SELECT name FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(String.class)
                .single();
    }

    private <T> T as(User user, java.util.function.Supplier<T> work) {
        return actors.as(user, work);
    }
}
