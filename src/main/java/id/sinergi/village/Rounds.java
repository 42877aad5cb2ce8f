package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens rounds of data collection: one case per village. For supervisors of DPMD. */
@Service
public class Rounds {

    /** Up to so many villages the first tasks are there at once; for more the job executor opens them meanwhile. */
    private static final int SETTLED_AT_ONCE = 20;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_INSTRUCTIONS = 2_000;

    private final RoundRepository rounds;
    private final CollectionRepository collections;
    private final RuleRepository rules;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Rounds(
            RoundRepository rounds,
            CollectionRepository collections,
            RuleRepository rules,
            Cases cases,
            ProcessRuntime engine,
            Territory territory,
            Calendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.collections = collections;
        this.rules = rules;
        this.cases = cases;
        this.engine = engine;
        this.territory = territory;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A round to be opened.
     *
     * @param villages codes; empty for every village
     * @param samplePercent {@code null} for the agreed share
     */
    public record Order(
            @Nullable String name,
            @Nullable LocalDate targetDate,
            List<String> villages,
            @Nullable String instructions,
            @Nullable Integer samplePercent) {}

    /** A case that was opened. */
    public record Opened(String villageCode, String caseNumber) {}

    /** A village for which no case was opened, and why. */
    public record Skipped(String villageCode, Refusal reason) {}

    /** What an order came to, village by village. */
    public record Receipt(Round round, List<Opened> opened, List<Skipped> skipped) {}

    /**
     * Opens a round with a case per village. Call it outside of a transaction: each village has its own, so that one
     * that fails takes no other with it.
     *
     * @param progress is told how many villages are done
     * @return refused with {@code village.supervisorOnly}, {@code village.roundExists}, or by field
     */
    public Result<Receipt> open(Order order, IntConsumer progress) {
        return mayOpen()
                .then(user -> check(order))
                .then(this::create)
                .map(round -> openAll(round, villages(order.villages()), null, progress));
    }

    /** Adds villages to a round; those that are in it already are skipped. Refused also with {@code village.roundUnknown}. */
    public Result<Receipt> add(long roundId, List<String> villages, IntConsumer progress) {
        return mayOpen().then(user -> find(roundId)).map(round -> openAll(round, villages(villages), null, progress));
    }

    /** Opens one village's case in a round that exists or is made for it. */
    Result<String> openOne(Order order, @Nullable Long roundId, String village, @Nullable Long expected) {
        if (territory.village(village).isEmpty()) {
            return mayOpen().then(user -> Result.refused(Refusal.field("village", "unknownVillage", village)));
        }
        return mayOpen()
                .then(user -> roundId != null ? find(roundId) : existing(order))
                .then(round -> openVillage(round, village, expected));
    }

    private Result<Round> existing(Order order) {
        return Optional.ofNullable(order.name())
                .map(String::strip)
                .flatMap(rounds::named)
                .map(Result::done)
                .orElseGet(() -> check(order).then(this::create));
    }

    /** Whether the current user may open rounds. */
    public boolean isOpener() {
        var user = currentUser.get();
        return user.agency() == Agency.DPMD && user.is(Role.SUPERVISOR);
    }

    /** The target date that is proposed for a round opened today. */
    public LocalDate proposedTarget() {
        return calendar.workingDays()
                .plus(calendar.today(), rules.valueOn(RuleRepository.TARGET_DAYS, calendar.today()));
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
        text(errors, "name", order.name(), LONGEST_NAME, true);
        text(errors, "instructions", order.instructions(), LONGEST_INSTRUCTIONS, false);
        if (order.targetDate() == null) {
            errors.add(new FieldError("targetDate", "required"));
        } else if (!Plausible.day(order.targetDate())) {
            errors.add(new FieldError("targetDate", "notADate"));
        } else if (order.targetDate().isBefore(calendar.today())) {
            errors.add(new FieldError("targetDate", "past"));
        }
        var percent = order.samplePercent();
        if (percent != null && (percent < 0 || percent > 100)) {
            errors.add(new FieldError("samplePercent", "between", 0, 100));
        }
        return errors.isEmpty() ? Result.done(round(order)) : Result.refused(Refusal.fields(errors));
    }

    private static void text(
            List<FieldError> errors, String field, @Nullable String text, int longest, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                errors.add(new FieldError(field, "required"));
            }
        } else if (text.strip().length() > longest) {
            errors.add(new FieldError(field, "tooLong", longest));
        }
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
                clock.instant());
    }

    private Result<Round> create(Round wanted) {
        var stored = Objects.requireNonNull(transaction.execute(status -> {
            var round = rounds.insert(wanted);
            round.ifPresent(made -> events.publishEvent(VillageEvent.roundOpened(made)));
            return round;
        }));
        return stored.map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.conflict("village.roundExists", wanted.name())));
    }

    private List<String> villages(List<String> wanted) {
        return wanted.isEmpty()
                ? territory.villages(null).stream().map(Village::code).toList()
                : List.copyOf(new LinkedHashSet<>(wanted));
    }

    private Receipt openAll(Round round, List<String> villages, @Nullable Long expected, IntConsumer progress) {
        var opened = new ArrayList<Opened>();
        var skipped = new ArrayList<Skipped>();
        var done = 0;
        for (var village : villages) {
            switch (openVillage(round, village, expected)) {
                case Result.Done<String>(var number) -> {
                    if (villages.size() <= SETTLED_AT_ONCE) {
                        engine.settle(number);
                    }
                    opened.add(new Opened(village, number));
                }
                case Result.Refused<String>(var reason) -> skipped.add(new Skipped(village, reason));
            }
            progress.accept(++done);
        }
        return new Receipt(round, List.copyOf(opened), List.copyOf(skipped));
    }

    private Result<String> openVillage(Round round, String code, @Nullable Long expected) {
        var village = territory.village(code);
        if (village.isEmpty()) {
            return Result.refused(Refusal.notFound("village.unknown", code));
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> openNow(round, village.get(), expected)));
        } catch (org.springframework.dao.DuplicateKeyException e) {
            return alreadyOpen(round, village.get());
        }
    }

    private Result<String> openNow(Round round, Village village, @Nullable Long expected) {
        if (collections.caseOf(round.id(), village.code()).isPresent()) {
            return alreadyOpen(round, village);
        }
        var number = cases.open(new Cases.NewCase(
                CaseKind.VILLAGE_COLLECTION,
                village.fullName() + " · " + round.name(),
                List.of(village.code()),
                village.code(),
                null,
                round.targetDate()));
        collections.insert(number, round.id(), village.code(), expected, clock.instant());
        engine.start(CaseKind.VILLAGE_COLLECTION.process(), number);
        return Result.done(number);
    }

    private Result<String> alreadyOpen(Round round, Village village) {
        var number = collections.caseOf(round.id(), village.code()).orElse("");
        return Result.refused(Refusal.conflict("village.alreadyInRound", village.fullName(), round.name(), number)
                .with(java.util.Map.of("caseNumber", number)));
    }
}
