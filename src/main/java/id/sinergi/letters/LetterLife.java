package id.sinergi.letters;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a letter from its draft to its sending, inside the caller's transaction. Its number has no gaps per
 * agency, kind and year: it is given when the draft is approved, and a rollback gives it back.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterLife {

    private final LetterRepository repository;
    private final LetterLifeRepository life;
    private final OfficeRepository offices;
    private final PaperRepository papers;
    private final LetterDating dating;
    private final List<LetterGuard> guards;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterLife(
            LetterRepository repository,
            LetterLifeRepository life,
            OfficeRepository offices,
            PaperRepository papers,
            LetterDating dating,
            List<LetterGuard> guards,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.life = life;
        this.offices = offices;
        this.papers = papers;
        this.dating = dating;
        this.guards = guards;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a draft; the process {@code official-letter} takes it from there. */
    public Letter draft(NewLetter wanted) {
        var place = wanted.locality();
        var office = offices.on(wanted.agency(), wanted.date()).in(place == null ? null : place.district());
        var letter = letter(wanted, office);
        repository.insert(letter);
        papers.madeFrom(letter.id(), office.version(), wanted.source());
        step(letter, LetterStep.Kind.DRAFTED, null);
        events.publishEvent(new LetterEvent.Drafted(
                letter.caseNumber(), letter.id(), letter.areas(), letter.kind(), letter.date(), basis(letter.kind())));
        return letter;
    }

    private Letter letter(NewLetter wanted, Office office) {
        return new Letter(
                UUID.randomUUID(),
                wanted.caseNumber(),
                wanted.agency(),
                wanted.kind(),
                null,
                wanted.date(),
                wanted.subject(),
                wanted.addressee(),
                wanted.body(),
                wanted.attachments(),
                wanted.copies(),
                Objects.requireNonNullElse(wanted.signatory(), office.signatory()),
                currentUser.get().username(),
                clock.instant(),
                LetterStatus.DRAFT,
                wanted.locality());
    }

    /** Whether the user has written the letter or a part of it, and so may not check it. */
    @Transactional(readOnly = true)
    public boolean hasWritten(UUID id, User user) {
        return life.steps(List.of(id)).stream()
                .anyMatch(step -> step.kind().isWriting() && step.by().equals(user.username()));
    }

    /**
     * Approves a draft and gives it its number and its date: today, where it was drafted for a day that has passed. Refused
     * with {@code letter.sameWriter} for who wrote it, with {@code letter.unprintable} where the paper cannot show it, with
     * {@code letter.movedOn} where it is no draft any more, and with what the process's {@link LetterGuard} says of that
     * date.
     */
    public Letter approve(UUID id) {
        whyNotApprove(id).ifPresent(LetterLife::refuse);
        var draft = get(id);
        return number(draft, dating.approvedNow(draft));
    }

    /** Why {@link #approve} would be refused now. */
    @Transactional(readOnly = true)
    public Optional<Refusal> whyNotApprove(UUID id) {
        var draft = get(id);
        if (draft.status() != LetterStatus.DRAFT) {
            return Optional.of(Refusal.conflict("letter.movedOn"));
        }
        if (hasWritten(id, currentUser.get())) {
            return Optional.of(Refusal.forbidden("letter.sameWriter"));
        }
        var letter = dating.approvedNow(draft);
        return Stream.concat(
                        Printable.whyNot(letter).stream(),
                        guards.stream().flatMap(guard -> guard.whyNot(letter).stream()))
                .findFirst();
    }

    /** Why a letter could be neither given back nor revised: it is no draft any more. */
    @Transactional(readOnly = true)
    public Optional<Refusal> whyNotMend(UUID id) {
        return get(id).status() == LetterStatus.DRAFT
                ? Optional.empty()
                : Optional.of(Refusal.conflict("letter.movedOn"));
    }

    private Letter number(Letter draft, Letter letter) {
        var pattern = repository.pattern(letter.agency(), letter.kind(), letter.date());
        var sequence = repository.next(letter);
        var number = LetterNumber.of(pattern, sequence, letter);
        refuseUnless(life.number(letter, sequence, number));
        papers.code(letter.id(), LetterCode.fresh());
        step(letter, LetterStep.Kind.CHECKED, null);
        events.publishEvent(new LetterEvent.Checked(
                letter.caseNumber(),
                letter.id(),
                letter.areas(),
                letter.kind(),
                number,
                letter.date(),
                basis(letter.kind()),
                letter.changedSince(draft)));
        return get(letter.id());
    }

    /** A draft as it would be if it were approved now, to be shown to who checks it. */
    @Transactional(readOnly = true)
    public Letter approvedNow(Letter draft) {
        return dating.approvedNow(draft);
    }

    /**
     * A letter that is written, approved and numbered at once: for cases begun before letters were checked by another
     * person.
     */
    public Letter issue(NewLetter wanted) {
        var draft = draft(wanted);
        return number(draft, draft);
    }

    /** Gives a draft back to be mended. */
    public void giveBack(UUID id, String reason) {
        var letter = get(id);
        refuseUnless(letter.status() == LetterStatus.DRAFT);
        step(letter, LetterStep.Kind.GIVEN_BACK, reason);
        events.publishEvent(new LetterEvent.GivenBack(letter.caseNumber(), id, letter.areas(), letter.kind(), reason));
    }

    /** Why the draft was last given back. */
    @Transactional(readOnly = true)
    public Optional<String> givenBackBecause(UUID id) {
        return life.steps(List.of(id)).reversed().stream()
                .filter(step -> step.kind() == LetterStep.Kind.GIVEN_BACK)
                .findFirst()
                .map(LetterStep::reason);
    }

    /** Replaces the text of a draft; what it said is kept, and stands in the trail old to new. */
    public void revise(UUID id, String subject, List<String> addressee, List<String> body) {
        var letter = get(id);
        Printable.whyNot(subject, addressee, body).ifPresent(LetterLife::refuse);
        refuseUnless(
                life.revise(letter, subject, addressee, body, currentUser.get().username(), clock.instant()));
        step(letter, LetterStep.Kind.REVISED, null);
        events.publishEvent(new LetterEvent.Revised(
                letter.caseNumber(), id, letter.areas(), letter.kind(), get(id).changedSince(letter)));
    }

    /** Records how an approved letter was signed. */
    public void sign(UUID id, Signature.Method method, LocalDate on, UUID document) {
        var letter = get(id);
        refuseUnless(life.move(id, LetterStatus.CHECKED, LetterStatus.SIGNED));
        life.sign(id, method, on, document);
        step(letter, LetterStep.Kind.SIGNED, null);
        events.publishEvent(new LetterEvent.Signed(
                letter.caseNumber(), id, letter.areas(), letter.givenNumber(), method.code(), on));
    }

    /** Records that a letter went out, for the first time or again. */
    public void sent(UUID id, Delivery.Means means, LocalDate on, @Nullable String receiver, @Nullable UUID photo) {
        var letter = get(id);
        var number = letter.givenNumber();
        refuseUnless(letter.status() != LetterStatus.VOID);
        if (letter.status() != LetterStatus.SENT) {
            refuseUnless(life.move(id, letter.status(), LetterStatus.SENT));
        }
        repository.send(id, means, on, receiver, photo, currentUser.get().username(), clock.instant());
        step(letter, LetterStep.Kind.SENT, null);
        events.publishEvent(new LetterEvent.Sent(
                letter.caseNumber(),
                id,
                letter.areas(),
                letter.kind(),
                number,
                means.code(),
                on,
                basis(letter.kind())));
    }

    /** Records that the letter arrived. */
    public void received(UUID id, LocalDate on, String receiver, @Nullable UUID proof) {
        var letter = get(id);
        refuseUnlessOnItsWay(repository.arrive(id, on, receiver, null, null, proof));
        events.publishEvent(
                new LetterEvent.Received(letter.caseNumber(), id, letter.areas(), letter.givenNumber(), on));
    }

    /** Records that the letter came back. */
    public void returned(UUID id, LocalDate on, String reason, @Nullable UUID proof) {
        var letter = get(id);
        refuseUnlessOnItsWay(repository.arrive(id, null, null, on, reason, proof));
        events.publishEvent(
                new LetterEvent.Returned(letter.caseNumber(), id, letter.areas(), letter.givenNumber(), on, reason));
    }

    private void step(Letter letter, LetterStep.Kind kind, @Nullable String reason) {
        life.step(letter.id(), kind, currentUser.get().username(), clock.instant(), reason);
    }

    private @Nullable String basis(String kind) {
        return repository.heading(kind).basis();
    }

    private static void refuse(Refusal no) {
        throw no.raise();
    }

    private static void refuseUnless(boolean asThought) {
        if (!asThought) {
            throw Refusal.conflict("letter.movedOn").raise();
        }
    }

    private static void refuseUnlessOnItsWay(boolean onItsWay) {
        if (!onItsWay) {
            throw Refusal.conflict("letter.notOnItsWay").raise();
        }
    }

    private Letter get(UUID id) {
        return repository.find(id).orElseThrow(() -> new IllegalArgumentException("No letter " + id));
    }
}
