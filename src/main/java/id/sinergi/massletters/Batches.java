package id.sinergi.massletters;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.runs.Runs;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.worklist.forms.Field;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Begins batches, and says how far they are. Every task in one is done by the same rules as if it were done alone. */
@Service
public class Batches {

    /** More than all employers of a regency that get the same letter on one day. */
    public static final int MOST = 5_000;

    private final BatchRepository repository;
    private final BatchTasks tasks;
    private final Signatories signatories;
    private final Runs runs;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Batches(
            BatchRepository repository,
            BatchTasks tasks,
            Signatories signatories,
            Runs runs,
            Cases cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.signatories = signatories;
        this.runs = runs;
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param own answers of this task alone */
    public record Wanted(String taskId, Map<String, Object> own) {}

    /**
     * Keeps the batch and sets it going in the background. Refused: {@code massletters.nothing}, {@code
     * massletters.tooMany}, {@code massletters.twice}, {@code massletters.stepUnknown}, {@code massletters.notCommon}
     * where an answer cannot be the same for all, {@code massletters.secretOwn} where a task's own answer is a secret, {@code task.unknown} for a task that the user does not see.
     */
    public Result<Batch> begin(String formKey, List<Wanted> wanted, Map<String, Object> values) {
        var user = currentUser.get();
        if (user.is(Role.INSPECTOR) || !tasks.steps().contains(formKey)) {
            return Result.refused(Refusal.invalid("massletters.stepUnknown"));
        }
        if (wanted.isEmpty()) {
            return Result.refused(Refusal.invalid("massletters.nothing"));
        }
        if (wanted.size() > MOST) {
            return Result.refused(Refusal.invalid("massletters.tooMany", MOST));
        }
        if (new HashSet<>(wanted.stream().map(Wanted::taskId).toList()).size() < wanted.size()) {
            return Result.refused(Refusal.invalid("massletters.twice"));
        }
        return acts.run(() -> Result.done(store(user, formKey, wanted, values)))
                .map(id -> repository.find(id).orElseThrow());
    }

    private long store(User user, String formKey, List<Wanted> wanted, Map<String, Object> values) {
        var lines = wanted.stream()
                .map(one -> tasks.line(formKey, one.taskId(), one.own()))
                .toList();
        tasks.refuseUncommon(lines.getFirst().taskId(), values);
        var kept = new HashMap<>(values);
        var secrets = secrets(formKey, values);
        kept.keySet().removeAll(secrets.keySet());
        var batch = new Batch(
                0, formKey, kept, user.username(), user.agency(), clock.instant(), null, 0, 0, 0, !secrets.isEmpty());
        var id = repository.insert(batch, lines);
        events.publishEvent(BatchEvent.begun(id, formKey, lines.size()));
        go(id, secrets);
        return id;
    }

    private Map<String, Object> secrets(String formKey, Map<String, Object> values) {
        var secrets = new HashMap<>(values);
        secrets.keySet().retainAll(tasks.secrets(formKey));
        return secrets;
    }

    /** What the signatory entered is here before anybody looks whether this node can do it. */
    private void go(long id, Map<String, Object> secrets) {
        if (!secrets.isEmpty()) {
            signatories.keepWithin(id, secrets);
        }
        runs.begin(BatchWorker.CODE, id);
    }

    /** Batches of the own agency, or all for those who see all cases; newest first. */
    public Slice<Batch> list(@Nullable Integer limit, @Nullable String cursor) {
        var user = currentUser.get();
        var size = Slice.limit(limit);
        var agency = user.seesAllCases() ? "" : user.agency().name();
        var before = Slice.decodeId(cursor, id -> find(id) instanceof Result.Done);
        return Slice.of(repository.newest(agency, before, size + 1), size, batch -> Long.toString(batch.id()));
    }

    /** One of those in {@link #list}; else {@code massletters.unknown}. */
    public Result<Batch> find(long id) {
        var user = currentUser.get();
        return repository
                .find(id)
                .filter(batch -> user.seesAllCases() || batch.agency() == user.agency())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("massletters.unknown")));
    }

    /** Its lines, as far as the user may see their cases; refused as {@link #find}. */
    public Result<List<Line>> lines(long id) {
        return find(id).map(batch -> {
            var lines = repository.lines(id);
            var seen = cases.visible(lines.stream().map(Line::caseNumber).toList());
            return lines.stream()
                    .filter(line -> seen.containsKey(line.caseNumber()))
                    .toList();
        });
    }

    /** Whether somebody is at one that is not finished, and what is in the way. */
    public Standing standing(long id) {
        return runs.standing(BatchWorker.CODE, id);
    }

    /** The answers that a batch waits for, where only its signatory knows them. */
    public List<Field> asked(Batch batch) {
        return repository.waiting(batch.id(), 1).stream()
                .flatMap(line -> tasks.common(line.taskId()).stream())
                .filter(field -> field.type() == Field.Type.SECRET)
                .toList();
    }

    /** Whether the current user may go on with it: whoever began it. */
    public boolean isOwn(Batch batch) {
        return batch.by().equals(currentUser.get().username());
    }

    /**
     * Goes on with a batch that was interrupted, or at once with one that waits. Refused as {@link #find}, {@code
     * massletters.notYours}, and by field where it asks for what is not among {@code values}.
     */
    public Result<Batch> resume(long id, Map<String, Object> values) {
        return find(id).then(batch -> {
            if (!isOwn(batch)) {
                return Result.refused(Refusal.forbidden("massletters.notYours"));
            }
            if (batch.finishedAt() != null) {
                return Result.done(batch);
            }
            var secrets = secrets(batch.formKey(), values);
            if (standing(id).state() == Standing.State.ASKS) {
                var missing = missing(batch, secrets);
                if (!missing.isEmpty()) {
                    return Result.refused(Refusal.fields(missing));
                }
                signatories.keep(id, secrets);
            }
            runs.resume(BatchWorker.CODE, id);
            return find(id);
        });
    }

    private List<FieldError> missing(Batch batch, Map<String, Object> secrets) {
        return tasks.secrets(batch.formKey()).stream()
                .sorted()
                .filter(name -> !(secrets.get(name) instanceof String text) || text.isBlank())
                .map(name -> new FieldError(name, "required"))
                .toList();
    }
}
