package id.sinergi.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.ui.Badges;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What may be done with the selected tasks: hand over one or many; pause, resume and extend one. */
final class ActBar extends Div {

    private static final int USUAL_EXTENSION = 3;

    private final transient TaskDesk desk;
    private final transient ReassignDialog reassign;
    private final transient OverdueText words;
    private final transient Texts texts;
    private final transient Runnable reload;

    ActBar(TaskDesk desk, ReassignDialog reassign, OverdueText words, Texts texts, Runnable reload) {
        this.desk = desk;
        this.reassign = reassign;
        this.words = words;
        this.texts = texts;
        this.reload = reload;
        addClassNames("bulk-bar", "act-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.get("bulk.label"));
        setVisible(false);
    }

    void show(Set<WorkItem> selected) {
        removeAll();
        setVisible(!selected.isEmpty());
        var mine = selected.stream().filter(desk::maySupervise).toList();
        var count = new Span(texts.get("bulk.selected", selected.size()));
        count.addClassName("bulk-count");
        add(count);
        if (mine.size() < selected.size()) {
            add(new Span(texts.get("overdue.may", mine.size(), selected.size() - mine.size())));
        }
        var buttons = new Div();
        buttons.addClassName("act-buttons");
        var handOver = new Button(texts.get("overdue.reassign"), event -> reassign.open(mine, reload));
        handOver.setEnabled(!mine.isEmpty());
        buttons.add(handOver);
        if (mine.size() == 1 && selected.size() == 1) {
            one(buttons, mine.getFirst());
        }
        add(buttons);
    }

    private void one(Div buttons, WorkItem item) {
        buttons.add(
                item.pausedOn() == null
                        ? new Button(texts.get("overdue.pause"), event -> pause(item))
                        : new Button(texts.get("task.action.resume"), event -> resume(item)),
                new Button(texts.get("overdue.extend"), event -> extend(item)));
    }

    private void resume(WorkItem item) {
        switch (desk.resume(item.taskId())) {
            case Result.Refused<WorkItem>(var refusal) -> Notices.refused(refusal.sayBriefly(texts::get));
            case Result.Done<WorkItem>(var now) -> done("overdue.resumed", now);
        }
    }

    private void pause(WorkItem item) {
        var reason = reason();
        var reference = FreeText.atMost(Length.TEXT, new TextField(texts.get("task.pause.reference")));
        ask(
                "task.action.pause",
                item,
                "overdue.paused",
                () -> desk.pause(item.taskId(), reason.getValue(), reference.getValue()),
                List.of(reason, reference));
    }

    private void extend(WorkItem item) {
        var days = NumberField.whole(texts.get("task.extend.days"));
        days.show(USUAL_EXTENSION);
        var reason = reason();
        ask(
                "task.action.extend",
                item,
                "overdue.extended",
                () -> desk.extend(item.taskId(), days.count(0), reason.getValue()),
                List.of(days, reason));
    }

    private TextArea reason() {
        var reason = FreeText.atMost(Length.TEXT, new TextArea(texts.get("task.reason")));
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    private void ask(
            String action,
            WorkItem item,
            String said,
            Supplier<Result<WorkItem>> act,
            List<? extends Component> inputs) {
        var about = Badges.line(words.task(item) + " · " + item.caseNumber() + " · " + item.subject(), "act-about");
        new FormDialog(
                        texts.get(action),
                        () -> {
                            if (act.get() instanceof Result.Refused<WorkItem>(var refusal)) {
                                return Optional.of(refusal.sayBriefly(texts::get));
                            }
                            done(said, desk.find(item.taskId()).orThrow());
                            return Optional.empty();
                        },
                        Stream.concat(Stream.of(about), inputs.stream()).toArray(Component[]::new))
                .open();
    }

    private void done(String said, WorkItem now) {
        Notices.done(texts.get(said, words.task(now), words.dueOn(now)));
        reload.run();
    }
}
