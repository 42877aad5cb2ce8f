package id.sinergi.worklist;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of forms that nobody went on with; the task itself stays open. */
@Repository
class OldDraftRepository extends RetainedRows {

    private static final Old OLD = new Old("task_id", "draft_at", "case_number", """
            FROM worklist.work_item WHERE draft IS NOT NULL AND draft_at < :before
            """);

    OldDraftRepository(JdbcClient jdbc) {
        super(jdbc, "tasks.drafts", OLD, """
                UPDATE worklist.work_item SET draft = NULL, draft_at = NULL, draft_by = NULL FROM old WHERE task_id = old.key
                """);
    }
}
