package id.sinergi.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as programs write them. */
class ReadingTests {

    private static final String HEAD =
            "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void lettersAreRecognised(String charset) throws IOException {
        for (var mark : List.of("", "\uFEFF")) {
            if (mark.isEmpty() || !charset.startsWith("w")) {
                assertThat(text(mark + "nik;nama\r\n1;Jos\u00e9 Hidayat\r\n", Charset.forName(charset), ';'))
                        .containsExactly("1: nik|nama", "2: 1|Jos\u00e9 Hidayat");
            }
        }
    }

    /** Neither one alphabet nor the other: nothing is guessed. */
    @Test
    void damagedLettersAreRefused() throws IOException {
        var bytes = "nik,nama\n1,Jos\u00e9 Andr\u00e9\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        assertThat(Encodings.of(Files.write(folder.resolve("x"), bytes))).isEmpty();
    }

    /** A quotation mark is ^, the end of a line /, and one within a cell ~. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            1,^a,b^,c                > 1: 1|a,b|c
            1,^a ^^b^^^,c            > 1: 1|a ^b^|c
            1,a ^b^ c,d              > 1: 1|a ^b^ c|d
            1,^^,c                   > 1: 1||c
            1,^a^ b,c                > 1: 1|a b|c
            1,^a/b^,c/2,d,e          > 1: 1|a~b|c;3: 2|d|e
            1,^a,b,c/2,d,e/3,f,g     > 1: 1|?;2: 2|d|e;3: 3|f|g
            1,^a,b,c/2,^d^,e/3,f,g   > 1: 1|?;2: 2|d|e;3: 3|f|g
            1,^a,b,c/2,d^,e,f/3,f,g  > 1: 1|?;2: 2|d^|e|f;3: 3|f|g
            1,b,^c                   > 1: 1|b|?
            sep=;/1;b;c              > 2: 1|b|c
            1,b,c//,,/2,d,e          > 1: 1|b|c;4: 2|d|e
            """)
    void linesAreRowsWhateverIsQuoted(String file, String rows) throws IOException {
        assertThat(text(file.replace('^', '"').replace('/', '\n'), StandardCharsets.UTF_8, ','))
                .containsExactly(rows.replace('^', '"').replace('~', '\n').split(";"));
    }

    @Test
    void aLineWithoutEndIsRefused() {
        assertThatThrownBy(() -> text("a,b\n1,\"" + "x".repeat(2 << 20), StandardCharsets.UTF_8, ','))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void cellsAreWhatTheSheetShows() throws IOException {
        assertThat(sheet(
                        "<row r='3'><c r='B3'><v>13500.000000000002</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>"
                                + "<c s='1'><v>32878</v></c><c s='1'><f>1+1</f><v>59</v></c><c s='2'><v>32878.5</v></c>"
                                + "<c t='inlineStr'><is><r><t>Siti </t></r><r><t>Aminah</t></r><rPh><t>x</t></rPh></is></c>"
                                + "<c t='d'><v>1990-01-05T00:00:00</v></c><c><v>9.1020105019082934E+15</v></c></row>"
                                + "<row><c t='str'><v>lanjut</v></c></row>"))
                .containsExactly(
                        "3: |#13500|TRUE|!#N/A|1990-01-05|1900-02-28|1990-01-05|Siti Aminah|1990-01-05T00:00:00|"
                                + "#9102010501908290",
                        "4: lanjut");
    }

    /** The E of an exponent is no year, nor are letters of "General". */
    @Test
    void numbersWithAnExponentAreNumbers() throws IOException {
        assertThat(sheet("<row><c s='3'><v>1500000</v></c><c s='4'><v>30000</v></c><c s='2'><v>32878</v></c></row>"))
                .containsExactly("1: #1500000|#30000|1990-01-05");
    }

    @Test
    void whatIsMergedDownwardsHoldsForEachRowThatHasAnything() throws IOException {
        assertThat(sheet("<row r='1'><c r='A1' t='str'><v>KK</v></c><c r='B1' t='str'><v>a</v></c></row>"
                        + "<row r='2'><c r='A2'/><c r='B2' t='str'><v>b</v></c></row><row r='3'><c r='A3'/></row>"
                        + "<row r='4'><c r='B4' t='str'><v>c</v></c></row>"))
                .containsExactly("1: KK|a", "2: KK|b", "4: |c");
    }

    /** A formula that said nothing is blank; one whose result nobody stored is something that cannot be read. */
    @Test
    void aFormulaWithoutAStoredResultIsNoBlank() throws IOException {
        assertThat(
                        sheet(
                                "<row r='4'><c t='str'><v>a</v></c><c><f>1+1</f></c><c><f>1</f><v></v></c><c t='str'><f>A1</f></c>"
                                        + "<c><f t='shared' si='0'/><v/></c><c t='e'/><c t='str'><f>A1</f><v></v></c><c><f>1</f><v>0</v></c></row>"))
                .containsExactly("4: a|!#RUMUS!|!#RUMUS!|!#RUMUS!|!#RUMUS!|!#RUMUS!||#0");
    }

    /** The other cells of an array or of a table of data have no formula of their own. */
    @Test
    void aFormulaOfManyCellsHasNoResultInAnyOfThem() throws IOException {
        assertThat(sheet("<row r='5'><c r='A5' t='str'><v>a</v></c><c r='B5'><f t='array' ref='B5:C6'>X</f></c></row>"
                        + "<row r='6'><c r='A6' t='str'><v>b</v></c></row>"
                        + "<row r='7'><c r='A7' t='str'><v>c</v></c><c r='B7'><f t='dataTable' ref='B7:B8'/><v>1</v></c></row>"
                        + "<row r='8'><c r='A8' t='str'><v>d</v></c></row>"))
                .containsExactly("5: a|!#RUMUS!|!#RUMUS!", "6: b|!#RUMUS!|!#RUMUS!", "7: c|#1", "8: d");
    }

    @Test
    void anEmptyCellOfAnyTypeIsBlank() throws IOException {
        assertThat(sheet("<row r='4'><c t='str'><v>a</v></c><c t='s'/><c t='s'><v></v></c><c t='inlineStr'/>"
                        + "<c t='inlineStr'><is/></c><c t='b'/><c t='d'/><c t='x'/><c t='x'><v>5</v></c></row>"))
                .containsExactly("4: a||||||||!5");
    }

    private List<String> text(String content, Charset charset, char separator) throws IOException {
        var file = Files.write(folder.resolve("x.csv"), content.getBytes(charset));
        var text = Encodings.of(file).orElseThrow().with(separator);
        var source = new Source(file, null, text);
        try (var rows = source.rows(List.of(new Source.Part(source.sheets().getFirst(), 0)))) {
            return shown(rows);
        }
    }

    private List<String> sheet(String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "xl/workbook.xml", "<workbook/>");
            put(zip, "xl/worksheets/sheet1.xml", HEAD + rows + "</sheetData></worksheet>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[$-421]dd\\ mmmm\\ yyyy;@'/>"
                            + "<numFmt numFmtId='171' formatCode='0.00E+00'/>"
                            + "<numFmt numFmtId='172' formatCode='&quot;Rp&quot; General'/></numFmts>"
                            + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                            + "<xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='172'/></cellXfs></styleSheet>");
        }
        var file = Files.write(folder.resolve("x.xlsx"), out.toByteArray());
        Book book;
        try (var zip = ZipFile.builder().setPath(file).get()) {
            book = Book.of(zip, entry -> {});
        }
        var merged = book.sheets().getFirst().counted(0, List.of(new Sheet.Merge(0, 1, 3)));
        try (var lines = new Source(file, book, null).rows(List.of(new Source.Part(merged, 0)))) {
            return shown(lines);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(Lines lines) {
        var shown = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var cells = new ArrayList<String>();
            for (var cell : line.cells()) {
                if (cell.isLost()) {
                    cells.add("?");
                    break;
                }
                cells.add((cell.isNumber() ? "#" : cell.isError() ? "!" : "") + cell.text());
            }
            shown.add(line.line() + ": " + String.join("|", cells));
        }
        return shown;
    }
}
