package id.sinergi.registry;

import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Merges staged residents: new ones are added, known ones updated with old and new values kept. An empty cell never
 * wipes out what is known.
 */
@Repository
class WorkerMergeRepository {

    /** The record {@code r} of a staged person {@code s}. */
    static final String SAME = "registry.worker r ON r.nik = s.nik AND r.village_code = s.village_code";

    /** Whether the NIK of a staged person {@code s} is registered in another village that the reader sees. */
    static final String ELSEWHERE = """
            EXISTS (SELECT 1 FROM registry.worker w
                     WHERE w.nik = s.nik AND w.village_code <> s.village_code AND w.village_code LIKE ANY (:seen))
            """;

    /** Whether the number of a staged person {@code s} is known in its village as quite another's. */
    static final String OTHER = """
            EXISTS (SELECT 1 FROM registry.worker w
                     WHERE w.nik = s.nik AND w.village_code = s.village_code AND w.birth_date <> s.birth_date
                       AND similarity(w.folded, registry.folded(s.name)) < 0.3)
            """;

    /** A large file goes through the trigrams in a few rounds instead of hundreds. */
    private static final String ROOM = "SELECT set_config('gin_pending_list_limit', '65536', true)";

    /** What still waits to go through the trigrams: searches would have to read it row by row. */
    private static final String FLUSH = """
            SELECT gin_clean_pending_list(i.indexrelid)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
             WHERE i.indrelid = 'registry.worker'::regclass AND a.amname = 'gin'
            """;

    private static final int LARGE = 10_000;

    /** Whom of the file the registry knows: the same person in the same village, or the same NIK in another. */
    private static final String MEET = """
            CREATE TEMPORARY TABLE met ON COMMIT DROP AS
            SELECT s.seq, w.id, w.village_code = s.village_code AS here,
                   w.village_code = s.village_code AND (
                   (s.name, s.birth_date, s.sex) IS DISTINCT FROM (w.name, w.birth_date, w.sex)
                   OR (COALESCE(s.family_card, w.family_card), COALESCE(s.birth_place, w.birth_place),
                       COALESCE(s.address, w.address), COALESCE(s.hamlet, w.hamlet), COALESCE(s.rw, w.rw),
                       COALESCE(s.rt, w.rt), COALESCE(s.occupation, w.occupation, s.other_occupation),
                       COALESCE(s.work_status, w.work_status), COALESCE(s.employer_name, w.employer_name),
                       COALESCE(s.monthly_income, w.monthly_income), COALESCE(s.decile, w.decile),
                       COALESCE(s.phone, w.phone), COALESCE(s.citizenship, w.citizenship),
                       COALESCE(s.life_status, w.life_status))
                      IS DISTINCT FROM
                      (w.family_card, w.birth_place, w.address, w.hamlet, w.rw, w.rt, w.occupation, w.work_status,
                       w.employer_name, w.monthly_income, w.decile, w.phone, w.citizenship, w.life_status)) AS differs
              FROM stage s JOIN registry.worker w ON w.nik = s.nik
             WHERE NOT s.rejected
            """;

    /** Shared by all who take residents over, held alone by the comparison with BPJS: they would lock rows crosswise. */
    static final String LOCK = "hashtext('registry.worker')";

    private static final String HISTORY = """
            INSERT INTO registry.worker_change (worker_id, field, before, after, import_id, at, by_user)
            SELECT w.id, c.field, c.before, c.after, :id, :now, :by
              FROM met m JOIN stage s ON s.seq = m.seq JOIN registry.worker w ON w.id = m.id
             CROSS JOIN LATERAL (VALUES
                   ('name', w.name, s.name),
                   ('birth_date', w.birth_date::text, s.birth_date::text),
                   ('sex', w.sex, s.sex),
                   ('family_card', w.family_card, s.family_card),
                   ('birth_place', w.birth_place, s.birth_place),
                   ('address', w.address, s.address),
                   ('hamlet', w.hamlet, s.hamlet),
                   ('rw', w.rw, s.rw),
                   ('rt', w.rt, s.rt),
                   ('occupation', w.occupation::text, COALESCE(s.occupation, w.occupation, s.other_occupation)::text),
                   ('work_status', w.work_status::text, s.work_status::text),
                   ('employer_name', w.employer_name, s.employer_name),
                   ('monthly_income', w.monthly_income::text, s.monthly_income::text),
                   ('decile', w.decile::text, s.decile::text),
                   ('phone', w.phone, s.phone),
                   ('citizenship', w.citizenship::text, s.citizenship::text),
                   ('life_status', w.life_status::text, s.life_status::text)) AS c (field, before, after)
             WHERE m.differs AND c.after IS NOT NULL AND c.before IS DISTINCT FROM c.after
            """;

