package id.sinergi.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers on which accounts were signed in to, by the digest of the secret in their cookie. */
@Repository
class DeviceRepository {

    private final JdbcClient jdbc;

    DeviceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(String username, @Nullable String device, Instant since) {
        return device != null
                && jdbc.sql("""
                                SELECT count(*)
                                  FROM identity.known_device
                                 WHERE username = :username AND device = :device AND last_at > :since
                                   AND taken_back_at IS NULL
                                """)
                                .param("username", username)
                                .param("device", device)
                                .param("since", Timestamp.from(since))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    boolean isTakenBack(String username, String device) {
        return jdbc.sql("""
                                SELECT count(*)
                                  FROM identity.known_device
                                 WHERE username = :username AND device = :device AND taken_back_at IS NOT NULL
                                """)
                        .param("username", username)
                        .param("device", device)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @param address from where, masked */
    void remember(String username, String device, String address, Instant now) {
        jdbc.sql("""
                        INSERT INTO identity.known_device (username, device, address, since, last_at)
                        VALUES (:username, :device, :address, :now, :now)
                        ON CONFLICT (username, device)
                           DO UPDATE SET last_at = excluded.last_at, address = excluded.address
                        """)
                .param("username", username)
                .param("device", device)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Used last first. */
    List<KnownDevice> known(String username, Instant since) {
        return jdbc.sql("""
                        SELECT id, left(device, 8) AS mark, address, since, last_at
                          FROM identity.known_device
                         WHERE username = :username AND last_at > :since AND taken_back_at IS NULL
                         ORDER BY last_at DESC, id DESC
                        """)
                .param("username", username)
                .param("since", Timestamp.from(since))
                .query(KnownDevice.class)
                .list();
    }

    /** What was taken back; nothing where the account knows no such device. */
    Optional<String> takeBack(String username, long id, Instant since, Instant now) {
        return jdbc.sql("""
                        UPDATE identity.known_device SET taken_back_at = :now
                         WHERE username = :username AND id = :id AND last_at > :since AND taken_back_at IS NULL
                        RETURNING left(device, 8)
                        """)
                .param("username", username)
                .param("id", id)
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }
}
