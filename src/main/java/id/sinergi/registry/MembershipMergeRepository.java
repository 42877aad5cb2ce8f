package id.sinergi.registry;

import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges staged memberships. The same rows again change nothing. */
@Repository
class MembershipMergeRepository {

    /** The record {@code r} of a staged membership {@code s}. */
    static final String SAME_MEMBER = """
            registry.membership r ON r.nik = s.nik AND r.as_of = s.as_of AND r.segment = s.segment
                                 AND r.npp = COALESCE(s.npp, '')
            """;

    private static final String MEMBERS = """
            WITH merged AS (
                INSERT INTO registry.membership AS m
                       (nik, kpj, name, birth_date, segment, npp, programs, active, as_of, import_id)
                SELECT nik, kpj, name, birth_date, segment, COALESCE(npp, ''), programs, active, as_of, :id
                  FROM stage WHERE NOT rejected ORDER BY seq
                ON CONFLICT (nik, as_of, segment, npp) DO UPDATE
                   SET kpj = COALESCE(excluded.kpj, m.kpj), name = excluded.name, birth_date = excluded.birth_date,
                       programs = excluded.programs, active = excluded.active, import_id = excluded.import_id
                 WHERE (COALESCE(excluded.kpj, m.kpj), excluded.name, excluded.birth_date, excluded.programs, excluded.active)
                       IS DISTINCT FROM (m.kpj, m.name, m.birth_date, m.programs, m.active)
                RETURNING (xmax = 0) AS created)
            SELECT count(*) FILTER (WHERE created) AS created, count(*) FILTER (WHERE NOT created) AS updated,
                   0 AS duplicates
              FROM merged
            """;

    private static final String SUPERSEDE = """
            WITH touched AS (SELECT DISTINCT nik FROM stage WHERE NOT rejected),
                 dated AS (SELECT DISTINCT m.nik, m.as_of FROM registry.membership m JOIN touched t ON t.nik = m.nik),
                 followed AS (SELECT nik, as_of, lead(as_of) OVER (PARTITION BY nik ORDER BY as_of) AS following FROM dated)
            UPDATE registry.membership m
               SET superseded = f.following
              FROM followed f
             WHERE f.nik = m.nik AND f.as_of = m.as_of AND m.superseded IS DISTINCT FROM f.following
            """;

    private final JdbcClient jdbc;

    MembershipMergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Merged members(Origin origin) {
        var merged = jdbc.sql(MEMBERS)
                .param("id", origin.importId())
                .query(Merged.class)
                .single();
        jdbc.sql(SUPERSEDE).update();
        return merged;
    }
}
