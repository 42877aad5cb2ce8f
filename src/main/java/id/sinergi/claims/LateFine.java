package id.sinergi.claims;

import id.sinergi.calendar.WorkingDays;
import id.sinergi.rates.AmountLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The fine for paying a month's contributions late, borne by the employer alone: percent of them for each month begun
 * after the last day to pay, half up to whole rupiah (PP 44/2015; PP 45/2015). Another thing than the fine of PP 86/2013.
 *
 * @param due last day to pay: a day of the next month, or the working day after
 * @param monthsLate 0 up to that day
 * @param percent per month
 */
public record LateFine(
        YearMonth month, long contributions, LocalDate due, int monthsLate, BigDecimal percent, long amount) {

    static LateFine of(
            YearMonth month, long contributions, int payDay, BigDecimal percent, WorkingDays days, LocalDate on) {
        var due = days.onOrAfter(month.plusMonths(1).atDay(payDay));
        var late = begun(due, on);
        return new LateFine(
                month,
                contributions,
                due,
                late,
                percent,
                AmountLine.share(contributions, percent.multiply(BigDecimal.valueOf(late))));
    }

    private static int begun(LocalDate due, LocalDate on) {
        if (!on.isAfter(due)) {
            return 0;
        }
        var whole = (int) ChronoUnit.MONTHS.between(due, on);
        return due.plusMonths(whole).isBefore(on) ? whole + 1 : whole;
    }
}
