package id.sinergi.letters;

import java.util.Optional;
import java.util.UUID;

/** Where the receiver of a letter may answer it on line; a module that takes answers is a bean of it. */
public interface AnswerLinks {

    /** The path of the page for answers, such as {@code jawaban/ABCD}; empty for a letter that takes none. */
    Optional<String> of(UUID letterId);
}
