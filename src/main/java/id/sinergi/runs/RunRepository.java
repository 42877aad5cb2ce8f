package id.sinergi.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which run until when. Leases are counted by the database's clock, the only one that all nodes share; each change
 * stands at once, whatever the caller is in, except the beginning.
 */
@Repository
class RunRepository {

    /** So long a node that says nothing is taken for alive. */
    static final Duration LEASE = Duration.ofSeconds(8);

    private static final String UNTIL = "clock_timestamp() + make_interval(secs => " + LEASE.toSeconds() + ")";

    private final JdbcClient jdbc;

    RunRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run that nobody is at. */
    record Free(String kind, long id, String by) {}

    /** @param leased whether a living node has it */
    record Row(
            boolean leased,
            boolean stopped,
            int failures,
            @Nullable Instant next,
            @Nullable String why) {}

    /**
     * In the caller's transaction: a run that is there has somebody, and one that is rolled back has nobody. False where
     * a living node has it.
     */
    boolean begin(String kind, long id, String by, UUID node) {
        return jdbc.sql("""
                        INSERT INTO runs.run (kind, id, by_user, node, leased_until)
                        VALUES (:kind, :id, :by, :node,
                        """ + UNTIL + """
                        )
                            ON CONFLICT (kind, id) DO UPDATE
                           SET by_user = excluded.by_user, node = excluded.node, leased_until = excluded.leased_until,
                               stopped = false, failures = 0, next_at = NULL, why = NULL
                         WHERE run.leased_until < clock_timestamp()
                        """)
                        .param("kind", kind)
                        .param("id", id)
                        .param("by", by)
                        .param("node", node)
                        .update()
                > 0;
    }

    /** Leaves what was there before this table to whoever comes first. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void adopt(String kind, long id, String by) {
        jdbc.sql("""
                        INSERT INTO runs.run (kind, id, by_user, leased_until) VALUES (:kind, :id, :by, '-infinity')
                            ON CONFLICT (kind, id) DO NOTHING
                        """).param("kind", kind).param("id", id).param("by", by).update();
    }

    List<Free> free() {
        return jdbc.sql("""
                        SELECT kind, id, by_user FROM runs.run
                         WHERE leased_until < clock_timestamp() AND NOT stopped ORDER BY leased_until, kind, id
                        """)
                .query((row, i) -> new Free(row.getString("kind"), row.getLong("id"), row.getString("by_user")))
                .list();
    }

    /** Whether it was still free: one of many who try at once gets it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean take(String kind, long id, UUID node) {
        return changed(
                """
                UPDATE runs.run SET node = :node, leased_until =
                """ + UNTIL + " WHERE kind = :kind AND id = :id AND leased_until < clock_timestamp()", kind, id, node);
    }

    /** The node lives and is at it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean renew(String kind, long id, UUID node) {
        return changed(
                "UPDATE runs.run SET leased_until = " + UNTIL + " WHERE kind = :kind AND id = :id AND node = :node",
                kind,
                id,
                node);
    }

    /** Whether the node has it still; nothing is in its way any more. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean goesOn(String kind, long id, UUID node) {
        return changed(
                "UPDATE runs.run SET failures = 0, next_at = NULL, why = NULL, leased_until = " + UNTIL + """
                         WHERE kind = :kind AND id = :id AND node = :node
                        """,
                kind,
                id,
                node);
    }

    /** Somebody does not want to wait. */
    void hurry(String kind, long id) {
        jdbc.sql("UPDATE runs.run SET next_at = clock_timestamp() WHERE kind = :kind AND id = :id AND failures > 0")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    boolean isPutOff(String kind, long id) {
        return jdbc.sql("SELECT count(*) FROM runs.run WHERE kind = :kind AND id = :id AND next_at > clock_timestamp()")
                        .param("kind", kind)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The node keeps it and waits. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void hindered(String kind, long id, UUID node, int failures, String why) {
        jdbc.sql("""
                        UPDATE runs.run SET failures = :failures, why = :why,
                               next_at = clock_timestamp() + make_interval(secs => :pause)
                         WHERE kind = :kind AND id = :id AND node = :node
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("node", node)
                .param("failures", failures)
                .param("why", why)
                .param("pause", Passing.pause(failures).toSeconds())
                .update();
    }

    /** The node gives it up; {@code stopped} until a person goes on with it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void leave(String kind, long id, UUID node, boolean stopped, @Nullable String why) {
        jdbc.sql("""
                        UPDATE runs.run SET node = NULL, leased_until = '-infinity', failures = 0, next_at = NULL,
                               stopped = :stopped, why = :why
                         WHERE kind = :kind AND id = :id AND node = :node
                        """)
                .param("kind", kind)
                .param("id", id)
                .param("node", node)
                .param("stopped", stopped)
                .param("why", why)
                .update();
    }

    /** The node stops: others may go on with all that it had. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void leaveAll(UUID node) {
        jdbc.sql("UPDATE runs.run SET node = NULL, leased_until = '-infinity' WHERE node = :node")
                .param("node", node)
                .update();
    }

    void finished(String kind, long id) {
        jdbc.sql("DELETE FROM runs.run WHERE kind = :kind AND id = :id")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    Optional<Row> find(String kind, long id) {
        return jdbc.sql("""
                        SELECT leased_until >= clock_timestamp() AS leased, stopped, failures, next_at, why
                          FROM runs.run WHERE kind = :kind AND id = :id
                        """)
                .param("kind", kind)
                .param("id", id)
                .query((row, i) -> {
                    var next = row.getTimestamp("next_at");
                    return new Row(
                            row.getBoolean("leased"),
                            row.getBoolean("stopped"),
                            row.getInt("failures"),
                            next == null ? null : next.toInstant(),
                            row.getString("why"));
                })
                .optional();
    }

    private boolean changed(String sql, String kind, long id, UUID node) {
        return jdbc.sql(sql)
                        .param("kind", kind)
                        .param("id", id)
                        .param("node", node)
                        .update()
                > 0;
    }
}
