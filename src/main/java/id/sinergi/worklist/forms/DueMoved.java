package id.sinergi.worklist.forms;

import org.jspecify.annotations.Nullable;

/**
 * A supervisor paused, resumed or extended a task, or a paused one was done, which ends its pause. Published inside that transaction, for features whose own clock is the
 * task's.
 *
 * @param formKey the task's form
 * @param days working days granted, 0 but for an extension
 * @param reference paper reference of a pause
 */
public record DueMoved(
        String caseNumber,
        String formKey,
        Kind kind,
        int days,
        String reason,
        @Nullable String reference) {

    public enum Kind {
        PAUSED,
        RESUMED,
        EXTENDED
    }
}
