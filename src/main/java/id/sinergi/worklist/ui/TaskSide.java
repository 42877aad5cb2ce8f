package id.sinergi.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Tone;
import id.sinergi.worklist.DueEntry;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What stands beside a task: how the due date came about, who holds it, what escalates when, and what may be done. */
@Component
class TaskSide {

    private final TaskDesk desk;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Badges badges;
    private final Texts texts;
    private final Dates dates;

    TaskSide(TaskDesk desk, Accounts accounts, CurrentUser currentUser, Badges badges, Texts texts, Dates dates) {
        this.desk = desk;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.badges = badges;
        this.texts = texts;
        this.dates = dates;
    }

    Card ledger(WorkItem item) {
        var ledger = new Ledger();
        ledger.row(texts.get("ledger.created"), dates.day(item.createdAt()));
        for (var entry : desk.ledger(item.taskId())) {
            ledger.row(says(entry), dates.day(entry.due()));
            if (entry.reason() != null && entry.kind() != DueEntry.Kind.TERM) {
                ledger.note(
                        entry.reference() == null || entry.reference().isEmpty()
                                ? entry.reason()
                                : entry.reason() + " (" + entry.reference() + ")");
            }
        }
        var due = item.dueAt() == null ? dates.day(item.due()) : dates.dayAndTime(item.dueAt());
        ledger.total(texts.get("ledger.due"), due, badges.isOverdue(item) ? Tone.LATE : Tone.PLAIN);
        return new Card(texts.get("ledger.title"), ledger);
    }

    private String says(DueEntry entry) {
        return switch (entry.kind()) {
            case TERM ->
                texts.get(
                        "ledger.term",
                        entry.days() == null ? 0 : entry.days(),
                        entry.reason() == null ? "" : entry.reason());
            case RESUMED -> texts.get("ledger.resumed", entry.days() == null ? 0 : entry.days());
            case EXTENDED ->
                texts.get("ledger.extended", entry.days() == null ? 0 : entry.days(), accounts.nameOf(entry.by()));
            case PAUSED -> texts.get("ledger.paused", dates.shortDay(entry.at()));
            case FIXED -> texts.get("ledger.fixed");
        };
    }

    Card facts(WorkItem item) {
        var facts = new DefinitionList();
        facts.fact(
                texts.get("task.column.holder"),
                item.holder() == null ? texts.get("task.unclaimed") : accounts.nameOf(item.holder()));
        if (item.holder() != null && item.heldSince() != null) {
            facts.fact(texts.get("task.heldSince"), dates.dayAndTime(item.heldSince()));
        }
        facts.fact(
                texts.get("task.column.unit"),
                String.join(
                        ", ",
                        item.units().stream()
                                .map(unit -> texts.get("unit." + unit))
                                .toList()));
        if (item.place() != null) {
            facts.fact(texts.get("task.column.place"), item.place());
        }
        if (item.isOpen() && item.holder() == null && item.acceptBy() != null) {
            facts.fact(texts.get("task.acceptBy"), dates.day(item.acceptBy()));
        }
        return new Card(texts.get("task.about"), facts);
    }

    /** The rungs: when each was reached, and when the others will be if nothing changes. */
    Card ahead(WorkItem item) {
        var ledger = new Ledger();
        var reached = desk.rungs(item.taskId());
        rung(ledger, item, 1, "ladder.near", item.soonFrom(), reached);
        rung(ledger, item, 2, "ladder.past", item.escalateOn(), reached);
        rung(ledger, item, 3, "ladder.longPast", item.coordinateOn(), reached);
        if (item.pausedOn() != null) {
            ledger.note(texts.get("ladder.paused"));
        } else if (item.dueAt() != null) {
            ledger.note(texts.get("ladder.hours"));
        }
        return new Card(texts.get("ladder.title"), ledger);
    }

    /** A rung that is ahead has no day while the clock stands still. */
    private void rung(
            Ledger ledger, WorkItem item, int rung, String key, LocalDate planned, Map<Integer, Instant> reached) {
        var at = reached.get(rung);
        if (at != null) {
            ledger.row(texts.get(key), texts.get("ladder.reached", dates.shortDay(at)));
        } else if (item.rung() >= rung) {
            ledger.row(texts.get(key), texts.get("ladder.reachedBefore"));
        } else if (item.pausedOn() == null && item.isOpen()) {
            ledger.row(texts.get(key), texts.get("ladder.planned", dates.shortDay(planned)));
        }
    }

    /** Release for the holder; hand over, pause and extend for those who supervise. */
    Div acts(WorkItem item, Runnable reload) {
        var bar = new Div();
        bar.addClassName("task-acts");
        var mine = currentUser.get().username().equals(item.holder());
        if (mine) {
            bar.add(new Button(texts.get("task.action.release"), event -> tell(desk.release(item.taskId()), reload)));
        }
        if (mine || desk.maySupervise(item)) {
            bar.add(new Button(texts.get("task.action.reassign"), event -> reassign(item, reload)));
        }
        if (desk.maySupervise(item) && item.dueAt() == null) {
            bar.add(
                    item.pausedOn() == null
                            ? new Button(texts.get("task.action.pause"), event -> pause(item, reload))
                            : new Button(
                                    texts.get("task.action.resume"), event -> tell(desk.resume(item.taskId()), reload)),
                    new Button(texts.get("task.action.extend"), event -> extend(item, reload)));
        }
        return bar;
    }

    private void reassign(WorkItem item, Runnable reload) {
        var person = new ComboBox<User>(texts.get("task.reassign.to"));
        person.setItems(desk.candidates(item));
        person.setItemLabelGenerator(user -> user.name() + " (" + user.username() + ")");
        var reason = new TextArea(texts.get("task.reason"));
        ask(
                "task.action.reassign",
                reload,
                () -> desk.reassign(
                        item.taskId(),
                        person.isEmpty() ? null : person.getValue().username(),
                        reason.getValue()),
                person,
                reason);
    }

    private void pause(WorkItem item, Runnable reload) {
        var reason = new TextArea(texts.get("task.reason"));
        var reference = new TextField(texts.get("task.pause.reference"));
        ask(
                "task.action.pause",
                reload,
                () -> desk.pause(item.taskId(), reason.getValue(), reference.getValue()),
                reason,
                reference);
    }

    private void extend(WorkItem item, Runnable reload) {
        var days = NumberField.whole(texts.get("task.extend.days"));
        days.show(3);
        var reason = new TextArea(texts.get("task.reason"));
        ask(
                "task.action.extend",
                reload,
                () -> desk.extend(item.taskId(), days.count(0), reason.getValue()),
                days,
                reason);
    }

    private void ask(
            String title,
            Runnable reload,
            Supplier<Result<WorkItem>> act,
            com.vaadin.flow.component.Component... inputs) {
        new FormDialog(
                        texts.get(title),
                        () -> {
                            if (act.get() instanceof Result.Refused<WorkItem>(var refusal)) {
                                return Optional.of(refusal.sayBriefly(texts::get));
                            }
                            reload.run();
                            return Optional.empty();
                        },
                        inputs)
                .open();
    }

    private static void tell(Result<WorkItem> result, Runnable reload) {
        if (result instanceof Result.Refused<WorkItem>(var refusal)) {
            Notices.refused(refusal);
        }
        reload.run();
    }
}
