package id.sinergi.casefile;

import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private static final int LONGEST_NAME = 200;

    private final Cases cases;
    private final AttachmentRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attachments(
            Cases cases,
            AttachmentRepository repository,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a remark. Refused: {@code case.unknown}, {@code case.readOnly}, field {@code text} empty or too long. */
    @Transactional
    public Result<Comment> comment(String number, @Nullable String text) {
        var words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            return Result.refused(Refusal.field("text", "required"));
        }
        if (words.length() > Comment.LONGEST) {
            return Result.refused(Refusal.field("text", "tooLong", Comment.LONGEST));
        }
        if (!PlainText.isPlain(words)) {
            return Result.refused(Refusal.field("text", "wrongValue"));
        }
        return writable(number).map(file -> {
            var user = currentUser.get();
            var comment = repository.comment(number, user.username(), clock.instant(), words, village(user));
            events.publishEvent(new CaseEvent.Commented(number, comment.id(), words, village(user)));
            return comment;
        });
    }

    @Transactional(readOnly = true)
    public Result<Slice<Comment>> comments(String number, @Nullable Integer limit, @Nullable String cursor) {
        return cases.find(number).then(file -> {
            var after = Slice.decode(cursor);
            if (after != null && !after.matches("\\d{1,18}")) {
                return Result.refused(Refusal.invalid("cursor.unknown"));
            }
            var size = Slice.limit(limit);
            var rows =
                    repository.comments(number, after == null ? 0 : Long.parseLong(after), currentUser.get(), size + 1);
            return Result.done(Slice.of(rows, size, comment -> String.valueOf(comment.id())));
        });
    }

    /**
     * Adds a file. Refused: {@code case.unknown}, {@code case.readOnly}, {@code file.empty}, {@code file.tooLarge},
     * {@code file.foreign} (neither PDF, JPEG nor PNG).
     */
    @Transactional
    public Result<Document> add(String number, String fileName, byte[] content) {
        return writable(number).then(file -> {
            var wrong = wrong(content);
            if (wrong.isPresent()) {
                return Result.refused(wrong.get());
            }
            var document = new Document(
                    UUID.randomUUID(),
                    number,
                    tidy(fileName),
                    FileKind.of(content).orElseThrow().type(),
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

    private Result<CaseFile> writable(String number) {
        return cases.find(number)
                .then(file -> currentUser.get().is(Role.INSPECTOR)
                        ? Result.refused(Refusal.forbidden("case.readOnly"))
                        : Result.done(file));
    }

    private static String tidy(String fileName) {
        var name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        if (name.isEmpty()) {
            return "berkas";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
