package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Comparison.Likeness;
import id.sinergi.shared.Comparison.Line;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two records beside each other, each difference marked by icon, word and colour. */
public final class SideBySide extends Div {

    /** @param caption what is compared, for those who hear it */
    public SideBySide(String caption, Comparison comparison) {
        addClassName("side-by-side");
        var table = new NativeTable();
        // Named roles: on a phone the rows are drawn as blocks, and a browser forgets that they are a table.
        table.getElement().setAttribute("role", "table");
        table.setCaptionText(caption);
        table.getCaption().addClassName("only-spoken");
        var titles = new NativeTableRow(
                head(new Span(UiText.get("compare.field"))),
                head(new Span(comparison.left())),
                head(new Span(comparison.right())),
                head(new Span(UiText.get("compare.result"))));
        titles.getElement().setAttribute("role", "row");
        table.getHead().add(titles);
        comparison.lines().forEach(line -> table.getBody().add(row(line)));
        add(table);
    }

    private static NativeTableRow row(Line line) {
        var label = new NativeTableHeaderCell(line.label());
        label.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        var row = new NativeTableRow(label, cell(line.left()), cell(line.right()), mark(line.likeness()));
        row.addClassName("compare-" + line.likeness().name().toLowerCase(Locale.ROOT));
        row.getElement().setAttribute("role", "row");
        return row;
    }

    private static NativeTableHeaderCell head(Component text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        return cell;
    }

    private static NativeTableCell cell(@Nullable String value) {
        return data(new Span(value == null ? "–" : value));
    }

    private static NativeTableCell mark(Likeness likeness) {
        var icon = switch (likeness) {
            case SAME -> VaadinIcon.CHECK;
            case ALIKE -> VaadinIcon.EXCHANGE;
            case DIFFERENT -> VaadinIcon.CLOSE_SMALL;
            case ONE_SIDED -> VaadinIcon.MINUS;
        };
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(picture, new Span(UiText.get("compare." + likeness)));
        mark.addClassName("compare-mark");
        return data(mark);
    }

    private static NativeTableCell data(Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
