package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import id.sinergi.shared.ui.Unread;
import id.sinergi.worklist.forms.Field;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that is one Vaadin component with a value. */
final class ValueInput<C extends Component & HasValue<?, V> & HasValidationProperties, V> implements FieldInput {

    private final Field field;
    private final C input;
    private final Function<V, @Nullable Object> read;
    private final Function<Object, @Nullable V> write;

    ValueInput(Field field, C input, Function<V, @Nullable Object> read, Function<Object, @Nullable V> write) {
        this.field = field;
        this.input = input;
        this.read = read;
        this.write = write;
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public @Nullable Object get() {
        if (Unread.of(input).isPresent()) {
            return Unread.typed(input);
        }
        return input.isEmpty() ? null : read.apply(input.getValue());
    }

    @Override
    public void set(@Nullable Object value) {
        var typed = value == null ? null : write.apply(value);
        if (typed == null) {
            input.clear();
        } else {
            input.setValue(typed);
        }
    }

    @Override
    public void error(@Nullable String text) {
        input.setInvalid(text != null);
        input.setErrorMessage(text == null ? "" : text);
    }

    @Override
    public void onChange(Runnable listener) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                // Emptied by something that cannot be read: what the field says of that stays.
                error(Unread.of(input).orElse(null));
                listener.run();
            }
        });
        // From one text that cannot be read to another the value stays empty: that is a change too.
        input.getElement().addEventListener("unparsable-change", event -> listener.run());
    }
}
