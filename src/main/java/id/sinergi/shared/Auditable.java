package id.sinergi.shared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business event, or the read of a person's record, that must stand in the trail. Publish it with Spring's
 * {@code ApplicationEventPublisher} inside the transaction of the act: both are kept or neither.
 */
public interface Auditable {

    /** Stable code of what happened, such as {@code task.completed}; its sentence has the key {@code trail.<action>}. */
    String action();

    /** Number of the case concerned, or {@code null}. */
    default @Nullable String caseNumber() {
        return null;
    }

    /** What it happened to: an id or a code of our own, never a person's name or NIK. */
    default @Nullable String subject() {
        return null;
    }

    /**
     * Areas it tells something about. In a case that many villages share it is shown to those who cover all of them;
     * none means to everybody who sees the case.
     */
    default List<String> areas() {
        return List.of();
    }

    /** Named values for the sentence, such as the task's key or a letter's number. */
    default Map<String, String> details() {
        return Map.of();
    }

    default List<Change> changes() {
        return List.of();
    }
}
