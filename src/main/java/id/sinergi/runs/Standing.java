package id.sinergi.runs;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is at a run, as it is now.
 *
 * @param next when it goes on, while {@link State#RETRYING}
 * @param why key of the sentence that says what is in the way, or {@code null}
 */
public record Standing(
        State state, @Nullable Instant next, @Nullable String why) {

    /** What a run that is not finished can be; {@code running} only where a living node works at it. */
    public enum State {
        RUNNING,
        /** A node has it and waits for something to pass. */
        RETRYING,
        /** Free for the next node that looks, which is a matter of seconds. */
        WAITING,
        /** It needs what only a person knows. */
        ASKS,
        /** Nobody goes on with it by itself. */
        STOPPED
    }

    /** The state as programs know it. */
    public String word() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
