package id.sinergi.village;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The office answers the inspectorate's findings within the deadline that came with them. */
@Component
class AnswerFindingsForm implements TaskForm {

    private final FormParts parts;
    private final RemarkRepository remarks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerFindingsForm(FormParts parts, RemarkRepository remarks, ApplicationEventPublisher events, Clock clock) {
        this.parts = parts;
        this.remarks = remarks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "village.answerFindings";
    }

    @Override
    public String stage() {
        return "audit";
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.of(remarks.lastFinding(task.caseNumber()).orElseThrow().due());
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var finding = remarks.lastFinding(task.caseNumber()).orElseThrow();
        var fields = new ArrayList<>(FormParts.notes(
                "findings", finding.text(), "foundBy", parts.name(finding.by()), "deadline", finding.due()));
        fields.add(Field.longText("answer"));
        fields.add(Field.file("evidence").optional());
        return fields;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var finding = remarks.lastFinding(task.caseNumber()).orElseThrow();
        var answer = values.text("answer");
        var evidence = values.optionalText("evidence").map(UUID::fromString).orElse(null);
        if (!remarks.answer(finding.id(), answer, evidence, task.user().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("village.findingAnswered"));
        }
        events.publishEvent(VillageEvent.findingAnswered(task.caseNumber(), answer));
        return Result.done(Completion.plain());
    }
}
