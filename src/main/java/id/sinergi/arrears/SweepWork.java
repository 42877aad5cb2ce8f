package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.Month;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.compliance.ArrearsReports;
import id.sinergi.compliance.ArrearsReports.Debt;
import id.sinergi.compliance.ArrearsReports.Outcome;
import id.sinergi.compliance.Finding;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.runs.RunKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports the employers of sweeps in small transactions. Who still waits stands in the database: a stop in the middle loses
 * nobody, and going on repeats nothing.
 */
@Component
class SweepWork implements RunKind {

    static final String CODE = "arrears.sweep";

    /** Employers in one transaction: few enough that the bar moves. */
    private static final int AT_ONCE = 100;

    /** Up to so many new cases the first tasks are there at once; for more the job executor makes them meanwhile. */
    private static final int SETTLED_AT_ONCE = 20;

    private final SweepRepository repository;
    private final ArrearsReports reports;
    private final ProcessRuntime engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepWork(
            SweepRepository repository,
            ArrearsReports reports,
            ProcessRuntime engine,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.engine = engine;
        this.transaction = transaction;
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
    public int work(long id, int most) {
        return chunk(id, most).size();
    }

    @Override
    public boolean fail(long id, RuntimeException why) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var failed = repository.take(id, 1).stream()
                    .map(line -> done(line, line.open(), State.FAILED, null))
                    .toList();
            repository.done(id, failed);
            return !failed.isEmpty();
        }));
    }

    @Override
    public void finish(long id) {
        if (repository.find(id).orElseThrow().opened() <= SETTLED_AT_ONCE) {
            repository
                    .lines(id, State.OPENED)
                    .forEach(line -> engine.settle(Objects.requireNonNull(line.caseNumber())));
        }
        repository.finish(id, clock.instant());
    }

    @Override
    public Map<Long, String> unfinished() {
        return repository.unfinished();
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
