package id.sinergi.privacy;

import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Retained;
import id.sinergi.shared.Retained.Due;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Data whose time is over. A dry run shows what would go; one guardian proposes it, another lets it go, and exactly that
 * goes. The trail itself is never touched: it is the proof that the law asks for (UU 27/2022 Art. 31 and 32).
 */
@Service
public class Retention {

    private static final int RECENT = 20;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 600;

    private final RetentionRepository repository;
    private final List<Retained> kinds;
    private final Guardians guardians;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retention(
            RetentionRepository repository,
            List<Retained> kinds,
            Guardians guardians,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Retained::category)).toList();
        this.guardians = guardians;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a rule would take away today.
     *
     * @param due without a sample for administrators, who see nothing of people
     * @param latest the newest version of the rule, which may be in force only later
     */
    public record DryRun(
            RetentionRule rule,
            int latest,
            Instant before,
            Due due,
            @Nullable RetentionRun open) {}

    public boolean mayRead() {
        return guardians.isOne() || guardians.user().is(Role.INSPECTOR);
    }

    public boolean mayAct() {
        return guardians.isOne();
    }

    /** The dry run of each rule in force; refused with {@code retention.guardiansOnly}. */
    @Transactional(readOnly = true)
    public Result<List<DryRun>> dryRuns() {
        if (!mayRead()) {
            return Result.refused(Refusal.forbidden("retention.guardiansOnly"));
        }
        return Result.done(kinds.stream()
                .flatMap(kind ->
                        repository.rule(kind.category(), today()).stream().map(rule -> dryRun(kind, rule)))
                .toList());
    }

    private DryRun dryRun(Retained kind, RetentionRule rule) {
        var before = before(rule);
        var due = kind.due(before);
        var shown = guardians.user().is(Role.ADMIN) ? new Due(due.count(), due.oldest(), List.of()) : due;
        return new DryRun(
                rule,
                repository.latest(kind.category()).orElse(rule).version(),
                before,
                shown,
                repository.open(kind.category()).orElse(null));
    }

    /** The newest version of a rule, which may be in force only later; refused as {@link #dryRuns}, or {@code retention.unknown}. */
    public Result<RetentionRule> latest(String category) {
        if (!mayRead()) {
            return Result.refused(Refusal.forbidden("retention.guardiansOnly"));
        }
        return repository
                .latest(category)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("retention.unknown")));
    }

    /** The latest proposals and what became of them. */
    @Transactional(readOnly = true)
    public List<RetentionRun> runs() {
        return mayRead() ? repository.runs(RECENT) : List.of();
    }

    /**
     * Proposes what the dry run shows now.
     *
     * @return the proposal; refused with {@code privacy.guardiansOnly}, {@code retention.unknown}, {@code
     *     retention.nothing} or {@code retention.proposed}
     */
    @Act(takesLong = true)
    public Result<RetentionRun> propose(String category) {
        if (!guardians.isOne()) {
            return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
        }
        var rule = repository.rule(category, today());
        var kind = kind(category);
        if (rule.isEmpty() || kind.isEmpty()) {
            return Result.refused(Refusal.notFound("retention.unknown"));
        }
        var before = before(rule.get());
        var count = kind.get().due(before).count();
        if (count == 0) {
            return Result.refused(Refusal.conflict("retention.nothing"));
        }
        if (!repository.propose(category, before, count, guardians.user().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("retention.proposed"));
        }
        told("retention.proposed", category, count, Map.of());
        return Result.done(repository.open(category).orElseThrow());
    }

    /**
     * Takes away what was proposed, by somebody else than who proposed it.
     *
     * @return the number of records; refused with {@code privacy.guardiansOnly}, {@code retention.unknown}, {@code
     *     retention.decided}, {@code retention.ownProposal}, or {@code retention.changed} where by now another number of
     *     records would go than the dry run showed
     */
    @Act(takesLong = true)
    public Result<Long> execute(long id) {
        return decide(id).then(run -> {
            var kind = kind(run.category()).orElseThrow();
            if (kind.due(run.before()).count() != run.expected()) {
                return Result.refused(Refusal.conflict("retention.changed"));
            }
            var erased = kind.erase(run.before());
            if (erased != run.expected()) {
                throw new IllegalStateException("%s erased %d of %d".formatted(run.category(), erased, run.expected()));
            }
            repository.decide(id, RetentionRun.State.DONE, guardians.user().username(), clock.instant(), null);
            told("retention.executed", run.category(), erased, Map.of());
            return Result.done(erased);
        });
    }

    /** Turns a proposal down; refused as {@link #execute}, and with a missing {@code reason}. */
    @Act
    public Result<Long> reject(long id, @Nullable String reason) {
        var errors = new ArrayList<FieldError>();
        Wording.require("reason", reason, errors);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        return decide(id).then(run -> {
            repository.decide(
                    id,
                    RetentionRun.State.REJECTED,
                    guardians.user().username(),
                    clock.instant(),
                    Wording.clean(reason));
            told("retention.rejected", run.category(), run.expected(), Map.of("reason", Wording.clean(reason)));
            return Result.done(run.expected());
        });
    }

    private Result<RetentionRun> decide(long id) {
        if (!guardians.isOne()) {
            return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
        }
        var run = repository.lock(id);
        if (run.isEmpty()) {
            return Result.refused(Refusal.notFound("retention.unknown"));
        }
        if (run.get().state() != RetentionRun.State.PROPOSED) {
            return Result.refused(Refusal.conflict("retention.decided"));
        }
        return run.get().proposedBy().equals(guardians.user().username())
                ? Result.refused(Refusal.forbidden("retention.ownProposal"))
                : Result.done(run.get());
    }

    /**
     * Changes how long a kind of data is kept, from a day on; based on {@code wanted.version() - 1}.
     *
     * @return refused with {@code privacy.guardiansOnly}, {@code privacy.changedMeanwhile}, {@code retention.unknown}, or
     *     per field
     */
    @Act
    public Result<RetentionRule> change(RetentionRule wanted) {
        if (!guardians.isOne()) {
            return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
        }
        var before = repository.latest(wanted.category());
        if (before.isEmpty()) {
            return Result.refused(Refusal.notFound("retention.unknown"));
        }
        var errors = new ArrayList<FieldError>();
        Wording.require("basis", wanted.basis(), errors);
        if (wanted.months() < SHORTEST || wanted.months() > LONGEST) {
            errors.add(new FieldError("months", "between", SHORTEST, LONGEST));
        }
        if (wanted.validFrom().isBefore(today())) {
            errors.add(new FieldError("validFrom", "privacy.inPast"));
        } else {
            Plausible.wrongPlan("validFrom", wanted.validFrom(), today()).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        if (!repository.add(wanted, guardians.user().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
        }
        events.publishEvent(new PrivacyAct(
                "retention.changed",
                wanted.category(),
                Map.of(
                        "category",
                        wanted.category(),
                        "validFrom",
                        wanted.validFrom().toString()),
                List.of(
                        new Change(
                                "privacy.months", before.get().months() + "", wanted.months() + "", Change.Type.NUMBER),
                        new Change("privacy.basis", before.get().basis(), wanted.basis()))));
        return Result.done(wanted);
    }

    private void told(String action, String category, long count, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("category", category);
        details.put("count", Long.toString(count));
        events.publishEvent(new PrivacyAct(action, category, details));
    }

    private Optional<Retained> kind(String category) {
        return kinds.stream().filter(kind -> kind.category().equals(category)).findFirst();
    }

    private Instant before(RetentionRule rule) {
        return today().minusMonths(rule.months()).atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
