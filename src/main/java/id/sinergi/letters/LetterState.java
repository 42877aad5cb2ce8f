package id.sinergi.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a letter is, as the register says it: how far it has come, and once it is sent, what is known of its arrival. */
public enum LetterState {
    DRAFT,
    CHECKED,
    SIGNED,
    /** On its way, without proof that it arrived. */
    SENT,
    RECEIVED,
    RETURNED,
    VOID;

    /** Stable code in addresses and over REST; its word has the key {@code letter.state.<name>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LetterState> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
