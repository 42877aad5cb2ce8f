package id.sinergi.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Told by the module that takes employers' answers: what came to a letter, so that nobody types it in again. */
public interface ReceivedAnswers {

    /**
     * An answer that came.
     *
     * @param answer what the employer says, in the codes of this module's form where it has one for it
     * @param documents documents of the case
     * @param origin who answered when and by which way, in the reader's language
     */
    record Received(String answer, LocalDate on, String text, List<UUID> documents, String origin) {}

    Optional<Received> to(UUID letterId);
}
