package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Span;

/** A state with its icon and its word, never by colour alone. */
public final class StateBadge extends Span {

    /** With the state's own word. */
    public StateBadge(State state) {
        this(state, UiText.get(state.key()));
    }

    /** With words of the caller, such as "Selesai terlambat 2 hari kerja". */
    public StateBadge(State state, String text) {
        addClassNames("state", "state-" + state.css());
        setText(text);
    }
}
