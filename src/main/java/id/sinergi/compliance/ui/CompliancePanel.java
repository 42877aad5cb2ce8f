package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.compliance.Clocks;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.FineExplanation;
import id.sinergi.compliance.LadderSheet;
import id.sinergi.compliance.LadderSheets;
import id.sinergi.compliance.Overview;
import id.sinergi.compliance.Overviews;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.NextStep;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Tone;
import id.sinergi.shared.ui.UiText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Findings, the ladder so far, what is lawful next, and how the fine comes about. */
@org.springframework.stereotype.Component
class CompliancePanel implements CasePanel {

    private final Overviews overviews;
    private final LadderSheets sheets;
    private final FindingTable findings;
    private final LadderTable ladders;
    private final ReportDialog report;
    private final ComplianceCases compliance;
    private final Clocks clocks;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    CompliancePanel(
            Overviews overviews,
            LadderSheets sheets,
            FindingTable findings,
            LadderTable ladders,
            ReportDialog report,
            ComplianceCases compliance,
            Clocks clocks,
            Accounts accounts,
            Texts texts,
            Dates dates) {
        this.overviews = overviews;
        this.sheets = sheets;
        this.findings = findings;
        this.ladders = ladders;
        this.report = report;
        this.compliance = compliance;
        this.clocks = clocks;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "compliance";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public Component create(CaseFile file) {
        var box = new Box();
        fill(box, file);
        return box;
    }

    private void fill(Div box, CaseFile file) {
        box.removeAll();
        if (overviews.of(file.number()) instanceof Result.Done<Overview>(var overview)) {
            if (overview.next() != null) {
                box.add(next(overview.next()));
            }
            var found = findings.of(file.number(), overview.findings(), warnedOn(overview));
            if (file.isOpen() && compliance.mayReport()) {
                found.action(new Button(
                        texts.get("employers.report"), event -> report.open(file, () -> fill(box, file))));
            }
            box.add(found);
            if (sheets.of(file.number()) instanceof Result.Done<LadderSheet>(var sheet)) {
                box.add(ladder(box, file, sheet));
            }
            if (overview.fine() != null) {
                box.add(fine(overview.fine(), overview.latePercent()));
            }
        }
    }

    private static @Nullable LocalDate warnedOn(Overview overview) {
        return overview.rungs().stream()
                .filter(rung -> rung.step().equals("warning1"))
                .map(Overview.Rung::date)
                .findFirst()
                .orElse(null);
    }

    private Card ladder(Div box, CaseFile file, LadderSheet sheet) {
        var card = ladders.of(sheet);
        if (sheet.mayPause()) {
            card.action(new Button(texts.get("compliance.clock.pause"), event -> pause(box, file)));
        }
        if (sheet.mayResume()) {
            card.action(new Button(
                    texts.get("compliance.clock.resume"),
                    event -> Confirm.ask(
                            texts.get("compliance.clock.resume"),
                            texts.get("compliance.clock.resume.text"),
                            texts.get("compliance.clock.resume"),
                            () -> said(clocks.resume(file.number()))
                                    .ifPresentOrElse(Notices::refused, () -> fill(box, file)))));
        }
        return card;
    }

    private void pause(Div box, CaseFile file) {
        var reason = new TextArea(texts.get("compliance.clock.reason"));
        var reference = new TextField(texts.get("compliance.clock.reference"));
        reason.setRequiredIndicatorVisible(true);
        reference.setRequiredIndicatorVisible(true);
        new FormDialog(
                        texts.get("compliance.clock.pause"),
                        () -> {
                            var refusal = said(clocks.pause(file.number(), reason.getValue(), reference.getValue()));
                            if (refusal.isEmpty()) {
                                fill(box, file);
                            }
                            return refusal;
                        },
                        new Paragraph(texts.get("compliance.clock.pause.text")),
                        reason,
                        reference)
                .open();
    }

    private static Optional<String> said(Result<CaseFile> result) {
        return result instanceof Result.Refused<CaseFile>(var refusal)
                ? Optional.of(refusal.sayBriefly(UiText::get))
                : Optional.empty();
    }

    @StyleSheet("context://frontend/styles/compliance.css")
    private static final class Box extends Div {
        Box() {
            addClassName("compliance-panel");
        }
    }

    private Card next(NextStep next) {
        var facts = new DefinitionList()
                .fact(
                        texts.get("compliance.next.step"),
                        next.then() == null
                                ? texts.get("step." + next.step())
                                : texts.get("compliance.next.wait", texts.get("step." + next.then())))
                .fact(texts.get("compliance.next.agency"), agency(next.agency()))
                .fact(texts.get("compliance.next.basis"), next.legalBasis());
        if (next.from() != null) {
            facts.fact(texts.get("compliance.next.from"), dates.day(next.from()));
        }
        return new Card(texts.get("compliance.next"), facts);
    }

    private Card fine(FineExplanation fine, BigDecimal latePercent) {
        var ledger = new Ledger();
        fine.lines()
                .forEach(line -> ledger.row(
                        texts.get(
                                "compliance.fine.line",
                                texts.get("finding." + line.kind().name()),
                                Numbers.rupiah(line.contributions()),
                                Numbers.decimal(fine.percent().doubleValue(), 1),
                                Numbers.whole(fine.months())),
                        Numbers.rupiah(line.amount())));
        ledger.total(texts.get("compliance.fine.total"), Numbers.rupiah(fine.total()), Tone.PLAIN);
        ledger.note(texts.get("compliance.fine.period", dates.day(fine.from()), dates.day(fine.to()), fine.basis()));
        ledger.note(texts.get("compliance.fine.late", Numbers.decimal(latePercent.doubleValue(), 0)));
        return new Card(texts.get("step.fine"), ledger);
    }

    private String agency(String code) {
        return accounts.agencyName(Agency.valueOf(code));
    }
}
