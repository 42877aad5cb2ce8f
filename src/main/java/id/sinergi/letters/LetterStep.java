package id.sinergi.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a letter.
 *
 * @param by account
 * @param reason why it was given back or made void
 */
public record LetterStep(
        UUID letterId,
        Kind kind,
        String by,
        Instant at,
        @Nullable String reason) {

    /** Its word has the key {@code letter.step.<code>}. */
    public enum Kind {
        DRAFTED,
        CHECKED,
        GIVEN_BACK,
        REVISED,
        SIGNED,
        SENT,
        VOID;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether who did it has a hand in the text, and so may not check it. */
        boolean isWriting() {
            return this == DRAFTED || this == REVISED;
        }
    }
}
