package id.sinergi.village.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.runs.ui.RunStanding;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.RunPage;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.StateTiles;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import id.sinergi.village.Opening;
import id.sinergi.village.Opening.Line;
import id.sinergi.village.Openings;
import id.sinergi.village.Rounds;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** How far an opening is, and afterwards its receipt. It can be left and found again. */
@Route("pendataan/pembukaan")
@PageTitle("village.opening")
@StyleSheet("context://frontend/styles/village.css")
@RolesAllowed({"SUPERVISOR", "INSPECTOR", "COORDINATOR"})
class OpeningView extends Div implements HasUrlParameter<Long> {

    private static final int AT_ONCE = 60;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Openings openings;
    private final transient Rounds rounds;
    private final transient Territory territory;
    private final transient Accounts accounts;
    private final transient RunStanding standing;
    private final transient StateTiles<Opening.State> tiles;
    private final transient RunPage<Opening> run;
    private long id;

    OpeningView(
            Texts texts,
            Dates dates,
            Openings openings,
            Rounds rounds,
            Territory territory,
            Accounts accounts,
            RunStanding standing) {
        this.texts = texts;
        this.dates = dates;
        this.openings = openings;
        this.rounds = rounds;
        this.territory = territory;
        this.accounts = accounts;
        this.standing = standing;
        addClassName("village-opening");
        run = new RunPage<>(
                this,
                () -> openings.find(id),
                opening -> opening.finishedAt() != null,
                this::show,
                refusal -> new EmptyState(
                        VaadinIcon.CLIPBOARD_USER,
                        texts.get("village.opening"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.village"), RoundsView.class)));
        tiles = new StateTiles<>(run::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        run.look();
    }

    private List<Component> show(Opening opening) {
        var round = opening.round();
        var header = new PageHeader(
                        texts.get("village.opening"),
                        texts.get("village.opening.by", accounts.nameOf(opening.by()), dates.dayAndTime(opening.at())))
                .over(new RouterLink(round.name(), RoundView.class, round.id()));
        if (opening.finishedAt() == null) {
            return List.of(header, Part.of(() -> progress(opening)));
        }
        var words = new Paragraph(texts.get("village.receipt", round.name(), opening.opened(), opening.skipped()));
        words.getElement().setAttribute("role", "status");
        words.addClassName("village-sentence");
        return List.of(
                header,
                words,
                Part.of(() -> counters(opening)),
                Part.of(() -> list(openings.lines(opening.id()).orThrow())));
    }

    private Component progress(Opening opening) {
        return standing.<Opening>show(
                texts.get("village.open.running"),
                opening.done(),
                opening.total(),
                texts.get("village.opening.done", Numbers.whole(opening.done()), Numbers.whole(opening.total())),
                openings.standing(opening.id()),
                rounds.isOpener() ? () -> openings.resume(opening.id()) : null);
    }

    private Component counters(Opening opening) {
        return new CounterStrip(
                texts.get("village.opening"),
                tiles.tile(texts.get("village.filter.all"), opening.total(), Tone.PLAIN, null),
                tiles.tile(texts.get("village.opened"), opening.opened(), Tone.OK, Opening.State.OPENED),
                tiles.tile(texts.get("village.skipped"), opening.skipped(), Tone.SOON, Opening.State.SKIPPED));
    }

    private Component list(List<Line> all) {
        var lines = tiles.of(all, Line::state);
        if (lines.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK,
                    texts.get("village.filter.none"),
                    texts.get("village.filter.none.text"));
        }
        var list = new RowList<Line>(texts.get("village.opening"), Line::villageCode)
                .main(texts.get("village.village"), line -> new Span(territory.name(line.villageCode())))
                .column(texts.get("village.state"), this::state)
                .column(
                        texts.get("village.case"),
                        line -> line.caseNumber() == null
                                ? new Span("–")
                                : CaseLinks.to(Objects.requireNonNull(line.caseNumber())))
                .text(
                        texts.get("village.expected"),
                        line -> line.expected() == null ? "–" : Numbers.whole(Objects.requireNonNull(line.expected())),
                        RowList.NUMBER);
        if (lines.stream().anyMatch(line -> line.reason() != null)) {
            list.column(
                    texts.get("village.why"),
                    line -> new Span(line.reason() == null ? "" : line.refusal().say(texts)));
        }
        Slices.show(list, lines, AT_ONCE);
        return list;
    }

    private Component state(Line line) {
        return line.state() == Opening.State.OPENED
                ? new StateBadge(State.DONE, texts.get("village.opened"))
                : new StateBadge(State.DUE_SOON, texts.get("village.skipped"));
    }
}
