package id.sinergi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working-day arithmetic over one set of days off. Monday to Friday are working days unless they are in the set. The
 * day an act happens is not counted: ten working days from Monday end on the second Monday after, if no day is off.
 */
public record WorkingDays(Set<LocalDate> daysOff) {

    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !daysOff.contains(date);
    }

    /** The day itself, or where it is no working day the next one: when something due on it is due. */
    public LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plus(date, 1);
    }

    /** The first due day that is not over before {@code date}: what was due on an earlier one was due before that. */
    public LocalDate notDueBefore(LocalDate date) {
        return plus(date, -1).plusDays(1);
    }

    /** The working day that is {@code days} working days after (before, if negative) {@code from}. */
    public LocalDate plus(LocalDate from, int days) {
        var step = days < 0 ? -1 : 1;
        var date = from;
        for (var left = Math.abs(days); left > 0; ) {
            date = date.plusDays(step);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    /** Working days after {@code from} up to and including {@code to}; negative where {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
