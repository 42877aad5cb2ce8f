package id.sinergi.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person proposed to take away and another decided.
 *
 * @param before what was last touched before this goes
 * @param expected how many records the dry run showed, and no other number is ever taken away
 */
public record RetentionRun(
        long id,
        String category,
        Instant before,
        long expected,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public enum State {
        PROPOSED,
        DONE,
        REJECTED
    }
}
