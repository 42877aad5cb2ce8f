package id.sinergi.runs;

import id.sinergi.shared.Refusal;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run on one node, to its end. What passes is waited for, seconds at first and minutes later, and no line suffers from
 * it; what does not pass fails the line that it belongs to, and the rest goes on.
 */
final class RunLoop {

    private static final Logger log = LoggerFactory.getLogger(RunLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RunRepository repository;
    private final RunKind kind;
    private final long id;
    private final UUID node;
    private final LongConsumer progress;
    private final RunWorker worker;

    /** Failures in a row that pass. */
    private int failures;

    /** Lines that are still to be done one by one, because some of them failed together. */
    private int single;

    private @Nullable String why;

    RunLoop(RunRepository repository, RunKind kind, long id, UUID node, LongConsumer progress, RunWorker worker) {
        this.repository = repository;
        this.kind = kind;
        this.id = id;
        this.node = node;
        this.progress = progress;
        this.worker = worker;
    }

    void work() {
        var goesOn = true;
        while (goesOn && !worker.isStopping()) {
            try {
                goesOn = some();
            } catch (RuntimeException e) {
                goesOn = failed(e);
            }
        }
    }

    private boolean some() {
        if (failures > 0 && !repository.renew(kind.code(), id, node)) {
            return false;
        }
        if (!kind.isReady(id)) {
            repository.leave(kind.code(), id, node, false, why);
            return false;
        }
        var done = kind.work(id, single > 0 ? 1 : kind.atOnce());
        if (done == 0) {
            kind.finish(id);
            repository.finished(kind.code(), id);
            return false;
        }
        failures = 0;
        single = Math.max(0, single - done);
        progress.accept(done);
        return repository.goesOn(kind.code(), id, node);
    }

    private boolean failed(RuntimeException e) {
        var passing = Passing.of(e);
        if (passing.isPresent()) {
            waitFor(passing.get());
            return true;
        }
        try {
            return forGood(e);
        } catch (RuntimeException next) {
            return Passing.of(next).map(this::waitFor).orElseGet(() -> giveUp(next));
        }
    }

    private boolean forGood(RuntimeException e) {
        if (!kind.isReady(id)) {
            why = Refusal.raised(e).map(no -> "refusal." + no.code()).orElse(null);
            return true;
        }
        if (single == 0) {
            log.warn("Some lines of {} {} failed together, and are tried one by one", kind.code(), id, e);
            single = kind.atOnce();
            return true;
        }
        log.error("A line of {} {} cannot be done", kind.code(), id, e);
        single--;
        return kind.fail(id, e) || giveUp(e);
    }

    /** A fault of ours: a person has to look. */
    private boolean giveUp(RuntimeException e) {
        log.error("{} {} stops", kind.code(), id, e);
        repository.leave(kind.code(), id, node, true, "run.why.failed");
        return false;
    }

    private boolean waitFor(Passing passing) {
        failures++;
        var pause = Passing.pause(failures);
        log.warn("{} {} waits {} s: {}", kind.code(), id, pause.toSeconds(), passing);
        var written = isWritten(passing);
        var until = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() < until && !worker.isStopping() && !(written && isHurried())) {
            worker.await(LOOK.compareTo(pause) < 0 ? LOOK : pause);
        }
        return true;
    }

    private boolean isWritten(Passing passing) {
        try {
            repository.hindered(kind.code(), id, node, failures, "passing." + passing);
            return true;
        } catch (RuntimeException e) {
            log.debug("That it waits cannot be written either", e);
            return false;
        }
    }

    /** A person does not want to wait, or somebody else has the run. */
    private boolean isHurried() {
        try {
            return !repository.isPutOff(kind.code(), id);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
