package id.sinergi.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of personal data whose time can be over: a bean in the module that owns it, which alone knows its tables. What
 * {@link #due} counts is what {@link #erase} takes away; erasing again takes nothing.
 */
public interface Retained {

    /** Stable code, such as {@code workers.gone}; its name has the key {@code retention.<category>}. */
    String category();

    /** What was last touched before {@code before} and would go; the sample names nobody and masks every NIK. */
    Due due(Instant before);

    /** Deletes or anonymises it, set-based, inside the caller's transaction; gives the number of records. */
    long erase(Instant before);

    /** @param oldest when the oldest of them was last touched */
    record Due(long count, @Nullable Instant oldest, List<String> sample) {}
}
