package id.sinergi.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Avatar;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.TabBar;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskCounts;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskName;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.WorkItem;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** The first page after login: what is to be done, most late first. */
@Route("")
@RouteAlias("tugas")
@Menu(title = "menu.worklist", order = 10, icon = "vaadin:tasks")
@PermitAll
class WorklistView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLISECONDS = 20_000;

    private final TaskDesk desk;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final Territory territory;
    private final Badges badges;
    private final Texts texts;
    private final List<WorklistAction> actions;
    private final Div counters = new Div();
    private final Div tabs = new Div();
    private final Div fresh = new Div();
    private final Div list = new Div();
    private final BulkBar bulk;
    private ListState state = new ListState(TaskQuery.of(Queue.MINE));
    private int shownTotal;

    WorklistView(
            TaskDesk desk,
            CurrentUser currentUser,
            Accounts accounts,
            Territory territory,
            Badges badges,
            Texts texts,
            List<WorklistAction> actions) {
        this.desk = desk;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.territory = territory;
        this.badges = badges;
        this.texts = texts;
        this.actions = actions;
        this.bulk = new BulkBar(desk, texts, this::refresh);
        addClassNames("page", "worklist-page");
        fresh.addClassName("fresh");
        fresh.getElement().setAttribute("role", "status");
        list.addClassName("worklist-rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = ListState.of(PageParameters.of(event.getLocation()), defaultQueue());
        build();
    }

    /** Somebody who has nothing yet sees what there is to take; who only oversees sees everything. */
    private Queue defaultQueue() {
        var counts = desk.counts(Queue.ALL);
        if (counts.mine() > 0) {
            return Queue.MINE;
        }
        return counts.unit() > 0 ? Queue.UNIT : Queue.ALL;
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.worklist");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLISECONDS);
        event.getUI().addPollListener(poll -> lookForNew());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void build() {
        removeAll();
        add(
                new PageHeader(texts.get("menu.worklist"), texts.get("worklist.purpose"), buttons()),
                counters,
                tabs,
                new WorklistFilters(state, currentUser.get(), territory, texts, WorklistView::go),
                fresh,
                list,
                bulk);
        refresh();
    }

    private Component[] buttons() {
        return actions.stream().flatMap(action -> action.create(state).stream()).toArray(Component[]::new);
    }

    private void refresh() {
        showCounts(desk.counts(state.query().queue()));
        fresh.removeAll();
        showRows();
    }

    private void showCounts(TaskCounts counts) {
        counters.removeAll();
        counters.add(new WorklistCounters(state, counts, texts, WorklistView::go));
        tabs.removeAll();
        var bar = new TabBar(texts.get("menu.worklist"));
        tab(bar, Queue.MINE, texts.get("worklist.mine") + " " + Numbers.whole(counts.mine()));
        tab(bar, Queue.UNIT, texts.get("worklist.unit") + " " + Numbers.whole(counts.unit()));
        tab(bar, Queue.ALL, texts.get("worklist.all") + " " + Numbers.whole(counts.all()));
        tab(bar, Queue.DONE, texts.get("worklist.done"));
        tabs.add(bar);
    }

    private void tab(TabBar bar, Queue queue, String text) {
        bar.tab("queue-" + queue.code(), text, state.query().queue() == queue, () -> go(state.queue(queue)));
    }

    private static void go(ListState next) {
        UI.getCurrent().navigate(WorklistView.class, next.parameters());
    }

    private void showRows() {
        list.removeAll();
        bulk.show(Set.of());
        list.add(Part.of(this::rows));
    }

    private Component rows() {
        var slice = desk.list(state.query(), null, null);
        shownTotal = desk.count(state.query());
        if (slice.items().isEmpty()) {
            return empty();
        }
        var table = table();
        Slices.show(table, slice, shown -> texts.get("worklist.more"), next -> desk.list(state.query(), null, next));
        return table;
    }

    private RowList<WorkItem> table() {
        var done = state.query().queue() == Queue.DONE;
        var table = new RowList<WorkItem>(texts.get("menu.worklist"), WorkItem::taskId)
                .column(texts.get("task.column.state"), badges::of, "state-column")
                .main(texts.get("task.column.task"), this::name)
                .column(texts.get(done ? "task.column.done" : "task.column.due"), badges::due, "due-column")
                .column(texts.get("task.column.holder"), this::holder, "holder-column")
                .text(
                        texts.get("task.column.place"),
                        item -> item.place() == null ? "" : item.place(),
                        RowList.WIDE_ONLY);
        if (!done) {
            table.column("", this::action, RowList.ACTIONS);
            table.selectable(
                    item -> texts.get("worklist.select", TaskName.of(texts, item.formKey()), item.caseNumber()),
                    bulk::show);
        }
        return table;
    }

    private Div name(WorkItem item) {
        var link = badges.link(item);
        var about = item.caseNumber() + " · " + item.subject() + (item.detail() == null ? "" : " · " + item.detail());
        var cell = new Div(link, Badges.line(about, "cell-second"));
        if (item.lastComment() != null) {
            cell.add(Badges.line("“" + item.lastComment() + "”", "cell-comment"));
        }
        return cell;
    }

    private Div holder(WorkItem item) {
        var person = item.doneBy() != null ? item.doneBy() : item.holder();
        if (person == null) {
            var late = badges.isUnaccepted(item);
            return new Div(Badges.line(texts.get("task.unclaimed"), late ? "unaccepted" : "quiet"));
        }
        var me = person.equals(currentUser.get().username());
        var cell = new Div(
                me
                        ? new Span(new Avatar(accounts.nameOf(person)), new Span(texts.get("task.you")))
                        : Avatar.named(accounts.nameOf(person)));
        cell.addClassName("holder-cell");
        return cell;
    }

    private Component action(WorkItem item) {
        if (currentUser.get().username().equals(item.holder())) {
            return RowList.key(new Button(texts.get("task.action.open"), event -> TaskView.open(item.taskId())), "o");
        }
        if (item.holder() == null && desk.whyNot(item).isEmpty()) {
            var claim = new Button(texts.get("task.action.claimAndOpen"), event -> claim(item));
            claim.setDisableOnClick(true);
            return RowList.key(claim, "c");
        }
        return new Span();
    }

    private void claim(WorkItem item) {
        switch (desk.claim(item.taskId())) {
            case Result.Done<WorkItem>(var mine) -> TaskView.open(mine.taskId());
            case Result.Refused<WorkItem>(var refusal) -> {
                Notices.refused(refusal);
                refresh();
            }
        }
    }

    private EmptyState empty() {
        if (state.isNarrowed()) {
            return new EmptyState(
                    VaadinIcon.SEARCH,
                    texts.get("worklist.none.title"),
                    texts.get("worklist.none.text"),
                    new Button(texts.get("worklist.clear"), event -> go(state.cleared())));
        }
        if (currentUser.get().is(Role.ADMIN)) {
            return new EmptyState(VaadinIcon.LOCK, texts.get("worklist.admin.title"), texts.get("worklist.admin.text"));
        }
        var key = "worklist.empty." + state.query().queue().code();
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get(key + ".title"), texts.get(key + ".text"));
    }

    /** The list does not move under the pointer: news are offered, not pushed in. */
    private void lookForNew() {
        var now = desk.count(state.query());
        if (now != shownTotal) {
            fresh.removeAll();
            var difference = now - shownTotal;
            fresh.add(new Button(
                    difference > 0 ? texts.get("worklist.fresh", difference) : texts.get("worklist.changed"),
                    event -> refresh()));
        }
    }
}
