package id.sinergi.privacy;

import id.sinergi.shared.Refusal.FieldError;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free text of this module: there, not too long, and without anybody's NIK, since it is kept in the trail for good. */
final class Wording {

    static final int LONGEST = 2_000;
    private static final Pattern NIK = Pattern.compile("(?<!\\d)\\d(?:[ .-]?\\d){15}(?!\\d)");

    private Wording() {}

    static void require(String field, @Nullable String text, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "required"));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "tooLong", LONGEST));
        } else if (NIK.matcher(text).find()) {
            errors.add(new FieldError(field, "privacy.nik"));
        }
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
