package id.sinergi.worklist;

import id.sinergi.shared.DueQuery;
import id.sinergi.shared.Retained;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of forms that nobody went on with; the task itself stays open. */
@Repository
class OldDraftRepository implements Retained {

    private static final String OLD = " FROM worklist.work_item WHERE draft IS NOT NULL AND draft_at < :before";

    private final JdbcClient jdbc;

    OldDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String category() {
        return "tasks.drafts";
    }

    @Override
    public Due due(Instant before) {
        return new DueQuery(jdbc, "draft_at", "case_number", OLD).due(before);
    }

    @Override
    public long erase(Instant before) {
        return jdbc.sql("""
                        UPDATE worklist.work_item SET draft = NULL, draft_at = NULL, draft_by = NULL
                         WHERE draft IS NOT NULL AND draft_at < :before
                        """).param("before", Timestamp.from(before)).update();
    }
}
