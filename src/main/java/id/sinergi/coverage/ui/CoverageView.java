package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import id.sinergi.coverage.Boundaries;
import id.sinergi.coverage.Coverage;
import id.sinergi.coverage.CoverageExport;
import id.sinergi.coverage.CoverageExport.Format;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.coverage.OfficialFigures;
import id.sinergi.coverage.Targets;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is protected, in the regency, a district or a village, on a stored date. */
@Route("cakupan")
@PageTitle("menu.coverage")
@Menu(title = "menu.coverage", order = 30, icon = "vaadin:chart")
@StyleSheet("context://frontend/styles/coverage.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class CoverageView extends Div implements AfterNavigationObserver {

    private static final int DATES = 24;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Coverage coverage;
    private final transient Targets targets;
    private final transient OfficialFigures official;
    private final transient Boundaries boundaries;
    private final transient Territory territory;
    private final transient CurrentUser currentUser;
    private final transient CoverageActions actions;

    CoverageView(
            Texts texts,
            Dates dates,
            Coverage coverage,
            CoverageExport export,
            Targets targets,
            OfficialFigures official,
            Boundaries boundaries,
            Territory territory,
            CurrentUser currentUser) {
        this.texts = texts;
        this.dates = dates;
        this.coverage = coverage;
        this.targets = targets;
        this.official = official;
        this.boundaries = boundaries;
        this.territory = territory;
        this.currentUser = currentUser;
        actions = new CoverageActions(texts, dates, export, this::go);
        addClassName("coverage");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(CoverageChoice.of(PageParameters.of(event.getLocation())));
    }

    private void show(CoverageChoice choice) {
        removeAll();
        switch (coverage.answer(choice.question())) {
            case Result.Refused<Coverage.Answer>(var refusal) ->
                add(
                        header(),
                        new EmptyState(
                                VaadinIcon.MAP_MARKER,
                                texts.get("coverage.unknown"),
                                refusal.sayBriefly(texts::get),
                                choice.in(null).ofSegment(null).link(texts.get("coverage.back"))));
            case Result.Done<Coverage.Answer>(var answer) -> show(choice, answer);
        }
    }

    private void show(CoverageChoice choice, Coverage.Answer answer) {
        var figures = answer.figures();
        var shown = figures.countedOn();
        var points = coverage.trend(choice.question(), DATES).orThrow();
        if (shown == null || points.isEmpty()) {
            add(
                    header(),
                    new EmptyState(VaadinIcon.CHART, texts.get("coverage.none"), texts.get("coverage.none.text")));
            return;
        }
        var latest = shown.equals(points.getLast().at());
        var why = latest ? null : texts.get("coverage.old", dates.day(shown));
        var cells = new CoverageCells(texts, latest, choice.segment());
        add(
                header(
                        actions.date(choice, shown, points),
                        actions.file(choice, shown, Format.XLSX),
                        actions.file(choice, shown, Format.CSV)),
                filters(choice),
                Part.of(() -> top(choice, answer, cells, points)),
                Part.of(() -> section(
                        texts.get("coverage.segments"), why, null, cells.segments(area(choice), figures.segments()))));
        var areas = sorted(figures.areas(), choice.order());
        if (areas.size() > 1) {
            add(Part.of(
                    () -> section(title(choice, areas), why, actions.sorting(choice), table(choice, areas, cells))));
        }
    }

    private PageHeader header(Component... parts) {
        var ages = coverage.ages();
        return new PageHeader(
                texts.get("menu.coverage"), texts.get("coverage.definition", ages.youngest(), ages.oldest()), parts);
    }

    private Component filters(CoverageChoice choice) {
        var filters = new Div();
        filters.addClassName("coverage-filters");
        if (choice.area() != null) {
            filters.add(choice.in(around(choice.area())).link(texts.get("coverage.back")));
        }
        filters.add(actions.segments(choice));
        return filters;
    }

    private Component top(
            CoverageChoice choice, Coverage.Answer answer, CoverageCells cells, List<CoverageFigures.Point> points) {
        var figures = answer.figures();
        var headline = new CoverageHeadline(texts, dates, cells);
        var card = headline.card(
                fullName(choice), area(choice), figures, answer.villages().size());
        var latest = points.getLast().at();
        if (!latest.equals(shown(figures))) {
            card.add(noLists(shown(figures), choice.on(latest), latest));
        }
        var area = area(choice);
        var dialogs = new CoverageDialogs(texts, targets, official, () -> show(choice));
        if (area != null && targets.maySet()) {
            card.add(act(
                    texts.get("coverage.target.change"),
                    () -> dialogs.target(area, fullName(choice), figures.target(), figures.at())));
        }
        var left = new Div(card);
        left.addClassName("coverage-left");
        if (territory.regency().code().equals(area)) {
            var published = headline.official(figures.official());
            if (official.mayPublish()) {
                published.add(act(texts.get("coverage.official.enter"), () -> dialogs.published(figures.at())));
            }
            left.add(published);
        }
        left.add(Part.of(() -> new CoverageTrend(texts, dates)
                .card(
                        points,
                        shown(figures),
                        figures.target(),
                        day -> choice.on(day).link(dates.day(day)))));
        var top = new Div(left);
        top.addClassName("coverage-top");
        if (answer.villages().size() > 1) {
            top.add(Part.of(() -> new VillageMap(texts)
                    .card(
                            territory.villages(choice.area()),
                            answer.villages(),
                            boundaries.of(choice.area()).orThrow())));
        } else {
            top.addClassName("narrow");
        }
        return top;
    }

    private static LocalDate shown(CoverageFigures figures) {
        return figures.countedOn() == null ? figures.at() : figures.countedOn();
    }

    private static Component act(String text, Runnable act) {
        var button = new Button(text, event -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var acts = new Div(button);
        acts.addClassName("coverage-acts");
        return acts;
    }

    private Component table(CoverageChoice choice, List<CoverageFigures.Area> areas, CoverageCells cells) {
        return cells.areas(
                texts.get(isDistrict(areas) ? "coverage.district" : "coverage.village"),
                areas,
                area -> choice.in(area.code()).link(area.name()));
    }

    private void go(CoverageChoice choice) {
        getUI().ifPresent(ui -> ui.navigate(CoverageView.class, choice.parameters()));
    }

    private String title(CoverageChoice choice, List<CoverageFigures.Area> areas) {
        return texts.get(isDistrict(areas) ? "coverage.byDistrict" : "coverage.byVillage", name(choice));
    }

    private boolean isDistrict(List<CoverageFigures.Area> areas) {
        return areas.stream().allMatch(area -> territory.district(area.code()).isPresent());
    }

    /** The district around a village; of a district, all that the user sees. */
    private @Nullable String around(String area) {
        return territory
                .village(area)
                .map(village -> village.districtCode())
                .filter(district ->
                        currentUser.get().seesAllCases() || currentUser.get().covers(district))
                .orElse(null);
    }

    /** The name of what is shown: the area, or all that the user sees. */
    private String name(CoverageChoice choice) {
        return choice.area() != null
                ? territory.name(choice.area())
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
        return choice.area() != null ? choice.area() : areas().size() == 1 ? areas().getFirst() : null;
    }

    private List<String> areas() {
        var user = currentUser.get();
        return user.seesAllCases()
                ? List.of(territory.regency().code())
                : user.areas().stream().sorted().toList();
    }

    private static List<CoverageFigures.Area> sorted(List<CoverageFigures.Area> areas, CoverageChoice.Order order) {
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

    /** Beside the figures: why they open no list here, and the way to those that do. */
    private Component noLists(LocalDate shown, CoverageChoice now, LocalDate latest) {
        var note = note(texts.get("coverage.old", dates.day(shown)) + " ");
        note.add(now.link(texts.get("coverage.old.latest", dates.day(latest))));
        return note;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("coverage-note");
        return note;
    }

    /** @param why its figures open no list; {@code null} where they do */
    private static Component section(String title, @Nullable String why, @Nullable Component aside, Component content) {
        var head = new Div(new H2(title));
        head.addClassName("section-head");
        if (aside != null) {
            head.add(aside);
        }
        var section = why == null ? new Div(head, content) : new Div(head, note(why), content);
        section.addClassName("section");
        return section;
    }
}
