package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.ui.SideBySide;
import id.sinergi.shared.ui.UiText;
import id.sinergi.worklist.forms.Field;
import org.jspecify.annotations.Nullable;

/** A question about two records: both side by side, and below them the answer. */
final class ComparedInput implements FieldInput {

    private final FieldInput answer;
    private final Div box = new Div();

    /** @param open whether the records are seen at once, or made only when somebody wants to see them */
    ComparedInput(FieldInput answer, String label, Comparison comparison, boolean open) {
        this.answer = answer;
        box.addClassName("compared");
        box.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        box.add(new H3(label));
        if (open) {
            box.add(new SideBySide(label, comparison));
        } else {
            box.add(folded(label, comparison));
        }
        box.add(answer.component());
    }

    private static Details folded(String label, Comparison comparison) {
        var details = new Details(UiText.get("compare.open"));
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && details.getContent().findAny().isEmpty()) {
                details.add(new SideBySide(label, comparison));
            }
        });
        return details;
    }

    @Override
    public Field field() {
        return answer.field();
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public @Nullable Object get() {
        return answer.get();
    }

    @Override
    public void set(@Nullable Object value) {
        answer.set(value);
    }

    @Override
    public void error(@Nullable String text) {
        answer.error(text);
    }

    @Override
    public void onChange(Runnable listener) {
        answer.onChange(listener);
    }

    @Override
    public void freeze() {
        answer.freeze();
    }
}
