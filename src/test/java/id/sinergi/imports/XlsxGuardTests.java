package id.sinergi.imports;

import static id.sinergi.imports.ImportSamples.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Refusals;
import id.sinergi.imports.XlsxGuard.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook may be: a long sheet, but nothing that does not fit into memory, and nothing blown up. */
class XlsxGuardTests {

    private static final Limits LIMITS = new Limits(8 << 20, 1 << 20);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Random random = new Random(1);

    @TempDir
    Path folder;

    @Test
    void aSheetMayBeLongerThanWhatIsHeld() throws IOException {
        var sheet = sheet(
                20_000, i -> "<row r=\"" + i + "\"><c r=\"A" + i + "\"><v>" + random.nextLong() + "</v></c></row>");
        assertThat(sheet.length()).isGreaterThan((int) LIMITS.held());
        assertThat(rows(Map.of(SHEET, sheet))).isEqualTo(19_999);
        assertThat(rows(Map.of(SHEET, sheet.replace("<row", "<x:row").replace("</row", "</x:row"))))
                .as("under a prefix")
                .isEqualTo(19_999);
        assertThat(rows(file(xlsx(new Object[] {"NIK"}, new Object[] {"1"})))).isEqualTo(1);
    }

    @Test
    void nothingUnpacksToMoreThanTheSettingAllows() {
        assertThat(refused(Map.of(SHEET, sheet(1, i -> noise(9 << 20))))).isEqualTo("import.bomb");
    }

    @Test
    void aSheetShrinksToAHundredthAtMost() {
        var honest = sheet(100_000, i -> "<row r=\"" + i + "\" spans=\"1:43\" ht=\"15.75\" customHeight=\"1\"/>");
        assertThat(refused(Map.of(SHEET, honest))).isEmpty();
        assertThat(refused(
                        Map.of(SHEET, sheet(30_000, i -> "<row><c t=\"inlineStr\"><is><t>ISLAM</t></is></c></row>"))))
                .isEqualTo("import.bomb");
    }

    @Test
    void manySmallPartsAreABombTogether() {
        var parts = IntStream.range(0, 6)
                .boxed()
                .collect(Collectors.toMap(i -> "xl/media/" + i + ".bin", i -> "x".repeat(1_000_000)));
        assertThat(refused(parts)).isEqualTo("import.bomb");
    }

    /** Whatever it is called, and whatever the part claims to be. */
    @ParameterizedTest
    @ValueSource(strings = {"sharedStrings.xml", "worksheets/sheet2.xml", "media/image.png"})
    void sharedStringsMustFitIntoMemory(String name) {
        for (var root : new String[] {"sst", "worksheet", "x:worksheet"}) {
            assertThat(refused(named(name, strings(root, 9_000)))).isEmpty();
            assertThat(refused(named(name, strings(root, 20_000)))).isEqualTo("import.heavy");
        }
    }

    /** Pictures and what else is in a workbook: only their size counts. */
    @Test
    void whatNobodyParsesIsNotJudged() {
        assertThat(refused(Map.of(SHEET, sheet(1, i -> "<row/>"), "xl/media/image.png", strings("sst", 20_000))))
                .isEmpty();
        assertThat(refused(Map.of(
                        SHEET,
                        sheet(1, i -> "<row/>"),
                        "xl/media/logo.svg",
                        "<!DOCTYPE svg PUBLIC 'a' 'b'><svg r='ZZZZ1'/>")))
                .isEmpty();
        assertThat(refused(named("media/logo.svg", "<!DOCTYPE svg><sst/>"))).isEqualTo("import.dtd");
    }

    /** A workbook that says that its shared texts are in this part. */
    private static Map<String, String> named(String part, String content) {
        return Map.of(
                SHEET,
                sheet(1, i -> "<row/>"),
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/sharedStrings' Target='" + part + "'/></Relationships>",
                "xl/" + part,
                content);
    }

    @Test
    void stylesMustFitIntoMemory() {
        var styles = IntStream.range(0, 60_000)
                .mapToObj(i -> "<xf numFmtId=\"" + random.nextInt() + "\"/>")
                .collect(Collectors.joining());
        assertThat(refused(Map.of("xl/styles.xml", "<styleSheet>" + styles))).isEqualTo("import.heavy");
    }

    @Test
    void aRowMustFitIntoMemory() {
        assertThat(refused(Map.of(SHEET, sheet(1, i -> "<row><c><is><t>" + noise(5 << 20) + "</t></is></c></row>"))))
                .isEqualTo("import.bomb");
        assertThat(refused(Map.of(SHEET, sheet(1, i -> "<row>" + cells(16_385) + "</row>"))))
                .isEqualTo("import.bomb");
        assertThat(refused(Map.of(SHEET, sheet(1, i -> "<row>" + cells(16_384) + "</row>" + noise(5 << 20)))))
                .isEmpty();
    }

    @Test
    void formulasOfRangesAreFew() {
        var cells = sheet(10_001, i -> "<row><c><f t='array' ref='A" + random.nextInt() + "'>1</f></c></row>");
        assertThat(refused(Map.of(SHEET, cells))).isEqualTo("import.bomb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='ZZZZ1'/>",
                "<c\tr = \"ZZZZ1\"/>",
                "<c r=\"&#65;1\"/>",
                "<!ENTITY b 'c'>",
                "<!doctype a>",
            })
    void noTrickOfXml(String trick) {
        assertThat(refused(Map.of(SHEET, sheet(1, i -> "<row>" + trick + "</row>"))))
                .isEqualTo("import.dtd");
    }

    private String strings(String root, int count) {
        return "\uFEFF<?xml version=\"1.0\"?>\n<!-- texts --><" + root + ">"
                + IntStream.range(0, count)
                        .mapToObj(i -> "<si><t>" + Long.toString(random.nextLong(), 36) + "</t></si>")
                        .collect(Collectors.joining());
    }

    private String cells(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<c s='" + random.nextInt() + "'/>")
                .collect(Collectors.joining());
    }

    private static String sheet(int rows, IntFunction<String> row) {
        return "<worksheet><sheetData>"
                + IntStream.rangeClosed(1, rows).mapToObj(row).collect(Collectors.joining())
                + "</sheetData></worksheet>";
    }

    private String noise(int length) {
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        return text.toString();
    }

    private String refused(Map<String, String> parts) {
        return Refusals.raisedBy(() -> rows(parts));
    }

    private long rows(Map<String, String> parts) throws IOException {
        var all = new TreeMap<>(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"));
        all.putAll(parts);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(ImportSamples.csv(part.getValue()));
            }
        }
        return rows(file(out.toByteArray()));
    }

    /** Of the first sheet, without its header. */
    private static long rows(Path file) throws IOException {
        return XlsxGuard.book(file, LIMITS).sheets().getFirst().rows() - 1;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.xlsx"), bytes);
    }
}
