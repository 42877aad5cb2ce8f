package id.sinergi.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.letters.Delivery;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.Letters;
import id.sinergi.letters.Letters.Filed;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.RowList;
import java.util.List;
import java.util.Objects;

/** The letters of a case with their PDF and what became of them. */
@org.springframework.stereotype.Component
class LettersPanel implements CasePanel {

    private final Letters letters;
    private final LetterReceipts receipts;
    private final ReceiptDialog receipt;
    private final PdfLinks pdfs;
    private final Texts texts;
    private final Dates dates;

    LettersPanel(
            Letters letters, LetterReceipts receipts, ReceiptDialog receipt, PdfLinks pdfs, Texts texts, Dates dates) {
        this.letters = letters;
        this.receipts = receipts;
        this.receipt = receipt;
        this.pdfs = pdfs;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "letters";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.EMPLOYER_COMPLIANCE || file.kind() == CaseKind.OUTREACH_CAMPAIGN;
    }

    @Override
    public int count(CaseFile file) {
        return letters.ofCase(file.number()) instanceof Result.Done<List<Filed>>(var filed) ? filed.size() : 0;
    }

    @Override
    public Component create(CaseFile file) {
        var place = new Div();
        fill(place, file);
        return place;
    }

    private void fill(Div place, CaseFile file) {
        place.removeAll();
        place.add(content(file, () -> fill(place, file)));
    }

    private Component content(CaseFile file, Runnable again) {
        if (!(letters.ofCase(file.number()) instanceof Result.Done<List<Filed>>(var filed)) || filed.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.ENVELOPE_O, texts.get("letters.none.title"), texts.get("letters.none.text"));
        }
        var rows = new RowList<Filed>(
                        texts.get("panel.letters"), entry -> entry.letter().id().toString())
                .main(texts.get("letters.letter"), this::name)
                .column(
                        texts.get("letters.date"),
                        entry -> new Span(dates.shortDay(entry.letter().date())))
                .column(texts.get("letters.delivery"), this::deliveries)
                .column("", entry -> acts(entry, again), RowList.ACTIONS);
        rows.setRows(filed);
        return rows;
    }

    private Div name(Filed entry) {
        var kind = new Span(texts.get("letter.kind." + entry.letter().kind()));
        kind.addClassName("cell-first");
        var letter = entry.letter();
        var number = new Span(
                letter.areas().isEmpty()
                        ? letter.shownNumber()
                        : letter.shownNumber() + " · " + letter.addressee().getFirst());
        number.addClassName("cell-second");
        return new Div(kind, number);
    }

    private Div deliveries(Filed entry) {
        var lines = new Div();
        if (entry.letter().status() != LetterStatus.SENT) {
            lines.add(new Span(
                    texts.get("letter.status." + entry.letter().status().code())));
        }
        entry.deliveries().forEach(delivery -> {
            var line = new Div(new Span(delivery(delivery)));
            lines.add(line);
        });
        return lines;
    }

    private String delivery(Delivery delivery) {
        var means = texts.get("means." + delivery.means().code());
        if (delivery.receivedOn() != null) {
            return texts.get(
                    "letters.received",
                    means,
                    dates.shortDay(delivery.receivedOn()),
                    Objects.requireNonNullElse(delivery.receiver(), "–"));
        }
        return delivery.returnedOn() != null
                ? texts.get(
                        "letters.returned",
                        means,
                        dates.shortDay(delivery.returnedOn()),
                        Objects.requireNonNullElse(delivery.reason(), "–"))
                : texts.get("letters.sent", means, dates.shortDay(delivery.sentOn()));
    }

    private Div acts(Filed entry, Runnable again) {
        var acts = new Div(pdfs.of(entry.letter().id(), entry.letter().number()));
        if (receipts.mayRecord(entry)) {
            acts.addComponentAsFirst(
                    new Button(texts.get("letters.receipt.record"), event -> receipt.open(entry.letter(), again)));
        }
        return acts;
    }
}
