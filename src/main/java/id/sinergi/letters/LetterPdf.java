package id.sinergi.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
        var page = template.replace("{{government}}", escape(office.government()))
                .replace("{{agency}}", escape(agencyName.toUpperCase(Locale.ROOT)))
                .replace("{{address}}", escape(office.address()))
                .replace("{{heading}}", escape(heading.heading()))
                .replace("{{mark}}", element("div", "mark", heading.mark()))
                .replace("{{place}}", escape(office.place()))
                .replace("{{date}}", escape(DATE.format(letter.date())))
                .replace("{{number}}", escape(letter.number()))
                .replace("{{attachments}}", escape(letter.attachments() == null ? "-" : letter.attachments()))
                .replace("{{subject}}", escape(letter.subject()))
                .replace(
                        "{{addressee}}",
                        String.join(
                                "<br/>",
                                letter.addressee().stream()
                                        .map(LetterPdf::escape)
                                        .toList()))
                .replace("{{body}}", body(letter.body()))
                .replace("{{title}}", escape(letter.signatory().title()))
                .replace("{{name}}", escape(dotted(letter.signatory().name())))
                .replace("{{nip}}", nip(letter.signatory().nip()))
                .replace("{{copies}}", copies(letter.copies()))
                .replace("{{case}}", escape(letter.caseNumber()));
        return pdf(page);
    }

    private static byte[] pdf(String page) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFont(() -> font("Regular"), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Bold"), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.useFont(() -> font("Italic"), "Liberation Sans", 400, FontStyle.ITALIC, true);
            builder.useUriResolver((base, uri) -> null);
            builder.withProducer("Sinergi");
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String style) {
        return Objects.requireNonNull(
                LetterPdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
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
        copies.forEach(copy -> html.append("<li>").append(escape(copy)).append("</li>"));
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
                : "<%s class=\"%s\">%s</%s>".formatted(tag, style, escape(text), tag);
    }

    /**
     * Text for XML, so that nothing an officer typed becomes markup; characters that XML forbids are dropped, and
     * braces cannot name a place of the template.
     */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(c -> c == '\n'
                        || c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE
                        || c > 0xFFFF)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '{' -> escaped.append("&#123;");
                        case '\n' -> escaped.append("<br/>");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(LetterPdf.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
