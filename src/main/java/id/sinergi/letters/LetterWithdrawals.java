package id.sinergi.letters;

import id.sinergi.casefile.CaseEvent;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Texts;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters that are not on their way yet and never will be, inside the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterWithdrawals {

    private final LetterRepository repository;
    private final LetterLifeRepository life;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterWithdrawals(
            LetterRepository repository,
            LetterLifeRepository life,
            CurrentUser currentUser,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.life = life;
        this.currentUser = currentUser;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** A letter that is not on its way yet will not be sent; does nothing where it is. */
    public void withdraw(UUID id, String reason) {
        if (life.makeVoid(id)) {
            withdrawn(id, reason);
        }
    }

    /** A case that has ended sends no more letters. */
    @EventListener
    public void on(CaseEvent.Closed closed) {
        withdraw(closed.caseNumber(), texts.get(Texts.INDONESIAN, "case.outcome." + closed.outcome()));
    }

    @EventListener
    public void on(CaseEvent.Cancelled cancelled) {
        withdraw(cancelled.caseNumber(), cancelled.reason());
    }

    private void withdraw(String caseNumber, String reason) {
        life.makeVoid(caseNumber).forEach(id -> withdrawn(id, reason));
    }

    private void withdrawn(UUID id, String reason) {
        var letter = repository.find(id).orElseThrow();
        life.step(id, LetterStep.Kind.VOID, currentUser.get().username(), clock.instant(), reason);
        events.publishEvent(new LetterEvent.Voided(
                letter.caseNumber(), id, letter.areas(), letter.kind(), letter.number(), reason));
    }
}
