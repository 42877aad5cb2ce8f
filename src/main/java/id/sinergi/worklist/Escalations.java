package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Auditable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The escalation ladder: the first rung is reached two working days before the due date, the second one working day
 * after, the third five after; where a law's clock runs in hours, 24 before, then, and 24 after. Each is reached once and
 * stands in the case's timeline. Nobody is sent anything: lists show who is late.
 */
@Service
public class Escalations {

    private final DueRepository repository;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Escalations(
            DueRepository repository,
            Calendar calendar,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT1M")
    @Transactional
    public void climb() {
        tell(repository.climb(calendar.today(), clock.instant()));
    }

    /** The same for one case, whose days are lived through apart from the others'. */
    @Transactional
    public void climb(String caseNumber) {
        tell(repository.climb(caseNumber, calendar.today(), clock.instant()));
    }

    /** When the next rung of a case will be reached, if its tasks stay as they are. */
    public Optional<Instant> next(String caseNumber) {
        return repository.nextRung(caseNumber, clock.getZone());
    }

    private void tell(List<DueRepository.Rung> climbed) {
        currentUser.asSystem(() -> climbed.forEach(rung -> events.publishEvent(Escalated.of(rung))));
    }

    /** A rung was reached: 1 the due date is near, 2 it is past, 3 it is long past. Nobody is sent anything. */
    record Escalated(String caseNumber, String subject, int rung, Map<String, String> details, List<String> areas)
            implements Auditable {

        static Escalated of(DueRepository.Rung rung) {
            var details = new TreeMap<>(
                    Map.of("task", rung.formKey(), "due", rung.due().toString()));
            if (rung.detail() != null) {
                details.put("item", rung.detail());
            }
            var village = rung.villageCode();
            return new Escalated(
                    rung.caseNumber(),
                    rung.taskId(),
                    rung.rung(),
                    details,
                    village == null ? List.of() : List.of(village));
        }

        @Override
        public String action() {
            return "task.escalated." + rung;
        }
    }
}
