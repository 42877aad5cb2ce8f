package id.sinergi.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.oversight.Overdue;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Avatar;
import id.sinergi.shared.ui.RowList;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload;
import id.sinergi.worklist.ui.Badges;
import java.util.List;

/** The tasks behind the chosen figure, most late first; those one supervises can be selected and handed over. */
final class TaskList extends Div {

    private static final int AT_ONCE = 50;

    private final transient Overdue overdue;
    private final transient Accounts accounts;
    private final transient Badges badges;
    private final transient OverdueText words;
    private final transient Texts texts;
    private final OverdueState state;

    TaskList(
            Overdue overdue,
            TaskDesk desk,
            Workload workload,
            Accounts accounts,
            Badges badges,
            OverdueText words,
            Texts texts,
            OverdueState state,
            Runnable reload) {
        this.overdue = overdue;
        this.accounts = accounts;
        this.badges = badges;
        this.words = words;
        this.texts = texts;
        this.state = state;
        var table = new RowList<WorkItem>(texts.get("overdue.tasks"), WorkItem::taskId)
                .column(texts.get("task.column.state"), badges::of, "state-column")
                .main(texts.get("task.column.task"), this::name)
                .column(texts.get(state.isDone() ? "task.column.done" : "task.column.due"), badges::due, "due-column")
                .column(texts.get("task.column.holder"), this::holder, "holder-column")
                .text(texts.get("overdue.by.AGENCY"), words::agency)
                .text(
                        texts.get("task.column.place"),
                        item -> item.place() == null ? "" : item.place(),
                        RowList.WIDE_ONLY);
        var first = page(0);
        if (!state.isDone() && first.stream().anyMatch(desk::maySupervise)) {
            var bar = new ActBar(desk, new ReassignDialog(desk, workload, words, texts), words, texts, reload);
            table.selectable(item -> texts.get("worklist.select", words.task(item), item.caseNumber()), bar::show);
            add(table, bar);
        } else {
            add(table);
        }
        table.setRows(first);
        more(table, first.size());
    }

    private List<WorkItem> page(int offset) {
        return overdue.tasks(state.figure(), state.group(), offset, AT_ONCE).orThrow();
    }

    private void more(RowList<WorkItem> table, int shown) {
        table.setMore(
                texts.get("worklist.more"),
                shown % AT_ONCE != 0 || shown == 0
                        ? null
                        : () -> {
                            var next = page(shown);
                            table.addRows(next);
                            if (next.isEmpty()) {
                                table.setMore("", null);
                            } else {
                                more(table, shown + next.size());
                            }
                        });
    }

    private Div name(WorkItem item) {
        var about = new Div();
        about.addClassName("cell-second");
        about.add(CaseLinks.to(item.caseNumber()), new Span(" · " + item.subject()));
        if (item.detail() != null) {
            about.add(new Span(" · " + item.detail()));
        }
        return new Div(badges.link(item), about);
    }

    private Component holder(WorkItem item) {
        var person = item.doneBy() != null ? item.doneBy() : item.holder();
        return person == null
                ? Badges.line(texts.get("task.unclaimed"), "quiet")
                : Avatar.named(accounts.nameOf(person));
    }
}
