package id.sinergi.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.shared.Refusal;
import java.util.function.Supplier;

/** A part of a page that may be refused while the rest of the page stands. */
public final class Refusing {

    private Refusing() {}

    /** The part, or in its place why it is not shown: what it was refused for, or that it failed. */
    public static Component orSentence(Supplier<Component> part) {
        try {
            return Part.of(part);
        } catch (RuntimeException e) {
            var refusal = Refusal.raised(e).orElseThrow(() -> e);
            return new EmptyState(
                    VaadinIcon.INFO_CIRCLE, UiText.get("problem." + refusal.kind()), refusal.sayBriefly(UiText::get));
        }
    }
}
