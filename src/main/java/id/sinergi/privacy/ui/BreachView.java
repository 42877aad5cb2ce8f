package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.Accounts;
import id.sinergi.privacy.Breach;
import id.sinergi.privacy.Breaches;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.Timeline;
import id.sinergi.shared.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;

/** One breach: what is known, its clock, who was told, and what to do next. */
@Route(BreachesView.ROUTE)
@PermitAll
@StyleSheet("context://frontend/styles/privacy.css")
class BreachView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final Breaches breaches;
    private final BreachWords words;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    BreachView(Breaches breaches, BreachWords words, Accounts accounts, Texts texts, Dates dates) {
        this.breaches = breaches;
        this.words = words;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "privacy-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("privacy.tab.breaches");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(id);
    }

    private void show(long id) {
        removeAll();
        switch (breaches.find(id)) {
            case Result.Done<Breach>(var breach) -> show(breach);
            case Result.Refused<Breach>(var refusal) ->
                add(
                        new PageHeader(texts.get("privacy.tab.breaches"), null).over(up()),
                        new EmptyState(
                                VaadinIcon.QUESTION_CIRCLE, texts.get("breach.unknown.title"), refusal.say(texts)));
        }
    }

    private void show(Breach breach) {
        var side = new Div(Part.each(() -> clock(breach), () -> notices(breach)));
        side.addClassName("privacy-side");
        var main = new Div(Part.of(() -> facts(breach)));
        main.addClassName("privacy-register");
        if (!breach.isOpen()) {
            main.add(Part.of(() -> end(breach)));
        }
        main.add(Part.of(() ->
                new Card(texts.get("breach.history"), new Timeline(words.history(breaches.history(breach.id()))))));
        var columns = new Div(main, side);
        columns.addClassName("privacy-columns");
        add(
                new PageHeader(texts.get("breach.number", breach.id()), words.state(breach), actions(breach))
                        .over(up()),
                columns);
    }

    private Card facts(Breach breach) {
        return new Card(
                texts.get("breach.facts"),
                new DefinitionList()
                        .fact(texts.get("field.name.privacy.what"), breach.what())
                        .fact(texts.get("field.name.privacy.data"), words.data(breach))
                        .fact(
                                texts.get("field.name.privacy.persons"),
                                breach.persons() == null ? null : Numbers.whole(breach.persons()))
                        .fact(texts.get("field.name.privacy.happenedAt"), words.time(breach.happenedAt()))
                        .fact(texts.get("field.name.privacy.how"), breach.how())
                        .fact(texts.get("field.name.privacy.measures"), breach.measures())
                        .fact(
                                texts.get("breach.reportedBy"),
                                accounts.nameOf(breach.reportedBy()) + " · " + texts.get("agency." + breach.agency()))
                        .fact(texts.get("breach.reportedAt"), words.time(breach.reportedAt())));
    }

    private Card clock(Breach breach) {
        var tone = words.is(breach, Breach.Clock.OVERDUE) || words.is(breach, Breach.Clock.TOLD_LATE)
                ? Tone.LATE
                : words.is(breach, Breach.Clock.DUE_SOON) ? Tone.SOON : Tone.PLAIN;
        var ledger = new Ledger()
                .row(texts.get("field.name.privacy.knownAt"), words.time(breach.knownAt()))
                .row(texts.get("breach.due"), words.time(breach.dueAt()))
                .total(texts.get("breach.left"), words.left(breach), tone)
                .note(texts.get("breach.clock.note", breach.source()));
        return new Card(texts.get("breach.clock"), words.clock(breach), ledger);
    }

    private Card notices(Breach breach) {
        var card = new Card(texts.get("breach.notices"));
        var facts = new DefinitionList();
        breach.untold()
                .forEach(audience -> facts.fact(texts.get("audience." + audience.name()), texts.get("breach.notYet")));
        for (var notice : breach.notices()) {
            var means = new Span(dates.dayAndTime(notice.at()) + " · " + notice.means());
            facts.fact(texts.get("audience." + notice.audience().name()), means);
        }
        card.add(facts);
        return card;
    }

    private Card end(Breach breach) {
        var facts = new DefinitionList().fact(texts.get("breach.endedAt"), words.time(breach.closedAt()));
        if (breach.handledBy() != null) {
            facts.fact(texts.get("breach.handledBy"), accounts.nameOf(breach.handledBy()));
        }
        if (breach.state() == Breach.State.DISMISSED) {
            facts.fact(texts.get("field.name.privacy.reason"), breach.reason());
        } else {
            facts.fact(texts.get("field.name.privacy.lessons"), breach.lessons());
        }
        return new Card(texts.get("breach.end"), facts);
    }

    private Component[] actions(Breach breach) {
        var buttons = new ArrayList<Component>();
        if (breach.isOpen() && breaches.mayHandle()) {
            var acts = new BreachActs(breaches, words, texts, breach, changed -> show(changed.id()));
            if (breach.state() == Breach.State.REPORTED) {
                buttons.add(button("breach.dismiss", acts::dismiss, false));
                buttons.add(button("breach.confirm", acts::confirm, true));
            } else {
                buttons.add(button("breach.correct", acts::confirm, false));
                buttons.add(button("breach.tell", acts::tell, !breach.untold().isEmpty()));
                buttons.add(button("breach.close", acts::close, breach.untold().isEmpty()));
            }
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(String key, Runnable act, boolean primary) {
        var button = new Button(texts.get(key), event -> act.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Component up() {
        return new RouterLink(texts.get("privacy.tab.breaches"), BreachesView.class);
    }
}
