package id.sinergi.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.enforcement.Age;
import id.sinergi.enforcement.Enforcement;
import id.sinergi.enforcement.Figures;
import id.sinergi.enforcement.Figures.StepCount;
import id.sinergi.enforcement.Line;
import id.sinergi.enforcement.Shown;
import id.sinergi.enforcement.Shown.What;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Tone;
import id.sinergi.visits.VisitLists;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How enforcement stands today; every figure opens the list it counts. */
@Route("penegakan")
@Menu(title = "menu.enforcement", order = 46, icon = "vaadin:scale")
@StyleSheet("context://frontend/styles/enforcement.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class EnforcementView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "tampil";
    private static final int MOST_LINES = 200;
    private static final int MOST_VISITS = 20;

    private final transient Enforcement enforcement;
    private final transient VisitLists visits;
    private final transient Texts texts;
    private final transient Dates dates;

    EnforcementView(Enforcement enforcement, VisitLists visits, Texts texts, Dates dates) {
        this.enforcement = enforcement;
        this.visits = visits;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "enforcement");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.enforcement");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var view = enforcement.view(PageParameters.of(event.getLocation())
                .getSingleParameter(SHOW)
                .flatMap(Shown::of)
                .orElse(Shown.ALL));
        removeAll();
        add(new PageHeader(
                texts.get("menu.enforcement"),
                texts.get("enforcement.purpose", dates.day(view.figures().asOf()))));
        add(Part.each(() -> counters(view), () -> tables(view.figures()), () -> list(view), this::visits));
    }

    private void go(Shown shown) {
        UI.getCurrentOrThrow().navigate(EnforcementView.class, QueryParameters.simple(Map.of(SHOW, shown.code())));
    }

    private static Shown of(What what) {
        return new Shown(what, null, null);
    }

    private CounterStrip counters(Enforcement.View view) {
        var figures = view.figures();
        return new CounterStrip(
                texts.get("menu.enforcement"),
                tile(view, Shown.ALL, figures.open(), Tone.PLAIN),
                tile(view, of(What.NEXT), figures.due(), Tone.SOON),
                tile(view, of(What.UNDELIVERED), figures.undelivered(), Tone.LATE),
                tile(
                        view,
                        of(What.COMPLIED),
                        figures.complied().stream().mapToLong(StepCount::count).sum(),
                        Tone.OK));
    }

    private CounterTile tile(Enforcement.View view, Shown shown, long count, Tone tone) {
        return new CounterTile(
                texts.get("enforcement.show." + shown.what().name()),
                count,
                tone,
                view.shown().equals(shown),
                () -> go(shown));
    }

    private Component tables(Figures figures) {
        var steps = new RowList<StepCount>(texts.get("enforcement.steps"), StepCount::step)
                .main(texts.get("enforcement.step"), one -> new Span(step(one.step())));
        for (var age : Age.values()) {
            steps.column(
                    texts.get("enforcement.age." + age.name()),
                    one -> figure(one.byAge().getOrDefault(age, 0L), new Shown(What.STEP, one.step(), age), one.step()),
                    RowList.NUMBER);
        }
        steps.column(
                texts.get("enforcement.all"),
                one -> figure(one.count(), new Shown(What.STEP, one.step(), null), one.step()),
                RowList.NUMBER);
        steps.setRows(figures.steps());
        var complied = new RowList<StepCount>(texts.get("enforcement.complied"), StepCount::step)
                .main(texts.get("enforcement.after"), one -> new Span(step(one.step())))
                .column(
                        texts.get("enforcement.cases"),
                        one -> figure(one.count(), new Shown(What.COMPLIED, one.step(), null), one.step()),
                        RowList.NUMBER);
        complied.setRows(figures.complied());
        var box = new Div(
                new Card(texts.get("enforcement.steps"), steps),
                new Div(
                        new Card(
                                texts.get("enforcement.amounts"),
                                amount("enforcement.claimed", figures.claimed(), of(What.CLAIMED)),
                                amount("enforcement.recovered", figures.recovered(), of(What.RECOVERED))),
                        new Card(texts.get("enforcement.complied"), complied)));
        box.addClassName("enforcement-tables");
        return box;
    }

    private Component figure(long count, Shown shown, String step) {
        if (count == 0) {
            return new Span("–");
        }
        var link = link(Numbers.whole(count), shown);
        link.setAriaLabel(texts.get("enforcement.open", Numbers.whole(count), step(step)));
        return link;
    }

    private Component amount(String key, long rupiah, Shown shown) {
        var line = new Div(new Span(texts.get(key)), link(Numbers.rupiah(rupiah), shown));
        line.addClassName("enforcement-amount");
        return line;
    }

    private Button link(String text, Shown shown) {
        var button = new Button(text, event -> go(shown));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private String step(String code) {
        return texts.get(code.equals("verify") ? "stage.verify" : "step." + code);
    }

    private Component list(Enforcement.View view) {
        var shown = view.shown();
        var title = new H2(texts.get(
                "enforcement.list",
                texts.get("enforcement.show." + shown.what().name())
                        + (shown.step() == null ? "" : ", " + named(shown.step())),
                Numbers.whole(view.lines().size())));
        var section = new Div(title);
        section.addClassName("enforcement-list");
        if (view.lines().isEmpty()) {
            section.add(new EmptyState(
                    VaadinIcon.CHECK_CIRCLE_O, texts.get("enforcement.none"), texts.get("enforcement.none.text")));
            return section;
        }
        var rows = new RowList<Line>(texts.get("menu.enforcement"), Line::caseNumber)
                .main(texts.get("employers.name"), this::subject)
                .column(texts.get("enforcement.step"), this::standing)
                .column(texts.get("enforcement.next"), this::next)
                .text(texts.get("enforcement.claimed"), line -> Numbers.rupiah(line.claimed()), RowList.NUMBER)
                .text(texts.get("enforcement.recovered"), line -> Numbers.rupiah(line.recovered()), RowList.NUMBER);
        rows.setRows(view.lines().stream().limit(MOST_LINES).toList());
        section.add(rows);
        if (view.lines().size() > MOST_LINES) {
            section.add(new Span(texts.get("enforcement.more", MOST_LINES)));
        }
        return section;
    }

    /** A step that somebody typed into the address may be none. */
    private String named(@Nullable String step) {
        return List.of("verify", "guidance", "warning1", "warning2", "fine", "denial", "lift")
                        .contains(Objects.requireNonNullElse(step, ""))
                ? step(Objects.requireNonNull(step))
                : "–";
    }

    private Component subject(Line line) {
        return new Div(new Span(line.employer()), CaseLinks.to(line.caseNumber()));
    }

    private Component standing(Line line) {
        var box = new Div(
                new Span(step(line.step())),
                small(texts.get("enforcement.since", dates.shortDay(line.since()), Numbers.whole(line.days()))));
        if (line.open() && line.undelivered()) {
            box.add(small(texts.get("enforcement.show.UNDELIVERED")));
        }
        return box;
    }

    private Component next(Line line) {
        if (line.next() == null) {
            return new Span("–");
        }
        var from = line.from();
        return new Div(
                new Span(texts.get("step." + line.next())),
                small(
                        line.lawful()
                                ? texts.get("enforcement.lawful")
                                : from == null
                                        ? texts.get("enforcement.waits")
                                        : texts.get("enforcement.from", dates.shortDay(from))));
    }

    private Component visits() {
        var planned = visits.planned(MOST_VISITS, null).items();
        var card = new Card(texts.get("enforcement.visits"));
        if (planned.isEmpty()) {
            card.add(new EmptyState(VaadinIcon.CALENDAR_USER, texts.get("visits.none"), texts.get("visits.none.text")));
            return card;
        }
        var employers = enforcement.employers(
                planned.stream().map(one -> one.visit().caseNumber()).collect(Collectors.toSet()));
        var rows = new RowList<VisitLists.Listed>(
                        texts.get("enforcement.visits"),
                        one -> Long.toString(one.visit().id()))
                .main(
                        texts.get("employers.name"),
                        one -> new Div(
                                new Span(employers.get(one.visit().caseNumber())),
                                CaseLinks.to(one.visit().caseNumber())))
                .column(texts.get("visits.on"), this::day)
                .text(texts.get("visits.place"), one -> one.visit().place())
                .text(texts.get("visits.purpose"), one -> one.visit().purpose(), RowList.WIDE_ONLY);
        rows.setRows(planned);
        card.add(rows);
        return card;
    }

    private Component day(VisitLists.Listed one) {
        var box = new Div(new Span(dates.shortDay(one.visit().plannedOn())));
        if (one.late()) {
            box.add(new StateBadge(State.OVERDUE, texts.get("visits.late")));
        }
        return box;
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("cell-second");
        return span;
    }
}
