package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.sinergi.shared.CsvSafe;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table as a CSV file that spreadsheets open. */
public final class CsvText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    /** A link that downloads the table as it is now. */
    public static Anchor link(String text, String fileName, List<List<String>> rows) {
        var content = (BYTE_ORDER_MARK + csv(rows)).getBytes(StandardCharsets.UTF_8);
        return link(text, event -> {
            event.setFileName(fileName);
            event.setContentType("text/csv;charset=UTF-8");
            event.setContentLength(content.length);
            event.getOutputStream().write(content);
        });
    }

    /** A link that looks like a button and downloads what {@code handler} writes. */
    public static Anchor link(String text, DownloadHandler handler) {
        var link = new Anchor(handler, text);
        link.addClassName("button");
        link.setRouterIgnore(true);
        return link;
    }

    private static String csv(List<List<String>> rows) {
        var out = new StringWriter();
        try (var csv = CsvSafe.writer().build(out)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvSafe::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
