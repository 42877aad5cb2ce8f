package id.sinergi.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.imports.ImportIssue;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
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