    private static final String UPDATE = """
            UPDATE registry.worker w
               SET name = s.name, birth_date = s.birth_date, sex = s.sex,
                   family_card = COALESCE(s.family_card, w.family_card),
                   birth_place = COALESCE(s.birth_place, w.birth_place),
                   address = COALESCE(s.address, w.address),
                   hamlet = COALESCE(s.hamlet, w.hamlet),
                   rw = COALESCE(s.rw, w.rw),
                   rt = COALESCE(s.rt, w.rt),
                   occupation = COALESCE(s.occupation, w.occupation, s.other_occupation),
                   work_status = COALESCE(s.work_status, w.work_status),
                   employer_name = COALESCE(s.employer_name, w.employer_name),
                   monthly_income = COALESCE(s.monthly_income, w.monthly_income),
                   decile = COALESCE(s.decile, w.decile),
                   phone = COALESCE(s.phone, w.phone),
                   citizenship = COALESCE(s.citizenship, w.citizenship),
                   life_status = COALESCE(s.life_status, w.life_status),
                   membership = CASE WHEN (s.name, s.birth_date) = (w.name, w.birth_date) THEN w.membership END,
                   import_id = :id, version = w.version + 1, updated_at = :now, updated_by = :by
              FROM met m JOIN stage s ON s.seq = m.seq
             WHERE m.differs AND w.id = m.id
            """;

    private static final String UNKNOWN =
            " FROM stage s WHERE NOT s.rejected AND NOT EXISTS (SELECT 1 FROM met m WHERE m.seq = s.seq AND m.here)";

    private static final String INSERT = """
            INSERT INTO registry.worker (nik, village_code, family_card, name, birth_date, birth_place, sex,
                   address, hamlet, rw, rt, occupation, work_status, employer_name, monthly_income, decile, phone,
                   citizenship, life_status, import_id, updated_at, updated_by)
            SELECT nik, village_code, family_card, name, birth_date, birth_place, sex,
                   address, hamlet, rw, rt, COALESCE(occupation, other_occupation), work_status, employer_name, monthly_income, decile, phone,
                   citizenship, life_status, :id, :now, :by
            """ + UNKNOWN + " ON CONFLICT (nik, village_code) DO NOTHING";

    private static final String PAIRS = """
            INSERT INTO registry.duplicate_pair (a, b, kind, found_at)
            SELECT DISTINCT least(w.id, o.id), greatest(w.id, o.id), 'NIK', CAST(:now AS timestamptz)
              FROM met m
              JOIN stage s ON s.seq = m.seq
              JOIN registry.worker o ON o.id = m.id
              JOIN registry.worker w ON w.nik = s.nik AND w.village_code = s.village_code
             WHERE NOT m.here AND w.duplicate_of IS NULL AND o.duplicate_of IS NULL
            ON CONFLICT (a, b) DO NOTHING
            """;

    private final JdbcClient jdbc;

    WorkerMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Meanwhile somebody may enter one of the same people in a form: who was not new after all is met once more. */
    Merged merge(Origin origin) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")")
                .query((row, i) -> true)
                .single();
        jdbc.sql(ROOM).query(String.class).single();
        long created = 0;
        long updated = 0;
        long unknown;
        long added;
        do {
            jdbc.sql("DROP TABLE IF EXISTS met").update();
            jdbc.sql(MEET).update();
            jdbc.sql("ANALYZE met").update();
            updated += update(origin);
            unknown = jdbc.sql("SELECT count(*)" + UNKNOWN).query(Long.class).single();
            added = unknown == 0 ? 0 : from(origin, INSERT).update();
            created += added;
        } while (added < unknown);
        if (created + updated > LARGE) {
            jdbc.sql(FLUSH).query(Long.class).list();
        }
        jdbc.sql(PAIRS).param("now", Timestamp.from(origin.at())).update();
        return new Merged(created, updated, elsewhere(origin));
    }

    /** Whether a number is registered in a village that somebody does not see is not told by the number of a file either. */
    private long elsewhere(Origin origin) {
        return jdbc.sql("""
                        SELECT count(DISTINCT m.seq) FROM met m JOIN registry.worker w ON w.id = m.id
                         WHERE NOT m.here AND w.village_code LIKE ANY (:seen)
                        """)
                .param("seen", origin.seen().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private int update(Origin origin) {
        var differs = jdbc.sql("SELECT EXISTS (SELECT 1 FROM met WHERE differs)")
                .query(Boolean.class)
                .single();
        if (!differs) {
            return 0;
        }
        from(origin, HISTORY).update();
        return from(origin, UPDATE).update();
    }

    private StatementSpec from(Origin origin, String sql) {
        return jdbc.sql(sql)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .param("by", origin.by());
    }
}
