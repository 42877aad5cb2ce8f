package id.sinergi.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Questions to a person: is this worker that member; the answers, and the undoing of them. */
@Repository
class CandidateRepository {

    private static final String CANDIDATES = "SELECT " + PairRow.columns("w") + """
                   , registry.birth_likeness(w.birth_date, m.birth_date) IS NOT NULL AS births_alike,
                   c.id, c.member_nik, c.similarity, c.accepted, c.answered_by, c.reason, c.by_user, c.judged_at,
                   m.kpj, m.name, m.birth_date, m.segment, m.npp, m.active, m.as_of
              FROM registry.match_candidate c
              JOIN registry.worker w ON w.id = c.worker_id
              JOIN LATERAL (SELECT s.kpj, s.name, s.birth_date, s.segment, s.npp, s.active, s.as_of
                              FROM registry.membership s
                             WHERE s.nik = c.member_nik
                             ORDER BY s.as_of DESC, s.covered DESC, s.id LIMIT 1) m ON true
            """;

    private static final String COUNT = """
            SELECT count(*) FROM registry.match_candidate c JOIN registry.worker w ON w.id = c.worker_id
            """;

    /** Without the doubts of a record that has been corrected meanwhile. */
    private static final String OPEN = """
             WHERE c.accepted IS NULL AND w.duplicate_of IS NULL AND w.village_code LIKE ANY (:areas)
               AND (c.member_nik <> w.nik OR NOT EXISTS (
                    SELECT 1 FROM registry.membership s
                     WHERE s.nik = w.nik AND s.superseded IS NULL
                       AND registry.is_theirs(NULL, w.folded, w.birth_date, s.folded, s.birth_date)))
            """;

    private static final String JUDGED = """
             WHERE c.accepted IS NOT NULL AND c.answered_by IS NULL AND w.village_code LIKE ANY (:areas)
            """;

    /** The change stands in the worker's history with the member's NIK masked, as everywhere. */
    private static final String LINK = """
            WITH linked AS (
                UPDATE registry.worker w
                   SET member_nik = :nik, version = version + 1, updated_at = :now, updated_by = :by
                 WHERE w.id = :worker AND w.member_nik IS NULL
                   AND NOT EXISTS (SELECT 1 FROM registry.worker o WHERE o.member_nik = :nik)
                RETURNING id)
            INSERT INTO registry.worker_change (worker_id, field, before, after, at, by_user)
            SELECT id, 'member_nik', NULL, CAST(:masked AS text), :now, :by FROM linked
            """;

    private static final String UNLINK = """
            WITH unlinked AS (
                UPDATE registry.worker
                   SET member_nik = NULL, version = version + 1, updated_at = :now, updated_by = :by
                 WHERE id = :worker AND member_nik = :nik
                RETURNING id)
            INSERT INTO registry.worker_change (worker_id, field, before, after, at, by_user)
            SELECT id, 'member_nik', CAST(:masked AS text), NULL, :now, :by FROM unlinked
            """;

    private static final String ANSWER_OTHERS = """
            UPDATE registry.match_candidate
               SET accepted = false, answered_by = :id, reason = :reason, by_user = :by, judged_at = :now
             WHERE accepted IS NULL AND (worker_id = :worker OR member_nik = :nik)
            """;

    /** A question stays answered where an acceptance that is still in force concerns the worker or the member. */
    private static final String REOPEN = """
            UPDATE registry.match_candidate c
               SET accepted = CASE WHEN o.id IS NULL THEN NULL ELSE false END,
                   answered_by = o.id, reason = o.reason, by_user = o.by_user, judged_at = o.judged_at
              FROM registry.match_candidate q
              LEFT JOIN LATERAL (SELECT a.id, a.reason, a.by_user, a.judged_at
                                   FROM registry.match_candidate a
                                  WHERE a.accepted AND a.id <> :id
                                    AND (a.worker_id = q.worker_id OR a.member_nik = q.member_nik)
                                  ORDER BY a.judged_at, a.id LIMIT 1) o ON true
             WHERE q.id = c.id AND (c.id = :id OR c.answered_by = :id)
            """;

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answered whether the acceptance of another candidate answered this one with no */
    record Found(
            long id,
            PairRow worker,
            Matches.Member member,
            String memberNik,
            boolean birthsAlike,
            boolean answered,
            @Nullable Judged judged) {}

    record Judged(boolean accepted, String reason, String by, Instant at) {}

    /** Judgements wait for each other until the end of the transaction: two at once could give one member to two workers. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('registry.match_candidate'))")
                .query((row, i) -> true)
                .single();
    }

    /** All of them, those of one worker together, most alike first. */
    List<Found> openOf(String[] areas) {
        return jdbc.sql(CANDIDATES + OPEN + " ORDER BY c.worker_id, c.similarity DESC, c.id")
                .param("areas", areas)
                .query((row, i) -> found(row))
                .list();
    }

