package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Opens rounds of data collection: one case per village. For supervisors of DPMD. */
@Service
public class Rounds {

    private final RoundRepository rounds;
    private final Openings openings;
    private final RuleRepository rules;
    private final Territory territory;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rounds(
            RoundRepository rounds,
            Openings openings,
            RuleRepository rules,
            Territory territory,
            Calendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.rounds = rounds;
        this.openings = openings;
        this.rules = rules;
        this.territory = territory;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A round to be opened.
     *
     * @param villages codes; empty for every village
     * @param samplePercent {@code null} for the agreed share
     * @param expected how many workers each village is expected to have, by code, where it is known
     */
    public record Order(
            @Nullable String name,
            @Nullable LocalDate targetDate,
            List<String> villages,
            @Nullable String instructions,
            @Nullable Integer samplePercent,
            Map<String, Long> expected) {

        /** With this target where none is named. */
        Order by(LocalDate proposed) {
            return targetDate == null
                    ? new Order(name, proposed, villages, instructions, samplePercent, expected)
                    : this;
        }

        /** Without expected numbers. */
        public Order(
                @Nullable String name,
                @Nullable LocalDate targetDate,
                List<String> villages,
                @Nullable String instructions,
                @Nullable Integer samplePercent) {
            this(name, targetDate, villages, instructions, samplePercent, Map.of());
        }
    }

    /** A case that was opened. */
    public record Opened(String villageCode, String caseNumber) {}

    /** A village for which no case was opened, and why. */
    public record Skipped(String villageCode, Refusal reason) {}

    /** What an order came to, village by village. */
    public record Receipt(Round round, List<Opened> opened, List<Skipped> skipped) {}

    /**
     * Opens a round with a case per village, and comes back when all are open. Call it outside of a transaction.
     *
     * @param progress is told how many villages are done
     * @return refused with {@code village.supervisorOnly}, {@code village.roundExists}, or by field
     */
    public Result<Receipt> open(Order order, IntConsumer progress) {
        return ordered(order, false).map(opening -> done(opening, progress));
    }

    /** As {@link #open}, but comes back at once: the cases are opened in the background, whoever looks on. */
    public Result<Opening> begin(Order order) {
        return ordered(order, true).then(openings::find);
    }

    /**
     * Adds villages to a round; those that are in it already are skipped.
     *
     * @return refused also with {@code village.roundUnknown}, {@code village.roundClosed}
     */
    public Result<Receipt> add(long roundId, List<String> villages, IntConsumer progress) {
        return added(roundId, villages, Map.of(), false).map(opening -> done(opening, progress));
    }

    /** As {@link #add}, in the background. */
    public Result<Opening> beginAdding(long roundId, List<String> villages, Map<String, Long> expected) {
        return added(roundId, villages, expected, true).then(openings::find);
    }

    private Result<Long> ordered(Order order, boolean inBackground) {
        return mayOpen().then(user -> check(order)).then(round -> create(round, order, inBackground));
    }

    private Result<Long> added(long roundId, List<String> villages, Map<String, Long> expected, boolean inBackground) {
        return mayOpen()
                .then(user -> running(roundId))
                .then(round ->
                        acts.run(() -> Result.done(openings.begin(round, villages(villages), expected, inBackground))));
    }

    private Receipt done(long opening, IntConsumer progress) {
        openings.work(opening, progress);
        var lines = openings.lines(opening).orThrow();
        return new Receipt(
                openings.find(opening).orThrow().round(),
                lines.stream()
                        .filter(line -> line.state() == Opening.State.OPENED)
                        .map(line -> new Opened(line.villageCode(), Objects.requireNonNull(line.caseNumber())))
                        .toList(),
                lines.stream()
                        .filter(line -> line.state() == Opening.State.SKIPPED)
                        .map(line -> new Skipped(line.villageCode(), line.refusal()))
                        .toList());
    }

    /** Opens one village's case in a round that exists, with nothing said of it that it is not, or is made for it. */
    Result<String> openOne(Order order, @Nullable Long roundId, String village) {
        if (territory.village(village).isEmpty()) {
            return mayOpen().then(user -> Result.refused(Refusal.field("village", "unknownVillage", village)));
        }
        return mayOpen()
                .then(user -> roundId != null ? find(roundId).then(round -> meant(order, round)) : existing(order))
                .then(round -> one(round, village, order.expected().get(village)));
    }

    private Result<Round> existing(Order order) {
        return Optional.ofNullable(order.name())
                .map(String::strip)
                .flatMap(rounds::named)
                .map(round -> meant(order, round))
                .orElseGet(() -> check(order.by(proposedTarget())).then(round -> acts.run(() -> store(round))));
    }

    /** The round, unless something else is said of it: nothing that was asked for is dropped. */
    private static Result<Round> meant(Order order, Round round) {
        var others = round.otherIn(order);
        return others.isEmpty() ? Result.done(round) : Result.refused(Refusal.fields(others));
    }

    private Result<String> one(Round round, String village, @Nullable Long expected) {
        var wanted = new Opening.Line(village, expected, Opening.State.WAITING, null, null, List.of());
        return acts.run(() -> {
            var line = openings.open(rounds.lock(round.id()), List.of(wanted)).getFirst();
            return line.state() == Opening.State.OPENED
                    ? Result.done(Objects.requireNonNull(line.caseNumber()))
                    : Result.refused(line.refusal());
        });
    }

    /** Whether the current user may open rounds. */
    public boolean isOpener() {
        return isOpener(currentUser.get());
    }

    static boolean isOpener(User user) {
        return user.agency() == Agency.DPMD && user.is(Role.SUPERVISOR);
    }

    /** The target date that is proposed for a round opened today. */
    public LocalDate proposedTarget() {
        return calendar.workingDays()
                .plus(calendar.today(), rules.valueOn(RuleRepository.TARGET_DAYS, calendar.today()));
    }

    /** The share of villages that the inspectorate examines, in percent, as agreed today. */
    public int proposedSample() {
        return rules.valueOn(RuleRepository.SAMPLE_PERCENT, calendar.today());
    }

    /** The round while villages may be added to it. */
    private Result<Round> running(long roundId) {
        return find(roundId)
                .then(round -> round.isClosed()
                        ? Result.refused(Refusal.conflict("village.roundClosed", round.name()))
                        : Result.done(round));
    }

    Result<Round> find(long roundId) {
        return rounds.find(roundId)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("village.roundUnknown")));
    }

    private Result<Boolean> mayOpen() {
        return isOpener() ? Result.done(true) : Result.refused(Refusal.forbidden("village.supervisorOnly"));
    }

    private Result<Round> check(Order order) {
        var errors = new ArrayList<FieldError>();
        Length.TITLE.require("name", order.name(), errors);
        Length.TEXT.allow("instructions", order.instructions(), errors);
        if (order.targetDate() == null) {
            errors.add(new FieldError("targetDate", "required"));
        } else if (order.targetDate().isBefore(calendar.today())) {
            errors.add(new FieldError("targetDate", "past"));
        } else {
            Plausible.wrongPlan("targetDate", order.targetDate(), calendar.today())
                    .ifPresent(errors::add);
        }
        var percent = order.samplePercent();
        if (percent != null && (percent < 0 || percent > 100)) {
            errors.add(new FieldError("samplePercent", "between", 0, 100));
        }
        // One of many that is not there is named in the receipt; of none there would be a round of nobody.
        if (!order.villages().isEmpty()
                && order.villages().stream()
                        .allMatch(code -> territory.village(code).isEmpty())) {
            errors.add(new FieldError(
                    "villages", "unknownVillage", order.villages().getFirst()));
        }
        if (order.expected().values().stream().anyMatch(number -> !Expected.isPlausible(number))) {
            errors.add(new FieldError("expected", "between", 0, Expected.MOST));
        }
        return errors.isEmpty() ? Result.done(round(order)) : Result.refused(Refusal.fields(errors));
    }

    private Round round(Order order) {
        var seed = new byte[8];
        random.nextBytes(seed);
        var instructions = order.instructions();
        return new Round(
                0,
                Objects.requireNonNull(order.name()).strip(),
                Objects.requireNonNull(order.targetDate()),
                instructions == null || instructions.isBlank() ? null : instructions.strip(),
                Objects.requireNonNullElseGet(
                        order.samplePercent(), () -> rules.valueOn(RuleRepository.SAMPLE_PERCENT, calendar.today())),
                HexFormat.of().formatHex(seed),
                currentUser.get().username(),
                clock.instant(),
                null);
    }

    /** The round and what is to be opened in it, or neither. */
    private Result<Long> create(Round wanted, Order order, boolean inBackground) {
        return acts.run(() -> store(wanted)
                .map(round -> openings.begin(round, villages(order.villages()), order.expected(), inBackground)));
    }

    private Result<Round> store(Round wanted) {
        var stored = rounds.insert(wanted);
        stored.ifPresent(made -> events.publishEvent(VillageEvent.roundOpened(made)));
        return stored.map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.conflict("village.roundExists", wanted.name())));
    }

    private List<String> villages(List<String> wanted) {
        return wanted.isEmpty()
                ? territory.villages(null).stream().map(Village::code).toList()
                : List.copyOf(new LinkedHashSet<>(wanted));
    }
}
