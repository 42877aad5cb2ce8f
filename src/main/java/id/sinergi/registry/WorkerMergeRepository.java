package id.sinergi.registry;

import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Merges staged residents: new ones are added, known ones updated with old and new values kept. An empty cell never
 * wipes out what is known.
 */
@Repository
class WorkerMergeRepository {

    private static final String HISTORY = """
            INSERT INTO registry.worker_change (worker_id, field, before, after, import_id, at, by_user)
            SELECT w.id, c.field, c.before, c.after, :id, :now, :by
              FROM stage s
              JOIN registry.worker w ON w.nik = s.nik AND w.village_code = s.village_code
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
                   ('occupation', w.occupation::text, s.occupation::text),
                   ('work_status', w.work_status::text, s.work_status::text),
                   ('employer_name', w.employer_name, s.employer_name),
                   ('monthly_income', w.monthly_income::text, s.monthly_income::text),
                   ('decile', w.decile::text, s.decile::text),
                   ('phone', w.phone, s.phone),
                   ('citizenship', w.citizenship::text, s.citizenship::text),
                   ('life_status', w.life_status::text, s.life_status::text)) AS c (field, before, after)
             WHERE NOT s.rejected AND c.after IS NOT NULL AND c.before IS DISTINCT FROM c.after
            """;

    private static final String MERGE = """
            WITH merged AS (
                INSERT INTO registry.worker AS w (nik, village_code, family_card, name, birth_date, birth_place, sex,
                       address, hamlet, rw, rt, occupation, work_status, employer_name, monthly_income, decile, phone,
                       citizenship, life_status, import_id, updated_at, updated_by)
                SELECT nik, village_code, family_card, name, birth_date, birth_place, sex,
                       address, hamlet, rw, rt, occupation, work_status, employer_name, monthly_income, decile, phone,
                       citizenship, life_status, :id, :now, :by
                  FROM stage WHERE NOT rejected ORDER BY seq
                ON CONFLICT (nik, village_code) DO UPDATE
                   SET name = excluded.name, birth_date = excluded.birth_date, sex = excluded.sex,
                       family_card = COALESCE(excluded.family_card, w.family_card),
                       birth_place = COALESCE(excluded.birth_place, w.birth_place),
                       address = COALESCE(excluded.address, w.address),
                       hamlet = COALESCE(excluded.hamlet, w.hamlet),
                       rw = COALESCE(excluded.rw, w.rw),
                       rt = COALESCE(excluded.rt, w.rt),
                       occupation = COALESCE(excluded.occupation, w.occupation),
                       work_status = COALESCE(excluded.work_status, w.work_status),
                       employer_name = COALESCE(excluded.employer_name, w.employer_name),
                       monthly_income = COALESCE(excluded.monthly_income, w.monthly_income),
                       decile = COALESCE(excluded.decile, w.decile),
                       phone = COALESCE(excluded.phone, w.phone),
                       citizenship = COALESCE(excluded.citizenship, w.citizenship),
                       life_status = COALESCE(excluded.life_status, w.life_status),
                       import_id = excluded.import_id, version = w.version + 1,
                       updated_at = excluded.updated_at, updated_by = excluded.updated_by
                 WHERE (excluded.name, excluded.birth_date, excluded.sex) IS DISTINCT FROM (w.name, w.birth_date, w.sex)
                    OR (COALESCE(excluded.family_card, w.family_card), COALESCE(excluded.birth_place, w.birth_place),
                        COALESCE(excluded.address, w.address), COALESCE(excluded.hamlet, w.hamlet),
                        COALESCE(excluded.rw, w.rw), COALESCE(excluded.rt, w.rt),
                        COALESCE(excluded.occupation, w.occupation), COALESCE(excluded.work_status, w.work_status),
                        COALESCE(excluded.employer_name, w.employer_name),
                        COALESCE(excluded.monthly_income, w.monthly_income), COALESCE(excluded.decile, w.decile),
                        COALESCE(excluded.phone, w.phone), COALESCE(excluded.citizenship, w.citizenship),
                        COALESCE(excluded.life_status, w.life_status))
                       IS DISTINCT FROM
                       (w.family_card, w.birth_place, w.address, w.hamlet, w.rw, w.rt, w.occupation, w.work_status,
                        w.employer_name, w.monthly_income, w.decile, w.phone, w.citizenship, w.life_status)
                RETURNING (xmax = 0) AS created)
            SELECT count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated,
                   0 AS duplicates
              FROM merged
            """;

    private static final String PAIRS = """
            INSERT INTO registry.duplicate_pair (a, b, kind, found_at)
            SELECT DISTINCT least(w.id, o.id), greatest(w.id, o.id), 'NIK', CAST(:now AS timestamptz)
              FROM stage s
              JOIN registry.worker w ON w.nik = s.nik AND w.village_code = s.village_code
              JOIN registry.worker o ON o.nik = w.nik AND o.id <> w.id
             WHERE NOT s.rejected AND w.duplicate_of IS NULL AND o.duplicate_of IS NULL
            ON CONFLICT (a, b) DO NOTHING
            """;

    private static final String PAIRED = """
            SELECT count(*)
              FROM stage s
             WHERE NOT s.rejected
               AND EXISTS (SELECT 1 FROM registry.worker o WHERE o.nik = s.nik AND o.village_code <> s.village_code)
            """;

    private final JdbcClient jdbc;

    WorkerMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merged merge(Origin origin) {
        var at = Timestamp.from(origin.at());
        jdbc.sql(HISTORY)
                .param("id", origin.importId())
                .param("now", at)
                .param("by", origin.by())
                .update();
        var merged = jdbc.sql(MERGE)
                .param("id", origin.importId())
                .param("now", at)
                .param("by", origin.by())
                .query(Merged.class)
                .single();
        jdbc.sql(PAIRS).param("now", at).update();
        var paired = jdbc.sql(PAIRED).query(Long.class).single();
        return new Merged(merged.created(), merged.updated(), paired);
    }
}
