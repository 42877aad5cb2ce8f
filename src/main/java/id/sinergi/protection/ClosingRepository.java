package id.sinergi.protection;

import id.sinergi.worklist.forms.TaskContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closings of lists that were proposed, by the task that would close them. */
@Repository
class ClosingRepository {

    private final JdbcClient jdbc;

    ClosingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(TaskContext task, Instant at) {
        jdbc.sql("""
                        INSERT INTO protection.closing (task_id, number, proposed_by, proposed_at)
                        VALUES (:task, :number, :by, :at)
                        """)
                .param("task", task.taskId())
                .param("number", task.caseNumber())
                .param("by", task.user().username())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> proposedBy(String taskId) {
        return jdbc.sql("SELECT proposed_by FROM protection.closing WHERE task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }
}
