package id.sinergi.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a list with the cursor of the next.
 *
 * @param next opaque, or {@code null} at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Rows asked for where the caller says nothing. */
    public static final int DEFAULT_LIMIT = 50;

    /** What decoding puts in place of bytes that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    /** Most rows given at once. */
    public static final int MAX_LIMIT = 500;

    /** {@code limit}, at most {@link #MAX_LIMIT}; refused at its name where it is below 1. */
    public static int limit(@Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw Refusal.field("limit", "atLeastOne").raise();
        }
        return limit == null ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT);
    }

    /** Cuts rows fetched with {@code limit + 1} into a slice; {@code key} names the last row kept. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        var kept = rows.subList(0, limit);
        return new Slice<>(List.copyOf(kept), encode(key.apply(kept.getLast())));
    }

    /** A slice of a list at hand; {@code key} names a row. Refused: {@code cursor.unknown}, also where the row is gone. */
    public static <T> Slice<T> of(
            List<T> all, Function<T, String> key, @Nullable Integer limit, @Nullable String cursor) {
        var after = decode(cursor);
        var place = after == null ? -1 : all.stream().map(key).toList().indexOf(after);
        if (after != null && place < 0) {
            throw Refusal.invalid("cursor.unknown").raise();
        }
        var size = limit(limit);
        return of(all.stream().skip(place + 1L).limit(size + 1L).toList(), size, key);
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
            var key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.chars().noneMatch(c -> c == 0 || c == UNREADABLE)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like a key that is no text.
        }
        throw Refusal.invalid("cursor.unknown").raise();
    }

    /**
     * The id inside a cursor of rows in the order of their ids, 0 at the beginning; refused as {@link #decode}, and where
     * there is no such row: an empty slice would say that the list ends there.
     */
    public static long decodeId(@Nullable String cursor, LongPredicate isKnown) {
        var key = decode(cursor);
        if (key == null) {
            return 0;
        }
        if (key.matches("\\d{1,18}")) {
            var id = Long.parseLong(key);
            if (isKnown.test(id)) {
                return id;
            }
        }
        throw Refusal.invalid("cursor.unknown").raise();
    }
}
