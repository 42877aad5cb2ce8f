package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A figure that is a filter: a real button that says whether it is pressed. Nothing to count is grey, not hidden. */
public final class CounterTile extends NativeButton {

    private final Span figure = new Span();

    public CounterTile(String label, long count, Tone tone, boolean selected, Runnable onClick) {
        addClassNames("counter", tone.css());
        figure.addClassName("counter-figure");
        var name = new Span(label);
        name.addClassName("counter-label");
        add(figure, name);
        setCount(count);
        setSelected(selected);
        addClickListener(event -> onClick.run());
    }

    public void setCount(long count) {
        figure.setText(Numbers.whole(count));
        setClassName("zero", count == 0);
    }

    public void setSelected(boolean selected) {
        getElement().setAttribute("aria-pressed", String.valueOf(selected));
    }
}
