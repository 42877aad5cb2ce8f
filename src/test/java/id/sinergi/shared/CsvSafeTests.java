package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSafeTests {

    /** Whichever sign the reader's spreadsheet takes for a separator, and wherever it lets a line end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+41",
                "+62",
                "-5",
                "@SUM(A1)",
                "\t=1",
                "PT Uji;=1+41;",
                "PT Uji,=1+41",
                "PT Uji\t@x",
                "PT Uji;\"=1+41\"",
                "Jalan 1\n=HYPERLINK(1)",
                "\uFF1D1+1",
            })
    void noCellOfAnySpreadsheetBeginsWithAFormula(String text) throws IOException {
        var out = new StringWriter();
        try (var csv = CsvSafe.writer().build(out)) {
            csv.writeRecord("x", CsvSafe.cell(text), "y");
        }
        assertThat(Arrays.stream(out.toString().split("[;,|\t\r\n]")).map(cell -> cell.replaceFirst("^\"+", "")))
                .noneMatch(cell -> cell.matches("[=+@\\-\uFF1D].*"));
        assertThat(CsvSafe.plain(CsvSafe.cell(text))).isEqualTo(text);
        assertThat(CsvSafe.cell(text)).isNotEqualTo(text);
    }

    @Test
    void otherTextStaysAndEverySeparatorIsQuoted() throws IOException {
        assertThat(CsvSafe.cell("Jl. A, No. 5 - RT 1; telp +62")).isEqualTo("Jl. A, No. 5 - RT 1; telp +62");
        assertThat(CsvSafe.cell("D'Angelo")).isEqualTo("D'Angelo");
        var out = new StringWriter();
        try (var csv = CsvSafe.writer().build(out)) {
            csv.writeRecord("a;b", "c|d", "e\tf", "g");
        }
        assertThat(out.toString().strip()).isEqualTo("\"a;b\",\"c|d\",\"e\tf\",g");
    }
}
