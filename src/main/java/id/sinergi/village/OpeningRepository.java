package id.sinergi.village;

import id.sinergi.village.Opening.Line;
import id.sinergi.village.Opening.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Openings with their villages: the queue of what is still to be opened, and the receipt. */
@Repository
class OpeningRepository {

    private static final String LINES = """
            SELECT village_code, expected, state, case_number, reason, args
              FROM village.opening_village WHERE opening_id = :id
            """;

    private final JdbcClient jdbc;
    private final RoundRepository rounds;

    OpeningRepository(JdbcClient jdbc, RoundRepository rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    long insert(long round, List<String> villages, Map<String, Long> expected, String by, Instant at) {
        var id = jdbc.sql("INSERT INTO village.opening (round_id, by_user, at) VALUES (:round, :by, :at) RETURNING id")
                .param("round", round)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO village.opening_village (opening_id, village_code, expected)
                        SELECT :id, village, expected FROM unnest(:villages::text[], :expected::bigint[])
                            AS one (village, expected)
                        """)
                .param("id", id)
                .param("villages", villages.toArray(String[]::new))
                .param("expected", villages.stream().map(expected::get).toArray(Long[]::new))
                .update();
        return id;
    }

    Optional<Opening> find(long id) {
        return jdbc.sql("""
                        SELECT o.id, o.round_id, o.by_user, o.at, o.finished_at, count(v.village_code) AS total,
                               count(*) FILTER (WHERE v.state = 'OPENED') AS opened,
                               count(*) FILTER (WHERE v.state = 'SKIPPED') AS skipped
                          FROM village.opening o
                          LEFT JOIN village.opening_village v ON v.opening_id = o.id
                         WHERE o.id = :id
                         GROUP BY o.id
                        """).param("id", id).query((row, i) -> map(row)).optional();
    }

    /** Openings of a round, newest first. */
    List<Long> ofRound(long round) {
        return jdbc.sql("SELECT id FROM village.opening WHERE round_id = :round ORDER BY id DESC")
                .param("round", round)
                .query(Long.class)
                .list();
    }

    /** With who began them. */
    Map<Long, String> unfinished() {
        var found = new LinkedHashMap<Long, String>();
        jdbc.sql("SELECT id, by_user FROM village.opening WHERE finished_at IS NULL ORDER BY id")
                .query(row -> {
                    found.put(row.getLong("id"), row.getString("by_user"));
                });
        return found;
    }

    List<Line> lines(long id) {
        return jdbc.sql(LINES + " ORDER BY village_code")
                .param("id", id)
                .query((row, i) -> line(row))
                .list();
    }

    /**
     * Some of the villages that wait, kept from anybody else until the transaction ends. What another node still holds is
     * waited for: none is returned where none waits, never because somebody else has the last ones.
     */
    List<Line> take(long id, int most) {
        return jdbc.sql(LINES + " AND state = 'WAITING' ORDER BY village_code LIMIT :most FOR UPDATE")
                .param("id", id)
                .param("most", most)
                .query((row, i) -> line(row))
                .list();
    }

    void done(long id, List<Line> lines) {
        jdbc.sql("""
                        UPDATE village.opening_village v
                           SET state = one.state, case_number = one.number, reason = one.reason,
                               args = string_to_array(one.args, chr(31))
                          FROM unnest(:villages::text[], :states::text[], :numbers::text[], :reasons::text[],
                                      :args::text[]) AS one (village, state, number, reason, args)
                         WHERE v.opening_id = :id AND v.village_code = one.village
                        """)
                .param("id", id)
                .param("villages", lines.stream().map(Line::villageCode).toArray(String[]::new))
                .param("states", lines.stream().map(line -> line.state().name()).toArray(String[]::new))
                .param("numbers", lines.stream().map(Line::caseNumber).toArray(String[]::new))
                .param("reasons", lines.stream().map(Line::reason).toArray(String[]::new))
                .param(
                        "args",
                        lines.stream()
                                .map(line -> String.join("\u001f", line.args()))
                                .toArray(String[]::new))
                .update();
    }

    /** Whether this call was the one that ended it. */
    boolean finish(long id, Instant at) {
        return jdbc.sql("""
                                UPDATE village.opening SET finished_at = :at
                                 WHERE id = :id AND finished_at IS NULL AND NOT EXISTS (
                                       SELECT 1 FROM village.opening_village WHERE opening_id = :id AND state = 'WAITING')
                                """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    private Opening map(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Opening(
                row.getLong("id"),
                rounds.find(row.getLong("round_id")).orElseThrow(),
                row.getString("by_user"),
                row.getTimestamp("at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("total"),
                row.getLong("opened"),
                row.getLong("skipped"));
    }

    private static Line line(ResultSet row) throws SQLException {
        var args = row.getArray("args");
        return new Line(
                Objects.requireNonNull(row.getString("village_code")),
                row.getObject("expected", Long.class),
                State.valueOf(row.getString("state")),
                row.getString("case_number"),
                row.getString("reason"),
                args == null ? List.of() : List.of((String[]) args.getArray()));
    }
}
