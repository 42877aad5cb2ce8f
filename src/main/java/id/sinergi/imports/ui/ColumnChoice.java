package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.imports.FileColumn;
import id.sinergi.imports.FileColumn.Use;
import id.sinergi.imports.Look;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import java.util.List;

/** Which of the file's columns is what: found by name, to be corrected by a person. */
final class ColumnChoice extends Div {

    private final transient Texts texts;
    private final NativeDetails details;
    private final transient List<String> choices;
    private final transient OnChoice onChoice;

    /** An empty name leaves the file's column out. */
    interface OnChoice {
        void choose(int place, String name);
    }

    ColumnChoice(Texts texts, Look look, boolean open, OnChoice onChoice) {
        this.texts = texts;
        this.choices = look.choices();
        this.onChoice = onChoice;
        var columns = look.columns();
        details = new NativeDetails(
                texts.get(
                        "import.columns.found",
                        count(columns, Use.KEPT),
                        count(columns, Use.IGNORED),
                        count(columns, Use.DROPPED)),
                table(columns));
        details.setOpen(open);
        add(new Card(null, details));
        addClassName("import-column-choice");
    }

    boolean isOpen() {
        return details.isOpen();
    }

    private static int count(List<FileColumn> columns, Use use) {
        return (int) columns.stream().filter(column -> column.use() == use).count();
    }

    private Component table(List<FileColumn> columns) {
        var table = new Div(new Paragraph(texts.get("import.columns.correct")));
        columns.stream().filter(column -> column.use() != Use.DROPPED).forEach(column -> table.add(choice(column)));
        var dropped = columns.stream()
                .filter(column -> column.use() == Use.DROPPED)
                .map(FileColumn::header)
                .toList();
        if (!dropped.isEmpty()) {
            table.add(new Paragraph(texts.get("import.columns.dropped", String.join(", ", dropped))));
        }
        return table;
    }

    private Component choice(FileColumn column) {
        var header = column.header().isEmpty()
                ? texts.get("import.columns.unnamed", Integer.toString(column.place() + 1))
                : column.header();
        var box = new ComboBox<String>();
        box.setItems(choices);
        box.setValue(column.use() == Use.KEPT ? column.name() : null);
        box.setPlaceholder(texts.get("import.columns.unused"));
        box.setClearButtonVisible(true);
        box.setAriaLabel(texts.get("import.columns.what", header));
        box.addValueChangeListener(
                event -> onChoice.choose(column.place(), event.getValue() == null ? "" : event.getValue()));
        var name = new Span(header);
        name.addClassName("column-name");
        var line = new Div(name, box);
        line.addClassName("import-column");
        return line;
    }
}
