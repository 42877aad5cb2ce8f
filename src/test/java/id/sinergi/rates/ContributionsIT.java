package id.sinergi.rates;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ContributionsIT {

    @Autowired
    Contributions contributions;

    /**
     * By hand: JKK 10,000 (1 % of the lowest band, PP 44/2015 annex II) + JKM 6,800 (PP 49/2023) = 16,800; halved by PP
     * 50/2025 to 5,000 + 3,400 = 8,400, transport Jan 2026 to Mar 2027, others Apr to Dec 2026; never from APBN or APBD.
     */
    @ParameterizedTest
    @CsvSource({
        "2025-12, OTHER,     true,  10000, 6800, 16800",
        "2025-12, TRANSPORT, true,  10000, 6800, 16800",
        "2026-01, TRANSPORT, true,   5000, 3400,  8400",
        "2026-01, OTHER,     true,  10000, 6800, 16800",
        "2026-03, OTHER,     true,  10000, 6800, 16800",
        "2026-04, OTHER,     true,   5000, 3400,  8400",
        "2026-11, OTHER,     true,   5000, 3400,  8400",
        "2026-11, OTHER,     false, 10000, 6800, 16800",
        "2026-11, TRANSPORT, false, 10000, 6800, 16800",
        "2026-12, OTHER,     true,   5000, 3400,  8400",
        "2027-01, OTHER,     true,  10000, 6800, 16800",
        "2027-03, TRANSPORT, true,   5000, 3400,  8400",
        "2027-04, TRANSPORT, true,  10000, 6800, 16800"
    })
    void theBasicContributionByMonth(YearMonth month, Work work, boolean relieved, long jkk, long jkm, long together) {
        var shares = contributions.basic(month, work, relieved);
        assertThat(shares).extracting(Share::program).containsExactly("JKK", "JKM");
        assertThat(shares).extracting(Share::payable).containsExactly(jkk, jkm);
        assertThat(shares.stream().mapToLong(Share::payable).sum()).isEqualTo(together);
        assertThat(shares).extracting(Share::full).containsExactly(10_000L, 6_800L);
        assertThat(shares).allMatch(share -> share.basis().contains("PP 50/2025") == (share.payable() < share.full()));
    }

    @Test
    void driversAreTransportWorkersAndFarmersAreNot() {
        assertThat(contributions.transport()).contains((short) 81, (short) 14).doesNotContain((short) 9);
    }
}
