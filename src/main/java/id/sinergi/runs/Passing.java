package id.sinergi.runs;

import id.sinergi.shared.Outages;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What is in the way of work and goes by itself: nothing is wrong with the work, and the same will do later. What is not
 * listed here is for good, and is said to whoever waits. The sentence has the key {@code passing.<name>}.
 */
public enum Passing {
    /** The database cannot be reached, or stops. */
    AWAY,
    /** No room on the disk. */
    FULL,
    /** Others are in the way: too many connections, no memory, a deadlock, a lock, a statement that took too long. */
    BUSY,
    /** Another system that the work needs does not answer. */
    SERVICE;

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLED = 9;

    /** A loop of causes is no story. */
    private static final int DEEPEST = 30;

    /**
     * What passes among a failure's causes, the innermost first: it knows best. A transaction that could not even be rolled
     * back had no connection any more, and hides what happened.
     */
    public static Optional<Passing> of(Throwable failure) {
        return Optional.ofNullable(among(failure, DEEPEST));
    }

    private static @Nullable Passing among(@Nullable Throwable failure, int deep) {
        if (failure == null || deep == 0) {
            return null;
        }
        var inner = among(failure.getCause(), deep - 1);
        if (inner == null && failure instanceof TransactionSystemException broken) {
            inner = among(broken.getApplicationException(), deep - 1);
        }
        return inner == null ? alone(failure) : inner;
    }

    private static @Nullable Passing alone(Throwable failure) {
        var outage = Outages.alone(failure);
        return outage == null ? other(failure) : Passing.valueOf(outage.name());
    }

    private static @Nullable Passing other(Throwable failure) {
        return switch (failure) {
            case PassingException passing -> passing.passing();
            // The states of the others are known, and do not pass.
            case SQLException sql when sql.getSQLState() != null -> null;
            case SQLTransientException away -> AWAY;
            case SQLRecoverableException away -> AWAY;
            case IOException io when isFull(io) -> FULL;
            case TransactionSystemException broken -> AWAY;
            case CannotCreateTransactionException away -> AWAY;
            case DataAccessResourceFailureException away -> AWAY;
            case RecoverableDataAccessException away -> AWAY;
            case TransientDataAccessException busy -> BUSY;
            default -> null;
        };
    }

    private static boolean isFull(IOException failure) {
        var words = Objects.requireNonNullElse(failure.getMessage(), "").toLowerCase(Locale.ROOT);
        return words.contains("no space left") || words.contains("disk quota exceeded");
    }

    /** How long to wait after so many failures in a row, from one second to five minutes. */
    public static Duration pause(int failures) {
        var doubled = SHORTEST.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLED));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
