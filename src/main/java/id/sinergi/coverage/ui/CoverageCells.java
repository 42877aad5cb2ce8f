package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.registry.ui.WorkerLinks;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables of areas and of segments. A figure leads to its list where there is one: on the latest reporting date. */
final class CoverageCells {

    private final Texts texts;
    private final boolean linked;

    /** @param linked whether the lists of today stand behind these figures */
    CoverageCells(Texts texts, boolean linked) {
        this.texts = texts;
        this.linked = linked;
    }

    /** "34,81 %". */
    static String percent(BigDecimal percent) {
        return Numbers.decimal(percent.doubleValue(), 2) + "\u00a0%";
    }

    /** "70", "62,5": a share aimed at, in percent. */
    static String goal(BigDecimal percent) {
        return Numbers.decimal(
                percent.doubleValue(), Math.max(percent.stripTrailingZeros().scale(), 0));
    }

    Component areas(String header, List<CoverageFigures.Area> areas, Function<CoverageFigures.Area, Component> name) {
        var rows = new RowList<CoverageFigures.Area>(texts.get("coverage.areas"), CoverageFigures.Area::code)
                .main(header, name::apply)
                .column(
                        texts.get("coverage.eligible"),
                        area -> people(area.eligible(), area.code(), WorkerLinks::counted),
                        RowList.NUMBER)
                .column(
                        texts.get("coverage.active"),
                        area -> people(area.active(), area.code(), WorkerLinks::active),
                        RowList.NUMBER)
                .column(texts.get("coverage.percent"), area -> strong(percent(area.percent())), RowList.NUMBER)
                .column(
                        texts.get("coverage.unregistered"),
                        area -> people(area.unregistered(), area.code(), WorkerLinks::unprotected),
                        RowList.NUMBER);
        rows.addClassName("coverage-areas");
        rows.setRows(areas);
        return rows;
    }

    Component segments(List<CoverageFigures.Segment> segments) {
        var rows = new RowList<CoverageFigures.Segment>(
                        texts.get("coverage.segments"), CoverageFigures.Segment::segment)
                .main(
                        texts.get("coverage.segment"),
                        segment -> new Span(texts.get("coverage.segment." + segment.segment())))
                .text(texts.get("coverage.eligible"), segment -> Numbers.whole(segment.eligible()), RowList.NUMBER)
                .text(texts.get("coverage.active"), segment -> Numbers.whole(segment.active()), RowList.NUMBER)
                .column(texts.get("coverage.percent"), segment -> strong(percent(segment.percent())), RowList.NUMBER)
                .text(
                        texts.get("coverage.unregistered"),
                        segment -> Numbers.whole(segment.unregistered()),
                        RowList.NUMBER);
        rows.setRows(segments);
        return rows;
    }

    Component people(long number, @Nullable String area, BiFunction<String, @Nullable String, RouterLink> list) {
        var text = Numbers.whole(number);
        return linked && number > 0 ? list.apply(text, area) : new Span(text);
    }

    private static Component strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
