package id.sinergi.registry;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Slice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Where a list of judgements, latest first, goes on. */
record JudgedPlace(Instant at, long id) {

    /** The place in a cursor, {@code null} at the beginning; a cursor that is not ours is refused: {@code cursor.unknown}. */
    static @Nullable JudgedPlace of(@Nullable String cursor, LongPredicate isKnown) {
        var key = Slice.decode(cursor);
        if (key == null) {
            return null;
        }
        try {
            var cut = key.indexOf(' ');
            var place = new JudgedPlace(
                    Instant.parse(key.substring(0, Math.max(cut, 0))), Long.parseLong(key.substring(cut + 1)));
            if (isKnown.test(place.id())) {
                return place;
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Refused below, like a judgement that is not there.
        }
        throw Refusal.invalid("cursor.unknown").raise();
    }

    static @Nullable OffsetDateTime at(@Nullable JudgedPlace place) {
        return place == null ? null : place.at().atOffset(ZoneOffset.UTC);
    }

    static @Nullable Long id(@Nullable JudgedPlace place) {
        return place == null ? null : place.id();
    }

    String key() {
        return at + " " + id;
    }
}
