package id.sinergi.employers;

import id.sinergi.imports.kinds.ImportKind.Key;
import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.Stage;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares staged employers and arrears with what is registered, and merges them. The same rows again change nothing. */
@Repository
class EmployerMergeRepository {

    /** The record {@code r} of a staged employer or branch {@code s}, once the rows were compared. */
    static final String REGISTERED = """
            LATERAL (SELECT e.npp, e.nib, e.npwp, e.name, e.address, e.village_code, e.kbli, e.contact, e.phone, e.email,
                            e.worker_count, e.risk_group
                       FROM employers.employer e
                      WHERE e.id = s.target
                     UNION ALL
                     SELECT e.npp, b.nib, NULL, b.name, b.address, b.village_code, NULL, NULL, NULL, NULL, b.worker_count, NULL
                       FROM employers.employer e JOIN employers.branch b ON b.employer_id = e.id
                      WHERE e.npp = s.npp AND b.code = s.branch_code) r ON true
            """;

    /** The record {@code r} of a staged month {@code s} of an employer. */
    static final String SAME_MONTH = "employers.arrears r ON r.npp = s.npp AND r.month = s.month";

    /** The employer that a row means, by one of its numbers, the NPP before the NIB. */
    private static final String TARGET = """
            UPDATE stage s
               SET target = COALESCE((SELECT e.id FROM employers.employer e WHERE e.npp = s.npp),
                                     (SELECT e.id FROM employers.employer e WHERE e.nib = s.nib))
             WHERE NOT s.rejected AND s.branch_code IS NULL
            """;

    private static final String UPDATE_EMPLOYERS = """
            UPDATE employers.employer e
               SET npp = COALESCE(s.npp, e.npp), nib = COALESCE(s.nib, e.nib), npwp = COALESCE(s.npwp, e.npwp),
                   name = s.name, address = COALESCE(s.address, e.address), village_code = s.village_code,
                   kbli = COALESCE(s.kbli, e.kbli), contact = COALESCE(s.contact, e.contact),
                   phone = COALESCE(s.phone, e.phone), email = COALESCE(s.email, e.email),
                   worker_count = COALESCE(s.worker_count, e.worker_count),
                   risk_group = COALESCE(s.risk_group, e.risk_group),
                   import_id = :id, version = e.version + 1, updated_at = :now, updated_by = :by
              FROM stage s
             WHERE NOT s.rejected AND s.target = e.id
               AND (COALESCE(s.npp, e.npp), COALESCE(s.nib, e.nib), COALESCE(s.npwp, e.npwp), s.name,
                    COALESCE(s.address, e.address), s.village_code, COALESCE(s.kbli, e.kbli),
                    COALESCE(s.contact, e.contact), COALESCE(s.phone, e.phone), COALESCE(s.email, e.email),
                    COALESCE(s.worker_count, e.worker_count), COALESCE(s.risk_group, e.risk_group))
                   IS DISTINCT FROM
                   (e.npp, e.nib, e.npwp, e.name, e.address, e.village_code, e.kbli, e.contact, e.phone, e.email, e.worker_count,
                    e.risk_group)
            """;

    private static final String INSERT_EMPLOYERS = """
            INSERT INTO employers.employer (npp, nib, npwp, name, address, village_code, kbli, contact, phone, email,
                   worker_count, risk_group, import_id, updated_at, updated_by)
            SELECT npp, nib, npwp, name, address, village_code, kbli, contact, phone, email, worker_count, risk_group,
                   :id, :now, :by
              FROM stage
             WHERE NOT rejected AND target IS NULL AND branch_code IS NULL
             ORDER BY seq
            """;

    private static final String BRANCHES = """
            WITH merged AS (
                INSERT INTO employers.branch AS b
                       (employer_id, code, nib, name, address, village_code, worker_count, import_id, updated_at, updated_by)
                SELECT e.id, s.branch_code, s.nib, s.name, s.address, s.village_code, s.worker_count, :id, :now, :by
                  FROM stage s JOIN employers.employer e ON e.npp = s.npp
                 WHERE NOT s.rejected AND s.branch_code IS NOT NULL
                 ORDER BY s.seq
                ON CONFLICT (employer_id, code) DO UPDATE
                   SET nib = COALESCE(excluded.nib, b.nib), name = excluded.name,
                       address = COALESCE(excluded.address, b.address), village_code = excluded.village_code,
                       worker_count = COALESCE(excluded.worker_count, b.worker_count), import_id = excluded.import_id,
                       version = b.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
                 WHERE (COALESCE(excluded.nib, b.nib), excluded.name, COALESCE(excluded.address, b.address),
                        excluded.village_code, COALESCE(excluded.worker_count, b.worker_count))
                       IS DISTINCT FROM (b.nib, b.name, b.address, b.village_code, b.worker_count)
                RETURNING (xmax = 0) AS created)
            SELECT count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated,
                   0 AS duplicates
              FROM merged
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

    /**
     * Finds the employers that are meant, and rejects and warns rows beside them; gives how many it rejects because they mean
     * one that an earlier row means.
     *
     * @param setsRisk whether who brings the file may set groups of risk
     */
    int compareEmployers(Stage stage, boolean setsRisk) {
        if (!setsRisk) {
            stage.flag("s.risk_group IS NOT NULL", "kelompok_risiko", "risk.byBpjs", false);
            jdbc.sql("UPDATE stage SET risk_group = NULL WHERE risk_group IS NOT NULL")
                    .update();
        }
        jdbc.sql(TARGET).update();
        var repeated = stage.rejectRepeated(new Key("target", "npp"));
        stage.flag("""
                s.target IS NOT NULL AND EXISTS (
                    SELECT 1 FROM employers.employer e
                     WHERE e.id = s.target AND e.npp <> s.npp
                        OR e.nib = s.nib AND e.id <> s.target
                        OR e.id = s.target AND e.nib <> s.nib)
                """, "npp", "employer.conflict", true);
        stage.flag("""
                s.target IS NULL AND s.branch_code IS NULL AND EXISTS (
                    SELECT 1 FROM employers.employer e
                     WHERE e.village_code = s.village_code AND e.name_key = employers.name_key(s.name))
                """, "nama", "employer.alike", false);
        stage.flag("""
                s.branch_code IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM employers.employer e WHERE e.npp = s.npp)
                AND NOT EXISTS (SELECT 1 FROM stage h WHERE h.npp = s.npp AND h.branch_code IS NULL AND NOT h.rejected)
                """, "npp", "branch.unknown", true);
        return repeated;
    }

    /** Of rows that were compared. */
    Merged employers(Origin origin) {
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
        var branches = branches(origin);
        return new Merged(created + branches.created(), updated + branches.updated(), 0);
    }

    private Merged branches(Origin origin) {
        return jdbc.sql(BRANCHES)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .param("by", origin.by())
                .query(Merged.class)
                .single();
    }

    void compareArrears(Stage stage) {
        stage.flag("NOT EXISTS (SELECT 1 FROM employers.employer e WHERE e.npp = s.npp)", "npp", "npp.unknown", false);
    }

    Merged arrears(Origin origin) {
        return jdbc.sql(ARREARS)
                .param("id", origin.importId())
                .param("now", Timestamp.from(origin.at()))
                .query(Merged.class)
                .single();
    }
}
