package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The database keeps microseconds: what the clock shows is what is stored, and what is answered is both. */
class SinergiClockTests {

    private final SinergiClock clock = new SinergiClock(ZoneId.of("Asia/Makassar"));

    @Test
    void itTicksInMicroseconds() {
        assertThat(IntStream.range(0, 1_000).mapToObj(any -> clock.instant()))
                .allSatisfy(time -> assertThat(time.getNano() % 1_000).isZero());
        SinergiClock.runAt(
                Instant.parse("2026-11-30T01:02:03.123456789Z"),
                () -> assertThat(clock.instant()).isEqualTo("2026-11-30T01:02:03.123456Z"));
    }
}
