package id.sinergi.compliance;

import id.sinergi.ladder.ClockEntry;
import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What decides how far cases have come, of many cases in a few statements. */
@Repository
class StandingQuery {

    private final JdbcClient jdbc;

    StandingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param liftProposed whether lifting was proposed and not refused; @param claimed without the fine */
    record Row(
            String caseNumber,
            long employerId,
            LocalDate openedOn,
            long claimed,
            long recovered,
            @Nullable LocalDate fineDate,
            @Nullable LocalDate fineDue,
            @Nullable Long fineAmount,
            @Nullable LocalDate imposedOn,
            @Nullable LocalDate liftedOn,
            boolean liftProposed) {}

    List<String> numbers() {
        return jdbc.sql("SELECT case_number FROM compliance.employer_case")
                .query(String.class)
                .list();
    }

    List<Row> rows(Collection<String> cases) {
        return jdbc.sql("""
                        SELECT c.case_number, c.employer_id, c.opened_on, COALESCE(f.amount, 0) AS claimed,
                               COALESCE(r.amount, 0) AS recovered, e.letter_date AS fine_date, e.due AS fine_due,
                               e.amount AS fine_amount, d.imposed_on, d.lifted_on, l.case_number IS NOT NULL AS lift_proposed
                          FROM compliance.employer_case c
                          LEFT JOIN (SELECT case_number, sum(amount)::bigint AS amount FROM compliance.finding
                                      WHERE status <> 'DISMISSED' GROUP BY case_number) f ON f.case_number = c.case_number
                          LEFT JOIN (SELECT case_number, sum(amount)::bigint AS amount FROM compliance.recovery
                                      GROUP BY case_number) r ON r.case_number = c.case_number
                          LEFT JOIN compliance.fine e ON e.case_number = c.case_number AND e.status = 'APPROVED'
                          LEFT JOIN compliance.denial d ON d.case_number = c.case_number
                          LEFT JOIN (SELECT DISTINCT ON (case_number) case_number, decision FROM compliance.lift
                                      ORDER BY case_number, id DESC) l
                                 ON l.case_number = c.case_number AND l.decision IS DISTINCT FROM 'refused'
                         WHERE c.case_number = ANY (:cases) ORDER BY c.case_number
                        """)
                .param("cases", cases.toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    Map<String, List<Notice>> notices(Collection<String> cases) {
        var byCase = new HashMap<String, List<Notice>>();
        jdbc.sql("""
                        SELECT id, case_number, kind, letter_id, letter_number, letter_date, sent_on, received_on,
                               returned_on, version
                          FROM compliance.notice WHERE case_number = ANY (:cases) AND NOT void ORDER BY kind
                        """)
                .param("cases", cases.toArray(String[]::new))
                .query(Notice.class)
                .list()
                .forEach(notice -> byCase.computeIfAbsent(notice.caseNumber(), number -> new ArrayList<>())
                        .add(notice));
        return byCase;
    }

    Map<String, Ladder.Answer> answers(Collection<String> cases) {
        var byCase = new HashMap<String, Ladder.Answer>();
        jdbc.sql("""
                        SELECT n.case_number, a.notice_id, a.answer, a.answered_on
                          FROM compliance.answer a JOIN compliance.notice n ON n.id = a.notice_id
                         WHERE n.case_number = ANY (:cases) AND NOT n.void
                        """).param("cases", cases.toArray(String[]::new)).query(row -> {
            byCase.put(
                    row.getString("case_number"),
                    new Ladder.Answer(
                            row.getLong("notice_id"),
                            row.getString("answer"),
                            row.getObject("answered_on", LocalDate.class)));
        });
        return byCase;
    }

    Map<Long, List<ClockEntry>> clocks(Collection<String> cases) {
        var byNotice = new HashMap<Long, List<ClockEntry>>();
        jdbc.sql("""
                        SELECT e.notice_id, e.kind, e.starts_on, e.ends_on, COALESCE(e.days, 0) AS days
                          FROM compliance.clock_entry e JOIN compliance.notice n ON n.id = e.notice_id
                         WHERE n.case_number = ANY (:cases) ORDER BY e.id
                        """).param("cases", cases.toArray(String[]::new)).query(row -> {
            byNotice.computeIfAbsent(row.getLong("notice_id"), id -> new ArrayList<>())
                    .add(new ClockEntry(
                            row.getLong("notice_id"),
                            ClockEntry.Kind.valueOf(row.getString("kind")),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            row.getInt("days"),
                            "",
                            null,
                            ""));
        });
        return byNotice;
    }
}
