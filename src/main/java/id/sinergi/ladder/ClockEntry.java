package id.sinergi.ladder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the time of a letter was lengthened.
 *
 * @param from when it was decided, or when the pause began
 * @param until when the pause ended; {@code null} while it lasts, and of an extension
 * @param days working days granted by an extension, 0 of a pause
 * @param reference the paper behind it
 */
public record ClockEntry(
        long noticeId,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        int days,
        String reason,
        @Nullable String reference,
        String by) {

    public enum Kind {
        EXTENDED,
        PAUSED
    }

    public boolean isRunning() {
        return kind == Kind.PAUSED && until == null;
    }
}
