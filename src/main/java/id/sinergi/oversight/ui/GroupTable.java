package id.sinergi.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Slices;
import id.sinergi.worklist.Backlog.Figure;
import id.sinergi.worklist.Workload;
import id.sinergi.worklist.ui.Badges;
import java.util.List;
import java.util.Objects;

/** One row per agency, person, village or process; every figure leads to its list. */
final class GroupTable extends Div {

    private static final int AT_ONCE = 15;

    private final transient OverdueText words;
    private final transient Texts texts;
    private final OverdueState state;

    GroupTable(List<Workload.Row> rows, OverdueState state, OverdueText words, Texts texts) {
        this.words = words;
        this.texts = texts;
        this.state = state;
        addClassName("overdue-groups");
        var name = texts.get("overdue.by." + state.by().name());
        var table = new RowList<Workload.Row>(
                        texts.get("overdue.groups", name), row -> Objects.requireNonNullElse(row.key(), ""))
                .main(name, row -> Badges.line(words.group(state.by(), row.key()), "cell-first"))
                .column(texts.get("overdue.figure.OVERDUE"), row -> figure(row, Figure.OVERDUE), "num", "late-figure")
                .column(texts.get("overdue.longest"), row -> days(row.overdue(), row.longestLate(), 0), "num")
                .column(texts.get("overdue.average"), row -> days(row.overdue(), row.averageLate(), 1), "num")
                .column(texts.get("overdue.figure.DUE_SOON"), row -> figure(row, Figure.DUE_SOON), "num")
                .column(texts.get("overdue.figure.OPEN"), row -> figure(row, Figure.OPEN), "num")
                .column(texts.get("overdue.figure.PAUSED"), row -> figure(row, Figure.PAUSED), "num")
                .column(texts.get("overdue.figure.UNCLAIMED"), row -> figure(row, Figure.UNCLAIMED), "num")
                .column(texts.get("overdue.figure.DONE"), row -> figure(row, Figure.DONE), "num")
                .column(texts.get("overdue.figure.DONE_LATE"), row -> figure(row, Figure.DONE_LATE), "num");
        Slices.show(table, rows, AT_ONCE);
        add(table);
    }

    private Component figure(Workload.Row row, Figure figure) {
        return link(row, figure, count(row, figure));
    }

    private Component link(Workload.Row row, Figure figure, int count) {
        if (count == 0) {
            var zero = new Span(Numbers.whole(0));
            zero.addClassName("quiet");
            return zero;
        }
        var target = state.cell(figure, row.key());
        var link = new RouterLink(Numbers.whole(count), OverdueView.class);
        link.setQueryParameters(target.parameters());
        link.addClassName("figure-link");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        texts.get(
                                "overdue.openList",
                                Numbers.whole(count),
                                texts.get("overdue.figure." + figure.name()),
                                words.group(state.by(), row.key())));
        if (target.equals(state)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    static int count(Workload.Row row, Figure figure) {
        return switch (figure) {
            case OPEN -> row.open();
            case DUE_SOON -> row.dueSoon();
            case OVERDUE -> row.overdue();
            case PAUSED -> row.paused();
            case UNCLAIMED -> row.unclaimed();
            case DONE -> row.done();
            case DONE_LATE -> row.doneLate();
        };
    }

    private static Span days(int overdue, double days, int digits) {
        var span = new Span(overdue == 0 ? "–" : Numbers.decimal(days, digits));
        span.setClassName("quiet", overdue == 0);
        return span;
    }
}
