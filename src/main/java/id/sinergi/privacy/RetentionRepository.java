package id.sinergi.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionRepository {

    private static final String RULE =
            "SELECT category, version, months, action, basis, valid_from FROM privacy.retention_rule";

    private static final String RUN = """
            SELECT id, category, before, expected, proposed_by, proposed_at, state, decided_by, decided_at, reason
              FROM privacy.retention_run
            """;

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule that holds on {@code day}. */
    Optional<RetentionRule> rule(String category, LocalDate day) {
        return jdbc.sql(RULE + " WHERE category = :category AND valid_from <= :day ORDER BY version DESC LIMIT 1")
                .param("category", category)
                .param("day", day)
                .query(RetentionRule.class)
                .optional();
    }

    /** The newest version of a rule, which may be in force only later. */
    Optional<RetentionRule> latest(String category) {
        return jdbc.sql(RULE + " WHERE category = :category ORDER BY version DESC LIMIT 1")
                .param("category", category)
                .query(RetentionRule.class)
                .optional();
    }

    /** Adds a version after the one seen; false where somebody else added one meanwhile. */
    boolean add(RetentionRule rule, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO privacy.retention_rule (category, version, months, action, basis, valid_from, by_user, at)
                        SELECT :category, :version, :months, :action, :basis, :from, :by, :at
                         WHERE :version = 1 + (SELECT COALESCE(max(version), 0) FROM privacy.retention_rule
                                                WHERE category = :category)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("category", rule.category())
                        .param("version", rule.version())
                        .param("months", rule.months())
                        .param("action", rule.action().name())
                        .param("basis", rule.basis())
                        .param("from", rule.validFrom())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Enters a proposal; false where one is open for this category already. */
    boolean propose(String category, Instant before, long expected, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO privacy.retention_run (category, before, expected, proposed_by, proposed_at)
                        VALUES (:category, :before, :expected, :by, :at)
                        ON CONFLICT (category) WHERE state = 'PROPOSED' DO NOTHING
                        """)
                        .param("category", category)
                        .param("before", Timestamp.from(before))
                        .param("expected", expected)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The run under its lock, which the transaction holds until it ends. */
    Optional<RetentionRun> lock(long id) {
        return jdbc.sql(RUN + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    void decide(long id, RetentionRun.State state, String by, Instant at, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE privacy.retention_run
                           SET state = :state, decided_by = :by, decided_at = :at, reason = :reason
                         WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Latest first. */
    List<RetentionRun> runs(int limit) {
        return jdbc.sql(RUN + " ORDER BY proposed_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, i) -> map(row))
                .list();
    }

    Optional<RetentionRun> open(String category) {
        return jdbc.sql(RUN + " WHERE category = :category AND state = 'PROPOSED'")
                .param("category", category)
                .query((row, i) -> map(row))
                .optional();
    }

    private static RetentionRun map(ResultSet row) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new RetentionRun(
                row.getLong("id"),
                row.getString("category"),
                row.getTimestamp("before").toInstant(),
                row.getLong("expected"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                RetentionRun.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("reason"));
    }
}
