package id.sinergi.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CoverageQuery {

    /** Length of a district's code and of a village's. */
    static final int DISTRICT = 8;

    static final int VILLAGE = 13;

    private static final String COUNT = """
            WITH counted AS (
                SELECT c.segment, left(c.village_code, :length) AS area, c.active
                  FROM registry.counted_on(:at, :youngest, :oldest) c
                 WHERE c.village_code LIKE ANY (:areas))
            SELECT segment, area, count(*) AS eligible, count(*) FILTER (WHERE active) AS active
              FROM counted
             GROUP BY GROUPING SETS ((), (segment), (area))
             ORDER BY segment NULLS FIRST, area NULLS FIRST
            """;

    private final JdbcClient jdbc;
    private final int youngest;
    private final int oldest;

    /** The ages, in years, of those who count. */
    CoverageQuery(
            JdbcClient jdbc,
            @Value("${sinergi.coverage.youngest:15}") int youngest,
            @Value("${sinergi.coverage.oldest:64}") int oldest) {
        this.jdbc = jdbc;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** A group: both {@code null} is the whole. */
    record Group(@Nullable String segment, @Nullable String area, long eligible, long active) {}

    Coverage.Ages ages() {
        return new Coverage.Ages(youngest, oldest);
    }

    List<Group> count(LocalDate at, String[] areas, int length) {
        return jdbc.sql(COUNT)
                .param("at", Date.valueOf(at))
                .param("youngest", youngest)
                .param("oldest", oldest)
                .param("areas", areas)
                .param("length", length)
                .query(Group.class)
                .list();
    }

    Optional<CoverageFigures.Official> official(LocalDate at) {
        return jdbc.sql("""
                        SELECT eligible, active, source, at
                          FROM registry.official_coverage
                         WHERE segment IS NULL AND at <= :at
                         ORDER BY at DESC LIMIT 1
                        """)
                .param("at", Date.valueOf(at))
                .query((row, i) -> new CoverageFigures.Official(
                        row.getLong("eligible"),
                        row.getLong("active"),
                        CoverageFigures.percent(row.getLong("eligible"), row.getLong("active")),
                        row.getString("source"),
                        row.getDate("at").toLocalDate()))
                .optional();
    }

    /** The latest dates that membership files reported, oldest first. */
    List<LocalDate> reportingDates(LocalDate until, int most) {
        return jdbc.sql("""
                        WITH RECURSIVE dates AS (
                            (SELECT max(as_of) AS at FROM registry.membership WHERE as_of <= :until)
                            UNION ALL
                            SELECT (SELECT max(m.as_of) FROM registry.membership m WHERE m.as_of < d.at)
                              FROM dates d WHERE d.at IS NOT NULL)
                        SELECT at FROM dates WHERE at IS NOT NULL ORDER BY at DESC LIMIT :most
                        """)
                .param("until", Date.valueOf(until))
                .param("most", most)
                .query((row, i) -> row.getDate("at").toLocalDate())
                .list()
                .reversed();
    }
}
