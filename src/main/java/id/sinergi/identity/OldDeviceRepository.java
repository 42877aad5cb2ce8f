package id.sinergi.identity;

import id.sinergi.shared.RetainedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that nobody has signed in on for long, taken back or not. */
@Repository
class OldDeviceRepository extends RetainedRows {

    private static final Old OLD = new Old("id", "last_at", "id::text", """
            FROM identity.known_device WHERE last_at < :before
            """);

    OldDeviceRepository(JdbcClient jdbc) {
        super(jdbc, "accounts.devices", OLD, """
                DELETE FROM identity.known_device d USING old WHERE d.id = old.key
                """);
    }
}
