package id.sinergi.shared;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text that can be kept as it is: the database takes neither NUL nor halves of surrogate pairs. */
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
}
