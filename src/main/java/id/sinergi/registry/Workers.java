package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Scope;
import id.sinergi.registry.Sight.FullNik;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The people of the registry, cut by the user's scope. Who opens one person's record leaves a trace. */
@Service
public class Workers {

    /** Looks shown on a record's page. */
    private static final int MOST_LOOKS = 50;

    private final WorkerRepository repository;
    private final LookRepository looks;
    private final Readings readings;
    private final Scope scope;
    private final Sight sight;
    private final Headcount headcount;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workers(
            WorkerRepository repository,
            LookRepository looks,
            Readings readings,
            Scope scope,
            Sight sight,
            Headcount headcount,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.looks = looks;
        this.readings = readings;
        this.scope = scope;
        this.sight = sight;
        this.headcount = headcount;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody looked at a person's record.
     *
     * @param what {@code RECORD} or {@code NIK} (in full)
     */
    public record Look(String what, @Nullable String reason, String by, Agency agency, Instant at) {}

    /** Whether a person counts for coverage today, by status and by age. */
    public boolean counts(WorkerRecord worker) {
        return worker.eligible() && headcount.ages().include(worker.birthDate(), LocalDate.now(clock));
    }

    /** The ages, in years, of those who count. */
    public Headcount.Ages ages() {
        return headcount.ages();
    }

    /**
     * By name as it sounds. Where the first page has room, names alike follow, most alike first: for what was typed or
     * written down with a mistake. How many were shown is counted.
     *
     * @throws RuntimeException a refusal: {@code worker.digits} where digits are looked for: a NIK is found by {@link #lookup}; {@code
     *     people.records} where the account has had its hour's share
     */
    public Slice<WorkerRow> search(WorkerFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        if (filter.isNumber()) {
            throw Refusal.invalid("worker.digits").raise();
        }
        var areas = scope.people(filter.area());
        if (areas.length == 0) {
            return new Slice<>(List.of(), null);
        }
        var found = found(filter, areas, limit, cursor);
        readings.shown(PeopleList.WORKERS, filter.kept(), found.items().size());
        return found;
    }

    private Slice<WorkerRow> found(
            WorkerFilter filter, String[] areas, @Nullable Integer limit, @Nullable String cursor) {
        var after = Slice.decodeId(cursor, id -> row(id).isPresent());
        var size = Slice.limit(limit);
        var rows = repository.search(filter, areas, after, size + 1);
        if (after == 0 && rows.size() < size && filter.isName()) {
            return new Slice<>(withAlike(rows, filter, areas, size), null);
        }
        return Slice.of(rows, size, row -> Long.toString(row.id()));
    }

    private List<WorkerRow> withAlike(List<WorkerRow> rows, WorkerFilter filter, String[] areas, int size) {
        return Stream.concat(rows.stream(), repository.alike(filter, areas, size).stream())
                .distinct()
                .limit(size)
                .toList();
    }

    /** Whether this user may find people by their NIK. */
    public boolean mayLookUp() {
        return sight.looksUpNik();
    }

    /**
     * The records of one NIK in the user's areas. That it was asked stands in the trail, found or not, without the number.
     * Refused: {@code worker.lookup} for whoever neither enters, matches nor judges people, {@code nik} unless it is a whole
     * one.
     * Also {@code people.lookups} where the account has asked too often in this hour.
     */
    @Act
    public Result<List<WorkerRow>> lookup(@Nullable String typed) {
        if (!mayLookUp()) {
            return Result.refused(Refusal.forbidden("worker.lookup"));
        }
        var nik = Nik.clean(typed);
        if (Nik.fault(nik) != null) {
            return Result.refused(Refusal.field("nik", "worker.wholeNik"));
        }
        var rows = repository.withNik(nik, scope.people(null));
        readings.lookedUp(rows.size());
        var ids = rows.stream().map(row -> Long.toString(row.id())).toList();
        events.publishEvent(new RegistryAct(
                "worker.lookedUp",
                ids.isEmpty() ? null : ids.getFirst(),
                Map.of("found", Integer.toString(ids.size()), "records", String.join(", ", ids)),
                List.of()));
        return Result.done(rows);
    }

    /** How many {@link #search} would find in all by its criteria. */
    public long count(WorkerFilter filter) {
        var areas = scope.people(filter.area());
        return areas.length == 0 || filter.isNumber() ? 0 : repository.count(filter, areas);
    }

    /** One person's record with history and memberships; refused with {@code worker.unknown}. The read is recorded and counted. */
    @Act
    public Result<WorkerRecord> record(long id) {
        return repository
                .record(id, sight.finance(), sight.members())
                .filter(worker -> scope.coversPeople(worker.villageCode()))
                .map(worker -> {
                    readings.opened();
                    events.publishEvent(new RegistryAct("worker.read", id, Map.of("village", worker.villageCode())));
                    looks.add(id, "RECORD", null, scope.user(), clock.instant());
                    return Result.done(worker);
                })
                .orElseGet(() -> Result.refused(Refusal.notFound("worker.unknown")));
    }

    /** The row of one person without the record behind it, for lists of other modules; not recorded. */
    public Optional<WorkerRow> row(long id) {
        return repository.row(id).filter(row -> scope.coversPeople(row.villageCode()));
    }

    /** Who looked at a person's record, latest first; for whoever may open it. */
    public List<Look> looks(long id) {
        return row(id).isEmpty() ? List.of() : looks.of(id, MOST_LOOKS);
    }

    /** Whether this user may ask for a full NIK at all. */
    public boolean mayUnmask() {
        return sight.fullNik() != FullNik.NEVER;
    }

    /** Whether this user has to say what for. */
    public boolean unmasksWithReason() {
        return sight.fullNik() == FullNik.WITH_REASON;
    }

    /**
     * The full NIK, for those whose work is with numbers, or an officer who says what for; recorded with the reason.
     *
     * @return refused with {@code worker.unknown}, {@code worker.unmask} (not an officer) or a missing {@code reason}
     */
    @Act
    public Result<String> unmask(long id, String reason) {
        var row = row(id);
        if (row.isEmpty()) {
            return Result.refused(Refusal.notFound("worker.unknown"));
        }
        if (!mayUnmask()) {
            return Result.refused(Refusal.forbidden("worker.unmask"));
        }
        var wrong = unmasksWithReason() ? Length.wrongReason(reason) : Length.TEXT.tooLong("reason", reason);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(List.of(wrong.get())));
        }
        var why = reason.isBlank() ? null : reason.strip();
        events.publishEvent(new RegistryAct(
                why == null ? "worker.unmasked.atWork" : "worker.unmasked",
                id,
                Map.of("village", row.get().villageCode(), "reason", why == null ? "" : why)));
        looks.add(id, "NIK", why, scope.user(), clock.instant());
        return Result.done(repository.nik(id).orElseThrow());
    }
}
