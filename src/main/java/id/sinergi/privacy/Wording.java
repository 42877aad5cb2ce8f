package id.sinergi.privacy;

import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text of this module: there, not too long, and without anybody's NIK, since it is kept in the trail for good. */
final class Wording {

    private Wording() {}

    static void require(String field, @Nullable String text, List<FieldError> errors) {
        if (Length.TEXT.require(field, text, errors) && PersonalNumber.isIn(text)) {
            errors.add(new FieldError(field, "personalNumber"));
        }
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
