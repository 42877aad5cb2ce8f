package id.sinergi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By hand: 0.1 % for each month begun after the end of the second warning (PP 86/2013 Art 10(4)). */
class SanctionFineTests {

    @ParameterizedTest(name = "{0} up to {2}: {4}")
    @CsvSource({
        // contributions, second warning ended, counted to, months, fine, last month's share
        "10000500, 2026-07-09, 2026-07-09, 0, 0, 0", // on the last day nothing yet
        "10000500, 2026-07-09, 2026-07-10, 1, 10001, 10001", // 10,000.5
        "10000500, 2026-07-09, 2026-08-09, 1, 10001, 10001", // one month to the day
        "10000500, 2026-07-09, 2026-08-10, 2, 20001, 10000", // 20,001.0: the second bears a rupiah less
        "10000500, 2026-07-09, 2026-10-10, 4, 40002, 10000",
        "1234567, 2026-01-31, 2026-02-28, 1, 1235, 1235", // 1,234.567
        "1234567, 2026-01-31, 2026-03-01, 2, 2469, 1234", // 2,469.134; the month after 31 January ends 28 February
        "1234567, 2026-11-20, 2027-01-21, 3, 3704, 1235", // 3,703.701 over the turn of the year
        "499, 2026-07-09, 2026-07-10, 1, 0, 0", // less than half a rupiah
        "500, 2026-07-09, 2026-07-10, 1, 1, 1" // half a rupiah is rounded up
    })
    void isCountedByMonthsBegun(
            long contributions, LocalDate ended, LocalDate on, int months, long fine, long lastMonth) {
        var counted = SanctionFine.of(contributions, ended, on, new BigDecimal("0.1"));
        assertThat(counted).hasSize(months);
        assertThat(counted.stream().mapToLong(SanctionFine::amount).sum()).isEqualTo(fine);
        if (months > 0) {
            assertThat(counted.getLast().amount()).isEqualTo(lastMonth);
            assertThat(counted.getFirst().from()).isEqualTo(ended.plusDays(1));
        }
    }
}
