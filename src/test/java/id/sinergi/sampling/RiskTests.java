package id.sinergi.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.sampling.Risk.Factor;
import id.sinergi.sampling.Risk.Facts;
import id.sinergi.sampling.Risk.Weight;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskTests {

    private static final Map<Factor, Weight> WEIGHTS = Map.of(
            Factor.BELOW_EXPECTED, new Weight(BigDecimal.valueOf(50), 60),
            Factor.ABOVE_EXPECTED, new Weight(BigDecimal.valueOf(150), 40),
            Factor.CORRECTIONS, new Weight(BigDecimal.valueOf(20), 25),
            Factor.REJECTED, new Weight(BigDecimal.valueOf(30), 25),
            Factor.DUPLICATES, new Weight(BigDecimal.valueOf(5), 25),
            Factor.ONE_DEVICE, new Weight(BigDecimal.valueOf(40), 50));

    private static Risk risk(Facts facts) {
        return Risk.of(facts, WEIGHTS, 50);
    }

    @Test
    void ordinaryDataHasNoReason() {
        assertThat(risk(new Facts(100L, 98, 2, 400, 10, 1, 12)).reasons()).isEmpty();
        assertThat(risk(new Facts(null, 0, 0, 0, 0, 0, 0)).score()).isZero();
        assertThat(risk(new Facts(0L, 5, 0, 5, 0, 0, 0)).reasons()).isEmpty();
    }

    @Test
    void theThresholdItselfIsNoOutlier() {
        assertThat(risk(new Facts(100L, 50, 0, 100, 20, 5, 40)).reasons()).isEmpty();
        assertThat(risk(new Facts(100L, 150, 0, 100, 0, 0, 0)).reasons()).isEmpty();
    }

    @Test
    void eachFactorAddsItsPoints() {
        var risk = risk(new Facts(100L, 49, 30, 100, 21, 6, 41));
        assertThat(risk.reasons())
                .extracting(Risk.Reason::factor)
                .containsExactly(
                        Factor.BELOW_EXPECTED,
                        Factor.CORRECTIONS,
                        Factor.REJECTED,
                        Factor.DUPLICATES,
                        Factor.ONE_DEVICE);
        assertThat(risk.score()).isEqualTo(185);
        assertThat(risk.isHigh()).isTrue();
        assertThat(risk.reasons().getFirst().value()).isEqualByComparingTo("49.0");
    }

    @Test
    void moreThanExpectedAloneStaysUnderTheLimit() {
        var risk = risk(new Facts(100L, 151, 0, 400, 0, 0, 0));
        assertThat(risk.reasons()).extracting(Risk.Reason::factor).containsExactly(Factor.ABOVE_EXPECTED);
        assertThat(risk.isHigh()).isFalse();
    }
}
