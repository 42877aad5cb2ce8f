package id.sinergi.worklist;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.TaskWork;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By the same claim and completion as the pages. */
@Component
class TaskWorkAtDesk implements TaskWork {

    private final TaskSight sight;
    private final TaskCompletion completion;

    TaskWorkAtDesk(TaskSight sight, TaskCompletion completion) {
        this.sight = sight;
        this.completion = completion;
    }

    @Override
    public Result<String> complete(String caseNumber, String formKey, Map<String, ?> values) {
        return sight.ofCase(caseNumber).stream()
                .filter(item -> item.isOpen() && item.formKey().equals(formKey))
                .findFirst()
                .map(item -> completion
                        .takeAndComplete(item.taskId(), taken -> values)
                        .map(completed -> caseNumber))
                .orElseGet(() -> Result.refused(Refusal.notFound("task.unknown")));
    }
}
