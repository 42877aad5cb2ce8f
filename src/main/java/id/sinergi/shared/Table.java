package id.sinergi.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file that spreadsheets open; numbers stay numbers, and no text is a formula.
 *
 * @param rows cells: numbers, or whatever says itself in words; {@code null} for an empty one
 */
public record Table(List<String> head, List<? extends List<? extends @Nullable Object>> rows) {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }

        /** {@code name} with this format's ending. */
        public String fileName(String name) {
            return name + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    public byte[] bytes(Format format) {
        var out = new ByteArrayOutputStream();
        try {
            write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> xlsx(out);
            case CSV -> csv(out);
        }
    }

    private void xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Sinergi", "1.0")) {
            var sheet = book.newWorksheet("Data");
            for (var column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < head.size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case null -> {}
                        case Number number -> sheet.value(row + 1, column, number);
                        case Object other -> sheet.value(row + 1, column, other.toString());
                    }
                }
            }
            sheet.range(0, 0, 0, head.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    private void csv(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvSafe.writer().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> cell == null ? "" : CsvSafe.cell(cell.toString()))
                    .toList()));
        }
    }
}
