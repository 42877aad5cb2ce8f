package id.sinergi.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * XHTML on paper, in Liberation Sans; it loads nothing from outside. What comes out is made to be kept and to be read by
 * everybody: PDF/A-2a and PDF/UA-1, with fonts embedded, text that can be searched, and tags for those who hear it.
 */
public final class Pdf {

    private static final String FAMILY = "Liberation Sans";
    private static final String PICTURE = "data:image/png;base64,";
    private static final byte[] REGULAR = font("Regular");
    private static final byte[] BOLD = font("Bold");
    private static final byte[] ITALIC = font("Italic");
    private static final List<CmapLookup> GLYPHS =
            Stream.of(REGULAR, BOLD, ITALIC).map(Pdf::glyphs).toList();
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It tells every font and stylesheet of every page.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private Pdf() {}

    /** @param page well-formed XHTML with its styles, a title, a {@code meta} named subject, and a language; each picture with its {@code alt} */
    public static byte[] of(String page) {
        try (var out = new ByteArrayOutputStream();
                var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            document.setVersion(1.7F);
            builder.usePDDocument(document);
            builder.useFont(new Embedded(document, REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(new Embedded(document, BOLD), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(new Embedded(document, ITALIC), FAMILY, 400, FontStyle.ITALIC, true);
            builder.useUriResolver((base, uri) -> uri.startsWith(PICTURE) ? uri : null);
            builder.withProducer("Sinergi");
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(COLOURS);
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without ligatures: looking for them takes most of the time of a page, and every reader finds words without them. */
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final byte[] font;

        @SuppressWarnings("NullAway") // Supplied when asked for, not before.
        private Embedded(PDDocument document, byte[] font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
                parsed.setEnableGsub(false);
                return PDType0Font.load(document, parsed, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The address of a PNG that stands in the page itself: the only kind of picture that is loaded. */
    public static String picture(byte[] png) {
        return PICTURE + Base64.getEncoder().encodeToString(png);
    }

    private static CmapLookup glyphs(byte[] font) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] font(String style) {
        try (var in =
                Objects.requireNonNull(Pdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Text for XML, so that nothing an officer typed becomes markup; a tab stays white space, braces cannot name a place of
     * the template, and a sign that the font lacks is named by its number instead of being drawn as another.
     */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        PlainText.clean(text)
                .codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '{' -> escaped.append("&#123;");
                        case '\n' -> escaped.append("<br/>");
                        case '\t' -> escaped.append("&#160;&#160;&#160; ");
                        default -> escaped.append(drawn(c));
                    }
                });
        return escaped.toString();
    }

    private static String drawn(int c) {
        return isDrawn(c) ? Character.toString(c) : Character.isSpaceChar(c) ? " " : "[U+%04X]".formatted(c);
    }

    private static boolean isDrawn(int c) {
        return c < 0x80 || GLYPHS.stream().allMatch(font -> font.getGlyphId(c) != 0);
    }

    /** The signs of {@code text} that cannot be printed, each with its number, such as "\uA98F (U+A98F)". */
    public static List<String> unprintable(String text) {
        return PlainText.clean(text)
                .codePoints()
                .filter(c -> !isDrawn(c) && !Character.isSpaceChar(c))
                .distinct()
                .mapToObj(c -> "%s (U+%04X)".formatted(Character.toString(c), c))
                .toList();
    }
}
