package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.coverage.Target;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The share of active members over the reporting dates: a line from zero, so that it does not exaggerate, and a table. */
final class CoverageTrend {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 110;
    private static final double EDGE = 7;

    private final Texts texts;
    private final Dates dates;

    CoverageTrend(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** @param day the way to the figures of one date */
    Card card(
            List<CoverageFigures.Point> points,
            LocalDate shown,
            @Nullable Target target,
            Function<LocalDate, Component> day) {
        var card = new Card(texts.get("coverage.trend"));
        card.addClassName("coverage-trend");
        if (target != null) {
            card.remark(texts.get("coverage.trend.target", CoverageCells.goal(target.percent())));
        }
        if (points.size() < 2) {
            card.add(new Span(texts.get("coverage.trend.one")));
        } else {
            card.add(picture(points, shown, target), ends(points));
        }
        card.add(new NativeDetails(texts.get("coverage.table"), table(points, day)));
        return card;
    }

    private Component picture(List<CoverageFigures.Point> points, LocalDate shown, @Nullable Target target) {
        var first = points.getFirst();
        var last = points.getLast();
        var top = points.stream().mapToDouble(CoverageTrend::percent).max().orElse(0);
        var ceiling =
                Math.max(Math.max(top, target == null ? 0 : target.percent().doubleValue()) * 1.08, 1);
        var days = (double) last.at().toEpochDay() - first.at().toEpochDay();
        var markup = new SvgMarkup(
                WIDTH,
                HEIGHT,
                false,
                texts.get(
                        "coverage.trend.words",
                        dates.day(first.at()),
                        CoverageCells.percent(first.total().percent()),
                        dates.day(last.at()),
                        CoverageCells.percent(last.total().percent())));
        markup.line(place(0, 0, ceiling), place(1, 0, ceiling), "trend-ground");
        if (target != null) {
            var goal = target.percent().doubleValue();
            markup.line(place(0, goal, ceiling), place(1, goal, ceiling), "trend-target");
        }
        markup.polyline(
                points.stream()
                        .map(point -> place(share(point, first, days), percent(point), ceiling))
                        .toList(),
                "trend-line");
        points.forEach(point -> markup.circle(
                place(share(point, first, days), percent(point), ceiling),
                point.at().equals(shown) ? 4.5 : 3,
                point.at().equals(shown) ? "trend-dot shown" : "trend-dot",
                dates.day(point.at()) + ": "
                        + CoverageCells.percent(point.total().percent())));
        return markup.picture("trend-picture");
    }

    private Component ends(List<CoverageFigures.Point> points) {
        var ends = new Div(end(points.getFirst()), end(points.getLast()));
        ends.addClassName("coverage-ends");
        return ends;
    }

    private Span end(CoverageFigures.Point point) {
        return new Span(dates.shortDay(point.at()) + ": "
                + CoverageCells.percent(point.total().percent()));
    }

    private Component table(List<CoverageFigures.Point> points, Function<LocalDate, Component> day) {
        var rows = new RowList<CoverageFigures.Point>(
                        texts.get("coverage.trend"), point -> point.at().toString())
                .main(texts.get("coverage.date"), point -> day.apply(point.at()))
                .text(
                        texts.get("coverage.eligible"),
                        point -> Numbers.whole(point.total().eligible()),
                        RowList.NUMBER)
                .text(
                        texts.get("coverage.active"),
                        point -> Numbers.whole(point.total().active()),
                        RowList.NUMBER)
                .text(
                        texts.get("coverage.percent"),
                        point -> CoverageCells.percent(point.total().percent()),
                        RowList.NUMBER);
        rows.setRows(points.reversed());
        return rows;
    }

    private static double percent(CoverageFigures.Point point) {
        return point.total().percent().doubleValue();
    }

    private static double share(CoverageFigures.Point point, CoverageFigures.Point first, double days) {
        return (point.at().toEpochDay() - first.at().toEpochDay()) / days;
    }

    private static SvgMarkup.Point place(double across, double percent, double ceiling) {
        return new SvgMarkup.Point(
                EDGE + across * (WIDTH - 2 * EDGE), HEIGHT - EDGE - percent / ceiling * (HEIGHT - 2 * EDGE));
    }
}
