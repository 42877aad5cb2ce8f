package id.sinergi.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.audit.Verdict;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.time.Instant;

/** What verifying the trail showed, as a sheet to print and file. */
@JavaScript("context://frontend/components/print.js")
final class VerdictSheet extends Section {

    private final Texts texts;
    private final Dates dates;

    VerdictSheet(Verdict verdict, Instant at, String by, Texts texts, Dates dates, Runnable close) {
        this.texts = texts;
        this.dates = dates;
        addClassNames("card", "verdict", verdict.intact() ? "verdict-intact" : "verdict-broken");
        getElement().setAttribute("role", "status");
        var title = new H2(texts.get("verdict.title"));
        var badge = verdict.intact()
                ? new StateBadge(State.DONE, texts.get("outcome.intact"))
                : new StateBadge(State.OVERDUE, texts.get("outcome.broken"));
        var head = new Div(title, badge);
        head.addClassName("verdict-head");
        add(head, new Paragraph(texts.get(verdict.intact() ? "verdict.intact" : "verdict.broken")));
        add(facts(verdict, at, by), bar(close));
    }

    private DefinitionList facts(Verdict verdict, Instant at, String by) {
        var facts = new DefinitionList();
        facts.fact(texts.get("verdict.checked"), Numbers.whole(verdict.checked()));
        facts.fact(texts.get("verdict.at"), dates.dayAndTime(at));
        facts.fact(texts.get("verdict.by"), by);
        var broken = verdict.firstBroken();
        if (broken != null) {
            facts.fact(texts.get("verdict.number"), broken.seq() == 0 ? null : Numbers.whole(broken.seq()));
            facts.fact(texts.get("verdict.time"), broken.at() == null ? null : dates.dayAndTime(broken.at()));
            facts.fact(texts.get("verdict.reason"), texts.get("verdict.reason." + broken.reason()));
        }
        facts.fact(texts.get("verdict.how"), texts.get("verdict.how.text"));
        return facts;
    }

    private Div bar(Runnable close) {
        var print = new Button(texts.get("verdict.print"), VaadinIcon.PRINT.create());
        print.getElement().setAttribute("data-print", "");
        var bar = new Div(print, new Button(texts.get("action.close"), event -> close.run()));
        bar.addClassName("verdict-bar");
        return bar;
    }
}
