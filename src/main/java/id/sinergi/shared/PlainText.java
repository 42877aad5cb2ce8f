package id.sinergi.shared;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be kept as it is: the database takes neither NUL nor halves of surrogate pairs, and a reader must see all
 * that is there, in its order.
 */
public final class PlainText {

    private PlainText() {}

    /** Whether every text in {@code value}, a text or a tree of lists and maps, can be kept. */
    public static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.codePoints().noneMatch(c -> c == 0 || isHalf(c));
            case Map<?, ?> map -> isPlain(map.keySet()) && isPlain(map.values());
            case Collection<?> list -> list.stream().allMatch(PlainText::isPlain);
            case null, default -> true;
        };
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /**
     * Without control, invisible and direction marks; lines and tabs stay, and a line ends with one sign. Every door of
     * the system passes its texts through this before anything looks at them.
     */
    public static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(PlainText::oneLineEnd)
                .filter(c -> !isUnseen(c))
                .forEach(clean::appendCodePoint);
        return clean.codePoints().allMatch(PlainText::isSpace) ? "" : clean.toString();
    }

    /** Spaces of all kinds, and the sign of braille without a dot: a text of them alone says nothing. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x2800;
    }

    private static int oneLineEnd(int c) {
        return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 ? '\n' : c;
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT -> !isSeenBeforeNumbers(c);
            // Fillers and joiners that count as letters and show nothing; signs that are none.
            default ->
                c == 0x034F
                        || c == 0x115F
                        || c == 0x1160
                        || c == 0x17B4
                        || c == 0x17B5
                        || c == 0x3164
                        || c == 0xFFA0
                        || (c & 0xFFFE) == 0xFFFE
                        || c >= 0xFDD0 && c <= 0xFDEF;
        };
    }

    /** Signs of Arabic and kindred scripts that stand around a number and are drawn. */
    private static boolean isSeenBeforeNumbers(int c) {
        return c >= 0x0600 && c <= 0x0605
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD;
    }
}
