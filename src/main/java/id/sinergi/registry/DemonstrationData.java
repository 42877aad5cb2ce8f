package id.sinergi.registry;

import id.sinergi.employers.DemonstrationEmployers;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fictional people, memberships and employers for demonstration. Counted by the same query as real ones, they come to
 * exactly the published figures of 30 April 2025: 79,388 eligible, 27,636 active. No NIK is one that was ever issued:
 * their serials begin with 9.
 */
@Component
public class DemonstrationData {

    private final DemonstrationRepository people;
    private final DemonstrationEmployers employers;
    private final DemonstrationMembersRepository members;
    private final WorkerRepository workers;
    private final Territory territory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemonstrationData(
            DemonstrationRepository people,
            DemonstrationEmployers employers,
            DemonstrationMembersRepository members,
            WorkerRepository workers,
            Territory territory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.employers = employers;
        this.members = members;
        this.workers = workers;
        this.territory = territory;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there are no people yet. */
    public boolean isMissing() {
        return workers.isEmpty();
    }

    /** Creates everything, all or nothing; the same {@code seed} gives the same people. */
    @Transactional
    public void create(long seed) {
        var codes = territory.villages(null).stream().map(Village::code).toArray(String[]::new);
        people.prepare(seed);
        people.create(codes, employers.create(codes), clock.instant());
    }

    /** Somebody who was not active on one date; {@code joined} tells whether that had changed on a later one. */
    public record Joiner(String nik, String name, boolean joined) {}

    /** People of a village who were not active members {@code before}, first those who are {@code after}. */
    public List<Joiner> joiners(String village, LocalDate before, LocalDate after, int most) {
        return members.joiners(village, before, after, most);
    }

    /** Lets those of a village who are routed to a subsidy and were never members be reported as members on a date. */
    @Transactional
    public void protect(String village, LocalDate asOf) {
        members.protect(village, asOf, clock.instant());
        events.publishEvent(new FiguresChanged(Set.of(village)));
    }
}
