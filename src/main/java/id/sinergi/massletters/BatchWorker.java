package id.sinergi.massletters;

import id.sinergi.identity.CurrentUser;
import id.sinergi.letters.Letter;
import id.sinergi.letters.Letters;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.Batch.State;
import id.sinergi.massletters.Batch.Wrong;
import id.sinergi.runs.Passing;
import id.sinergi.runs.PassingException;
import id.sinergi.runs.RunKind;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the tasks of batches. What waits stands in the database; a task's own lock lets it be completed once only, so that
 * a batch taken up again after a stop, or by two machines at once, repeats nothing: who finds a task done by the batch's
 * own officer since the batch began writes it down as done.
 */
@Component
class BatchWorker implements RunKind {

    static final String CODE = "massletters";

    private static final String SIGNATORY_REFUSED = "signing.refused";

    /** Tasks done side by side: letters of one kind wait for each other at their number, the rest does not. */
    private static final int SIDE_BY_SIDE = 2;

    private static final int AT_ONCE = 50;

    private final BatchRepository repository;
    private final BatchTasks tasks;
    private final TaskDesk desk;
    private final Letters letters;
    private final Signatories signatories;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Reasons reasons;
    private final Clock clock;

    BatchWorker(
            BatchRepository repository,
            BatchTasks tasks,
            TaskDesk desk,
            Letters letters,
            Signatories signatories,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Reasons reasons,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.desk = desk;
        this.letters = letters;
        this.signatories = signatories;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public boolean isReady(long id) {
        return signatories.know(id) || !repository.asks(id);
    }

    @Override
    public Map<Long, String> unfinished() {
        return repository.unfinished();
    }

    /** Each line by itself; the first that fails ends it, and those not begun wait. */
    @Override
    public int work(long id, int most) {
        var batch = repository.find(id).orElseThrow();
        var lines = repository.waiting(id, most);
        if (lines.isEmpty()) {
            return 0;
        }
        var user = currentUser.get();
        var failed = new AtomicReference<@Nullable RuntimeException>();
        try (var pool = Executors.newFixedThreadPool(
                Math.min(SIDE_BY_SIDE, lines.size()), Thread.ofVirtual().factory())) {
            lines.forEach(line -> pool.execute(() -> currentUser.runAs(user, () -> {
                if (failed.get() == null) {
                    try {
                        repository.handled(id, handled(batch, line));
                    } catch (RuntimeException e) {
                        failed.compareAndSet(null, e);
                    }
                }
            })));
        }
        var failure = failed.get();
        if (failure != null) {
            askAgain(id, failure);
            throw failure;
        }
        return lines.size();
    }

    /** What the service does not accept for one letter it does not for the next, and it locks who tries too often. */
    private void askAgain(long id, RuntimeException failure) {
        if (Refusal.raised(failure)
                .filter(no -> no.code().equals(SIGNATORY_REFUSED))
                .isPresent()) {
            signatories.forget(id);
        }
    }

    @Override
    public boolean fail(long id, RuntimeException why) {
        var first = repository.waiting(id, 1);
        first.forEach(line -> repository.handled(id, receipt("", line, Refusal.conflict("massletters.failed"))));
        return !first.isEmpty();
    }

    @Override
    public void finish(long id) {
        signatories.forget(id);
        transaction.executeWithoutResult(status -> {
            if (repository.finish(id, clock.instant())) {
                events.publishEvent(BatchEvent.finished(repository.find(id).orElseThrow()));
            }
        });
    }

    private Line handled(Batch batch, Line line) {
        var secrets = signatories.of(batch.id());
        return switch (tasks.complete(line.taskId(), together(batch.values(), secrets), line.own())) {
            case Result.Done<WorkItem>(var item) -> done(batch, line, item);
            case Result.Refused<WorkItem>(var refusal) ->
                before(batch, line).map(item -> done(batch, line, item)).orElseGet(() -> refused(batch, line, refusal));
        };
    }

    private static Map<String, Object> together(Map<String, Object> values, Map<String, Object> secrets) {
        var all = new HashMap<>(values);
        all.putAll(secrets);
        return all;
    }

    /**
     * Where the service does not answer or somebody was faster, it may do so later; a passphrase that is not accepted fails
     * no letter.
     */
    private Line refused(Batch batch, Line line, Refusal refusal) {
        return switch (refusal.code()) {
            case SIGNATORY_REFUSED -> throw refusal.raise();
            case "signing.away" -> throw new PassingException(Passing.SERVICE);
            case "task.changed" -> throw new PassingException(Passing.BUSY);
            default -> receipt(batch.formKey(), line, refusal);
        };
    }

    /** The task, where this batch has done it already but was stopped before writing it down. */
    private Optional<WorkItem> before(Batch batch, Line line) {
        return desk.find(line.taskId()) instanceof Result.Done<WorkItem>(var item)
                        && item.status() == WorkItem.Status.DONE
                        && batch.by().equals(item.doneBy())
                        && item.doneAt() != null
                        && !item.doneAt().isBefore(batch.at())
                ? Optional.of(item)
                : Optional.empty();
    }

    private Line done(Batch batch, Line line, WorkItem item) {
        var letter = letter(batch, item);
        return new Line(
                line.taskId(),
                line.caseNumber(),
                line.subject(),
                line.own(),
                State.DONE,
                letter.map(Letter::id).orElse(null),
                letter.map(Letter::number).orElse(null),
                null,
                null,
                List.of());
    }

    /** The letter that the task was about, or that it led to. */
    private Optional<Letter> letter(Batch batch, WorkItem item) {
        var filed = letters.ofCase(item.caseNumber()).orThrow().stream().map(Letters.Filed::letter);
        if (item.formKey().startsWith("letters.") && item.item() != null) {
            var id = UUID.fromString(item.item());
            return filed.filter(letter -> letter.id().equals(id)).findFirst();
        }
        return filed.filter(letter -> letter.issuedBy().equals(batch.by())
                        && !letter.issuedAt().isBefore(batch.at()))
                .max(Comparator.comparing(Letter::issuedAt));
    }

    private Line receipt(String formKey, Line line, Refusal refusal) {
        return new Line(
                line.taskId(),
                line.caseNumber(),
                line.subject(),
                line.own(),
                State.REFUSED,
                null,
                null,
                reasons.say(Texts.INDONESIAN, formKey, refusal),
                reasons.say(Locale.ENGLISH, formKey, refusal),
                refusal.errors().stream()
                        .map(error -> new Wrong(error.field(), error.code()))
                        .toList());
    }
}
