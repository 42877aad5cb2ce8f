package id.sinergi.registry;

import id.sinergi.employers.EmployerNames;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the village data collection does with a village's people: count, compare, route. */
@Service
public class VillageData {

    private final VillageRepository villages;
    private final WorkerEntry entry;
    private final EmployerNames employers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VillageData(
            VillageRepository villages,
            WorkerEntry entry,
            EmployerNames employers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.villages = villages;
        this.entry = entry;
        this.employers = employers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A village in figures; eligible = active + inactive + unregistered.
     *
     * @param inactive known to BPJS, but not active with JKK and JKM
     * @param unregistered not known to BPJS
     * @param vulnerable eligible, not active, and poor by decile or income or an unpaid family worker
     */
    public record Counts(
            long residents,
            long eligible,
            long active,
            long inactive,
            long unregistered,
            long openDuplicates,
            long openMatches,
            long vulnerable) {}

    /**
     * What decides where an eligible worker is routed to.
     *
     * @param membership {@code ACTIVE}, {@code INACTIVE} or {@code NONE}
     * @param segment {@code PU}, {@code BPU} or {@code JAKON}
     */
    public record Combination(String membership, String segment, boolean hasEmployer, boolean vulnerable) {}

    public record Group(Combination combination, long count) {}

    /** An employer that wage earners without active membership name; {@code employerId} where the registry knows it. */
    public record NamedEmployer(String name, @Nullable Long employerId, long workers) {

        private NamedEmployer and(NamedEmployer same) {
            return new NamedEmployer(name, employerId, workers + same.workers);
        }
    }

    /** A person entered by form; {@code warnings} as in an import. */
    public record Entered(long id, boolean created, List<Refusal.FieldError> warnings) {}

    /** For the system's steps and for lists: not cut by scope, holds no person. */
    public Counts counts(String village, LocalDate at) {
        return villages.counts(village, at);
    }

    /** Compares all people of the village with the memberships; may be called again. Gives the new candidates. */
    @Transactional
    public int matchByNik(String village) {
        return villages.match(village, LocalDate.now(clock), clock.instant());
    }

    /** The eligible workers of the village today, by what decides their route. */
    public List<Group> routingGroups(String village) {
        return villages.groups(village, LocalDate.now(clock));
    }

    /** Stores the route of all workers of one combination; may be called again. Gives their number. */
    @Transactional
    public int applyRoute(String village, Combination combination, String route, String reason) {
        var count = villages.route(village, LocalDate.now(clock), combination, route, reason, clock.instant());
        events.publishEvent(new RegistryAct(
                "route.applied",
                village,
                Map.of("route", route, "reason", reason, "count", Integer.toString(count)),
                List.of()));
        return count;
    }

    /** Employers named by wage earners of the village who are not active members; one, however its name is spelt. */
    public List<NamedEmployer> employersNamed(String village) {
        var told = villages.employers(village, LocalDate.now(clock));
        var known = employers.resolve(
                village, told.stream().map(VillageRepository.Told::name).toList());
        var named = new LinkedHashMap<Object, NamedEmployer>();
        told.forEach(one -> {
            var id = known.get(one.name());
            named.merge(
                    id == null ? one.name() : id, new NamedEmployer(one.name(), id, one.workers()), NamedEmployer::and);
        });
        return List.copyOf(named.values());
    }

    /** Adds or updates one person by the rules of the import; refused per field, or as the import would be. */
    public Result<Entered> upsertWorker(WorkerForm form) {
        return entry.enter(form);
    }
}
