package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.ui.AreaBox;
import id.sinergi.registry.Duplicates;
import id.sinergi.registry.Duplicates.Decided;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records that may be one person: those that wait for a judgement, and those judged, which can be undone. */
@Route("pekerja/ganda")
@PageTitle("people.tab.duplicates")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class DuplicatesView extends Div implements AfterNavigationObserver {

    private static final int AT_ONCE = 50;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Duplicates duplicates;
    private final transient Territory territory;
    private final transient Accounts accounts;
    private final transient PairDialogs dialogs;
    private final AreaBox area;
    private final Div content = new Div();
    private boolean past;
    private @Nullable String where;

    DuplicatesView(
            Texts texts,
            Dates dates,
            Duplicates duplicates,
            Territory territory,
            Accounts accounts,
            PairDialogs dialogs,
            PeopleTabs tabs,
            CurrentUser currentUser) {
        this.texts = texts;
        this.dates = dates;
        this.duplicates = duplicates;
        this.territory = territory;
        this.accounts = accounts;
        this.dialogs = dialogs;
        area = new AreaBox("", territory, currentUser.get(), true);
        area.setPlaceholder(texts.get("workers.area"));
        area.setAriaLabel(texts.get("workers.area"));
        area.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(past, event.getValue());
            }
        });
        addClassName("workers");
        add(
                new PageHeader(texts.get("people.tab.duplicates"), texts.get("pairs.purpose")),
                tabs.at(DuplicatesView.class),
                content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        past = parameters.getSingleParameter("diputuskan").isPresent();
        where = parameters
                .getSingleParameter("wilayah")
                .filter(code -> !code.isBlank())
                .orElse(null);
        area.show(where);
        show();
    }

    private void go(boolean decided, @Nullable String code) {
        var values = new HashMap<String, String>();
        if (decided) {
            values.put("diputuskan", "ya");
        }
        if (code != null) {
            values.put("wilayah", code);
        }
        UI.getCurrent().navigate(DuplicatesView.class, QueryParameters.simple(values));
    }

    private void show() {
        content.removeAll();
        if (!duplicates.maySee()) {
            content.add(new EmptyState(VaadinIcon.LOCK, texts.get("pairs.notYours"), texts.get("pairs.notYours.text")));
            return;
        }
        var chips = new Chips(texts.get("workers.filter"));
        chips.toggle(
                texts.get("pairs.open", Numbers.whole(duplicates.countOpen(where))), !past, () -> go(false, where));
        chips.toggle(
                texts.get("pairs.judged", Numbers.whole(duplicates.countJudged(where))), past, () -> go(true, where));
        var filters = new Div(area, chips);
        filters.addClassName("filters");
        content.add(filters, past ? judged() : open());
    }

    private Component open() {
        var list = people(new RowList<Duplicate>(texts.get("pairs.open.list"), pair -> "p" + pair.id()), pair -> pair);
        list.column("", pair -> dialogs.opener(pair, this::show), RowList.ACTIONS);
        var first = duplicates.open(where, AT_ONCE, null);
        return first.items().isEmpty()
                ? nothing("pairs.none")
                : filled(list, first, cursor -> duplicates.open(where, AT_ONCE, cursor));
    }

    private Component judged() {
        var list = people(
                new RowList<Decided>(
                        texts.get("pairs.judged.list"), one -> "p" + one.pair().id()),
                Decided::pair);
        list.column(texts.get("pairs.judgement"), one -> dialogs.verdict(one))
                .text(texts.get("pairs.reason"), Decided::reason, RowList.WIDE_ONLY)
                .text(
                        texts.get("pairs.by"),
                        one -> accounts.nameOf(one.by()) + ", " + dates.shortDay(one.at()),
                        RowList.WIDE_ONLY)
                .column("", this::undo, RowList.ACTIONS);
        var first = duplicates.judged(where, AT_ONCE, null);
        return first.items().isEmpty()
                ? nothing("pairs.noneJudged")
                : filled(list, first, cursor -> duplicates.judged(where, AT_ONCE, cursor));
    }

    private Component undo(Decided one) {
        return duplicates.mayJudge()
                ? new Button(texts.get("pairs.undo"), event -> dialogs.undo(one, this::show))
                : new Span();
    }

    private <T> RowList<T> people(RowList<T> list, Function<T, Duplicate> pair) {
        return list.main(texts.get("pairs.first"), one -> person(pair.apply(one).a()))
                .column(texts.get("pairs.second"), one -> person(pair.apply(one).b()))
                .column(texts.get("pairs.why"), one -> dialogs.why(pair.apply(one)), RowList.WIDE_ONLY);
    }

    private Component person(WorkerRow row) {
        var name = new Span(row.name());
        name.addClassName("strong");
        var rest = new Span(dates.day(row.birthDate()) + " · " + territory.name(row.villageCode()));
        rest.addClassName("pair-rest");
        var person = new Div(name, rest);
        person.addClassName("pair-person");
        return person;
    }

    private <T> RowList<T> filled(RowList<T> list, Slice<T> first, Function<String, Slice<T>> further) {
        Slices.show(list, first, shown -> texts.get("pairs.more"), further);
        return list;
    }

    private Component nothing(String key) {
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, texts.get(key), texts.get(key + ".text"));
    }
}
