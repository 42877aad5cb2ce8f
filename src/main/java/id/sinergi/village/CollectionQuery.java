package id.sinergi.village;

import id.sinergi.village.Collection.Figures;
import id.sinergi.village.Collection.HandedIn;
import id.sinergi.village.Collection.Method;
import id.sinergi.village.Collection.Routed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a {@link Collection} with its round. */
final class CollectionQuery {

    static final String COLUMNS = """
            SELECT c.case_number, c.round_id, c.village_code, c.expected, c.collector, c.method, c.import_id, c.accepted,
                   c.rejected, c.entered_by, c.uploaded_by, c.entered_at, c.signed_by, c.reviewed_by,
                   c.target_passed_at, c.before_at, c.before_eligible, c.before_active, c.after_at, c.after_eligible,
                   c.after_active, c.routed_at, c.to_employers, c.to_outreach, c.to_subsidy, c.sampled, c.opened_at,
                   c.ended_at, c.cancelled, c.version, r.name, r.target_date, r.instructions, r.sample_percent, r.seed,
                   r.opened_by, r.opened_at AS round_opened_at, r.closed_at
              FROM village.collection c
              JOIN village.round r ON r.id = c.round_id
            """;

    static final RowMapper<Collection> ROW = (row, i) -> map(row);

    private CollectionQuery() {}

    private static Collection map(ResultSet row) throws SQLException {
        return new Collection(
                row.getString("case_number"),
                round(row),
                row.getString("village_code"),
                row.getObject("expected", Long.class),
                row.getString("collector"),
                handedIn(row),
                row.getString("signed_by"),
                row.getString("reviewed_by"),
                instant(row.getTimestamp("target_passed_at")),
                figures(row, "before"),
                figures(row, "after"),
                row.getTimestamp("routed_at") == null
                        ? null
                        : new Routed(
                                row.getLong("to_employers"), row.getLong("to_outreach"), row.getLong("to_subsidy")),
                row.getObject("sampled", Boolean.class),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getBoolean("cancelled"),
                row.getInt("version"));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("round_id"),
                row.getString("name"),
                row.getObject("target_date", LocalDate.class),
                row.getString("instructions"),
                row.getInt("sample_percent"),
                row.getString("seed"),
                row.getString("opened_by"),
                row.getTimestamp("round_opened_at").toInstant(),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable HandedIn handedIn(ResultSet row) throws SQLException {
        return row.getString("method") == null
                ? null
                : new HandedIn(
                        Method.valueOf(row.getString("method")),
                        row.getObject("import_id", UUID.class),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getString("entered_by"),
                        row.getString("uploaded_by"),
                        row.getTimestamp("entered_at").toInstant());
    }

    private static @Nullable Figures figures(ResultSet row, String when) throws SQLException {
        var at = row.getObject(when + "_at", LocalDate.class);
        return at == null ? null : new Figures(at, row.getLong(when + "_eligible"), row.getLong(when + "_active"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
