package id.sinergi.runs;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node's share of the runs: it says every other second that it lives, and takes up what nobody is at. A run has one
 * thread on one node; should two be at it for a moment, because one was taken for dead, the lines' own locks keep each
 * from being done twice.
 */
@Component
class RunWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunWorker.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final UUID node = UUID.randomUUID();
    private final RunRepository repository;
    private final ObjectProvider<RunKind> kinds;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final ConcurrentHashMap<Key, Thread> here = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile boolean started;

    private record Key(String kind, long id) {}

    RunWorker(
            RunRepository repository,
            ObjectProvider<RunKind> kinds,
            Accounts accounts,
            CurrentUser currentUser,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.kinds = kinds;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.transaction = transaction;
    }

    /** With the last of all, when reference and demonstration data stand. */
    @Override
    public void start() {
        stopping = false;
        started = true;
        Thread.ofPlatform().name("runs").daemon().start(this::beat);
    }

    /** What is under way comes to the end of its lines, and is left to others. */
    @Override
    public void stop() {
        stopping = true;
        synchronized (this) {
            notifyAll();
        }
        try {
            for (var thread : here.values()) {
                thread.join(LONGEST_STOP);
            }
            repository.leaveAll(node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.info("Runs could not be left; others take them up in some seconds: {}", e.toString());
        }
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void beat() {
        var adopted = false;
        var reachable = true;
        while (!stopping) {
            try {
                if (!adopted) {
                    kinds.forEach(kind -> kind.unfinished().forEach((id, by) -> repository.adopt(kind.code(), id, by)));
                    adopted = true;
                }
                here.keySet().forEach(key -> repository.renew(key.kind(), key.id(), node));
                takeUp();
                reachable = true;
            } catch (RuntimeException e) {
                if (reachable && !stopping) {
                    log.warn("Runs cannot be looked after; trying every other second", e);
                }
                reachable = false;
            }
            await(BEAT);
        }
    }

    /** Takes up what nobody is at and this node can do. */
    void takeUp() {
        for (var free : repository.free()) {
            var kind =
                    kinds.stream().filter(one -> one.code().equals(free.kind())).findFirst();
            if (kind.isPresent()
                    && !here.containsKey(new Key(free.kind(), free.id()))
                    && kind.get().isReady(free.id())
                    && repository.take(free.kind(), free.id(), node)) {
                goOn(kind.get(), free);
            }
        }
    }

    private void goOn(RunKind kind, RunRepository.Free free) {
        var user = free.by().equals(User.SYSTEM.username()) ? Optional.of(User.SYSTEM) : accounts.find(free.by());
        if (user.isEmpty()) {
            repository.leave(free.kind(), free.id(), node, true, "run.why.accountGone");
            return;
        }
        log.info("Run {} {} goes on after a stop", free.kind(), free.id());
        inBackground(kind, free.id(), user.get());
    }

    /** Within the caller's transaction; off it goes when that is committed. */
    void begin(RunKind kind, long id, User user) {
        if (repository.begin(kind.code(), id, user.username(), node)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    inBackground(kind, id, user);
                }
            });
        }
    }

    private void inBackground(RunKind kind, long id, User user) {
        Thread.ofVirtual().name(kind.code() + "-" + id).start(() -> work(kind, id, user, done -> {}));
    }

    void workHere(RunKind kind, long id, User user, LongConsumer progress) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            wholeWithTheCaller(kind, id, progress);
            return;
        }
        var mine = transaction.execute(status -> repository.begin(kind.code(), id, user.username(), node));
        if (Boolean.TRUE.equals(mine)) {
            work(kind, id, user, progress);
        }
    }

    /** Part of a larger transaction: nobody sees the run before it is done, and it is done or undone with the whole. */
    private static void wholeWithTheCaller(RunKind kind, long id, LongConsumer progress) {
        for (var done = kind.work(id, kind.atOnce()); done > 0; done = kind.work(id, kind.atOnce())) {
            progress.accept(done);
        }
        kind.finish(id);
    }

    private void work(RunKind kind, long id, User user, LongConsumer progress) {
        var key = new Key(kind.code(), id);
        if (here.putIfAbsent(key, Objects.requireNonNull(Thread.currentThread())) != null) {
            return;
        }
        try {
            currentUser.runAs(user, new RunLoop(repository, kind, id, node, progress, this)::work);
        } finally {
            here.remove(key);
        }
    }

    boolean isStopping() {
        return stopping;
    }

    /** Until the time is over or this node stops. */
    synchronized void await(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        try {
            for (var left = time.toMillis(); left > 0 && !stopping; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
