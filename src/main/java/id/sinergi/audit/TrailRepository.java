package id.sinergi.audit;

import id.sinergi.shared.Change;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Appends to the trail, searches it, and recomputes it. */
@Repository
class TrailRepository {

    /** The detail that holds the areas an entry is about, with commas between. */
    static final String AREAS = "areas";

    /** Entries in one statement. */
    private static final int AT_ONCE = 500;

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry to write; the chain is the case, or the actor for what belongs to no case. */
    record Draft(
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            String agency,
            String action,
            @Nullable String caseNumber,
            @Nullable String subject,
            Map<String, String> details,
            List<Change> changes) {

        String chain() {
            return caseNumber != null ? caseNumber : "@" + actor;
        }
    }

    /** Appends under the locks of the chains' heads, taken in their order, which the transaction holds until it ends. */
    void append(List<Draft> drafts) {
        if (drafts.size() > AT_ONCE) {
            lock(drafts);
        }
        for (var from = 0; from < drafts.size(); from += AT_ONCE) {
            appendSome(drafts.subList(from, Math.min(drafts.size(), from + AT_ONCE)));
        }
    }

    /** What needs several statements locks all its chains before the first of them. */
    private void lock(List<Draft> drafts) {
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO audit.head (chain, position, hash)
                            SELECT DISTINCT chain, 0, '' FROM unnest(:chains::text[]) AS chain ORDER BY chain
                            ON CONFLICT DO NOTHING)
                        SELECT chain FROM audit.head WHERE chain = ANY (:chains::text[]) ORDER BY chain FOR UPDATE
                        """)
                .param("chains", texts(drafts, Draft::chain))
                .query(String.class)
                .list();
    }

    /** Each entry takes the hash of the one before it in its chain, which may be of the same statement. */
    private void appendSome(List<Draft> drafts) {
        jdbc.sql("""
                        INSERT INTO audit.head (chain, position, hash)
                        SELECT DISTINCT chain, 0, '' FROM unnest(:chains::text[]) AS chain ORDER BY chain
                        ON CONFLICT DO NOTHING
                        """).param("chains", texts(drafts, Draft::chain)).update();
        jdbc.sql("""
                        WITH RECURSIVE tail AS (
                            SELECT chain, position, hash
                              FROM audit.head WHERE chain = ANY (:chains::text[]) ORDER BY chain FOR UPDATE),
                        draft AS (
                            SELECT tail.position + row_number() OVER (PARTITION BY d.chain ORDER BY d.n) AS position,
                                   tail.position AS before, tail.hash AS last, d.chain, d.at, d.actor, d.behalf, d.agency,
                                   d.action, d.case_number, d.subject, d.details::jsonb AS details,
                                   d.changes::jsonb AS changes, d.n
                              FROM unnest(:chains::text[], :at::timestamptz[], :actors::text[], :behalf::text[],
                                          :agencies::text[], :actions::text[], :cases::text[], :subjects::text[],
                                          :details::text[], :changes::text[]) WITH ORDINALITY
                                AS d (chain, at, actor, behalf, agency, action, case_number, subject, details, changes, n)
                              JOIN tail ON tail.chain = d.chain),
                        linked AS (
                            SELECT chain, position, last AS previous,
                                   audit.entry_hash(chain, position, at, actor, behalf, agency, action, case_number,
                                                    subject, details, changes, last) AS hash
                              FROM draft WHERE position = before + 1
                            UNION ALL
                            SELECT d.chain, d.position, l.hash,
                                   audit.entry_hash(d.chain, d.position, d.at, d.actor, d.behalf, d.agency, d.action,
                                                    d.case_number, d.subject, d.details, d.changes, l.hash)
                              FROM linked l JOIN draft d ON d.chain = l.chain AND d.position = l.position + 1),
                        written AS (
                            INSERT INTO audit.entry (chain, position, at, actor, on_behalf, agency, action, case_number,
                                                     subject, details, changes, previous, hash)
                            SELECT d.chain, d.position, d.at, d.actor, d.behalf, d.agency, d.action, d.case_number,
                                   d.subject, d.details, d.changes, l.previous, l.hash
                              FROM draft d JOIN linked l ON l.chain = d.chain AND l.position = d.position
                             ORDER BY d.n)
                        UPDATE audit.head SET position = one.position, hash = one.hash
                          FROM (SELECT DISTINCT ON (chain) chain, position, hash
                                  FROM linked ORDER BY chain, position DESC) AS one
                         WHERE head.chain = one.chain
                        """)
                .param("chains", texts(drafts, Draft::chain))
                .param("at", texts(drafts, draft -> draft.at().toString()))
                .param("actors", texts(drafts, Draft::actor))
                .param("behalf", texts(drafts, Draft::onBehalfOf))
                .param("agencies", texts(drafts, Draft::agency))
                .param("actions", texts(drafts, Draft::action))
                .param("cases", texts(drafts, Draft::caseNumber))
                .param("subjects", texts(drafts, Draft::subject))
                .param("details", texts(drafts, draft -> json.writeValueAsString(draft.details())))
                .param("changes", texts(drafts, draft -> json.writeValueAsString(draft.changes())))
                .update();
    }

    private static @Nullable String[] texts(List<Draft> drafts, Function<Draft, @Nullable String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    /** Whether there is such an entry, of the case if one is named. */
    boolean has(long seq, @Nullable String caseNumber) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM audit.entry
                                        WHERE seq = :seq AND (:case::text IS NULL OR case_number = :case))
                        """)
                .param("seq", seq)
                .param("case", caseNumber)
                .query(Boolean.class)
                .single();
    }

    List<Entry> search(TrailQuery query, @Nullable Long beyond, boolean newestFirst, int limit) {
        return jdbc.sql("""
                        SELECT seq, at, actor, on_behalf, agency, action, case_number, subject, details, changes, hash
                          FROM audit.entry
                         WHERE (:actor::text IS NULL OR actor = :actor)
                           AND (:action::text IS NULL OR action = :action OR starts_with(action, :action || '.'))
                           AND (:case::text IS NULL OR case_number = :case)
                           AND (:subject::text IS NULL OR subject = :subject)
                           AND (:from::timestamptz IS NULL OR at >= :from)
                           AND (:to::timestamptz IS NULL OR at < :to)
                           AND (:scope::text[] IS NULL OR details->>'areas' IS NULL OR NOT EXISTS (
                                SELECT 1 FROM unnest(string_to_array(details->>'areas', ',')) AS area
                                 WHERE NOT EXISTS (SELECT 1 FROM unnest(:scope::text[]) AS mine
                                                    WHERE area = mine OR starts_with(area, mine || '.'))))
                           AND (:beyond::bigint IS NULL OR CASE WHEN :newest THEN seq < :beyond ELSE seq > :beyond END)
                         ORDER BY CASE WHEN :newest THEN -seq ELSE seq END LIMIT :limit
                        """.replace(
                                "ORDER BY CASE WHEN :newest THEN -seq ELSE seq END",
                                newestFirst ? "ORDER BY seq DESC" : "ORDER BY seq"))
                .param("actor", query.actor())
                .param("action", query.action())
                .param("case", query.caseNumber())
                .param("subject", query.subject())
                .param("from", timestamp(query.from()))
                .param("to", timestamp(query.to()))
                .param("scope", query.scope() == null ? null : query.scope().toArray(String[]::new))
                .param("beyond", beyond)
                .param("newest", newestFirst)
                .param("limit", limit)
                .query((row, i) -> new Entry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("on_behalf"),
                        row.getString("agency"),
                        row.getString("action"),
                        row.getString("case_number"),
                        row.getString("subject"),
                        json.readValue(row.getString("details"), DETAILS),
                        json.readValue(row.getString("changes"), CHANGES),
                        row.getString("hash")))
                .list();
    }

    long count(@Nullable Instant from, @Nullable Instant to) {
        return jdbc.sql("""
                        SELECT count(*) FROM audit.entry
                         WHERE (:from::timestamptz IS NULL OR at >= :from) AND (:to::timestamptz IS NULL OR at < :to)
                        """)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query(Long.class)
                .single();
    }

    /**
     * Recomputes every chain in one statement: contents, order within the chain, and the chains' ends. A break is of the
     * period when the time in which it was made may be: what is gone lay between its neighbours, and so did what was
     * rewritten, whatever time it bears now.
     */
    Optional<Verdict.Broken> firstBroken(@Nullable Instant from, @Nullable Instant to) {
        return jdbc.sql("""
                        WITH linked AS (
                            SELECT seq, chain, position, at, hash, previous,
                                   lag(hash, 1, '') OVER w AS hash_before,
                                   lag(position, 1, 0::bigint) OVER w AS position_before,
                                   lag(seq, 1, 0::bigint) OVER w AS seq_before,
                                   lag(at, 1, '-infinity'::timestamptz) OVER w AS at_before,
                                   lead(at, 1, 'infinity'::timestamptz) OVER w AS at_after,
                                   audit.entry_hash(chain, position, at, actor, on_behalf, agency, action, case_number,
                                                    subject, details, changes, previous) AS computed
                              FROM audit.entry WINDOW w AS (PARTITION BY chain ORDER BY position)),
                        broken AS (
                            SELECT seq, at, CASE WHEN computed <> hash THEN 'CHANGED' ELSE 'OUT_OF_ORDER' END AS reason
                              FROM linked
                             WHERE (computed <> hash OR previous <> hash_before OR position <> position_before + 1
                                    OR seq <= seq_before)
                               AND (:from::timestamptz IS NULL
                                    OR CASE WHEN computed <> hash THEN greatest(at, at_after) ELSE at END >= :from)
                               AND (:to::timestamptz IS NULL OR least(at, at_before) < :to)
                            UNION ALL
                            SELECT coalesce(l.seq, 0), l.at,
                                   CASE WHEN h.chain IS NULL THEN 'FOREIGN'
                                        WHEN l.position IS NULL OR l.position < h.position THEN 'MISSING'
                                        ELSE 'CHANGED' END
                              FROM (SELECT DISTINCT ON (chain) chain, seq, position, at, hash
                                      FROM linked ORDER BY chain, position DESC) l
                              FULL JOIN audit.head h ON h.chain = l.chain
                             WHERE l.hash IS DISTINCT FROM h.hash OR l.position IS DISTINCT FROM h.position)
                        SELECT seq, at, reason FROM broken ORDER BY seq, reason LIMIT 1
                        """)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query((row, i) -> {
                    var at = row.getTimestamp("at");
                    return new Verdict.Broken(
                            row.getLong("seq"), at == null ? null : at.toInstant(), row.getString("reason"));
                })
                .optional();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
