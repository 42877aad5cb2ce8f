package id.sinergi.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One line of a sum: {@code base × percent}, rounded half up to whole rupiah, times workers, times months. Rounding is for
 * each worker, programme, payer and month, as each is a payment of its own; no source that was read prescribes it.
 *
 * @param from first of the months in a row that are counted alike
 * @param to last of them
 * @param base rupiah: the wage or what lies below the ceiling, less what was reported; or a slice of the contract's value
 * @param each rupiah for one worker and one month
 * @param basis the law behind rate, ceiling and relief
 */
public record AmountLine(
        YearMonth from,
        YearMonth to,
        Program program,
        Payer payer,
        int workers,
        long base,
        BigDecimal percent,
        long each,
        long amount,
        String basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static AmountLine of(
            YearMonth month, Program program, Payer payer, int workers, long base, BigDecimal percent, String basis) {
        var each = share(base, percent);
        return new AmountLine(month, month, program, payer, workers, base, percent, each, each * workers, basis);
    }

    /** {@code percent} of whole rupiah, half up. */
    public static long share(long base, BigDecimal percent) {
        return BigDecimal.valueOf(base)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Months counted, both ends included. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** The same for the month after as well, where {@code next} is that. */
    boolean goesOnWith(AmountLine next) {
        return next.from.equals(to.plusMonths(1))
                && next.program == program
                && next.payer == payer
                && next.workers == workers
                && next.base == base
                && next.percent.compareTo(percent) == 0
                && next.basis.equals(basis);
    }

    AmountLine upTo(AmountLine next) {
        return new AmountLine(from, next.to, program, payer, workers, base, percent, each, amount + next.amount, basis);
    }
}
