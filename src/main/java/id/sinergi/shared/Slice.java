package id.sinergi.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a list with the cursor of the next.
 *
 * @param next opaque, or {@code null} at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Rows asked for where the caller says nothing. */
    public static final int DEFAULT_LIMIT = 50;

    /** Most rows given at once. */
    public static final int MAX_LIMIT = 500;

    /** {@code limit} kept within 1 to {@link #MAX_LIMIT}. */
    public static int limit(@Nullable Integer limit) {
        return limit == null ? DEFAULT_LIMIT : Math.clamp(limit, 1, MAX_LIMIT);
    }

    /** Cuts rows fetched with {@code limit + 1} into a slice; {@code key} names the last row kept. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        var kept = rows.subList(0, limit);
        return new Slice<>(List.copyOf(kept), encode(key.apply(kept.getLast())));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key inside a cursor; a cursor that is not ours is refused with {@code cursor.unknown}. */
    public static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.invalid("cursor.unknown"));
        }
    }
}
