package id.sinergi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The system's clock under test: runs on from wherever a test puts it. The engine reads the same clock. */
@TestComponent
@Primary
public class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private final id.sinergi.shared.SinergiClock machine = new id.sinergi.shared.SinergiClock(ZONE);
    /** One for the JVM: the engine has one clock, however many contexts there are. */
    private static volatile Duration offset = Duration.ZERO;

    /** Ten in the morning of {@code date}. */
    public void setTo(LocalDate date) {
        shift(Duration.between(
                Instant.now(), date.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant()));
    }

    public void advance(Duration time) {
        shift(offset.plus(time));
    }

    /** A system started within this JVM by another test gave the engine a clock of its own. */
    private void shift(Duration time) {
        offset = time;
        DateTimeUtils.setCurrentMillisProvider(this::millis);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(Clock.offset(machine.withZone(zone), offset), ChronoUnit.MICROS.getDuration());
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
}
