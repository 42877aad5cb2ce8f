package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.Month;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.compliance.ArrearsReports;
import id.sinergi.compliance.ArrearsReports.Debt;
import id.sinergi.compliance.ArrearsReports.Outcome;
import id.sinergi.compliance.Finding;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports the employers of sweeps in small transactions. Who still waits stands in the database: a stop in the middle loses
 * nobody, and going on repeats nothing.
 */
@Component
class SweepWork {

    private static final Logger log = LoggerFactory.getLogger(SweepWork.class);

    /** Employers in one transaction: few enough that the bar moves. */
    static final int AT_ONCE = 100;

    /** Up to so many new cases the first tasks are there at once; for more the job executor makes them meanwhile. */
    private static final int SETTLED_AT_ONCE = 20;

    private final SweepRepository repository;
    private final ArrearsReports reports;
    private final ProcessRuntime engine;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    SweepWork(
            SweepRepository repository,
            ArrearsReports reports,
            ProcessRuntime engine,
            Accounts accounts,
            CurrentUser currentUser,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.engine = engine;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isRunning(long id) {
        return running.contains(id);
    }

    /** What the last stop interrupted goes on by itself. */
    @EventListener(ApplicationReadyEvent.class)
    void resumeAll() {
        repository.unfinished().forEach(id -> {
            var by = repository.find(id).orElseThrow().by();
            log.info("Sweep {} goes on after a stop", id);
            inBackground(id, accounts.find(by).orElse(User.SYSTEM));
        });
    }

    void inBackground(long id, User user) {
        Thread.ofVirtual().name("sweep-" + id).start(() -> currentUser.runAs(user, () -> work(id)));
    }

    /** Reports who waits. Call it outside of a transaction. */
    void work(long id) {
        if (!running.add(id)) {
            return;
        }
        try {
            var opened = new ArrayList<String>();
            for (var lines = some(id); !lines.isEmpty(); lines = some(id)) {
                lines.stream()
                        .filter(line -> line.state() == State.OPENED)
                        .forEach(line -> opened.add(String.valueOf(line.caseNumber())));
            }
            if (opened.size() <= SETTLED_AT_ONCE) {
                opened.forEach(engine::settle);
            }
            repository.finish(id, clock.instant());
        } finally {
            running.remove(id);
        }
    }

    /** The next employers; where one of them fails, one by one, so that it takes no other with it. */
    private List<Line> some(long id) {
        try {
            return chunk(id, AT_ONCE);
        } catch (RuntimeException e) {
            log.warn("Some employers of sweep {} failed together, and are tried one by one", id, e);
            return oneByOne(id);
        }
    }

    private List<Line> oneByOne(long id) {
        var all = new ArrayList<Line>();
        for (var i = 0; i < AT_ONCE; i++) {
            try {
                var one = chunk(id, 1);
                if (one.isEmpty()) {
                    break;
                }
                all.addAll(one);
            } catch (RuntimeException e) {
                log.error("An employer of sweep {} cannot be reported", id, e);
                all.addAll(Objects.requireNonNull(transaction.execute(status -> fail(id))));
            }
        }
        return all;
    }

    private List<Line> fail(long id) {
        var failed = repository.take(id, 1).stream()
                .map(line -> done(line, line.open(), State.FAILED, null))
                .toList();
        repository.done(id, failed);
        return failed;
    }

    /** One transaction: those it took are done with it, or wait as before. */
    List<Line> chunk(long id, int most) {
        var evidence = "Daftar iuran BPJS, jatuh tempo sebelum " + repository.asOf(id);
        return Objects.requireNonNull(transaction.execute(status -> {
            var taken = repository.take(id, most);
            if (taken.isEmpty()) {
                return taken;
            }
            var outcomes = reports.report(taken.stream().map(SweepWork::debt).toList(), "arrears:" + id, evidence);
            var done = new ArrayList<Line>();
            for (var i = 0; i < taken.size(); i++) {
                done.add(done(taken.get(i), outcomes.get(i)));
            }
            repository.done(id, done);
            return done;
        }));
    }

    private static Line done(Line line, Outcome outcome) {
        return done(
                line,
                outcome.debt().months().stream()
                        .map(month -> new Month(month.month(), month.amount()))
                        .toList(),
                State.valueOf(outcome.way().name()),
                outcome.caseNumber());
    }

    private static Line done(
            Line line, List<Month> open, State state, @org.jspecify.annotations.Nullable String caseNumber) {
        return new Line(line.employerId(), line.name(), line.villageCode(), line.workers(), open, state, caseNumber);
    }

    private static Debt debt(Line line) {
        return new Debt(
                line.employerId(),
                line.name(),
                line.villageCode(),
                line.workers(),
                line.open().stream()
                        .map(open -> new Finding.Month(open.month(), open.amount()))
                        .toList());
    }
}
