package id.sinergi.village;

import id.sinergi.village.ClosingReport.Row;
import id.sinergi.village.Collection.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closing reports, written once. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;

    ReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long round, List<Row> rows) {
        jdbc.sql("""
                        INSERT INTO village.report_row (round_id, case_number, village_code, state, expected, accepted,
                               rejected, late_days, before_at, before_eligible, before_active, after_at, after_eligible,
                               after_active)
                        SELECT :round, one.number, one.village, one.state, one.expected, one.accepted, one.rejected,
                               one.late, one.before_at, one.before_eligible, one.before_active, one.after_at,
                               one.after_eligible, one.after_active
                          FROM unnest(:numbers::text[], :villages::text[], :states::text[], :expected::bigint[],
                                      :accepted::bigint[], :rejected::bigint[], :late::integer[], :before::date[],
                                      :beforeE::bigint[], :beforeA::bigint[], :after::date[], :afterE::bigint[],
                                      :afterA::bigint[])
                            AS one (number, village, state, expected, accepted, rejected, late, before_at,
                                    before_eligible, before_active, after_at, after_eligible, after_active)
                        """)
                .param("round", round)
                .param("numbers", rows.stream().map(Row::caseNumber).toArray(String[]::new))
                .param("villages", rows.stream().map(Row::villageCode).toArray(String[]::new))
                .param("states", rows.stream().map(Row::state).toArray(String[]::new))
                .param("expected", numbers(rows, Row::expected))
                .param("accepted", numbers(rows, Row::accepted))
                .param("rejected", numbers(rows, Row::rejected))
                .param("late", numbers(rows, row -> (long) row.lateDays()))
                .param("before", days(rows, Row::before))
                .param("after", days(rows, Row::after))
                .param(
                        "beforeE",
                        numbers(
                                rows,
                                row -> row.before() == null
                                        ? null
                                        : row.before().eligible()))
                .param(
                        "beforeA",
                        numbers(
                                rows,
                                row -> row.before() == null
                                        ? null
                                        : row.before().active()))
                .param("afterE", numbers(rows, row -> row.after().eligible()))
                .param("afterA", numbers(rows, row -> row.after().active()))
                .update();
    }

    private static @Nullable Long[] numbers(List<Row> rows, Function<Row, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }

    private static @Nullable String[] days(List<Row> rows, Function<Row, @Nullable Figures> figures) {
        return rows.stream()
                .map(figures)
                .map(one -> one == null ? null : one.at().toString())
                .toArray(String[]::new);
    }

    /** The report of a round that is closed. */
    Optional<ClosingReport> find(Round round) {
        return jdbc.sql("""
                        SELECT closed_by, closed_at, close_reason FROM village.round
                         WHERE id = :id AND closed_at IS NOT NULL
                        """)
                .param("id", round.id())
                .query((row, i) -> new ClosingReport(
                        round,
                        row.getString("closed_by"),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("close_reason"),
                        rows(round.id())))
                .optional();
    }

    private List<Row> rows(long round) {
        return jdbc.sql("""
                        SELECT case_number, village_code, state, expected, accepted, rejected, late_days, before_at,
                               before_eligible, before_active, after_at, after_eligible, after_active
                          FROM village.report_row WHERE round_id = :round ORDER BY village_code, case_number
                        """).param("round", round).query((row, i) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var before = row.getObject("before_at", LocalDate.class);
        return new Row(
                row.getString("case_number"),
                row.getString("village_code"),
                row.getString("state"),
                row.getObject("expected", Long.class),
                row.getObject("accepted", Long.class),
                row.getObject("rejected", Long.class),
                row.getInt("late_days"),
                before == null
                        ? null
                        : new Figures(before, row.getLong("before_eligible"), row.getLong("before_active")),
                new Figures(
                        row.getObject("after_at", LocalDate.class),
                        row.getLong("after_eligible"),
                        row.getLong("after_active")));
    }
}
