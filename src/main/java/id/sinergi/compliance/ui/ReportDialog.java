package id.sinergi.compliance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.casefile.ui.CaseUpload;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.EmployerDirectory.Entry;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.compliance.ReportedFindings;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.Unread;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for findings about an employer, one or more; they join the open case or open one. A file proves them where one is open. */
@Component
class ReportDialog {

    private final ComplianceCases compliance;
    private final ReportedFindings reported;
    private final Attachments attachments;
    private final ProcessRuntime engine;
    private final Texts texts;

    ReportDialog(
            ComplianceCases compliance,
            ReportedFindings reported,
            Attachments attachments,
            ProcessRuntime engine,
            Texts texts) {
        this.compliance = compliance;
        this.reported = reported;
        this.attachments = attachments;
        this.engine = engine;
        this.texts = texts;
    }

    /** About an employer; what it owes is proposed. */
    void open(Entry entry, Consumer<String> done) {
        var form = new Form(
                entry.file(),
                texts.get(
                        entry.file() == null ? "employers.report.opens" : "employers.report.joins",
                        entry.employer().name()),
                found -> compliance.report(entry.employer().id(), found, "report"),
                done);
        form.first()
                .propose(
                        entry.owed() > 0
                                ? FindingKind.ARREARS
                                : entry.employer().npp() == null ? FindingKind.PWBD : null,
                        Optional.ofNullable(entry.employer().workerCount()).orElse(0),
                        entry.months(),
                        entry.owed());
        form.open();
    }

    /** Into an open case. */
    void open(CaseFile file, Runnable done) {
        new Form(
                        file,
                        texts.get("employers.report.joins", file.subject()),
                        found -> compliance.join(file.number(), found).map(CaseFile::number),
                        number -> done.run())
                .open();
    }

    private final class Form {

        private final @Nullable CaseFile file;
        private final Function<List<Finding.New>, Result<String>> act;
        private final Consumer<String> done;
        private final Dialog dialog = new Dialog();
        private final Div lines = new Div();
        private final List<FindingFields> findings = new ArrayList<>();
        private final Set<String> documents = new LinkedHashSet<>();
        private final OneAct once = new OneAct();

        Form(
                @Nullable CaseFile file,
                String words,
                Function<List<Finding.New>, Result<String>> act,
                Consumer<String> done) {
            this.file = file;
            this.act = act;
            this.done = done;
            add();
            dialog.setHeaderTitle(texts.get("employers.report"));
            var more = new Button(texts.get("compliance.finding.more"), VaadinIcon.PLUS.create(), event -> add());
            more.addThemeVariants(ButtonVariant.TERTIARY);
            var box = new Div(new Paragraph(words), lines, more);
            if (file != null) {
                box.add(upload(file.number()));
            }
            box.addClassNames("dialog-form", "report-form");
            dialog.add(box);
            var send = new Button(texts.get("employers.report.send"), event -> send());
            send.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(new Button(texts.get("action.cancel"), event -> dialog.close()), send);
        }

        FindingFields first() {
            return findings.getFirst();
        }

        void open() {
            dialog.open();
            first().focus();
        }

        private void add() {
            var fields = new FindingFields(texts);
            findings.add(fields);
            lines.add(fields.component());
        }

        private CaseUpload upload(String number) {
            return new CaseUpload(
                            attachments,
                            number,
                            document -> documents.add(document.id().toString()),
                            Notices::refused)
                    .named(texts.get("form.compliance.verifyFindings.document"));
        }

        private void send() {
            findings.forEach(FindingFields::clearErrors);
            if (Unread.mark(lines).isPresent()) {
                return;
            }
            var given = findings.stream()
                    .map(one -> {
                        Map<String, Object> value = one.value();
                        value.put("documents", List.copyOf(documents));
                        return value;
                    })
                    .toList();
            switch (once.call(lines, () -> reported.read(given).then(act))) {
                case Result.Refused<String>(var refusal) -> refuse(refusal);
                case Result.Done<String>(var number) -> {
                    engine.settle(number);
                    dialog.close();
                    Notices.done(texts.get("employers.reported"), CaseLinks.to(number));
                    done.accept(number);
                }
            }
        }

        /** At the input where it belongs, which is named {@code findings[1].kind}. */
        private void refuse(Refusal refusal) {
            var isShown = !refusal.errors().isEmpty();
            for (var error : refusal.errors()) {
                var at = error.field().indexOf("].");
                isShown &= at > 0
                        && findings.get(Integer.parseInt(error.field().substring("findings[".length(), at)) - 1)
                                .error(
                                        error.field().substring(at + 2),
                                        texts.get(
                                                "field." + error.code(),
                                                error.args().toArray()));
            }
            if (!isShown) {
                Notices.refused(refusal);
            }
        }
    }
}
