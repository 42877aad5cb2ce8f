package id.sinergi.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editable words of a kind of letter. Places such as {@code {findings}} stand for what is known of the case; nothing
 * else in a text is more than text.
 *
 * @param version 1 and on; 0 for one that is not kept yet
 * @param validFrom first day of a letter that is made from it
 * @param classification sifat, such as "Penting"
 * @param attachments lampiran, such as "1 (satu) berkas", or {@code null}
 * @param addressee who it goes to, or {@code null} for whom the letter is about
 * @param body paragraphs with an empty line between them
 * @param copies tembusan
 */
public record LetterTemplate(
        String kind,
        int version,
        LocalDate validFrom,
        String classification,
        @Nullable String attachments,
        String subject,
        @Nullable String addressee,
        String body,
        List<String> copies,
        String createdBy) {

    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    public LetterTemplate {
        copies = List.copyOf(copies);
    }

    /** Every place that is named anywhere. */
    List<String> places() {
        return Stream.concat(Stream.of(subject, addressee == null ? "" : addressee, body), copies.stream())
                .flatMap(text -> PLACE.matcher(text).results())
                .map(place -> place.group(1))
                .distinct()
                .toList();
    }

    List<String> paragraphs() {
        return Stream.of(body.strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
