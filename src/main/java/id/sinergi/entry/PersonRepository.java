package id.sinergi.entry;

import id.sinergi.entry.Person.Issue;
import id.sinergi.entry.Person.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** People entered one by one, and how far the messages of each device were taken. */
@Repository
class PersonRepository {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<Issue>> ISSUES = new TypeReference<>() {};
    private static final String COLUMNS = """
            SELECT id, case_number, by_user, state, fields, issues, nik, saved_at FROM entry.person
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PersonRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last message taken from a device, which nobody else sends for until the transaction ends; empty where it is another's. */
    Optional<Long> lastTaken(UUID device, String user) {
        jdbc.sql("INSERT INTO entry.device (id, by_user) VALUES (:id, :user) ON CONFLICT DO NOTHING")
                .param("id", device)
                .param("user", user)
                .update();
        return jdbc.sql("SELECT last_seq FROM entry.device WHERE id = :id AND by_user = :user FOR UPDATE")
                .param("id", device)
                .param("user", user)
                .query(Long.class)
                .optional();
    }

    void taken(UUID device, long seq) {
        jdbc.sql("UPDATE entry.device SET last_seq = :seq WHERE id = :id")
                .param("seq", seq)
                .param("id", device)
                .update();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> map(row))
                .optional();
    }

    /** Of one case, newest first. */
    List<Person> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " WHERE case_number = :case ORDER BY saved_at DESC, id")
                .param("case", caseNumber)
                .query((row, i) -> map(row))
                .list();
    }

    /** Whether another person of the case was completed under this NIK. */
    Optional<Person> withNik(String caseNumber, String nik, UUID except) {
        return jdbc.sql(COLUMNS + " WHERE case_number = :case AND nik = :nik AND id <> :except")
                .param("case", caseNumber)
                .param("nik", nik)
                .param("except", except)
                .query((row, i) -> map(row))
                .optional();
    }

    void save(Person person, UUID device) {
        jdbc.sql("""
                        INSERT INTO entry.person (id, case_number, by_user, device, state, fields, issues, nik, completed_at,
                                                  saved_at)
                        VALUES (:id, :case, :by, :device, :state, :fields::jsonb, :issues::jsonb, :nik, :completed, :saved)
                        ON CONFLICT (id) DO UPDATE
                           SET state = excluded.state, fields = excluded.fields, issues = excluded.issues,
                               nik = excluded.nik, saved_at = excluded.saved_at,
                               completed_at = COALESCE(person.completed_at, excluded.completed_at)
                        """)
                .param("id", person.id())
                .param("case", person.caseNumber())
                .param("by", person.by())
                .param("device", device)
                .param("state", person.state().name())
                .param("fields", json.writeValueAsString(person.values()))
                .param("issues", json.writeValueAsString(person.issues()))
                .param("nik", person.nik())
                .param("completed", person.isComplete() ? Timestamp.from(person.savedAt()) : null)
                .param("saved", Timestamp.from(person.savedAt()))
                .update();
    }

    long completed(String caseNumber) {
        return jdbc.sql("SELECT count(*) FROM entry.person WHERE case_number = :case AND nik IS NOT NULL")
                .param("case", caseNumber)
                .query(Long.class)
                .single();
    }

    /** People accepted so far, by case; cases without any are left out. */
    Map<String, Long> completed() {
        var numbers = new HashMap<String, Long>();
        jdbc.sql("SELECT case_number, count(*) AS number FROM entry.person WHERE nik IS NOT NULL GROUP BY case_number")
                .query(row -> {
                    numbers.put(row.getString("case_number"), row.getLong("number"));
                });
        return numbers;
    }

    /** Most people that one device, or one person, completed within an hour of the clock. */
    long fastest(String caseNumber) {
        return jdbc.sql("""
                        SELECT COALESCE(max(number), 0) FROM (
                            SELECT count(*) AS number FROM entry.person
                             WHERE case_number = :case AND completed_at IS NOT NULL
                             GROUP BY by_user, date_trunc('hour', completed_at)) AS hours
                        """).param("case", caseNumber).query(Long.class).single();
    }

    /** Wipes what was typed; that somebody was entered stays. */
    void forget(String caseNumber) {
        jdbc.sql("""
                        UPDATE entry.person SET fields = '{}', issues = '[]', nik = CASE WHEN nik IS NULL THEN NULL ELSE id::text END
                         WHERE case_number = :case
                        """).param("case", caseNumber).update();
    }

    private Person map(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("by_user"),
                State.valueOf(row.getString("state")),
                json.readValue(row.getString("fields"), FIELDS),
                json.readValue(row.getString("issues"), ISSUES),
                row.getString("nik"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getTimestamp("saved_at").toInstant();
    }
}
