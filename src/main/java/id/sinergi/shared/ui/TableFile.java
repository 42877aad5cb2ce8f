package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import de.siegmar.fastcsv.writer.CsvWriter;
import id.sinergi.shared.CsvSafe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** A table that can be taken along as XLSX and as CSV; numbers stay numbers. */
public final class TableFile {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final List<String> head;
    private final List<? extends List<? extends @Nullable Object>> rows;

    /**
     * @param name of the file, without ending
     * @param rows cells: numbers, or whatever says itself in words; {@code null} for an empty one
     */
    public TableFile(String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        this.name = name;
        this.head = head;
        this.rows = rows;
    }

    /** Two links that look like buttons. */
    public Div links() {
        var links = new Div(
                link("XLSX", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", this::xlsx),
                link("CSV", ".csv", "text/csv;charset=UTF-8", this::csv));
        links.addClassName("table-file");
        return links;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Anchor link(String text, String ending, String type, Content content) {
        var link = new Anchor(
                (DownloadEvent event) -> {
                    event.setFileName(name + ending);
                    event.setContentType(type);
                    content.write(event.getOutputStream());
                },
                text);
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("aria-label", UiText.get("table.file", text));
        return link;
    }

    void xlsx(OutputStream out) throws IOException {
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

    void csv(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> cell == null ? "" : CsvSafe.cell(cell.toString()))
                    .toList()));
        }
    }
}
