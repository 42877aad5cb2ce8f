package id.sinergi.coverage;

import id.sinergi.registry.Headcount;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored figures, and what is noted to be counted again. */
@Repository
class FigureRepository {

    private static final String INSERT = """
            INSERT INTO coverage.figure (at, village_code, segment, eligible, active, inactive)
            SELECT :at, g.village_code, g.segment, g.eligible, g.active, g.inactive
              FROM unnest(:villages::text[], :segments::text[], :eligible::integer[], :active::integer[],
                          :inactive::integer[]) AS g (village_code, segment, eligible, active, inactive)
            """;

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A date with stored figures. */
    record Day(LocalDate at, boolean reported, boolean frozen, Instant countedAt) {}

    /** The figures of a village and segment. */
    record Cell(String villageCode, String segment, long eligible, long active, long inactive) {}

    /** The whole on one date. */
    record Sum(LocalDate at, long eligible, long active) {}

    /** What waits to be counted. */
    record Noted(Set<String> villages, Set<LocalDate> reported) {}

    void note(Collection<String> villages) {
        jdbc.sql("INSERT INTO coverage.noted (village_code) SELECT unnest(:villages::text[])")
                .param("villages", villages.toArray(String[]::new))
                .update();
    }

    void noteReported(Collection<LocalDate> dates) {
        jdbc.sql("INSERT INTO coverage.noted (reported) SELECT unnest(:dates::date[])")
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** Until the end of the transaction nobody else counts. */
    void lock() {
        jdbc.sql("SELECT one FROM coverage.counter FOR UPDATE")
                .query(Boolean.class)
                .single();
    }

    Noted takeNoted() {
        var villages = new HashSet<String>();
        var reported = new HashSet<LocalDate>();
        jdbc.sql("DELETE FROM coverage.noted RETURNING village_code, reported").query(row -> {
            var village = row.getString("village_code");
            if (village == null) {
                reported.add(row.getObject("reported", LocalDate.class));
            } else {
                villages.add(village);
            }
        });
        return new Noted(villages, reported);
    }

    List<Day> days() {
        return jdbc.sql("SELECT at, reported, frozen, counted_at FROM coverage.day ORDER BY at")
                .query((row, i) -> new Day(
                        row.getObject("at", LocalDate.class),
                        row.getBoolean("reported"),
                        row.getBoolean("frozen"),
                        row.getTimestamp("counted_at").toInstant()))
                .list();
    }

    /** Opens a day, or makes the running one a reporting date. */
    void open(LocalDate at, boolean reported, Instant now) {
        jdbc.sql("""
                        INSERT INTO coverage.day (at, reported, counted_at) VALUES (:at, :reported, :now)
                        ON CONFLICT (at) DO UPDATE SET reported = excluded.reported
                        """)
                .param("at", Date.valueOf(at))
                .param("reported", reported)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** No reporting date before the latest is ever counted again. */
    void freezeBefore(LocalDate latest) {
        jdbc.sql("UPDATE coverage.day SET frozen = true WHERE reported AND NOT frozen AND at < :latest")
                .param("latest", Date.valueOf(latest))
                .update();
    }

    void dropRunning() {
        jdbc.sql("DELETE FROM coverage.day WHERE NOT reported").update();
    }

    /** Puts what was counted in the place of what was stored; {@code villages} are all where {@code null}. */
    void store(LocalDate at, @Nullable Collection<String> villages, List<Headcount.Group> counted, Instant now) {
        var delete = "DELETE FROM coverage.figure WHERE at = :at"
                + (villages == null ? "" : " AND village_code = ANY (:villages)");
        var deleting = jdbc.sql(delete).param("at", Date.valueOf(at));
        (villages == null ? deleting : deleting.param("villages", villages.toArray(String[]::new))).update();
        jdbc.sql(INSERT)
                .param("at", Date.valueOf(at))
                .param(
                        "villages",
                        counted.stream().map(Headcount.Group::villageCode).toArray(String[]::new))
                .param(
                        "segments",
                        counted.stream().map(Headcount.Group::segment).toArray(String[]::new))
                .param(
                        "eligible",
                        counted.stream().map(Headcount.Group::eligible).toArray(Integer[]::new))
                .param("active", counted.stream().map(Headcount.Group::active).toArray(Integer[]::new))
                .param(
                        "inactive",
                        counted.stream().map(Headcount.Group::inactive).toArray(Integer[]::new))
                .update();
        jdbc.sql("UPDATE coverage.day SET counted_at = :now WHERE at = :at")
                .param("at", Date.valueOf(at))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The latest stored day not after {@code at}. */
    Optional<Day> day(LocalDate at) {
        return jdbc.sql("""
                        SELECT at, reported, frozen, counted_at FROM coverage.day
                         WHERE at <= :at ORDER BY at DESC LIMIT 1
                        """)
                .param("at", Date.valueOf(at))
                .query((row, i) -> new Day(
                        row.getObject("at", LocalDate.class),
                        row.getBoolean("reported"),
                        row.getBoolean("frozen"),
                        row.getTimestamp("counted_at").toInstant()))
                .optional();
    }

    /** @param areas patterns of village codes */
    List<Cell> cells(LocalDate day, String[] areas) {
        return jdbc.sql("""
                        SELECT village_code, segment, eligible, active, inactive FROM coverage.figure
                         WHERE at = :day AND village_code LIKE ANY (:areas)
                        """)
                .param("day", Date.valueOf(day))
                .param("areas", areas)
                .query(Cell.class)
                .list();
    }

    /** The whole of the areas on the latest stored days, oldest first; of one segment or, where {@code null}, of all. */
    List<Sum> sums(LocalDate until, String[] areas, @Nullable String segment, int most) {
        return jdbc.sql("""
                        SELECT d.at, COALESCE(sum(f.eligible), 0) AS eligible, COALESCE(sum(f.active), 0) AS active
                          FROM (SELECT at FROM coverage.day WHERE at <= :until ORDER BY at DESC LIMIT :most) d
                          LEFT JOIN coverage.figure f ON f.at = d.at AND f.village_code LIKE ANY (:areas)
                               AND (CAST(:segment AS text) IS NULL OR f.segment = :segment)
                         GROUP BY d.at ORDER BY d.at
                        """)
                .param("until", Date.valueOf(until))
                .param("areas", areas)
                .param("segment", segment)
                .param("most", most)
                .query((row, i) ->
                        new Sum(row.getObject("at", LocalDate.class), row.getLong("eligible"), row.getLong("active")))
                .list();
    }
}
