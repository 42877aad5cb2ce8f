package id.sinergi.massletters;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.letters.Letter;
import id.sinergi.letters.Letters;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.Batch.State;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the tasks of batches. What waits stands in the database; a task's own lock lets it be completed once only, so that
 * a batch taken up again after a stop, or by two machines at once, repeats nothing: who finds a task done by the batch's
 * own officer since the batch began writes it down as done.
 */
@Component
class BatchWorker {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);

    /** Tasks done side by side: letters of one kind wait for each other at their number, the rest does not. */
    private static final int SIDE_BY_SIDE = 2;

    private static final int AT_ONCE = 50;

    private final BatchRepository repository;
    private final BatchTasks tasks;
    private final TaskDesk desk;
    private final Letters letters;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    BatchWorker(
            BatchRepository repository,
            BatchTasks tasks,
            TaskDesk desk,
            Letters letters,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.desk = desk;
        this.letters = letters;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    boolean isRunning(long id) {
        return running.contains(id);
    }

    /** What the last stop interrupted goes on by itself. */
    @EventListener(ApplicationReadyEvent.class)
    void resumeAll() {
        repository.unfinished().forEach(id -> {
            log.info("Batch {} goes on after a stop", id);
            var by = repository.find(id).orElseThrow().by();
            accounts.find(by).ifPresent(user -> inBackground(id, user));
        });
    }

    void inBackground(long id, User user) {
        Thread.ofVirtual().name("batch-" + id).start(() -> work(id, user));
    }

    /** Does what waits, as {@code user}; does nothing where somebody on this machine is at it. */
    void work(long id, User user) {
        if (!running.add(id)) {
            return;
        }
        try (var pool =
                Executors.newFixedThreadPool(SIDE_BY_SIDE, Thread.ofVirtual().factory())) {
            var batch = repository.find(id).orElseThrow();
            for (var lines = repository.waiting(id, AT_ONCE);
                    !lines.isEmpty();
                    lines = repository.waiting(id, AT_ONCE)) {
                var work = new ArrayList<java.util.concurrent.Callable<Object>>();
                lines.forEach(line -> work.add(Executors.callable(() ->
                        currentUser.runAs(user, () -> repository.handled(id, handled(batch, line))))));
                for (var done : pool.invokeAll(work)) {
                    done.get();
                }
            }
            currentUser.runAs(user, () -> finish(id));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            log.error("Batch {} stopped; it goes on when it is resumed", id, e);
        } finally {
            running.remove(id);
        }
    }

    private void finish(long id) {
        transaction.executeWithoutResult(status -> {
            if (repository.finish(id, clock.instant())) {
                events.publishEvent(BatchEvent.finished(repository.find(id).orElseThrow()));
            }
        });
    }

    private Line handled(Batch batch, Line line) {
        try {
            return switch (tasks.complete(line.taskId(), batch.values(), line.own())) {
                case Result.Done<WorkItem>(var item) -> done(batch, line, item);
                case Result.Refused<WorkItem>(var refusal) ->
                    before(batch, line).map(item -> done(batch, line, item)).orElseGet(() -> refused(line, refusal));
            };
        } catch (RuntimeException e) {
            log.error("Task {} of batch {} failed", line.taskId(), batch.id(), e);
            return refused(line, Refusal.conflict("massletters.failed"));
        }
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
                null);
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

    private Line refused(Line line, Refusal refusal) {
        return new Line(
                line.taskId(),
                line.caseNumber(),
                line.subject(),
                line.own(),
                State.REFUSED,
                null,
                null,
                say(refusal, Texts.INDONESIAN),
                say(refusal, Locale.ENGLISH));
    }

    private String say(Refusal refusal, Locale locale) {
        return refusal.sayBriefly((key, args) -> texts.get(locale, key, args));
    }
}
