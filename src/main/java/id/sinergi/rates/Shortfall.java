package id.sinergi.rates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was to be paid and was not, before it is counted. */
public sealed interface Shortfall {

    /**
     * Of workers with a wage, month by month.
     *
     * @param to last month, included
     * @param wage rupiah a month, as it really is
     * @param reported the wage that was paid for already; 0 for who is not registered, or not in these programmes
     * @param firstWage what was paid for a first month that was not worked in full, or {@code null}
     * @param lastWage the same of the last month; where there is one month alone, {@code firstWage} holds
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
            boolean labourIntensive,
            @Nullable Long firstWage,
            @Nullable Long lastWage)
            implements Shortfall {

        /** Every month was worked in full. */
        public OfWages(
                YearMonth from,
                YearMonth to,
                int workers,
                long wage,
                long reported,
                Set<Program> programs,
                Risk risk,
                boolean labourIntensive) {
            this(from, to, workers, wage, reported, programs, risk, labourIntensive, null, null);
        }

        /** Months counted, both ends included; 0 or less where {@code to} comes before {@code from}. */
        public int months() {
            return (int) ChronoUnit.MONTHS.between(from, to) + 1;
        }

        /** The wage of a month, rupiah: contributions are a percent of what was paid for it. */
        public long wageOf(YearMonth month) {
            if (firstWage != null && month.equals(from)) {
                return firstWage;
            }
            return lastWage != null && month.equals(to) ? lastWage : wage;
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
