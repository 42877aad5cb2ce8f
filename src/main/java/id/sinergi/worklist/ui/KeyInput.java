package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import id.sinergi.worklist.forms.Field;
import org.jspecify.annotations.Nullable;

/** Carries the id of a row that is known already; nobody sees or changes it. */
final class KeyInput implements FieldInput {

    private final Field field;
    private final Span nothing = new Span();
    private @Nullable Object key;

    KeyInput(Field field) {
        this.field = field;
        nothing.setVisible(false);
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Component component() {
        return nothing;
    }

    @Override
    public @Nullable Object get() {
        return key;
    }

    @Override
    public void set(@Nullable Object value) {
        key = value;
    }

    @Override
    public void error(@Nullable String text) {
        // A key is not typed, so there is nothing to mark; the list of problems names it.
    }

    @Override
    public void onChange(Runnable listener) {
        // It never changes.
    }
}
