package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Document;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingWorkers;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of a case: kind and origin, workers with names on demand, months that unfold, proof with its files. */
@org.springframework.stereotype.Component
class FindingTable {

    private final FindingWorkers workers;
    private final Attachments attachments;
    private final Territory territory;
    private final Texts texts;
    private final Dates dates;

    FindingTable(FindingWorkers workers, Attachments attachments, Territory territory, Texts texts, Dates dates) {
        this.workers = workers;
        this.attachments = attachments;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
    }

    Card of(String caseNumber, List<Finding> findings, @Nullable LocalDate warnedOn) {
        var files = attachments.documents(caseNumber) instanceof Result.Done<List<Document>>(var documents)
                ? documents.stream().collect(Collectors.toMap(Document::id, Function.identity()))
                : Map.<UUID, Document>of();
        var rows = new RowList<Finding>(texts.get("compliance.findings"), finding -> Long.toString(finding.id()))
                .main(texts.get("compliance.finding"), this::kind)
                .column(texts.get("employers.workers"), finding -> workers(caseNumber, finding), RowList.NUMBER)
                .column(texts.get("form.compliance.verifyFindings.months"), this::months, RowList.NUMBER)
                .text(
                        texts.get("form.compliance.verifyFindings.amount"),
                        finding -> Numbers.rupiah(finding.amount()),
                        RowList.NUMBER)
                .column(texts.get("form.compliance.verifyFindings.evidence"), finding -> proof(finding, files))
                .column(texts.get("compliance.finding.status"), finding -> status(finding, warnedOn));
        rows.setRows(findings);
        return new Card(texts.get("compliance.findings"), rows);
    }

    private Component kind(Finding finding) {
        var box = lines(texts.get("finding." + finding.kind().name()), origin(finding.origin()));
        var project = finding.parts().project();
        if (project != null) {
            box.add(small(texts.get(
                    "compliance.finding.project",
                    project.name(),
                    Numbers.rupiah(project.contractValue()),
                    dates.shortDay(project.workOrder()))));
        }
        return box;
    }

    private String origin(String origin) {
        var cut = origin.indexOf(':');
        return switch (cut < 0 ? origin : origin.substring(0, cut)) {
            case "village" -> texts.get("compliance.origin.village", territory.name(origin.substring(cut + 1)));
            case "arrears" -> texts.get("compliance.origin.arrears");
            case "visit" -> texts.get("compliance.origin.visit");
            case "report" -> texts.get("compliance.origin.report");
            default -> origin;
        };
    }

    private Component workers(String caseNumber, Finding finding) {
        var number = new Span(Numbers.whole(finding.workers()));
        if (finding.parts().workerIds().isEmpty()) {
            return number;
        }
        var names = new Button(texts.get("compliance.finding.names"), event -> show(caseNumber, finding));
        names.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return new Div(number, names);
    }

    private void show(String caseNumber, Finding finding) {
        switch (workers.of(caseNumber, finding.id())) {
            case Result.Refused<List<WorkerRow>>(var refusal) -> Notices.refused(refusal);
            case Result.Done<List<WorkerRow>>(var people) -> {
                var rows = new RowList<WorkerRow>(
                                texts.get("compliance.finding.people"), one -> Long.toString(one.id()))
                        .main(texts.get("compliance.finding.person"), one -> new Span(one.name()))
                        .text("NIK", WorkerRow::nik)
                        .text(texts.get("employers.village"), one -> territory.name(one.villageCode()));
                rows.setRows(people);
                var dialog = new Dialog(rows);
                dialog.setHeaderTitle(texts.get("compliance.finding.people"));
                dialog.getFooter()
                        .add(
                                small(texts.get(
                                        "compliance.finding.people.of",
                                        Numbers.whole(people.size()),
                                        Numbers.whole(
                                                finding.parts().workerIds().size()))),
                                new Button(texts.get("action.close"), event -> dialog.close()));
                dialog.open();
            }
        }
    }

    private Component months(Finding finding) {
        var list = finding.parts().byMonth();
        if (list.isEmpty()) {
            return new Span(Numbers.whole(finding.months()));
        }
        var ledger = new Ledger();
        list.forEach(month -> ledger.row(month.month().toString(), Numbers.rupiah(month.amount())));
        ledger.total(texts.get("compliance.finding.sum"), Numbers.rupiah(finding.amount()), Tone.PLAIN);
        return new Details(Numbers.whole(list.size()), ledger);
    }

    private Component proof(Finding finding, Map<UUID, Document> files) {
        var box = new Div(new Span(finding.evidence()));
        box.addClassName("finding-proof");
        finding.parts().documents().stream()
                .filter(files::containsKey)
                .map(files::get)
                .forEach(document -> box.add(link(document)));
        return box;
    }

    private Anchor link(Document document) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = attachments.content(document.id()).orThrow().bytes();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), document.name(), document.type(), bytes.length);
                }),
                document.name());
    }

    private Component status(Finding finding, @Nullable LocalDate warnedOn) {
        var word = texts.get("finding.status." + finding.status().name());
        var on = finding.confirmedOn();
        if (on == null) {
            return new Span(word);
        }
        var box = lines(word, dates.shortDay(on));
        if (!finding.isWarned(warnedOn)) {
            box.add(small(texts.get("compliance.finding.unwarned")));
        }
        return box;
    }

    private static Div lines(String first, String second) {
        return new Div(new Span(first), small(second));
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassName("cell-second");
        return span;
    }
}
