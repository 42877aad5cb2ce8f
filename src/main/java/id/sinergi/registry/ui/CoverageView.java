package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Coverage;
import id.sinergi.registry.CoverageFigures;
import id.sinergi.registry.ui.Links.CoverageChoice;
import id.sinergi.registry.ui.Links.Order;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.CsvText;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is protected, in the regency, a district or a village, on a reporting date. */
@Route("cakupan")
@PageTitle("menu.coverage")
@Menu(title = "menu.coverage", order = 30, icon = "vaadin:chart")
@StyleSheet("context://frontend/styles/registry.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class CoverageView extends Div implements AfterNavigationObserver {

    private static final int DATES = 24;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Coverage coverage;
    private final transient Territory territory;
    private final transient CurrentUser currentUser;

    CoverageView(Texts texts, Dates dates, Coverage coverage, Territory territory, CurrentUser currentUser) {
        this.texts = texts;
        this.dates = dates;
        this.coverage = coverage;
        this.territory = territory;
        this.currentUser = currentUser;
        addClassName("coverage");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var choice = choice(event.getLocation().getQueryParameters());
        switch (coverage.trend(choice.district(), DATES)) {
            case Result.Refused<List<CoverageFigures.Point>>(var refusal) ->
                add(
                        header(List.of()),
                        new EmptyState(
                                VaadinIcon.MAP_MARKER,
                                texts.get("coverage.unknown"),
                                refusal.say(texts),
                                Links.coverage(texts.get("coverage.back"), choice.in(null))));
            case Result.Done<List<CoverageFigures.Point>>(var points) -> show(choice, points);
        }
    }

    private void show(CoverageChoice choice, List<CoverageFigures.Point> points) {
        if (points.isEmpty()) {
            add(
                    header(List.of()),
                    new EmptyState(VaadinIcon.CHART, texts.get("coverage.none"), texts.get("coverage.none.text")));
            return;
        }
        var latest = points.getLast().at();
        var at = choice.at() == null ? latest : choice.at();
        var figures = coverage.at(at, choice.district()).orThrow();
        var villages = coverage.villages(at, choice.district()).orThrow();
        var areas = sorted(figures.areas(), choice.order());
        var cells = new CoverageCells(texts, at.equals(latest));
        add(
                header(List.of(
                        date(choice, at, points),
                        CsvText.link(texts.get("coverage.csv"), "cakupan-" + at + ".csv", csv(figures, areas)))),
                top(choice, figures, villages, cells, points));
        add(section(texts.get("coverage.segments"), cells.segments(figures.segments())));
        if (areas.size() > 1) {
            add(section(title(choice, figures), sorting(choice), table(choice, areas, cells)));
        }
        if (!at.equals(latest)) {
            var note = new Paragraph(texts.get("coverage.old", dates.day(at)));
            note.addClassName("coverage-note");
            add(note);
        }
    }

    private PageHeader header(List<Component> actions) {
        var ages = coverage.ages();
        return new PageHeader(
                texts.get("menu.coverage"),
                texts.get("coverage.definition", ages.youngest(), ages.oldest()),
                actions.toArray(Component[]::new));
    }

    private Component top(
            CoverageChoice choice,
            CoverageFigures figures,
            List<CoverageFigures.Area> villages,
            CoverageCells cells,
            List<CoverageFigures.Point> points) {
        var headline = new CoverageHeadline(texts, dates, cells);
        var left = new Div();
        left.addClassName("coverage-left");
        if (choice.district() != null) {
            var back = Links.coverage(texts.get("coverage.back"), choice.in(null));
            back.addClassName("coverage-up");
            left.add(back);
        }
        left.add(headline.card(fullName(choice), area(choice), figures, villages.size(), coverage.target()));
        if (territory.regency().code().equals(area(choice))) {
            left.add(headline.official(figures.official()));
        }
        left.add(new CoverageTrend(texts, dates).card(points, figures.at(), coverage.target()));
        var top = new Div(left);
        top.addClassName("coverage-top");
        if (villages.size() > 1) {
            top.add(new VillageMap(texts).card(territory.villages(choice.district()), villages));
        } else {
            top.addClassName("narrow");
        }
        return top;
    }

    private Component table(CoverageChoice choice, List<CoverageFigures.Area> areas, CoverageCells cells) {
        var ofDistricts = isDistrict(areas);
        return cells.areas(
                texts.get(ofDistricts ? "coverage.district" : "coverage.village"),
                areas,
                area -> ofDistricts
                        ? Links.coverage(area.name(), choice.in(area.code()))
                        : Links.workers(area.name(), WorkerCriteria.ALL.in(area.code())));
    }

    private Select<LocalDate> date(CoverageChoice choice, LocalDate at, List<CoverageFigures.Point> points) {
        var select = new Select<LocalDate>();
        var days =
                new ArrayList<>(points.stream().map(CoverageFigures.Point::at).toList());
        if (!days.contains(at)) {
            days.add(at);
        }
        days.sort(Comparator.reverseOrder());
        select.setItems(days);
        select.setItemLabelGenerator(dates::day);
        select.setValue(at);
        select.setAriaLabel(texts.get("coverage.date"));
        select.addClassName("coverage-date");
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(choice.on(event.getValue()));
            }
        });
        return select;
    }

    private Chips sorting(CoverageChoice choice) {
        var chips = new Chips(texts.get("coverage.order"));
        for (var order : Order.values()) {
            chips.toggle(texts.get("coverage.order." + order), order == choice.order(), () -> go(choice.by(order)));
        }
        return chips;
    }

    private void go(CoverageChoice choice) {
        getUI().ifPresent(ui -> ui.navigate(CoverageView.class, choice.parameters()));
    }

    private List<List<String>> csv(CoverageFigures figures, List<CoverageFigures.Area> areas) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                texts.get("coverage.date"),
                texts.get("coverage.code"),
                texts.get("coverage.area"),
                texts.get("coverage.eligible"),
                texts.get("coverage.active"),
                texts.get("coverage.unregistered"),
                texts.get("coverage.percent")));
        areas.forEach(area -> rows.add(List.of(
                figures.at().toString(),
                area.code(),
                area.name(),
                Long.toString(area.eligible()),
                Long.toString(area.active()),
                Long.toString(area.unregistered()),
                area.percent().toPlainString())));
        return rows;
    }

    private String title(CoverageChoice choice, CoverageFigures figures) {
        return texts.get(isDistrict(figures.areas()) ? "coverage.byDistrict" : "coverage.byVillage", name(choice));
    }

    private static boolean isDistrict(List<CoverageFigures.Area> areas) {
        return areas.stream()
                .allMatch(area -> area.code().chars().filter(c -> c == '.').count() == 2);
    }

    /** The name of what is shown: the district, or all that the user sees. */
    private String name(CoverageChoice choice) {
        return choice.district() != null
                ? territory.name(choice.district())
                : areas().stream().map(territory::name).collect(Collectors.joining(", "));
    }

    /** "Kabupaten Konawe", "Kecamatan Lambuya", "Desa Waworaha, Lambuya". */
    private String fullName(CoverageChoice choice) {
        var area = area(choice);
        return territory.regency().code().equals(area)
                ? texts.get("area.regency", name(choice))
                : territory.district(area).isPresent() ? texts.get("area.district", name(choice)) : name(choice);
    }

    private @Nullable String area(CoverageChoice choice) {
        return choice.district() != null ? choice.district() : areas().size() == 1 ? areas().getFirst() : null;
    }

    private List<String> areas() {
        var user = currentUser.get();
        return user.seesAllCases()
                ? List.of(territory.regency().code())
                : user.areas().stream().sorted().toList();
    }

    private static List<CoverageFigures.Area> sorted(List<CoverageFigures.Area> areas, Order order) {
        var comparator = switch (order) {
            case UNREGISTERED ->
                Comparator.comparing(CoverageFigures.Area::unregistered).reversed();
            case LOWEST -> Comparator.comparing(CoverageFigures.Area::percent);
            case NAME -> Comparator.comparing(CoverageFigures.Area::name);
        };
        return areas.stream()
                .sorted(comparator.thenComparing(CoverageFigures.Area::code))
                .toList();
    }

    private static CoverageChoice choice(QueryParameters parameters) {
        return new CoverageChoice(
                parameters
                        .getSingleParameter("kecamatan")
                        .filter(code -> !code.isBlank())
                        .orElse(null),
                parameters.getSingleParameter("per").flatMap(CoverageView::day).orElse(null),
                parameters
                        .getSingleParameter("urut")
                        .flatMap(word -> Arrays.stream(Order.values())
                                .filter(order -> order.word().equals(word))
                                .findFirst())
                        .orElse(Order.UNREGISTERED));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Component section(String title, Component... content) {
        var head = new Div(new H2(title));
        head.addClassName("section-head");
        var section = new Div(head);
        section.addClassName("section");
        for (var part : content) {
            if (part instanceof Chips) {
                head.add(part);
            } else {
                section.add(part);
            }
        }
        return section;
    }
}
