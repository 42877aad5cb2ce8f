package id.sinergi.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files as people send them, and as nobody should. */
public final class ImportSamples {

    public static final String HEADER = "nik,nama,tanggallahir,sex,pekerjaan_id\n";

    private ImportSamples() {}

    public static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of text cells, one array per row. */
    public static byte[] xlsx(Object[]... rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            for (var r = 0; r < rows.length; r++) {
                for (var c = 0; c < rows[r].length; c++) {
                    switch (rows[r][c]) {
                        case java.time.LocalDate date -> {
                            sheet.value(r, c, date);
                            sheet.style(r, c).format("yyyy-mm-dd").set();
                        }
                        case Number number -> sheet.value(r, c, number);
                        default -> sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
            workbook.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A workbook as programs write it: these rows, and the formats of its styles from number 1 on. */
    public static byte[] sheet(String rows, String... formats) {
        return sheets(1, rows, formats);
    }

    public static byte[] sheets(int sheets, String rows, String... formats) {
        var styles = new StringBuilder("<styleSheet><numFmts>");
        for (var i = 0; i < formats.length; i++) {
            styles.append("<numFmt numFmtId='%d' formatCode='%s'/>"
                    .formatted(
                            170 + i,
                            formats[i]
                                    .replace("&", "&amp;")
                                    .replace("'", "&apos;")
                                    .replace("<", "&lt;")));
        }
        styles.append("</numFmts><cellXfs><xf numFmtId='0'/>");
        for (var i = 0; i < formats.length; i++) {
            styles.append("<xf numFmtId='%d'/>".formatted(170 + i));
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>", "", 0);
            put(zip, "xl/workbook.xml", "<workbook/>", "", 0);
            for (var i = 1; i <= sheets; i++) {
                put(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>",
                        "",
                        0);
            }
            put(zip, "xl/styles.xml", styles + "</cellXfs></styleSheet>", "", 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A row of texts; what begins with {@code <c} is a cell already. */
    public static String line(String... cells) {
        var row = new StringBuilder("<row>");
        for (var cell : cells) {
            row.append(cell.startsWith("<c") ? cell : "<c t='inlineStr'><is><t>%s</t></is></c>".formatted(cell));
        }
        return row + "</row>";
    }

    /** A workbook with further content in its first sheet's XML: {@code filler} repeated. */
    public static byte[] zip(String head, String filler, int times) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>", "", 0);
            put(zip, "xl/workbook.xml", "<workbook/>", "", 0);
            put(zip, "xl/worksheets/sheet1.xml", head, filler, times);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String head, String filler, int times)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(csv(head));
        var bytes = csv(filler);
        for (var i = 0; i < times; i++) {
            zip.write(bytes);
        }
        zip.closeEntry();
    }
}
