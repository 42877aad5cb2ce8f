package id.sinergi.village;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.Opening.Line;
import id.sinergi.village.Opening.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the cases of a round in small transactions. What is still to be opened stands in the database: a stop in the
 * middle loses nothing, and going on repeats nothing.
 */
@Service
public class Openings {

    private static final Logger log = LoggerFactory.getLogger(Openings.class);

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
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    Openings(
            OpeningRepository openings,
            RoundRepository rounds,
            CollectionRepository collections,
            Cases cases,
            ProcessRuntime engine,
            Territory territory,
            Accounts accounts,
            CurrentUser currentUser,
            TransactionTemplate transaction,
            Clock clock) {
        this.openings = openings;
        this.rounds = rounds;
        this.collections = collections;
        this.cases = cases;
        this.engine = engine;
        this.territory = territory;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An opening, for those who open rounds or may see all of them; else {@code village.openingUnknown}. */
    public Result<Opening> find(long id) {
        return openings.find(id)
                .filter(opening -> mayRead())
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("village.openingUnknown")));
    }

    /** Its villages, by code. */
    public Result<List<Line>> lines(long id) {
        return find(id).map(opening -> openings.lines(id));
    }

    /** The openings of a round, newest first; none for whoever may not read them. */
    public List<Opening> ofRound(long round) {
        return mayRead()
                ? openings.ofRound(round).stream()
                        .flatMap(id -> openings.find(id).stream())
                        .toList()
                : List.of();
    }

    /** Whether somebody on this machine works at it. */
    public boolean isRunning(long id) {
        return running.contains(id);
    }

    /** Goes on with an opening that was interrupted; the caller sees how far it is by {@link #find}. */
    public Result<Opening> resume(long id) {
        if (!Rounds.isOpener(currentUser.get())) {
            return Result.refused(Refusal.forbidden("village.supervisorOnly"));
        }
        return find(id).map(opening -> {
            inBackground(id, currentUser.get());
            return opening;
        });
    }

    /** What the last stop interrupted goes on by itself. */
    @EventListener(ApplicationReadyEvent.class)
    void resumeAll() {
        openings.unfinished().forEach(id -> {
            var by = openings.find(id).orElseThrow().by();
            log.info("Opening {} goes on after a stop", id);
            inBackground(id, accounts.find(by).orElse(User.SYSTEM));
        });
    }

    private boolean mayRead() {
        var user = currentUser.get();
        return Rounds.isOpener(user) || user.seesAllCases();
    }

    /** Inside the caller's transaction. */
    long begin(Round round, List<String> villages, Map<String, Long> expected) {
        return openings.insert(round.id(), villages, expected, currentUser.get().username(), clock.instant());
    }

    void inBackground(long id, User user) {
        Thread.ofVirtual().name("opening-" + id).start(() -> currentUser.runAs(user, () -> work(id, done -> {})));
    }

    /** Opens what waits. Call it outside of a transaction. {@code progress} is told how many villages are done. */
    void work(long id, IntConsumer progress) {
        if (!running.add(id)) {
            return;
        }
        try {
            var opened = new ArrayList<String>();
            var known = openings.find(id).orElseThrow();
            var done = (int) known.done();
            for (var lines = some(id); !lines.isEmpty(); lines = some(id)) {
                done += lines.size();
                lines.stream()
                        .filter(line -> line.state() == State.OPENED)
                        .forEach(line -> opened.add(line.caseNumber()));
                progress.accept(done);
            }
            if (known.total() <= SETTLED_AT_ONCE) {
                opened.forEach(engine::settle);
            }
            openings.finish(id, clock.instant());
        } finally {
            running.remove(id);
        }
    }

    /** The next villages; where one of them fails, one by one, so that it takes no other with it. */
    private List<Line> some(long id) {
        try {
            return chunk(id, AT_ONCE);
        } catch (RuntimeException e) {
            log.warn("Some villages of opening {} failed together, and are tried one by one", id, e);
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
                log.error("A village of opening {} cannot be opened", id, e);
                all.addAll(Objects.requireNonNull(transaction.execute(status -> {
                    var failed = openings.take(id, 1).stream()
                            .map(line ->
                                    skipped(line, null, "village.openingFailed", territory.name(line.villageCode())))
                            .toList();
                    openings.done(id, failed);
                    return failed;
                })));
            }
        }
        return all;
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

    private static Line skipped(
            Line line, @org.jspecify.annotations.Nullable String number, String reason, String... args) {
        return new Line(line.villageCode(), line.expected(), State.SKIPPED, number, reason, List.of(args));
    }
}
