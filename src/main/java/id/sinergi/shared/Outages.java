package id.sinergi.shared;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what passes by itself from what is wrong with us: the database away, full, or busy beyond our patience. */
public interface Outages {

    /** What the reader is told: {@code problem.api.<code>}. */
    enum Outage {
        AWAY("away"),
        FULL("full"),
        BUSY("busy");

        private final String code;

        Outage(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    Optional<Outage> of(Throwable failure);

    /**
     * Of one failure alone, without its causes, by what PostgreSQL and its driver say: the one list for whoever answers and
     * whoever tries again.
     */
    static @Nullable Outage alone(Throwable failure) {
        return switch (failure) {
            // The pool's own word: all connections are taken, or, with a cause, none can be made.
            case SQLTransientConnectionException pool when pool.getSQLState() == null -> Outage.BUSY;
            case SQLException sql when sql.getSQLState() != null -> state(sql.getSQLState());
            case SocketTimeoutException gone -> Outage.AWAY;
            case SocketException gone -> Outage.AWAY;
            default -> null;
        };
    }

    private static @Nullable Outage state(String state) {
        return switch (state) {
            // Shut down by an operator, after a crash, starting up or recovering, its database dropped, idle for too
            // long.
            case "57P01", "57P02", "57P03", "57P04", "57P05" -> Outage.AWAY;
            // Disk full, and what PostgreSQL says when it cannot write its log.
            case "53100", "58030" -> Outage.FULL;
            // Out of memory, too many connections, cancelled after the statement's limit, lock not got within its
            // limit.
            case "53000", "53200", "53300", "57014", "55P03", "55006" -> Outage.BUSY;
            // A connection that is gone; a deadlock or another transaction in the way.
            default -> state.startsWith("08") ? Outage.AWAY : state.startsWith("40") ? Outage.BUSY : null;
        };
    }
}
