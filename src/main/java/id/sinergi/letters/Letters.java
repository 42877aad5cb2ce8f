package id.sinergi.letters;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Official letters of cases: number, register, delivery and PDF. */
@Service
public class Letters {

    private final LetterRepository repository;
    private final OfficeRepository offices;
    private final PaperRepository papers;
    private final LetterPdf pdf;
    private final Cases cases;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            LetterRepository repository,
            OfficeRepository offices,
            PaperRepository papers,
            LetterPdf pdf,
            Cases cases,
            Accounts accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.offices = offices;
        this.papers = papers;
        this.pdf = pdf;
        this.cases = cases;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Issues a letter inside the caller's transaction. Its number has no gaps per agency, kind and year: when the
     * transaction rolls back, the next letter gets it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter issue(NewLetter wanted) {
        var date = wanted.date();
        var office = offices.on(wanted.agency(), date);
        var pattern = repository.pattern(wanted.agency(), wanted.kind(), date);
        var sequence = repository.next(wanted.agency(), wanted.kind(), date.getYear());
        var signatory = wanted.signatory();
        var letter = new Letter(
                UUID.randomUUID(),
                wanted.caseNumber(),
                wanted.agency(),
                wanted.kind(),
                LetterNumber.of(pattern, sequence, wanted.agency(), wanted.kind(), date),
                date,
                wanted.subject(),
                wanted.addressee(),
                wanted.body(),
                wanted.attachments(),
                wanted.copies(),
                signatory == null ? office.signatory() : signatory,
                currentUser.get().username(),
                clock.instant());
        repository.insert(letter, sequence);
        papers.madeFrom(letter.id(), office.version(), wanted.source());
        papers.code(letter.id(), LetterCode.fresh());
        events.publishEvent(
                new LetterEvent.Issued(letter.caseNumber(), letter.id(), letter.kind(), letter.number(), date));
        return letter;
    }

    /** Records that a letter went out (again). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(UUID id, Delivery.Means means, LocalDate on, @Nullable String receiver) {
        var letter = get(id);
        repository.send(id, means, on, receiver, currentUser.get().username(), clock.instant());
        events.publishEvent(new LetterEvent.Sent(letter.caseNumber(), id, letter.number(), means.code(), on));
    }

    /** Records that the letter arrived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(UUID id, LocalDate on, String receiver, @Nullable UUID proof) {
        var letter = get(id);
        if (!repository.arrive(id, on, receiver, null, null, proof)) {
            throw new IllegalStateException("Letter " + id + " is not on its way");
        }
        events.publishEvent(new LetterEvent.Received(letter.caseNumber(), id, letter.number(), on));
    }

    /** Records that the letter came back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(UUID id, LocalDate on, String reason, @Nullable UUID proof) {
        var letter = get(id);
        if (!repository.arrive(id, null, null, on, reason, proof)) {
            throw new IllegalStateException("Letter " + id + " is not on its way");
        }
        events.publishEvent(new LetterEvent.Returned(letter.caseNumber(), id, letter.number(), on, reason));
    }

    /** A letter with each time it went out. */
    public record Filed(Letter letter, List<Delivery> deliveries) {}

    /** The letters of a case in order of their dates; {@code case.unknown} where the case may not be seen. */
    @Transactional(readOnly = true)
    public Result<List<Filed>> ofCase(String caseNumber) {
        return cases.find(caseNumber)
                .map(file -> repository.ofCase(caseNumber).stream()
                        .map(letter -> new Filed(letter, repository.deliveries(letter.id())))
                        .toList());
    }

    /** Each time a letter went out, for services that have checked the caller. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(UUID id) {
        return repository.deliveries(id);
    }

    /** A letter on paper. */
    public record Paper(String fileName, byte[] content) {}

    /** The letter as PDF; {@code letter.unknown} where there is none or its case may not be seen. */
    @Transactional(readOnly = true)
    public Result<Paper> pdf(UUID id) {
        return repository
                .find(id)
                .filter(letter -> cases.find(letter.caseNumber()) instanceof Result.Done<CaseFile>)
                .map(letter -> Result.done(paper(letter)))
                .orElseGet(() -> Result.refused(Refusal.notFound("letter.unknown")));
    }

    private Paper paper(Letter letter) {
        return new Paper(
                letter.number().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf", render(letter, papers.frame(letter.id())));
    }

    /** How a letter would look that is not written yet, without number and code. */
    @Transactional(readOnly = true)
    public byte[] preview(NewLetter wanted) {
        var office = offices.on(wanted.agency(), wanted.date());
        var source = wanted.source();
        var frame = new PaperRepository.Frame(office, source == null ? "-" : source.classification(), null);
        return render(Letter.unwritten(wanted, office.signatory(), clock.instant()), frame);
    }

    private byte[] render(Letter letter, PaperRepository.Frame frame) {
        return pdf.render(letter, frame, accounts.agencyName(letter.agency()), repository.heading(letter.kind()));
    }

    private Letter get(UUID id) {
        return repository.find(id).orElseThrow(() -> new IllegalArgumentException("No letter " + id));
    }
}
