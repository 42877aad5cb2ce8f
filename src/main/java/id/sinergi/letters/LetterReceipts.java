package id.sinergi.letters;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseEvent;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What became of a letter on its way, recorded by its agency as soon as it is known. Warnings have a step of their own for
 * that: their clock starts with it.
 */
@Service
public class LetterReceipts {

    /** Starts the task of sending a letter again, in its case. */
    static final String RETURNED = "letter-returned";

    /** The same by itself, where the case has ended or knows no such task. */
    static final String AGAIN = "returned-letter";

    private final LetterRepository repository;
    private final LetterLifeRepository life;
    private final LetterLife letters;
    private final LetterSight sight;
    private final List<LetterGuard> guards;
    private final Cases cases;
    private final Attachments attachments;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final Acts acts;
    private final Clock clock;

    LetterReceipts(
            LetterRepository repository,
            LetterLifeRepository life,
            LetterLife letters,
            LetterSight sight,
            List<LetterGuard> guards,
            Cases cases,
            Attachments attachments,
            ProcessRuntime engine,
            CurrentUser currentUser,
            Acts acts,
            Clock clock) {
        this.repository = repository;
        this.life = life;
        this.letters = letters;
        this.sight = sight;
        this.guards = guards;
        this.cases = cases;
        this.attachments = attachments;
        this.engine = engine;
        this.currentUser = currentUser;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether the current user may record what became of the letter now. */
    public boolean mayRecord(Letters.Filed filed) {
        return worksFor(filed.letter())
                && !filed.deliveries().isEmpty()
                && filed.deliveries().getLast().isPending()
                && !life.hasOwnReceipt(filed.letter().kind());
    }

    /**
     * Records that a letter arrived. Refused: {@code letter.unknown}, {@code letter.agency} for other agencies, {@code
     * letter.ownReceipt} for warnings, {@code letter.notOnItsWay}, fields {@code receivedOn}, {@code receivedBy}, {@code
     * document}.
     */
    public Result<Letter> received(UUID id, @Nullable LocalDate on, @Nullable String by, @Nullable UUID document) {
        return record(id, "receivedOn", on, "receivedBy", by, document, (letter, day, words) -> {
            Naming.wrong("receivedBy", words).ifPresent(wrong -> {
                throw Refusal.fields(List.of(wrong)).raise();
            });
            letters.received(id, day, words, document);
        });
    }

    /**
     * Records that a letter came back, which opens a task to send it again, though its case be closed; not where the case was
     * cancelled, nor where its process has no use for the letter any more. Refused alike.
     */
    public Result<Letter> returned(UUID id, @Nullable LocalDate on, @Nullable String reason, @Nullable UUID document) {
        return record(id, "returnedOn", on, "reason", reason, document, (letter, day, words) -> {
            letters.returned(id, day, words, document);
            if (isToBeSentAgain(letter) && !engine.send(RETURNED, letter.caseNumber(), id.toString())) {
                engine.start(AGAIN, letter.caseNumber(), id.toString());
            }
        });
    }

    private boolean isToBeSentAgain(Letter letter) {
        return cases.get(letter.caseNumber()).status() != CaseFile.Status.CANCELLED
                && guards.stream().allMatch(guard -> guard.isOfUse(letter));
    }

    /** A case that is cancelled sends nothing again. */
    @EventListener
    void on(CaseEvent.Cancelled cancelled) {
        engine.stop(AGAIN, cancelled.caseNumber());
    }

    private interface Act {
        void on(Letter letter, LocalDate day, String words);
    }

    private Result<Letter> record(
            UUID id,
            String dayField,
            @Nullable LocalDate on,
            String wordsField,
            @Nullable String words,
            @Nullable UUID document,
            Act act) {
        var known = sight.find(id);
        if (known.isEmpty()) {
            return Result.refused(Refusal.notFound("letter.unknown"));
        }
        return acts.run(() -> {
            var letter = known.get();
            cases.hold(letter.caseNumber());
            refuseIf(!worksFor(letter), Refusal.forbidden("letter.agency"));
            refuseIf(life.hasOwnReceipt(letter.kind()), Refusal.conflict("letter.ownReceipt"));
            var wrong = Length.LINE.wrong(wordsField, words);
            if (words == null || wrong.isPresent()) {
                throw Refusal.fields(wrong.stream().toList()).raise();
            }
            refuseIf(
                    document != null && !attachments.belongs(document, letter.caseNumber()),
                    Refusal.field("document", "notAFile"));
            act.on(letter, day(letter, dayField, on), words.strip());
            if (document != null) {
                letter.areas().forEach(village -> attachments.confine(document, village));
            }
            return Result.done(repository.find(id).orElseThrow());
        });
    }

    private LocalDate day(Letter letter, String field, @Nullable LocalDate day) {
        if (day == null) {
            throw Refusal.field(field, "required").raise();
        }
        Plausible.wrong(field, day).ifPresent(wrong -> {
            throw Refusal.fields(List.of(wrong)).raise();
        });
        refuseIf(day.isAfter(LocalDate.now(clock)), Refusal.field(field, "inFuture"));
        var sent = repository.deliveries(letter.id()).stream()
                .map(Delivery::sentOn)
                .reduce((a, b) -> b);
        sent.ifPresent(last -> refuseIf(day.isBefore(last), Refusal.field(field, "beforeSent", last)));
        return day;
    }

    private boolean worksFor(Letter letter) {
        var user = currentUser.get();
        return user.agency() == letter.agency()
                && sight.covers(letter.areas())
                && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }

    private static void refuseIf(boolean wrong, Refusal no) {
        if (wrong) {
            throw no.raise();
        }
    }
}
