package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.imports.Imports;
import id.sinergi.registry.Matching;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 1,000,000 residents with 1,000,000 members by NIK, stored, beside the same join by hand; and again after 1 %. */
@AsSystem
@Bench
class MatchingBench {

    private static final String MEMBERS = """
            INSERT INTO registry.membership (nik, kpj, name, birth_date, segment, programs, active, as_of)
            SELECT nik, '9' || id, name, birth_date, 'BPU', '{JKK,JKM}', id % 10 <> 0, date '2026-10-31' FROM registry.worker
            """;

    private static final String BY_HAND = """
            UPDATE bench_match w
               SET membership = CASE WHEN m.covered THEN 'ACTIVE' ELSE 'INACTIVE' END, matched_at = now()
              FROM registry.membership m
             WHERE m.nik = w.nik
            """;

    @Autowired
    Million million;

    @Autowired
    Matching matching;

    @Autowired
    Imports imports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void matching() {
        var unmatched = million.unmatched();
        million.residents();
        jdbc.sql(MEMBERS).update();
        million.copy("bench_match");
        jdbc.sql("ANALYZE registry.membership, bench_match").update();
        var hand = Figures.median(1, () -> jdbc.sql(BY_HAND).update());
        jdbc.sql("DROP TABLE bench_match").update();
        jdbc.sql("CHECKPOINT").update();
        unmatched.close();
        var whole = Figures.median(1, () -> assertThat(matching.all()).isEqualTo(Million.PEOPLE));
        Figures.compare(
                "Matching 1,000,000 x 1,000,000 by NIK and storing", whole, "the same join by hand", hand, "1.5");
        jdbc.sql("VACUUM ANALYZE registry.worker").update();
        unmatched = million.unmatched();
        takeOnePercent();
        unmatched.close();
        var again = Figures.median(1, () -> assertThat(matching.catchUp()).isPositive());
        Figures.compare("Matching again after 1 % changed", again, "the whole", whole, "0.10");
        assertThat(matching.all()).as("nothing was missed").isZero();
    }

    /** A file of 10,000 of them on a later date, one in nine with another state. */
    private void takeOnePercent() {
        var file = new StringBuilder("nik;nama;tanggal_lahir;segmen;program;status;per_tanggal\n");
        List<String> rows = jdbc.sql("""
                        SELECT nik || ';' || name || ';' || birth_date || ';BPU;JKK+JKM;'
                                   || CASE WHEN id % 9 <> 0 THEN 'AKTIF' ELSE 'NONAKTIF' END || ';2026-11-15'
                          FROM registry.worker WHERE id % 100 = 0
                        """).query(String.class).list();
        rows.forEach(row -> file.append(row).append('\n'));
        var in = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8));
        var job = imports.start("members", null, "members.csv", in).orThrow();
        assertThat(imports.await(job.id(), Duration.ofMinutes(10)).accepted()).isEqualTo(rows.size());
    }
}
