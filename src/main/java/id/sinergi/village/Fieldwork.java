package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.Decisions;
import id.sinergi.entry.Entries;
import id.sinergi.registry.EmployersNamed;
import id.sinergi.registry.VillageData;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.Collection.Figures;
import id.sinergi.village.Collection.Routed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system itself does in a village's case. Everything may be asked twice and happens once. */
@Service
@Transactional
public class Fieldwork {

    private final CollectionRepository collections;
    private final RemarkRepository remarks;
    private final Sampling sampling;
    private final Entries entries;
    private final Cases cases;
    private final VillageData data;
    private final Decisions decisions;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Fieldwork(
            CollectionRepository collections,
            RemarkRepository remarks,
            Sampling sampling,
            Entries entries,
            Cases cases,
            VillageData data,
            Decisions decisions,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.collections = collections;
        this.remarks = remarks;
        this.sampling = sampling;
        this.entries = entries;
        this.cases = cases;
        this.data = data;
        this.decisions = decisions;
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps the coverage as it is before anything is collected; answers desa or kelurahan. */
    public Village.Kind open(String caseNumber) {
        var village = collections.get(caseNumber).villageCode();
        var figures = figures(village);
        if (collections.before(caseNumber, figures)) {
            events.publishEvent(VillageEvent.coverageBefore(caseNumber, figures));
        }
        return territory.village(village).orElseThrow().kind();
    }

    /** The last day on which data is in time. */
    @Transactional(readOnly = true)
    public LocalDate targetDate(String caseNumber) {
        return collections.get(caseNumber).round().targetDate();
    }

    public void targetPassed(String caseNumber) {
        if (collections.targetPassed(caseNumber, clock.instant())) {
            events.publishEvent(VillageEvent.targetPassed(caseNumber, targetDate(caseNumber)));
        }
    }

    public void match(String caseNumber) {
        var village = collections.get(caseNumber).villageCode();
        data.matchByNik(village);
        var counts = data.counts(village, calendar.today());
        events.publishEvent(VillageEvent.matched(
                caseNumber, counts.active(), counts.inactive(), counts.unregistered(), counts.openMatches()));
    }

    /** Decides by {@code worker-routing} where each kind of worker goes, and tells the other features. */
    public void route(String caseNumber) {
        var collection = collections.get(caseNumber);
        if (collection.routed() != null) {
            return;
        }
        var village = collection.villageCode();
        var counts = new HashMap<String, Long>();
        for (var group : data.routingGroups(village)) {
            var decision = decisions.decide("worker-routing", inputs(group.combination()));
            var route = Objects.requireNonNull(decision.get("route")).toString();
            var number = data.applyRoute(
                    village,
                    group.combination(),
                    route,
                    Objects.requireNonNull(decision.get("reason")).toString());
            counts.merge(route, (long) number, Long::sum);
        }
        var routed = new Routed(
                counts.getOrDefault("employer_finding", 0L),
                counts.getOrDefault("outreach", 0L),
                counts.getOrDefault("subsidy", 0L));
        collections.routed(caseNumber, routed, clock.instant());
        tell(caseNumber, village, routed);
    }

    private static Map<String, Object> inputs(VillageData.Combination combination) {
        var membership = switch (combination.membership()) {
            case "ACTIVE" -> "active";
            case "INACTIVE" -> "inactive";
            case "NONE" -> "unregistered";
            default -> throw new IllegalStateException("No membership: " + combination.membership());
        };
        return Map.of(
                "membership", membership,
                "segment", combination.segment(),
                "hasEmployer", combination.hasEmployer(),
                "vulnerable", combination.vulnerable());
    }

    private void tell(String caseNumber, String village, Routed routed) {
        events.publishEvent(
                new WorkersRouted(caseNumber, village, routed.employers(), routed.outreach(), routed.subsidy()));
        var employers = data.employersNamed(village).stream()
                .map(named ->
                        new EmployersNamed.Named(named.employerId(), named.name(), Math.toIntExact(named.workers())))
                .toList();
        if (!employers.isEmpty()) {
            events.publishEvent(new EmployersNamed(village, employers));
        }
    }

    /** Whether the inspectorate examines this village; chosen once and kept. */
    public boolean drawSample(String caseNumber) {
        var collection = collections.get(caseNumber);
        if (collection.sampled() != null) {
            return collection.sampled();
        }
        var villages = collections.ofRound(collection.round().id()).stream()
                .filter(other -> !other.cancelled())
                .map(Collection::villageCode)
                .toList();
        var choice = sampling.choose(collection, villages);
        var basis = choice == Sampling.Choice.SPARED ? null : choice.name();
        collections.sampled(caseNumber, basis != null, basis);
        events.publishEvent(VillageEvent.sample(caseNumber, basis));
        return basis != null;
    }

    /** The deadline of the finding that waits for an answer. */
    @Transactional(readOnly = true)
    public LocalDate findingsDue(String caseNumber) {
        return remarks.lastFinding(caseNumber).orElseThrow().due();
    }

    public void findingsOverdue(String caseNumber) {
        var finding = remarks.lastFinding(caseNumber).orElseThrow();
        if (remarks.overdue(finding.id(), clock.instant())) {
            events.publishEvent(VillageEvent.findingOverdue(caseNumber, finding.due()));
        }
    }

    /** Keeps the coverage as it is now and closes the case. */
    public void close(String caseNumber) {
        var figures = figures(collections.get(caseNumber).villageCode());
        if (collections.after(caseNumber, figures, clock.instant())) {
            events.publishEvent(VillageEvent.coverageAfter(caseNumber, figures));
        }
        entries.forget(caseNumber);
        cases.close(caseNumber, "collected");
    }

    /** Frees the village for another case in the same round. */
    public void cancelled(String caseNumber) {
        collections.cancelled(caseNumber, clock.instant());
        entries.forget(caseNumber);
    }

    private Figures figures(String village) {
        var counts = data.counts(village, calendar.today());
        return new Figures(calendar.today(), counts.eligible(), counts.active());
    }
}
