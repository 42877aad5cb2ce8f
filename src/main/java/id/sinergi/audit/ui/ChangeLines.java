package id.sinergi.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.shared.Change;
import id.sinergi.shared.ui.UiText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each field before and after, as in the time line of a case. */
final class ChangeLines extends Div {

    ChangeLines(List<Change> changes) {
        addClassName("timeline-changes");
        changes.forEach(change -> add(line(change)));
    }

    private static Div line(Change change) {
        var line = new Div(new Span(change.field() + ": "));
        if (change.before() != null) {
            line.add(value(change.before(), "change-was"), arrow());
        }
        line.add(value(change.after(), "change-now"));
        return line;
    }

    private static Span value(@Nullable String value, String css) {
        var span = new Span(value == null ? "–" : value);
        span.addClassNames(css, "typed");
        return span;
    }

    private static Span arrow() {
        var arrow = new Span(" → ");
        arrow.getElement().setAttribute("role", "img");
        arrow.getElement().setAttribute("aria-label", UiText.get("change.to"));
        return arrow;
    }
}
