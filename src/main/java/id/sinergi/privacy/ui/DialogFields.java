package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.NumberField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a small form, named as the service names them, so that a refusal stands at its field. */
final class DialogFields {

    private final Texts texts;
    private final String labels;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    DialogFields(Texts texts) {
        this(texts, "field.name.privacy.");
    }

    /** @param labels beginning of the keys of the fields' labels */
    DialogFields(Texts texts, String labels) {
        this.texts = texts;
        this.labels = labels;
    }

    TextArea text(String name, String value) {
        var area = named(name, FreeText.atMost(Length.TEXT, new TextArea()));
        area.setValue(value);
        area.setMinRows(2);
        return area;
    }

    NumberField number(String name) {
        return named(name, NumberField.whole(""));
    }

    static @Nullable Integer count(NumberField field) {
        return field.number() == null ? null : Integer.valueOf(field.count(0));
    }

    DatePicker day(String name) {
        return named(name, DatePickers.date());
    }

    DateTimePicker time(String name) {
        return named(name, DatePickers.dateTime());
    }

    <F extends Component & HasValidation> F named(String name, F field) {
        field.getElement().setProperty("label", texts.get(labels + name));
        var help = labels + name + ".help";
        if (texts.has(help)) {
            field.getElement().setProperty("helperText", texts.get(help));
        }
        fields.put(name, field);
        return field;
    }

    Component[] all() {
        return fields.values().toArray(Component[]::new);
    }

    /** Nothing where it was done; otherwise what to say over the form, each field having been marked. */
    <T> Optional<String> refused(Result<T> result, Consumer<T> done) {
        fields.values().forEach(field -> field.setInvalid(false));
        return switch (result) {
            case Result.Done<T>(var value) -> {
                done.accept(value);
                yield Optional.empty();
            }
            case Result.Refused<T>(var refusal) -> {
                refusal.errors().forEach(this::mark);
                yield Optional.of(refusal.say(texts));
            }
        };
    }

    private void mark(Refusal.FieldError error) {
        var field = fields.get(error.field());
        if (field != null) {
            field.setErrorMessage(
                    texts.get("field." + error.code(), error.args().toArray()));
            field.setInvalid(true);
        }
    }
}
