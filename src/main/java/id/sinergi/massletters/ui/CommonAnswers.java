package id.sinergi.massletters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.NumberField;
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
            case INTEGER, MONEY -> {
                var number = field.type() == Field.Type.MONEY ? NumberField.rupiah(label) : NumberField.whole(label);
                number.setHelperText(field.value() == null ? "" : texts.get("massletters.ownValue"));
                inputs.put(field.name(), number::answer);
                yield number;
            }
            case CHOICE -> choice(field, label);
            case LONG_TEXT -> {
                var area = new TextArea(label);
                inputs.put(field.name(), area::getValue);
                yield area;
            }
            case SECRET -> {
                var secret = new PasswordField(label);
                secret.setAutocomplete(Autocomplete.OFF);
                secret.setHelperText(texts.get("massletters.secret"));
                inputs.put(field.name(), secret::getValue);
                yield secret;
            }
            default -> {
                var line = new TextField(label);
                line.setHelperText(field.value() == null ? "" : texts.get("massletters.ownValue"));
                inputs.put(field.name(), line::getValue);
                yield line;
            }
        };
    }

    private DatePicker date(Field field, String label) {
        var picker = DatePickers.date();
        picker.setLabel(label);
        // A day that some cases do not ask for is given to none that the person did not mean.
        if (field.value() != null && field.when() == null) {
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
