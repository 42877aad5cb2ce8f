package id.sinergi.protection;

import id.sinergi.rates.Work;
import java.time.YearMonth;

/**
 * One line of what a list costs: people times months times what one owes for a programme.
 *
 * @param full whole rupiah a month and person without relief
 * @param payable the same after relief
 * @param basis the law behind both
 */
public record CostLine(
        Work work, int people, YearMonth start, int months, String program, long full, long payable, String basis) {

    public long total() {
        return (long) people * months * payable;
    }

    public YearMonth end() {
        return start.plusMonths(months - 1L);
    }
}
