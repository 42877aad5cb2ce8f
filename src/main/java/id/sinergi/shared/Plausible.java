package id.sinergi.shared;

import id.sinergi.shared.Refusal.FieldError;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as people mean them. What lies far beyond is a slip of the hand, and more than the database can hold. */
public final class Plausible {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** Before this day there was no BPJS Ketenagakerjaan, and no work or money of this kind (UU 24/2011 Art. 62). */
    public static final LocalDate BPJS = LocalDate.of(2014, 1, 1);

    private static final int YEARS_AHEAD = 10;

    private Plausible() {}

    public static boolean day(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Days of work lie at most ten years ahead. */
    public static LocalDate lastPlanned(LocalDate today) {
        return today.plusYears(YEARS_AHEAD);
    }

    /** What is wrong with a day of any kind: {@code implausible} with the first and the last that are taken. */
    public static Optional<FieldError> wrong(String field, LocalDate day) {
        return outside(field, day, FIRST, LAST);
    }

    /** What is wrong with a day on which work was or will be done: {@code implausible}, as above. */
    public static Optional<FieldError> wrongPlan(String field, LocalDate day, LocalDate today) {
        return outside(field, day, FIRST, lastPlanned(today));
    }

    /** What is wrong with a day from or to which something of ours is to hold: as above, from {@link #BPJS} on. */
    public static Optional<FieldError> wrongTerm(String field, LocalDate day, LocalDate today) {
        return outside(field, day, BPJS, lastPlanned(today));
    }

    private static Optional<FieldError> outside(String field, LocalDate day, LocalDate first, LocalDate last) {
        return day.isBefore(first) || day.isAfter(last)
                ? Optional.of(new FieldError(field, "implausible", first, last))
                : Optional.empty();
    }
}
