package id.sinergi.claims;

import id.sinergi.rates.AmountLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One month of the fine of PP 86/2013 Art 10(4) on the contributions of one finding: months begun after the end of the
 * second warning. The fine is rounded as a whole, half up to whole rupiah, so that a month may bear a rupiah more than the
 * one before; the months add up to what is imposed.
 *
 * @param from first day of the month, counted from the end of the second warning
 * @param to last day of it
 */
public record SanctionFine(LocalDate from, LocalDate to, long amount) {

    /**
     * @param ended last day of the second warning
     * @param on day up to which is counted; nothing is owed up to {@code ended} itself
     * @param percent per month
     */
    static List<SanctionFine> of(long contributions, LocalDate ended, LocalDate on, BigDecimal percent) {
        var months = new ArrayList<SanctionFine>();
        var before = 0L;
        for (var month = 1; ended.plusMonths(month - 1L).isBefore(on); month++) {
            var whole = AmountLine.share(contributions, percent.multiply(BigDecimal.valueOf(month)));
            months.add(new SanctionFine(
                    ended.plusMonths(month - 1L).plusDays(1), ended.plusMonths(month), whole - before));
            before = whole;
        }
        return List.copyOf(months);
    }
}
