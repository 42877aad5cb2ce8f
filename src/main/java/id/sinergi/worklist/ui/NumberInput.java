package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.worklist.forms.Field;
import org.jspecify.annotations.Nullable;

/** A field for a number. What cannot be read is given on as it was typed, for the check to refuse. */
record NumberInput(Field field, NumberField input) implements FieldInput {

    @Override
    public Component component() {
        return input;
    }

    @Override
    public @Nullable Object get() {
        return input.answer();
    }

    @Override
    public void set(@Nullable Object value) {
        input.show(value);
    }

    @Override
    public void error(@Nullable String text) {
        input.setInvalid(text != null);
        input.setErrorMessage(text == null ? "" : text);
    }

    /** The field says by itself whether it can read what is typed. */
    @Override
    public void onChange(Runnable listener) {
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }
}
