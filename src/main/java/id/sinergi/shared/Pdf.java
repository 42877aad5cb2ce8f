package id.sinergi.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** XHTML on paper, in Liberation Sans; it loads nothing from outside. */
public final class Pdf {

    private Pdf() {}

    /** @param page well-formed XHTML with its styles */
    public static byte[] of(String page) {
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
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"));
    }

    /**
     * Text for XML, so that nothing an officer typed becomes markup; characters that XML forbids are dropped, and
     * braces cannot name a place of the template.
     */
    public static String escape(String text) {
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
}
