package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued letter; never changed afterwards.
 *
 * @param number official number, without gaps per agency, kind and year
 */
public record Letter(
        UUID id,
        String caseNumber,
        Agency agency,
        String kind,
        String number,
        LocalDate date,
        String subject,
        List<String> addressee,
        List<String> body,
        @Nullable String attachments,
        List<String> copies,
        NewLetter.Signatory signatory,
        String issuedBy,
        Instant issuedAt) {

    /** One to look at before there is any: without a number. */
    static Letter unwritten(NewLetter letter, NewLetter.Signatory signatory, Instant at) {
        return new Letter(
                new UUID(0, 0),
                letter.caseNumber(),
                letter.agency(),
                letter.kind(),
                "–",
                letter.date(),
                letter.subject(),
                letter.addressee(),
                letter.body(),
                letter.attachments(),
                letter.copies(),
                signatory,
                "",
                at);
    }
}
