package id.sinergi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates worked out by hand on the joint decree's calendar of 2026 (see {@code reference/holidays.csv}). */
class WorkingDaysTests {

    /** Nyepi 19 March, Eid 21 and 22 March with collective leave 18, 20, 23 and 24 March 2026. */
    private final WorkingDays days = new WorkingDays(Set.of(
            LocalDate.parse("2026-03-18"),
            LocalDate.parse("2026-03-19"),
            LocalDate.parse("2026-03-20"),
            LocalDate.parse("2026-03-23"),
            LocalDate.parse("2026-03-24"),
            LocalDate.parse("2026-12-25"),
            LocalDate.parse("2027-01-01")));

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 10, 2026-11-16", // Monday, no day off
        "2026-11-06, 1, 2026-11-09", // Friday to Monday
        "2026-11-07, 1, 2026-11-09", // a Saturday counts from the next working day
        "2026-03-16, 10, 2026-04-06", // over Nyepi and Eid: 17, 25, 26, 27, 30, 31 March, 1, 2, 3, 6 April
        "2026-12-24, 5, 2027-01-04", // Christmas and New Year: 28, 29, 30, 31 December, 4 January
        "2026-11-18, 0, 2026-11-18",
        "2026-11-18, -2, 2026-11-16",
        "2026-11-16, -1, 2026-11-13"
    })
    void addsWorkingDays(LocalDate from, int number, LocalDate expected) {
        assertThat(days.plus(from, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18, 2026-11-18, 0",
        "2026-11-18, 2026-11-19, 1",
        "2026-11-20, 2026-11-23, 1", // over a weekend
        "2026-11-18, 2026-11-22, 2", // ends on a Sunday
        "2026-11-19, 2026-11-18, -1",
        "2026-03-16, 2026-03-25, 2" // over Nyepi and Eid
    })
    void countsWorkingDays(LocalDate from, LocalDate to, int expected) {
        assertThat(days.between(from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-13, 2026-11-13", // a Friday
        "2026-11-14, 2026-11-16", // a Saturday
        "2026-03-18, 2026-03-25", // Nyepi and Eid
        "2026-12-25, 2026-12-28"
    })
    void whatIsDueOnADayOffIsDueOnTheNextWorkingDay(LocalDate due, LocalDate expected) {
        assertThat(days.onOrAfter(due)).isEqualTo(expected);
    }

    /** Saturday's debt is not overdue before Tuesday, whatever day somebody asks on. */
    @Test
    void nothingIsOverBeforeTheWorkingDayOnWhichItIsDue() {
        var from = LocalDate.parse("2026-01-01");
        from.datesUntil(from.plusYears(1))
                .forEach(today -> today.minusDays(20)
                        .datesUntil(today.plusDays(20))
                        .forEach(due -> assertThat(due.isBefore(days.notDueBefore(today)))
                                .as("due %s, asked on %s", due, today)
                                .isEqualTo(days.onOrAfter(due).isBefore(today))));
    }

    @Test
    void countingUndoesAdding() {
        var from = LocalDate.parse("2026-01-01");
        from.datesUntil(from.plusYears(1)).forEach(day -> {
            for (var number = 1; number < 15; number++) {
                assertThat(days.between(day, days.plus(day, number))).isEqualTo(number);
            }
        });
    }
}
