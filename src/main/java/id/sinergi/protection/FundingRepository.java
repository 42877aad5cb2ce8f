package id.sinergi.protection;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Funding sources and the dated rules of this module. */
@Repository
class FundingRepository {

    private static final String COLUMNS = """
            SELECT s.id, s.kind, s.name, s.budget, s.valid_from, s.valid_to, s.basis, s.entered_by,
                   COALESCE((SELECT sum(p.cost) FROM protection.person p JOIN protection.list l ON l.number = p.number
                              WHERE l.source_id = s.id AND NOT p.released), 0) AS committed
              FROM protection.source s
            """;

    private final JdbcClient jdbc;

    FundingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether contributions of a kind of source are relieved, and why. */
    record ReliefRule(boolean relieved, String basis) {}

    List<FundingSource> all() {
        return jdbc.sql(COLUMNS + " ORDER BY s.valid_to DESC, s.name, s.id")
                .query((row, i) -> map(row))
                .list();
    }

    Optional<FundingSource> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE s.id = :id")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    /** Holds the source for this transaction, so that two lists never spend the same rupiah. */
    Optional<FundingSource> lock(long id) {
        jdbc.sql("SELECT id FROM protection.source WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    boolean exists(String name, LocalDate from) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM protection.source WHERE name = :name AND valid_from = :from)")
                .param("name", name)
                .param("from", Date.valueOf(from))
                .query(Boolean.class)
                .single();
    }

    long insert(FundingSources.NewSource source, String by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO protection.source (kind, name, budget, valid_from, valid_to, basis, entered_by, entered_at)
                        VALUES (:kind, :name, :budget, :from, :to, :basis, :by, :now)
                        RETURNING id
                        """)
                .param("kind", source.kind().name())
                .param("name", source.name())
                .param("budget", source.budget())
                .param("from", Date.valueOf(source.from()))
                .param("to", Date.valueOf(source.to()))
                .param("basis", source.basis())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    ReliefRule relief(FundingSource.Kind kind, LocalDate day) {
        return jdbc.sql("""
                        SELECT relieved, basis FROM protection.relief_rule
                         WHERE kind = :kind AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("kind", kind.name())
                .param("day", Date.valueOf(day))
                .query(ReliefRule.class)
                .single();
    }

    /** Days after the hand-over within which everybody of a list should be seen as a member. */
    int realiseWithin(LocalDate day) {
        return jdbc.sql("""
                        SELECT value FROM protection.rule
                         WHERE name = 'realise_within' AND valid_from <= :day ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    private static FundingSource map(ResultSet row) throws SQLException {
        return new FundingSource(
                row.getLong("id"),
                FundingSource.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getLong("budget"),
                row.getLong("committed"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("basis"),
                row.getString("entered_by"));
    }
}
