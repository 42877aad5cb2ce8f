package id.sinergi.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger that tells how a due date came about.
 *
 * @param days working days granted
 * @param due the due date after this entry
 * @param reference paper reference of a pause
 */
public record DueEntry(
        Kind kind,
        Instant at,
        String by,
        @Nullable Integer days,
        LocalDate due,
        @Nullable String reason,
        @Nullable String reference) {

    public enum Kind {
        TERM,
        FIXED,
        PAUSED,
        RESUMED,
        EXTENDED
    }
}
