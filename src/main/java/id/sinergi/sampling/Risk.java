package id.sinergi.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How risky a village's data is: the points of what stands out, and whether they reach the limit.
 *
 * @param limit points from which a village is examined
 */
public record Risk(int score, int limit, List<Reason> reasons) {

    /** What can stand out; each with a threshold and its points, dated, in the table. */
    public enum Factor {
        /** Accepted in percent of expected, below the threshold. */
        BELOW_EXPECTED,
        /** Accepted in percent of expected, above the threshold. */
        ABOVE_EXPECTED,
        /** Fields changed afterwards for every hundred people. */
        CORRECTIONS,
        /** Rejected in percent of all rows. */
        REJECTED,
        /** Duplicate pairs for every hundred people. */
        DUPLICATES,
        /** People entered by one device within an hour. */
        ONE_DEVICE
    }

    /** Threshold and points of a factor on a date. */
    record Weight(BigDecimal threshold, int points) {}

    /** A factor that stands out, with the figure that made it and the threshold it passed. */
    public record Reason(Factor factor, BigDecimal value, BigDecimal threshold, int points) {}

    /**
     * What is known of a village's data.
     *
     * @param expected {@code null} where nothing was expected: then there is no outlier
     * @param fastest most people that one device entered within an hour
     */
    record Facts(
            @Nullable Long expected,
            long accepted,
            long rejected,
            long residents,
            long corrections,
            long duplicates,
            long fastest) {

        Optional<BigDecimal> value(Factor factor) {
            return switch (factor) {
                case BELOW_EXPECTED, ABOVE_EXPECTED -> expected == null ? Optional.empty() : share(accepted, expected);
                case CORRECTIONS -> share(corrections, residents);
                case REJECTED -> share(rejected, accepted + rejected);
                case DUPLICATES -> share(duplicates, residents);
                case ONE_DEVICE -> Optional.of(BigDecimal.valueOf(fastest));
            };
        }

        private static Optional<BigDecimal> share(long part, long whole) {
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        }
    }

    public boolean isHigh() {
        return score >= limit;
    }

    static Risk of(Facts facts, Map<Factor, Weight> weights, int limit) {
        var reasons = Arrays.stream(Factor.values())
                .flatMap(factor -> reason(factor, facts, weights.get(factor)).stream())
                .toList();
        return new Risk(reasons.stream().mapToInt(Reason::points).sum(), limit, reasons);
    }

    private static Optional<Reason> reason(Factor factor, Facts facts, @Nullable Weight weight) {
        return weight == null
                ? Optional.empty()
                : facts.value(factor)
                        .filter(value -> factor == Factor.BELOW_EXPECTED
                                ? value.compareTo(weight.threshold()) < 0
                                : value.compareTo(weight.threshold()) > 0)
                        .map(value -> new Reason(factor, value, weight.threshold(), weight.points()));
    }
}
