package id.sinergi.sampling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.sampling.Draw;
import id.sinergi.sampling.Samples;
import id.sinergi.sampling.Samples.Proof;
import id.sinergi.sampling.Samples.RoundSample;
import id.sinergi.sampling.Samples.Sampled;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PageParameters;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.Tone;
import id.sinergi.village.Round;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The samples of all rounds: which villages are examined and why, and the proof that the draw was fair. */
@Route("sampel")
@PageTitle("menu.samples")
@Menu(title = "menu.samples", order = 24, icon = "vaadin:random")
@StyleSheet("context://frontend/styles/sampling.css")
@RolesAllowed("INSPECTOR")
class SamplesView extends Div implements AfterNavigationObserver {

    private static final String ROUND = "putaran";
    private static final String SHOW = "tampil";

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Samples samples;
    private transient Show show = Show.CHOSEN;
    private long round;

    /** The counters over the list. */
    private enum Show {
        CHOSEN("terpilih", Sampled::isChosen),
        RANDOM("acak", one -> one.isChosen() && !one.isRisky()),
        RISK("risiko", Sampled::isRisky),
        WAITING("belum", one -> one.isChosen() && one.village().collection().sampled() == null),
        ALL("semua", one -> true);

        private final String word;
        private final Predicate<Sampled> filter;

        Show(String word, Predicate<Sampled> filter) {
            this.word = word;
            this.filter = filter;
        }

