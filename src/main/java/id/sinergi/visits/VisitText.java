package id.sinergi.visits;

import id.sinergi.shared.Length;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write about a visit. */
final class VisitText {

    private VisitText() {}

    /** Adds what is wrong with a field that has to be filled in. */
    static void check(String field, @Nullable String text, Length most, List<FieldError> errors) {
        if (most.require(field, text, errors) && !PlainText.isPlain(text)) {
            errors.add(new FieldError(field, "unreadable", "…"));
        }
    }
}
