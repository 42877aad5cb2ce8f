package id.sinergi.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.Accounts;
import id.sinergi.oversight.Overdue;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.Tone;
import id.sinergi.worklist.Backlog.Figure;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.Workload;
import id.sinergi.worklist.Workload.GroupBy;
import id.sinergi.worklist.ui.Badges;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Supervisors: what is late, who is loaded, and handing tasks over. */
@Route("terlambat")
@Menu(title = "menu.overdue", order = 70, icon = "vaadin:alarm")
@RolesAllowed({"SUPERVISOR", "COORDINATOR", "INSPECTOR"})
class OverdueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Map<Figure, Tone> TONES = Map.of(
            Figure.OVERDUE, Tone.LATE,
            Figure.DUE_SOON, Tone.SOON,
            Figure.PAUSED, Tone.PAUSE,
            Figure.DONE, Tone.OK);

    private final Overdue overdue;
    private final TaskDesk desk;
    private final Workload workload;
    private final Accounts accounts;
    private final Badges badges;
    private final OverdueText words;
    private final Texts texts;
    private OverdueState state = new OverdueState(GroupBy.AGENCY, Figure.OVERDUE, null);

    OverdueView(
            Overdue overdue,
            TaskDesk desk,
            Workload workload,
            Accounts accounts,
            Badges badges,
            OverdueText words,
            Texts texts) {
        this.overdue = overdue;
        this.desk = desk;
        this.workload = workload;
        this.accounts = accounts;
        this.badges = badges;
        this.words = words;
        this.texts = texts;
        addClassNames("page", "overdue-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.overdue");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = OverdueState.of(PageParameters.of(event.getLocation()));
        state = words.isKnown(asked.by(), asked.key()) ? asked : asked.allGroups();
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(texts.get("menu.overdue"), texts.get("overdue.purpose")));
        switch (overdue.by(state.by(), null)) {
            case Result.Refused<List<Workload.Row>>(var refusal) ->
                add(new EmptyState(VaadinIcon.LOCK, texts.get("menu.overdue"), refusal.say(texts)));
            case Result.Done<List<Workload.Row>>(var rows)
            when rows.isEmpty() ->
                add(new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O, texts.get("overdue.empty.title"), texts.get("overdue.empty.text")));
            case Result.Done<List<Workload.Row>>(var rows) ->
                add(Part.each(
                        () -> counters(rows),
                        this::groups,
                        () -> new GroupTable(rows, state, words, texts),
                        () -> list(rows)));
        }
    }

    private CounterStrip counters(List<Workload.Row> rows) {
        var tiles = new ArrayList<CounterTile>();
        for (var figure : List.of(
                Figure.OVERDUE,
                Figure.DUE_SOON,
                Figure.OPEN,
                Figure.PAUSED,
                Figure.UNCLAIMED,
                Figure.DONE,
                Figure.DONE_LATE)) {
            tiles.add(new CounterTile(
                    texts.get("overdue.figure." + figure.name()),
                    total(rows, figure),
                    TONES.getOrDefault(figure, Tone.PLAIN),
                    state.key() == null && state.figure() == figure,
                    () -> go(state.allGroups().figure(figure))));
        }
        return new CounterStrip(texts.get("overdue.counters"), tiles.toArray(CounterTile[]::new));
    }

    private static int total(List<Workload.Row> rows, Figure figure) {
        return rows.stream().mapToInt(row -> GroupTable.count(row, figure)).sum();
    }

    private Div groups() {
        var chips = new Chips(texts.get("overdue.group"));
        for (var by : GroupBy.values()) {
            chips.toggle(texts.get("overdue.by." + by.name()), state.by() == by, () -> go(state.by(by)));
        }
        var label = new Span(texts.get("overdue.group"));
        label.addClassName("overdue-group-label");
        label.getElement().setAttribute("aria-hidden", "true");
        var bar = new Div(label, chips);
        bar.addClassName("overdue-switch");
        return bar;
    }

    private Component list(List<Workload.Row> rows) {
        var count = state.key() == null
                ? total(rows, state.figure())
                : rows.stream()
                        .filter(row -> state.equals(state.cell(state.figure(), row.key())))
                        .mapToInt(row -> GroupTable.count(row, state.figure()))
                        .sum();
        var title = new H2(texts.get(
                "overdue.list", texts.get("overdue.figure." + state.figure().name()), Numbers.whole(count)));
        var head = new Div(title);
        head.addClassName("overdue-list-head");
        var group = state.group();
        if (group != null) {
            head.add(new Chips(texts.get("overdue.chosen"))
                    .removable(words.group(group.by(), group.key()), () -> go(state.allGroups())));
        }
        var section = new Div(head, count == 0 ? none() : tasks());
        section.addClassName("overdue-list");
        return section;
    }

    private TaskList tasks() {
        return new TaskList(overdue, desk, workload, accounts, badges, words, texts, state, this::show);
    }

    private EmptyState none() {
        return new EmptyState(
                VaadinIcon.CHECK_CIRCLE_O,
                texts.get("overdue.nothing.title"),
                texts.get("overdue.nothing.text"),
                state.key() == null
                        ? null
                        : new Button(texts.get("overdue.allGroups"), event -> go(state.allGroups())));
    }

    private void go(OverdueState next) {
        UI.getCurrentOrThrow().navigate(OverdueView.class, next.parameters());
    }
}
