package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7500000|7500000",
                "7.500.000|7500000",
                "Rp 7.500.000,-|7500000",
                "Rp7.500.000,00|7500000",
                "Rp. 7.500.000|7500000",
                "IDR 1.000|1000",
                "7.500|7500",
                "12,0|12",
                "'\u00a07.500\u00a0'|7500",
                "-5|-5",
            })
    void aWholeNumberIsReadAsItIsWrittenHere(String typed, long meant) {
        assertThat(Written.whole(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7500000.00",
                "7,500,000.00",
                "7,500,000",
                "750,5",
                "7,500",
                "1,000",
                "7.50",
                "7.5000",
                "0.500",
                "75.00.000",
                "1.234.56",
                "tujuh",
                "7 juta",
                "7e6",
                "٧٥٠",
                "9999999999999999999",
                "",
                ",5",
                "5,",
                "Rp",
                "1 000"
            })
    void whatCanBeMeantInTwoWaysIsNotRead(String typed) {
        assertThat(Written.whole(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"34,81|34.81", "34,81 %|34.81", "100|100", "1.000,5|1000.5", "-1,5|-1.5"})
    void aShareHasAComma(String typed, BigDecimal meant) {
        assertThat(Written.decimal(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"34.81", "34,81,2", "%", "1,23456"})
    void aShareWithAPointIsNotRead(String typed) {
        assertThat(Written.decimal(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 Mei 2027",
                "5 mei 2027",
                "05 MEI  2027",
                "5 May 2027",
                "5-Mei-2027",
                "05-05-2027",
                "5/5/2027",
                "5.5.2027",
                "2027-05-05",
                " 5-5-2027 "
            })
    void aDayIsReadHoweverItIsWritten(String typed) {
        assertThat(Written.day(typed)).contains(LocalDate.of(2027, 5, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "17 Agu 2026,8",
        "17 Agustus 2026,8",
        "17 Agt 2026,8",
        "17 Okt 2026,10",
        "17 Nopember 2026,11",
        "17 Des. 2026,12"
    })
    void monthsHaveLongAndShortNames(String typed, int month) {
        assertThat(Written.day(typed)).contains(LocalDate.of(2026, month, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5/5/27",
                "5 Mei 27",
                "5-5-0027",
                "31-02-2027",
                "2026-02-30",
                "12/31/2027",
                "2027-5-5",
                "5/5-2027",
                "Mei 2027",
                "5 Mai 2027",
                "5 Mei 2999",
                "besok",
                ""
            })
    void whatIsNoDayIsNotRead(String typed) {
        assertThat(Written.day(typed)).isEmpty();
    }
}
