package id.sinergi.letters;

import id.sinergi.shared.Pdf;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a letter's paper can show: a sign that its font lacks is refused by name, and never drawn as another. */
final class Printable {

    private Printable() {}

    /** Why a draft cannot be approved. */
    static Optional<Refusal> whyNot(Letter letter) {
        return Optional.of(letter.unprintable())
                .filter(signs -> !signs.isEmpty())
                .map(signs -> Refusal.invalid("letter.unprintable", String.join(", ", signs)));
    }

    /** The same for a text that is to become a draft's, field by field. */
    static Optional<Refusal> whyNot(String subject, List<String> addressee, List<String> body) {
        var errors = Stream.of(
                        field("subject", subject),
                        field("addressee", String.join("\n", addressee)),
                        field("body", String.join("\n", body)))
                .flatMap(Optional::stream)
                .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.fields(errors));
    }

    static Optional<FieldError> field(String name, String text) {
        return Optional.of(Pdf.unprintable(text))
                .filter(signs -> !signs.isEmpty())
                .map(signs -> new FieldError(name, "notPrinted", String.join(", ", signs)));
    }
}
