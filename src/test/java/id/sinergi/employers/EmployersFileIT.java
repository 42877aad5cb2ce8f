package id.sinergi.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.imports.Drafts;
import id.sinergi.imports.ImportIssue;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.imports.Look;
import id.sinergi.imports.Preview;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a file of employers brings beside their numbers: branches, risk groups, names that the village has already. */
@IntegrationTest
class EmployersFileIT {

    private static final String VILLAGE = "74.02.42.2010";

    @Autowired
    Imports imports;

    @Autowired
    Drafts drafts;

    @Autowired
    Employers employers;

    @Autowired
    Branches branches;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private final String npp =
            "F" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));

    private ImportJob taken(String username, String rows) {
        var file = "npp,nama,kode_desa,npwp,kelompok_risiko,kode_cabang,jumlah_pekerja\n" + rows;
        return actors.as(username, () -> {
            var job = imports.start(
                            "employers",
                            null,
                            "pemberi-kerja.csv",
                            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                    .orThrow();
            return imports.await(job.id(), Duration.ofMinutes(1));
        });
    }

    private List<String> issues(String username, ImportJob job, boolean errors) {
        return actors.as(username, () -> imports.issues(job.id(), errors, null, 50)).orThrow().stream()
                .map(ImportIssue::code)
                .toList();
    }

    @Test
    void branchesRiskGroupsAndNamesThatAreKnown() {
        var job = taken("bpjs", """
                %1$s,PT Berkas %1$s,%2$s,01.234.567.8-901.000,4,,30
                %1$s,Gudang,%2$s,,,001,5
                %1$s,Gudang lagi,%2$s,,,001,6
                %1$s,Kantor,%2$s,,,002,7
                TIADA%1$s,Yatim,%2$s,,,001,1
                ,Tanpa induk,%2$s,,,003,1
                """.formatted(npp, VILLAGE));
        assertThat(job).extracting(ImportJob::accepted, ImportJob::rejected).containsExactly(3L, 3L);
        var employer = actors.as("bpjs", () -> employers.byNpp(npp)).orElseThrow();
        assertThat(employer)
                .extracting(Employer::riskGroup, Employer::npwp, Employer::workerCount)
                .containsExactly(4, "012345678901000", 30);
        assertThat(actors.as("bpjs", () -> branches.of(employer.id())).orThrow())
                .extracting(Branch::code, Branch::name, Branch::workerCount)
                .containsExactly(tuple("001", "Gudang", 5), tuple("002", "Kantor", 7));

        assertThat(issues("bpjs", job, true))
                .containsExactlyInAnyOrder("repeated", "branch.unknown", "branch.npp", "employer.number");

        var ofEmployers = taken("bpjs", "%1$s,Gudang,%2$s,01.234.567.8-901.000,4,001,5\n".formatted(npp, VILLAGE));
        assertThat(ofEmployers.accepted()).isOne();
        assertThat(issues("bpjs", ofEmployers, false)).containsExactly("branch.notKept", "branch.notKept");

        var later = taken("disnaker", """
                %1$s,PT Berkas %1$s,%2$s,,1,,31
                %1$sB,"Berkas %1$s, CV",%2$s,123,,,2
                """.formatted(npp, VILLAGE));
        assertThat(issues("disnaker", later, false))
                .containsExactlyInAnyOrder("risk.byBpjs", "npwp.length", "employer.alike");
        var spoilt = taken("bpjs", """
                %1$s,Cabang,%2$s,,,01/02/2026,3
                %1$s,Cabang,%2$s,,,#N/A,3
                %1$s,Cabang,%2$s,,,Cabang/1,3
                %1$s,Cabang,%2$s,,,1.2E+20,3
                """.formatted(npp, VILLAGE));
        assertThat(spoilt.rejected()).as("none is the head office").isEqualTo(4);
        assertThat(issues("bpjs", spoilt, true))
                .containsExactly("branch.unreadable", "cell.error", "branch.unreadable", "branch.unreadable");
        assertThat(actors.as("bpjs", () -> employers.byNpp(npp)))
                .hasValueSatisfying(one -> assertThat(one)
                        .extracting(Employer::riskGroup, Employer::workerCount, Employer::npwp)
                        .containsExactly(4, 31, "012345678901000"));
    }

    /** The preview judges by the rules of the import: what it says is what comes of the file. */
    @Test
    void aPreviewSaysWhatTheImportDoes() {
        var nib = npp.substring(1) + "1234";
        taken("bpjs", """
                %1$s,PT Pratinjau %1$s,%2$s,,4,,30
                %1$s,Gudang,%2$s,,,001,5
                %1$s,Toko,%2$s,,,003,5
                %1$sC,PT Ketiga %1$s,%2$s,,,,3
                """.formatted(npp, VILLAGE));
        assertThat(imported("bpjs", "employers", """
                npp,nib,nama,kode_desa,kode_cabang,jumlah_pekerja
                %1$sC,%3$s,PT Ketiga %1$s,%2$s,,3
                """.formatted(npp, VILLAGE, nib))
                        .changed())
                .isEqualTo(1);
        var preview = imported("bpjs", "employers", """
                npp,nib,nama,kode_desa,kode_cabang,jumlah_pekerja
                %1$s,,PT Pratinjau %1$s,%2$s,,31
                %1$s,,Gudang,%2$s,001,5
                %1$s,,Toko,%2$s,003,6
                %1$s,,Kantor,%2$s,002,
                %1$sN,,Cabang,%2$s,001,1
                %1$sN,,PT Baru %1$s,%2$s,,1
                TIADA%1$s,,Yatim,%2$s,001,1
                %1$sC,,PT Ketiga %1$s,%2$s,,3
                ,%3$s,PT Ketiga lagi,%2$s,,3
                %1$sK,,"Pratinjau %1$s, PT",%2$s,,2
                """.formatted(npp, VILLAGE, nib));
        assertThat(problems(preview))
                .containsExactlyInAnyOrder("branch.unknown true 8", "repeated true 10", "employer.alike false 11");
        assertThat(preview.overwrites())
                .containsExactly(
                        new Preview.Overwrite(2, List.of("jumlah_pekerja")),
                        new Preview.Overwrite(4, List.of("jumlah_pekerja")));
        var conflict = imported("disnaker", "employers", """
                npp,nib,nama,kode_desa,kelompok_risiko
                %1$s,%3$s,PT Pratinjau %1$s,%2$s,
                %1$sN,,PT Baru %1$s,%2$s,2
                """.formatted(npp, VILLAGE, nib));
        assertThat(problems(conflict)).containsExactlyInAnyOrder("employer.conflict true 2", "risk.byBpjs false 3");
        assertThat(conflict.changed()).isZero();
        var arrears = imported("bpjs", "arrears", """
                npp,bulan,iuran
                %1$s,2026-01,500000
                TIADA%1$s,2026-01,500000
                """.formatted(npp));
        assertThat(problems(arrears)).containsExactly("npp.unknown false 3");
    }

    private static List<String> problems(Preview preview) {
        return preview.problems().stream()
                .map(problem -> problem.code() + " " + problem.error() + " " + problem.line())
                .toList();
    }

    /** The preview of a file that was then imported, with the same result. */
    private Preview imported(String username, String kind, String file) {
        var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        var id = actors.as(username, () -> drafts.bring(kind, null, "berkas.csv", content))
                .orThrow()
                .id();
        var preview = Objects.requireNonNull(seen(username, id).preview());
        actors.as(username, () -> drafts.confirm(id)).orThrow();
        var job = imports.await(Objects.requireNonNull(seen(username, id).importId()), Duration.ofMinutes(1));
        assertThat(List.of(
                        preview.accepted(),
                        preview.rejected(),
                        preview.warnings(),
                        preview.accepted() - preview.known(),
                        preview.changed()))
                .isEqualTo(List.of(job.accepted(), job.rejected(), job.warnings(), job.created(), job.updated()));
        return preview;
    }

    private Look seen(String username, UUID id) {
        return Awaitility.await()
                .until(
                        () -> actors.as(username, () -> drafts.look(id)).orThrow(),
                        now -> !now.state().goesOn());
    }

    /** What was stored before: small letters become capitals, but where another has them already. */
    @Test
    void storedNumbersOfEmployersAreCapitals() throws IOException {
        var small = npp.toLowerCase(Locale.ROOT);
        for (var number : List.of(small + "a", small + "b", npp + "B")) {
            jdbc.sql("""
                            INSERT INTO employers.employer (npp, name, village_code, updated_at, updated_by)
                            VALUES (:npp, 'PT Huruf', :village, now(), 'system')
                            """).param("npp", number).param("village", VILLAGE).update();
            jdbc.sql("""
                            INSERT INTO employers.arrears (npp, month, contribution, due_on, updated_at)
                            VALUES (:npp, DATE '2026-01-01', 5, DATE '2026-02-15', now())
                            """).param("npp", number).update();
        }
        jdbc.sql(new ClassPathResource("db/migration/V0321__employers_npp_capitals.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();
        for (var table : List.of("employer", "arrears")) {
            assertThat(jdbc.sql("SELECT npp FROM employers.%s WHERE upper(npp) LIKE :npp || '_'".formatted(table))
                            .param("npp", npp)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(npp + "A", small + "b", npp + "B");
        }
    }
}
