package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.coverage.Target;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figure of an area: the share, of how many, who is missing, and what was published beside it. */
final class CoverageHeadline {

    private final Texts texts;
    private final Dates dates;
    private final CoverageCells cells;

    CoverageHeadline(Texts texts, Dates dates, CoverageCells cells) {
        this.texts = texts;
        this.dates = dates;
        this.cells = cells;
    }

    /** @param villages how many villages the area has */
    Card card(String name, @Nullable String area, CoverageFigures figures, int villages) {
        var total = figures.total();
        var target = figures.target();
        var where = new Span(name);
        where.addClassName("coverage-where");
        var big = new Paragraph(CoverageCells.percent(total.percent()));
        big.addClassName("coverage-big");
        var of = new Div(new Span(
                cells.active(total.active(), area),
                new Span(" " + texts.get("coverage.from") + " "),
                cells.counted(total.eligible(), area),
                new Span(" " + texts.get("coverage.people"))));
        of.addClassName("coverage-ends");
        if (target != null) {
            of.add(new Span(texts.get("coverage.target", CoverageCells.goal(target.percent()))));
        }
        var card = new Card(null, where, big, bar(total.percent().doubleValue(), target), of, missing(total, area));
        if (villages > 1) {
            var each = new Paragraph(texts.get(
                    "coverage.perVillage",
                    Numbers.whole(Math.round((double) total.unregistered() / villages)),
                    Numbers.whole(villages)));
            each.addClassName("coverage-small");
            card.add(each);
        }
        card.add(basis(figures));
        card.addClassName("coverage-headline");
        return card;
    }

    /** What was published, never mixed with our own count; only for the whole regency. */
    Card official(CoverageFigures.@Nullable Official official) {
        var card = new Card(texts.get("coverage.official"));
        card.addClassName("coverage-official");
        if (official == null) {
            card.add(small(texts.get("coverage.official.none")));
            return card;
        }
        var figure = new Span(CoverageCells.percent(official.percent()));
        figure.addClassName("coverage-published");
        var of = new Span(
                texts.get("coverage.of", Numbers.whole(official.active()), Numbers.whole(official.eligible())));
        card.add(
                new Div(figure, new Span(" "), of),
                small(texts.get("coverage.official.source", official.source(), dates.day(official.date()))));
        return card;
    }

    /** Where the count comes from, and whether it still moves. */
    private Component basis(CoverageFigures figures) {
        var counted = Objects.requireNonNull(figures.countedAt());
        return small(texts.get(
                figures.isFinal() ? "coverage.basis.final" : "coverage.basis.running",
                dates.day(Objects.requireNonNull(figures.countedOn())),
                dates.dayAndTime(counted)));
    }

    private Component missing(CoverageFigures.Numbers total, @Nullable String area) {
        var people = new Span(cells.missing(total.unregistered(), area));
        people.addClassName("coverage-missing");
        var line = new Paragraph();
        line.add(people, new Span(" " + texts.get("coverage.notYet")));
        line.addClassName("coverage-line");
        return line;
    }

    private static Component bar(double percent, @Nullable Target target) {
        var markup = new SvgMarkup(100, 16, true, null)
                .rectangle(new Projection.Box(0, 4, 100, 8), "bar-all")
                .rectangle(new Projection.Box(0, 4, Math.min(percent, 100), 8), "bar-part");
        if (target != null) {
            var goal = target.percent().doubleValue();
            markup.line(new SvgMarkup.Point(goal, 0), new SvgMarkup.Point(goal, 16), "bar-target");
        }
        return markup.picture("coverage-bar");
    }

    private static Component small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("coverage-small");
        return paragraph;
    }
}
