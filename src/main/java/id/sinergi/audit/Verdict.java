package id.sinergi.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing the chains showed.
 *
 * @param checked entries of the period; their chains are recomputed whole
 * @param firstBroken the first entry that does not fit, or {@code null}
 */
public record Verdict(
        boolean intact,
        long checked,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Broken firstBroken) {

    /**
     * An entry that does not fit.
     *
     * @param seq its number; of a missing one, the number of the entry before it, or 0
     * @param reason CHANGED (its content is not what was written), OUT_OF_ORDER (it does not follow the one before),
     *     MISSING (entries at the end of a chain are gone), FOREIGN (a chain that was never opened)
     */
    public record Broken(long seq, @Nullable Instant at, String reason) {}
}
