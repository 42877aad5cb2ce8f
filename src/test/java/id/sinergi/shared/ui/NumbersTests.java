package id.sinergi.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Texts;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class NumbersTests {

    @AfterEach
    void reset() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void indonesianWritesPointsForThousandsAndACommaForDecimals() {
        LocaleContextHolder.setLocale(Texts.INDONESIAN);
        assertThat(Numbers.whole(79_388)).isEqualTo("79.388");
        assertThat(Numbers.percent(27_636, 79_388)).isEqualTo("34,81\u00a0%");
        assertThat(Numbers.rupiah(87_412_000)).isEqualTo("Rp\u00a087.412.000");
        assertThat(Numbers.rupiah(new BigDecimal("1234.5"))).isEqualTo("Rp\u00a01.234,50");
        assertThat(Numbers.bytes(3_400_000)).isEqualTo("3,4\u00a0MB");
    }

    @Test
    void englishTheOtherWayRound() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Numbers.whole(79_388)).isEqualTo("79,388");
        assertThat(Numbers.percent(27_636, 79_388)).isEqualTo("34.81\u00a0%");
    }

    @Test
    void nothingOfNothingIsADash() {
        assertThat(Numbers.percent(0, 0)).isEqualTo("–");
    }
}
