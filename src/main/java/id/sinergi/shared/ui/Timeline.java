package id.sinergi.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import id.sinergi.shared.Change;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened, in order: when, who, what, and each field before and after. */
public final class Timeline extends OrderedList {

    /**
     * @param time as it is to be read
     * @param text what the actor did, following the name
     * @param changes with field names already in words
     */
    public record Entry(String time, String actor, String text, List<Change> changes) {
        public Entry(String time, String actor, String text) {
            this(time, actor, text, List.of());
        }
    }

    public Timeline(List<Entry> entries) {
        addClassName("timeline");
        entries.forEach(this::append);
    }

    public void append(Entry entry) {
        append(() -> entry);
    }

    /** An event that cannot be shown says so in its place. */
    public void append(Supplier<Entry> entry) {
        add(Part.of(() -> item(entry.get()), () -> new ListItem(Part.failed())));
    }

    private static ListItem item(Entry entry) {
        var time = new Span(entry.time());
        time.addClassName("timeline-time");
        var actor = new Span(entry.actor());
        actor.addClassName("timeline-actor");
        var sentence = new Div();
        sentence.add(actor, new Span(" " + entry.text()));
        sentence.addClassName("typed");
        var body = new Div(sentence);
        body.addClassName("timeline-body");
        if (!entry.changes().isEmpty()) {
            body.add(changes(entry.changes()));
        }
        return new ListItem(time, body);
    }

    private static Div changes(List<Change> changes) {
        var box = new Div();
        box.addClassName("timeline-changes");
        for (var change : changes) {
            var field = new Span(change.field() + ": ");
            var line = new Div(field);
            if (change.before() != null && !change.before().isEmpty()) {
                line.add(value(change.before(), "was"), arrow());
            }
            line.add(value(change.after(), "now"));
            box.add(line);
        }
        return box;
    }

    private static Span value(@Nullable String value, String kind) {
        var span = new Span(value == null || value.isEmpty() ? "–" : value);
        span.addClassNames("change-" + kind, "typed");
        return span;
    }

    private static Span arrow() {
        var arrow = new Span(" → ");
        arrow.getElement().setAttribute("aria-label", UiText.get("change.to"));
        return arrow;
    }
}
