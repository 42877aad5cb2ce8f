package id.sinergi.replies;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Cases;
import id.sinergi.casefile.Document;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.letters.Letter;
import id.sinergi.letters.Letters;
import id.sinergi.replies.LinkRepository.Link;
import id.sinergi.replies.Offer.Receipt;
import id.sinergi.replies.Reply.Given;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers of employers by the link in their letter. Who holds the link needs no account: every method that takes a code
 * acts as the system, for that one letter alone.
 *
 * <p>Refused everywhere: {@code reply.unknown} (no such code, or a letter that is not sent), {@code reply.tooMany} (guessing), and where something is
 * to be changed {@code reply.answered}, {@code reply.ended} (the case is over), {@code reply.expired} and {@code
 * reply.staff} for who is signed in.
 */
@Service
public class Replies {

    static final String MESSAGE = "employer-replied";

    private static final Set<Agency> READERS = Set.of(Agency.DISNAKER, Agency.BPJS, Agency.SETDA, Agency.INSPEKTORAT);

    private final Links links;
    private final LinkRepository linkRepository;
    private final ReplyRepository repository;
    private final Letters letters;
    private final Cases cases;
    private final Attachments attachments;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final ProcessRuntime engine;
    private final ApplicationEventPublisher events;
    private final Acts acts;

    Replies(
            Links links,
            LinkRepository linkRepository,
            ReplyRepository repository,
            Letters letters,
            Cases cases,
            Attachments attachments,
            Accounts accounts,
            CurrentUser currentUser,
            ProcessRuntime engine,
            ApplicationEventPublisher events,
            Acts acts) {
        this.links = links;
        this.linkRepository = linkRepository;
        this.repository = repository;
        this.letters = letters;
        this.cases = cases;
        this.attachments = attachments;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.engine = engine;
        this.events = events;
        this.acts = acts;
    }

    /**
     * What the link opens; once it is answered, the receipt. Opening leaves nothing behind: programs that look through mail
     * open links too.
     *
     * @param address where the request comes from
     */
    public Result<Offer> open(String code, String address) {
        return links.find(code, address)
                .then(link -> currentUser.asSystem(() -> {
                    var shut = link.answeredAt() == null ? links.shut(link) : Optional.<Refusal>empty();
                    return shut.<Result<Offer>>map(Result::refused)
                            .orElseGet(() -> Result.done(offer(link, letter(link))));
                }));
    }

    /** Whether the page is seen by one of the staff, who neither confirms nor answers for the employer. */
    public boolean isStaff() {
        return currentUser.find().filter(user -> !user.isSystem()).isPresent();
    }

    /** The receiver says to have the letter, which proves that it arrived; said again, the first time holds. */
    public Result<Offer> confirm(String code, String address) {
        return outside(code, address)
                .then(link -> currentUser.asSystem(() -> acts.run(() -> {
                    links.refuseShut(link);
                    if (linkRepository.confirmed(link.letterId(), links.now())) {
                        events.publishEvent(new ReplyEvent(
                                "reply.confirmed",
                                link.caseNumber(),
                                Map.of("number", letter(link).number())));
                    }
                    return Result.done(
                            offer(linkRepository.ofLetter(link.letterId()).orElseThrow(), letter(link)));
                })));
    }

    private Result<Link> outside(String code, String address) {
        return isStaff() ? Result.refused(Refusal.forbidden("reply.staff")) : links.find(code, address);
    }

    /** That the receiver of a letter says to have it. */
    public record Confirmed(UUID letterId, Instant at) {}

    /** What was confirmed in a case; {@code case.unknown} as cases are. */
    @Transactional(readOnly = true)
    public Result<List<Confirmed>> confirmed(String caseNumber) {
        return cases.find(caseNumber)
                .map(file -> mayRead() ? linkRepository.confirmed(caseNumber) : List.<Link>of())
                .map(known -> known.stream()
                        .map(link -> new Confirmed(link.letterId(), Objects.requireNonNull(link.confirmedAt())))
                        .toList());
    }

