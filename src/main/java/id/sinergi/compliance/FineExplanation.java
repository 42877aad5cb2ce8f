package id.sinergi.compliance;

import id.sinergi.ladder.SanctionLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A fine with how it comes about: per finding, contributions due × rate × months, half-up to whole rupiah.
 *
 * @param from last day of the second warning; months are counted from it
 * @param percent per month
 */
public record FineExplanation(
        LocalDate from, LocalDate to, int months, BigDecimal percent, String basis, List<Line> lines, long total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was owed because of one finding, and the fine on it. */
    public record Line(FindingKind kind, long contributions, long amount) {}

    /** Contributions due because of one finding. */
    public record Base(FindingKind kind, long contributions) {}

    static FineExplanation of(LocalDate from, LocalDate to, BigDecimal percent, String basis, List<Base> bases) {
        var months = SanctionLadder.monthsBegun(from, to);
        var lines = bases.stream()
                .map(base -> new Line(base.kind(), base.contributions(), amount(base.contributions(), percent, months)))
                .toList();
        return new FineExplanation(
                from,
                to,
                months,
                percent,
                basis,
                lines,
                lines.stream().mapToLong(Line::amount).sum());
    }

    static long amount(long contributions, BigDecimal percent, int months) {
        return BigDecimal.valueOf(contributions)
                .multiply(percent)
                .multiply(BigDecimal.valueOf(months))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
