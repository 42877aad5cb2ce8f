package id.sinergi.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tries to sign in, and the attacks of which the administrator is told. */
@Repository
class LoginGateRepository {

    private final JdbcClient jdbc;

    LoginGateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isShut(String gate, Instant now) {
        return jdbc.sql("SELECT count(*) FROM identity.login_gate WHERE gate = :gate AND shut_until > :now")
                        .param("gate", gate)
                        .param("now", Timestamp.from(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The gate, made if there was none, and held until the transaction ends: tries at one gate come one by one. */
    Gate hold(String gate, String account, String address, Instant now) {
        return jdbc.sql("""
                        INSERT INTO identity.login_gate (gate, account, address, last_at)
                        VALUES (:gate, :account, :address, :now)
                        ON CONFLICT (gate) DO UPDATE SET gate = excluded.gate
                        RETURNING checked, refused, last_at, shut_until
                        """)
                .param("gate", gate)
                .param("account", account)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .query((row, i) -> new Gate(
                        row.getInt("checked"),
                        row.getInt("refused"),
                        row.getTimestamp("last_at").toInstant(),
                        instant(row.getTimestamp("shut_until"))))
                .single();
    }

    void save(String gate, Gate state) {
        jdbc.sql("""
                        UPDATE identity.login_gate
                           SET checked = :checked, refused = :refused, last_at = :at, shut_until = :until
                         WHERE gate = :gate
                        """)
                .param("checked", state.checked())
                .param("refused", state.refused())
                .param("at", Timestamp.from(state.lastAt()))
                .param("until", state.shutUntil() == null ? null : Timestamp.from(state.shutUntil()))
                .param("gate", gate)
                .update();
    }

    void open(String gate) {
        jdbc.sql("DELETE FROM identity.login_gate WHERE gate = :gate")
                .param("gate", gate)
                .update();
    }

    /** One of the tries counted there was right, and is no guess. */
    void giveBack(String gate) {
        jdbc.sql("""
                        UPDATE identity.login_gate
                           SET checked = greatest(checked - 1, 0), shut_until = NULL
                         WHERE gate = :gate
                        """).param("gate", gate).update();
    }

    /** Accounts tried from this address since then and not signed in to. */
    int accountsTriedFrom(String address, Instant since) {
        return jdbc.sql("""
                        SELECT count(DISTINCT account)
                          FROM identity.login_gate
                         WHERE address = :address AND last_at > :since AND account <> ''
                        """)
                .param("address", address)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Addresses from which this account was tried since then in vain. */
    int addressesThatTried(String account, Instant since) {
        return jdbc.sql("""
                        SELECT count(DISTINCT address)
                          FROM identity.login_gate
                         WHERE account = :account AND last_at > :since AND address <> ''
                        """)
                .param("account", account)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM identity.login_gate WHERE last_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    void attacked(LoginAttack attack) {
        jdbc.sql("INSERT INTO identity.login_attack (kind, address, at) VALUES (:kind, :address, :at)")
                .param("kind", attack.kind().name())
                .param("address", attack.address())
                .param("at", Timestamp.from(attack.at()))
                .update();
    }

    void forgetAttacks(Instant before) {
        jdbc.sql("DELETE FROM identity.login_attack WHERE at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    List<LoginAttack> attacks(Instant since) {
        return jdbc.sql("SELECT kind, address, at FROM identity.login_attack WHERE at > :since ORDER BY at DESC")
                .param("since", Timestamp.from(since))
                .query((row, i) -> new LoginAttack(
                        LoginAttack.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
