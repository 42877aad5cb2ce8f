package id.sinergi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CoverageFiguresTests {

    @Test
    void percentIsRoundedHalfUp() {
        assertThat(CoverageFigures.percent(79_388, 27_636)).isEqualTo(new BigDecimal("34.81"));
        assertThat(CoverageFigures.percent(800, 1)).isEqualTo(new BigDecimal("0.13"));
        assertThat(CoverageFigures.percent(0, 0)).isEqualTo(new BigDecimal("0.00"));
    }
}
