package id.sinergi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.calendar.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By hand, from the joint decree's holidays and collective leave of 2026 ({@code holidays.csv}); 2 % a month. */
class LateFineTests {

    private static final WorkingDays DAYS = new WorkingDays(
            List.of("2026-01-01", "2026-01-16", "2026-02-16", "2026-02-17", "2026-05-14", "2026-05-15", "2026-08-17")
                    .stream()
                    .map(LocalDate::parse)
                    .collect(Collectors.toSet()));

    @ParameterizedTest(name = "{0} looked at on {2}: {5}")
    @CsvSource({
        // month, contributions, on, due, months, fine
        "2025-12, 1000000, 2026-01-15, 2026-01-15, 0, 0", // a Thursday, in time
        "2025-12, 1000000, 2026-01-16, 2026-01-15, 1, 20000", // a day late is a month begun
        "2025-12, 1000000, 2026-02-15, 2026-01-15, 1, 20000", // one month to the day
        "2025-12, 1000000, 2026-02-16, 2026-01-15, 2, 40000",
        "2026-01, 1000000, 2026-02-18, 2026-02-18, 0, 0", // 15th a Sunday, 16th leave, 17th Imlek: Wednesday 18th
        "2026-01, 1000000, 2026-02-19, 2026-02-18, 1, 20000",
        "2026-02, 1000000, 2026-03-16, 2026-03-16, 0, 0", // 15th a Sunday
        "2026-02, 1000000, 2026-06-17, 2026-03-16, 4, 80000", // three months and a day
        "2026-03, 1000000, 2027-04-15, 2026-04-15, 12, 240000", // a year to the day
        "2026-04, 1000000, 2026-05-18, 2026-05-18, 0, 0", // 14th and 15th off, then a weekend: Monday 18th
        "2026-07, 1000000, 2026-08-18, 2026-08-18, 0, 0", // 15th a Saturday, 17th Independence Day: Tuesday 18th
        "2026-07, 1000000, 2026-08-19, 2026-08-18, 1, 20000",
        "2026-11, 1234525, 2026-12-16, 2026-12-15, 1, 24691", // 24,690.5 is rounded up
        "2026-11, 1234524, 2026-12-16, 2026-12-15, 1, 24690", // 24,690.48 is not
        "2026-11, 1234525, 2027-02-16, 2026-12-15, 3, 74072", // 6 % at once, not three rounded parts: 74,071.5
        "2026-12, 1000000, 2027-01-15, 2027-01-15, 0, 0" // over the turn of the year
    })
    void isCountedByMonthsBegun(
            YearMonth month, long contributions, LocalDate on, LocalDate due, int months, long fine) {
        var late = LateFine.of(month, contributions, 15, BigDecimal.TWO, DAYS, on);
        assertThat(late.due()).isEqualTo(due);
        assertThat(late.monthsLate()).isEqualTo(months);
        assertThat(late.amount()).isEqualTo(fine);
    }
}
