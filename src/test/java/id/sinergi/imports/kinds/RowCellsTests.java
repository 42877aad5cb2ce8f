package id.sinergi.imports.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as spreadsheets spoil them. */
class RowCellsTests {

    private static RowCheck row(String text) {
        return RowCheck.ofTexts(column -> text);
    }

    /** A spreadsheet makes a day of {@code 1/2}. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "01/02/2026"})
    void aDayIsKeptWhereADayIsAskedOnly(String day) {
        var row = row(day);
        assertThat(row.text("rt", 10)).isNull();
        assertThat(RowCells.number(row, "kpj", ".{1,30}")).isNull();
        assertThat(RowCells.phone(row)).isNull();
        RowCells.npp(row);
        assertThat(row.issues())
                .extracting(RowCheck.Issue::code)
                .containsExactly("text.date", "number.unreadable", "phone.unreadable", "npp.unreadable");
        assertThat(row.isRejected()).isTrue();
    }

    /** Lists of BPJS have the NIK where the KPJ should be, and columns shift. */
    @ParameterizedTest
    @ValueSource(strings = {"7402010103908300", "KPJ 7402010103908300", "7402 0101 0390 8300"})
    void somebodysNumberIsKeptInItsOwnColumnsOnly(String text) {
        var row = row(text);
        assertThat(RowCells.number(row, "kpj", ".{1,30}")).isNull();
        RowCells.npp(row);
        assertThat(row.issues()).extracting(RowCheck.Issue::code).containsExactly("text.number", "text.number");
    }

    /** Of a number that has no length of its own, nobody knows whether it is one or two. */
    @ParameterizedTest
    @ValueSource(strings = {"47 11", "12 3", "9900 0023"})
    void numbersThatArePartedAreNotJoined(String text) {
        var row = row(text);
        assertThat(RowCells.number(row, "kbli", "[A-V]|\\d{1,5}")).isNull();
        assertThat(RowCells.number(row, "kpj", "(?=.*\\d)[A-Za-z0-9./-]{1,30}")).isNull();
        assertThat(RowCells.inRange(row, "desil", 0, 1_000_000)).isNull();
        assertThat(RowCells.branch(row)).isNull();
        assertThat(row.isRejected()).as("a branch decides").isTrue();
        assertThat(row.issues()).hasSize(4);
        assertThat(RowCells.number(row("9900 0023 046"), "kpj", "(?=.*\\d)[A-Za-z0-9./-]{1,30}"))
                .isEqualTo("99000023046");
        assertThat(RowCells.number(row("0220 1012 3456 7"), "nib", "\\d{13}")).isEqualTo("0220101234567");
    }

    @ParameterizedTest
    @CsvSource({"312345/312346,", "0811 2233 445,08112233445", "(0401) 312-345,0401312345", "0401/312345,0401312345"})
    void twoTelephonesAreNotOne(String text, String phone) {
        assertThat(RowCells.phone(row(text))).isEqualTo(phone);
    }

    /** Rejected rows are read by inspectors too. */
    @ParameterizedTest
    @CsvSource({
        "7402010103908300, 7402************",
        "7402 0101 0390 8300, 7402***************",
        "７４０２０１０１０３９０８３００, ７４０２************",
        "7402012006, 7402012006",
        "74.02.01.2006, 74.02.01.2006"
    })
    void whatAnIssueQuotesShowsNoPersonalNumber(String text, String shown) {
        var row = row(text);
        row.error("kode_desa", "village.unknown", text);
        assertThat(row.fields().getFirst().args()).isEqualTo(List.of(shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7402010103908300", "74.020101.0390.8300"})
    void theNumberOfATaxpayerMayBeTheirNik(String text) {
        assertThat(RowCells.number(row(text), "npwp", "[\\d.-]+")).isEqualTo(text);
    }

    /** The sum below a list is no employer's. */
    @ParameterizedTest
    @CsvSource({
        "TOTAL, true",
        "PT/1, true",
        "JUMLAH:, true",
        "JUMLAH 17, true",
        "jumlah17, true",
        "17 of 17, true",
        "KD 002712, true",
        "K-0001.2, false",
        "12345678, false",
        "-, false"
    })
    void anNppHasADigitAndNoOtherSigns(String text, boolean isRejected) {
        var row = row(text);
        RowCells.npp(row);
        assertThat(row.isRejected()).isEqualTo(isRejected);
    }

    @Test
    void theLettersOfAnNppAreCapitals() {
        assertThat(RowCells.npp(row(" kd002712 "))).isEqualTo("KD002712");
    }

    /** Months of it in billions would be more than the database can add up: every list of employers would fail. */
    @ParameterizedTest
    @CsvSource({"10000000000000, false", "10000000000001, true", "9223372036854775807, true", "9.2E18, true"})
    void aSumThatCannotBeAddedUpKeepsTheRowOut(String text, boolean isRejected) {
        var row = row(text);
        RowCells.sum(row, "npp");
        assertThat(row.isRejected()).isEqualTo(isRejected);
    }
}
