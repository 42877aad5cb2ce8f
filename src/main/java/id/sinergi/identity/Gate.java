package id.sinergi.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the tries at one gate: an account from one address, an account from all that it does not
 * know, or an account on a device that it knows.
 *
 * @param checked tries since the last right password whose password was looked at
 * @param refused tries since then that came while the gate was shut
 * @param shutUntil until when no try is looked at
 */
record Gate(
        int checked, int refused, Instant lastAt, @Nullable Instant shutUntil) {

    /** Nobody who comes back a day later is still held to what was. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    /** Nothing was tried here yet. */
    boolean isNew() {
        return checked == 0 && refused == 0;
    }

    boolean isShut(Instant now) {
        return shutUntil != null && shutUntil.isAfter(now);
    }

    /** After another try: from the {@code most}th on it shuts, each time twice as long, for an hour at most. */
    Gate tried(int most, Instant now) {
        if (Duration.between(lastAt, now).compareTo(FORGOTTEN) > 0) {
            return new Gate(0, 0, now, null).tried(most, now);
        }
        if (isShut(now)) {
            return new Gate(checked, refused + 1, now, shutUntil);
        }
        var count = checked + 1;
        return new Gate(count, refused, now, count < most ? null : now.plus(pause(count - most)));
    }

    /**
     * After another try where all are counted together: the {@code most}th shuts it for the span, and then, or where
     * nothing came for as long, it counts anew. So of any span no more are looked at.
     */
    Gate triedByAll(int most, Duration span, Instant now) {
        if (isShut(now)) {
            return new Gate(checked, refused + 1, now, shutUntil);
        }
        var isOver = shutUntil != null || Duration.between(lastAt, now).compareTo(span) >= 0;
        var count = isOver ? 1 : checked + 1;
        return new Gate(count, refused, now, count < most ? null : now.plus(span));
    }

    /** After one that was refused elsewhere, without its password looked at. */
    Gate refused(Instant now) {
        return new Gate(checked, refused + 1, now, shutUntil);
    }

    private static Duration pause(int before) {
        var pause = SHORTEST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
