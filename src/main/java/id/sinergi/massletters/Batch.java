package id.sinergi.massletters;

import id.sinergi.identity.Agency;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same step of many cases, done with the same answers.
 *
 * @param formKey the step
 * @param values the answers that all have in common
 * @param agency of whoever began it
 */
public record Batch(
        long id,
        String formKey,
        Map<String, Object> values,
        String by,
        Agency agency,
        Instant at,
        @Nullable Instant finishedAt,
        long total,
        long done,
        long refused) {

    public long handled() {
        return done + refused;
    }

    /** Whether a line's task was completed, or why not. */
    public enum State {
        WAITING,
        DONE,
        REFUSED
    }

    /**
     * One task of it.
     *
     * @param own answers of this task alone, in place of those in common
     * @param number of the letter, where it has one
     * @param why the refusal in Indonesian, and in English {@code whyEnglish}
     */
    public record Line(
            String taskId,
            String caseNumber,
            String subject,
            Map<String, Object> own,
            State state,
            @Nullable UUID letterId,
            @Nullable String number,
            @Nullable String why,
            @Nullable String whyEnglish) {}
}
