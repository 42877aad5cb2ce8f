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
    private final @Nullable String segment;

    /**
     * @param linked whether the lists of today stand behind these figures
     * @param segment of which they are; {@code null} for all
     */
    CoverageCells(Texts texts, boolean linked, @Nullable String segment) {
        this.texts = texts;
        this.linked = linked;
        this.segment = segment;
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
                        area -> people(area.eligible(), behind(area), WorkerLinks::counted),
                        RowList.NUMBER)
                .column(
                        texts.get("coverage.active"),
                        area -> people(area.active(), behind(area), WorkerLinks::active),
                        RowList.NUMBER)
                .column(texts.get("coverage.percent"), area -> strong(percent(area.percent())), RowList.NUMBER)
                .column(
                        texts.get("coverage.unregistered"),
                        area -> people(area.unregistered(), behind(area), WorkerLinks::unprotected),
                        RowList.NUMBER);
        rows.addClassName("coverage-areas");
        rows.setRows(areas);
        return rows;
    }

    /** Of one area; {@code null} is all that the user sees. */
    Component segments(@Nullable String area, List<CoverageFigures.Segment> segments) {
        var rows = new RowList<CoverageFigures.Segment>(
                        texts.get("coverage.segments"), CoverageFigures.Segment::segment)
                .main(texts.get("coverage.segment"), each -> new Span(texts.get("coverage.segment." + each.segment())))
                .column(
                        texts.get("coverage.eligible"),
                        each -> people(each.eligible(), new WorkerLinks(area, each.segment()), WorkerLinks::counted),
                        RowList.NUMBER)
                .column(
                        texts.get("coverage.active"),
                        each -> people(each.active(), new WorkerLinks(area, each.segment()), WorkerLinks::active),
                        RowList.NUMBER)
                .column(texts.get("coverage.percent"), each -> strong(percent(each.percent())), RowList.NUMBER)
                .column(
                        texts.get("coverage.unregistered"),
                        each -> people(
                                each.unregistered(), new WorkerLinks(area, each.segment()), WorkerLinks::unprotected),
                        RowList.NUMBER);
        rows.setRows(segments);
        return rows;
    }

    /** Those of {@code area} who are not active members. */
    Component missing(long number, @Nullable String area) {
        return people(number, new WorkerLinks(area, segment), WorkerLinks::unprotected);
    }

    /** Those of {@code area} who are active members. */
    Component active(long number, @Nullable String area) {
        return people(number, new WorkerLinks(area, segment), WorkerLinks::active);
    }

    /** Those of {@code area} who count. */
    Component counted(long number, @Nullable String area) {
        return people(number, new WorkerLinks(area, segment), WorkerLinks::counted);
    }

    private WorkerLinks behind(CoverageFigures.Area area) {
        return new WorkerLinks(area.code(), segment);
    }

    private Component people(long number, WorkerLinks links, BiFunction<WorkerLinks, String, RouterLink> list) {
        var text = Numbers.whole(number);
        return linked && number > 0 ? list.apply(links, text) : new Span(text);
    }

    private static Component strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }
}
