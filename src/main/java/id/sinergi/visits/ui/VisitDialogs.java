package id.sinergi.visits.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.ui.CaseUpload;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.DatePickers;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.FormDialog;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.visits.Visit;
import id.sinergi.visits.VisitPlan;
import id.sinergi.visits.VisitReport;
import id.sinergi.visits.Visits;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Planning, moving, cancelling and reporting a visit; the report fits a phone in the firm's yard. */
@Component
class VisitDialogs {

    private final Visits visits;
    private final Attachments attachments;
    private final Texts texts;
    private final Dates dates;

    VisitDialogs(Visits visits, Attachments attachments, Texts texts, Dates dates) {
        this.visits = visits;
        this.attachments = attachments;
        this.texts = texts;
        this.dates = dates;
    }

    void plan(CaseFile file, Runnable done) {
        var on = date("visits.on");
        on.setMin(dates.today());
        var place = new TextField(texts.get("visits.place"));
        var purpose = new TextArea(texts.get("visits.purpose"));
        var people = new MultiSelectComboBox<User>(texts.get("visits.people"));
        people.setItems(visits.people());
        people.setItemLabelGenerator(User::name);
        var guests = new TextArea(texts.get("visits.guests"));
        guests.setHelperText(texts.get("visits.guests.help"));
        new FormDialog(
                        texts.get("visits.plan"),
                        () -> {
                            var participants = new ArrayList<Visit.Participant>();
                            people.getValue()
                                    .forEach(one -> participants.add(new Visit.Participant(one.username(), null)));
                            guests.getValue()
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .forEach(line -> participants.add(new Visit.Participant(null, line)));
                            return said(
                                    visits.plan(
                                            file.number(),
                                            new VisitPlan(
                                                    on.getValue(), place.getValue(), purpose.getValue(), participants)),
                                    done);
                        },
                        on,
                        place,
                        purpose,
                        people,
                        guests)
                .open();
    }

    void move(Visit visit, Runnable done) {
        var on = date("visits.move.to");
        on.setMin(dates.today());
        var reason = new TextArea(texts.get("visits.reason"));
        new FormDialog(
                        texts.get("visits.move"),
                        () -> said(visits.move(visit.id(), on.getValue(), reason.getValue()), done),
                        on,
                        reason)
                .open();
    }

    void cancel(Visit visit, Runnable done) {
        var reason = new TextArea(texts.get("visits.reason"));
        new FormDialog(
                        texts.get("visits.cancel"),
                        () -> said(visits.cancel(visit.id(), reason.getValue()), done),
                        reason)
                .open();
    }

    void report(CaseFile file, Visit visit, Runnable done) {
        var on = date("visits.heldOn");
        on.setMax(dates.today());
        on.setValue(dates.today());
        var met = new TextField(texts.get("visits.met"));
        var account = new TextArea(texts.get("visits.account"));
        var agreed = new TextArea(texts.get("visits.agreed"));
        var kinds = new MultiSelectComboBox<FindingKind>(texts.get("visits.findings"));
        kinds.setItems(FindingKind.values());
        kinds.setItemLabelGenerator(kind -> texts.get("finding." + kind.name()));
        kinds.setHelperText(texts.get("visits.findings.help"));
        var workers = NumberField.whole(texts.get("form.compliance.verifyFindings.workers"));
        var photo = new AtomicReference<@Nullable UUID>();
        new FormDialog(
                        texts.get("visits.report.title"),
                        texts.get("visits.report"),
                        () -> {
                            var number = workers.count(0);
                            if (number > 0 && kinds.isEmpty()) {
                                return Optional.of(texts.get("visits.findings.noKind", Numbers.whole(number)));
                            }
                            var found = kinds.getValue().stream()
                                    .map(kind -> new Finding.New(kind, Math.max(0, number), 0, 0, account.getValue()))
                                    .collect(Collectors.toList());
                            return said(
                                    visits.report(
                                            visit.id(),
                                            new VisitReport(
                                                    on.getValue(),
                                                    met.getValue(),
                                                    account.getValue(),
                                                    agreed.getValue(),
                                                    photo.get(),
                                                    found)),
                                    done);
                        },
                        on,
                        met,
                        account,
                        agreed,
                        upload(file.number(), photo),
                        kinds,
                        workers)
                .open();
    }

    /** A phone offers its camera. */
    private Div upload(String number, AtomicReference<@Nullable UUID> photo) {
        var said = new Span();
        var upload = new CaseUpload(
                        attachments,
                        number,
                        document -> {
                            photo.set(document.id());
                            said.setText(texts.get("visits.photo.done", document.name()));
                        },
                        Notices::refused)
                .named(texts.get("visits.photo"));
        upload.setMaxFiles(1);
        return new Div(new Paragraph(texts.get("visits.photo")), upload, said);
    }

    private DatePicker date(String key) {
        var picker = DatePickers.date();
        picker.setLabel(texts.get(key));
        return picker;
    }

    private Optional<String> said(Result<Visit> result, Runnable done) {
        return switch (result) {
            case Result.Refused<Visit>(Refusal refusal) -> Optional.of(words(refusal));
            case Result.Done<Visit>(var visit) -> {
                Notices.done(texts.get("visits.done"));
                done.run();
                yield Optional.empty();
            }
        };
    }

    /** Each field by its label. */
    private String words(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.say(texts)
                : refusal.errors().stream()
                        .map(error -> texts.get("visits.field." + error.field()) + ": "
                                + texts.get(
                                        "field." + error.code(), error.args().toArray()))
                        .collect(Collectors.joining(" "));
    }
}
