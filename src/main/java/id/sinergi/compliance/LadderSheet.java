package id.sinergi.compliance;

import id.sinergi.ladder.ClockEntry;
import id.sinergi.ladder.NextStep;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole ladder of a case: what was done, what is lawful next, and what is not yet, with the reason.
 *
 * @param openedOn the rules of this day hold
 * @param version first day of the version of the ladder that holds
 * @param next what may lawfully be done next; {@code null} after the last step and in a case that has ended
 */
public record LadderSheet(
        LocalDate openedOn,
        LocalDate version,
        List<Row> rows,
        @Nullable NextStep next,
        boolean mayPause,
        boolean mayResume) {

    /** Where a step stands. */
    public enum State {
        TAKEN,
        NEXT,
        LATER
    }

    /**
     * One step.
     *
     * @param agency the agency entitled
     * @param taken how it was done, or {@code null}
     * @param lawfulFrom first day of the next step, where it is known
     * @param clock how the end of its time comes about, where it has one that has started
     * @param whyNot why it may not be done today, in the reader's language; {@code null} where it may, or was
     */
    public record Row(
            String step,
            String agency,
            State state,
            Overview.@Nullable Rung taken,
            @Nullable LocalDate lawfulFrom,
            @Nullable ClockSheet clock,
            String legalBasis,
            String source,
            @Nullable String whyNot) {}

    /**
     * How a last day comes about.
     *
     * @param from day from which it is counted, itself not counted
     * @param atReceipt whether that is the receipt; the letter's date otherwise
     * @param workingDays by the rule
     * @param daysOff weekdays that did not count
     * @param entries pauses and extensions
     * @param endsOn last day; {@code null} while the clock stands still
     */
    public record ClockSheet(
            LocalDate from,
            boolean atReceipt,
            int workingDays,
            List<DayOff> daysOff,
            List<ClockEntry> entries,
            @Nullable LocalDate endsOn) {}

    /** A weekday that did not count. */
    public record DayOff(LocalDate date, String name) {}
}
