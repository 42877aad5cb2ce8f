package id.sinergi.massletters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.Accounts;
import id.sinergi.massletters.Batch;
import id.sinergi.massletters.BatchTasks;
import id.sinergi.massletters.BatchTasks.Plan;
import id.sinergi.massletters.Batches;
import id.sinergi.massletters.Reasons;
import id.sinergi.massletters.Scans;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.Unread;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.ui.Badges;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Doing the same step for many cases: which step, which cases, which answers; then what may and may not, and off. */
@Route("surat-massal")
@Menu(title = "menu.massletters", order = 47, icon = "vaadin:envelopes-o")
@StyleSheet("context://frontend/styles/massletters.css")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN"})
class MassView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STEP = "langkah";
    private static final int SHOWN = 60;
    private static final int RECENT = 10;

    private final transient Batches batches;
    private final transient BatchTasks tasks;
    private final transient BroughtFilters filters;
    private final transient Scans files;
    private final transient Badges badges;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Reasons reasons;
    private final transient Dates dates;
    private final Div order = new Div();
    private transient List<WorkItem> found = List.of();
    private transient List<WorkItem> chosen = List.of();
    private String step = "";
    private transient Brought brought = new Brought(null, QueryParameters.empty(), List.of(), TaskQuery.of(Queue.ALL));

    MassView(
            Batches batches,
            BatchTasks tasks,
            BroughtFilters filters,
            Scans files,
            Badges badges,
            Accounts accounts,
            Texts texts,
            Reasons reasons,
            Dates dates) {
        this.batches = batches;
        this.tasks = tasks;
        this.filters = filters;
        this.files = files;
        this.badges = badges;
        this.accounts = accounts;
        this.texts = texts;
        this.reasons = reasons;
        this.dates = dates;
        addClassNames("page", "massletters-page");
        order.addClassName("massletters-order");
    }

    @Override
    public String getPageTitle() {
        return texts.get("massletters.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = PageParameters.of(event.getLocation());
        brought = filters.read(parameters);
        var open = tasks.open(brought.query());
        step = parameters.getSingleParameter(STEP).filter(open::containsKey).orElseGet(() -> first(open));
        found = open.getOrDefault(step, List.of());
        chosen = List.of();
        removeAll();
        add(
                new PageHeader(texts.get("massletters.title"), texts.get("massletters.purpose")),
                Part.of(() -> filters(open)),
                Part.of(this::rows),
                order,
                Part.of(this::recent));
        showOrder();
    }

    /** The first step that has something to do. */
    private static String first(Map<String, List<WorkItem>> open) {
        return open.keySet().stream()
                .filter(one -> !open.getOrDefault(one, List.of()).isEmpty())
                .findFirst()
                .orElseGet(() -> open.keySet().iterator().next());
    }

    private Component filters(Map<String, List<WorkItem>> open) {
        var bar = new Div(brought.from() == null ? search() : inForce(), steps(open));
        bar.addClassName("filters");
        return bar;
    }

    private Component search() {
        return new SearchField(texts.get("massletters.search"), text -> go(step, BroughtFilters.search(text)))
                .show(brought.filter().getSingleParameter(BroughtFilters.TEXT).orElse(""));
    }

    /** The list that the filter comes from, and each part of the filter; without the list, the own search is back. */
    private Component inForce() {
        var chips = new Chips(texts.get("massletters.filter"));
        chips.addClassName("in-force");
        chips.removable(
                texts.get("massletters.from."
                        + Objects.requireNonNull(brought.from()).word()),
                () -> go(step, QueryParameters.empty()));
        brought.criteria().forEach(one -> chips.removable(one.words(), () -> go(step, brought.with(one.without()))));
        return chips;
    }

    private Component steps(Map<String, List<WorkItem>> open) {
        var chips = new Chips(texts.get("massletters.step"));
        open.forEach((one, items) -> chips.toggle(
                texts.get("task." + one) + " · " + Numbers.whole(items.size()),
                one.equals(step),
                () -> go(one, brought.parameters())));
        return chips;
    }

    private static void go(String step, QueryParameters filter) {
        UI.getCurrentOrThrow().navigate(MassView.class, filter.merging(STEP, step));
    }

    private Component rows() {
        if (found.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.ENVELOPES_O,
                    texts.get("massletters.none.title"),
                    texts.get(brought.from() == null ? "massletters.none.text" : "massletters.none.filtered"));
        }
        var list = new RowList<WorkItem>(texts.get("massletters.title"), WorkItem::taskId)
                .selectable(item -> item.caseNumber() + " " + item.subject(), items -> choose(List.copyOf(items)))
                .column(texts.get("task.column.state"), badges::of, "state-column")
                .main(texts.get("massletters.subject"), item -> RowList.twoLines(item.subject(), item.caseNumber()))
                .column(texts.get("massletters.due"), badges::due)
                .text(
                        texts.get("massletters.holder"),
                        item -> item.holder() == null ? "–" : accounts.nameOf(item.holder()),
                        RowList.WIDE_ONLY);
        Slices.show(list, found, SHOWN);
        return list;
    }

    private void choose(List<WorkItem> items) {
        chosen = items;
        showOrder();
    }

    private void showOrder() {
        order.removeAll();
        order.setVisible(!found.isEmpty());
        var words =
                new Span(texts.get("massletters.chosen", Numbers.whole(chosen.size()), Numbers.whole(found.size())));
        words.getElement().setAttribute("role", "status");
        var bar = new Div(words);
        bar.addClassName("massletters-bar");
        if (chosen.size() < found.size()) {
            bar.add(new Button(texts.get("massletters.chooseAll", found.size()), event -> choose(found)));
        }
        order.add(bar);
        if (!chosen.isEmpty()) {
            order.add(form(chosen.getFirst()));
        }
    }

    private Component form(WorkItem first) {
        var answers = new CommonAnswers(step, tasks.common(first), texts);
        var scans = tasks.documents(first).stream()
                .map(field -> new ScanUpload(
                        files, texts, chosen, field.name(), texts.get("form." + step + "." + field.name())))
                .toList();
        var result = new Div();
        result.addClassName("massletters-plan");
        var check = new Button(texts.get("massletters.check"), event -> {
            if (Unread.mark(answers).isPresent()) {
                return;
            }
            var own = new HashMap<String, Map<String, Object>>();
            scans.forEach(scan -> scan.own()
                    .forEach((task, values) ->
                            own.computeIfAbsent(task, one -> new HashMap<>()).putAll(values)));
            plan(result, tasks.plan(chosen, answers.values(), own), answers.values(), own);
        });
        var card = new Card(texts.get("massletters.answers"), answers);
        scans.forEach(card::add);
        card.add(check, result);
        return card;
    }

    private void plan(Div result, Plan plan, Map<String, Object> values, Map<String, Map<String, Object>> own) {
        result.removeAll();
        var words = new Paragraph(texts.get(
                "massletters.plan",
                Numbers.whole(plan.can().size()),
                Numbers.whole(plan.cannot().size())));
        words.getElement().setAttribute("role", "status");
        result.add(words);
        if (plan.untried() > 0) {
            result.add(new Paragraph(texts.get("massletters.untried", Numbers.whole(plan.untried()))));
        }
        if (!plan.cannot().isEmpty()) {
            result.add(new CannotList(plan.cannot(), one -> reasons.say(Texts.locale(), step, one.why()), texts));
        }
        if (!plan.can().isEmpty()) {
            var act = new OneAct();
            var begin = new Button(
                    texts.get("massletters.begin", Numbers.whole(plan.can().size())),
                    event -> begin(act, plan.can(), values, own));
            begin.addThemeVariants(ButtonVariant.PRIMARY);
            begin.setDisableOnClick(true);
            result.add(begin);
        }
    }

    private void begin(
            OneAct act, List<WorkItem> items, Map<String, Object> values, Map<String, Map<String, Object>> own) {
        var wanted = items.stream()
                .map(item -> new Batches.Wanted(item.taskId(), own.getOrDefault(item.taskId(), Map.of())))
                .toList();
        switch (act.call(this, () -> batches.begin(step, wanted, values))) {
            case Result.Done<Batch>(var batch) -> UI.getCurrentOrThrow().navigate(BatchView.class, batch.id());
            case Result.Refused<Batch>(var refusal) -> Notices.refused(refusal);
        }
    }

    private Component recent() {
        var slice = batches.list(RECENT, null);
        if (slice.items().isEmpty()) {
            return new Div();
        }
        var list = new RowList<Batch>(texts.get("massletters.recent"), batch -> Long.toString(batch.id()))
                .main(
                        texts.get("massletters.step"),
                        batch -> new RouterLink(texts.get("task." + batch.formKey()), BatchView.class, batch.id()))
                .text(texts.get("massletters.at"), batch -> dates.dayAndTime(batch.at()))
                .text(texts.get("massletters.who"), batch -> accounts.nameOf(batch.by()), RowList.WIDE_ONLY)
                .text(texts.get("massletters.state.DONE"), batch -> Numbers.whole(batch.done()), RowList.NUMBER)
                .text(texts.get("massletters.state.REFUSED"), batch -> Numbers.whole(batch.refused()), RowList.NUMBER);
        list.setRows(slice.items());
        return new Card(texts.get("massletters.recent"), list);
    }
}
