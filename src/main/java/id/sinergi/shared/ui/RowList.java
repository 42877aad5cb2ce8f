package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows: a real table on a desktop, cards on a phone. Columns and listeners first, rows afterwards. The keys j, k, Enter,
 * x and those given to {@link #key} work on the row in focus; the script only presses what stands in the row.
 *
 * @param <T> a row, with an identity of its own by {@code id}
 */
@Tag("sinergi-rows")
@JavaScript("context://frontend/components/row-list.js")
public final class RowList<T> extends Div {

    /** Class of a column of numbers, to the right. */
    public static final String NUMBER = "num";

    /** Class of a column that a phone does not show. */
    public static final String WIDE_ONLY = "wide-only";

    /** Class of the column with the row's buttons. */
    public static final String ACTIONS = "row-actions";

    private record Column<T>(String header, Function<T, Component> cell, String css, boolean main) {}

    private record Shown<T>(
            T row, NativeTableRow line, @Nullable Element box) {}

    private final Function<T, String> id;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Map<String, Shown<T>> shown = new LinkedHashMap<>();
    private final Set<String> selected = new LinkedHashSet<>();
    private final NativeTable table = new NativeTable();
    private final NativeButton more = new NativeButton();
    private @Nullable Function<T, String> selectLabel;
    private @Nullable Consumer<Set<T>> onSelect;
    private @Nullable Consumer<T> onOpen;
    private @Nullable Runnable onMore;
    private @Nullable Element allBox;

    /**
     * @param caption what the table holds, for those who hear it
     * @param id a stable id of a row
     */
    public RowList(String caption, Function<T, String> id) {
        this.id = id;
        addClassName("rows");
        // Named roles: on a phone the rows are drawn as cards, and a browser forgets that they are a table.
        table.getElement().setAttribute("role", "table");
        table.setCaptionText(caption);
        table.getCaption().addClassName("only-spoken");
        more.addClassName("rows-more");
        more.setVisible(false);
        more.addClickListener(event -> {
            if (onMore != null) {
                onMore.run();
            }
        });
        add(table, more);
    }

    /** A column; {@code css} may be empty or one or more of {@link #NUMBER}, {@link #WIDE_ONLY}, {@link #ACTIONS}. */
    public RowList<T> column(String header, Function<T, Component> cell, String... css) {
        columns.add(new Column<>(header, cell, String.join(" ", css), false));
        return this;
    }

    /** A column of plain text, cut with its full text as title. */
    public RowList<T> text(String header, Function<T, String> text, String... css) {
        return column(header, row -> cut(text.apply(row)), css);
    }

    /** The column that names the row: the card's title, and what opens the row if {@link #onOpen} is set. */
    public RowList<T> main(String header, Function<T, Component> cell) {
        columns.add(new Column<>(header, cell, "row-main", true));
        return this;
    }

    /** A check box on each row, named by {@code label}, and one for all. */
    public RowList<T> selectable(Function<T, String> label, Consumer<Set<T>> listener) {
        selectLabel = label;
        onSelect = listener;
        return this;
    }

    /** What a click or Enter on a row does. Not needed where the main cell holds a link. */
    public RowList<T> onOpen(Consumer<T> listener) {
        onOpen = listener;
        return this;
    }

    /** Lets {@code key} press {@code button} of a row: {@code key(button, "c")} while making the cell. */
    public static <B extends Component> B key(B button, String key) {
        button.getElement().setAttribute("data-key", key);
        return button;
    }

    /** Replaces all rows; the selection keeps what is still there. */
    public void setRows(List<T> rows) {
        table.removeBody();
        table.removeHead();
        shown.clear();
        head();
        addRows(rows);
        if (selected.retainAll(shown.keySet())) {
            told();
        }
        showAllBox();
    }

    /** Adds rows at the end, after "load more". */
    public void addRows(List<T> rows) {
        for (var row : rows) {
            var line = new NativeTableRow();
            line.getElement().setAttribute("role", "row");
            table.getBody().add(line);
            fill(line, row);
        }
    }

    /** Draws one row anew in its place; a row that is not shown is not added. */
    public void refresh(T row) {
        var old = shown.get(id.apply(row));
        if (old != null) {
            old.line().removeAll();
            fill(old.line(), row);
        }
    }

    /** Marks a row, such as one that is new or has just changed. */
    public void mark(T row, String css, boolean on) {
        var line = shown.get(id.apply(row));
        if (line != null) {
            line.line().setClassName(css, on);
        }
    }

    /** Shows the button for further rows, or hides it where {@code listener} is {@code null}. */
    public void setMore(String text, @Nullable Runnable listener) {
        onMore = listener;
        more.setText(text);
        more.setVisible(listener != null);
    }

    public List<T> rows() {
        return shown.values().stream().map(Shown::row).toList();
    }

    public Set<T> selected() {
        var rows = new LinkedHashSet<T>();
        shown.values().stream()
                .filter(line -> selected.contains(id.apply(line.row())))
                .forEach(line -> rows.add(line.row()));
        return rows;
    }

    public void selectAll(boolean on) {
        shown.forEach((key, line) -> check(key, line, on));
        told();
    }

    private void head() {
        var line = new NativeTableRow();
        table.getHead().add(line);
        if (selectLabel != null) {
            var box = new CheckBox(UiText.get("rows.all"), this::selectAll);
            allBox = box.getElement();
            var cell = line.addHeaderCell();
            cell.addClassName("row-select");
            cell.add(box);
        }
        for (var column : columns) {
            var cell = line.addHeaderCell();
            classes(cell, column.css());
            cell.getElement().setAttribute("scope", "col");
            if (column.header().isEmpty()) {
                cell.add(spoken(UiText.get("rows.actions")));
            } else {
                cell.setText(column.header());
            }
        }
    }

    private void fill(NativeTableRow line, T row) {
        var key = id.apply(row);
        Element box = null;
        if (selectLabel != null) {
            var check = new CheckBox(selectLabel.apply(row), on -> {
                check(key, shown.get(key), on);
                told();
            });
            box = check.getElement();
            var cell = line.addDataCell();
            cell.addClassName("row-select");
            cell.getElement().setAttribute("role", "cell");
            cell.add(check);
        }
        columns.forEach(column -> cell(line.addDataCell(), column, row));
        line.getElement().setAttribute("tabindex", "-1");
        var entry = new Shown<>(row, line, box);
        shown.put(key, entry);
        check(key, entry, selected.contains(key));
    }

    private void cell(NativeTableCell cell, Column<T> column, T row) {
        classes(cell, column.css());
        cell.getElement().setAttribute("role", "cell");
        cell.getElement().setAttribute("data-label", column.header());
        var content = Part.of(() -> column.cell().apply(row));
        if (column.main() && onOpen != null) {
            var open = new NativeButton(null, event -> {
                if (onOpen != null) {
                    onOpen.accept(row);
                }
            });
            open.addClassName("row-open");
            open.add(content);
            cell.add(open);
        } else {
            cell.add(content);
        }
    }

    private void check(String key, @Nullable Shown<T> line, boolean on) {
        if (line == null) {
            return;
        }
        if (on) {
            selected.add(key);
        } else {
            selected.remove(key);
        }
        line.line().setClassName("selected", on);
        if (line.box() != null) {
            line.box().setProperty("checked", on);
        }
    }

    private void told() {
        showAllBox();
        if (onSelect != null) {
            onSelect.accept(selected());
        }
    }

    private void showAllBox() {
        if (allBox != null) {
            allBox.setProperty("checked", !shown.isEmpty() && selected.size() == shown.size());
            allBox.setProperty("indeterminate", !selected.isEmpty() && selected.size() < shown.size());
        }
    }

    /** A name with a line of detail under it, both cut with their full text as title. */
    public static Component twoLines(String name, String detail) {
        var under = cut(detail);
        under.addClassName("sub");
        return new Span(cut(name), under);
    }

    private static Span cut(String text) {
        var span = new Span(text);
        span.addClassName("cut");
        span.setClassName("unknown", text.equals("–"));
        span.setTitle(text);
        return span;
    }

    private static Span spoken(String text) {
        var span = new Span(text);
        span.addClassName("only-spoken");
        return span;
    }

    private static void classes(Component cell, String css) {
        if (!css.isBlank()) {
            cell.addClassNames(css.split(" "));
        }
    }
}
