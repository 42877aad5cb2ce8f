package id.sinergi.replies;

import id.sinergi.casefile.Attachments;
import id.sinergi.identity.CurrentUser;
import id.sinergi.replies.LinkRepository.Link;
import id.sinergi.replies.Offer.Held;
import id.sinergi.shared.Acts;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Files that an employer hands over before the answer is sent; refused as {@link Replies} says. */
@Service
public class HeldFiles {

    /** Most files of one answer. */
    public static final int MOST = 5;

    /** Largest file, in bytes. */
    public static final int LARGEST = 10_000_000;

    private final Links links;
    private final ReplyRepository repository;
    private final CurrentUser currentUser;
    private final Acts acts;

    HeldFiles(Links links, ReplyRepository repository, CurrentUser currentUser, Acts acts) {
        this.links = links;
        this.repository = repository;
        this.currentUser = currentUser;
        this.acts = acts;
    }

    /**
     * Takes a file and keeps it until the answer is sent, also over a lost connection.
     *
     * @return refused with {@code reply.files} where there are {@value #MOST} already, {@code reply.fileTooLarge},
     *     {@code file.empty} and {@code file.foreign}
     */
    public Result<List<Held>> hold(String code, String address, String fileName, byte[] content) {
        if (content.length > LARGEST) {
            return Result.refused(new Refusal("reply.fileTooLarge", Refusal.Kind.TOO_LARGE, LARGEST / 1_000_000));
        }
        var wrong = Attachments.wrong(content);
        if (wrong.isPresent()) {
            return Result.refused(wrong.get());
        }
        if (PersonalNumber.isIn(fileName)) {
            return Result.refused(Refusal.invalid("personalNumber"));
        }
        return changing(code, address, link -> {
            if (repository.held(link.letterId()).size() >= MOST) {
                throw Refusal.conflict("reply.files", MOST).raise();
            }
            repository.hold(
                    UUID.randomUUID(), link.letterId(), Attachments.name(fileName, content), content, links.now());
        });
    }

    /** Takes a file back. */
    public Result<List<Held>> drop(String code, String address, UUID file) {
        return changing(code, address, link -> repository.drop(file, link.letterId()));
    }

    private Result<List<Held>> changing(String code, String address, Consumer<Link> work) {
        if (currentUser.find().filter(user -> !user.isSystem()).isPresent()) {
            return Result.refused(Refusal.forbidden("reply.staff"));
        }
        return links.find(code, address)
                .then(link -> currentUser.asSystem(() -> acts.run(() -> {
                    links.refuseShut(link);
                    work.accept(link);
                    return Result.done(repository.held(link.letterId()));
                })));
    }
}
