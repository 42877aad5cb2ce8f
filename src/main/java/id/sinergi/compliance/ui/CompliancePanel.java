package id.sinergi.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FineExplanation;
import id.sinergi.compliance.NextStep;
import id.sinergi.compliance.Overview;
import id.sinergi.compliance.Overviews;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Findings, the ladder so far, what is lawful next, and how the fine comes about. */
@org.springframework.stereotype.Component
class CompliancePanel implements CasePanel {

    private final Overviews overviews;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;

    CompliancePanel(Overviews overviews, Accounts accounts, Texts texts, Dates dates) {
        this.overviews = overviews;
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
        if (overviews.of(file.number()) instanceof Result.Done<Overview>(var overview)) {
            if (overview.next() != null) {
                box.add(next(overview.next()));
            }
            box.add(findings(overview));
            if (!overview.rungs().isEmpty()) {
                box.add(ladder(overview));
            }
            if (overview.fine() != null) {
                box.add(fine(overview.fine(), overview.latePercent()));
            }
        }
        return box;
    }

    @StyleSheet("context://frontend/styles/compliance.css")
    private static final class Box extends Div {
        Box() {
            addClassName("compliance-panel");
        }
    }

    private Card next(NextStep next) {
        var facts = new DefinitionList()
                .fact(texts.get("compliance.next.step"), texts.get("step." + next.step()))
                .fact(texts.get("compliance.next.agency"), agency(next.agency()))
                .fact(texts.get("compliance.next.basis"), next.legalBasis());
        if (next.from() != null) {
            facts.fact(texts.get("compliance.next.from"), dates.day(next.from()));
        }
        return new Card(texts.get("compliance.next"), facts);
    }

    private Card findings(Overview overview) {
        var rows = new RowList<Finding>(texts.get("compliance.findings"), finding -> Long.toString(finding.id()))
                .main(
                        texts.get("compliance.finding"),
                        finding ->
                                new Span(texts.get("finding." + finding.kind().name())))
                .text(texts.get("employers.workers"), finding -> Numbers.whole(finding.workers()), RowList.NUMBER)
                .text(
                        texts.get("form.compliance.verifyFindings.months"),
                        finding -> Numbers.whole(finding.months()),
                        RowList.NUMBER)
                .text(
                        texts.get("form.compliance.verifyFindings.amount"),
                        finding -> Numbers.rupiah(finding.amount()),
                        RowList.NUMBER)
                .text(texts.get("form.compliance.verifyFindings.evidence"), Finding::evidence)
                .text(
                        texts.get("compliance.finding.status"),
                        finding ->
                                texts.get("finding.status." + finding.status().name()));
        rows.setRows(overview.findings());
        return new Card(texts.get("compliance.findings"), rows);
    }

    private Card ladder(Overview overview) {
        var rows = new RowList<Overview.Rung>(texts.get("compliance.ladder"), rung -> rung.step() + rung.date())
                .main(texts.get("compliance.rung"), this::rung)
                .column(texts.get("compliance.rung.date"), rung -> day(rung.date()))
                .column(texts.get("compliance.rung.received"), rung -> day(rung.receivedOn()))
                .column(texts.get("compliance.rung.ends"), rung -> day(rung.endsOn()))
                .text(texts.get("compliance.next.basis"), Overview.Rung::legalBasis, RowList.WIDE_ONLY);
        rows.setRows(overview.rungs());
        return new Card(texts.get("compliance.ladder"), rows)
                .remark(texts.get("compliance.rulesOf", dates.day(overview.openedOn())));
    }

    private Div rung(Overview.Rung rung) {
        var step = new Span(texts.get("step." + rung.step()));
        step.addClassName("cell-first");
        var about = new Span((rung.reference() == null ? "" : rung.reference() + " · ") + agency(rung.agency()));
        about.addClassName("cell-second");
        return new Div(step, about);
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

    private Span day(@Nullable LocalDate day) {
        return new Span(day == null ? "–" : dates.shortDay(day));
    }
}
