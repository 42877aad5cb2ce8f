package id.sinergi.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BreachRepository {

    private static final String COLUMNS = """
            SELECT id, version, state, what, data, persons, happened_at, known_at, due_at, source, how, measures, reason,
                   lessons, reported_by, agency, reported_at, handled_by, closed_at
              FROM privacy.breach
            """;

    private final JdbcClient jdbc;

    BreachRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Breach breach) {
        return jdbc.sql("""
                        INSERT INTO privacy.breach (what, data, persons, happened_at, known_at, due_at, source,
                                                    reported_by, agency, reported_at)
                        VALUES (:what, :data, :persons, :happened, :known, :due, :source, :by, :agency, :at)
                        RETURNING id
                        """)
                .param("what", breach.what())
                .param("data", names(breach.data()))
                .param("persons", breach.persons())
                .param("happened", timestamp(breach.happenedAt()))
                .param("known", timestamp(breach.knownAt()))
                .param("due", timestamp(breach.dueAt()))
                .param("source", breach.source())
                .param("by", breach.reportedBy())
                .param("agency", breach.agency())
                .param("at", timestamp(breach.reportedAt()))
                .query(Long.class)
                .single();
    }

    /** Stores what handling changes; false where somebody else changed it since {@code breach.version()}. */
    boolean update(Breach breach) {
        return jdbc.sql("""
                        UPDATE privacy.breach
                           SET state = :state, data = :data, persons = :persons, how = :how, measures = :measures,
                               reason = :reason, lessons = :lessons, handled_by = :handler, closed_at = :closed,
                               version = version + 1
                         WHERE id = :id AND version = :version
                        """)
                        .param("state", breach.state().name())
                        .param("data", names(breach.data()))
                        .param("persons", breach.persons())
                        .param("how", breach.how())
                        .param("measures", breach.measures())
                        .param("reason", breach.reason())
                        .param("lessons", breach.lessons())
                        .param("handler", breach.handledBy())
                        .param("closed", timestamp(breach.closedAt()))
                        .param("id", breach.id())
                        .param("version", breach.version())
                        .update()
                == 1;
    }

    void notice(long breach, Breach.Notice notice, Instant recordedAt) {
        jdbc.sql("""
                        INSERT INTO privacy.breach_notice (breach_id, audience, at, means, by_user, recorded_at)
                        VALUES (:breach, :audience, :at, :means, :by, :recorded)
                        """)
                .param("breach", breach)
                .param("audience", notice.audience().name())
                .param("at", timestamp(notice.at()))
                .param("means", notice.means())
                .param("by", notice.by())
                .param("recorded", timestamp(recordedAt))
                .update();
    }

    Optional<Breach> find(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query((row, i) -> map(row, notices(List.of(id))))
                .optional();
    }

    /** Newest knowledge first; {@code reporter} narrows to one's own reports. */
    List<Breach> list(@Nullable String reporter, @Nullable Long after, int limit) {
        var ids = jdbc.sql("""
                        SELECT id FROM privacy.breach
                         WHERE (:reporter::text IS NULL OR reported_by = :reporter)
                           AND (:after::bigint IS NULL OR (known_at, id) <
                                (SELECT a.known_at, a.id FROM privacy.breach a WHERE a.id = :after))
                         ORDER BY known_at DESC, id DESC LIMIT :limit
                        """)
                .param("reporter", reporter)
                .param("after", after)
                .param("limit", limit)
                .query(Long.class)
                .list();
        var notices = notices(ids);
        return jdbc.sql(COLUMNS + " WHERE id = ANY (:ids) ORDER BY known_at DESC, id DESC")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> map(row, notices))
                .list();
    }

    private Map<Long, List<Breach.Notice>> notices(List<Long> breaches) {
        return jdbc
                .sql("""
                        SELECT breach_id, audience, at, means, by_user FROM privacy.breach_notice
                         WHERE breach_id = ANY (:ids) ORDER BY at, id
                        """)
                .param("ids", breaches.toArray(Long[]::new))
                .query((row, i) -> Map.entry(
                        row.getLong("breach_id"),
                        new Breach.Notice(
                                Breach.Audience.valueOf(row.getString("audience")),
                                row.getTimestamp("at").toInstant(),
                                row.getString("means"),
                                row.getString("by_user"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Breach map(ResultSet row, Map<Long, List<Breach.Notice>> notices) throws SQLException {
        return new Breach(
                row.getLong("id"),
                row.getInt("version"),
                Breach.State.valueOf(row.getString("state")),
                row.getString("what"),
                Arrays.stream((String[]) row.getArray("data").getArray())
                        .map(Breach.Data::valueOf)
                        .toList(),
                row.getObject("persons", Integer.class),
                instant(row, "happened_at"),
                row.getTimestamp("known_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getString("source"),
                row.getString("how"),
                row.getString("measures"),
                row.getString("reason"),
                row.getString("lessons"),
                row.getString("reported_by"),
                row.getString("agency"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("handled_by"),
                instant(row, "closed_at"),
                notices.getOrDefault(row.getLong("id"), List.of()));
    }

    private static String[] names(List<Breach.Data> data) {
        return data.stream().map(Breach.Data::name).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
