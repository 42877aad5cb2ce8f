package id.sinergi.engine;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to a user task, published inside the engine's own transaction. */
public sealed interface TaskEvent {

    String taskId();

    /**
     * A task has come up.
     *
     * @param item which one of a case's many (a session), where the step runs once for each
     * @param units who may take it, such as {@code BPJS_OFFICER}
     */
    record Created(
            String taskId,
            String caseNumber,
            @Nullable String item,
            String processKey,
            String taskKey,
            String formKey,
            Set<String> units,
            Instant at)
            implements TaskEvent {}

    /** Somebody holds the task now, or nobody. */
    record Assigned(String taskId, @Nullable String holder) implements TaskEvent {}

    record Completed(String taskId) implements TaskEvent {}

    /** The task is gone without having been completed: interrupted or its case cancelled. */
    record Withdrawn(String taskId) implements TaskEvent {}
}
