package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Our own form for a file: an empty sheet with the columns, what belongs into each, and the lists of codes. */
@Component
public class Template {

    private static final int ROWS = 5_000;

    private final KnownKinds kinds;
    private final Texts texts;

    Template(KnownKinds kinds, Texts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    public static String name(String kind) {
        return "templat-" + kind + ".xlsx";
    }

    /** Whether there is a kind of this name. */
    boolean has(String kind) {
        return kinds.find(kind).isPresent();
    }

    public void write(String code, Locale locale, OutputStream out) throws IOException {
        var kind = kinds.find(code).orElseThrow();
        try (var workbook = new Workbook(out, "Sinergi", null)) {
            var data = workbook.newWorksheet("Data");
            var columns = Stream.concat(kind.required().stream(), kind.optional().stream())
                    .toList();
            header(kind, data, columns);
            guide(kind, workbook.newWorksheet(texts.get(locale, "import.sheet.guide")), columns, locale);
            kind.codes().forEach((column, codes) -> {
                var list = workbook.newWorksheet(column);
                write(list, 0, List.of(texts.get(locale, "import.sheet.word"), texts.get(locale, "import.sheet.code")));
                for (var i = 0; i < codes.size(); i++) {
                    write(list, i + 1, List.of(codes.get(i).word(), codes.get(i).number()));
                }
                list.width(0, 48);
                data.range(1, columns.indexOf(column), ROWS, columns.indexOf(column))
                        .validateWithList(list.range(1, 0, codes.size(), 0))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .error(texts.get(locale, "import.sheet.unknown"))
                        .showErrorMessage(true);
            });
        }
    }

    /** Cells are text, so that no spreadsheet rounds a NIK. */
    private static void header(ImportKind kind, Worksheet data, List<String> columns) {
        for (var i = 0; i < columns.size(); i++) {
            data.value(0, i, columns.get(i));
            var style = data.style(0, i).bold();
            (kind.required().contains(columns.get(i)) ? style.fillColor("DCE9F7") : style).set();
            data.width(i, Math.max(12, columns.get(i).length() + 4));
            data.range(1, i, ROWS, i).style().format("@").set();
        }
        data.freezePane(0, 1);
    }

    private void guide(ImportKind kind, Worksheet guide, List<String> columns, Locale locale) {
        write(
                guide,
                0,
                List.of(
                        texts.get(locale, "import.column"),
                        texts.get(locale, "import.sheet.needed"),
                        texts.get(locale, "import.sheet.meaning")));
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            write(
                    guide,
                    i + 1,
                    List.of(
                            column,
                            kind.required().contains(column) ? texts.get(locale, "import.sheet.required") : "",
                            texts.get(locale, "import.meaning." + kind.code() + "." + column)));
        }
        guide.width(0, 20);
        guide.width(2, 90);
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
            if (row == 0) {
                sheet.style(row, i).bold().set();
            }
        }
    }
}
