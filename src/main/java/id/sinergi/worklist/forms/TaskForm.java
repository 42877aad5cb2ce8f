package id.sinergi.worklist.forms;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one definition of a task's form: screen, API, draft and validation come from it. A Spring bean per form key. The
 * task's name has the message key {@code task.<key>}, its sentence of purpose {@code task.<key>.purpose}.
 */
public interface TaskForm {

    /** The form key in the BPMN, such as {@code village.nameCollector}. */
    String key();

    /** The case's stage while this task is open. */
    String stage();

    /** Whether this task goes on beside the case's way and leaves the case's stage as it is. */
    default boolean isAside() {
        return false;
    }

    /** The fields, with what is known already. */
    List<Field> fields(TaskContext task);

    /** Names of the fields that only the person knows, whether they are asked now or not: nobody keeps an answer so named. */
    default Set<String> secrets() {
        return Set.of();
    }

    /**
     * Why completing with these answers would be refused now. It changes nothing: a trial asks this alone, in a transaction
     * that can only read, and {@link #complete} follows where it finds nothing. Every form whose task may be done for many
     * at once says here all that it can know beforehand.
     */
    default Optional<Refusal> check(TaskContext task, Values values) {
        return Optional.empty();
    }

    /**
     * Does what completing means, inside the transaction that completes the task. A refusal rolls everything back.
     * Types, lengths, options and required fields have been checked, and {@link #check} found nothing.
     */
    Result<Completion> complete(TaskContext task, Values values);

    /**
     * What of the answers is written into the task's record and the trail. A form that takes lists of people leaves them
     * out: their data stands in the feature's own tables only, where it can be erased.
     */
    default Values kept(Values values) {
        return values;
    }

    /** Why {@code user}, who belongs to the unit, may still not do this task: four eyes. */
    default Optional<Refusal> barred(TaskContext task, User user) {
        return Optional.empty();
    }

    /** What the row says after the case's subject, such as the session's place. */
    default Optional<String> detail(TaskContext task) {
        return Optional.empty();
    }

    /** The village of this one task, where the case spans many. */
    default Optional<String> villageCode(TaskContext task) {
        return Optional.empty();
    }

    /** A due date that comes from the case, in place of the term for this kind of task. */
    default Optional<LocalDate> due(TaskContext task) {
        return Optional.empty();
    }

    /** How such a date comes about, for the ledger: a sentence with its rule. */
    default Optional<String> dueBasis(TaskContext task) {
        return Optional.empty();
    }

    /**
     * The moment a law sets in hours that run over weekends too. Nobody may pause or extend it ({@code task.clockRuns}).
     */
    default Optional<Instant> dueAt(TaskContext task) {
        return Optional.empty();
    }
}
