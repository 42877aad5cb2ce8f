package id.sinergi.rates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** What was to be paid and was not, before it is counted. */
public sealed interface Shortfall {

    /**
     * Of workers with a wage, month by month.
     *
     * @param to last month, included
     * @param wage rupiah a month, as it really is
     * @param reported the wage that was paid for already; 0 for who is not registered, or not in these programmes
     * @param labourIntensive whether the firm may have the relief of PP 7/2025 and PP 36/2025
     */
    record OfWages(
            YearMonth from,
            YearMonth to,
            int workers,
            long wage,
            long reported,
            Set<Program> programs,
            Risk risk,
            boolean labourIntensive)
            implements Shortfall {

        /** Months counted, both ends included; 0 or less where {@code to} comes before {@code from}. */
        public int months() {
            return (int) ChronoUnit.MONTHS.between(from, to) + 1;
        }
    }

    /**
     * Of a construction project whose wages are not known: by slices of the contract's value.
     *
     * @param value rupiah, without value added tax
     * @param on the day of the work order
     */
    record OfContract(long value, LocalDate on) implements Shortfall {}
}
