package id.sinergi.registry;

import id.sinergi.registry.Duplicates.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that may be one person, what was judged of them, and the undoing of it. */
@Repository
class PairRepository {

    private static final String PAIRS =
            "SELECT p.id, p.kind, p.score, p.why, p.judgement, p.kept, p.reason, p.by_user, p.judged_at, "
                    + "similarity(a.folded, b.folded) > 0.6 AS names_alike, "
                    + "registry.birth_likeness(a.birth_date, b.birth_date) IS NOT NULL AS births_alike, "
                    + PairRow.columns("a") + ", " + PairRow.columns("b") + """
              FROM registry.duplicate_pair p
              JOIN registry.worker a ON a.id = p.a
              JOIN registry.worker b ON b.id = p.b
            """;

    private static final String OPEN = """
             WHERE p.judgement IS NULL AND a.duplicate_of IS NULL AND b.duplicate_of IS NULL
               AND (a.village_code LIKE ANY (:areas) OR b.village_code LIKE ANY (:areas))
            """;

    private static final String JUDGED = """
             WHERE p.judgement IS NOT NULL AND (a.village_code LIKE ANY (:areas) OR b.village_code LIKE ANY (:areas))
            """;

    private static final String COUNT = """
            SELECT count(*)
              FROM registry.duplicate_pair p
              JOIN registry.worker a ON a.id = p.a
              JOIN registry.worker b ON b.id = p.b
            """;

    /** The record that is kept, the one kept instead of that, and so on. */
    private static final String CHAIN = """
            WITH RECURSIVE chain AS (
                SELECT id, duplicate_of FROM registry.worker WHERE id = :from
                UNION
                SELECT w.id, w.duplicate_of FROM chain c JOIN registry.worker w ON w.id = c.duplicate_of)
            SELECT EXISTS (SELECT 1 FROM chain WHERE id = :to)
            """;

    private final JdbcClient jdbc;

    PairRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Pair(
            long id,
            String kind,
            @Nullable Integer score,
            List<String> why,
            PairRow a,
            PairRow b,
            boolean namesAlike,
            boolean birthsAlike,
            @Nullable Judged judged) {

        long other(long id) {
            return id == a.row().id() ? b.row().id() : a.row().id();
        }

        List<String> villages() {
            return List.of(a.row().villageCode(), b.row().villageCode());
        }
    }

    record Judged(Judgement judgement, @Nullable Long kept, String reason, String by, Instant at) {}

    /** Judgements wait for each other until the end of the transaction: two at once could retire each other's record. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('registry.duplicate_pair'))")
                .query((row, i) -> true)
                .single();
    }

    boolean has(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.duplicate_pair WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Pair> open(String[] areas, long after, int limit) {
        return jdbc.sql(PAIRS + OPEN + " AND p.id > :after ORDER BY p.id LIMIT :limit")
                .param("areas", areas)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> pair(row))
                .list();
    }

    /** Latest first. */
    List<Pair> judged(String[] areas, @Nullable JudgedPlace after, int limit) {
        return jdbc.sql(PAIRS + JUDGED + """
                           AND (CAST(:before AS timestamptz) IS NULL OR (p.judged_at, p.id) < (:before, :id))
                         ORDER BY p.judged_at DESC, p.id DESC LIMIT :limit
                        """)
                .param("areas", areas)
                .param("before", JudgedPlace.at(after))
                .param("id", JudgedPlace.id(after))
                .param("limit", limit)
                .query((row, i) -> pair(row))
                .list();
    }

    long countOpen(String[] areas) {
        return jdbc.sql(COUNT + OPEN).param("areas", areas).query(Long.class).single();
    }

    long countJudged(String[] areas) {
        return jdbc.sql(COUNT + JUDGED).param("areas", areas).query(Long.class).single();
    }

    Optional<Pair> find(long id) {
        return jdbc.sql(PAIRS + " WHERE p.id = :id")
                .param("id", id)
                .query((row, i) -> pair(row))
                .optional();
    }

    /** Oldest first. */
    List<Duplicates.Past> history(long id) {
        return jdbc.sql("""
                        SELECT judgement, kept, reason, by_user AS "by", at
                          FROM registry.pair_judgement
                         WHERE pair_id = :id
                         ORDER BY id
                        """).param("id", id).query(Duplicates.Past.class).list();
    }

    void judge(long id, Judged judged) {
        jdbc.sql("""
                        UPDATE registry.duplicate_pair
                           SET judgement = :judgement, kept = :kept, reason = :reason, by_user = :by, judged_at = :now
                         WHERE id = :id
                        """)
                .param("id", id)
                .param("judgement", judged.judgement().name())
                .param("kept", judged.kept())
                .param("reason", judged.reason())
                .param("by", judged.by())
                .param("now", Timestamp.from(judged.at()))
                .update();
        keep(id, judged.judgement().name(), judged);
    }

    /** The question is open again; what was answered and that it was undone stay in the history. */
    void undo(long id, Judged undone) {
        jdbc.sql("""
                        UPDATE registry.duplicate_pair
                           SET judgement = NULL, kept = NULL, reason = NULL, by_user = NULL, judged_at = NULL
                         WHERE id = :id
                        """).param("id", id).update();
        keep(id, "UNDONE", undone);
    }

    private void keep(long id, String judgement, Judged judged) {
        jdbc.sql("""
                        INSERT INTO registry.pair_judgement (pair_id, judgement, kept, reason, by_user, at)
                        VALUES (:id, :judgement, :kept, :reason, :by, :now)
                        """)
                .param("id", id)
                .param("judgement", judgement)
                .param("kept", judged.kept())
                .param("reason", judged.reason())
                .param("by", judged.by())
                .param("now", Timestamp.from(judged.at()))
                .update();
    }

    boolean leads(long from, long to) {
        return jdbc.sql(CHAIN)
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    /** The records kept instead of this one by judgements that are in force, oldest judgement first. */
    List<Long> keptInsteadOf(long worker) {
        return jdbc.sql("""
                        SELECT kept
                          FROM registry.duplicate_pair
                         WHERE judgement = 'SAME' AND kept <> :worker AND :worker IN (a, b)
                         ORDER BY judged_at, id
                        """).param("worker", worker).query(Long.class).list();
    }

    /** Takes the place that {@code from} names, if it is still the worker's; the change stands in its history. */
    void replace(long worker, @Nullable Long from, @Nullable Long to, String by, Instant now) {
        jdbc.sql("""
                        WITH changed AS (
                            UPDATE registry.worker
                               SET duplicate_of = :to, version = version + 1, updated_at = :now, updated_by = :by
                             WHERE id = :id AND duplicate_of IS NOT DISTINCT FROM CAST(:from AS bigint)
                            RETURNING id)
                        INSERT INTO registry.worker_change (worker_id, field, before, after, at, by_user)
                        SELECT id, 'duplicate_of', CAST(:from AS bigint)::text, CAST(:to AS bigint)::text, :now, :by FROM changed
                        """)
                .param("id", worker)
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var judgement = row.getString("judgement");
        return new Pair(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("score", Integer.class),
                List.of((String[]) row.getArray("why").getArray()),
                PairRow.of(row, "a"),
                PairRow.of(row, "b"),
                row.getBoolean("names_alike"),
                row.getBoolean("births_alike"),
                judgement == null
                        ? null
                        : new Judged(
                                Judgement.valueOf(judgement),
                                row.getObject("kept", Long.class),
                                row.getString("reason"),
                                row.getString("by_user"),
                                row.getTimestamp("judged_at").toInstant()));
    }
}
