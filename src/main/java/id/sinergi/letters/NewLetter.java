package id.sinergi.letters;

import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter is made of.
 *
 * @param agency whose letter it is: letterhead and number
 * @param kind code of {@code letters.kind}, such as {@code guidance}
 * @param addressee lines, the first one a name
 * @param body paragraphs of plain text; one that starts with {@code "- "} is an item of a list
 * @param attachments such as "1 (satu) berkas", or {@code null}
 * @param copies who gets a copy
 * @param signatory who signs, or {@code null} for the usual signatory of the agency
 * @param source the version of the template it was made from, or {@code null} where it was made without one
 * @param locality where it belongs, or {@code null} where its case has one place and its agency one office
 */
public record NewLetter(
        Agency agency,
        String kind,
        String caseNumber,
        LocalDate date,
        String subject,
        List<String> addressee,
        List<String> body,
        @Nullable String attachments,
        List<String> copies,
        @Nullable Signatory signatory,
        @Nullable Source source,
        @Nullable Locality locality) {

    /** A letter that no template stands behind. */
    public NewLetter(
            Agency agency,
            String kind,
            String caseNumber,
            LocalDate date,
            String subject,
            List<String> addressee,
            List<String> body,
            @Nullable String attachments,
            List<String> copies,
            @Nullable Signatory signatory) {
        this(agency, kind, caseNumber, date, subject, addressee, body, attachments, copies, signatory, null, null);
    }

    /** The same for one of the places of its case. */
    public NewLetter at(Locality place) {
        return new NewLetter(
                agency,
                kind,
                caseNumber,
                date,
                subject,
                addressee,
                body,
                attachments,
                copies,
                signatory,
                source,
                place);
    }

    public NewLetter {
        addressee = List.copyOf(addressee);
        body = List.copyOf(body);
        copies = List.copyOf(copies);
    }

    /** Who signs; without a name the letter has a dotted line. */
    public record Signatory(
            String title, @Nullable String name, @Nullable String nip) {}

    /** A template's version and the classification (sifat) that it gives. */
    public record Source(int version, String classification) {}
}
