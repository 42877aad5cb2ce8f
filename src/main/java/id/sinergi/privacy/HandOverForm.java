package id.sinergi.privacy;

import id.sinergi.privacy.SubjectRequest.Answer;
import id.sinergi.privacy.SubjectRequest.Decision;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The counter hands the answer over - copy, notice of the correction, or refusal - and records the receipt. */
@Component
class HandOverForm implements TaskForm {

    private final RequestForms forms;
    private final RequestRepository repository;
    private final Texts texts;
    private final Clock clock;

    HandOverForm(RequestForms forms, RequestRepository repository, Texts texts, Clock clock) {
        this.forms = forms;
        this.repository = repository;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "privacy.handOver";
    }

    @Override
    public String stage() {
        return "answer";
    }

    @Override
    public Optional<Instant> dueAt(TaskContext task) {
        return Optional.of(forms.dueAt(task));
    }

    @Override
    public Values kept(Values values) {
        return RequestForms.only(values, "means", "receipt");
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var request = forms.request(task);
        return List.of(
                forms.about(request),
                Field.note("answer", answer(request)),
                Field.choice("means", forms.options("privacy.means", "counter", "representative", "letter")),
                Field.name("receiver"),
                Field.file("receipt").optional());
    }

    private String answer(SubjectRequest request) {
        var decision = Objects.requireNonNull(request.decision());
        return switch (decision.answer()) {
            case ACCESS -> texts.get("privacy.answer.access", request.caseNumber());
            case CORRECTION -> texts.get("privacy.answer.correction", forms.changes(request));
            case REFUSED ->
                texts.get(
                        "privacy.answer.refused",
                        article(decision),
                        Objects.requireNonNullElse(decision.reason(), "–"));
        };
    }

    private String article(Decision decision) {
        var article = Objects.requireNonNull(decision.article());
        return texts.get("privacy.article." + article.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var request = forms.request(task);
        if (Objects.requireNonNull(request.decision()).answer() == Answer.ACCESS && request.copiedAt() == null) {
            return Result.refused(Refusal.conflict("privacy.notCopied"));
        }
        repository.answered(
                task.caseNumber(),
                values.text("means"),
                values.text("receiver"),
                task.user().username(),
                clock.instant());
        return Result.done(Completion.answered(values.text("means")));
    }
}
