package id.sinergi.registry;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.RetainedRows;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Residents who died, moved or left: after their time they become a row without a name, so that counts and history still
 * add up. Their stand-in number begins with 90, a province that does not exist.
 */
@Repository
class GoneWorkerRepository extends RetainedRows {

    private static final Old GONE = new Old("id", "updated_at", "id::text", """
            FROM registry.worker
             WHERE life_status IN (2, 3, 6) AND updated_at < :before AND NOT starts_with(nik, '90')
            """);

    private static final String ERASING = """
            , gone AS MATERIALIZED (
                SELECT w.id, COALESCE(w.member_nik, w.nik) AS nik, w.member_nik, w.folded, w.birth_date
                  FROM registry.worker w JOIN old ON w.id = old.key FOR UPDATE OF w),
            history AS (
                UPDATE registry.worker_change c SET before = NULL, after = NULL
                  FROM gone WHERE c.worker_id = gone.id),
            candidates AS (
                DELETE FROM registry.match_candidate m USING gone WHERE m.worker_id = gone.id),
            members AS (
                DELETE FROM registry.membership m USING gone
                 WHERE m.nik = gone.nik
                   AND registry.is_theirs(gone.member_nik, gone.folded, gone.birth_date, m.folded, m.birth_date)
                   AND NOT EXISTS (
                       SELECT 1 FROM registry.worker o
                        WHERE (o.nik = m.nik AND o.member_nik IS NULL OR o.member_nik = m.nik)
                          AND o.id NOT IN (SELECT g.id FROM gone g))),
            nameless AS (
                UPDATE registry.worker w
                   SET nik = '90' || lpad(w.id::text, 14, '0'), name = 'Dianonimkan',
                       birth_date = date_trunc('year', w.birth_date)::date, family_card = NULL,
                       birth_place = NULL, address = NULL, hamlet = NULL, rw = NULL, rt = NULL,
                       employer_name = NULL, monthly_income = NULL, decile = NULL, phone = NULL,
                       member_nik = NULL, version = w.version + 1, updated_at = :now, updated_by = :by
                  FROM gone WHERE w.id = gone.id
                RETURNING w.id)
            INSERT INTO registry.worker_change (worker_id, field, at, by_user)
            SELECT id, 'anonymised', :now, :by FROM nameless
            """;

    private final CurrentUser currentUser;
    private final Clock clock;

    GoneWorkerRepository(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        super(jdbc, "workers.gone", GONE, ERASING);
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    protected JdbcClient.StatementSpec erasing(Instant before) {
        return super.erasing(before)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", currentUser.get().username());
    }
}
