package id.sinergi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.imports.kinds.Cell;
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
                "1990-12-31T00:00",
                "31.12.1990 08.30",
                "1990-12-31 23:59:59",
                "1990-12-31T00:00:00.000",
                "1990-12-31T00:00:00Z",
                "31/12/1990 12:00:00 AM",
                "31/12/1990 08.30 WITA",
                "1990-12-31T17:05:00+08:00"
            })
    void readsDates(String text) {
        assertThat(Cleaning.date(text)).contains(LocalDate.of(1990, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31-02-1990",
                "1990-13-01",
                "kemarin",
                "12/31/1990",
                "999999999",
                "33238",
                "1960",
                "31-12-90",
                "1990-01-01 25:99 PM",
                "1990-01-01 08:60",
                "1990-01-01 08:30 atau 1991-02-02",
                "1990-01-01 13:00 PM",
                "1990-12-30T16:00:00.000Z",
                "1990-01-01T08:30+00:00"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(Cleaning.date(text)).isEmpty();
    }

    /** By its form, whatever language the spreadsheet spoke. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#n/a",
                "#REF!",
                "#NAMA?",
                "#NILAI!",
                "#DIV/0!",
                "#TIDAK ADA",
                "#NAME?",
                "#WERT!",
                "#BEZUG!",
                "#\u00dcBERLAUF!",
                "#NV",
                "#N/D",
                "#\u00a1VALOR!",
                "#\u00bfNOMBRE?",
                "#\u0417\u041d\u0410\u0427!",
                "#GETTING_DATA",
                " #REF! ",
                "Err:508",
                "err:502",
                "Fehler:508",
                "#",
                "####",
                "#NUM!"
            })
    void anErrorInsteadOfAValueIsKnownByItsForm(String text) {
        assertThat(Cell.text(text).isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Siti", "#5", "#RT 05", "# 12", "Blok C:508", "Err", "Jl. Melati #3", "Ada apa?"})
    void whatPeopleWriteIsNoError(String text) {
        assertThat(Cell.text(text).isError()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1905-05-13",
                "13/05/1905",
                "13-Mei-1905",
                "13-May-05",
                "32874",
                "7,40E+15",
                "1.500.000",
                "-",
                "?"
            })
    void aDateOrANumberIsNoName(String text) {
        assertThat(Cleaning.isName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siti Aminah", "A", "I Made 2", "PT 212", "CV. 99 Jaya", "\u5f20\u4f1f", "H. M. Ali, S.E."})
    void whatHasLettersIsAName(String text) {
        assertThat(Cleaning.isName(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-08,2026-08-01", "08/2026,2026-08-01", "2026-08-15,2026-08-01", "202608,2026-08-01"})
    void readsMonths(String text, LocalDate month) {
        assertThat(Cleaning.month(text)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1500000",
                "1.500.000",
                "Rp 1.500.000",
                "Rp1.500.000,00",
                "Rp 1.500.000,-",
                "1,500,000",
                "1,500,000.00",
                "1500000.0",
                "1 500 000",
                "1\u00a0500\u00a0000",
                "1\u2009500\u202f000,00",
                "Rp. 1 500 000 ,-",
                "IDR 1500000"
            })
    void readsRupiah(String text) {
        assertThat(Cleaning.rupiah(text)).contains(1_500_000L);
    }

    /** Two readings are none. */
    @ParameterizedTest
    @ValueSource(strings = {"1,500", "1.500,5", "1500000.000", "1.5E6", "15.00.000", "1.500.00", "lunas", "1 juta"})
    void whatCouldBeReadInTwoWaysIsNoAmount(String text) {
        assertThat(Cleaning.rupiah(text)).isEmpty();
    }

    /** Two numbers in one cell are not a longer one, whatever parts them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "500000 12",
                "1 0",
                "12 3",
                "1 5",
                "100\u00a00",
                "100\n200",
                "100\t200",
                "100  200",
                "1 500.000",
                "1. 500. 000",
                "1 500 00",
                "15 000 0",
                "1'500'000",
                "1_500_000",
                "500'000",
                "12\u20093",
                "- 5",
                "1 . 000"
            })
    void numbersThatArePartedAreNotJoined(String text) {
        assertThat(Cleaning.whole(text)).isEmpty();
        assertThat(Cleaning.rupiah(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.000,1000", "12.0,12", "'12,0',12", "-5,-5", "007,7"})
    void readsWholeNumbersAsPeopleHereWriteThem(String text, long number) {
        assertThat(Cleaning.whole(text)).contains(number);
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
        assertThat(Codes.lifeStatus("Meninggal Dunia")).contains((short) 2);
        assertThat(Codes.citizenship("wni")).contains((short) 1);
        assertThat(Codes.workStatus("Berusaha sendiri")).contains((short) 1);
        assertThat(Codes.occupation("90")).isEmpty();
    }

    @Test
    void masksAllButSixAndTwo() {
        assertThat(Nik.mask("7402014501900001")).isEqualTo("7402************");
    }
}
