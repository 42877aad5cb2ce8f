package id.sinergi.casefile;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments and documents of a case, for those who may see the case. Inspectors read and do not write. What the office of
 * a village adds to a case that many villages share is not for the other villages.
 */
@Service
public class Attachments {

    private final Cases cases;
    private final AttachmentRepository repository;
    private final List<StillAwaited> awaited;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            Cases cases,
            AttachmentRepository repository,
            List<StillAwaited> awaited,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.repository = repository;
        this.awaited = awaited;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a remark. Refused: {@code case.unknown}, {@code case.readOnly}, {@code case.ended}, field {@code text} empty or too long. */
    @Act
    public Result<Comment> comment(String number, @Nullable String text) {
        if (!PlainText.isPlain(text)) {
            return Result.refused(Refusal.field("text", "wrongValue"));
        }
        var words = text == null ? "" : PlainText.clean(text).strip();
        if (words.isEmpty()) {
            return Result.refused(Refusal.field("text", "required"));
        }
        var wrong = Length.REMARK.tooLong("text", words);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(List.of(wrong.get())));
        }
        if (PersonalNumber.isIn(words)) {
            return Result.refused(Refusal.field("text", "personalNumber"));
        }
        return writable(number, this::whyNotComment).map(file -> {
            var user = currentUser.get();
            var comment = repository.comment(number, user.username(), clock.instant(), words, village(user));
            events.publishEvent(new CaseEvent.Commented(number, comment.id(), words, village(user)));
            return comment;
        });
    }

    @Transactional(readOnly = true)
    public Result<Slice<Comment>> comments(String number, @Nullable Integer limit, @Nullable String cursor) {
        return cases.find(number).map(file -> {
            var after = Slice.decodeId(cursor, id -> repository.hasComment(number, id));
            var size = Slice.limit(limit);
            var rows = repository.comments(number, after, currentUser.get(), size + 1);
            return Slice.of(rows, size, comment -> String.valueOf(comment.id()));
        });
    }

    /**
     * Adds a file. Refused: {@code case.unknown}, {@code case.readOnly}, {@code case.ended}, {@code file.empty}, {@code
     * file.tooLarge}, {@code file.foreign} (neither PDF, JPEG nor PNG), {@code personalNumber} in its name.
     */
    @Act
    public Result<Document> add(String number, String fileName, byte[] content) {
        return writable(number, this::whyNotAdd).then(file -> {
            var wrong = PersonalNumber.isIn(fileName) ? Optional.of(Refusal.invalid("personalNumber")) : wrong(content);
            if (wrong.isPresent()) {
                return Result.refused(wrong.get());
            }
            var kind = FileKind.of(content).orElseThrow();
            var document = new Document(
                    UUID.randomUUID(),
                    number,
                    kind.name(fileName),
                    kind.type(),
                    content.length,
                    sha256(content),
                    currentUser.get().username(),
                    clock.instant());
            var areas = village(currentUser.get());
            repository.document(document, content, areas);
            events.publishEvent(
                    new CaseEvent.DocumentAdded(number, document.id(), document.name(), document.sha256(), areas));
            return Result.done(document);
        });
    }

    /** From when on a page that is opened now counts what it sends. */
    public Instant begun() {
        // As exact as the moment of a document that was read again.
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * As {@link #add}, for a page that may send a file again after a cut line: what its user has put into the case since the
     * page was {@link #begun}, by the same name and of the same content, is answered and not stored twice.
     */
    @Act
    public Result<Document> addOnce(String number, String fileName, byte[] content, Instant begun) {
        return wrong(content).isPresent()
                ? add(number, fileName, content)
                : writable(number, this::whyNotAdd)
                        .then(file -> repository.documents(number, currentUser.get()).stream()
                                .filter(one ->
                                        one.author().equals(currentUser.get().username())
                                                && !one.at().isBefore(begun)
                                                && one.name().equals(name(fileName, content))
                                                && one.sha256().equals(sha256(content)))
                                .findFirst()
                                .map(Result::done)
                                .orElseGet(() -> add(number, fileName, content)));
    }

    /** Why a case does not take such a file: {@code file.empty}, {@code file.tooLarge} or {@code file.foreign}. */
    public static Optional<Refusal> wrong(byte[] content) {
        if (content.length == 0) {
            return Optional.of(Refusal.invalid("file.empty"));
        }
        if (content.length > Document.LARGEST) {
            return Optional.of(new Refusal("file.tooLarge", Refusal.Kind.TOO_LARGE));
        }
        return FileKind.of(content).isEmpty() ? Optional.of(Refusal.invalid("file.foreign")) : Optional.empty();
    }

    /** The name of a file that is not {@link #wrong}: with the ending of what it is. */
    public static String name(String given, byte[] content) {
        return FileKind.of(content).orElseThrow().name(given);
    }

    /** What is read of a file on its way in: no more than it takes to see that it is too large. */
    public static byte[] read(InputStream content) throws IOException {
        return content.readNBytes(Document.LARGEST + 1);
    }

    @Transactional(readOnly = true)
    public Result<List<Document>> documents(String number) {
        return cases.find(number).map(file -> repository.documents(number, currentUser.get()));
    }

    /** A document with its bytes. */
    public record Content(Document document, byte[] bytes) {}

    /** The file itself, if its case may be seen; otherwise {@code document.unknown}. */
    @Transactional(readOnly = true)
    public Result<Content> content(UUID id) {
        Optional<Document> document = repository
                .document(id, currentUser.get())
                .filter(found -> cases.find(found.caseNumber()) instanceof Result.Done<CaseFile>);
        return document.<Result<Content>>map(found -> Result.done(new Content(found, repository.content(id))))
                .orElseGet(() -> Result.refused(Refusal.notFound("document.unknown")));
    }

    /** Whether {@code id} names a document of the case: for forms whose field is a file. */
    @Transactional(readOnly = true)
    public boolean belongs(UUID id, String number) {
        return repository
                .document(id, User.SYSTEM)
                .filter(found -> found.caseNumber().equals(number))
                .isPresent();
    }

    /** Keeps a document to one village of the case: what happened there is not for the others. */
    @Transactional
    public void confine(UUID id, String villageCode) {
        repository.confine(id, List.of(villageCode));
    }

    private static List<String> village(User user) {
        return user.agency() == Agency.DESA ? user.areas().stream().sorted().toList() : List.of();
    }

    /** Why the current user may say nothing in the case: {@code case.readOnly}, {@code case.ended}. */
    public Optional<Refusal> whyNotComment(CaseFile file) {
        if (currentUser.get().is(Role.INSPECTOR)) {
            return Optional.of(Refusal.forbidden("case.readOnly"));
        }
        return file.isOpen() ? Optional.empty() : Optional.of(Refusal.conflict("case.ended"));
    }

    /**
     * Why the current user may add no file: {@code case.readOnly}, {@code case.ended}. A closed case takes those that are
     * {@link StillAwaited} from the user; one that was cancelled takes none.
     */
    public Optional<Refusal> whyNotAdd(CaseFile file) {
        return whyNotComment(file).filter(no -> file.status() != CaseFile.Status.CLOSED || !isAwaited(file.number()));
    }

    private boolean isAwaited(String number) {
        var user = currentUser.get();
        return !user.is(Role.INSPECTOR) && awaited.stream().anyMatch(one -> one.isAwaited(number, user));
    }

    /** The case, held, so that it does not end between the question and what is added. */
    private Result<CaseFile> writable(String number, Function<CaseFile, Optional<Refusal>> whyNot) {
        return cases.find(number).then(seen -> {
            cases.hold(number);
            var file = cases.get(number);
            return whyNot.apply(file).<Result<CaseFile>>map(Result::refused).orElseGet(() -> Result.done(file));
        });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
