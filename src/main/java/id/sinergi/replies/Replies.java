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
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
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
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers of employers by the link in their letter. Who holds the link needs no account: every method that takes a code
 * acts as the system, for that one letter alone.
 *
 * <p>Refused everywhere: {@code reply.unknown} (no such code), {@code reply.tooMany} (guessing), and where something is
 * to be changed {@code reply.answered}, {@code reply.ended} (the case is over) and {@code reply.expired}.
 */
@Service
public class Replies {

    static final String MESSAGE = "employer-replied";

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINE = 120;
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
    private final TransactionTemplate transaction;

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
            TransactionTemplate transaction) {
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
        this.transaction = transaction;
    }

    /**
     * What the link opens; once it is answered, the receipt. The first look is proof that the letter arrived and goes into
     * the trail.
     *
     * @param address where the request comes from
     */
    public Result<Offer> open(String code, String address) {
        return links.find(code, address)
                .then(link -> currentUser.asSystem(() -> transaction.execute(status -> {
                    var shut = link.answeredAt() == null ? links.shut(link) : Optional.<Refusal>empty();
                    if (shut.isPresent()) {
                        return Result.<Offer>refused(shut.get());
                    }
                    var letter = letter(link);
                    if (linkRepository.opened(link.letterId(), links.now())) {
                        events.publishEvent(
                                new ReplyEvent("reply.opened", link.caseNumber(), Map.of("number", letter.number())));
                    }
                    return Result.done(offer(link, letter));
                })));
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
        return links.find(code, address)
                .then(link -> Result.attempt(() -> currentUser.asSystem(() -> {
                    var receipt = Objects.requireNonNull(transaction.execute(status -> store(link, given)));
                    engine.settle(link.caseNumber());
                    return receipt;
                })));
    }

    private Receipt store(Link link, Given given) {
        links.refuseShut(link);
        var now = links.now();
        if (!linkRepository.answered(link.letterId(), now)) {
            throw new RefusedException(Refusal.conflict("reply.answered"));
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
            throw new RefusedException(Refusal.conflict("reply.ended"));
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
        check("text", given.text(), LONGEST_TEXT, errors);
        check("name", given.name(), LONGEST_LINE, errors);
        check("position", given.position(), LONGEST_LINE, errors);
        if (!given.contact().isBlank()) {
            check("contact", given.contact(), LONGEST_LINE, errors);
        }
        return errors;
    }

    private static void check(String field, String value, int longest, List<FieldError> errors) {
        if (value.isBlank()) {
            errors.add(new FieldError(field, "required"));
        } else if (value.strip().length() > longest) {
            errors.add(new FieldError(field, "tooLong", longest));
        } else if (!PlainText.isPlain(value)) {
            errors.add(new FieldError(field, "wrongValue"));
        }
    }
}
