package id.sinergi.runs;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Outages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What goes by itself is told from what does not, whatever it comes wrapped in. */
class PassingTests {

    @Test
    void whatGoesByItselfIsKnownByItsCause() {
        var known = new LinkedHashMap<Throwable, Passing>();
        Map.of(
                        "08006", Passing.AWAY,
                        "57P01", Passing.AWAY,
                        "57014", Passing.BUSY,
                        "53100", Passing.FULL,
                        "58030", Passing.FULL,
                        "53200", Passing.BUSY,
                        "53300", Passing.BUSY,
                        "40P01", Passing.BUSY,
                        "40001", Passing.BUSY,
                        "55P03", Passing.BUSY)
                .forEach((state, passing) -> known.put(state(state), passing));
        known.put(
                new CannotCreateTransactionException("x", new SQLTransientConnectionException("pool timed out")),
                Passing.BUSY);
        known.put(new UncheckedIOException(new IOException("No space left on device")), Passing.FULL);
        var broken = new TransactionSystemException("Could not roll back", new SQLException("Connection is closed"));
        broken.initApplicationException(state("53100"));
        known.put(broken, Passing.FULL);
        known.put(new TransactionSystemException("Could not commit"), Passing.AWAY);
        known.put(new PassingException(Passing.SERVICE), Passing.SERVICE);
        known.put(new DeadlockLoserDataAccessException("x", null), Passing.BUSY);
        known.forEach((failure, passing) ->
                assertThat(Passing.of(failure)).as(failure.toString()).contains(passing));
    }

    /** Whoever answers a reader and whoever tries again say the same of the same trouble. */
    @Test
    void whatIsSaidToReadersIsWhatIsWaitedFor() {
        var outages = new HashSet<Outages.Outage>();
        for (var state : List.of(
                "08000", "08006", "40001", "40003", "40P01", "53000", "53100", "53200", "53300", "53400", "55000",
                "55006", "55P03", "57014", "57P01", "57P03", "57P05", "58030", "23505", "42P01", "XX000")) {
            var failure = new SQLException("raised", state);
            var said = Optional.ofNullable(Outages.alone(failure));
            assertThat(Passing.of(failure).map(Enum::name)).as(state).isEqualTo(said.map(Enum::name));
            said.ifPresent(outages::add);
        }
        assertThat(outages).containsExactlyInAnyOrder(Outages.Outage.values());
    }

    /** As the engine wraps it: nothing of its class says what happened. */
    private static Throwable state(String state) {
        return new IllegalStateException(
                "engine", new UncategorizedSQLException("task", "UPDATE", new SQLException("raised", state)));
    }

    @Test
    void whatDoesNotIsForGood() {
        assertThat(Passing.of(new DataIntegrityViolationException("x", new SQLException("unique", "23505"))))
                .isEqualTo(Optional.empty());
        assertThat(Passing.of(new IllegalArgumentException("a bug"))).isEmpty();
        assertThat(Passing.of(new UncheckedIOException(new IOException("Stream closed"))))
                .isEmpty();
        var loop = new IllegalStateException("round");
        loop.initCause(new IllegalStateException("and round", loop));
        assertThat(Passing.of(loop)).isEmpty();
    }

    @Test
    void thePausesGrowFromASecondToFiveMinutes() {
        assertThat(Passing.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Passing.pause(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Passing.pause(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Passing.pause(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Passing.pause(1_000_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
