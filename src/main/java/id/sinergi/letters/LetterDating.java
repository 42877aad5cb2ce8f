package id.sinergi.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which date a letter bears. Number and date are given together, when it is approved: a draft that waited bears the day of
 * its approval, and what its text counts from the date follows.
 */
@Component
class LetterDating {

    private final List<LetterGuard> guards;
    private final Clock clock;

    LetterDating(List<LetterGuard> guards, Clock clock) {
        this.guards = guards;
        this.clock = clock;
    }

    /** The draft as it would be if it were approved now; a letter with a number stays as it is. */
    Letter approvedNow(Letter letter) {
        var today = LocalDate.now(clock);
        if (letter.status() != LetterStatus.DRAFT || !letter.date().isBefore(today)) {
            return letter;
        }
        var text = letter.body();
        for (var guard : guards) {
            text = guard.redated(letter.dated(letter.date(), text), today);
        }
        return letter.dated(today, text);
    }
}
