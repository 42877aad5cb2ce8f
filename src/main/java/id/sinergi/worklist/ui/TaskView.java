package id.sinergi.worklist.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.Field;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One task: its form for the holder, its record for everybody else who may see it, and how its due date came about. */
@Route("tugas/:taskId")
@PermitAll
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Attachments attachments;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Badges badges;
    private final TaskSide side;
    private final List<TaskLinks> links;
    private final Texts texts;
    private final Dates dates;
    private String title = "";

    TaskView(
            TaskDesk desk,
            TaskCompletion completion,
            Attachments attachments,
            CurrentUser currentUser,
            Accounts accounts,
            Badges badges,
            TaskSide side,
            List<TaskLinks> links,
            Texts texts,
            Dates dates) {
        this.desk = desk;
        this.completion = completion;
        this.attachments = attachments;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.badges = badges;
        this.side = side;
        this.links = links;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "task-page");
    }

    /** Opens a task's page. */
    static void open(String taskId) {
        UI.getCurrent().navigate(TaskView.class, new RouteParameters("taskId", taskId));
    }

    static String path(String taskId) {
        return "tugas/" + taskId;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("taskId").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(String taskId) {
        removeAll();
        switch (desk.find(taskId)) {
            case Result.Refused<WorkItem>(var refusal) -> unknown(refusal);
            case Result.Done<WorkItem>(var item) -> show(item);
        }
    }

    private void unknown(Refusal refusal) {
        title = texts.get("task.unknown.title");
        add(new EmptyState(VaadinIcon.QUESTION_CIRCLE, title, refusal.say(texts), worklist()));
    }

    private Anchor worklist() {
        return new Anchor("tugas", texts.get("task.action.worklist"));
    }

    private void show(WorkItem item) {
        var name = TaskName.of(texts, item.formKey());
        title = name;
        var over = new Span(CaseLinks.to(item.caseNumber()), new Span(" · " + item.subject()));
        var header = new PageHeader(name, texts.get("task." + item.formKey() + ".purpose"), badges.of(item)).over(over);
        add(header);
        var main = new Div(Part.of(() -> body(item)));
        main.addClassName("task-main");
        var beside = new Div(Part.each(() -> side.ledger(item), () -> side.facts(item)));
        if (item.isOpen()) {
            beside.add(Part.each(() -> side.ahead(item), () -> side.acts(item, () -> show(item.taskId()))));
        }
        beside.addClassName("task-side");
        var columns = new Div(main, beside);
        columns.addClassName("two-columns");
        add(columns);
    }

    private com.vaadin.flow.component.Component body(WorkItem item) {
        if (!item.isOpen()) {
            return record(item);
        }
        if (currentUser.get().username().equals(item.holder())) {
            return form(item);
        }
        return offer(item);
    }

    /** What a finished task was answered with. */
    private Card record(WorkItem item) {
        var answers = new DefinitionList();
        if (item.outcome() != null) {
            answers.fact(texts.get("task.outcome"), texts.get("outcome." + item.outcome()));
        }
        completion.fields(item).stream()
                .filter(field -> field.type() != Field.Type.NOTE)
                .forEach(field -> answers.fact(
                        new Inputs(item.formKey(), item.caseNumber(), texts, attachments).label(field),
                        Answers.say(field, dates)));
        var by = texts.get(
                "task.doneBy",
                item.doneBy() == null ? "–" : accounts.nameOf(item.doneBy()),
                item.doneAt() == null ? "" : dates.dayAndTime(item.doneAt()));
        return new Card(texts.get("task.record"), new Paragraph(by), answers);
    }

    /** To take the task, or who has it. */
    private Card offer(WorkItem item) {
        var refusal = desk.whyNot(item);
        if (refusal.isPresent()) {
            return new Card(null, new Paragraph(refusal.get().say(texts)));
        }
        var claim = new Button(texts.get("task.action.claim"), event -> claim(item));
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        claim.addClassName("claim");
        return new Card(null, new Paragraph(texts.get("task.free")), claim);
    }

    private void claim(WorkItem item) {
        switch (desk.claim(item.taskId())) {
            case Result.Done<WorkItem>(var mine) -> show(mine.taskId());
            case Result.Refused<WorkItem>(var refusal) -> {
                Notices.refused(refusal);
                show(item.taskId());
            }
        }
    }

    private Card form(WorkItem item) {
        var fields = completion.fields(item);
        var draft = completion.draft(item.taskId());
        var holder = new FormPanel[1];
        var panel = new FormPanel(
                item,
                fields,
                draft.<Map<String, ?>>map(TaskCompletion.Draft::values).orElse(Map.of()),
                texts,
                dates,
                attachments,
                () -> save(item, holder[0]),
                values -> complete(item, holder[0], values));
        holder[0] = panel;
        draft.ifPresent(kept -> panel.saved(texts.get("task.saved", dates.shortTime(kept.at()))));
        return new Card(null, ways(item), panel);
    }

    private Div ways(WorkItem item) {
        var ways = new Div();
        links.forEach(one -> ways.add(one.of(item.formKey(), item.caseNumber())));
        ways.addClassName("task-ways");
        ways.setVisible(ways.getComponentCount() > 0);
        return ways;
    }

    private void save(WorkItem item, FormPanel panel) {
        switch (completion.save(item.taskId(), panel.values())) {
            case Result.Done<TaskCompletion.Draft>(var draft) ->
                panel.saved(texts.get("task.saved", dates.shortTime(draft.at())));
            case Result.Refused<TaskCompletion.Draft>(var refusal) -> lost(panel, refusal);
        }
    }

    /** Somebody else has the task now: what was typed stays on the screen, and nothing more is sent. */
    private void lost(FormPanel panel, Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            panel.freeze();
        }
        panel.refuse(refusal);
    }

    private void complete(WorkItem item, FormPanel panel, Map<String, @Nullable Object> values) {
        switch (completion.complete(item.taskId(), values, null)) {
            case Result.Done<TaskCompletion.Completed>(var done) -> finished(done);
            case Result.Refused<TaskCompletion.Completed>(var refusal) -> panel.refuse(refusal);
        }
    }

    /** What was done, and the next task: the case's own if it is mine to take, else the worklist's first. */
    private void finished(TaskCompletion.Completed done) {
        removeAll();
        var task = done.task();
        var next = done.next().stream()
                .filter(item -> desk.whyNot(item).isEmpty())
                .findFirst()
                .or(desk::next);
        var actions = new Div();
        actions.addClassName("form-bar");
        next.ifPresent(item -> {
            var button = new Button(
                    texts.get("task.action.next", TaskName.of(texts, item.formKey())), event -> show(item.taskId()));
            button.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(button);
        });
        actions.add(worklist(), caseLink(task));
        var state = badges.of(task);
        var box = new EmptyState(
                VaadinIcon.CHECK_CIRCLE,
                texts.get(
                        task.isOpen() ? "task.proposed.title" : "task.finished.title",
                        TaskName.of(texts, task.formKey())),
                texts.get(
                        task.isOpen() ? "task.proposed.text" : "task.finished.text", task.caseNumber(), task.subject()),
                actions);
        box.addClassName("task-finished");
        add(box, state);
    }

    private Anchor caseLink(WorkItem task) {
        var link = CaseLinks.to(task.caseNumber());
        link.setText(texts.get("task.action.case"));
        return link;
    }
}
