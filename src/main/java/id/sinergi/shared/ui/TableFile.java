package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import id.sinergi.shared.Table;
import id.sinergi.shared.Table.Format;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table that can be taken along as XLSX and as CSV. */
public final class TableFile {

    private final String name;
    private final Function<Format, byte[]> content;

    /**
     * @param name of the file, without ending
     * @param rows cells: numbers, or whatever says itself in words; {@code null} for an empty one
     */
    public TableFile(String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        this(name, new Table(head, rows)::bytes);
    }

    /** A file that is made when it is asked for. */
    public TableFile(String name, Function<Format, byte[]> content) {
        this.name = name;
        this.content = content;
    }

    /** Two links that look like buttons. */
    public Div links() {
        var links = new Div();
        Stream.of(Format.values()).map(this::link).forEach(links::add);
        links.addClassName("table-file");
        return links;
    }

    private Anchor link(Format format) {
        var link = new Anchor(
                (DownloadEvent event) -> {
                    var bytes = content.apply(format);
                    event.setFileName(format.fileName(name));
                    event.setContentType(format.type());
                    event.getOutputStream().write(bytes);
                },
                format.name());
        link.addClassName("button");
        link.setRouterIgnore(true);
        link.getElement().setAttribute("aria-label", UiText.get("table.file", format.name()));
        return link;
    }
}
