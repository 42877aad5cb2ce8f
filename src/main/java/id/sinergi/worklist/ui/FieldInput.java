package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import id.sinergi.worklist.forms.Field;
import org.jspecify.annotations.Nullable;

/** One field of a form on the screen. */
interface FieldInput {

    Field field();

    Component component();

    /** What is entered, in the form that the API takes; {@code null} where nothing is. */
    @Nullable
    Object get();

    void set(@Nullable Object value);

    /** Shows what is wrong, or nothing. */
    void error(@Nullable String text);

    /** Calls back when the person has changed something. */
    void onChange(Runnable listener);

    /** Makes it read-only. */
    default void freeze() {
        if (component() instanceof HasValue<?, ?> value) {
            value.setReadOnly(true);
        }
    }
}
