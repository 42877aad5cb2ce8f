package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import id.sinergi.runs.Passing;
import id.sinergi.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off what is queued, one file at a time on each node. Whoever holds the lock of a kind works on its oldest job;
 * the lock belongs to the transaction, so what a dead node had under way is taken up from the beginning by any other.
 * Files of one kind keep their order: while the oldest is put off, the others of its kind wait behind it.
 */
@Component
class ImportQueue implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportQueue.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration CLEAN = Duration.ofHours(6);

    /** So often a job may end neither well nor badly: each time its node died. */
    private static final int MOST_ATTEMPTS = 10;

    /**
     * So long something may be in the way of a job at each try; afterwards its rows are kept for whoever tries it again. Hours
     * in which no node tried it do not count ({@link ImportRepository#running}).
     */
    private static final Duration LONGEST_HINDRANCE = Duration.ofHours(12);

    private final ImportRunner runner;
    private final ImportRepository jobs;
    private final HindranceRepository hindrances;
    private final ParcelRepository parcels;
    private final KnownKinds kinds;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final UploadGate gate;
    private final DraftShelf drafts;
    private final Clock clock;
    private final Duration keepRejected;
    private volatile @Nullable Thread worker;
    private volatile @Nullable String working;
    private volatile boolean stopping;
    private long cleaned;

    ImportQueue(
            ImportRunner runner,
            ImportRepository jobs,
            HindranceRepository hindrances,
            ParcelRepository parcels,
            KnownKinds kinds,
            CurrentUser currentUser,
            TransactionTemplate transaction,
            UploadGate gate,
            DraftShelf drafts,
            Clock clock,
            @Value("${sinergi.import.rejected-days:30}") int rejectedDays) {
        this.runner = runner;
        this.jobs = jobs;
        this.hindrances = hindrances;
        this.parcels = parcels;
        this.kinds = kinds;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.gate = gate;
        this.drafts = drafts;
        this.clock = clock;
        this.keepRejected = Duration.ofDays(rejectedDays);
    }

    @Override
    public void start() {
        gate.clear();
        stopping = false;
        worker = Thread.ofPlatform().name("imports").daemon().start(this::work);
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** What is under way is given up at once, and taken up again at the next start or by another node. */
    @Override
    public void stop() {
        stopping = true;
        var thread = worker;
        var kind = working;
        if (thread != null) {
            thread.interrupt();
            if (kind != null) {
                jobs.interruptHolder(kind);
            }
            try {
                thread.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Something was queued, or somebody waits. */
    synchronized void wake() {
        notifyAll();
    }

    /** Until something ends here, or a little while. */
    synchronized void awaitNews() {
        try {
            wait(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until something is queued, the time is over or this node stops. */
    private synchronized void pause(Duration time) {
        try {
            if (!stopping) {
                wait(time.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        var failures = 0;
        while (!stopping) {
            try {
                drafts.forget();
                if (!workOff()) {
                    clean();
                    pause(POLL);
                }
                failures = 0;
            } catch (RuntimeException e) {
                if (!stopping) {
                    log.warn("The queue of imports cannot be reached; trying again: {}", e.toString());
                }
                // Where not even a word about it can be written, this node waits by itself.
                var pause = Passing.pause(++failures);
                pause(pause.compareTo(LONGEST_SLEEP) < 0 ? pause : LONGEST_SLEEP);
            }
        }
    }

    /** Takes up the oldest job of each kind that nobody works on, unless it is put off; gives whether there was any. */
    private boolean workOff() {
        var any = false;
        for (var kind : jobs.openKinds()) {
            if (!stopping && kinds.find(kind).isPresent()) {
                any |= takeUp(kind);
                wake();
            }
        }
        return any;
    }

    private boolean takeUp(String kind) {
        var taken = new QueuedImport[1];
        try {
            transaction.executeWithoutResult(status -> lease(kind).ifPresent(queued -> {
                taken[0] = queued;
                working = kind;
                if (queued.attempts() >= MOST_ATTEMPTS) {
                    throw new IllegalStateException("Taken up too often");
                }
                if (jobs.running(queued.job().id(), clock.instant())) {
                    currentUser.runAs(queued.user(), () -> runner.run(queued));
                }
            }));
        } catch (RuntimeException e) {
            broken(taken[0], e);
        } finally {
            working = null;
        }
        return taken[0] != null;
    }

    private Optional<QueuedImport> lease(String kind) {
        return jobs.lock(kind) ? jobs.oldestOpen(kind) : Optional.empty();
    }

    private void broken(@Nullable QueuedImport queued, RuntimeException e) {
        if (queued == null) {
            throw e;
        }
        if (stopping || e instanceof ImportRunner.Gone) {
            log.info(
                    "Import {} was broken off; nothing of it is stored",
                    queued.job().id());
            return;
        }
        var passing = Passing.of(e);
        if (passing.isPresent()) {
            putOff(queued, passing.get());
            return;
        }
        var refusal = Refusal.raised(e);
        if (refusal.isEmpty()) {
            log.error("Import {} failed; nothing of it is stored", queued.job().id(), e);
        }
        failed(queued, refusal.map(Refusal::code).orElse("import.failed"), refusal.isEmpty());
    }

    private void putOff(QueuedImport queued, Passing passing) {
        var id = queued.job().id();
        var hindered = hindrances.putOff(id, passing);
        if (hindered.isEmpty()) {
            log.info("Import {} was ended meanwhile; nothing of it is stored", id);
            return;
        }
        log.warn("Import {} is put off, nothing of it is stored: {}", id, passing);
        if (hindered.get().compareTo(LONGEST_HINDRANCE) > 0) {
            log.error("Import {} is given up after {} hours; its rows are kept", id, LONGEST_HINDRANCE.toHours());
            failed(queued, "import.hindered", true);
        }
    }

    private void failed(QueuedImport queued, String reason, boolean kept) {
        currentUser.runAs(queued.user(), () -> runner.failed(queued.job(), reason, kept));
    }

    private void clean() {
        var now = System.nanoTime();
        if (cleaned == 0 || now - cleaned > CLEAN.toNanos()) {
            cleaned = now;
            gate.clearOld();
            var parts = transaction.execute(
                    status -> parcels.deleteRejected(clock.instant().minus(keepRejected)));
            if (parts != null && parts > 0) {
                log.info("Rejected rows of imports older than {} days were forgotten", keepRejected.toDays());
            }
        }
    }
}
