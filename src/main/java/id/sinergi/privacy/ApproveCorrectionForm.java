package id.sinergi.privacy;

import id.sinergi.identity.User;
import id.sinergi.registry.PersonalFile;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody else than who proposed a correction approves it, and it is written at once, or returns it. */
@Component
class ApproveCorrectionForm implements TaskForm {

    private final RequestForms forms;
    private final RequestRepository repository;
    private final PersonalFile file;

    ApproveCorrectionForm(RequestForms forms, RequestRepository repository, PersonalFile file) {
        this.forms = forms;
        this.repository = repository;
        this.file = file;
    }

    @Override
    public String key() {
        return "privacy.approveCorrection";
    }

    @Override
    public String stage() {
        return "correct";
    }

    @Override
    public Optional<Instant> dueAt(TaskContext task) {
        return Optional.of(forms.dueAt(task));
    }

    @Override
    public Values kept(Values values) {
        return RequestForms.only(values, "approval");
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var request = forms.request(task);
        var decision = Objects.requireNonNull(request.decision());
        return List.of(
                forms.about(request),
                Field.note("changes", forms.changes(request)),
                Field.note("evidence", Objects.requireNonNullElse(decision.evidence(), "–")),
                Field.choice("approval", forms.options("privacy.approval", "approved", "returned")),
                Field.longText("reason").when("approval", "returned"));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var request = forms.request(task);
        var decision = Objects.requireNonNull(request.decision());
        if (values.text("approval").equals("returned")) {
            repository.returned(task.caseNumber(), values.text("reason"));
            return Result.done(Completion.of("approval", "returned"));
        }
        return file.correct(
                        Objects.requireNonNull(decision.workerId()),
                        request.before(),
                        request.after(),
                        task.caseNumber())
                .map(id -> {
                    repository.approved(task.caseNumber(), task.user().username());
                    return Completion.of("approval", "approved");
                });
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        var decision = forms.request(task).decision();
        return decision != null && decision.by().equals(user.username())
                ? Optional.of(Refusal.forbidden("privacy.ownProposal"))
                : Optional.empty();
    }
}
