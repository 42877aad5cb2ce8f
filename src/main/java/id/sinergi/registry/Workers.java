package id.sinergi.registry;

import id.sinergi.identity.Agency;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the registry, cut by the user's scope. Who opens one person's record leaves a trace. */
@Service
public class Workers {

    /** Income and poverty decile are shown to those whose task needs them. */
    private static final Set<Agency> FINANCE =
            Set.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER, Agency.SETDA);

    private final WorkerRepository repository;
    private final Scope scope;
    private final ApplicationEventPublisher events;

    Workers(WorkerRepository repository, Scope scope, ApplicationEventPublisher events) {
        this.repository = repository;
        this.scope = scope;
        this.events = events;
    }

    /** By name; where nothing holds the text, the first page gives names alike instead. */
    public Slice<WorkerRow> search(WorkerFilter filter, @Nullable Integer limit, @Nullable String cursor) {
        var areas = scope.people(filter.area());
        if (areas.length == 0) {
            return new Slice<>(List.of(), null);
        }
        var after = Slice.decode(cursor);
        var cut = after == null ? -1 : after.lastIndexOf('\n');
        var name = cut < 0 || after == null ? null : after.substring(0, cut);
        var id = cut < 0 || after == null
                ? null
                : Cleaning.whole(after.substring(cut + 1)).orElse(0L);
        var size = Slice.limit(limit);
        var rows = repository.search(filter, areas, name, id, size + 1);
        var text = Cleaning.text(filter.text());
        if (rows.isEmpty() && after == null && text.length() > 3) {
            return new Slice<>(repository.alike(text, areas, size), null);
        }
        return Slice.of(rows, size, row -> row.name() + "\n" + row.id());
    }

    /** How many {@link #search} would find in all by its criteria. */
    public long count(WorkerFilter filter) {
        var areas = scope.people(filter.area());
        return areas.length == 0 ? 0 : repository.count(filter, areas);
    }

    /** One person's record with history and memberships; refused with {@code worker.unknown}. The read is recorded. */
    @Transactional
    public Result<WorkerRecord> record(long id) {
        var withFinance =
                scope.user().isSystem() || FINANCE.contains(scope.user().agency());
        return repository
                .record(id, withFinance)
                .filter(worker -> scope.coversPeople(worker.villageCode()))
                .map(worker -> {
                    events.publishEvent(new RegistryAct("worker.read", id, Map.of("village", worker.villageCode())));
                    return Result.done(worker);
                })
                .orElseGet(() -> Result.refused(Refusal.notFound("worker.unknown")));
    }

    /** The row of one person without the record behind it, for lists of other modules; not recorded. */
    public Optional<WorkerRow> row(long id) {
        return repository.row(id).filter(row -> scope.coversPeople(row.villageCode()));
    }

    /** Whether this user may ask for a full NIK at all. */
    public boolean mayUnmask() {
        return scope.worksFor(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER, Agency.BPJS);
    }

    /**
     * The full NIK, for an officer who says what for; recorded with the reason.
     *
     * @return refused with {@code worker.unknown}, {@code worker.unmask} (not an officer) or a missing {@code reason}
     */
    @Transactional
    public Result<String> unmask(long id, String reason) {
        var row = row(id);
        if (row.isEmpty()) {
            return Result.refused(Refusal.notFound("worker.unknown"));
        }
        if (!mayUnmask()) {
            return Result.refused(Refusal.forbidden("worker.unmask"));
        }
        if (reason.isBlank()) {
            return Result.refused(Refusal.field("reason", "reason.missing"));
        }
        events.publishEvent(new RegistryAct(
                "worker.unmasked", id, Map.of("village", row.get().villageCode(), "reason", reason.strip())));
        return Result.done(repository.nik(id).orElseThrow());
    }
}
