package id.sinergi.privacy;

import id.sinergi.casefile.Cases;
import id.sinergi.privacy.SubjectRequest.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a request asks and tells; every step may be called twice. */
@Service
public class RequestFlow {

    private final RequestRepository repository;
    private final Counters counters;
    private final Cases cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestFlow(
            RequestRepository repository,
            Counters counters,
            Cases cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.counters = counters;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The moment at which the clock runs out. */
    @Transactional(readOnly = true)
    public Instant dueAt(String caseNumber) {
        return repository.get(caseNumber).dueAt();
    }

    /** The unit that hands the answer over. */
    @Transactional(readOnly = true)
    public String office(String caseNumber) {
        return counters.answering(repository.get(caseNumber));
    }

    /** Puts it into the history that the clock ran out before the answer. */
    @Transactional
    public void overdue(String caseNumber) {
        if (repository.overdue(caseNumber, clock.instant())) {
            events.publishEvent(new RequestAct("privacy.request.overdue", caseNumber, Map.of()));
        }
    }

    @Transactional
    public void close(String caseNumber) {
        var decision = Objects.requireNonNull(repository.get(caseNumber).decision());
        cases.close(caseNumber, "privacy" + outcome(decision.answer()));
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case ACCESS -> "Access";
            case CORRECTION -> "Corrected";
            case REFUSED -> "Refused";
        };
    }
}
