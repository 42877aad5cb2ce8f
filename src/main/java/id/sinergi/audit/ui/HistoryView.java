package id.sinergi.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.audit.Verdict;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The inspectors' desk: the trail of all cases, searched and verified. */
@Route("riwayat")
@Menu(title = "menu.history", order = 80, icon = "vaadin:time-backward")
@RolesAllowed({"INSPECTOR", "COORDINATOR"})
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Trail trail;
    private final TrailText text;
    private final TrailActions actions;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;
    private final Div sheet = new Div();
    private TrailFilter filter = TrailFilter.NONE;

    HistoryView(
            Trail trail,
            TrailText text,
            TrailActions actions,
            Accounts accounts,
            CurrentUser currentUser,
            Texts texts,
            Dates dates,
            Clock clock) {
        this.trail = trail;
        this.text = text;
        this.actions = actions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
        addClassNames("page", "history-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.history");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = TrailFilter.of(PageParameters.of(event.getLocation()));
        removeAll();
        var verify = new Button(texts.get("history.verify"), VaadinIcon.SHIELD.create(), click -> verify());
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setDisableOnClick(true);
        verify.addClickListener(click -> verify.setEnabled(true));
        add(new PageHeader(texts.get("menu.history"), texts.get("history.purpose"), verify), sheet);
        add(Part.each(this::filters, this::found));
    }

    private void verify() {
        sheet.removeAll();
        switch (trail.verify(null, null)) {
            case Result.Refused<Verdict>(var refusal) -> Notices.refused(refusal);
            case Result.Done<Verdict>(var verdict) -> {
                var user = currentUser.get();
                var by = user.name() + ", " + accounts.agencyName(user.agency());
                sheet.add(new VerdictSheet(verdict, clock.instant(), by, texts, dates, sheet::removeAll));
            }
        }
    }

    private Component filters() {
        var bar = new Div(person(), action(), caseNumber());
        bar.add(day("history.from", filter.from(), filter::from), day("history.to", filter.to(), filter::to));
        bar.addClassName("filters");
        if (!filter.equals(TrailFilter.NONE)) {
            var clear = new Button(texts.get("history.clear"), event -> go(TrailFilter.NONE));
            clear.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(clear);
        }
        return bar;
    }

    private ComboBox<User> person() {
        var people = new ArrayList<>(accounts.all());
        people.sort(Comparator.comparing(User::name));
        people.add(User.SYSTEM);
        var person = choice("history.person", people, User::name);
        people.stream()
                .filter(user -> user.username().equals(filter.person()))
                .findFirst()
                .ifPresent(person::setValue);
        person.addValueChangeListener(event -> go(
                filter.person(event.getValue() == null ? null : event.getValue().username())));
        return person;
    }

    private ComboBox<String> action() {
        var codes = actions.codes().stream()
                .sorted(Comparator.comparing(actions::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        var action = choice("history.action", codes, actions::name);
        if (codes.contains(filter.action())) {
            action.setValue(filter.action());
        }
        action.addValueChangeListener(event -> go(filter.action(event.getValue())));
        return action;
    }

    private <T> ComboBox<T> choice(String key, java.util.Collection<T> items, Function<T, String> label) {
        var box = new ComboBox<T>();
        box.setAriaLabel(texts.get(key));
        box.setPlaceholder(texts.get(key));
        box.setItems(items);
        box.setItemLabelGenerator(label::apply);
        box.setClearButtonVisible(true);
        return box;
    }

    private TextField caseNumber() {
        var field = new TextField();
        field.setAriaLabel(texts.get("history.case"));
        field.setPlaceholder(texts.get("history.case"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setValue(filter.caseNumber() == null ? "" : filter.caseNumber());
        field.addValueChangeListener(event -> {
            var number = event.getValue().strip().toUpperCase(Locale.ROOT);
            var refused = PersonalNumber.isIn(number)
                    ? texts.get("search.personalNumber")
                    : Length.TITLE.isPassedBy(number) ? texts.get("field.tooLong", Length.TITLE.signs()) : null;
            field.setErrorMessage(refused);
            field.setInvalid(refused != null);
            if (refused == null) {
                go(filter.caseNumber(number.isEmpty() ? null : number));
            }
        });
        return field;
    }

    private DatePicker day(String key, @Nullable LocalDate day, Function<@Nullable LocalDate, TrailFilter> next) {
        var picker = DatePickers.date();
        picker.setAriaLabel(texts.get(key));
        picker.setPlaceholder(texts.get(key));
        picker.setClearButtonVisible(true);
        picker.setValue(day);
        picker.addValueChangeListener(event -> go(next.apply(event.getValue())));
        return picker;
    }

    private void go(TrailFilter next) {
        UI.getCurrentOrThrow().navigate(HistoryView.class, next.parameters());
    }

    private Component found() {
        return switch (trail.search(filter.query(clock.getZone()), null, null)) {
            case Result.Refused<Slice<Entry>>(var refusal) ->
                new EmptyState(VaadinIcon.LOCK, texts.get("menu.history"), refusal.say(texts));
            case Result.Done<Slice<Entry>>(var slice)
            when slice.items().isEmpty() ->
                new EmptyState(
                        VaadinIcon.SEARCH,
                        texts.get("history.none.title"),
                        texts.get("history.none.text"),
                        new Button(texts.get("history.clear"), event -> go(TrailFilter.NONE)));
            case Result.Done<Slice<Entry>>(var slice) -> rows(slice);
        };
    }

    private RowList<Entry> rows(Slice<Entry> slice) {
        var rows = new RowList<Entry>(texts.get("menu.history"), entry -> String.valueOf(entry.seq()))
                .column(texts.get("history.time"), this::time, "time-column")
                .column(texts.get("history.actor"), this::actor, "actor-column")
                .main(texts.get("history.what"), this::what)
                .column(texts.get("history.caseColumn"), HistoryView::link, "case-column");
        Slices.show(
                rows,
                slice,
                shown -> texts.get("timeline.more"),
                next -> trail.search(filter.query(clock.getZone()), null, next).orThrow());
        return rows;
    }

    private Div time(Entry entry) {
        var cell = new Div(line(dates.day(entry.at()), "cell-first"), line(dates.time(entry.at()), "cell-second"));
        cell.addClassName("time-cell");
        return cell;
    }

    private Div actor(Entry entry) {
        return new Div(line(text.actor(entry), "cell-first"), line(text.agency(entry), "cell-second"));
    }

    private Div what(Entry entry) {
        var cell = new Div(line(text.sentence(entry), "history-sentence"));
        var changes = text.changes(entry);
        if (!changes.isEmpty()) {
            cell.add(new ChangeLines(changes));
        }
        return cell;
    }

    private static Component link(Entry entry) {
        return entry.caseNumber() == null ? new Span() : CaseLinks.to(entry.caseNumber());
    }

    private static Span line(String words, String css) {
        var span = new Span(words);
        span.addClassName(css);
        return span;
    }
}
