package id.sinergi.compliance;

import id.sinergi.worklist.forms.TaskContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends of cases that were proposed, by the task that would end them. */
@Repository
class EndingRepository {

    private final JdbcClient jdbc;

    EndingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(TaskContext task, String outcome, Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.ending (task_id, case_number, outcome, proposed_by, proposed_at)
                        VALUES (:task, :case, :outcome, :by, :at)
                        """)
                .param("task", task.taskId())
                .param("case", task.caseNumber())
                .param("outcome", outcome)
                .param("by", task.user().username())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<String> proposedBy(String taskId) {
        return jdbc.sql("SELECT proposed_by FROM compliance.ending WHERE task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }
}
