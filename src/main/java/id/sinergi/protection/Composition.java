package id.sinergi.protection;

import id.sinergi.protection.PersonRepository.Place;
import id.sinergi.rates.Contributions;
import id.sinergi.rates.Work;
import id.sinergi.registry.Beneficiaries;
import id.sinergi.registry.Beneficiaries.Candidate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a list would hold by what is wanted, and what that costs. */
@Component
class Composition {

    private final Beneficiaries beneficiaries;
    private final PersonRepository people;
    private final FundingRepository funding;
    private final Contributions contributions;
    private final Costing costing;
    private final Clock clock;

    Composition(
            Beneficiaries beneficiaries,
            PersonRepository people,
            FundingRepository funding,
            Contributions contributions,
            Costing costing,
            Clock clock) {
        this.beneficiaries = beneficiaries;
        this.people = people;
        this.funding = funding;
        this.contributions = contributions;
        this.costing = costing;
        this.clock = clock;
    }

    /**
     * A list before it is proposed.
     *
     * @param taken how many more there would be who are on another list in these months
     * @param reliefBasis why the source's contributions are relieved, or are not
     */
    record Composed(List<Place> places, Cost cost, int taken, String reliefBasis) {

        List<String> villages() {
            return places.stream().map(Place::villageCode).distinct().sorted().toList();
        }
    }

    /** @param except the number of the list itself, where it is made anew */
    Composed compose(Order order, FundingSource source, @Nullable String except) {
        var found = beneficiaries.routed(order.wanted());
        var taken = people.taken(found.stream().map(Candidate::nik).toList(), order.start(), order.months(), except);
        var rule = funding.relief(source.kind(), LocalDate.now(clock));
        var transport = contributions.transport();
        var monthly = new EnumMap<Work, Long>(Work.class);
        var total = new EnumMap<Work, Long>(Work.class);
        for (var work : Work.values()) {
            monthly.put(work, costing.person(work, order.start(), 1, rule.relieved()));
            total.put(work, costing.person(work, order.start(), order.months(), rule.relieved()));
        }
        var places = new ArrayList<Place>();
        var counts = new EnumMap<Work, Integer>(Work.class);
        for (var one : found) {
            if (!taken.contains(one.nik())) {
                var work = work(one, transport);
                counts.merge(work, 1, Integer::sum);
                places.add(new Place(one.id(), one.nik(), one.villageCode(), money(monthly, work), money(total, work)));
            }
        }
        var cost = costing.cost(counts, order.start(), order.months(), rule.relieved());
        return new Composed(List.copyOf(places), cost, found.size() - places.size(), rule.basis());
    }

    private static Work work(Candidate one, Set<Short> transport) {
        return one.occupation() != null && transport.contains(one.occupation()) ? Work.TRANSPORT : Work.OTHER;
    }

    private static long money(Map<Work, Long> byWork, Work work) {
        return byWork.getOrDefault(work, 0L);
    }
}