    /** The letter as PDF. */
    public Result<Letters.Paper> paper(String code, String address) {
        return links.find(code, address).then(link -> currentUser.asSystem(() -> letters.pdf(link.letterId())));
    }

    /**
     * Sends the answer, which uses the link up; an officer gets a task.
     *
     * @return refused by field {@code answer}, {@code text}, {@code name}, {@code position} and {@code contact}
     */
    public Result<Receipt> answer(String code, String address, Given given) {
        var wrong = wrong(given);
        if (!wrong.isEmpty()) {
            return Result.refused(Refusal.fields(wrong));
        }
        return outside(code, address)
                .then(link -> currentUser.asSystem(
                        () -> acts.run(() -> Result.done(store(link, given))).map(receipt -> {
                            engine.settle(link.caseNumber());
                            return receipt;
                        })));
    }

    private Receipt store(Link link, Given given) {
        cases.hold(link.caseNumber());
        links.refuseShut(link);
        var now = links.now();
        if (!linkRepository.answered(link.letterId(), now)) {
            throw Refusal.conflict("reply.answered").raise();
        }
        var documents = repository.take(link.letterId()).stream()
                .map(file -> attachments
                        .add(link.caseNumber(), file.name(), file.content())
                        .orThrow())
                .map(Document::id)
                .toList();
        var answer = Objects.requireNonNull(given.answer());
        repository.insert(new Reply(
                link.letterId(),
                link.caseNumber(),
                answer,
                given.text().strip(),
                given.name().strip(),
                given.position().strip(),
                given.contact().isBlank() ? null : given.contact().strip(),
                documents,
                now,
                null,
                null,
                null,
                null));
        events.publishEvent(new ReplyEvent(
                "reply.received",
                link.caseNumber(),
                Map.of(
                        "number",
                        letter(link).number(),
                        "answer",
                        answer.code(),
                        "files",
                        Integer.toString(documents.size()))));
        if (!engine.send(MESSAGE, link.caseNumber(), link.letterId().toString())) {
            throw Refusal.conflict("reply.ended").raise();
        }
        return new Receipt(answer, now, documents.size());
    }

    /** Who held the link of a letter that was answered, and what came of it; {@code case.unknown} as cases are. */
    @Transactional(readOnly = true)
    public Result<List<Reply>> ofCase(String caseNumber) {
        return cases.find(caseNumber).map(file -> mayRead() ? repository.ofCase(caseNumber) : List.<Reply>of());
    }

    private boolean mayRead() {
        var user = currentUser.get();
        return user.isSystem() || READERS.contains(user.agency());
    }

    /** Whose letter it is, for the diagram. */
    public Agency agency(UUID letterId) {
        return linkRepository.ofLetter(letterId).orElseThrow().agency();
    }

    private Offer offer(Link link, Letter letter) {
        var receipt = repository
                .find(link.letterId())
                .map(reply -> new Receipt(
                        reply.answer(), reply.answeredAt(), reply.documents().size()))
                .orElse(null);
        return new Offer(
                letter,
                accounts.agencyName(letter.agency()),
                link.expiresOn(),
                link.confirmedAt(),
                repository.held(link.letterId()),
                receipt);
    }

    private Letter letter(Link link) {
        return letters.get(link.letterId());
    }

    private static List<FieldError> wrong(Given given) {
        var errors = new ArrayList<FieldError>();
        if (given.answer() == null) {
            errors.add(new FieldError("answer", "required"));
        }
        check("text", given.text(), Length.REMARK, errors);
        check("name", given.name(), Length.TITLE, errors);
        Naming.wrong("name", given.name()).ifPresent(errors::add);
        check("position", given.position(), Length.TITLE, errors);
        if (!given.contact().isBlank()) {
            check("contact", given.contact(), Length.TITLE, errors);
        }
        return errors;
    }

    private static void check(String field, String value, Length most, List<FieldError> errors) {
        if (!most.require(field, value, errors)) {
            return;
        }
        if (PersonalNumber.isIn(value)) {
            errors.add(new FieldError(field, "personalNumber"));
        } else if (!PlainText.isPlain(value)) {
            errors.add(new FieldError(field, "wrongValue"));
        }
    }
}
