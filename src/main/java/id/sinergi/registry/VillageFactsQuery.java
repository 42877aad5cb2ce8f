package id.sinergi.registry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VillageFactsQuery {

    private final JdbcClient jdbc;
    private final CoverageQuery coverage;

    VillageFactsQuery(JdbcClient jdbc, CoverageQuery coverage) {
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    VillageFacts.Facts since(String village, Instant since) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM registry.worker
                                 WHERE village_code = :village AND duplicate_of IS NULL) AS residents,
                               (SELECT count(*) FROM registry.worker_change c
                                  JOIN registry.worker w ON w.id = c.worker_id
                                 WHERE w.village_code = :village AND c.at >= :since AND c.before IS NOT NULL
                                   AND c.field NOT IN ('duplicate_of', 'member_nik')) AS corrections,
                               (SELECT count(*) FROM registry.duplicate_pair p
                                 WHERE p.found_at >= :since AND EXISTS (
                                       SELECT 1 FROM registry.worker w
                                        WHERE w.id IN (p.a, p.b) AND w.village_code = :village)) AS duplicates
                        """)
                .param("village", village)
                .param("since", Timestamp.from(since))
                .query(VillageFacts.Facts.class)
                .single();
    }

    Map<String, Long> workers(LocalDate at) {
        var ages = coverage.ages();
        var numbers = new HashMap<String, Long>();
        jdbc.sql("""
                        SELECT village_code, count(*) AS number FROM registry.worker
                         WHERE countable AND duplicate_of IS NULL
                           AND birth_date <= (:at::date - make_interval(years => :youngest))::date
                           AND birth_date > (:at::date - make_interval(years => :oldest + 1))::date
                         GROUP BY village_code
                        """)
                .param("at", Date.valueOf(at))
                .param("youngest", ages.youngest())
                .param("oldest", ages.oldest())
                .query(row -> {
                    numbers.put(row.getString("village_code"), row.getLong("number"));
                });
        return numbers;
    }
}
