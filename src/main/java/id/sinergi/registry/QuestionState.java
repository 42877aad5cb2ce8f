package id.sinergi.registry;

import id.sinergi.shared.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which questions about two records a program asks for. */
enum QuestionState {
    OPEN,
    JUDGED;

    /** {@link #OPEN} where nothing is said; refused by field {@code state}. */
    static QuestionState of(@Nullable String word) {
        for (var state : values()) {
            if (state.code().equals(word == null ? OPEN.code() : word)) {
                return state;
            }
        }
        throw Refusal.field("state", "notAnOption", OPEN.code() + ", " + JUDGED.code())
                .raise();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
