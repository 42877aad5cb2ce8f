package id.sinergi.replies;

import id.sinergi.casefile.Attachments;
import id.sinergi.identity.CurrentUser;
import id.sinergi.replies.LinkRepository.Link;
import id.sinergi.replies.Offer.Held;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate transaction;

    HeldFiles(Links links, ReplyRepository repository, CurrentUser currentUser, TransactionTemplate transaction) {
        this.links = links;
        this.repository = repository;
        this.currentUser = currentUser;
        this.transaction = transaction;
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
        return changing(code, address, link -> {
            if (repository.held(link.letterId()).size() >= MOST) {
                throw new RefusedException(Refusal.conflict("reply.files", MOST));
            }
            repository.hold(UUID.randomUUID(), link.letterId(), fileName, content, links.now());
        });
    }

    /** Takes a file back. */
    public Result<List<Held>> drop(String code, String address, UUID file) {
        return changing(code, address, link -> repository.drop(file, link.letterId()));
    }

    private Result<List<Held>> changing(String code, String address, Consumer<Link> work) {
        return links.find(code, address)
                .then(link -> Result.attempt(() ->
                        currentUser.asSystem(() -> Objects.requireNonNull(transaction.execute(status -> {
                            links.refuseShut(link);
                            work.accept(link);
                            return repository.held(link.letterId());
                        })))));
    }
}
