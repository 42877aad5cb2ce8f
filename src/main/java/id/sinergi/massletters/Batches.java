package id.sinergi.massletters;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins batches, and says how far they are. Every task in one is done by the same rules as if it were done alone. */
@Service
public class Batches {

    /** More than all employers of a regency that get the same letter on one day. */
    public static final int MOST = 5_000;

    private final BatchRepository repository;
    private final BatchTasks tasks;
    private final BatchWorker worker;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(
            BatchRepository repository,
            BatchTasks tasks,
            BatchWorker worker,
            Cases cases,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.worker = worker;
        this.cases = cases;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param own answers of this task alone */
    public record Wanted(String taskId, Map<String, Object> own) {}

    /**
     * Keeps the batch and sets it going in the background. Refused: {@code massletters.nothing}, {@code
     * massletters.tooMany}, {@code massletters.twice}, {@code massletters.stepUnknown}, {@code massletters.notCommon}
     * where an answer cannot be the same for all, {@code task.unknown} for a task that the user does not see.
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
        return Result.attempt(() -> store(user, formKey, wanted, values)).map(id -> {
            worker.inBackground(id, user);
            return repository.find(id).orElseThrow();
        });
    }

    private long store(User user, String formKey, List<Wanted> wanted, Map<String, Object> values) {
        var lines = wanted.stream()
                .map(one -> tasks.line(formKey, one.taskId(), one.own()))
                .toList();
        tasks.refuseUncommon(lines.getFirst().taskId(), values);
        var batch = new Batch(0, formKey, values, user.username(), user.agency(), clock.instant(), null, 0, 0, 0);
        return transaction.execute(status -> {
            var id = repository.insert(batch, lines);
            events.publishEvent(BatchEvent.begun(id, formKey, lines.size()));
            return id;
        });
    }

    /** Batches of the own agency, or all for those who see all cases; newest first. */
    public Slice<Batch> list(@Nullable Integer limit, @Nullable String cursor) {
        var user = currentUser.get();
        var size = Slice.limit(limit);
        var agency = user.seesAllCases() ? "" : user.agency().name();
        return Slice.of(
                repository.newest(agency, Slice.decodeId(cursor), size + 1), size, batch -> Long.toString(batch.id()));
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

    /** Whether it is being worked at on this machine. */
    public boolean isRunning(long id) {
        return worker.isRunning(id);
    }

    /** Goes on with a batch that was interrupted. Refused as {@link #find}, and {@code massletters.notYours}. */
    public Result<Batch> resume(long id) {
        var user = currentUser.get();
        return find(id).then(batch -> {
            if (!batch.by().equals(user.username())) {
                return Result.refused(Refusal.forbidden("massletters.notYours"));
            }
            worker.inBackground(id, user);
            return Result.done(batch);
        });
    }
}
