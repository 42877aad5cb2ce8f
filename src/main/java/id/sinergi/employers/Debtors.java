package id.sinergi.employers;

import id.sinergi.calendar.Calendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Employers whose arrears pass a threshold. Not cut by scope: who asks cuts, and says how many fall away. */
@Service
public class Debtors {

    private final DebtorQuery query;
    private final Calendar calendar;

    Debtors(DebtorQuery query, Calendar calendar) {
        this.query = query;
        this.calendar = calendar;
    }

    /**
     * From when on arrears are worth a case.
     *
     * @param asOf months whose day of payment lies before this day
     * @param months open months at least; 0 for any
     * @param owed rupiah open at least; 0 for any
     * @param both whether both must be reached, not one of them
     */
    public record Threshold(LocalDate asOf, int months, long owed, boolean both) {}

    /**
     * An employer past the threshold.
     *
     * @param open its open months, oldest first, in rupiah
     */
    public record Debtor(
            long id,
            String npp,
            String name,
            String villageCode,
            @Nullable Integer workers,
            List<Open> open) {

        public long owed() {
            return open.stream().mapToLong(Open::amount).sum();
        }
    }

    public record Open(YearMonth month, long amount) {}

    /** By id. */
    public List<Debtor> past(Threshold threshold) {
        return query.past(threshold, calendar.workingDays().notDueBefore(threshold.asOf()));
    }
}
