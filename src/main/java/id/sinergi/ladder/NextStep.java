package id.sinergi.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may lawfully be done next, by the version of the ladder that holds for the case.
 *
 * @param step {@code guidance}, {@code warning1}, {@code warning2}, {@code fine}, {@code denial}, {@code lift} or
 *     {@code wait}
 * @param then what follows, where the answer is {@code wait}
 * @param agency whose act it is
 * @param from first day on which it is lawful, where it is known
 */
public record NextStep(
        String step,
        String agency,
        String legalBasis,
        @Nullable LocalDate from,
        @Nullable String then) {}
