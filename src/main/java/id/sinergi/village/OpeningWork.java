package id.sinergi.village;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.runs.RunKind;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.Opening.Line;
import id.sinergi.village.Opening.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the cases of a round in small transactions. */
@Component
class OpeningWork implements RunKind {

    static final String CODE = "village.opening";

    /** Villages in one transaction: few enough that the bar moves. */
    private static final int AT_ONCE = 58;

    /** Up to so many villages the first tasks are there at once; for more the job executor opens them meanwhile. */
    private static final int SETTLED_AT_ONCE = 20;

    private final OpeningRepository openings;
    private final RoundRepository rounds;
    private final CollectionRepository collections;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpeningWork(
            OpeningRepository openings,
            RoundRepository rounds,
            CollectionRepository collections,
            Cases cases,
            ProcessRuntime engine,
            Territory territory,
            TransactionTemplate transaction,
            Clock clock) {
        this.openings = openings;
        this.rounds = rounds;
        this.collections = collections;
        this.cases = cases;
        this.engine = engine;
        this.territory = territory;
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
            var failed = openings.take(id, 1).stream()
                    .map(line -> skipped(line, null, "village.openingFailed", territory.name(line.villageCode())))
                    .toList();
            openings.done(id, failed);
            return !failed.isEmpty();
        }));
    }

    @Override
    public void finish(long id) {
        if (openings.find(id).orElseThrow().total() <= SETTLED_AT_ONCE) {
            openings.lines(id).stream()
                    .filter(line -> line.state() == State.OPENED)
                    .forEach(line -> engine.settle(Objects.requireNonNull(line.caseNumber())));
        }
        openings.finish(id, clock.instant());
    }

    @Override
    public Map<Long, String> unfinished() {
        return openings.unfinished();
    }

    private List<Line> chunk(long id, int most) {
        var round = openings.find(id).orElseThrow().round();
        return Objects.requireNonNull(transaction.execute(status -> {
            var taken = openings.take(id, most);
            var done = taken.isEmpty() ? taken : open(rounds.lock(round.id()), taken);
            openings.done(id, done);
            return done;
        }));
    }

    /** Opens cases under the round's lock: nobody else opens in it or closes it meanwhile. */
    List<Line> open(Round round, List<Line> wanted) {
        var present = collections.casesOf(round.id());
        var done = new ArrayList<Line>();
        var fresh = new ArrayList<Line>();
        for (var line : wanted) {
            var village = territory.village(line.villageCode());
            var number = present.get(line.villageCode());
            if (village.isEmpty()) {
                done.add(skipped(line, null, "village.unknown", line.villageCode()));
            } else if (number != null) {
                done.add(skipped(
                        line, number, "village.alreadyInRound", village.get().fullName(), round.name(), number));
            } else if (round.closedAt() != null) {
                done.add(skipped(line, null, "village.roundClosed", round.name()));
            } else {
                fresh.add(line);
            }
        }
        if (!fresh.isEmpty()) {
            done.addAll(start(round, fresh));
        }
        return done;
    }

    private List<Line> start(Round round, List<Line> fresh) {
        var numbers = cases.open(
                CaseKind.VILLAGE_COLLECTION,
                fresh.stream()
                        .map(line -> territory.village(line.villageCode()).orElseThrow())
                        .map(village -> newCase(round, village))
                        .toList());
        var opened = new ArrayList<Line>();
        for (var i = 0; i < fresh.size(); i++) {
            var line = fresh.get(i);
            opened.add(new Line(line.villageCode(), line.expected(), State.OPENED, numbers.get(i), null, List.of()));
        }
        collections.insert(round.id(), opened, clock.instant());
        engine.start(CaseKind.VILLAGE_COLLECTION.process(), numbers);
        return opened;
    }

    private static Cases.NewCase newCase(Round round, Village village) {
        return new Cases.NewCase(
                CaseKind.VILLAGE_COLLECTION,
                village.fullName() + " · " + round.name(),
                List.of(village.code()),
                village.code(),
                null,
                round.targetDate());
    }

    private static Line skipped(Line line, @Nullable String number, String reason, String... args) {
        return new Line(line.villageCode(), line.expected(), State.SKIPPED, number, reason, List.of(args));
    }
}
