package id.sinergi.massletters;

import id.sinergi.identity.Agency;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.Batch.State;
import id.sinergi.massletters.Batch.Wrong;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class BatchRepository {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private static final TypeReference<List<Wrong>> WRONG = new TypeReference<>() {};

    private static final String BATCHES = """
            SELECT b.id, b.form_key, b.answers, b.by_user, b.agency, b.at, b.finished_at, b.asks, count(l.task_id) AS total,
                   count(*) FILTER (WHERE l.state = 'DONE') AS done,
                   count(*) FILTER (WHERE l.state = 'REFUSED') AS refused
              FROM massletters.batch b LEFT JOIN massletters.line l ON l.batch_id = b.id
            """;

    private static final String LINES = """
            SELECT task_id, case_number, subject, own, state, letter_id, number, why, why_english,
                   errors
              FROM massletters.line WHERE batch_id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The steps that may be done for many at once, in the order of the letters' way. */
    List<String> steps() {
        return jdbc.sql("SELECT form_key FROM massletters.step ORDER BY position")
                .query(String.class)
                .list();
    }

    long insert(Batch batch, List<Line> lines) {
        var id = jdbc.sql("""
                        INSERT INTO massletters.batch (form_key, answers, by_user, agency, at, asks)
                        VALUES (:form, :answers::jsonb, :by, :agency, :at, :asks) RETURNING id
                        """)
                .param("form", batch.formKey())
                .param("answers", json.writeValueAsString(batch.values()))
                .param("by", batch.by())
                .param("agency", batch.agency().name())
                .param("at", Timestamp.from(batch.at()))
                .param("asks", batch.asks())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO massletters.line (batch_id, position, task_id, case_number, subject, own)
                        SELECT :id, position, task, number, subject, own::jsonb
                          FROM unnest(:tasks::text[], :numbers::text[], :subjects::text[], :own::text[])
                               WITH ORDINALITY AS one (task, number, subject, own, position)
                        """)
                .param("id", id)
                .param("tasks", lines.stream().map(Line::taskId).toArray(String[]::new))
                .param("numbers", lines.stream().map(Line::caseNumber).toArray(String[]::new))
                .param("subjects", lines.stream().map(Line::subject).toArray(String[]::new))
                .param(
                        "own",
                        lines.stream()
                                .map(line -> json.writeValueAsString(line.own()))
                                .toArray(String[]::new))
                .update();
        return id;
    }

    Optional<Batch> find(long id) {
        return jdbc.sql(BATCHES + " WHERE b.id = :id GROUP BY b.id")
                .param("id", id)
                .query((row, i) -> batch(row))
                .optional();
    }

    /** The newest first; {@code agency} may be empty for all. */
    List<Batch> newest(String agency, long before, int limit) {
        return jdbc.sql(BATCHES + """
                         WHERE (:agency = '' OR b.agency = :agency) AND (:before = 0 OR b.id < :before)
                         GROUP BY b.id ORDER BY b.id DESC LIMIT :limit
                        """)
                .param("agency", agency)
                .param("before", before)
                .param("limit", limit)
                .query((row, i) -> batch(row))
                .list();
    }

    /** With who began them. */
    Map<Long, String> unfinished() {
        var found = new LinkedHashMap<Long, String>();
        jdbc.sql("SELECT id, by_user FROM massletters.batch WHERE finished_at IS NULL ORDER BY id")
                .query(row -> {
                    found.put(row.getLong("id"), row.getString("by_user"));
                });
        return found;
    }

    /** Whether its lines need what only the signatory knows. */
    boolean asks(long id) {
        return jdbc.sql("SELECT asks FROM massletters.batch WHERE id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Line> lines(long id) {
        return jdbc.sql(LINES + " ORDER BY position")
                .param("id", id)
                .query((row, i) -> line(row))
                .list();
    }

    List<Line> waiting(long id, int most) {
        return jdbc.sql(LINES + " AND state = 'WAITING' ORDER BY position LIMIT :most")
                .param("id", id)
                .param("most", most)
                .query((row, i) -> line(row))
                .list();
    }

    /** Keeps what became of a line that still waits. */
    void handled(long id, Line line) {
        jdbc.sql("""
                        UPDATE massletters.line
                           SET state = :state, letter_id = :letter, number = :number, why = :why, why_english = :english,
                               errors = :errors::jsonb
                         WHERE batch_id = :id AND task_id = :task AND state = 'WAITING'
                        """)
                .param("id", id)
                .param("task", line.taskId())
                .param("state", line.state().name())
                .param("letter", line.letterId())
                .param("number", line.number())
                .param("why", line.why())
                .param("english", line.whyEnglish())
                .param("errors", json.writeValueAsString(line.errors()))
                .update();
    }

    /** Whether this call was the one that ended it. */
    boolean finish(long id, Instant at) {
        return jdbc.sql("""
                                UPDATE massletters.batch SET finished_at = :at
                                 WHERE id = :id AND finished_at IS NULL AND NOT EXISTS (
                                       SELECT 1 FROM massletters.line WHERE batch_id = :id AND state = 'WAITING')
                                """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    private Batch batch(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Batch(
                row.getLong("id"),
                row.getString("form_key"),
                json.readValue(row.getString("answers"), ANSWERS),
                row.getString("by_user"),
                Agency.valueOf(row.getString("agency")),
                row.getTimestamp("at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("refused"),
                row.getBoolean("asks"));
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("task_id"),
                row.getString("case_number"),
                row.getString("subject"),
                json.readValue(row.getString("own"), ANSWERS),
                State.valueOf(row.getString("state")),
                row.getObject("letter_id", UUID.class),
                row.getString("number"),
                row.getString("why"),
                row.getString("why_english"),
                json.readValue(row.getString("errors"), WRONG));
    }
}
