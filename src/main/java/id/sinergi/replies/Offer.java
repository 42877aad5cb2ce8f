package id.sinergi.replies;

import id.sinergi.letters.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who holds a letter's link may see and do.
 *
 * @param expiresOn last day on which the link takes an answer
 * @param confirmedAt when the receiver said to have the letter
 * @param uploads files handed over and not yet sent
 * @param receipt what was answered already; then nothing more is taken
 */
public record Offer(
        Letter letter,
        String agencyName,
        LocalDate expiresOn,
        @Nullable Instant confirmedAt,
        List<Held> uploads,
        @Nullable Receipt receipt) {

    /** A file that waits for the answer. */
    public record Held(UUID id, String name, int size) {}

    /** That an answer has arrived. */
    public record Receipt(Reply.Answer answer, Instant at, int files) {}
}
