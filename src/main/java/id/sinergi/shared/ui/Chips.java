package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Filters as chips: those in force can be taken away, the others can be pressed. */
public final class Chips extends Div {

    public Chips(String label) {
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** A filter in force, with a cross; a click takes it away. */
    public Chips removable(String text, Runnable remove) {
        var chip = chip(text, remove);
        chip.addClassName("on");
        chip.setAriaLabel(UiText.get("chip.remove", text));
        var cross = new Span();
        cross.addClassName("chip-cross");
        cross.getElement().setAttribute("aria-hidden", "true");
        chip.add(cross);
        return this;
    }

    /** A choice that is on or off. */
    public Chips toggle(String text, boolean on, Runnable change) {
        var chip = chip(text, change);
        chip.setClassName("on", on);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return this;
    }

    private NativeButton chip(String text, Runnable onClick) {
        var chip = new NativeButton(null, event -> onClick.run());
        chip.addClassName("chip");
        chip.add(new Span(text));
        add(chip);
        return chip;
    }
}
