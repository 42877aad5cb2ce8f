package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.imports.kinds.Cleaning;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1990-12-31",
                "31-12-1990",
                "31/12/1990",
                "'31-12-1990",
                "\u00a031-12-1990 ",
                "33238",
                "33238.0",
                "1990-12-31T00:00"
            })
    void readsDates(String text) {
        assertThat(Cleaning.date(text)).contains(LocalDate.of(1990, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31-02-1990", "1990-13-01", "kemarin", "12/31/1990", "999999999"})
    void refusesWhatIsNoDate(String text) {
        assertThat(Cleaning.date(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08,2026-08-01", "08/2026,2026-08-01", "2026-08-15,2026-08-01", "202608,2026-08-01"})
    void readsMonths(String text, LocalDate month) {
        assertThat(Cleaning.month(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1500000", "1.500.000", "Rp 1.500.000", "Rp1.500.000,00", "1,500,000", "1500000.0", "1.5E6"})
    void readsRupiah(String text) {
        assertThat(Cleaning.rupiah(text)).contains(1_500_000L);
    }

    @Test
    void cleansWhatCannotBeSeen() {
        assertThat(Nik.clean("'7402\u00a00145\u200b0190 0001\ufeff")).isEqualTo("7402014501900001");
        assertThat(Nik.clean("7.402014501900001E15")).isEqualTo("7402014501900001");
        assertThat(Cleaning.text(" Siti\u00a0\t Aminah\u0000 ")).isEqualTo("Siti Aminah");
        assertThat(Cleaning.whole("1e99999999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"L,L", "lk,L", "LAKI-LAKI,L", "1,L", "1.0,L", "Pr,P", "perempuan,P", "2,P"})
    void readsTheSex(String text, String sex) {
        assertThat(Codes.sex(text)).contains(sex);
    }

    @Test
    void readsCodesAndWords() {
        assertThat(Codes.occupation("petani / pekebun")).contains((short) 9);
        assertThat(Codes.occupation("09")).contains((short) 9);
        assertThat(Codes.lifeStatus("Hidup")).contains((short) 1);
        assertThat(Codes.citizenship("wni")).contains((short) 1);
        assertThat(Codes.workStatus("Berusaha sendiri")).contains((short) 1);
        assertThat(Codes.occupation("90")).isEmpty();
    }

    @Test
    void masksAllButSixAndTwo() {
        assertThat(Nik.mask("7402014501900001")).isEqualTo("740201********01");
    }
}