        static Show of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(show -> show.word.equals(word))
                    .findFirst()
                    .orElse(CHOSEN);
        }
    }

    SamplesView(Texts texts, Dates dates, Samples samples) {
        this.texts = texts;
        this.dates = dates;
        this.samples = samples;
        addClassName("samples");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var parameters = PageParameters.of(event.getLocation());
        show = Show.of(parameters.getSingleParameter(SHOW).orElse(""));
        var rounds = samples.rounds();
        var wanted = parameters.getSingleParameter(ROUND).orElse("");
        removeAll();
        add(new PageHeader(texts.get("menu.samples"), texts.get("sampling.purpose")));
        rounds.stream()
                .filter(one -> Long.toString(one.id()).equals(wanted))
                .findFirst()
                .or(() -> samples.newestDrawn(rounds))
                .ifPresentOrElse(
                        chosen -> show(rounds, chosen),
                        () -> add(new EmptyState(
                                VaadinIcon.RANDOM, texts.get("sampling.none"), texts.get("sampling.none.text"))));
    }

    private void show(List<Round> rounds, Round chosen) {
        round = chosen.id();
        var choice = new Select<Round>();
        choice.setLabel(texts.get("sampling.round"));
        choice.setItems(rounds);
        choice.setItemLabelGenerator(Round::name);
        choice.setValue(
                rounds.stream().filter(one -> one.id() == round).findFirst().orElseThrow());
        choice.addValueChangeListener(event -> go(event.getValue().id(), Show.CHOSEN));
        choice.addClassName("samples-round");
        var sample = samples.find(round).orThrow();
        add(choice);
        add(Part.each(() -> draws(sample), () -> counters(sample), () -> list(sample)));
    }

    private void go(long to, Show other) {
        UI.getCurrent()
                .navigate(
                        SamplesView.class, QueryParameters.simple(Map.of(ROUND, Long.toString(to), SHOW, other.word)));
    }

    private Component draws(RoundSample sample) {
        var facts = new DefinitionList()
                .fact(
                        texts.get("sampling.share"),
                        texts.get("sampling.share.of", sample.round().samplePercent()));
        var seed = new Span(sample.round().seed());
        seed.addClassName("samples-seed");
        facts.fact(texts.get("sampling.seed"), seed);
        for (var draw : sample.draws()) {
            facts.fact(
                    texts.get("sampling.draw", draw.number()),
                    texts.get(
                            "sampling.draw.of",
                            dates.dayAndTime(draw.at()),
                            draw.lots().stream().filter(Draw.Lot::drawn).count(),
                            draw.lots().size()));
        }
        if (sample.draws().isEmpty()) {
            facts.fact(texts.get("sampling.draw", 1), texts.get("sampling.draw.notYet"));
        }
        var card = new Card(texts.get("sampling.draws"), facts);
        card.addClassName("samples-draws");
        if (!sample.draws().isEmpty()) {
            var proof = new Div();
            proof.getElement().setAttribute("role", "status");
            card.action(new Button(texts.get("sampling.again"), event -> prove(proof)));
            card.add(proof);
        }
        return card;
    }

    private void prove(Div place) {
        place.removeAll();
        switch (samples.again(round)) {
            case Result.Refused<List<Proof>>(var refusal) -> place.add(new Paragraph(refusal.say(texts)));
            case Result.Done<List<Proof>>(var proofs) -> proofs.forEach(proof -> place.add(sheet(proof)));
        }
    }

    /** The draw once more, lot by lot, beside what was drawn then. */
    private Component sheet(Proof proof) {
        var draw = proof.draw();
        var verdict = proof.isSame()
                ? new StateBadge(State.DONE, texts.get("sampling.same", draw.number()))
                : new StateBadge(State.OVERDUE, texts.get("sampling.different", draw.number()));
        var method = new Paragraph(
                texts.get("sampling.method", draw.percent(), draw.lots().size()));
        method.addClassName("samples-small");
        var rows = new RowList<Draw.Lot>(texts.get("sampling.draw", draw.number()), Draw.Lot::village)
                .main(texts.get("sampling.village"), lot -> new Span(samples.name(lot.village())))
                .text(texts.get("sampling.place"), lot -> Numbers.whole(lot.place()), RowList.NUMBER)
                .text(texts.get("sampling.hash"), lot -> lot.hash().substring(0, 12), RowList.WIDE_ONLY)
                .text(texts.get("sampling.then"), lot -> drawn(then(draw, lot)), "labelled")
                .text(texts.get("sampling.now"), lot -> drawn(lot.drawn()), "labelled");
        rows.setRows(proof.again().stream().limit(50).toList());
        return new Div(verdict, method, rows);
    }

    private static boolean then(Draw draw, Draw.Lot lot) {
        return draw.lots().stream().anyMatch(one -> one.village().equals(lot.village()) && one.drawn());
    }

    private String drawn(boolean drawn) {
        return texts.get(drawn ? "sampling.drawn" : "sampling.notDrawn");
    }

    private Component counters(RoundSample sample) {
        return new CounterStrip(
                texts.get("menu.samples"),
                tile(sample, Show.CHOSEN, Tone.PLAIN),
                tile(sample, Show.RANDOM, Tone.PLAIN),
                tile(sample, Show.RISK, Tone.LATE),
                tile(sample, Show.WAITING, Tone.SOON),
                tile(sample, Show.ALL, Tone.PLAIN));
    }

    private CounterTile tile(RoundSample sample, Show other, Tone tone) {
        return new CounterTile(
                texts.get("sampling.show." + other),
                sample.villages().stream().filter(other.filter).count(),
                tone,
                other == show,
                () -> go(round, other));
    }

    private Component list(RoundSample sample) {
        var rows = sample.villages().stream()
                .filter(show.filter)
                .sorted(Comparator.comparingInt(Sampled::score)
                        .reversed()
                        .thenComparing(one -> one.village().collection().villageCode()))
                .toList();
        if (rows.isEmpty()) {
            return new EmptyState(VaadinIcon.RANDOM, texts.get("sampling.nothing"), texts.get("sampling.nothing.text"));
        }
        var list = new RowList<Sampled>(
                        texts.get("menu.samples"),
                        one -> one.village().collection().caseNumber())
                .main(texts.get("sampling.village"), SamplesView::village)
                .column(texts.get("sampling.basis"), this::basis)
                .text(texts.get("sampling.score"), this::score, RowList.NUMBER)
                .column(texts.get("sampling.why"), this::why, "labelled")
                .text(texts.get("sampling.stage"), this::stage, "labelled");
        list.setRows(rows);
        return list;
    }

    private static Component village(Sampled one) {
        var cell = new Div(
                new Span(one.village().villageName()),
                CaseLinks.to(one.village().collection().caseNumber()));
        cell.addClassName("samples-village");
        return cell;
    }

    private Component basis(Sampled one) {
        return one.isRisky()
                ? new StateBadge(State.OVERDUE, texts.get("sampling.basis.RISK"))
                : one.isChosen()
                        ? new StateBadge(State.OPEN, texts.get("sampling.basis.RANDOM"))
                        : new Span(texts.get("sampling.basis.NONE"));
    }

    private String score(Sampled one) {
        var risk = one.risk();
        return risk == null ? "–" : texts.get("sampling.score.of", risk.score(), risk.limit());
    }

    private Component why(Sampled one) {
        var reasons = one.risk() == null ? List.<String>of() : samples.why(Objects.requireNonNull(one.risk()));
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(reason)));
        list.addClassName("samples-why");
        return reasons.isEmpty() ? new Span("–") : list;
    }

    private String stage(Sampled one) {
        var file = one.village().file();
        return file.isOpen()
                ? texts.get("stage." + file.stage())
                : texts.get("village.state." + one.village().state());
    }
}
