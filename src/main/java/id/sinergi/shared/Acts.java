package id.sinergi.shared;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where a transaction meets a refusal: all of an act is kept, or nothing. An act within an act shares its
 * transaction and its fate: an outer act that says it is done after an inner one refused is a mistake of ours and fails,
 * unless it called it as a {@link #part}. Who goes on after a refusal, line by line, calls this outside of a transaction.
 */
@Component
public class Acts {

    /** Knows failures that mean that another transaction changed the same things first; causes are asked one by one. */
    @FunctionalInterface
    public interface LostRace {
        boolean is(Throwable failure);
    }

    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final ObjectProvider<LostRace> races;

    Acts(PlatformTransactionManager transactions, ObjectProvider<LostRace> races) {
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.races = races;
    }

    /** Refused as {@code act} says, by value or by {@link Refusal#raise}; {@code race.lost} where somebody was faster. */
    public <T> Result<T> run(Supplier<Result<T>> act) {
        return run(Refusal.conflict("race.lost"), act);
    }

    /** The same, with a refusal of its own where somebody was faster. */
    public <T> Result<T> run(Refusal lost, Supplier<Result<T>> act) {
        return run(transaction, lost, act);
    }

    /** A part of an act whose refusal the whole survives: nothing of the part is kept. */
    public <T> Result<T> part(Supplier<Result<T>> act) {
        return run(apart, Refusal.conflict("race.lost"), act);
    }

    private <T> Result<T> run(TransactionTemplate kind, Refusal lost, Supplier<Result<T>> act) {
        var isPart = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return Objects.requireNonNull(kind.execute(status -> {
                var result = act.get();
                if (result instanceof Result.Refused) {
                    status.setRollbackOnly();
                }
                return result;
            }));
        } catch (RuntimeException e) {
            // Whether a part was too slow is for the whole to say: a step of the engine is simply run again.
            return Refusal.raised(e)
                    .or(() -> !isPart && isLostRace(e) ? Optional.of(lost) : Optional.empty())
                    .map(Result::<T>refused)
                    .orElseThrow(() -> e);
        }
    }

    /** For acts that answer nothing. */
    public Result<List<Void>> run(Runnable act) {
        return run(() -> {
            act.run();
            return Result.done(List.of());
        });
    }

    /** A key that is there already was not when the act looked: two entered the same in one moment. */
    private boolean isLostRace(Throwable failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof DuplicateKeyException
                || races.stream().anyMatch(race -> race.is(failure))
                || (failure.getCause() != null && isLostRace(failure.getCause()));
    }
}
