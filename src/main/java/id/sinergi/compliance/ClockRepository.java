package id.sinergi.compliance;

import id.sinergi.ladder.ClockEntry;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pauses and extensions of the letters' clocks. */
@Repository
class ClockRepository {

    private final JdbcClient jdbc;

    ClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void extend(long notice, LocalDate on, int days, String reason, String by, Instant at) {
        insert(notice, ClockEntry.Kind.EXTENDED, on, days, reason, null, by, at);
    }

    void pause(long notice, LocalDate on, String reason, @Nullable String reference, String by, Instant at) {
        insert(notice, ClockEntry.Kind.PAUSED, on, null, reason, reference, by, at);
    }

    private void insert(
            long notice,
            ClockEntry.Kind kind,
            LocalDate on,
            @Nullable Integer days,
            String reason,
            @Nullable String reference,
            String by,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.clock_entry (notice_id, kind, starts_on, days, reason, reference, by_user, at)
                        VALUES (:notice, :kind, :on, :days, :reason, :reference, :by, :at)
                        """)
                .param("notice", notice)
                .param("kind", kind.name())
                .param("on", on)
                .param("days", days)
                .param("reason", reason)
                .param("reference", reference)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Ends the pause that lasts; false where none does. */
    boolean resume(long notice, LocalDate on, String by) {
        return jdbc.sql("""
                                UPDATE compliance.clock_entry SET ends_on = :on, ended_by = :by
                                 WHERE notice_id = :notice AND kind = 'PAUSED' AND ends_on IS NULL
                                """)
                        .param("on", on)
                        .param("by", by)
                        .param("notice", notice)
                        .update()
                == 1;
    }

    /** Of all letters of a case, in the order they were made. */
    List<ClockEntry> ofCase(String caseNumber) {
        return jdbc.sql("""
                        SELECT e.notice_id, e.kind, e.starts_on, e.ends_on, COALESCE(e.days, 0) AS days, e.reason, e.reference,
                               e.by_user
                          FROM compliance.clock_entry e JOIN compliance.notice n ON n.id = e.notice_id
                         WHERE n.case_number = :case ORDER BY e.id
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new ClockEntry(
                        row.getLong("notice_id"),
                        ClockEntry.Kind.valueOf(row.getString("kind")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("days"),
                        row.getString("reason"),
                        row.getString("reference"),
                        row.getString("by_user")))
                .list();
    }
}
