package id.sinergi.massletters;

import id.sinergi.identity.Agency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same step of many cases, done with the same answers.
 *
 * @param formKey the step
 * @param values the answers that all have in common
 * @param agency of whoever began it
 * @param asks whether each line needs what only the signatory knows, which is kept nowhere
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
        long refused,
        boolean asks) {

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
     * @param errors the fields that were refused
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
            @Nullable String whyEnglish,
            List<Wrong> errors) {}

    /** A refused field of the task's form. */
    @Schema(name = "MassLetterField")
    public record Wrong(String field, String code) {}
}
