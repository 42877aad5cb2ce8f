package id.sinergi.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTests {

    private static List<String> villages(int count) {
        return IntStream.range(0, count).mapToObj(i -> "74.02.01." + (2000 + i)).toList();
    }

    private static List<String> drawn(int count, int percent, String seed) {
        var all = villages(count);
        return all.stream()
                .filter(village -> Sample.isDrawn(village, all, percent, seed))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"348, 10, 35", "348, 0, 0", "348, 100, 348", "1, 10, 1", "14, 10, 2", "0, 10, 0"})
    void theShareIsRoundedUp(int count, int percent, int expected) {
        assertThat(drawn(count, percent, "a1b2")).hasSize(expected);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(drawn(348, 10, "a1b2")).isEqualTo(drawn(348, 10, "a1b2"));
        assertThat(drawn(348, 10, "a1b2")).isNotEqualTo(drawn(348, 10, "c3d4"));
    }
}
