package id.sinergi.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** State and due date of tasks as lists and pages show them. */
@Component
class Badges {

    private final Calendar calendar;
    private final Texts texts;
    private final Dates dates;

    Badges(Calendar calendar, Texts texts, Dates dates) {
        this.calendar = calendar;
        this.texts = texts;
        this.dates = dates;
    }

    StateBadge of(WorkItem item) {
        return switch (item.state(calendar.today())) {
            case ON_TIME -> new StateBadge(State.ON_TIME);
            case DUE_SOON -> new StateBadge(State.DUE_SOON);
            case OVERDUE -> new StateBadge(State.OVERDUE);
            case PAUSED -> new StateBadge(State.PAUSED);
            case DONE, WITHDRAWN -> new StateBadge(State.DONE);
            case DONE_LATE ->
                new StateBadge(
                        State.DONE_LATE, texts.get("task.doneLate", item.lateDays() == null ? 0 : item.lateDays()));
        };
    }

    /** "lewat 3 hari kerja" over "18 Nov". */
    Div due(WorkItem item) {
        var lines = new Div();
        lines.addClassName("due-cell");
        if (item.doneAt() != null) {
            lines.add(line(dates.shortDayAndTime(item.doneAt()), "cell-first"));
        } else if (item.pausedOn() != null) {
            lines.add(line(texts.get("task.pausedSince", dates.shortDay(item.pausedOn())), "cell-first"));
        } else {
            var days = calendar.workingDays().between(calendar.today(), item.due());
            lines.add(line(dates.due(days), "cell-first"));
        }
        lines.add(line(texts.get("task.dueOn", dates.shortDay(item.due())), "cell-second"));
        return lines;
    }

    boolean isUnaccepted(WorkItem item) {
        return item.isUnaccepted(calendar.today());
    }

    static Span line(String text, String css) {
        var span = new Span(text);
        span.addClassName(css);
        span.setTitle(text);
        return span;
    }
}
