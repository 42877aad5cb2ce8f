package id.sinergi.registry;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.sinergi.registry.Strangers.Format;
import id.sinergi.registry.Strangers.Stranger;
import id.sinergi.shared.CsvSafe;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** Members who are nobody's resident as a table; every cell is text, and none is a formula. */
@Component
class StrangersFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS =
            List.of("nik", "kpj", "name", "birthDate", "segment", "npp", "employer", "state", "asOf");

    private final Texts texts;

    StrangersFile(Texts texts) {
        this.texts = texts;
    }

    void write(List<Stranger> rows, Format format, OutputStream out) throws IOException {
        var lines = Stream.concat(Stream.of(header()), rows.stream().map(this::cells));
        switch (format) {
            case CSV -> csv(lines, out);
            case XLSX -> xlsx(lines.toList(), out);
        }
    }

    private List<String> header() {
        return COLUMNS.stream().map(column -> texts.get("worker." + column)).toList();
    }

    private List<String> cells(Stranger one) {
        return List.of(
                one.nik(),
                Objects.requireNonNullElse(one.kpj(), ""),
                one.name(),
                one.birthDate().toString(),
                one.segment(),
                one.npp(),
                Objects.requireNonNullElse(one.employer(), ""),
                texts.get("worker.membership." + (one.active() ? "ACTIVE" : "INACTIVE")),
                one.asOf().toString());
    }

    private static void csv(Stream<List<String>> lines, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            try (var csv = CsvWriter.builder().build(writer)) {
                lines.forEach(
                        line -> csv.writeRecord(line.stream().map(CsvSafe::cell).toList()));
            }
        }
    }

    private void xlsx(List<List<String>> lines, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Sinergi", null)) {
            var sheet = workbook.newWorksheet(texts.get("strangers.sheet"));
            for (var row = 0; row < lines.size(); row++) {
                for (var column = 0; column < COLUMNS.size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
        }
    }
}
