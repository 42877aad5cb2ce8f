package id.sinergi.ladder;

import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the ladder in all their versions, latest first.
 *
 * @param mayChange whether the reader may add a version
 */
public record RuleBook(List<Rule> rules, List<Version> versions, boolean mayChange) {

    /**
     * A duration, rate or setting.
     *
     * @param value a number, or a word of {@code unit}
     * @param basis article, as it is shown
     * @param source where it was read, or who decided; {@code null} where only the article is known
     * @param enteredBy who entered it; {@code null} for what came with the system
     */
    public record Rule(
            String key,
            LocalDate validFrom,
            String value,
            String unit,
            String basis,
            @Nullable String source,
            @Nullable String enteredBy) {}

    /** The whole ladder as it holds from a day on. */
    public record Version(LocalDate validFrom, List<StepRule> steps) {}

    /** One step of a version; see {@link LadderSheet}. */
    public record StepRule(
            String step,
            @Nullable String after,
            Agency agency,
            String condition,
            @Nullable String clock,
            String basis,
            String source) {}

    /** A rule as it is to hold from a day on; what is missing is refused. */
    public record NewRule(
            @Nullable String key,
            @Nullable LocalDate validFrom,
            @Nullable String value,
            @Nullable String basis,
            @Nullable String source) {}

    /** Another agency for a step from a day on; what is missing is refused. */
    public record NewStep(
            @Nullable String step,
            @Nullable LocalDate validFrom,
            @Nullable Agency agency,
            @Nullable String basis,
            @Nullable String source) {}
}
