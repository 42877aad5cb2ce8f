package id.sinergi.compliance;

import id.sinergi.compliance.ArrearsReports.Outcome;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings of arrears in many cases at once. */
@Repository
class ArrearsReportRepository {

    private final JdbcClient jdbc;

    ArrearsReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link FindingRepository#lock} for each, always in one order: two who do this wait and do not deadlock. */
    void lock(List<Long> employers) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtext('compliance.employer'), key)
                          FROM (SELECT hashtext(CAST(id AS text)) AS key FROM unnest(:ids) AS e (id) ORDER BY 1) AS ordered
                        """)
                .param("ids", employers.toArray(Long[]::new))
                .query((row, i) -> 1)
                .list();
    }

    /**
     * Until the transaction ends or this is taken back, each statement is planned for the tables as they are: a plan kept
     * from when they were small reads all of them, and a sweep makes them grow a hundredfold while it runs.
     */
    void planAnew(boolean anew) {
        jdbc.sql("SELECT set_config('plan_cache_mode', :mode, true)")
                .param("mode", anew ? "force_custom_plan" : "auto")
                .query(String.class)
                .single();
    }

    /** Months of arrears that stand in these cases, by case. */
    Map<String, Set<YearMonth>> reported(Collection<String> cases) {
        var months = new HashMap<String, Set<YearMonth>>();
        jdbc.sql("""
                        SELECT f.case_number, m.month
                          FROM compliance.finding f JOIN compliance.finding_month m ON m.finding_id = f.id
                         WHERE f.kind = 'ARREARS' AND f.case_number = ANY (:cases)
                        """).param("cases", cases.toArray(String[]::new)).query(row -> {
            months.computeIfAbsent(row.getString("case_number"), number -> new HashSet<>())
                    .add(YearMonth.from(row.getObject("month", LocalDate.class)));
        });
        return months;
    }

    void insertCases(List<String> numbers, List<Long> employers, LocalDate on, String origin) {
        jdbc.sql("""
                        UPDATE compliance.employer_case SET active = false, version = version + 1
                         WHERE employer_id = ANY (:employers) AND active
                        """).param("employers", employers.toArray(Long[]::new)).update();
        jdbc.sql("""
                        INSERT INTO compliance.employer_case (case_number, employer_id, opened_on, origin)
                        SELECT number, employer, :on, :origin
                          FROM unnest(:numbers::text[], :employers::bigint[]) AS one (number, employer)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("employers", employers.toArray(Long[]::new))
                .param("on", Date.valueOf(on))
                .param("origin", origin)
                .update();
    }

    void insert(List<Outcome> found, String origin, String evidence, String by, Instant at) {
        var cases = new ArrayList<String>();
        var months = new ArrayList<Date>();
        var amounts = new ArrayList<Long>();
        for (var one : found) {
            for (var month : one.debt().months()) {
                cases.add(one.caseNumber());
                months.add(Date.valueOf(month.month().atDay(1)));
                amounts.add(month.amount());
            }
        }
        jdbc.sql("""
                        WITH found AS (
                            INSERT INTO compliance.finding (case_number, kind, workers, months, amount, evidence, origin,
                                   status, reported_by, reported_at)
                            SELECT number, 'ARREARS', workers, months, amount, :evidence, :origin, 'REPORTED', :by, :at
                              FROM unnest(:numbers::text[], :workers::int[], :counts::int[], :sums::bigint[])
                                AS one (number, workers, months, amount)
                            RETURNING id, case_number)
                        INSERT INTO compliance.finding_month (finding_id, month, amount)
                        SELECT f.id, m.month, m.amount
                          FROM unnest(:cases::text[], :months::date[], :amounts::bigint[]) AS m (number, month, amount)
                          JOIN found f ON f.case_number = m.number
                        """)
                .param("numbers", found.stream().map(Outcome::caseNumber).toArray(String[]::new))
                .param(
                        "workers",
                        found.stream().map(one -> one.debt().workers()).toArray(Integer[]::new))
                .param(
                        "counts",
                        found.stream().map(one -> one.debt().months().size()).toArray(Integer[]::new))
                .param("sums", found.stream().map(one -> one.debt().amount()).toArray(Long[]::new))
                .param("evidence", evidence)
                .param("origin", origin)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("cases", cases.toArray(String[]::new))
                .param("months", months.toArray(Date[]::new))
                .param("amounts", amounts.toArray(Long[]::new))
                .update();
    }
}
