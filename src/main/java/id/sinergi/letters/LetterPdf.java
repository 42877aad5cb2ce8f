package id.sinergi.letters;

import id.sinergi.shared.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a letter out as official letters are laid out in Indonesia. Always in Indonesian, whoever reads it. */
@Component
class LetterPdf {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("id", "ID"));

    private final String template = read("/letters/letter.xhtml");

    byte[] render(Letter letter, LetterRepository.Office office, String agencyName, LetterRepository.Heading heading) {
        var page = template.replace("{{government}}", Pdf.escape(office.government()))
                .replace("{{agency}}", Pdf.escape(agencyName.toUpperCase(Locale.ROOT)))
                .replace("{{address}}", Pdf.escape(office.address()))
                .replace("{{heading}}", Pdf.escape(heading.heading()))
                .replace("{{mark}}", element("div", "mark", heading.mark()))
                .replace("{{place}}", Pdf.escape(office.place()))
                .replace("{{date}}", Pdf.escape(DATE.format(letter.date())))
                .replace("{{number}}", Pdf.escape(letter.number()))
                .replace("{{attachments}}", Pdf.escape(letter.attachments() == null ? "-" : letter.attachments()))
                .replace("{{subject}}", Pdf.escape(letter.subject()))
                .replace(
                        "{{addressee}}",
                        String.join(
                                "<br/>",
                                letter.addressee().stream().map(Pdf::escape).toList()))
                .replace("{{body}}", body(letter.body()))
                .replace("{{title}}", Pdf.escape(letter.signatory().title()))
                .replace("{{name}}", Pdf.escape(dotted(letter.signatory().name())))
                .replace("{{nip}}", nip(letter.signatory().nip()))
                .replace("{{copies}}", copies(letter.copies()))
                .replace("{{case}}", Pdf.escape(letter.caseNumber()));
        return Pdf.of(page);
    }

    private static String body(List<String> paragraphs) {
        var html = new StringBuilder();
        for (var paragraph : paragraphs) {
            html.append(
                    paragraph.startsWith("- ")
                            ? element("div", "item", paragraph.substring(2))
                            : element("p", "text", paragraph));
        }
        return html.toString();
    }

    private static String copies(List<String> copies) {
        if (copies.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<div class=\"copies\">Tembusan:<ol>");
        copies.forEach(copy -> html.append("<li>").append(Pdf.escape(copy)).append("</li>"));
        return html.append("</ol></div>").toString();
    }

    private static String nip(@Nullable String nip) {
        return nip == null || nip.isBlank() ? "" : element("div", "nip", "NIP " + nip);
    }

    private static String dotted(@Nullable String name) {
        return name == null || name.isBlank() ? "( ........................................ )" : name;
    }

    private static String element(String tag, String style, @Nullable String text) {
        return text == null || text.isBlank()
                ? ""
                : "<%s class=\"%s\">%s</%s>".formatted(tag, style, Pdf.escape(text), tag);
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(LetterPdf.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
