package id.sinergi.letters;

import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the process that a letter belongs to has to say before it is approved: a bean of that process's module. */
public interface LetterGuard {

    /** Why the letter would not be lawful now, or nothing; nothing as well for letters of other processes. */
    Optional<Refusal> whyNot(Letter letter);

    /**
     * The paragraphs of {@code letter} as they must read when it bears {@code date} in place of its own: what they name
     * may be counted from it. The same for letters of other processes.
     */
    default List<String> redated(Letter letter, LocalDate date) {
        return letter.body();
    }

    /** Whether a letter that came back is of use yet; yes as well for letters of other processes. */
    default boolean isOfUse(Letter letter) {
        return true;
    }
}
