package id.sinergi.ladder;

import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the ladder: its steps in order.
 *
 * @param validFrom first day a case may be opened under it
 */
public record LadderSteps(LocalDate validFrom, List<Rung> rungs) {

    /** When a step may follow the one before. */
    public enum Condition {
        /** At once. */
        FIRST,
        /** The step before was answered, or its time is over. */
        ANSWERED,
        /** The time of the step before is over. */
        ENDED,
        /** It was proposed, with proof. */
        PROPOSED
    }

    /**
     * One step.
     *
     * @param after the step before, or {@code null} for the first
     * @param agency the agency entitled
     * @param clock the rule that says how long the step's own time lasts
     * @param basis article, as it is shown
     * @param source where the article was read, or who decided
     */
    public record Rung(
            Step step,
            @Nullable Step after,
            Agency agency,
            Condition condition,
            @Nullable String clock,
            String basis,
            String source) {}

    public LadderSteps {
        rungs = List.copyOf(rungs);
    }

    public Optional<Rung> find(Step step) {
        return rungs.stream().filter(rung -> rung.step() == step).findFirst();
    }

    /** What follows {@code last}, or begins the ladder. */
    public Optional<Rung> next(@Nullable Step last) {
        return rungs.stream().filter(rung -> rung.after() == last).findFirst();
    }

    /** Whether {@code step} was reached with {@code last}, or before. */
    public boolean isReached(Step step, @Nullable Step last) {
        return last != null && find(step).map(rungs::indexOf).orElse(Integer.MAX_VALUE) <= place(last);
    }

    private int place(Step step) {
        return find(step).map(rungs::indexOf).orElse(-1);
    }
}
