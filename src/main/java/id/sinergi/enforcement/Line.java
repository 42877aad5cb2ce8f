package id.sinergi.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case in the list behind a figure.
 *
 * @param subject what the case is shown as
 * @param employer the employer's name in the register
 * @param step the last step taken, {@code verify} before the first
 * @param days calendar days since that step
 * @param next the step that follows, {@code null} after the last and in a case that has ended
 * @param from first day on which it is lawful, where it is known
 * @param lawful whether it is lawful today
 * @param claimed rupiah
 * @param recovered rupiah
 * @param complied whether it ended because the employer complied
 */
public record Line(
        String caseNumber,
        String subject,
        String employer,
        boolean open,
        String step,
        LocalDate since,
        long days,
        @Nullable String next,
        @Nullable LocalDate from,
        boolean lawful,
        long claimed,
        long recovered,
        boolean undelivered,
        boolean complied) {

    public Age age() {
        return Age.of(days);
    }

    /** Whether something may be done now, or it is known from when. */
    boolean isDue() {
        return next != null && (lawful || from != null);
    }
}
