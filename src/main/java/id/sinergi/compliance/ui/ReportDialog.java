package id.sinergi.compliance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.EmployerDirectory.Entry;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Asks for one finding about an employer; it joins the open case or opens one. */
@Component
class ReportDialog {

    private static final int LONGEST_EVIDENCE = 2_000;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

    private final ComplianceCases compliance;
    private final ProcessRuntime engine;
    private final Texts texts;

    ReportDialog(ComplianceCases compliance, ProcessRuntime engine, Texts texts) {
        this.compliance = compliance;
        this.engine = engine;
        this.texts = texts;
    }

    void open(Entry entry, Consumer<String> done) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(texts.get("employers.report"));
        var questions = new Questions(entry);
        var words = new Paragraph(texts.get(
                entry.file() == null ? "employers.report.opens" : "employers.report.joins",
                entry.employer().name()));
        var box = new Div(
                words, questions.kind, questions.workers, questions.months, questions.amount, questions.evidence);
        box.addClassName("dialog-form");
        dialog.add(box);
        var send = new Button(
                texts.get("employers.report.send"),
                event -> questions.read().ifPresent(finding -> send(entry, finding, dialog, done)));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(texts.get("action.cancel"), event -> dialog.close()), send);
        dialog.open();
        questions.kind.focus();
    }

    private void send(Entry entry, Finding.New finding, Dialog dialog, Consumer<String> done) {
        switch (compliance.report(entry.employer().id(), List.of(finding), "report")) {
            case Result.Refused<String>(var refusal) -> Notices.refused(refusal);
            case Result.Done<String>(var number) -> {
                engine.settle(number);
                dialog.close();
                Notices.done(texts.get("employers.reported"), CaseLinks.to(number));
                done.accept(number);
            }
        }
    }

    private final class Questions {

        private final ComboBox<FindingKind> kind = new ComboBox<>(texts.get("form.compliance.verifyFindings.kind"));
        private final IntegerField workers = new IntegerField(texts.get("form.compliance.verifyFindings.workers"));
        private final IntegerField months = new IntegerField(texts.get("form.compliance.verifyFindings.months"));
        private final TextField amount = new TextField(texts.get("form.compliance.verifyFindings.amount"));
        private final TextArea evidence = new TextArea(texts.get("form.compliance.verifyFindings.evidence"));

        Questions(Entry entry) {
            kind.setItems(FindingKind.values());
            kind.setItemLabelGenerator(one -> texts.get("finding." + one.name()));
            kind.setRequiredIndicatorVisible(true);
            workers.setMin(0);
            months.setMin(0);
            workers.setValue(Optional.ofNullable(entry.employer().workerCount()).orElse(0));
            months.setValue(entry.months());
            amount.setValue(entry.owed() == 0 ? "0" : Numbers.whole(entry.owed()));
            amount.setAllowedCharPattern("[0-9.,]");
            evidence.setRequiredIndicatorVisible(true);
            evidence.setMaxLength(LONGEST_EVIDENCE);
            if (entry.owed() > 0) {
                kind.setValue(FindingKind.ARREARS);
            } else if (entry.employer().npp() == null) {
                kind.setValue(FindingKind.PWBD);
            }
        }

        Optional<Finding.New> read() {
            var rupiah = rupiah();
            kind.setInvalid(kind.getValue() == null);
            evidence.setInvalid(evidence.getValue().isBlank());
            workers.setInvalid(workers.getValue() == null || workers.getValue() < 0);
            months.setInvalid(months.getValue() == null || months.getValue() < 0);
            amount.setInvalid(rupiah < 0);
            if (kind.isInvalid()
                    || evidence.isInvalid()
                    || workers.isInvalid()
                    || months.isInvalid()
                    || amount.isInvalid()) {
                kind.setErrorMessage(texts.get("field.required"));
                evidence.setErrorMessage(texts.get("field.required"));
                workers.setErrorMessage(texts.get("field.notANumber"));
                months.setErrorMessage(texts.get("field.notANumber"));
                amount.setErrorMessage(texts.get("field.notANumber"));
                return Optional.empty();
            }
            return Optional.of(new Finding.New(
                    kind.getValue(),
                    workers.getValue(),
                    months.getValue(),
                    rupiah,
                    evidence.getValue().strip()));
        }

        /** Digits with or without separators; -1 where it is no amount. */
        private long rupiah() {
            var digits = amount.getValue().replaceAll("[.,]", "");
            if (!digits.matches("\\d{1,16}")) {
                return -1;
            }
            var number = Long.parseLong(digits);
            return number > LARGEST_AMOUNT ? -1 : number;
        }
    }
}
