package id.sinergi.letters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Document;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.Unread;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what became of a letter on its way: who received it and when, or why it came back. */
@Component
class ReceiptDialog {

    private static final String RECEIVED = "received";
    private static final String RETURNED = "returned";

    private final LetterReceipts receipts;
    private final Attachments attachments;
    private final Texts texts;
    private final Dates dates;

    ReceiptDialog(LetterReceipts receipts, Attachments attachments, Texts texts, Dates dates) {
        this.receipts = receipts;
        this.attachments = attachments;
        this.texts = texts;
        this.dates = dates;
    }

    void open(Letter letter, Runnable done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.get("letters.receipt.title", letter.shownNumber()));
        var questions = new Questions(letter);
        dialog.add(questions.box);
        var act = new OneAct();
        var send = new Button(texts.get("letters.receipt.send"), event -> {
            if (Unread.mark(questions.box).isPresent()) {
                return;
            }
            switch (act.call(questions.box, questions::send)) {
                case Result.Refused<Letter>(var refusal) -> Notices.refused(refusal);
                case Result.Done<Letter> ok -> {
                    dialog.close();
                    Notices.done(texts.get("letters.receipt.done"));
                    done.run();
                }
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(texts.get("action.cancel"), event -> dialog.close()), send);
        dialog.open();
        questions.words.focus();
    }

    private final class Questions {

        private final RadioButtonGroup<String> outcome = new RadioButtonGroup<>(texts.get("letters.receipt.outcome"));
        private final DatePicker day = DatePickers.date();
        private final TextField words = new TextField();
        private final ComboBox<Document> document = new ComboBox<>(texts.get("letters.receipt.document"));
        private final Letter letter;
        private final Div box;

        Questions(Letter letter) {
            this.letter = letter;
            outcome.setItems(RECEIVED, RETURNED);
            outcome.setItemLabelGenerator(value -> texts.get("letters.receipt." + value));
            outcome.addValueChangeListener(
                    event -> words.setLabel(texts.get("letters.receipt." + event.getValue() + ".words")));
            outcome.setValue(RECEIVED);
            day.setLabel(texts.get("letters.receipt.day"));
            day.setValue(dates.today());
            var documents = attachments.documents(letter.caseNumber());
            document.setItems(documents instanceof Result.Done<List<Document>>(var found) ? found : List.of());
            document.setItemLabelGenerator(Document::name);
            document.setClearButtonVisible(true);
            document.setHelperText(texts.get("letters.receipt.document.help"));
            box = new Div(outcome, day, words, document);
            box.addClassName("dialog-form");
        }

        Result<Letter> send() {
            return RECEIVED.equals(outcome.getValue())
                    ? receipts.received(letter.id(), day.getValue(), words.getValue(), proof())
                    : receipts.returned(letter.id(), day.getValue(), words.getValue(), proof());
        }

        private @Nullable UUID proof() {
            return document.getValue() == null ? null : document.getValue().id();
        }
    }
}