    boolean has(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.match_candidate WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Found> open(String[] areas, long after, int limit) {
        return jdbc.sql(CANDIDATES + OPEN + " AND c.id > :after ORDER BY c.id LIMIT :limit")
                .param("areas", areas)
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> found(row))
                .list();
    }

    /** Latest first. */
    List<Found> judged(String[] areas, @Nullable JudgedPlace after, int limit) {
        return jdbc.sql(CANDIDATES + JUDGED + """
                           AND (CAST(:before AS timestamptz) IS NULL OR (c.judged_at, c.id) < (:before, :id))
                         ORDER BY c.judged_at DESC, c.id DESC LIMIT :limit
                        """)
                .param("areas", areas)
                .param("before", JudgedPlace.at(after))
                .param("id", JudgedPlace.id(after))
                .param("limit", limit)
                .query((row, i) -> found(row))
                .list();
    }

    long countOpen(String[] areas) {
        return jdbc.sql(COUNT + OPEN).param("areas", areas).query(Long.class).single();
    }

    long countJudged(String[] areas) {
        return jdbc.sql(COUNT + JUDGED).param("areas", areas).query(Long.class).single();
    }

    Optional<Found> find(long id) {
        return jdbc.sql(CANDIDATES + " WHERE c.id = :id")
                .param("id", id)
                .query((row, i) -> found(row))
                .optional();
    }

    Optional<Found> accepted(long worker) {
        return jdbc.sql(CANDIDATES + " WHERE c.worker_id = :worker AND c.accepted")
                .param("worker", worker)
                .query((row, i) -> found(row))
                .optional();
    }

    /** Oldest first. */
    List<Matches.Past> history(long id) {
        return jdbc.sql("""
                        SELECT judgement, reason, by_user AS "by", at
                          FROM registry.match_judgement
                         WHERE candidate_id = :id
                         ORDER BY id
                        """).param("id", id).query(Matches.Past.class).list();
    }

    void judge(long id, Judged judged) {
        said(jdbc.sql("""
                        UPDATE registry.match_candidate
                           SET accepted = :accepted, reason = :reason, by_user = :by, judged_at = :now
                         WHERE id = :id
                        """), judged)
                .param("id", id)
                .param("accepted", judged.accepted())
                .update();
        keep(id, judged.accepted() ? "ACCEPTED" : "REJECTED", judged);
    }

    /** The worker is that member; {@code false} where one of both has been matched otherwise. */
    boolean link(Found found, Judged judged) {
        return both(said(jdbc.sql(LINK), judged), found).update() == 1;
    }

    /** What else was asked about either of them is answered with no. */
    void answerOthers(Found found, Judged judged) {
        both(said(jdbc.sql(ANSWER_OTHERS), judged), found)
                .param("id", found.id())
                .update();
    }

    /** The question is open again, and what its acceptance answered; what was said and undone stays in the history. */
    void undo(Found found, Judged undone) {
        jdbc.sql(REOPEN).param("id", found.id()).update();
        keep(found.id(), "UNDONE", undone);
    }

    void unlink(Found found, Judged undone) {
        both(said(jdbc.sql(UNLINK), undone), found).update();
    }

    private void keep(long id, String judgement, Judged judged) {
        said(jdbc.sql("""
                        INSERT INTO registry.match_judgement (candidate_id, judgement, reason, by_user, at)
                        VALUES (:id, :judgement, :reason, :by, :now)
                        """), judged)
                .param("id", id)
                .param("judgement", judgement)
                .update();
    }

    private static StatementSpec said(StatementSpec sql, Judged judged) {
        return sql.param("reason", judged.reason()).param("by", judged.by()).param("now", Timestamp.from(judged.at()));
    }

    private static StatementSpec both(StatementSpec sql, Found found) {
        return sql.param("worker", found.worker().row().id())
                .param("nik", found.memberNik())
                .param("masked", found.member().nik());
    }

    private static Found found(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted", Boolean.class);
        return new Found(
                row.getLong("id"),
                PairRow.of(row, "w"),
                new Matches.Member(
                        Nik.mask(row.getString("member_nik")),
                        row.getString("kpj"),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("segment"),
                        row.getString("npp"),
                        row.getBoolean("active"),
                        row.getObject("as_of", LocalDate.class),
                        row.getDouble("similarity")),
                row.getString("member_nik"),
                row.getBoolean("births_alike"),
                row.getObject("answered_by") != null,
                accepted == null
                        ? null
                        : new Judged(
                                accepted,
                                row.getString("reason"),
                                row.getString("by_user"),
                                row.getTimestamp("judged_at").toInstant()));
    }
}
