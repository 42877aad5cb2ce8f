package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.registry.CandidateRepository.Found;
import id.sinergi.registry.CandidateRepository.Judged;
import id.sinergi.shared.Act;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workers who may be members of BPJS under another number, found by likeness, and those under whose own number BPJS has
 * somebody who is not alike: judged by BPJS with a reason, and never
 * asked again unless somebody undoes the judgement.
 */
@Service
public class Matches implements Questions<Matches.Candidate, Matches.Decided> {

    private final CandidateRepository candidates;
    private final VillageRepository villages;
    private final PairWords words;
    private final Readings readings;
    private final Scope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Matches(
            CandidateRepository candidates,
            VillageRepository villages,
            PairWords words,
            Readings readings,
            Scope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.candidates = candidates;
        this.villages = villages;
        this.words = words;
        this.readings = readings;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    /** A member that may be a worker; NIK masked, similarity of the names 0 to 1. */
    public record Member(
            String nik,
            @Nullable String kpj,
            String name,
            LocalDate birthDate,
            String segment,
            String npp,
            boolean active,
            LocalDate asOf,
            double similarity) {

        public Member {
            kpj = PersonalNumber.masked(kpj);
        }
    }

    /** A worker who may be that member; {@code beside} has the worker on the left. */
    public record Candidate(long id, WorkerRow worker, Member member, Comparison beside) {}

    /** A judgement in force. */
    public record Decided(Candidate candidate, boolean accepted, String reason, String by, Instant at) {}

    /** What was once said of a match: {@code ACCEPTED}, {@code REJECTED} or {@code UNDONE}. */
    public record Past(String judgement, String reason, String by, Instant at) {}

    /** All that wait for a judgement, of a village in the user's scope. */
    public List<Candidate> open(String village) {
        return candidates.openOf(scope.people(village)).stream().map(this::show).toList();
    }

    /** As {@link #open(String)}, for a task that shows them: counted as what its holder has read. */
    @Transactional
    public List<Candidate> asked(String village) {
        var all = open(village);
        readings.asked(PeopleList.MATCHES, Readings.by("task", village), 2 * all.size());
        return all;
    }

    @Override
    public Slice<Candidate> open(@Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var after = Slice.decodeId(cursor, candidates::has);
        return counted(
                PeopleList.MATCHES,
                area,
                Slice.of(candidates.open(listed(area), after, size + 1), size, found -> Long.toString(found.id()))
                        .map(this::show));
    }

    /** Without those that another's acceptance answered. */
    @Override
    public Slice<Decided> judged(@Nullable String area, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var rows = candidates.judged(listed(area), JudgedPlace.of(cursor, candidates::has), size + 1);
        return counted(
                PeopleList.MATCHES_JUDGED,
                area,
                Slice.of(rows, size, found -> new JudgedPlace(judged(found).at(), found.id()).key())
                        .map(this::decided));
    }

    private <T> Slice<T> counted(PeopleList list, @Nullable String area, Slice<T> shown) {
        readings.shown(list, Readings.by("area", area), 2 * shown.items().size());
        return shown;
    }

    @Override
    public long countOpen(@Nullable String area) {
        return candidates.countOpen(listed(area));
    }

    @Override
    public long countJudged(@Nullable String area) {
        return candidates.countJudged(listed(area));
    }

    /** The match that makes this worker a member, if somebody accepted one; for {@link #maySee whoever sees matches}. */
    public Optional<Decided> accepted(long worker) {
        return candidates
                .accepted(worker)
                .filter(found -> maySee() && covers(found))
                .map(this::decided);
    }

    /** All that was ever said of a match, oldest first; nothing for one outside of the user's scope. */
    public List<Past> history(long id) {
        return candidates
                .find(id)
                .filter(this::covers)
                .map(found -> candidates.history(id))
                .orElse(List.of());
    }

    @Override
    public boolean maySee() {
        return mayJudge() || scope.user().seesAllCases();
    }

    public boolean mayJudge() {
        return scope.worksFor(Agency.BPJS);
    }

    /**
     * Decides whether the worker is that member; if so, the membership counts for the worker from now on, and all else
     * that was asked of either is answered with no.
     *
     * @return refused with {@code match.unknown}, {@code match.role}, {@code match.judged}, {@code match.taken} (one of
     *     both was matched otherwise) or a missing {@code reason}
     */
    @Act
    public Result<Boolean> judge(long id, boolean accept, String reason) {
        return locked(id, reason).then(found -> {
            if (found.judged() != null) {
                return Result.refused(Refusal.conflict("match.judged"));
            }
            var judged = said(accept, reason);
            if (accept && !candidates.link(found, judged)) {
                return Result.refused(Refusal.conflict("match.taken"));
            }
            candidates.judge(id, judged);
            if (accept) {
                candidates.answerOthers(found, judged);
                membershipChanged(found);
            }
            tell("match.judged", found, judged);
            return Result.done(accept);
        });
    }

    /**
     * Takes a judgement back: the question is open again, and so are those that an acceptance had answered with no; the
     * member is nobody's resident again, and the worker has the membership of the own number.
     *
     * @return what was judged before; refused with {@code match.unknown}, {@code match.role}, {@code match.notJudged},
     *     {@code match.answered} (by the acceptance of another, which is what to undo) or a missing {@code reason}
     */
    @Act
    public Result<Boolean> undo(long id, String reason) {
        return locked(id, reason).then(found -> {
            var before = found.judged();
            if (before == null || found.answered()) {
                return Result.refused(Refusal.conflict(before == null ? "match.notJudged" : "match.answered"));
            }
            var undone = said(before.accepted(), reason);
            candidates.undo(found, undone);
            if (before.accepted()) {
                candidates.unlink(found, undone);
                membershipChanged(found);
            }
            tell("match.undone", found, undone);
            return Result.done(before.accepted());
        });
    }

    private Result<Found> locked(long id, String reason) {
        candidates.lock();
        var found = candidates.find(id).filter(this::covers);
        if (found.isEmpty()) {
            return Result.refused(Refusal.notFound("match.unknown"));
        }
        if (!mayJudge()) {
            return Result.refused(Refusal.forbidden("match.role"));
        }
        return Length.wrongReason(reason)
                .map(wrong -> Result.<Found>refused(Refusal.fields(List.of(wrong))))
                .orElseGet(() -> Result.done(found.get()));
    }

    private void membershipChanged(Found found) {
        var village = found.worker().row().villageCode();
        villages.match(village, LocalDate.now(clock), clock.instant());
        events.publishEvent(new FiguresChanged(Set.of(village)));
    }

    private Judged said(boolean accepted, String reason) {
        return new Judged(accepted, reason.strip(), scope.user().username(), clock.instant());
    }

    private void tell(String action, Found found, Judged judged) {
        events.publishEvent(new RegistryAct(
                action,
                found.worker().row().id(),
                Map.of(
                        "accepted",
                        Boolean.toString(judged.accepted()),
                        "candidate",
                        Long.toString(found.id()),
                        "reason",
                        judged.reason())));
    }

    private boolean covers(Found found) {
        return scope.coversPeople(found.worker().row().villageCode());
    }

    private String[] listed(@Nullable String area) {
        return maySee() ? scope.people(area) : new String[0];
    }

    private Candidate show(Found found) {
        return new Candidate(
                found.id(),
                found.worker().row(),
                found.member(),
                words.compare(found.worker(), found.member(), found.memberNik(), found.birthsAlike()));
    }

    private Decided decided(Found found) {
        var judged = judged(found);
        return new Decided(show(found), judged.accepted(), judged.reason(), judged.by(), judged.at());
    }

    private static Judged judged(Found found) {
        return Objects.requireNonNull(found.judged());
    }
}
