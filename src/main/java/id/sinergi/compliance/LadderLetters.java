package id.sinergi.compliance;

import id.sinergi.letters.LetterEvent;
import id.sinergi.letters.Letters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A step of the ladder is taken, and its clock runs, from the letter that is out. In the transaction of the letter's act;
 * each may come twice.
 */
@Component
class LadderLetters {

    private final NoticeRepository repository;
    private final Notices notices;
    private final Fines fines;
    private final Denials denials;
    private final Prosecutions prosecutions;
    private final Letters letters;

    LadderLetters(
            NoticeRepository repository,
            Notices notices,
            Fines fines,
            Denials denials,
            Prosecutions prosecutions,
            Letters letters) {
        this.repository = repository;
        this.notices = notices;
        this.fines = fines;
        this.denials = denials;
        this.prosecutions = prosecutions;
        this.letters = letters;
    }

    @EventListener
    void on(LetterEvent.Sent sent) {
        if (!repository.knows(sent.caseNumber())) {
            return;
        }
        var letter = letters.get(sent.letterId());
        var kind = LadderLetter.of(letter.kind());
        kind.notice().ifPresent(notice -> notices.sent(notice, letter, sent.date()));
        switch (kind) {
            case GUIDANCE, WARNING1, WARNING2 -> {}
            case FINE -> fines.sent(letter);
            case DENIAL_REQUEST -> denials.requested(letter);
            case DENIAL -> denials.imposed(letter);
            case LIFT -> denials.lifted(letter);
            case POWER -> prosecutions.sent(letter);
        }
    }

    @EventListener
    void on(LetterEvent.Received received) {
        notices.arrived(received.letterId(), received.date(), null);
    }

    @EventListener
    void on(LetterEvent.Returned returned) {
        notices.arrived(returned.letterId(), null, returned.date());
    }
}
