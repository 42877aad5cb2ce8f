package id.sinergi.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffQuery {

    /** Workers are members by their own NIK, or by the one that a match gave them. */
    private static final String THEIRS = """
            WITH member AS (
                SELECT nik, folded, birth_date FROM registry.membership WHERE npp = :npp AND npp <> '' AND superseded IS NULL),
            theirs AS (
                SELECT id FROM registry.worker WHERE employer_name = ANY (:names)
                UNION SELECT w.id FROM registry.worker w JOIN member m ON m.nik = w.nik AND w.member_nik IS NULL
                         AND registry.is_theirs(NULL, w.folded, w.birth_date, m.folded, m.birth_date)
                UNION SELECT w.id FROM registry.worker w JOIN member m ON m.nik = w.member_nik)
            """;

    private static final String WHERE = """
              FROM theirs t JOIN registry.worker w ON w.id = t.id
             WHERE w.village_code LIKE ANY (:areas) AND w.duplicate_of IS NULL AND COALESCE(w.life_status, 1) = 1
            """;

    private final JdbcClient jdbc;

    StaffQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every name that somebody gave for an employer. */
    List<String> told() {
        return jdbc.sql("SELECT DISTINCT employer_name FROM registry.worker WHERE employer_name IS NOT NULL")
                .query(String.class)
                .list();
    }

    boolean has(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM registry.worker WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Staff.Counts counts(@Nullable String npp, List<String> names, String[] areas) {
        return of(npp, names, areas, THEIRS + """
                        SELECT count(*) FILTER (WHERE w.membership = 'ACTIVE') AS active,
                               count(*) FILTER (WHERE w.membership = 'INACTIVE') AS inactive,
                               count(*) FILTER (WHERE COALESCE(w.membership, 'NONE') = 'NONE') AS unregistered
                        """ + WHERE)
                .query(Staff.Counts.class)
                .single();
    }

    List<WorkerRow> list(@Nullable String npp, List<String> names, String[] areas, long after, int limit) {
        return of(npp, names, areas, THEIRS + """
                        SELECT w.id, w.nik, w.name, w.birth_date, w.sex, w.village_code, w.employer_name,
                               w.countable AS eligible, w.membership, w.route
                        """ + WHERE + " AND w.id > :after ORDER BY w.id LIMIT :limit")
                .param("after", after)
                .param("limit", limit)
                .query((row, i) -> WorkerRepository.row(row))
                .list();
    }

    private JdbcClient.StatementSpec of(@Nullable String npp, List<String> names, String[] areas, String sql) {
        return jdbc.sql(sql)
                .param("npp", npp == null ? "" : npp)
                .param("names", names.toArray(String[]::new))
                .param("areas", areas);
    }
}
