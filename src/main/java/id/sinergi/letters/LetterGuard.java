package id.sinergi.letters;

import id.sinergi.shared.Refusal;
import java.util.Optional;

/** What the process that a letter belongs to has to say before it is approved: a bean of that process's module. */
public interface LetterGuard {

    /** Why the letter would not be lawful now, or nothing; nothing as well for letters of other processes. */
    Optional<Refusal> whyNot(Letter letter);
}
