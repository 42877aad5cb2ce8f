package id.sinergi.letters;

import id.sinergi.shared.Pdf;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a letter out as official letters are laid out in Indonesia. Always in Indonesian, whoever reads it. */
@Component
class LetterPdf {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String page = read("/letters/letter.xhtml");
    private final Verification verification;
    private final Optional<AnswerLinks> links;

    LetterPdf(Verification verification, Optional<AnswerLinks> links) {
        this.verification = verification;
        this.links = links;
    }

    byte[] render(Letter letter, PaperRepository.Frame frame, String agencyName, LetterRepository.Heading heading) {
        var words = new HashMap<String, String>();
        head(words, frame.office(), agencyName);
        words.put("heading", Pdf.escape(heading.heading()));
        words.put("mark", element("div", "mark", heading.mark()));
        words.put("number", Pdf.escape(letter.shownNumber()));
        words.put("date", Texts.day(letter.date(), Texts.INDONESIAN));
        words.put("classification", Pdf.escape(frame.classification()));
        words.put("attachments", Pdf.escape(Objects.requireNonNullElse(letter.attachments(), "-")));
        words.put("subject", Pdf.escape(letter.subject()));
        words.put("addressee", letter.addressee().stream().map(Pdf::escape).collect(Collectors.joining("<br/>")));
        words.put("body", body(letter.body()));
        words.put("title", Pdf.escape(letter.signatory().title()));
        words.put("name", Pdf.escape(dotted(letter.signatory().name())));
        words.put("nip", nip(letter.signatory().nip()));
        words.put("copies", copies(letter.copies()));
        words.put("case", Pdf.escape(letter.caseNumber()));
        words.put(
                "answer",
                links.flatMap(one -> one.of(letter.id())).map(this::answer).orElse(""));
        words.put("proof", frame.code() == null ? "" : proof(frame.code()));
        return Pdf.of(PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(words.get(place.group(1))))));
    }

    private static void head(Map<String, String> words, Office office, String agencyName) {
        words.put("government", Pdf.escape(office.government()));
        words.put("agency", Pdf.escape(agencyName.toUpperCase(Locale.ROOT)));
        words.put("address", Pdf.escape(office.address()));
        words.put("place", Pdf.escape(office.place()));
    }

    /** Where the receiver may answer. */
    private String answer(String path) {
        return "<p class=\"answer\">Surat ini dapat dijawab secara daring, tanpa akun, melalui<br/><b>%s</b></p>"
                .formatted(Pdf.escape(verification.page(path)));
    }

    /** How anybody finds out whether this paper is genuine. */
    private String proof(String code) {
        var address = verification.address(code);
        return """
                <div class="proof"><img src="%s" alt="Kode QR ke %s"/><p>Keaslian surat ini dapat diperiksa dengan \
                memindai kode QR atau membuka<br/><b>%s</b><br/>Kode surat: <b>%s</b></p></div>
                """.formatted(
                Pdf.picture(QrCode.png(address)), Pdf.escape(address), Pdf.escape(address), LetterCode.show(code));
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
