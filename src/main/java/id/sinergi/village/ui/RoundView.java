package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.CaseKind;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.SearchField;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import id.sinergi.village.Openings;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.RoundProgress.Overview;
import id.sinergi.village.Rounds;
import id.sinergi.village.ui.RoundCriteria.Order;
import id.sinergi.village.ui.RoundCriteria.Show;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Objects;

/** One round, village by village; what is filtered and how it is sorted stands in the address. */
@Route("pendataan/putaran")
@StyleSheet("context://frontend/styles/village.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
class RoundView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient RoundProgress progress;
    private final transient Rounds rounds;
    private final transient Openings openings;
    private final transient RoundDialogs dialogs;
    private final transient Territory territory;
    private final Div counters = new Div();
    private final Div list = new Div();
    private final SearchField search;
    private final ComboBox<String> districts = new ComboBox<>();
    private final Select<Order> orders = new Select<>();
    private transient RoundCriteria criteria = RoundCriteria.ALL;
    private String title = "";
    private long id;

    RoundView(
            Texts texts,
            Dates dates,
            RoundProgress progress,
            Rounds rounds,
            Openings openings,
            RoundDialogs dialogs,
            Territory territory) {
        this.texts = texts;
        this.dates = dates;
        this.progress = progress;
        this.rounds = rounds;
        this.openings = openings;
        this.dialogs = dialogs;
        this.territory = territory;
        search = new SearchField(texts.get("village.search"), text -> go(criteria.withText(text)));
        addClassName("village-round");
        list.addClassName("village-list");
        filters();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        criteria = RoundCriteria.of(PageParameters.of(event.getLocation()));
        refresh();
    }

    private void refresh() {
        switch (progress.round(id)) {
            case Result.Refused<Overview>(var refusal) -> {
                title = texts.get("menu.village");
                removeAll();
                add(new EmptyState(
                        VaadinIcon.CLIPBOARD_USER,
                        texts.get("village.rounds.none"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.village"), RoundsView.class)));
            }
            case Result.Done<Overview>(var overview) -> show(overview);
        }
    }

    private void show(Overview overview) {
        var round = overview.round();
        title = round.name();
        if (list.getParent().isEmpty()) {
            var filters = new Div(search, districts, orders);
            filters.addClassName("filters");
            add(header(overview));
            if (round.instructions() != null) {
                var instructions = new Paragraph(round.instructions());
                instructions.addClassName("village-sentence");
                add(instructions);
            }
            add(counters, filters, list);
        } else {
            replace(getComponentAt(0), header(overview));
        }
        restore();
        counters.removeAll();
        counters.add(Part.each(() -> counters(overview), () -> stages(overview)));
        list.removeAll();
        list.add(Part.of(() -> rows(overview)));
    }

    private Component header(Overview overview) {
        var round = overview.round();
        var actions = new ArrayList<Component>();
        if (round.isClosed()) {
            var report = new RouterLink(texts.get("village.report"), ReportView.class, round.id());
            report.addClassName("button");
            actions.add(report);
        } else if (rounds.isOpener()) {
            var open = overview.villages().stream()
                    .filter(row -> row.file().isOpen())
                    .count();
            actions.add(new Button(texts.get("village.add"), event -> dialogs.add(round)));
            actions.add(
                    new Button(texts.get("village.expected.change"), event -> dialogs.expect(round, this::refresh)));
            actions.add(new Button(texts.get("village.close.do"), event -> dialogs.close(round, open)));
        }
        openings.ofRound(id).stream().findFirst().ifPresent(opening -> {
            var receipt = new RouterLink(texts.get("village.opening.last"), OpeningView.class, opening.id());
            receipt.addClassName("button");
            actions.add(receipt);
        });
        return new PageHeader(
                        round.name(),
                        texts.get(
                                round.isClosed() ? "village.round.purpose.closed" : "village.round.purpose",
                                dates.day(round.targetDate()),
                                round.samplePercent()),
                        actions.toArray(Component[]::new))
                .over(new RouterLink(texts.get("menu.village"), RoundsView.class));
    }

    private void filters() {
        districts.setItems(territory.districts().stream().map(one -> one.code()).toList());
        districts.setItemLabelGenerator(territory::name);
        districts.setPlaceholder(texts.get("village.district.all"));
        districts.setAriaLabel(texts.get("village.district"));
        districts.setClearButtonVisible(true);
        districts.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(criteria.in(event.getValue()));
            }
        });
        orders.setItems(Order.values());
        orders.setItemLabelGenerator(order -> texts.get("village.order." + order));
        orders.setAriaLabel(texts.get("village.order"));
        orders.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(criteria.by(event.getValue()));
            }
        });
    }

    private void restore() {
        if (!search.getValue().equals(criteria.text())) {
            search.setValue(criteria.text());
        }
        districts.setValue(criteria.district());
        orders.setValue(criteria.order());
    }

    private Component counters(Overview overview) {
        return new CounterStrip(
                texts.get("village.progress"),
                tile(overview, Show.ALL, Tone.PLAIN),
                tile(overview, Show.LATE, Tone.LATE),
                tile(overview, Show.WAITING, Tone.SOON),
                tile(overview, Show.SHORT, Tone.SOON),
                tile(overview, Show.CLOSED, Tone.OK),
                tile(overview, Show.CANCELLED, Tone.PLAIN));
    }

    private CounterTile tile(Overview overview, Show show, Tone tone) {
        return new CounterTile(
                texts.get("village.show." + show),
                overview.villages().stream().filter(show::test).count(),
                tone,
                criteria.stage() == null && criteria.show() == show,
                () -> go(criteria.with(show)));
    }

    private Component stages(Overview overview) {
        var stages = overview.stages();
        var chips = new Chips(texts.get("village.stage"));
        CaseKind.VILLAGE_COLLECTION.stages().stream()
                .filter(stages::containsKey)
                .forEach(stage -> {
                    var on = stage.equals(criteria.stage());
                    chips.toggle(
                            texts.get(
                                    "village.stage.count",
                                    texts.get("stage." + stage),
                                    Objects.requireNonNull(stages.get(stage))),
                            on,
                            () -> go(criteria.atStage(on ? null : stage)));
                });
        return chips;
    }

    private void go(RoundCriteria other) {
        UI.getCurrent().navigate(RoundView.class, id, other.parameters());
    }

    private Component rows(Overview overview) {
        var rows = overview.villages().stream()
                .filter(criteria::test)
                .sorted(criteria.comparator())
                .toList();
        if (rows.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK,
                    texts.get("village.filter.none"),
                    texts.get("village.filter.none.text"),
                    new Button(texts.get("village.filter.clear"), event -> go(RoundCriteria.ALL)));
        }
        return new RoundRows(
                        texts, dialogs, rounds.isOpener() && !overview.round().isClosed(), this::refresh)
                .list(overview.round().name(), rows);
    }
}
