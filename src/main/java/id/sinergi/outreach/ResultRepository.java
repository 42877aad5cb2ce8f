package id.sinergi.outreach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResultRepository {

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a village's attendance had become on a date. */
    record Counted(String villageCode, LocalDate at, int known, int active, int joined) {}

    /** Keeps a measure; what was measured before stays as it is. */
    void keep(String number, int days, List<Counted> villages) {
        villages.forEach(village -> jdbc.sql("""
                        INSERT INTO outreach.measure (number, days, village_code, at, known, active, joined)
                        VALUES (:number, :days, :village, :at, :known, :active, :joined)
                        ON CONFLICT DO NOTHING
                        """)
                .param("number", number)
                .param("days", days)
                .param("village", village.villageCode())
                .param("at", village.at())
                .param("known", village.known())
                .param("active", village.active())
                .param("joined", village.joined())
                .update());
    }

    /** @param villages codes of those counted; {@code null} for all */
    List<CampaignResult.Measure> measures(String number, @Nullable List<String> villages) {
        return jdbc.sql("""
                        SELECT days, max(at) AS at, sum(known) AS known, sum(active) AS active, sum(joined) AS joined
                          FROM outreach.measure
                         WHERE number = :number AND (:villages::text[] IS NULL OR village_code = ANY (:villages))
                         GROUP BY days
                         ORDER BY days
                        """)
                .param("number", number)
                .param("villages", villages == null ? null : villages.toArray(String[]::new))
                .query(CampaignResult.Measure.class)
                .list();
    }

    List<CampaignResult.OfVillage> villages(String number) {
        return jdbc.sql("""
                        WITH per_session AS (
                            SELECT s.village_code, (s.held IS NOT NULL)::int AS held, s.others,
                                   count(a.id) AS people,
                                   count(*) FILTER (WHERE a.wants = 'YES') AS wanting,
                                   count(*) FILTER (WHERE a.wants = 'YES' AND a.registration = 'REGISTERED') AS at_session,
                                   count(*) FILTER (WHERE a.answer = 'JOINS'
                                       AND a.registration IS DISTINCT FROM 'REJECTED') AS after_call,
                                   count(*) FILTER (WHERE a.registration = 'REJECTED') AS rejected
                              FROM outreach.session s
                              LEFT JOIN outreach.attendee a ON a.session_id = s.id
                             WHERE s.number = :number
                             GROUP BY s.id)
                        SELECT p.village_code, count(*) AS sessions, sum(p.held) AS held,
                               sum(p.people + p.others) AS attendance, sum(p.wanting) AS wanting,
                               sum(p.at_session) AS at_session, sum(p.after_call) AS after_call,
                               sum(p.rejected) AS rejected,
                               COALESCE((SELECT m.joined FROM outreach.measure m
                                          WHERE m.number = :number AND m.village_code = p.village_code
                                          ORDER BY m.days DESC LIMIT 1), 0) AS joined
                          FROM per_session p
                         GROUP BY p.village_code
                         ORDER BY p.village_code
                        """)
                .param("number", number)
                .query(CampaignResult.OfVillage.class)
                .list();
    }
}
