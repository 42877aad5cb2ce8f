package id.sinergi.village;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundRepository {

    private static final String COLUMNS = """
            SELECT id, name, target_date, instructions, sample_percent, seed, opened_by, opened_at, closed_at FROM village.round
            """;

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new round under the next id; empty where the name is taken. */
    Optional<Round> insert(Round round) {
        return jdbc.sql("""
                        INSERT INTO village.round
                               (name, target_date, instructions, sample_percent, seed, opened_by, opened_at)
                        VALUES (:name, :target, :instructions, :percent, :seed, :by, :at)
                        ON CONFLICT (lower(name)) DO NOTHING
                        RETURNING id, name, target_date, instructions, sample_percent, seed, opened_by, opened_at, closed_at
                        """)
                .param("name", round.name())
                .param("target", round.targetDate())
                .param("instructions", round.instructions())
                .param("percent", round.samplePercent())
                .param("seed", round.seed())
                .param("by", round.openedBy())
                .param("at", Timestamp.from(round.openedAt()))
                .query((row, i) -> map(row))
                .optional();
    }

    Optional<Round> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    /** The round, which nobody else opens villages in or closes until the transaction ends. */
    Round lock(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, i) -> map(row))
                .single();
    }

    /** Whether this call was the one that closed it. */
    boolean close(long id, @Nullable String reason, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE village.round SET closed_at = :at, closed_by = :by, close_reason = :reason
                                 WHERE id = :id AND closed_at IS NULL
                                """)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<Round> named(String name) {
        return jdbc.sql(COLUMNS + " WHERE lower(name) = lower(:name)")
                .param("name", name)
                .query((row, i) -> map(row))
                .optional();
    }

    /** Newest first. */
    List<Round> all() {
        return jdbc.sql(COLUMNS + " ORDER BY opened_at DESC, id DESC")
                .query((row, i) -> map(row))
                .list();
    }

    private static Round map(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Round(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("target_date", java.time.LocalDate.class),
                row.getString("instructions"),
                row.getInt("sample_percent"),
                row.getString("seed"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
