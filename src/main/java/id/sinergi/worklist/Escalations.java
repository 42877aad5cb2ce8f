package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Auditable;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The escalation ladder: a reminder to the holder two working days before the due date, the holding agency's supervisor
 * one working day after, the coordinator five after; where a law's clock runs in hours, 24 before, then, and 24 after.
 * Each rung is climbed once and stands in the case's timeline.
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
        currentUser.asSystem(() -> repository
                .climb(calendar.today(), clock.instant())
                .forEach(rung -> events.publishEvent(new Escalated(
                        rung.caseNumber(),
                        rung.taskId(),
                        rung.formKey(),
                        rung.rung(),
                        rung.due().toString()))));
    }

    /** A rung was climbed: 1 the holder is reminded, 2 the supervisor is told, 3 the coordinator is told. */
    record Escalated(String caseNumber, String taskId, String formKey, int rung, String due) implements Auditable {
        @Override
        public String action() {
            return "task.escalated." + rung;
        }

        @Override
        public String subject() {
            return taskId;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("task", formKey, "due", due);
        }
    }
}
