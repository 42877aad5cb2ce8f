package id.sinergi.shared;

import id.sinergi.shared.Refusal.FieldError;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a text may be that people write: the same through every door, and longer ones are refused, never cut. Signs are
 * counted as people and the database count them.
 */
public enum Length {
    TITLE(120),
    NAME(200),
    LINE(300),
    /** A reason, a reference, an account of what was done. */
    TEXT(2_000),
    REMARK(4_000),
    TEMPLATE(10_000),
    LETTER(20_000);

    private final int signs;

    Length(int signs) {
        this.signs = signs;
    }

    public int signs() {
        return signs;
    }

    public boolean isPassedBy(@Nullable String text) {
        return text != null && of(text) > signs;
    }

    /** What is wrong with a text that has to be there. */
    public Optional<FieldError> wrong(String field, @Nullable String text) {
        return text == null || text.isBlank() ? Optional.of(new FieldError(field, "required")) : tooLong(field, text);
    }

    /** What is wrong with a text that may be missing. */
    public Optional<FieldError> tooLong(String field, @Nullable String text) {
        return isPassedBy(text) ? Optional.of(new FieldError(field, "tooLong", signs)) : Optional.empty();
    }

    /** What is wrong with the reason that an act needs. */
    public static Optional<FieldError> wrongReason(String reason) {
        return reason.isBlank()
                ? Optional.of(new FieldError("reason", "reason.missing"))
                : TEXT.tooLong("reason", reason);
    }

    /** Adds what is wrong with a text that has to be there; whether it is right. */
    public boolean require(String field, @Nullable String text, Collection<? super FieldError> errors) {
        var wrong = wrong(field, text);
        wrong.ifPresent(errors::add);
        return wrong.isEmpty();
    }

    /** Adds what is wrong with a text that may be missing; whether it is right. */
    public boolean allow(String field, @Nullable String text, Collection<? super FieldError> errors) {
        var wrong = tooLong(field, text);
        wrong.ifPresent(errors::add);
        return wrong.isEmpty();
    }

    /** The beginning of a text where there is room for no more, in whole signs; what was left out shows as "…". */
    public static String begin(String text, int most) {
        return text.codePointCount(0, text.length()) > most
                ? text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…"
                : text;
    }

    /** The signs of a text, without the space around it. */
    public static int of(String text) {
        var bare = text.strip();
        return bare.codePointCount(0, bare.length());
    }
}
