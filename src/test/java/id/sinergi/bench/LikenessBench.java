package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.VillageData;
import id.sinergi.registry.WorkerFilter;
import id.sinergi.registry.Workers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One village of 2,000 against 1,000,000 residents and as many members; and a name looked for among them. */
@AsSystem
@Bench
class LikenessBench {

    private static final String VILLAGE = "74.02.01.2012";

    /** Half of the members are residents under their own NIK; the others sound like residents, under another. */
    private static final String MEMBERS = """
            INSERT INTO registry.membership (nik, kpj, name, birth_date, segment, programs, active, as_of)
            SELECT CASE WHEN id % 2 = 0 THEN nik ELSE '9' || substr(nik, 2) END, '9' || id, replace(name, 'u', 'oe'), birth_date,
                   'BPU', '{JKK,JKM}', true, date '2026-10-31'
              FROM registry.worker
            """;

    @Autowired
    Million million;

    @Autowired
    Duplicates duplicates;

    @Autowired
    VillageData villages;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneVillageAgainstAll() {
        million.residents();
        jdbc.sql(MEMBERS).update();
        jdbc.sql("""
                        UPDATE registry.worker SET village_code = '74.02.01.2006'
                         WHERE id IN (SELECT id FROM registry.worker WHERE village_code = :village ORDER BY id OFFSET 2000)
                        """).param("village", VILLAGE).update();
        jdbc.sql("VACUUM ANALYZE registry.worker").update();
        jdbc.sql("VACUUM ANALYZE registry.membership").update();
        var pairs = Figures.median(3, () -> duplicates.find(VILLAGE));
        Figures.state("Near duplicates of one village of 2,000 among 1,000,000", Figures.text(pairs), "under 2 s");
        var candidates = Figures.median(3, () -> villages.matchByNik(VILLAGE));
        Figures.state(
                "Matching one village of 2,000, with candidates among 1,000,000 members",
                Figures.text(candidates),
                "under 2 s");
        Figures.state("A name in old spelling among 1,000,000", search("Tamboeraka"), "");
        Figures.state("A name with a mistake among 1,000,000", search("Tambureka"), "");
        assertThat(pairs).isLessThan(Duration.ofSeconds(60));
    }

    private String search(String name) {
        var filter = new WorkerFilter(name, null, null, null, null);
        return Figures.text(Figures.median(
                5, () -> assertThat(workers.search(filter, 50, null).items()).isNotEmpty()));
    }
}
