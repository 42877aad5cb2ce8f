package id.sinergi.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.claims.Claim;
import id.sinergi.claims.Claims;
import id.sinergi.claims.LateFine;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingAmounts;
import id.sinergi.compliance.Overview;
import id.sinergi.compliance.Overviews;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Tone;
import java.time.LocalDate;
import java.util.List;

/** How the amount of each finding comes about, and counting it. */
@SpringComponent
class ClaimPanel implements CasePanel {

    private final Claims claims;
    private final Overviews overviews;
    private final FindingAmounts amounts;
    private final ClaimLines lines;
    private final Texts texts;
    private final Dates dates;

    ClaimPanel(Claims claims, Overviews overviews, FindingAmounts amounts, ClaimLines lines, Texts texts, Dates dates) {
        this.claims = claims;
        this.overviews = overviews;
        this.amounts = amounts;
        this.lines = lines;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "claims";
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public Component create(CaseFile file) {
        var box = new Div();
        show(box, file);
        return box;
    }

    private void show(Div box, CaseFile file) {
        box.removeAll();
        if (overviews.of(file.number()) instanceof Result.Done<Overview>(var overview)
                && claims.of(file.number()) instanceof Result.Done<List<Claim>>(var known)) {
            overview.findings().stream()
                    .filter(finding -> finding.status() != Finding.Status.DISMISSED)
                    .map(finding -> card(box, file, finding, known))
                    .forEach(box::add);
        }
    }

    private Card card(Div box, CaseFile file, Finding finding, List<Claim> known) {
        var card = new Card(texts.get("finding." + finding.kind().name()));
        known.stream()
                .filter(claim -> claim.findingId() == finding.id())
                .findFirst()
                .ifPresentOrElse(
                        claim -> explain(card, finding, claim),
                        () -> card.add(new Paragraph(
                                finding.amount() == 0
                                        ? texts.get("claim.none")
                                        : texts.get("claim.byHand", Numbers.rupiah(finding.amount())))));
        if (file.isOpen() && amounts.mayCount(finding)) {
            card.action(new Button(
                    texts.get("claim.count"),
                    event -> new ClaimDialog(claims, lines, texts, file.number(), finding, () -> show(box, file))
                            .open()));
        }
        return card;
    }

    private void explain(Card card, Finding finding, Claim claim) {
        card.add(
                claim.lines().isEmpty()
                        ? lines.months(claim.byMonth(), claim.amount())
                        : lines.ledger(finding.kind(), claim.lines()));
        if (!claim.late().isEmpty()) {
            var ledger = new Ledger();
            claim.late().forEach(fine -> ledger.row(late(fine), Numbers.rupiah(fine.amount())));
            total(card, ledger, "claim.late", claim.on(), claim.lateTotal());
        }
        if (!claim.sanction().isEmpty()) {
            var ledger = new Ledger();
            claim.sanction()
                    .forEach(month -> ledger.row(
                            texts.get("claim.sanction.line", dates.day(month.from()), dates.day(month.to())),
                            Numbers.rupiah(month.amount())));
            total(card, ledger, "claim.sanction", claim.sanction().getLast().to(), claim.sanctionTotal());
        }
    }

    private String late(LateFine fine) {
        return texts.get(
                "claim.late.line",
                lines.month(fine.month()),
                dates.day(fine.due()),
                Numbers.rupiah(fine.contributions()),
                Numbers.rate(fine.percent()),
                fine.monthsLate());
    }

    private void total(Card card, Ledger ledger, String key, LocalDate on, long total) {
        ledger.total(texts.get(key + ".total", dates.day(on)), Numbers.rupiah(total), Tone.PLAIN);
        ledger.note(texts.get(key + ".note"));
        card.add(new NativeDetails(texts.get(key, dates.day(on), Numbers.rupiah(total)), ledger));
    }
}
