package id.sinergi.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTests {

    private static Draw draw(int count, int percent, String seed) {
        return Draw.of(
                1,
                1,
                seed,
                percent,
                Instant.EPOCH,
                IntStream.range(0, count)
                        .mapToObj(i -> "74.02.01." + (2000 + i))
                        .toList());
    }

    private static List<String> drawn(Draw draw) {
        return draw.lots().stream()
                .filter(Draw.Lot::drawn)
                .map(Draw.Lot::village)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"348, 10, 35", "348, 0, 0", "348, 100, 348", "1, 10, 1", "14, 10, 2", "0, 10, 0"})
    void theShareIsRoundedUp(int count, int percent, int expected) {
        assertThat(drawn(draw(count, percent, "a1b2"))).hasSize(expected);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var draw = draw(348, 10, "a1b2");
        assertThat(draw.again()).isEqualTo(draw.lots());
        assertThat(drawn(draw)).isEqualTo(drawn(draw(348, 10, "a1b2")));
        assertThat(drawn(draw)).isNotEqualTo(drawn(draw(348, 10, "c3d4")));
    }
}
