package id.sinergi.retries;

import id.sinergi.shared.Once;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActRepository {

    private final JdbcClient jdbc;

    /** @param answer {@code null} while none is kept */
    record Act(byte[] fingerprint, Instant at, @Nullable Answer answer) {}

    /** @param body encrypted with the caller's key */
    record Answer(
            int status, @Nullable String location, @Nullable String type, byte[] body) {}

    ActRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the transaction under way has changed anything so far. */
    boolean hasWritten() {
        return jdbc.sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** False where the key is there already; waits for another transaction that is about to store it. */
    boolean keep(Once act, Instant now) {
        return jdbc.sql("""
                        INSERT INTO retries.act (account, key, fingerprint, at)
                        VALUES (:account, :key, :fingerprint, :at)
                            ON CONFLICT (account, key) DO NOTHING
                        """)
                        .param("account", act.account())
                        .param("key", Seal.name(act.key()))
                        .param("fingerprint", act.fingerprint())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Act> find(Once act) {
        return jdbc.sql("""
                        SELECT fingerprint, at, status, location, type, answer
                          FROM retries.act
                         WHERE account = :account AND key = :key
                        """)
                .param("account", act.account())
                .param("key", Seal.name(act.key()))
                .query((row, i) -> {
                    var body = row.getBytes("answer");
                    return new Act(
                            row.getBytes("fingerprint"),
                            row.getTimestamp("at").toInstant(),
                            body == null
                                    ? null
                                    : new Answer(
                                            row.getInt("status"),
                                            row.getString("location"),
                                            row.getString("type"),
                                            body));
                })
                .optional();
    }

    void answered(Once act, Answer answer) {
        jdbc.sql("""
                        UPDATE retries.act SET status = :status, location = :location, type = :type, answer = :answer
                         WHERE account = :account AND key = :key
                        """)
                .param("account", act.account())
                .param("key", Seal.name(act.key()))
                .param("status", answer.status())
                .param("location", answer.location())
                .param("type", answer.type())
                .param("answer", answer.body())
                .update();
    }

    void forget(Once act) {
        jdbc.sql("DELETE FROM retries.act WHERE account = :account AND key = :key")
                .param("account", act.account())
                .param("key", Seal.name(act.key()))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM retries.act WHERE at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
