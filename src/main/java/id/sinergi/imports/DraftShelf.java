package id.sinergi.imports;

import id.sinergi.identity.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The drafts of this node. Whatever is older than {@link UploadGate#FORGOTTEN} is found by nobody, and gone with its file as
 * soon as {@link #forget} is called; only what is just being put aside for its import is not broken off by that.
 */
@Component
class DraftShelf {

    private final Map<UUID, Draft> drafts = new ConcurrentHashMap<>();
    private final Clock clock;

    DraftShelf(Clock clock) {
        this.clock = clock;
    }

    void put(Draft draft) {
        drafts.put(draft.id(), draft);
    }

    Optional<Draft> find(UUID id, User user) {
        return of(user).filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** Those of one person. */
    Stream<Draft> of(User user) {
        var oldest = oldest();
        return drafts.values().stream().filter(draft -> draft.isOf(user) && !draft.isOld(oldest));
    }

    void remove(UUID id) {
        drafts.remove(id);
    }

    /** Drops what is too old, with its file. */
    void forget() {
        var oldest = oldest();
        drafts.values().removeIf(draft -> draft.forget(oldest));
    }

    private Instant oldest() {
        return clock.instant().minus(UploadGate.FORGOTTEN);
    }
}
