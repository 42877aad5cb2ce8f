package id.sinergi.visits;

import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write about a visit. */
final class VisitText {

    private VisitText() {}

    /** Adds what is wrong with a field that has to be filled in. */
    static void check(String field, @Nullable String text, int longest, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "required"));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, "tooLong", longest));
        } else if (!PlainText.isPlain(text)) {
            errors.add(new FieldError(field, "unreadable", "…"));
        }
    }
}
