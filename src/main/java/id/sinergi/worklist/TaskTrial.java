package id.sinergi.worklist;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What taking and completing a task would be refused for. It changes nothing, and cannot: its transaction only reads. */
@Service
public class TaskTrial {

    private final TaskSight sight;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final CurrentUser currentUser;
    private final TransactionTemplate reading;

    TaskTrial(
            TaskSight sight,
            TaskDesk desk,
            TaskCompletion completion,
            CurrentUser currentUser,
            PlatformTransactionManager transactions) {
        this.sight = sight;
        this.desk = desk;
        this.completion = completion;
        this.currentUser = currentUser;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Why {@link TaskCompletion#takeAndComplete} would be refused now, as far as {@code TaskForm.check} can know. */
    public Optional<Refusal> whyNot(String taskId, Function<WorkItem, Map<String, ?>> answers) {
        return reading.execute(status -> switch (sight.known(taskId)) {
            case Result.Refused<WorkItem>(var refusal) -> Optional.of(refusal);
            case Result.Done<WorkItem>(var item) ->
                whyNotTake(item).or(() -> completion.whyNot(item, answers.apply(item)));
        });
    }

    private Optional<Refusal> whyNotTake(WorkItem item) {
        return item.isOpen() && currentUser.get().username().equals(item.holder())
                ? Optional.empty()
                : desk.whyNot(item);
    }
}
