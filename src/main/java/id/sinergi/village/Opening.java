package id.sinergi.village;

import id.sinergi.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The opening of villages' cases in a round: how far it is, and afterwards its receipt.
 *
 * @param finishedAt {@code null} while villages wait
 */
public record Opening(
        long id,
        Round round,
        String by,
        Instant at,
        @Nullable Instant finishedAt,
        long total,
        long opened,
        long skipped) {

    /** Villages that are done, one way or the other. */
    public long done() {
        return opened + skipped;
    }

    /** What becomes of a village. */
    public enum State {
        WAITING,
        OPENED,
        SKIPPED
    }

    /** One village of an opening; {@code reason} where it was skipped. */
    public record Line(
            String villageCode,
            @Nullable Long expected,
            State state,
            @Nullable String caseNumber,
            @Nullable String reason,
            List<String> args) {

        /** Why it was skipped. */
        public Refusal refusal() {
            var refusal = Refusal.conflict(Objects.requireNonNull(reason), args.toArray());
            return caseNumber == null ? refusal : refusal.with(Map.of("caseNumber", caseNumber));
        }
    }
}
