package id.sinergi.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param fromAgency who handed it over, where that was another agency
 * @param acceptBy until when somebody of the unit has to take a task handed over
 * @param dueAt the moment it is due, where a law's clock runs in hours; {@code due} is then its day
 * @param lateDays working days after the due date on which it was done; 0 or less is on time; {@code null} while open
 */
public record WorkItem(
        String taskId,
        String caseNumber,
        String process,
        String formKey,
        @Nullable String item,
        String subject,
        @Nullable String detail,
        String stage,
        @Nullable String villageCode,
        @Nullable String place,
        List<String> areas,
        List<String> units,
        List<String> agencies,
        @Nullable String fromAgency,
        @Nullable LocalDate acceptBy,
        @Nullable String holder,
        @Nullable Instant heldSince,
        Instant createdAt,
        LocalDate due,
        LocalDate soonFrom,
        LocalDate escalateOn,
        LocalDate coordinateOn,
        int rung,
        @Nullable LocalDate pausedOn,
        @Nullable String pauseReason,
        @Nullable String lastComment,
        Status status,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Integer lateDays,
        @Nullable String outcome,
        int version,
        @Nullable Instant dueAt) {

    /** Whether the task is still to be done. */
    public enum Status {
        OPEN,
        DONE,
        WITHDRAWN
    }

    /** How an open task stands against its due date, and how a finished one stood; never mixed. */
    public enum State {
        ON_TIME,
        DUE_SOON,
        OVERDUE,
        PAUSED,
        DONE,
        DONE_LATE,
        WITHDRAWN
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public State state(LocalDate today, Instant now) {
        return switch (status) {
            case WITHDRAWN -> State.WITHDRAWN;
            case DONE -> lateDays != null && lateDays > 0 ? State.DONE_LATE : State.DONE;
            case OPEN -> openState(today, now);
        };
    }

    /** A task is overdue from the first working day after its due date: nobody is late over a weekend. */
    private State openState(LocalDate today, Instant now) {
        if (pausedOn != null) {
            return State.PAUSED;
        }
        if (dueAt != null) {
            return now.isAfter(dueAt)
                    ? State.OVERDUE
                    : now.isAfter(dueAt.minus(DueDates.REMIND_HOURS)) ? State.DUE_SOON : State.ON_TIME;
        }
        if (!today.isBefore(escalateOn)) {
            return State.OVERDUE;
        }
        return today.isBefore(soonFrom) ? State.ON_TIME : State.DUE_SOON;
    }

    /** Handed over by another agency and not taken in time: red for both sides. */
    public boolean isUnaccepted(LocalDate today) {
        return isOpen() && holder == null && acceptBy != null && today.isAfter(acceptBy);
    }
}
