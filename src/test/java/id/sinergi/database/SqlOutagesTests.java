package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Outages.Outage;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;

/** What passes by itself is known by its cause, and is called what it is. */
class SqlOutagesTests {

    private final SqlOutages outages = new SqlOutages();

    @Test
    void anOutageIsKnownByItsState() {
        Map.of(
                        "08006", Outage.AWAY,
                        "57P03", Outage.AWAY,
                        "53100", Outage.FULL,
                        "58030", Outage.FULL,
                        "53200", Outage.BUSY,
                        "53300", Outage.BUSY,
                        "40P01", Outage.BUSY,
                        "57014", Outage.BUSY,
                        "55P03", Outage.BUSY)
                .forEach((state, outage) -> assertThat(outages.of(new IllegalStateException(
                                "engine",
                                new UncategorizedSQLException("task", "UPDATE", new SQLException("x", state)))))
                        .as(state)
                        .contains(outage));
    }

    @Test
    void aPoolWithoutAConnectionIsBusyAndOneThatGetsNoneIsAway() {
        assertThat(outages.of(new SQLTransientConnectionException("timed out"))).contains(Outage.BUSY);
        assertThat(outages.of(new SQLTransientConnectionException("timed out", new SocketException("refused"))))
                .contains(Outage.AWAY);
    }

    @Test
    void whatIsWrongWithUsIsNoOutage() {
        assertThat(outages.of(new IllegalStateException(new SQLException("unique", "23505"))))
                .isEqualTo(Optional.empty());
    }
}
