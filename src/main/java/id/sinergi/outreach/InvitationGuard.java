package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterGuard;
import id.sinergi.outreach.InvitationRepository.Invitation;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody is invited to a day that has passed. */
@Component
class InvitationGuard implements LetterGuard {

    private final InvitationRepository repository;
    private final SessionRepository sessions;
    private final Calendar calendar;

    InvitationGuard(InvitationRepository repository, SessionRepository sessions, Calendar calendar) {
        this.repository = repository;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @Override
    public Optional<Refusal> whyNot(Letter letter) {
        return repository
                .ofLetter(letter.id())
                .filter(invitation -> letter.date().isAfter(invitation.planned()))
                .map(invitation ->
                        Refusal.conflict("outreach.invitationPast", Texts.day(invitation.planned(), Texts.locale())));
    }

    /** An invitation that came back is sent again while its session is still to come on the date that it names. */
    @Override
    public boolean isOfUse(Letter letter) {
        return repository.ofLetter(letter.id()).map(this::isToCome).orElse(true);
    }

    private boolean isToCome(Invitation invitation) {
        var session = sessions.get(invitation.sessionId());
        return session.state() == Session.State.PLANNED
                && session.planned().equals(invitation.planned())
                && !calendar.today().isAfter(session.planned());
    }
}
