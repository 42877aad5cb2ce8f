package id.sinergi.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Avatar;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.RowList;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.util.List;
import java.util.Optional;

/** All tasks of a case: the open ones first, then what was done, by whom, with which answer. */
@org.springframework.stereotype.Component
class CaseTasksPanel implements CasePanel {

    private final TaskDesk desk;
    private final Accounts accounts;
    private final Badges badges;
    private final Texts texts;

    CaseTasksPanel(TaskDesk desk, Accounts accounts, Badges badges, Texts texts) {
        this.desk = desk;
        this.accounts = accounts;
        this.badges = badges;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int count(CaseFile file) {
        return desk.ofCase(file.number()).size();
    }

    /** What is to be done now, by whom and until when. */
    @Override
    public Optional<Component> glimpse(CaseFile file) {
        var open = desk.ofCase(file.number()).stream().filter(WorkItem::isOpen).toList();
        if (!file.isOpen()) {
            return Optional.empty();
        }
        var card = new Card(
                texts.get("case.tasks.open"),
                open.isEmpty() ? Badges.line(texts.get("case.tasks.waiting"), "quiet") : rows(open));
        card.addClassName("case-open-tasks");
        return Optional.of(card);
    }

    @Override
    public Component create(CaseFile file) {
        var tasks = desk.ofCase(file.number()).stream()
                .sorted(java.util.Comparator.comparing(WorkItem::isOpen)
                        .reversed()
                        .thenComparing(java.util.Comparator.comparing(WorkItem::createdAt)
                                .reversed()))
                .toList();
        if (tasks.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.TASKS, texts.get("case.tasks.none.title"), texts.get("case.tasks.none.text"));
        }
        var rows = table().text(
                        texts.get("task.outcome"),
                        item -> item.outcome() == null ? "" : texts.get("outcome." + item.outcome()));
        rows.setRows(tasks);
        return rows;
    }

    private RowList<WorkItem> rows(List<WorkItem> tasks) {
        var rows = table();
        rows.setRows(tasks);
        return rows;
    }

    private RowList<WorkItem> table() {
        return new RowList<WorkItem>(texts.get("panel.tasks"), WorkItem::taskId)
                .column(texts.get("task.column.state"), badges::of, "state-column")
                .main(texts.get("task.column.task"), this::name)
                .column(texts.get("task.column.due"), badges::due, "due-column")
                .column(texts.get("task.column.holder"), this::person, "holder-column");
    }

    private Div name(WorkItem item) {
        var link = badges.link(item);
        var cell = new Div(link);
        if (item.detail() != null) {
            cell.add(Badges.line(item.detail(), "cell-second"));
        }
        return cell;
    }

    private Component person(WorkItem item) {
        var person = item.doneBy() != null ? item.doneBy() : item.holder();
        return person == null
                ? Badges.line(texts.get("task.unclaimed"), "quiet")
                : Avatar.named(accounts.nameOf(person));
    }
}
