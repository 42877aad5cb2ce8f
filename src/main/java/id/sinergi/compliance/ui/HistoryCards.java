package id.sinergi.compliance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.compliance.EmployerCases;
import id.sinergi.compliance.Finding;
import id.sinergi.employers.Employer;
import id.sinergi.letters.Letters.Filed;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases of an employer with what was found, and its letters with their state. */
@Component
class HistoryCards {

    private final EmployerCases cases;
    private final Dates dates;
    private final Texts texts;

    HistoryCards(EmployerCases cases, Dates dates, Texts texts) {
        this.cases = cases;
        this.dates = dates;
        this.texts = texts;
    }

    List<Card> create(Employer employer) {
        var all = cases.of(employer.id());
        return List.of(findings(all), letters(all));
    }

    private record Found(CaseFile file, Finding finding) {}

    private Card findings(List<EmployerCases.One> all) {
        var card = new Card(texts.get("employers.cases"));
        if (all.isEmpty()) {
            card.add(new Span(texts.get("employers.cases.none")));
        }
        all.forEach(one -> card.add(head(one.file()), findings(one)));
        return card;
    }

    private Div head(CaseFile file) {
        var head = new Div(CaseLinks.to(file.number()), state(file), new Span(opened(file)));
        head.addClassName("employer-case");
        return head;
    }

    private StateBadge state(CaseFile file) {
        if (file.isOpen()) {
            return new StateBadge(State.OPEN, texts.get("stage." + file.stage()));
        }
        return new StateBadge(
                file.status() == CaseFile.Status.CLOSED ? State.CLOSED : State.CANCELLED,
                texts.get("case.outcome." + file.outcome()));
    }

    private String opened(CaseFile file) {
        return file.closedAt() == null
                ? texts.get("employers.case.since", dates.shortDay(file.openedAt()))
                : texts.get("employers.case.until", dates.shortDay(file.openedAt()), dates.shortDay(file.closedAt()));
    }

    private RowList<Found> findings(EmployerCases.One one) {
        var rows = new RowList<Found>(
                        texts.get("employers.cases") + " " + one.file().number(),
                        found -> Long.toString(found.finding().id()))
                .main(
                        texts.get("employers.finding"),
                        found -> new Span(texts.get("finding." + found.finding().kind())))
                .text(
                        texts.get("employers.finding.state"),
                        found -> texts.get("finding.status." + found.finding().status()))
                .text(
                        texts.get("employers.workers"),
                        found -> Numbers.whole(found.finding().workers()),
                        RowList.NUMBER,
                        RowList.WIDE_ONLY)
                .text(
                        texts.get("employers.amount"),
                        found -> found.finding().amount() == 0
                                ? "–"
                                : Numbers.rupiah(found.finding().amount()),
                        RowList.NUMBER);
        rows.setRows(one.findings().stream()
                .map(finding -> new Found(one.file(), finding))
                .toList());
        return rows;
    }

    private Card letters(List<EmployerCases.One> all) {
        var letters = all.stream()
                .flatMap(one -> one.letters().stream())
                .sorted(Comparator.comparing((Filed filed) -> filed.letter().date())
                        .reversed())
                .toList();
        var card = new Card(texts.get("employers.letters"));
        if (letters.isEmpty()) {
            card.add(new Span(texts.get("employers.letters.none")));
            return card;
        }
        var rows = new RowList<Filed>(
                        texts.get("employers.letters"),
                        filed -> filed.letter().id().toString())
                .main(
                        texts.get("letters.letter"),
                        filed -> RowList.twoLines(
                                texts.get("letter.kind." + filed.letter().kind()),
                                filed.letter().shownNumber()))
                .text(
                        texts.get("letters.date"),
                        filed -> dates.shortDay(filed.letter().date()),
                        RowList.WIDE_ONLY)
                .column(texts.get("employers.letter.state"), this::state)
                .column(
                        texts.get("employers.case"),
                        filed -> CaseLinks.to(filed.letter().caseNumber()),
                        RowList.WIDE_ONLY);
        rows.setRows(letters);
        return card(card, rows);
    }

    private static Card card(Card card, RowList<Filed> rows) {
        card.add(rows);
        return card;
    }

    private StateBadge state(Filed filed) {
        var last = filed.deliveries().isEmpty() ? null : filed.deliveries().getLast();
        if (last == null) {
            return new StateBadge(
                    State.OPEN,
                    texts.get("letter.status." + filed.letter().status().code()));
        }
        if (last.receivedOn() != null) {
            return new StateBadge(
                    State.DONE, texts.get("employers.letter.received", dates.shortDay(last.receivedOn())));
        }
        return last.returnedOn() != null
                ? new StateBadge(
                        State.OVERDUE, texts.get("employers.letter.returned", dates.shortDay(last.returnedOn())))
                : new StateBadge(State.ON_TIME, texts.get("employers.letter.sent", dates.shortDay(last.sentOn())));
    }
}
