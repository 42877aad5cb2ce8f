package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The inspectorate examines a village of the sample: clean, or findings with their own deadline. */
@Component
class AuditSampleForm implements TaskForm {

    private final FormParts parts;
    private final RemarkRepository remarks;
    private final Sampling sampling;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditSampleForm(
            FormParts parts,
            RemarkRepository remarks,
            Sampling sampling,
            Calendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.remarks = remarks;
        this.sampling = sampling;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "village.auditSample";
    }

    @Override
    public String stage() {
        return "audit";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var collection = parts.collection(task.caseNumber());
        var finding = remarks.lastFinding(task.caseNumber());
        var why = sampling.why(task.caseNumber());
        var fields = new ArrayList<>(parts.handedIn(collection));
        fields.addAll(FormParts.notes(
                "active",
                parts.counts(collection).active(),
                "signedBy",
                collection.signedBy() == null ? null : parts.name(collection.signedBy()),
                "reviewedBy",
                collection.reviewedBy() == null ? null : parts.name(collection.reviewedBy()),
                "risk",
                why.isEmpty() ? null : String.join("; ", why),
                "lastFinding",
                finding.map(RemarkRepository.Finding::text).orElse(null),
                "lastAnswer",
                finding.map(RemarkRepository.Finding::answer).orElse(null)));
        fields.add(Field.choice("audit", outcomes(finding.isPresent())));
        fields.add(Field.longText("findings").when("audit", "findings"));
        fields.add(Field.date("deadline").when("audit", "findings"));
        return fields;
    }

    /** After an answer the same decision says what becomes of it. */
    private List<Option> outcomes(boolean answered) {
        return answered
                ? List.of(
                        new Option("clean", parts.text("form.village.auditSample.accepted.answer")),
                        new Option("findings", parts.text("form.village.auditSample.rejected.answer")))
                : parts.outcomes("clean", "findings");
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var found = values.text("audit").equals("findings");
        if (found && !values.date("deadline").isAfter(calendar.today())) {
            return Result.refused(Refusal.field("deadline", "notLater"));
        }
        remarks.lastFinding(task.caseNumber()).ifPresent(answered -> {
            remarks.judge(answered.id(), !found, task.user().username(), clock.instant());
            events.publishEvent(VillageEvent.answerJudged(task.caseNumber(), !found));
        });
        if (found) {
            var deadline = values.date("deadline");
            var text = values.text("findings");
            remarks.find(task.caseNumber(), text, deadline, task.user().username(), clock.instant());
            events.publishEvent(VillageEvent.finding(task.caseNumber(), text, deadline));
        }
        return Result.done(Completion.of("audit", values.text("audit")));
    }
}
