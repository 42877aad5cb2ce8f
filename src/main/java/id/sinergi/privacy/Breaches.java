package id.sinergi.privacy;

import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of breaches: anybody of the staff reports, a guardian (coordinator, administrator, data protection officer)
 * handles, within the clock of UU 27/2022 Art. 46. Every act is written into the trail.
 */
@Service
public class Breaches {

    private final BreachRepository repository;
    private final ActivityRepository register;
    private final Guardians guardians;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Breaches(
            BreachRepository repository,
            ActivityRepository register,
            Guardians guardians,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.guardians = guardians;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What somebody has come upon.
     *
     * @param knownAt when it became known, at most now; {@code null} is now
     * @param persons how many people are concerned, where that is known already
     */
    public record Report(
            @Nullable String what,
            List<Breach.Data> data,
            @Nullable Integer persons,
            @Nullable Instant happenedAt,
            @Nullable Instant knownAt) {}

    /** What a guardian found out about a report that is a breach. */
    public record Assessment(
            List<Breach.Data> data,
            @Nullable Integer persons,
            @Nullable String how,
            @Nullable String measures) {}

    public boolean mayHandle() {
        return guardians.isOne();
    }

    private boolean seesAll() {
        return guardians.isOne() || guardians.user().is(Role.INSPECTOR);
    }

    /** Newest knowledge first: all for guardians and inspectors, one's own reports for everybody else. */
    @Transactional(readOnly = true)
    public Slice<Breach> list(@Nullable Integer limit, @Nullable String cursor) {
        var after = Slice.decodeId(cursor, id -> find(id) instanceof Result.Done);
        var size = Slice.limit(limit);
        var reporter = seesAll() ? null : guardians.user().username();
        var rows = repository.list(reporter, after == 0 ? null : after, size + 1);
        return Slice.of(rows, size, breach -> Long.toString(breach.id()));
    }

    /** One breach; refused with {@code breach.unknown} where there is none or it is not the user's to see. */
    @Transactional(readOnly = true)
    public Result<Breach> find(long id) {
        return repository
                .find(id)
                .filter(breach ->
                        seesAll() || breach.reportedBy().equals(guardians.user().username()))
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("breach.unknown")));
    }

    /** What was done with a breach that the user sees, oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> history(long id) {
        return find(id) instanceof Result.Done<Breach> ? trail.ofRecord(subject(id), "breach") : List.of();
    }

    /** Enters a report; the clock runs from when it became known. Refused per field. */
    @Act
    public Result<Breach> report(Report report) {
        var now = clock.instant();
        var knownAt = Objects.requireNonNullElse(report.knownAt(), now).truncatedTo(ChronoUnit.SECONDS);
        var errors = BreachCheck.report(report, knownAt, now);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var term = register.term("breach", LocalDate.ofInstant(knownAt, clock.getZone()));
        var user = guardians.user();
        var breach = new Breach(
                0,
                1,
                Breach.State.REPORTED,
                Objects.requireNonNull(report.what()).strip(),
                report.data(),
                report.persons(),
                report.happenedAt(),
                knownAt,
                knownAt.plus(Duration.ofHours(term.hours())),
                term.source(),
                null,
                null,
                null,
                null,
                user.username(),
                user.agency().name(),
                now,
                null,
                null,
                List.of());
        var id = repository.insert(breach);
        told("breach.reported", id, breach.facts());
        return find(id);
    }

    /** Finds that a report is a breach, or corrects what is known of it. Refused as {@link #dismiss}, and per field. */
    @Act
    public Result<Breach> confirm(long id, int version, Assessment found) {
        return handle(id, version, BreachCheck.assessment(found))
                .then(breach -> store(
                        "breach.confirmed",
                        breach.confirmed(
                                found.data(),
                                found.persons(),
                                Wording.clean(found.how()),
                                Wording.clean(found.measures()),
                                guardians.user().username()),
                        breach));
    }

    /**
     * Finds that a report is no breach, with the reason.
     *
     * @return refused with {@code breach.unknown}, {@code privacy.guardiansOnly}, {@code breach.closed}, {@code
     *     privacy.changedMeanwhile}, {@code breach.confirmed}, or a missing {@code reason}
     */
    @Act
    public Result<Breach> dismiss(long id, int version, @Nullable String reason) {
        return handle(id, version, BreachCheck.words("reason", reason))
                .then(breach -> breach.state() == Breach.State.REPORTED
                        ? store(
                                "breach.dismissed",
                                breach.dismissed(
                                        Wording.clean(reason), guardians.user().username(), clock.instant()),
                                breach)
                        : Result.refused(Refusal.conflict("breach.confirmed")));
    }

    /**
     * Records that persons, agency or public were told, when and how.
     *
     * @return refused as {@link #dismiss}, {@code breach.notConfirmed}, and per field
     */
    @Act
    public Result<Breach> told(
            long id, int version, Breach.Audience audience, @Nullable Instant at, @Nullable String means) {
        return handle(id, version, BreachCheck.notice(at, means, clock.instant()))
                .then(breach -> {
                    if (breach.state() != Breach.State.CONFIRMED) {
                        return Result.refused(Refusal.conflict("breach.notConfirmed"));
                    }
                    var told = Objects.requireNonNull(at);
                    if (told.isBefore(breach.knownAt())) {
                        return Result.refused(Refusal.field("at", "privacy.beforeKnown"));
                    }
                    if (!repository.update(breach)) {
                        return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
                    }
                    var notice = new Breach.Notice(
                            audience,
                            told,
                            Wording.clean(means),
                            guardians.user().username());
                    repository.notice(id, notice, clock.instant());
                    var local = told.atZone(clock.getZone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
                    events.publishEvent(new PrivacyAct(
                            "breach.told", subject(id), Map.of("audience", audience.name(), "at", local + "")));
                    return find(id);
                });
    }

    /**
     * Closes a breach with what was learned.
     *
     * @return refused as {@link #told}, and with {@code breach.untold} where the persons or the agency were not told
     */
    @Act
    public Result<Breach> close(long id, int version, @Nullable String lessons) {
        return handle(id, version, BreachCheck.words("lessons", lessons)).then(breach -> {
            if (breach.state() != Breach.State.CONFIRMED) {
                return Result.refused(Refusal.conflict("breach.notConfirmed"));
            }
            return breach.untold().isEmpty()
                    ? store(
                            "breach.closed",
                            breach.closed(
                                    Wording.clean(lessons), guardians.user().username(), clock.instant()),
                            breach)
                    : Result.refused(Refusal.conflict("breach.untold"));
        });
    }

    private Result<Breach> handle(long id, int version, List<FieldError> errors) {
        return find(id).then(breach -> {
            if (!guardians.isOne()) {
                return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
            }
            if (!breach.isOpen()) {
                return Result.refused(Refusal.conflict("breach.closed"));
            }
            if (breach.version() != version) {
                return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
            }
            return errors.isEmpty() ? Result.done(breach) : Result.refused(Refusal.fields(errors));
        });
    }

    private Result<Breach> store(String action, Breach changed, Breach before) {
        if (!repository.update(changed)) {
            return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
        }
        told(action, before.id(), changed.since(before));
        return find(before.id());
    }

    private void told(String action, long id, List<Change> changes) {
        events.publishEvent(new PrivacyAct(action, subject(id), Map.of(), changes));
    }

    /** What the trail calls a breach. */
    static String subject(long id) {
        return "breach-" + id;
    }
}
