package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter; its text never changes once it has its number.
 *
 * @param number official number, without gaps per agency, kind and year; {@code null} while it is a draft
 * @param issuedBy who wrote the draft
 */
public record Letter(
        UUID id,
        String caseNumber,
        Agency agency,
        String kind,
        @Nullable String number,
        LocalDate date,
        String subject,
        List<String> addressee,
        List<String> body,
        @Nullable String attachments,
        List<String> copies,
        NewLetter.Signatory signatory,
        String issuedBy,
        Instant issuedAt,
        LetterStatus status) {

    /** One to look at before there is any: without a number. */
    static Letter unwritten(NewLetter letter, NewLetter.Signatory signatory, Instant at) {
        return new Letter(
                new UUID(0, 0),
                letter.caseNumber(),
                letter.agency(),
                letter.kind(),
                null,
                letter.date(),
                letter.subject(),
                letter.addressee(),
                letter.body(),
                letter.attachments(),
                letter.copies(),
                signatory,
                "",
                at,
                LetterStatus.DRAFT);
    }

    /** What stands in the place of the number, also where there is none yet. */
    public String shownNumber() {
        return number == null ? "(konsep)" : number;
    }

    /** The number of a letter that must have one by now. */
    public String givenNumber() {
        return Objects.requireNonNull(number);
    }
}
