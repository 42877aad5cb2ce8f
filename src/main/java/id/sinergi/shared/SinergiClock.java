package id.sinergi.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The system's one clock. It ticks in microseconds, as the database does: what is answered is what is stored. It shows the machine's time, except inside {@link #runAt}, where it shows the time that the
 * caller names: demonstration cases are lived through at the hour they would have happened.
 */
public final class SinergiClock extends Clock {

    private static final ScopedValue<Instant> SHOWN = ScopedValue.newInstance();

    private final ZoneId zone;

    public SinergiClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Runs {@code work} on this thread with the clock standing at {@code time}. */
    public static void runAt(Instant time, Runnable work) {
        ScopedValue.where(SHOWN, time).run(work);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SinergiClock(other);
    }

    @Override
    public Instant instant() {
        return (SHOWN.isBound() ? SHOWN.get() : Clock.systemUTC().instant()).truncatedTo(ChronoUnit.MICROS);
    }
}
