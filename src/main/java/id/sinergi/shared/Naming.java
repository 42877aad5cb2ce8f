package id.sinergi.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text says anything: people and programs also write signs and words that stand for nothing, or for a value that did
 * not arrive. The same at every door. A name may be one letter or one short word.
 */
public final class Naming {

    /** What stands where there is nothing. */
    private static final Set<String> NOTHING = Set.of(
            "null",
            "none",
            "n/a",
            "n.a",
            "n/d",
            "nihil",
            "kosong",
            "tidak ada",
            "belum ada",
            "belum diisi",
            "tidak diketahui",
            "tanpa nama",
            "no name",
            "unknown");

    /** What stands where a program should have put a value. */
    private static final Set<String> LOST =
            Set.of("true", "false", "undefined", "loading", "memuat", "object", "invalid date", "error");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{Pd}._?/*]{0,5}");

    /** Not a number, as programs write it; otherwise written it is a name. */
    private static final Pattern NOT_A_NUMBER = Pattern.compile("NaN|nan");

    /** A sign of a workbook that nobody has decoded. */
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    /** Longer texts say something. */
    private static final int LONGEST = 30;

    private static final Pattern REPEATED = Pattern.compile("(\\S+)( \\1)+");

    private Naming() {}

    /** No text, a sign for that, or a word. */
    public static boolean isNothing(String text) {
        return SIGNS.matcher(text).matches() || NOTHING.contains(word(text));
    }

    /** A value that got lost on its way: no use to anybody, and not what was meant. */
    public static boolean isLost(String text) {
        return LOST.contains(word(text))
                || NOT_A_NUMBER.matcher(text.strip()).matches()
                || text.contains("_x") && ESCAPE.matcher(text).find();
    }

    /** Whether it can be the name of somebody or something, as far as that can be told. */
    public static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetter) && !isNothing(text) && !isLost(text);
    }

    /** What is wrong with a name that is there: {@code notAName}. */
    public static Optional<Refusal.FieldError> wrong(String field, String name) {
        return name.isBlank() || isName(name)
                ? Optional.empty()
                : Optional.of(new Refusal.FieldError(field, "notAName"));
    }

    /** Without the signs around it, in small letters; said several times it is said once. */
    private static String word(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && !Character.isLetterOrDigit(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        if (to - from > LONGEST) {
            return text;
        }
        var bare = text.substring(from, to).toLowerCase(Locale.ROOT);
        return bare.indexOf(' ') < 0 ? bare : REPEATED.matcher(bare).replaceAll("$1");
    }
}
