package id.sinergi.oversight.ui;

import com.vaadin.flow.component.html.Span;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload.GroupBy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Groups, tasks and refusals in words. */
@Component
class OverdueText {

    private final Accounts accounts;
    private final Territory territory;
    private final Calendar calendar;
    private final Texts texts;
    private final Dates dates;

    OverdueText(Accounts accounts, Territory territory, Calendar calendar, Texts texts, Dates dates) {
        this.accounts = accounts;
        this.territory = territory;
        this.calendar = calendar;
        this.texts = texts;
        this.dates = dates;
    }

    String group(GroupBy by, @Nullable String key) {
        if (key == null) {
            return texts.get("overdue.none." + by.name());
        }
        return switch (by) {
            case AGENCY -> accounts.agencyName(Agency.valueOf(key));
            case PERSON -> accounts.nameOf(key);
            case VILLAGE -> territory.name(key);
            case PROCESS -> process(key);
        };
    }

    private String process(String key) {
        return Arrays.stream(CaseKind.values())
                .filter(kind -> kind.process().equals(key))
                .findFirst()
                .map(kind -> texts.get("kind." + kind.code()))
                .orElseGet(() -> texts.get("process." + key));
    }

    String task(WorkItem item) {
        return texts.get("task." + item.formKey());
    }

    /** The first agency that can do it; lists show the short name. */
    String agency(WorkItem item) {
        return item.agencies().isEmpty()
                ? ""
                : texts.get("agency." + item.agencies().getFirst());
    }

    StateBadge state(WorkItem item) {
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

    /** "lewat 3 hari kerja", "2 hari kerja lagi", "dijeda sejak 5 Mei", or when it was done. */
    String due(WorkItem item) {
        if (item.doneAt() != null) {
            return dates.shortDayAndTime(item.doneAt());
        }
        if (item.pausedOn() != null) {
            return texts.get("task.pausedSince", dates.shortDay(item.pausedOn()));
        }
        var days = calendar.workingDays().between(calendar.today(), item.due());
        return days == 0 && item.due().isBefore(calendar.today()) ? texts.get("overdue.justPast") : dates.due(days);
    }

    String dueOn(WorkItem item) {
        return texts.get("task.dueOn", dates.shortDay(item.due()));
    }

    static Span line(String text, String css) {
        var span = new Span(text);
        span.addClassName(css);
        span.setTitle(text);
        return span;
    }
}
