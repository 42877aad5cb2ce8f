package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.registry.PairRepository.Judged;
import id.sinergi.registry.PairRepository.Pair;
import id.sinergi.shared.Act;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be one person: found by NIK at an import, by likeness when a village's data are complete; judged by
 * Disnaker, with a reason, and never asked again unless somebody undoes the judgement.
 */
@Service
public class Duplicates implements Questions<Duplicates.Duplicate, Duplicates.Decided> {

    private final PairRepository pairs;
    private final LikenessRepository likeness;
    private final PairWords words;
    private final Readings readings;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(
            PairRepository pairs,
            LikenessRepository likeness,
            PairWords words,
            Readings readings,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.likeness = likeness;
        this.words = words;
        this.readings = readings;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    public enum Judgement {
        SAME,
        DIFFERENT
    }

    /**
     * Two records that may be one person.
     *
     * @param kind {@code NIK} (the same in both) or {@code LIKENESS}
     * @param score 0 to 100, for likeness
     * @param why codes of what is alike, for likeness
     * @param beside both field by field, {@code a} on the left
     * @param turned the same with {@code b} on the left
     */
    public record Duplicate(
            long id,
            String kind,
            @Nullable Integer score,
            List<String> why,
            WorkerRow a,
            WorkerRow b,
            Comparison beside,
            Comparison turned) {}

    /** A judgement in force. */
    public record Decided(
            Duplicate pair, Judgement judgement, @Nullable Long kept, String reason, String by, Instant at) {}

    /** What was once said of a pair: {@code SAME}, {@code DIFFERENT} or {@code UNDONE}. */
    public record Past(String judgement, @Nullable Long kept, String reason, String by, Instant at) {}

    /** Looks for the village's people under other NIKs; may be called again. Gives the number of new pairs. */
    @Transactional
    public int find(String village) {
        var found = likeness.find(village, clock.instant());
        if (found > 0) {
            events.publishEvent(
                    new RegistryAct("duplicate.found", village, Map.of("count", Integer.toString(found)), List.of()));
        }
        return found;
    }

    /** Pairs that wait for a judgement, of a village in the user's scope, oldest first. */
    public List<Duplicate> open(String village) {
        return pairs.open(scope.people(village), 0, Integer.MAX_VALUE).stream()
                .map(this::show)
                .toList();
    }

    /** As {@link #open(String)}, for a task that shows the first {@code most}: counted as what its holder has read. */
    @Transactional
    public List<Duplicate> asked(String village, int most) {
        var all = open(village);
        readings.asked(PeopleList.DUPLICATES, Readings.by("task", village), 2 * Math.min(most, all.size()));
        return all;
    }

    @Override
    public Slice<Duplicate> open(@Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var after = Slice.decodeId(cursor, pairs::has);
        return counted(
                PeopleList.DUPLICATES,
                area,
                Slice.of(pairs.open(listed(area), after, size + 1), size, pair -> Long.toString(pair.id()))
                        .map(this::show));
    }

    @Override
    public Slice<Decided> judged(@Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var rows = pairs.judged(listed(area), JudgedPlace.of(cursor, pairs::has), size + 1);
        return counted(
                PeopleList.DUPLICATES_JUDGED,
                area,
                Slice.of(rows, size, pair -> new JudgedPlace(judged(pair).at(), pair.id()).key())
                        .map(this::decided));
    }

    private <T> Slice<T> counted(PeopleList list, @Nullable String area, Slice<T> shown) {
        readings.shown(list, Readings.by("area", area), 2 * shown.items().size());
        return shown;
    }

    @Override
    public long countOpen(@Nullable String area) {
        return pairs.countOpen(listed(area));
    }

    @Override
    public long countJudged(@Nullable String area) {
        return pairs.countJudged(listed(area));
    }

    /** All that was ever said of a pair, oldest first; nothing for a pair outside of the user's scope. */
    public List<Past> history(long id) {
        return visible(id).map(pair -> pairs.history(id)).orElse(List.of());
    }

    @Override
    public boolean maySee() {
        return mayJudge() || scope.user().seesAllCases();
    }

    /** Whether this user judges pairs. */
    public boolean mayJudge() {
        return scope.worksFor(Agency.DISNAKER);
    }

    /**
     * Judges a pair for good.
     *
     * @param keep with {@link Judgement#SAME}, the id of the record that stays; the other is retired, not deleted
     * @return refused with {@code pair.unknown}, {@code pair.role}, {@code pair.judged}, a missing {@code reason} or
     *     {@code keep}, a {@code keep} of two persons, or one that was itself retired in favour of the other
     */
    @Act
    public Result<Judgement> judge(long id, Judgement judgement, @Nullable Long keep, String reason) {
        return locked(id, reason).then(pair -> {
            if (pair.judged() != null) {
                return Result.refused(Refusal.conflict("pair.judged"));
            }
            if (judgement == Judgement.DIFFERENT && keep != null) {
                return Result.refused(Refusal.field("keep", "pair.keepsBoth"));
            }
            var kept = keep;
            if (judgement == Judgement.SAME
                    && (kept == null
                            || (kept != pair.a().row().id()
                                    && kept != pair.b().row().id()))) {
                return Result.refused(Refusal.field("keep", "pair.keep"));
            }
            if (kept != null && pairs.leads(kept, pair.other(kept))) {
                return Result.refused(Refusal.field("keep", "pair.circle"));
            }
            var judged = said(judgement, kept, reason);
            pairs.judge(id, judged);
            if (kept != null) {
                pairs.replace(pair.other(kept), null, kept, judged.by(), judged.at());
            }
            tell("duplicate.judged", pair, judged);
            return Result.done(judgement);
        });
    }

    /**
     * Takes a judgement back: the retired record returns, and the pair waits for a judgement again.
     *
     * @return refused with {@code pair.unknown}, {@code pair.role}, {@code pair.notJudged} or a missing {@code reason}
     */
    @Act
    public Result<Judgement> undo(long id, String reason) {
        return locked(id, reason).then(pair -> {
            var before = pair.judged();
            if (before == null) {
                return Result.refused(Refusal.conflict("pair.notJudged"));
            }
            var undone = said(before.judgement(), before.kept(), reason);
            pairs.undo(id, undone);
            var kept = before.kept();
            if (kept != null) {
                restore(pair.other(kept), kept, undone);
            }
            tell("duplicate.undone", pair, undone);
            return Result.done(before.judgement());
        });
    }

    /** It returns, unless another judgement in force says that it is one with a third record. */
    private void restore(long worker, long kept, Judged undone) {
        var instead = pairs.keptInsteadOf(worker).stream()
                .filter(other -> !pairs.leads(other, worker))
                .findFirst()
                .orElse(null);
        pairs.replace(worker, kept, instead, undone.by(), undone.at());
    }

    private Result<Pair> locked(long id, String reason) {
        pairs.lock();
        var pair = visible(id);
        if (pair.isEmpty()) {
            return Result.refused(Refusal.notFound("pair.unknown"));
        }
        if (!mayJudge()) {
            return Result.refused(Refusal.forbidden("pair.role"));
        }
        return Length.wrongReason(reason)
                .map(wrong -> Result.<Pair>refused(Refusal.fields(List.of(wrong))))
                .orElseGet(() -> Result.done(pair.get()));
    }

    private Optional<Pair> visible(long id) {
        return pairs.find(id).filter(pair -> pair.villages().stream().anyMatch(scope::coversPeople));
    }

    private Judged said(Judgement judgement, @Nullable Long kept, String reason) {
        return new Judged(judgement, kept, reason.strip(), scope.user().username(), clock.instant());
    }

    private void tell(String action, Pair pair, Judged judged) {
        var kept = judged.kept();
        events.publishEvent(new RegistryAct(
                action,
                pair.id(),
                Map.of(
                        "judgement",
                        judged.judgement().name(),
                        "records",
                        pair.a().row().id() + ", " + pair.b().row().id(),
                        "kept",
                        kept == null ? "" : kept.toString(),
                        "reason",
                        judged.reason())));
        events.publishEvent(new FiguresChanged(Set.copyOf(pair.villages())));
    }

    private String[] listed(@Nullable String area) {
        return maySee() ? scope.people(area) : new String[0];
    }

    private Duplicate show(Pair pair) {
        return new Duplicate(
                pair.id(),
                pair.kind(),
                pair.score(),
                pair.why(),
                pair.a().row(),
                pair.b().row(),
                words.compare(pair),
                words.turned(pair));
    }

    private Decided decided(Pair pair) {
        var judged = judged(pair);
        return new Decided(show(pair), judged.judgement(), judged.kept(), judged.reason(), judged.by(), judged.at());
    }

    private static Judged judged(Pair pair) {
        return java.util.Objects.requireNonNull(pair.judged());
    }
}
