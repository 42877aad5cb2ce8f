package id.sinergi.enforcement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a figure counts, so that each figure opens its list.
 *
 * @param what the figure
 * @param step for {@link What#STEP} and {@link What#COMPLIED}: the step; {@code null} for all
 * @param age for {@link What#STEP}: how long it has stood there; {@code null} for any
 */
public record Shown(
        What what, @Nullable String step, @Nullable Age age) {

    /** The figures. */
    public enum What {
        /** Open, by the step it has come to. */
        STEP,
        /** Open, and its next step is lawful today or soon. */
        NEXT,
        /** Open, with a letter that nobody proved to have arrived. */
        UNDELIVERED,
        /** With an amount that is claimed, open. */
        CLAIMED,
        /** With an amount that was paid. */
        RECOVERED,
        /** Closed because the employer complied, by its last step. */
        COMPLIED
    }

    public static final Shown ALL = new Shown(What.STEP, null, null);

    /** As it stands in an address: {@code step-warning1-month}, {@code undelivered}. */
    public static Optional<Shown> of(String code) {
        var parts = code.split("-", -1);
        var step = parts.length > 1 ? parts[1] : null;
        var age = parts.length > 2 ? named(Age.values(), parts[2]) : Optional.<Age>empty();
        return named(What.values(), parts[0])
                .map(what -> new Shown(what, step, age.orElse(null)))
                .filter(shown -> shown.code().equals(code) && (step == null || Enforcement.STEPS.contains(step)));
    }

    public String code() {
        return low(what) + (step == null ? "" : "-" + step) + (age == null ? "" : "-" + low(age));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> low(value).equals(name)).findFirst();
    }

    private static String low(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Predicate<Line> test() {
        return switch (what) {
            case STEP -> line -> line.open() && isStep(line) && (age == null || line.age() == age);
            case NEXT -> line -> line.open() && line.isDue();
            case UNDELIVERED -> line -> line.open() && line.undelivered();
            case CLAIMED -> line -> line.open() && line.claimed() > 0;
            case RECOVERED -> line -> line.recovered() > 0;
            case COMPLIED -> line -> line.complied() && isStep(line);
        };
    }

    private boolean isStep(Line line) {
        return step == null || line.step().equals(step);
    }
}
