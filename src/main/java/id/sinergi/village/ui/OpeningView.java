package id.sinergi.village.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Polling;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import id.sinergi.village.Opening;
import id.sinergi.village.Opening.Line;
import id.sinergi.village.Openings;
import id.sinergi.village.Rounds;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private final transient Polling polling = new Polling(this, this::refresh);
    private Opening.@Nullable State shown;
    private long id;

    OpeningView(Texts texts, Dates dates, Openings openings, Rounds rounds, Territory territory, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.openings = openings;
        this.rounds = rounds;
        this.territory = territory;
        this.accounts = accounts;
        addClassName("village-opening");
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        var goesOn = refresh();
        getUI().filter(ui -> goesOn).ifPresent(polling::start);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (refresh()) {
            polling.start(event.getUI());
        }
    }

    /** Draws the opening as it is now; whether it goes on. */
    private boolean refresh() {
        removeAll();
        switch (openings.find(id)) {
            case Result.Refused<Opening>(var refusal) -> {
                add(new EmptyState(
                        VaadinIcon.CLIPBOARD_USER,
                        texts.get("village.opening"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.village"), RoundsView.class)));
                return false;
            }
            case Result.Done<Opening>(var opening) -> {
                show(opening);
                return opening.finishedAt() == null;
            }
        }
    }

    private void show(Opening opening) {
        var round = opening.round();
        add(new PageHeader(
                        texts.get("village.opening"),
                        texts.get("village.opening.by", accounts.nameOf(opening.by()), dates.dayAndTime(opening.at())))
                .over(new RouterLink(round.name(), RoundView.class, round.id())));
        if (opening.finishedAt() == null) {
            add(progress(opening));
        } else {
            var words = new Paragraph(texts.get("village.receipt", round.name(), opening.opened(), opening.skipped()));
            words.getElement().setAttribute("role", "status");
            words.addClassName("village-sentence");
            add(words, counters(opening), list(openings.lines(id).orThrow()));
        }
    }

    private Component progress(Opening opening) {
        var bar = new ProgressBar(0, Math.max(1, opening.total()), opening.done());
        bar.getElement().setAttribute("aria-label", texts.get("village.open.running"));
        var words = new Paragraph(
                texts.get("village.opening.done", Numbers.whole(opening.done()), Numbers.whole(opening.total())));
        words.addClassName("village-figure");
        var card = new Card(texts.get("village.open.running"), bar, words);
        if (openings.isRunning(id)) {
            card.add(new Paragraph(texts.get("village.opening.leave")));
        } else if (rounds.isOpener()) {
            var resume = new Button(texts.get("village.opening.resume"), event -> resume());
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(new Paragraph(texts.get("village.opening.stopped")), resume);
        }
        card.addClassName("village-running");
        return card;
    }

    private void resume() {
        if (openings.resume(id) instanceof Result.Refused<Opening>(var refusal)) {
            Notices.refused(refusal);
        }
    }

    private Component counters(Opening opening) {
        return new CounterStrip(
                texts.get("village.opening"),
                tile("village.filter.all", opening.total(), Tone.PLAIN, null),
                tile("village.opened", opening.opened(), Tone.OK, Opening.State.OPENED),
                tile("village.skipped", opening.skipped(), Tone.SOON, Opening.State.SKIPPED));
    }

    private CounterTile tile(String key, long count, Tone tone, Opening.@Nullable State state) {
        return new CounterTile(texts.get(key), count, tone, state == shown, () -> {
            shown = state;
            refresh();
        });
    }

    private Component list(List<Line> all) {
        var lines = all.stream()
                .filter(line -> shown == null || line.state() == shown)
                .toList();
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
        page(list, lines, AT_ONCE);
        return list;
    }

    private void page(RowList<Line> list, List<Line> lines, int until) {
        list.setRows(lines.subList(0, Math.min(until, lines.size())));
        list.setMore(
                texts.get("village.more", Math.min(until, lines.size()), lines.size()),
                until >= lines.size() ? null : () -> page(list, lines, lines.size()));
    }

    private Component state(Line line) {
        return line.state() == Opening.State.OPENED
                ? new StateBadge(State.DONE, texts.get("village.opened"))
                : new StateBadge(State.DUE_SOON, texts.get("village.skipped"));
    }
}
