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

    /** A letter that is not on its way yet will not be sent, as {@code ground.<ground>} says; does nothing where it is. */
    public void withdraw(UUID id, String ground) {
        if (life.makeVoid(id)) {
            withdrawn(id, grounded("ground.", ground));
        }
    }

    /** A case that has ended sends no more letters. */
    @EventListener
    public void on(CaseEvent.Closed closed) {
        withdraw(closed.caseNumber(), grounded("case.outcome.", closed.outcome()));
    }

    @EventListener
    public void on(CaseEvent.Cancelled cancelled) {
        withdraw(cancelled.caseNumber(), new Why("reason", cancelled.reason(), cancelled.reason()));
    }

    /** What the trail keeps under a name, and what the letter's own step says. */
    private record Why(String said, String kept, String words) {}

    /** The trail keeps the code, so that each reader has it in words of their own. */
    private Why grounded(String group, String code) {
        return new Why("ground", code, texts.get(Texts.INDONESIAN, group + code));
    }

    private void withdraw(String caseNumber, Why why) {
        life.makeVoid(caseNumber).forEach(id -> withdrawn(id, why));
    }

    private void withdrawn(UUID id, Why why) {
        var letter = repository.find(id).orElseThrow();
        life.step(id, LetterStep.Kind.VOID, currentUser.get().username(), clock.instant(), why.words());
        events.publishEvent(new LetterEvent.Voided(
                letter.caseNumber(), id, letter.areas(), letter.kind(), letter.number(), why.said(), why.kept()));
    }
}
