package id.sinergi.compliance;

import id.sinergi.ladder.NextStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one case has come today.
 *
 * @param employer its name in the register
 * @param step the last step taken; {@code verify} before the first
 * @param since the day of that step; the day the case was opened before the first
 * @param next what is lawful next; {@code null} after the last step
 * @param claimed contributions of the findings that were not dismissed, and the fine that was imposed; rupiah
 * @param recovered what was paid by proof that was accepted; rupiah
 * @param undelivered whether a letter that went out has neither proof of receipt nor come back
 */
public record Standing(
        String caseNumber,
        long employerId,
        String employer,
        LocalDate openedOn,
        String step,
        LocalDate since,
        @Nullable NextStep next,
        long claimed,
        long recovered,
        boolean undelivered) {}
