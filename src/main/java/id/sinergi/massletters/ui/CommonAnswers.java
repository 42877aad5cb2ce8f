package id.sinergi.massletters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.worklist.forms.Field;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The questions of a step that have one answer for all; left empty, each case keeps what its own form knows. */
final class CommonAnswers extends Div {

    private final Map<String, Supplier<@Nullable Object>> inputs = new LinkedHashMap<>();
    private final String form;
    private final Texts texts;

    CommonAnswers(String form, List<Field> fields, Texts texts) {
        this.form = form;
        this.texts = texts;
        addClassName("massletters-answers");
        fields.forEach(field -> add(input(field)));
    }

    /** What was answered, by the field's name. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        inputs.forEach((name, input) -> {
            var value = input.get();
            if (value != null && !value.toString().isBlank()) {
                values.put(name, value);
            }
        });
        return values;
    }

    private Component input(Field field) {
        var label = texts.get("form." + form + "." + field.name());
        return switch (field.type()) {
            case DATE -> date(field, label);
            case CHOICE -> choice(field, label);
            case LONG_TEXT -> {
                var area = new TextArea(label);
                area.setMaxLength((int) field.max());
                inputs.put(field.name(), area::getValue);
                yield area;
            }
            default -> {
                var line = new TextField(label);
                line.setMaxLength((int) field.max());
                line.setHelperText(field.value() == null ? "" : texts.get("massletters.ownValue"));
                inputs.put(field.name(), line::getValue);
                yield line;
            }
        };
    }

    private DatePicker date(Field field, String label) {
        var picker = DatePickers.date();
        picker.setLabel(label);
        if (field.value() != null) {
            picker.setValue(LocalDate.parse(field.value().toString()));
        }
        inputs.put(
                field.name(),
                () -> picker.getValue() == null ? null : picker.getValue().toString());
        return picker;
    }

    private Select<Field.Option> choice(Field field, String label) {
        var select = new Select<Field.Option>();
        select.setLabel(label);
        select.setItems(field.options());
        select.setItemLabelGenerator(Field.Option::label);
        inputs.put(
                field.name(),
                () -> select.getValue() == null ? null : select.getValue().value());
        return select;
    }
}
