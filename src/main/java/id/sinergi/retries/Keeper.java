package id.sinergi.retries;

import id.sinergi.shared.Once;
import id.sinergi.shared.Refusal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the key as the last thing of the first transaction that writes: act and key are stored together or not at all.
 * Of two at once the second waits here for the first, finds its key and is rolled back.
 */
@Component
class Keeper implements TransactionExecutionListener {

    private final ActRepository repository;
    private final Clock clock;

    Keeper(ActRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var once = Once.here().filter(act -> !act.isAsking() && !act.isKept() && !transaction.isReadOnly());
        if (once.isPresent() && repository.hasWritten()) {
            if (!repository.keep(once.get(), clock.instant())) {
                once.get().repeat();
                throw Refusal.conflict("retry.done").raise();
            }
            once.get().write();
        }
    }

    /** A commit that failed on the way may have arrived: whoever comes next finds the key, or not. */
    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Once.here().ifPresent(act -> act.ended(failure == null));
    }
}
