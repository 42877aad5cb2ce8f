package id.sinergi.runs;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that was at a run and says nothing any more. */
public final class DeadNode {

    private DeadNode() {}

    /** It had the run in the name of {@code user}, and its lease is over. */
    public static void had(JdbcClient jdbc, String kind, long id, String user) {
        jdbc.sql("""
                        INSERT INTO runs.run (kind, id, by_user, node, leased_until)
                        VALUES (:kind, :id, :user, :node, clock_timestamp() - interval '1 second')
                            ON CONFLICT (kind, id) DO UPDATE
                           SET node = excluded.node, leased_until = excluded.leased_until
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("user", user)
                .param("node", UUID.randomUUID())
                .update();
    }
}
