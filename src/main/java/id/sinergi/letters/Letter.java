package id.sinergi.letters;

import id.sinergi.identity.Agency;
import id.sinergi.shared.Change;
import id.sinergi.shared.Pdf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter; its text never changes once it has its number.
 *
 * @param number official number, without gaps per agency, kind and year; {@code null} while it is a draft
 * @param issuedBy who wrote the draft
 * @param locality where it belongs, or {@code null} where its case has one place and its agency one office
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
        LetterStatus status,
        @Nullable Locality locality) {

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
                LetterStatus.DRAFT,
                letter.locality());
    }

    /** The signs of its text that the paper cannot show. */
    List<String> unprintable() {
        return Pdf.unprintable(subject + String.join("", addressee) + String.join("", body));
    }

    /** The same with another date and what its text says then. */
    Letter dated(LocalDate day, List<String> text) {
        return new Letter(
                id,
                caseNumber,
                agency,
                kind,
                number,
                day,
                subject,
                addressee,
                text,
                attachments,
                copies,
                signatory,
                issuedBy,
                issuedAt,
                status,
                locality);
    }

    /** What it says otherwise than {@code before} did, for the history. */
    List<Change> changedSince(Letter before) {
        return Stream.of(
                        new Change("letterDate", before.date.toString(), date.toString(), Change.Type.DAY),
                        new Change("subject", before.subject, subject),
                        new Change("addressee", String.join("\n", before.addressee), String.join("\n", addressee)),
                        new Change("body", String.join("\n", before.body), String.join("\n", body)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** The village it is about, where its case has many; else nothing. */
    public List<String> areas() {
        return locality == null ? List.of() : List.of(locality.villageCode());
    }

    @Nullable
    String district() {
        return locality == null ? null : locality.district();
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
