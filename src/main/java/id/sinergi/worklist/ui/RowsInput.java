package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.shared.ui.UiText;
import id.sinergi.worklist.forms.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of like rows: a card each, with the same inputs, added and removed one by one. Works with one hand. */
final class RowsInput implements FieldInput {

    private record Line(Div card, List<FieldInput> inputs) {

        boolean isFilled() {
            return inputs.stream()
                    .map(FieldInput::get)
                    .anyMatch(value -> value != null && !Boolean.FALSE.equals(value));
        }
    }

    private final Field field;
    private final Inputs inputs;
    private final Div box = new Div();
    private final Div lines = new Div();
    private final Paragraph problem = new Paragraph();
    private final List<Line> rows = new ArrayList<>();
    private Runnable listener = () -> {};

    RowsInput(Field field, String label, @Nullable String help, Inputs inputs) {
        this.field = field;
        this.inputs = inputs;
        box.addClassName("rows-input");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", label);
        box.add(new H3(label));
        if (help != null) {
            var words = new Paragraph(help);
            words.addClassName("field-help");
            box.add(words);
        }
        problem.addClassName("field-problem");
        problem.setVisible(false);
        var add = new Button(UiText.get("form.addRow"), VaadinIcon.PLUS.create(), event -> {
            addRow(Map.of());
            listener.run();
        });
        box.add(problem, lines, add);
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public @Nullable Object get() {
        var values = new ArrayList<Map<String, @Nullable Object>>();
        for (var line : filled()) {
            var row = new LinkedHashMap<String, @Nullable Object>();
            line.inputs().forEach(input -> row.put(input.field().name(), input.get()));
            values.add(row);
        }
        return values.isEmpty() ? null : values;
    }

    private List<Line> filled() {
        return rows.stream().filter(Line::isFilled).toList();
    }

    @Override
    public void set(@Nullable Object value) {
        rows.clear();
        lines.removeAll();
        if (value instanceof List<?> list) {
            for (var row : list) {
                if (row instanceof Map<?, ?> known) {
                    addRow(known);
                }
            }
        }
        if (rows.isEmpty()) {
            addRow(Map.of());
        }
    }

    @Override
    public void error(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }

    /** One column of one row, counted from 1 as in {@link #get}, which leaves empty rows out. */
    Optional<FieldInput> cell(int row, String column) {
        return filled().stream().skip(row - 1L).findFirst().stream()
                .flatMap(line -> line.inputs().stream())
                .filter(input -> input.field().name().equals(column))
                .findFirst();
    }

    @Override
    public void onChange(Runnable changed) {
        listener = changed;
    }

    private void addRow(Map<?, ?> known) {
        var card = new Div();
        card.addClassName("row-card");
        var made = field.columns().stream().map(inputs::of).toList();
        made.forEach(input -> {
            inputs.fill(input, known.get(input.field().name()), null);
            input.onChange(() -> listener.run());
            if (Inputs.isWide(input.field())) {
                input.component().addClassName("row-wide");
            }
            card.add(input.component());
        });
        var line = new Line(card, made);
        var remove = new Button(UiText.get("form.removeRow"), VaadinIcon.TRASH.create(), event -> {
            rows.remove(line);
            lines.remove(card);
            number();
            listener.run();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClassName("row-remove");
        card.add(remove);
        rows.add(line);
        lines.add(card);
        number();
    }

    private void number() {
        for (var row = 0; row < rows.size(); row++) {
            for (var input : rows.get(row).inputs()) {
                var path = field.name() + "[" + (row + 1) + "]." + input.field().name();
                input.component().setId(FormPanel.id(path));
            }
        }
    }
}
