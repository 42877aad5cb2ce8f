package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import id.sinergi.coverage.CoverageExport;
import id.sinergi.coverage.CoverageExport.Format;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Chips;
import id.sinergi.shared.ui.CsvText;
import id.sinergi.shared.ui.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Which date and segment is shown, and the files of it. */
final class CoverageActions {

    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    private final Texts texts;
    private final Dates dates;
    private final CoverageExport export;
    private final Consumer<CoverageChoice> go;

    CoverageActions(Texts texts, Dates dates, CoverageExport export, Consumer<CoverageChoice> go) {
        this.texts = texts;
        this.dates = dates;
        this.export = export;
        this.go = go;
    }

    Select<LocalDate> date(CoverageChoice choice, LocalDate shown, List<CoverageFigures.Point> points) {
        var select = new Select<LocalDate>();
        select.setItems(points.stream()
                .map(CoverageFigures.Point::at)
                .sorted(Comparator.reverseOrder())
                .toList());
        select.setItemLabelGenerator(dates::day);
        select.setValue(shown);
        select.setAriaLabel(texts.get("coverage.date"));
        select.addClassName("coverage-date");
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(choice.on(event.getValue()));
            }
        });
        return select;
    }

    Chips segments(CoverageChoice choice) {
        var chips = new Chips(texts.get("coverage.segment"));
        chips.toggle(
                texts.get("coverage.segment.all"), choice.segment() == null, () -> go.accept(choice.ofSegment(null)));
        SEGMENTS.forEach(segment -> chips.toggle(
                texts.get("coverage.segment." + segment),
                segment.equals(choice.segment()),
                () -> go.accept(choice.ofSegment(segment))));
        return chips;
    }

    Chips sorting(CoverageChoice choice) {
        var chips = new Chips(texts.get("coverage.order"));
        for (var order : CoverageChoice.Order.values()) {
            chips.toggle(
                    texts.get("coverage.order." + order), order == choice.order(), () -> go.accept(choice.by(order)));
        }
        return chips;
    }

    Component file(CoverageChoice choice, LocalDate shown, Format format) {
        var name = "cakupan-" + shown + "." + format.name().toLowerCase(Locale.ROOT);
        var locale = Texts.locale();
        DownloadHandler handler = event -> {
            var content =
                    export.take(choice.on(shown).question(), format, locale).orThrow();
            event.setFileName(name);
            event.setContentType(
                    format == Format.CSV
                            ? "text/csv;charset=UTF-8"
                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            event.setContentLength(content.length);
            event.getOutputStream().write(content);
        };
        return CsvText.link(texts.get("coverage.file", format), handler);
    }
}
