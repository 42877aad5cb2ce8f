package id.sinergi.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own count on a date, with the published series beside it.
 *
 * @param areas districts of the regency, or villages of anything smaller
 * @param official the latest published figures not after the date; only for the whole regency
 */
public record CoverageFigures(
        LocalDate at,
        Numbers total,
        List<Segment> segments,
        List<Area> areas,
        @Nullable Official official) {

    /**
     * @param unregistered eligible and not active
     * @param percent active of eligible, two decimals, half up; 0.00 where nobody is eligible
     */
    public record Numbers(long eligible, long active, long unregistered, BigDecimal percent) {
        static Numbers of(long eligible, long active) {
            return new Numbers(eligible, active, eligible - active, CoverageFigures.percent(eligible, active));
        }
    }

    public record Segment(String segment, long eligible, long active, long unregistered, BigDecimal percent) {
        static Segment of(String segment, Numbers n) {
            return new Segment(segment, n.eligible(), n.active(), n.unregistered(), n.percent());
        }
    }

    public record Area(String code, String name, long eligible, long active, long unregistered, BigDecimal percent) {
        static Area of(String code, String name, Numbers n) {
            return new Area(code, name, n.eligible(), n.active(), n.unregistered(), n.percent());
        }
    }

    /** As published: numerator and denominator with their source; never mixed with our count. */
    public record Official(long eligible, long active, BigDecimal percent, String source, LocalDate date) {}

    /** The whole on one reporting date. */
    public record Point(LocalDate at, Numbers total) {}

    static BigDecimal percent(long eligible, long active) {
        return eligible == 0
                ? new BigDecimal("0.00")
                : BigDecimal.valueOf(active * 100).divide(BigDecimal.valueOf(eligible), 2, RoundingMode.HALF_UP);
    }
}
