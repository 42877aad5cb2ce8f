package id.sinergi.visits;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes into a case's history, once, that a visit was not reported by its day. */
@Component
class LateVisits {

    private final VisitRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Calendar calendar;

    LateVisits(
            VisitRepository repository,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Calendar calendar) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.calendar = calendar;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
    void tell() {
        currentUser.asSystem(() -> transaction.executeWithoutResult(status -> repository
                .tellLate(calendar.today())
                .forEach(visit -> events.publishEvent(new VisitAct(
                        "visit.late",
                        visit.caseNumber(),
                        Map.of("on", visit.plannedOn().toString(), "place", visit.place()))))));
    }
}
