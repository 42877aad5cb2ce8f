package id.sinergi.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import id.sinergi.casefile.CaseFile;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Part;
import id.sinergi.territory.Territory;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** What the case is about, in facts. */
@org.springframework.stereotype.Component
class OverviewPanel implements CasePanel {

    private static final int MOST_AREAS = 12;

    private final Territory territory;
    private final Accounts accounts;
    private final CommentsPanel comments;
    private final ObjectProvider<CasePanel> others;
    private final Texts texts;
    private final Dates dates;

    /** The other parts are asked late: this is one of them. */
    OverviewPanel(
            Territory territory,
            Accounts accounts,
            CommentsPanel comments,
            ObjectProvider<CasePanel> others,
            Texts texts,
            Dates dates) {
        this.territory = territory;
        this.accounts = accounts;
        this.comments = comments;
        this.others = others;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "overview";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create(CaseFile file) {
        var main = new Div();
        others.stream()
                .filter(panel -> panel.appliesTo(file))
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(panel -> Part.of(() -> panel.glimpse(file).stream(), () -> Stream.of(Part.failed())))
                .forEach(main::add);
        var beside = new Div(
                Part.of(() -> facts(file)),
                new Card(texts.get("panel.comments"), Part.of(() -> comments.create(file))));
        main.addClassName("case-main");
        beside.addClassName("case-side");
        var columns = new Div(main, beside);
        columns.addClassName("two-columns");
        return columns;
    }

    private Card facts(CaseFile file) {
        var facts = new DefinitionList();
        facts.fact(texts.get("case.process"), texts.get("kind." + file.kind().code()));
        facts.fact(texts.get("case.area"), areas(file));
        facts.fact(
                texts.get("case.opened"),
                texts.get("case.openedBy", dates.dayAndTime(file.openedAt()), accounts.nameOf(file.openedBy())));
        if (file.due() != null) {
            facts.fact(texts.get("case.due"), dates.day(file.due()));
        }
        if (file.closedAt() != null) {
            facts.fact(texts.get("case.closed"), dates.dayAndTime(file.closedAt()));
            facts.fact(texts.get("case.result"), texts.get("case.outcome." + file.outcome()));
        }
        return new Card(texts.get("case.facts"), facts);
    }

    private String areas(CaseFile file) {
        var names = file.areas().stream().limit(MOST_AREAS).map(territory::name).collect(Collectors.joining("; "));
        return file.areas().size() > MOST_AREAS
                ? texts.get("case.areasMore", names, file.areas().size() - MOST_AREAS)
                : names;
    }
}
