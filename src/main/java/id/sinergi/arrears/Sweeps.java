package id.sinergi.arrears;

import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.Month;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.compliance.ArrearsReports;
import id.sinergi.compliance.ArrearsReports.Debt;
import id.sinergi.compliance.ArrearsReports.Way;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.employers.Debtors;
import id.sinergi.employers.Debtors.Debtor;
import id.sinergi.employers.Debtors.Threshold;
import id.sinergi.employers.Employers;
import id.sinergi.identity.CurrentUser;
import id.sinergi.runs.Runs;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Everybody whose arrears pass a threshold is reported in one act. */
@Service
public class Sweeps {

    private static final int MOST_MONTHS = 600;

    private final SweepRepository repository;
    private final Runs runs;
    private final Debtors debtors;
    private final Employers employers;
    private final ArrearsReports reports;
    private final ComplianceCases compliance;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Sweeps(
            SweepRepository repository,
            Runs runs,
            Debtors debtors,
            Employers employers,
            ArrearsReports reports,
            ComplianceCases compliance,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.repository = repository;
        this.runs = runs;
        this.debtors = debtors;
        this.employers = employers;
        this.reports = reports;
        this.compliance = compliance;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * How many employers pass a threshold.
     *
     * @param opens who would get a case
     * @param joins whose open case would get a finding with the months that are new
     * @param reported whose months all stand in the open case
     * @param outOfScope who is not in the user's areas
     * @param owed what those in the user's areas owe, rupiah
     */
    public record Preview(long opens, long joins, long reported, long outOfScope, long owed) {

        /** Whether there is anything to do. */
        public boolean isEmpty() {
            return opens + joins == 0;
        }
    }

    /** Whether the current user may report arrears: officers and supervisors of BPJS and Disnaker. */
    public boolean maySweep() {
        return compliance.mayReport();
    }

    /**
     * What a sweep would do now; stores nothing.
     *
     * @return refused with {@code arrears.role}, or per field {@code asOf}, {@code months}, {@code owed}
     */
    public Result<Preview> preview(
            @Nullable LocalDate asOf, @Nullable Integer months, @Nullable Long owed, boolean both) {
        return threshold(asOf, months, owed, both).map(threshold -> preview(debtors.past(threshold)));
    }

    private Preview preview(List<Debtor> all) {
        var mine = mine(all);
        var standings = reports.standings(mine.stream().map(Debtor::id).toList());
        var ways = new EnumMap<Way, Long>(Way.class);
        mine.forEach(one -> ways.merge(reports.way(debt(one), standings.get(one.id())), 1L, Long::sum));
        return new Preview(
                ways.getOrDefault(Way.OPENED, 0L),
                ways.getOrDefault(Way.JOINED, 0L),
                ways.getOrDefault(Way.REPORTED, 0L),
                all.size() - mine.size(),
                mine.stream().mapToLong(Debtor::owed).sum());
    }

    /**
     * Begins to report all of them in the background.
     *
     * @return refused as by {@link #preview}, and {@code arrears.nobody} where nobody is to be reported
     */
    public Result<Sweep> begin(@Nullable LocalDate asOf, @Nullable Integer months, @Nullable Long owed, boolean both) {
        return store(asOf, months, owed, both, id -> runs.begin(SweepWork.CODE, id));
    }

    /** As {@link #begin}, without doing it. */
    Result<Sweep> prepare(@Nullable LocalDate asOf, @Nullable Integer months, @Nullable Long owed, boolean both) {
        return store(asOf, months, owed, both, id -> {});
    }

    private Result<Sweep> store(
            @Nullable LocalDate asOf,
            @Nullable Integer months,
            @Nullable Long owed,
            boolean both,
            LongConsumer inTransaction) {
        return threshold(asOf, months, owed, both).then(threshold -> {
            var all = debtors.past(threshold);
            var mine = mine(all);
            if (mine.isEmpty()) {
                return Result.refused(Refusal.invalid("arrears.nobody"));
            }
            return acts.run(() -> {
                        var id = insert(threshold, mine, all.size() - mine.size());
                        inTransaction.accept(id);
                        return Result.done(id);
                    })
                    .then(this::find);
        });
    }

    private long insert(Threshold threshold, List<Debtor> mine, long outOfScope) {
        var id =
                repository.insert(threshold, mine, outOfScope, currentUser.get().username(), clock.instant());
        events.publishEvent(new SweepAct(
                Long.toString(id),
                Map.of("asOf", threshold.asOf().toString(), "count", Integer.toString(mine.size()))));
        return id;
    }

    /** A sweep, for those who report arrears or see everything; else {@code arrears.unknown}. */
    public Result<Sweep> find(long id) {
        return repository
                .find(id)
                .filter(sweep -> mayRead())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("arrears.unknown")));
    }

    /** Its employers in the user's areas, by name; of one state, or all. */
    public Result<List<Line>> lines(long id, @Nullable State state) {
        return find(id).map(sweep -> repository.lines(id, state).stream()
                .filter(line -> employers.covers(line.villageCode()))
                .toList());
    }

    /** Newest first; none for whoever may not read them. A strange cursor is refused with {@code cursor.unknown}. */
    public Slice<Sweep> list(@Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var before = Slice.decodeId(cursor, id -> repository.find(id).isPresent());
        var rows = mayRead() ? repository.newest(before, size + 1) : List.<Sweep>of();
        return Slice.of(rows, size, sweep -> Long.toString(sweep.id()));
    }

    /** Whether somebody is at one that is not finished. */
    public Standing standing(long id) {
        return runs.standing(SweepWork.CODE, id);
    }

    /** Goes on with one that stopped, or at once with one that waits; refused with {@code arrears.role} or {@code arrears.unknown}. */
    public Result<Sweep> resume(long id) {
        if (!maySweep()) {
            return Result.refused(Refusal.forbidden("arrears.role"));
        }
        return find(id).map(sweep -> {
            if (sweep.finishedAt() == null) {
                runs.resume(SweepWork.CODE, id);
            }
            return sweep;
        });
    }

    private boolean mayRead() {
        return maySweep() || currentUser.get().seesAllCases();
    }

    private List<Debtor> mine(List<Debtor> all) {
        return all.stream().filter(one -> employers.covers(one.villageCode())).toList();
    }

    private Result<Threshold> threshold(
            @Nullable LocalDate asOf, @Nullable Integer months, @Nullable Long owed, boolean both) {
        if (!maySweep()) {
            return Result.refused(Refusal.forbidden("arrears.role"));
        }
        var today = LocalDate.now(clock);
        var day = asOf == null ? today : asOf;
        var errors = new ArrayList<FieldError>();
        if (day.isAfter(today)) {
            errors.add(new FieldError("asOf", "arrears.future"));
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            errors.add(new FieldError("months", "number.range", 1, MOST_MONTHS));
        }
        if (owed != null && owed < 1) {
            errors.add(new FieldError("owed", "arrears.positive"));
        }
        if (months == null && owed == null) {
            errors.add(new FieldError("months", "arrears.threshold"));
        }
        return errors.isEmpty()
                ? Result.done(new Threshold(day, months == null ? 0 : months, owed == null ? 0 : owed, both))
                : Result.refused(Refusal.fields(errors));
    }

    static List<Month> open(Debtor debtor) {
        return debtor.open().stream()
                .map(open -> new Month(open.month(), open.amount()))
                .toList();
    }

    private static Debt debt(Debtor one) {
        return new Debt(
                one.id(),
                one.name(),
                one.villageCode(),
                Objects.requireNonNullElse(one.workers(), 0),
                one.open().stream()
                        .map(open -> new Finding.Month(open.month(), open.amount()))
                        .toList());
    }
}
