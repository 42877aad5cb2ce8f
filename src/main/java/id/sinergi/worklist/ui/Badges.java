package id.sinergi.worklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.WorkItem;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** State and due date of tasks as lists and pages show them. */
@Component
public class Badges {

    private final Calendar calendar;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    Badges(Calendar calendar, Texts texts, Dates dates, Clock clock) {
        this.calendar = calendar;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    public StateBadge of(WorkItem item) {
        return switch (item.state(calendar.today(), clock.instant())) {
            case ON_TIME -> new StateBadge(State.ON_TIME);
            case DUE_SOON -> new StateBadge(State.DUE_SOON);
            case OVERDUE -> new StateBadge(State.OVERDUE);
            case PAUSED -> new StateBadge(State.PAUSED);
            case DONE, WITHDRAWN -> new StateBadge(State.DONE);
            case DONE_LATE -> new StateBadge(State.DONE_LATE, late(item));
        };
    }

    private String late(WorkItem item) {
        return item.dueAt() == null || item.doneAt() == null
                ? texts.get("task.doneLate", item.lateDays() == null ? 0 : item.lateDays())
                : texts.get(
                        "task.doneLate.hours",
                        Duration.between(item.dueAt(), item.doneAt()).toHours() + 1);
    }

    /** The task's name, leading to its page. */
    public Anchor link(WorkItem item) {
        var link = new Anchor(TaskView.path(item.taskId()), TaskName.of(texts, item.formKey()));
        link.addClassName("cell-first");
        return link;
    }

    /** "lewat 3 hari kerja" over "18 Nov". */
    public Div due(WorkItem item) {
        var lines = new Div();
        lines.addClassName("due-cell");
        if (item.doneAt() != null) {
            lines.add(line(dates.shortDayAndTime(item.doneAt()), "cell-first"));
        } else if (item.pausedOn() != null) {
            lines.add(line(texts.get("task.pausedSince", dates.shortDay(item.pausedOn())), "cell-first"));
        } else if (item.dueAt() != null) {
            lines.add(line(dates.hours(item.dueAt()), "cell-first"));
        } else {
            var days = calendar.workingDays().between(calendar.today(), item.due());
            var justPast = days == 0 && item.due().isBefore(calendar.today());
            lines.add(line(justPast ? texts.get("task.justPast") : dates.due(days), "cell-first"));
        }
        var moment = item.dueAt() == null ? dates.shortDay(item.due()) : dates.shortDayAndTime(item.dueAt());
        lines.add(line(texts.get("task.dueOn", moment), "cell-second"));
        return lines;
    }

    boolean isOverdue(WorkItem item) {
        return item.state(calendar.today(), clock.instant()) == WorkItem.State.OVERDUE;
    }

    boolean isUnaccepted(WorkItem item) {
        return item.isUnaccepted(calendar.today());
    }

    public static Span line(String text, String css) {
        var span = new Span(text);
        span.addClassName(css);
        span.setTitle(text);
        return span;
    }
}
