package id.sinergi.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Our own count as it is stored, with the published series beside it.
 *
 * @param at the date asked for
 * @param countedOn the latest date not after it whose figures are stored; {@code null} before the first, all figures
 *     being zero then
 * @param countedAt when they were counted
 * @param isFinal whether they are never counted again, a later date having been reported
 * @param areas districts of the regency, or villages of anything smaller
 * @param official the latest published figures not after the date; only for the whole regency
 * @param target what the area aims at on the date; {@code null} where none is set
 */
public record CoverageFigures(
        LocalDate at,
        @Nullable LocalDate countedOn,
        @Nullable Instant countedAt,
        boolean isFinal,
        Numbers total,
        List<Segment> segments,
        List<Area> areas,
        @Nullable Official official,
        @Nullable Target target) {

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
    public record Official(long eligible, long active, BigDecimal percent, String source, LocalDate date) {
        static Official of(long eligible, long active, String source, LocalDate date) {
            return new Official(eligible, active, CoverageFigures.percent(eligible, active), source, date);
        }
    }

    /** The whole on one stored date. */
    public record Point(LocalDate at, Numbers total) {}

    static BigDecimal percent(long eligible, long active) {
        return eligible == 0
                ? new BigDecimal("0.00")
                : BigDecimal.valueOf(active * 100).divide(BigDecimal.valueOf(eligible), 2, RoundingMode.HALF_UP);
    }
}
