package id.sinergi.compliance;

import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every form needs that checks whether the employer complies. */
@Component
record Checking(Questions ask, Endings endings, Fines fines, RecoveryRepository recoveries) {

    /** Keeps what was recovered by the answers of a form, in rupiah. */
    void recover(TaskContext task, String form, Values values, @Nullable UUID proof) {
        recoveries.record(
                task.caseNumber(),
                form,
                values.number("recovered", 0),
                proof,
                task.user().username());
    }
}
