package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.casefile.Attachments;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of a task, made from its one description: facts first, then the questions in one column. */
final class FormPanel extends Div {

    private static final Pattern CELL = Pattern.compile("(.+)\\[(\\d+)]\\.(.+)");

    private final Texts texts;
    private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
    private final Div problems = new Div();
    private final Span saved = new Span();
    private final Button complete = new Button();

    FormPanel(
            WorkItem item,
            List<Field> fields,
            Map<String, ?> draft,
            Texts texts,
            Dates dates,
            Attachments attachments,
            Runnable onChange,
            Consumer<Map<String, @Nullable Object>> onComplete) {
        this.texts = texts;
        addClassName("task-form");
        problems.addClassName("form-problems");
        problems.getElement().setAttribute("role", "alert");
        problems.setVisible(false);
        add(problems);
        var maker = new Inputs(item.formKey(), item.caseNumber(), texts, attachments);
        facts(fields, maker, dates);
        fields.stream().filter(field -> field.type() != Field.Type.NOTE).forEach(field -> {
            var input = maker.of(field);
            maker.fill(input, DraftRows.begin(field, draft), field.value());
            input.onChange(() -> {
                showOnlyWhatIsAsked();
                onChange.run();
            });
            input.component().setId(id(field.name()));
            inputs.put(field.name(), input);
            add(input.component());
        });
        showOnlyWhatIsAsked();
        complete.setText(texts.get("task.action.complete"));
        complete.addThemeVariants(ButtonVariant.PRIMARY);
        complete.addClickListener(event -> onComplete.accept(values()));
        complete.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        complete.setDisableOnClick(true);
        saved.addClassName("form-saved");
        saved.getElement().setAttribute("role", "status");
        var bar = new Div(complete, saved);
        bar.addClassName("form-bar");
        add(bar);
    }

    private void facts(List<Field> fields, Inputs maker, Dates dates) {
        var notes = fields.stream()
                .filter(field -> field.type() == Field.Type.NOTE && field.value() != null)
                .toList();
        if (!notes.isEmpty()) {
            var list = new DefinitionList();
            notes.forEach(
                    note -> list.fact(maker.label(note.required() ? note : required(note)), Answers.say(note, dates)));
            list.addClassName("form-facts");
            add(list);
        }
    }

    private static Field required(Field note) {
        return new Field(
                note.name(), note.type(), true, List.of(), note.value(), null, 0, List.of(), note.label(), null);
    }

    /** Answers to what is shown, and the key that says what was. */
    Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        inputs.forEach((name, input) -> {
            if (input.component().isVisible() || input instanceof KeyInput) {
                values.put(name, input.get());
            }
        });
        return values;
    }

    void saved(String text) {
        saved.setText(text);
    }

    /** Shows a refusal: at the top in words, and at each field that it names. */
    void refuse(Refusal refusal) {
        complete.setEnabled(true);
        problems.removeAll();
        problems.add(new Paragraph(
                texts.get("refusal." + refusal.code(), refusal.args().toArray())));
        var list = new UnorderedList();
        refusal.errors().forEach(error -> {
            var text = texts.get("field." + error.code(), error.args().toArray());
            list.add(new ListItem(
                    new Button(name(error.field()), event -> find(error.field()).ifPresent(FormPanel::lead)),
                    new Span(": " + text)));
            find(error.field()).ifPresent(input -> input.error(text));
        });
        if (!refusal.errors().isEmpty()) {
            problems.add(list);
        }
        problems.setVisible(true);
        problems.getElement().setAttribute("tabindex", "-1");
        problems.scrollIntoView();
    }

    /** The id of a field's input within the page. */
    static String id(String path) {
        return "f-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The input of a field, or of a row's cell, by the path that a refusal names. */
    private Optional<FieldInput> find(String path) {
        var cell = CELL.matcher(path);
        return cell.matches() && inputs.get(cell.group(1)) instanceof RowsInput rows
                ? rows.cell(Integer.parseInt(cell.group(2)), cell.group(3))
                : Optional.ofNullable(inputs.get(path));
    }

    /** From the list of problems to the field. */
    private static void lead(FieldInput input) {
        input.component().scrollIntoView();
        if (input.component() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private String name(String path) {
        var cell = CELL.matcher(path);
        var root = cell.matches() ? cell.group(1) : path;
        var input = inputs.get(root);
        if (input == null) {
            return path;
        }
        return cell.matches() ? texts.get("form.rowNumber", label(input), cell.group(2)) : label(input);
    }

    private static String label(FieldInput input) {
        var component = input.component();
        return component instanceof com.vaadin.flow.component.HasLabel labelled && labelled.getLabel() != null
                ? labelled.getLabel()
                : Objects.requireNonNullElse(component.getElement().getAttribute("aria-label"), "");
    }

    private void showOnlyWhatIsAsked() {
        inputs.values().forEach(input -> {
            var when = input.field().when();
            if (when != null) {
                var other = inputs.get(when.field());
                input.component()
                        .setVisible(other != null
                                && other.component().isVisible()
                                && when.values().contains(Objects.toString(other.get(), "")));
            }
        });
    }

    /** Makes everything read-only: the task is no longer the reader's. */
    void freeze() {
        inputs.values().forEach(FieldInput::freeze);
        complete.setVisible(false);
    }
}
