package id.sinergi.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.shared.CsvSafe;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row in constant memory; blank rows are left out, each row knows its line. */
final class RowReader implements Lines, Closeable {

    private final Iterator<Line> lines;
    private final List<AutoCloseable> open = new ArrayList<>();

    private RowReader(Upload upload) throws IOException {
        lines = (upload.format() == Upload.Format.CSV ? csv(upload.path()) : xlsx(upload.path()))
                .filter(line -> !isBlank(line.cells()))
                .iterator();
    }

    static RowReader open(Upload upload) {
        try {
            return new RowReader(upload);
        } catch (IOException | RuntimeException e) {
            throw UploadGate.refused("import.broken");
        }
    }

    /** The next row, or {@code null} at the end; what cannot be read is refused with {@code import.broken}. */
    @Override
    public @Nullable Line next() {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (RuntimeException e) {
            throw UploadGate.refused("import.broken");
        }
    }

    @Override
    public void close() throws IOException {
        for (var resource : open.reversed()) {
            try {
                resource.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private Stream<Line> csv(Path path) throws IOException {
        var csv = CsvReader.builder()
                .fieldSeparator(separator(path))
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(path);
        open.add(csv);
        return csv.stream().map(RowReader::line);
    }

    private static Line line(CsvRecord row) {
        var cells = row.getFields();
        return new Line(
                (int) row.getStartingLineNumber(),
                cells.stream().anyMatch(CsvSafe::isGuarded)
                        ? cells.stream().map(CsvSafe::plain).toList()
                        : cells);
    }

    private static boolean isBlank(List<String> cells) {
        for (var cell : cells) {
            if (!cell.isEmpty() && !Cleaning.text(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static char separator(Path path) throws IOException {
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            var buffer = new char[1 << 14];
            var head = new String(buffer, 0, Math.max(0, reader.read(buffer))).stripLeading();
            var header = head.lines().findFirst().orElse("");
            var best = ',';
            for (var candidate : new char[] {';', '\t'}) {
                if (count(header, candidate) > count(header, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Stream<Line> xlsx(Path path) throws IOException {
        var workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
        open.add(workbook);
        var rows = workbook.getFirstSheet().openStream();
        open.add(rows);
        return rows.map(RowReader::line);
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), Columns.MOST); i++) {
            cells.add(row.getOptionalCell(i).map(RowReader::text).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    /** A formula gives the value the spreadsheet kept beside it; it is never calculated. */
    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell) : raw(cell);
            case STRING -> cell.asString();
            case FORMULA, BOOLEAN -> raw(cell);
            case ERROR, EMPTY -> "";
        };
    }

    private static String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (RuntimeException e) {
            return raw(cell);
        }
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        return (id != null && id >= 14 && id <= 17)
                || (format != null && format.contains("y") && (format.contains("d") || format.contains("m")));
    }

    private static String raw(Cell cell) {
        return String.valueOf(cell.getRawValue() == null ? "" : cell.getRawValue());
    }
}
