package id.sinergi.employers;

import id.sinergi.imports.kinds.ImportKind.Key;
import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.Stage;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges staged employers and arrears. The same rows again change nothing. */
@Repository
class EmployerMergeRepository {

    /** The record {@code r} of a staged employer {@code s} by one of its numbers, the NPP before the NIB. */
    static final String SAME_EMPLOYER = """
            employers.employer r ON r.id = COALESCE((SELECT e.id FROM employers.employer e WHERE e.npp = s.npp),
                                                   (SELECT e.id FROM employers.employer e WHERE e.nib = s.nib))
            """;

    /** The record {@code r} of a staged month {@code s} of an employer. */
    static final String SAME_MONTH = "employers.arrears r ON r.npp = s.npp AND r.month = s.month";

    private static final String TARGET = """
            UPDATE stage s
               SET target = COALESCE((SELECT e.id FROM employers.employer e WHERE e.npp = s.npp),
                                     (SELECT e.id FROM employers.employer e WHERE e.nib = s.nib))
             WHERE NOT s.rejected
            """;

    private static final String UPDATE_EMPLOYERS = """
            UPDATE employers.employer e
               SET npp = COALESCE(s.npp, e.npp), nib = COALESCE(s.nib, e.nib), npwp = COALESCE(s.npwp, e.npwp),
                   name = s.name, address = COALESCE(s.address, e.address), village_code = s.village_code,
                   kbli = COALESCE(s.kbli, e.kbli), contact = COALESCE(s.contact, e.contact),
                   phone = COALESCE(s.phone, e.phone), email = COALESCE(s.email, e.email),
                   worker_count = COALESCE(s.worker_count, e.worker_count),
                   import_id = :id, version = e.version + 1, updated_at = :now, updated_by = :by
              FROM stage s
             WHERE NOT s.rejected AND s.target = e.id
               AND (COALESCE(s.npp, e.npp), COALESCE(s.nib, e.nib), COALESCE(s.npwp, e.npwp), s.name,
                    COALESCE(s.address, e.address), s.village_code, COALESCE(s.kbli, e.kbli),
                    COALESCE(s.contact, e.contact), COALESCE(s.phone, e.phone), COALESCE(s.email, e.email),
                    COALESCE(s.worker_count, e.worker_count))
                   IS DISTINCT FROM
                   (e.npp, e.nib, e.npwp, e.name, e.address, e.village_code, e.kbli, e.contact, e.phone, e.email, e.worker_count)
            """;

    private static final String INSERT_EMPLOYERS = """
            INSERT INTO employers.employer (npp, nib, npwp, name, address, village_code, kbli, contact, phone, email,
                   worker_count, import_id, updated_at, updated_by)
            SELECT npp, nib, npwp, name, address, village_code, kbli, contact, phone, email, worker_count, :id, :now, :by
              FROM stage
             WHERE NOT rejected AND target IS NULL
             ORDER BY seq
            """;

    private static final String ARREARS = """
            WITH merged AS (
                INSERT INTO employers.arrears AS a
                       (npp, month, contribution, paid, due_on, worker_count, import_id, updated_at)
                SELECT npp, month, contribution, paid, due_on, worker_count, :id, :now
                  FROM stage WHERE NOT rejected ORDER BY seq
                ON CONFLICT (npp, month) DO UPDATE
                   SET contribution = excluded.contribution, paid = excluded.paid, due_on = excluded.due_on,
                       worker_count = COALESCE(excluded.worker_count, a.worker_count), import_id = excluded.import_id,
                       updated_at = excluded.updated_at
                 WHERE (excluded.contribution, excluded.paid, excluded.due_on,
                        COALESCE(excluded.worker_count, a.worker_count))
                       IS DISTINCT FROM (a.contribution, a.paid, a.due_on, a.worker_count)
                RETURNING (xmax = 0) AS created)
            SELECT count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated,
                   0 AS duplicates
              FROM merged
            """;

    private final JdbcClient jdbc;

    EmployerMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merged employers(Stage stage, Origin origin) {
        jdbc.sql(TARGET).update();
        var repeated = stage.rejectRepeated(new Key("target", "npp"));
        stage.flag("""
                s.target IS NOT NULL AND EXISTS (
                    SELECT 1 FROM employers.employer e
                     WHERE e.id = s.target AND e.npp <> s.npp
                        OR e.nib = s.nib AND e.id <> s.target
                        OR e.id = s.target AND e.nib <> s.nib)
                """, "npp", "employer.conflict", true);
        var updated = jdbc.sql(UPDATE_EMPLOYERS)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .param("by", origin.by())
                .update();
        var created = jdbc.sql(INSERT_EMPLOYERS)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .param("by", origin.by())
                .update();
        return new Merged(created, updated, repeated);
    }

    Merged arrears(Stage stage, Origin origin) {
        stage.flag("NOT EXISTS (SELECT 1 FROM employers.employer e WHERE e.npp = s.npp)", "npp", "npp.unknown", false);
        return jdbc.sql(ARREARS)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .query(Merged.class)
                .single();
    }
}
