package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.Month;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.employers.Debtors.Debtor;
import id.sinergi.employers.Debtors.Threshold;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sweeps with their employers: the queue of what is still to be done, and the receipt. */
@Repository
class SweepRepository {

    private static final String SWEEPS = """
            SELECT s.id, s.as_of, s.least_months, s.least_owed, s.both_reached, s.out_of_scope, s.by_user, s.at, s.finished_at,
                   count(e.employer_id) AS total,
                   count(*) FILTER (WHERE e.state = 'OPENED') AS opened,
                   count(*) FILTER (WHERE e.state = 'JOINED') AS joined,
                   count(*) FILTER (WHERE e.state = 'REPORTED') AS reported,
                   count(*) FILTER (WHERE e.state = 'FAILED') AS failed
              FROM arrears.sweep s LEFT JOIN arrears.sweep_employer e ON e.sweep_id = s.id
            """;

    private static final String LINES = """
            SELECT employer_id, name, village_code, workers, months, amounts, state, case_number
              FROM arrears.sweep_employer WHERE sweep_id = :id
            """;

    private final JdbcClient jdbc;

    SweepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Threshold threshold, List<Debtor> debtors, long outOfScope, String by, Instant at) {
        var id = jdbc.sql("""
                        INSERT INTO arrears.sweep (as_of, least_months, least_owed, both_reached, out_of_scope, by_user, at)
                        VALUES (:asOf, :months, :owed, :both, :outOfScope, :by, :at) RETURNING id
                        """)
                .param("asOf", Date.valueOf(threshold.asOf()))
                .param("months", threshold.months())
                .param("owed", threshold.owed())
                .param("both", threshold.both())
                .param("outOfScope", outOfScope)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO arrears.sweep_employer (sweep_id, employer_id, name, village_code, workers, months, amounts)
                        SELECT :id, employer, name, village, workers, string_to_array(months, ',')::date[],
                               string_to_array(amounts, ',')::bigint[]
                          FROM unnest(:employers::bigint[], :names::text[], :villages::text[], :workers::int[],
                                      :months::text[], :amounts::text[])
                            AS one (employer, name, village, workers, months, amounts)
                        """)
                .param("id", id)
                .param("employers", debtors.stream().map(Debtor::id).toArray(Long[]::new))
                .param("names", texts(debtors, Debtor::name))
                .param("villages", texts(debtors, Debtor::villageCode))
                .param(
                        "workers",
                        debtors.stream()
                                .map(one -> Objects.requireNonNullElse(one.workers(), 0))
                                .toArray(Integer[]::new))
                .param("months", texts(debtors, one -> months(Sweeps.open(one))))
                .param("amounts", texts(debtors, one -> amounts(Sweeps.open(one))))
                .update();
        // Slices find their few employers among all of them by index only where the planner knows how many there are.
        jdbc.sql("ANALYZE arrears.sweep_employer").update();
        return id;
    }

    private static String[] texts(List<Debtor> debtors, Function<Debtor, String> text) {
        return debtors.stream().map(text).toArray(String[]::new);
    }

    private static String months(List<Month> open) {
        return open.stream().map(one -> one.month() + "-01").collect(Collectors.joining(","));
    }

    private static String amounts(List<Month> open) {
        return open.stream().map(one -> Long.toString(one.amount())).collect(Collectors.joining(","));
    }

    Optional<Sweep> find(long id) {
        return jdbc.sql(SWEEPS + " WHERE s.id = :id GROUP BY s.id")
                .param("id", id)
                .query((row, i) -> sweep(row))
                .optional();
    }

    LocalDate asOf(long id) {
        return jdbc.sql("SELECT as_of FROM arrears.sweep WHERE id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single();
    }

    /** Newest first; those before {@code before}, or from the newest on where it is 0. */
    List<Sweep> newest(long before, int limit) {
        return jdbc.sql(SWEEPS + """
                         WHERE s.id IN (SELECT id FROM arrears.sweep WHERE :before = 0 OR id < :before
                                         ORDER BY id DESC LIMIT :limit)
                         GROUP BY s.id ORDER BY s.id DESC
                        """)
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> sweep(row))
                .list();
    }

    /** With who began them. */
    Map<Long, String> unfinished() {
        var found = new LinkedHashMap<Long, String>();
        jdbc.sql("SELECT id, by_user FROM arrears.sweep WHERE finished_at IS NULL ORDER BY id")
                .query(row -> {
                    found.put(row.getLong("id"), row.getString("by_user"));
                });
        return found;
    }

    List<Line> lines(long id, @Nullable State state) {
        return jdbc.sql(LINES + " AND (CAST(:state AS text) IS NULL OR state = :state) ORDER BY name, employer_id")
                .param("id", id)
                .param("state", state == null ? null : state.name())
                .query((row, i) -> line(row))
                .list();
    }

    /**
     * Some of the employers that wait, kept from anybody else until the transaction ends. What another node still holds is
     * waited for: none is returned where none waits, never because somebody else has the last ones.
     */
    List<Line> take(long id, int most) {
        return jdbc.sql(LINES + " AND state = 'WAITING' ORDER BY employer_id LIMIT :most FOR UPDATE")
                .param("id", id)
                .param("most", most)
                .query((row, i) -> line(row))
                .list();
    }

    void done(long id, List<Line> lines) {
        jdbc.sql("""
                        UPDATE arrears.sweep_employer e
                           SET state = one.state, case_number = one.number,
                               months = string_to_array(one.months, ',')::date[],
                               amounts = string_to_array(one.amounts, ',')::bigint[]
                          FROM unnest(:employers::bigint[], :states::text[], :numbers::text[], :months::text[],
                                      :amounts::text[]) AS one (employer, state, number, months, amounts)
                         WHERE e.sweep_id = :id AND e.employer_id = one.employer
                        """)
                .param("id", id)
                .param("employers", lines.stream().map(Line::employerId).toArray(Long[]::new))
                .param("states", lines.stream().map(line -> line.state().name()).toArray(String[]::new))
                .param("numbers", lines.stream().map(Line::caseNumber).toArray(String[]::new))
                .param("months", lines.stream().map(line -> months(line.open())).toArray(String[]::new))
                .param(
                        "amounts",
                        lines.stream().map(line -> amounts(line.open())).toArray(String[]::new))
                .update();
    }

    /** Ends it where nobody waits any more. */
    void finish(long id, Instant at) {
        jdbc.sql("""
                        UPDATE arrears.sweep SET finished_at = :at
                         WHERE id = :id AND finished_at IS NULL AND NOT EXISTS (
                               SELECT 1 FROM arrears.sweep_employer WHERE sweep_id = :id AND state = 'WAITING')
                        """).param("id", id).param("at", Timestamp.from(at)).update();
    }

    private static Sweep sweep(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Sweep(
                row.getLong("id"),
                new Threshold(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("least_months"),
                        row.getLong("least_owed"),
                        row.getBoolean("both_reached")),
                row.getLong("out_of_scope"),
                row.getString("by_user"),
                row.getTimestamp("at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("total"),
                row.getLong("opened"),
                row.getLong("joined"),
                row.getLong("reported"),
                row.getLong("failed"));
    }

    private static Line line(ResultSet row) throws SQLException {
        var months = (Date[]) row.getArray("months").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var open = new ArrayList<Month>();
        for (var i = 0; i < months.length; i++) {
            open.add(new Month(YearMonth.from(months[i].toLocalDate()), amounts[i]));
        }
        return new Line(
                row.getLong("employer_id"),
                row.getString("name"),
                row.getString("village_code"),
                row.getInt("workers"),
                open,
                State.valueOf(row.getString("state")),
                row.getString("case_number"));
    }
}
