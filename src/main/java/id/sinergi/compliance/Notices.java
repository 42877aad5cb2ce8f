package id.sinergi.compliance;

import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.Notice;
import id.sinergi.letters.Delivery;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterLife;
import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Guidance and warnings: drafting, receipt, return and sending again; and the answer to the guidance. */
@Service
class Notices {

    private final NoticeRepository repository;
    private final Ladders ladders;
    private final LetterBodies bodies;
    private final Outgoing outgoing;
    private final LetterLife letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeRepository repository,
            Ladders ladders,
            LetterBodies bodies,
            Outgoing outgoing,
            LetterLife letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.ladders = ladders;
        this.bodies = bodies;
        this.outgoing = outgoing;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Why the letter of a rung may not be drafted: its date, or the rung is not lawful on it. */
    Optional<Refusal> whyNotDraft(TaskContext task, Notice.Kind kind, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        return ladders.whyNotDate("letterDate", date, ladders.openedOn(number), "beforeCase")
                .or(() -> ladders.whyNot(number, kind.step(), task.user().agency(), date));
    }

    /** Drafts the letter of a rung that {@link #whyNotDraft} found nothing against. */
    void draft(TaskContext task, Notice.Kind kind, Values values) {
        var number = task.caseNumber();
        var date = values.date("letterDate");
        var letter = bodies.compose(
                kind.step().agency(),
                kind.step().code(),
                number,
                date,
                places(number, kind, date, values.optionalText("note").orElse("")));
        outgoing.write(letter, values);
    }

    /** The letter is out: its rung is taken. Sent again, it is on its way again. */
    void sent(Notice.Kind kind, Letter letter, LocalDate on) {
        repository
                .ofLetter(letter.id())
                .ifPresentOrElse(
                        notice -> repository.delivery(notice, on, null, null),
                        () -> repository.insert(kind, letter, on));
    }

    /** What became of a letter on its way; does nothing for letters of other rungs. */
    void arrived(UUID letter, @Nullable LocalDate receivedOn, @Nullable LocalDate returnedOn) {
        repository
                .ofLetter(letter)
                .ifPresent(notice -> repository.delivery(notice, notice.sentOn(), receivedOn, returnedOn));
    }

    private Map<String, String> places(String number, Notice.Kind kind, LocalDate date, String note) {
        var rules = ladders.rules(number);
        var places = new HashMap<String, String>();
        places.put("note", note);
        places.put("rate", rules.rules().finePercent().toPlainString().replace('.', ','));
        if (kind == Notice.Kind.GUIDANCE) {
            var days = rules.rules().answerDays();
            places.put("days", Integer.toString(days));
            places.put("deadline", LetterBodies.day(rules.days().plus(date, days)));
        } else {
            var before = kind == Notice.Kind.WARNING1 ? Notice.Kind.GUIDANCE : Notice.Kind.WARNING1;
            places.put("days", Integer.toString(rules.rules().warningDays()));
            places.put("previous", ladders.notice(number, before).letterNumber());
            places.put("clock", rules.rules().clockStartsAtReceipt() ? "surat ini diterima" : "tanggal surat ini");
        }
        return places;
    }

    void received(TaskContext task, Notice.Kind kind, LocalDate on, String receiver, @Nullable UUID proof) {
        var notice = ladders.notice(task.caseNumber(), kind);
        ladders.refuseDate("receivedOn", on, notice.sentOn(), "beforeSent");
        letters.received(notice.letterId(), on, receiver, proof);
    }

    void returned(TaskContext task, Notice.Kind kind, LocalDate on, String reason, @Nullable UUID proof) {
        var notice = ladders.notice(task.caseNumber(), kind);
        ladders.refuseDate("returnedOn", on, notice.sentOn(), "beforeSent");
        letters.returned(notice.letterId(), on, reason, proof);
    }

    void resend(TaskContext task, Notice.Kind kind, Values values) {
        var notice = ladders.notice(task.caseNumber(), kind);
        var on = values.date("sentOn");
        var returnedOn = notice.returnedOn();
        ladders.refuseDate("sentOn", on, returnedOn == null ? notice.sentOn() : returnedOn, "beforeReturn");
        var means = Delivery.Means.ofCode(values.text("means"));
        letters.sent(notice.letterId(), means, on, values.text("receiver"), null);
    }

    /** Records the employer's answer. A dispute takes the guidance letter out of the ladder: it starts anew. */
    void answer(TaskContext task, String answer, Values values, @Nullable UUID document) {
        var number = task.caseNumber();
        var guidance = ladders.notice(number, Notice.Kind.GUIDANCE);
        var silent = answer.equals(Ladder.SILENT);
        if (silent) {
            ladders.refuseEarlySilence(number);
        }
        var on = silent ? ladders.today() : values.date("answeredOn");
        ladders.refuseDate("answeredOn", on, guidance.letterDate(), "beforeLetter");
        var text = values.optionalText("text").orElse(null);
        if (!repository.answer(
                guidance.id(), answer, on, text, document, task.user().username(), clock.instant())) {
            throw Refusal.conflict("compliance.answered").raise();
        }
        if (answer.equals("disputes")) {
            repository.makeVoid(guidance.id());
        }
    }

    /** Records that nobody answered in time; does nothing where an answer is on record. */
    void silence(String caseNumber) {
        var guidance = ladders.load(caseNumber).notice(Notice.Kind.GUIDANCE);
        if (guidance.isPresent()
                && repository.answer(
                        guidance.get().id(), Ladder.SILENT, ladders.today(), null, null, "system", clock.instant())) {
            events.publishEvent(new ComplianceAct(
                    "compliance.silent",
                    caseNumber,
                    Map.of("number", guidance.get().letterNumber())));
        }
    }
}
