package id.sinergi.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverageQuery {

    private static final String COUNT = """
            SELECT village_code, segment, count(*) AS eligible, count(*) FILTER (WHERE active) AS active,
                   count(*) FILTER (WHERE member AND NOT active) AS inactive
              FROM registry.counted_on(:at, :youngest, :oldest)
            """;

    private static final String EACH = " GROUP BY village_code, segment ORDER BY village_code, segment";

    private final JdbcClient jdbc;
    private final Headcount.Ages ages;

    CoverageQuery(
            JdbcClient jdbc,
            @Value("${sinergi.coverage.youngest:15}") int youngest,
            @Value("${sinergi.coverage.oldest:64}") int oldest) {
        this.jdbc = jdbc;
        this.ages = new Headcount.Ages(youngest, oldest);
    }

    Headcount.Ages ages() {
        return ages;
    }

    List<Headcount.Group> count(LocalDate at, @Nullable Collection<String> villages) {
        var count = jdbc.sql(COUNT + (villages == null ? "" : " WHERE village_code = ANY (:villages)") + EACH)
                .param("at", Date.valueOf(at))
                .param("youngest", ages.youngest())
                .param("oldest", ages.oldest());
        return (villages == null ? count : count.param("villages", villages.toArray(String[]::new)))
                .query(Headcount.Group.class)
                .list();
    }

    /** The dates that membership files reported, oldest first: one step through the index for each. */
    List<LocalDate> reportingDates() {
        return jdbc.sql("""
                        WITH RECURSIVE dates AS (
                            (SELECT min(as_of) AS at FROM registry.membership)
                            UNION ALL
                            SELECT (SELECT min(m.as_of) FROM registry.membership m WHERE m.as_of > d.at)
                              FROM dates d WHERE d.at IS NOT NULL)
                        SELECT at FROM dates WHERE at IS NOT NULL ORDER BY at
                        """)
                .query((row, i) -> row.getObject("at", LocalDate.class))
                .list();
    }
}
