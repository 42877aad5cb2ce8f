package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.ui.AreaBox;
import id.sinergi.registry.WorkerRow;
import id.sinergi.registry.Workers;
import id.sinergi.registry.ui.WorkerCriteria.Standing;
import id.sinergi.registry.ui.WorkerCriteria.Way;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.PrivacyNote;
import id.sinergi.shared.ui.Refusing;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people of the registry within the user's areas; what is searched for stands in the address. */
@Route("pekerja")
@PageTitle("menu.workers")
@Menu(title = "menu.workers", order = 40, icon = "vaadin:users")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class WorkersView extends Div implements AfterNavigationObserver {

    private static final int AT_ONCE = 50;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Workers workers;
    private final transient Territory territory;
    private final transient WorkerWords words;
    private final SearchField search;
    private final AreaBox area;
    private final Select<Way> route = new Select<>();
    private final Div chips = new Div();
    private final Div result = new Div();
    private transient WorkerCriteria criteria = WorkerCriteria.ALL;

    WorkersView(
            Texts texts,
            Dates dates,
            Workers workers,
            Territory territory,
            WorkerWords words,
            PeopleTabs tabs,
            CurrentUser currentUser) {
        this.texts = texts;
        this.dates = dates;
        this.workers = workers;
        this.territory = territory;
        this.words = words;
        search = new SearchField(texts.get("workers.search"), this::typed);
        area = new AreaBox("", territory, currentUser.get(), true);
        addClassName("workers");
        add(
                new PageHeader(texts.get("menu.workers"), texts.get("workers.purpose")),
                tabs.at(WorkersView.class),
                filters(),
                chips,
                result,
                new PrivacyNote("pendataan"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        criteria = WorkerCriteria.of(PageParameters.of(event.getLocation()));
        if (criteria.filter().isNumber()) {
            go(criteria.withText(""));
            return;
        }
        if (!search.getValue().strip().equals(criteria.text())) {
            search.setValue(criteria.text());
        }
        area.show(criteria.area());
        route.setValue(criteria.route());
        chips.removeAll();
        chips.add(chips());
        show(Refusing.orSentence(this::result));
    }

    private void show(Component found) {
        result.removeAll();
        result.add(found);
    }

    /** A number stands in no address: parts of one are not looked for, a whole one is asked for below. */
    private void typed(String text) {
        var wanted = criteria.withText(text.strip());
        if (wanted.filter().isNumber()) {
            show(new EmptyState(VaadinIcon.SEARCH, texts.get("workers.nothing"), texts.get("refusal.worker.digits")));
        } else {
            go(wanted);
        }
    }

    private void lookUp() {
        new NikDialog(workers, texts, found -> {
                    search.setValue("");
                    show(found.isEmpty() ? unknown() : rowsOf(found));
                })
                .open();
    }

    private Component unknown() {
        return new EmptyState(
                VaadinIcon.SEARCH, texts.get("workers.lookup.none"), texts.get("workers.lookup.none.text"));
    }

    private Component rowsOf(List<WorkerRow> found) {
        var rows = rows();
        rows.setRows(found);
        return rows;
    }

    private Component filters() {
        search.addClassName("workers-search");
        area.setPlaceholder(texts.get("workers.area"));
        area.setAriaLabel(texts.get("workers.area"));
        area.addClassName("workers-area");
        area.setVisible(area.isChoice());
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(criteria.in(event.getValue()));
            }
        });
        route.setItems(Way.values());
        route.setEmptySelectionAllowed(true);
        route.setEmptySelectionCaption(texts.get("workers.route"));
        route.setItemLabelGenerator(way -> texts.get(way == null ? "workers.route" : "worker.route." + way.value()));
        route.setAriaLabel(texts.get("worker.route"));
        route.addClassName("workers-route");
        route.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(criteria.routed(event.getValue()));
            }
        });
        var lookUp = new Button(texts.get("workers.lookup"), event -> lookUp());
        lookUp.setVisible(workers.mayLookUp());
        var filters = new Div(search, area, route, lookUp);
        filters.addClassName("filters");
        return filters;
    }

    private Component chips() {
        var group = new Chips(texts.get("workers.filter"));
        group.toggle(texts.get("workers.all"), criteria.membership() == null, () -> go(criteria.with(null)));
        for (var standing : Standing.values()) {
            group.toggle(
                    texts.get("workers.filter." + standing),
                    standing == criteria.membership(),
                    () -> go(criteria.with(standing == criteria.membership() ? null : standing)));
        }
        group.toggle(texts.get("workers.counted"), criteria.counted(), () -> go(criteria.counted(!criteria.counted())));
        if (criteria.segment() != null) {
            group.removable(texts.get("workers.segment." + criteria.segment()), () -> go(criteria.ofAnySegment()));
        }
        return group;
    }

    private Component result() {
        var found = workers.search(criteria.filter(), AT_ONCE, null);
        if (found.items().isEmpty()) {
            return empty();
        }
        var total = workers.count(criteria.filter());
        var words = new Paragraph(
                total == 0
                        ? texts.get("workers.alike", criteria.text())
                        : found.items().size() > total
                                ? texts.get("workers.foundAndAlike", Numbers.whole(total))
                                : texts.get("workers.found", Numbers.whole(total)));
        words.addClassName("workers-found");
        words.getElement().setAttribute("role", "status");
        var list = rows();
        var most = Math.max(total, found.items().size());
        Slices.show(
                list,
                found,
                shown -> texts.get("workers.more", Numbers.whole(shown), Numbers.whole(most)),
                next -> workers.search(criteria.filter(), AT_ONCE, next));
        var all = new Div(words);
        if (criteria.counted()) {
            var note = new Paragraph(texts.get("workers.counted.note"));
            note.addClassName("workers-note");
            all.add(note);
        }
        all.add(list);
        return all;
    }

    private RowList<WorkerRow> rows() {
        var rows = new RowList<WorkerRow>(texts.get("menu.workers"), row -> Long.toString(row.id()))
                .main(texts.get("worker.name"), row -> new RouterLink(row.name(), WorkerView.class, row.id()))
                .column(texts.get("worker.nik"), row -> digits(row.nik()))
                .text(texts.get("worker.birthDate"), row -> dates.day(row.birthDate()), RowList.WIDE_ONLY);
        if (area.isChoice()) {
            rows.text(texts.get("worker.village"), row -> territory.name(row.villageCode()));
        }
        return rows.text(texts.get("worker.employer"), row -> orDash(row.employerName()), RowList.WIDE_ONLY)
                .column(texts.get("worker.membership"), this::membership);
    }

    /** With what is to be done about it. */
    private Component membership(WorkerRow row) {
        var cell = new Div(new MembershipBadge(texts, row.membership()));
        words.route(row.route()).ifPresent(route -> {
            var under = new Span(route);
            under.addClassName("cell-second");
            cell.add(under);
        });
        return cell;
    }

    private Component empty() {
        if (criteria.isPlain()) {
            return new EmptyState(VaadinIcon.USERS, texts.get("workers.none"), texts.get("workers.none.text"));
        }
        return new EmptyState(
                VaadinIcon.SEARCH,
                texts.get("workers.nothing"),
                texts.get("workers.nothing.text"),
                new Button(texts.get("workers.clear"), event -> go(WorkerCriteria.ALL.in(criteria.area()))));
    }

    private void go(WorkerCriteria other) {
        getUI().ifPresent(ui -> ui.navigate(WorkersView.class, other.parameters()));
    }

    private static Component digits(String text) {
        var span = new Span(text);
        span.addClassName("digits");
        return span;
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
