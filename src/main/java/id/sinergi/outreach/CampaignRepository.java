package id.sinergi.outreach;

import id.sinergi.identity.User;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {

    private static final String SELECT = """
            SELECT number, name, starts, ends, goal, budget, planner, plan_reason, evaluation, cost, evaluator,
                   evaluation_reason, version
              FROM outreach.campaign
             WHERE number = :number
            """;

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String number, Plan plan) {
        jdbc.sql("""
                        INSERT INTO outreach.campaign (number, name, starts, ends, goal, budget)
                        VALUES (:number, :name, :starts, :ends, :goal, :budget)
                        """)
                .param("number", number)
                .param("name", plan.name())
                .param("starts", plan.starts())
                .param("ends", plan.ends())
                .param("goal", plan.goal())
                .param("budget", plan.budget())
                .update();
    }

    Optional<Campaign> find(String number) {
        return jdbc.sql(SELECT).param("number", number).query(Campaign.class).optional();
    }

    Campaign get(String number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("No campaign " + number));
    }

    /** The campaign, held against others who would change it in the same moment. */
    Campaign lock(String number) {
        return jdbc.sql(SELECT + " FOR UPDATE")
                .param("number", number)
                .query(Campaign.class)
                .single();
    }

    void plan(Campaign campaign, Plan plan, String planner) {
        changed(jdbc.sql("""
                        UPDATE outreach.campaign
                           SET name = :name, starts = :starts, ends = :ends, goal = :goal, budget = :budget,
                               planner = :planner, plan_reason = NULL, version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("name", plan.name())
                .param("starts", plan.starts())
                .param("ends", plan.ends())
                .param("goal", plan.goal())
                .param("budget", plan.budget())
                .param("planner", planner)
                .param("number", campaign.number())
                .param("version", campaign.version())
                .update());
    }

    void returnPlan(Campaign campaign, String reason) {
        changed(jdbc.sql("""
                        UPDATE outreach.campaign SET plan_reason = :reason, version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("reason", reason)
                .param("number", campaign.number())
                .param("version", campaign.version())
                .update());
    }

    void evaluate(Campaign campaign, String evaluation, long cost, String evaluator) {
        changed(jdbc.sql("""
                        UPDATE outreach.campaign
                           SET evaluation = :evaluation, cost = :cost, evaluator = :evaluator,
                               evaluation_reason = NULL, version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("evaluation", evaluation)
                .param("cost", cost)
                .param("evaluator", evaluator)
                .param("number", campaign.number())
                .param("version", campaign.version())
                .update());
    }

    void returnEvaluation(Campaign campaign, String reason) {
        changed(jdbc.sql("""
                        UPDATE outreach.campaign SET evaluation_reason = :reason, version = version + 1
                         WHERE number = :number AND version = :version
                        """)
                .param("reason", reason)
                .param("number", campaign.number())
                .param("version", campaign.version())
                .update());
    }

    /**
     * The campaigns with these numbers, counted over the villages of the reader; registrations count those who joined
     * after a call as well.
     */
    List<CampaignProgress> progress(Collection<String> numbers, User reader, LocalDate today) {
        return jdbc.sql("""
                        SELECT c.number, c.name, c.starts, c.ends, c.goal,
                               count(s.id) AS sessions,
                               count(s.id) FILTER (WHERE s.held IS NOT NULL) AS held,
                               count(s.id) FILTER (WHERE s.state = 'PLANNED' AND s.planned < :today
                                                   AND s.overdue_since IS NOT NULL) AS overdue,
                               COALESCE(sum(s.others + a.people), 0) AS attendance,
                               COALESCE(sum(a.registrations), 0) AS registrations
                          FROM outreach.campaign c
                          LEFT JOIN outreach.session s ON s.number = c.number
                               AND (:everywhere OR EXISTS (SELECT 1 FROM unnest(:scope::text[]) AS mine
                                    WHERE s.village_code = mine OR starts_with(s.village_code, mine || '.')))
                          LEFT JOIN LATERAL (
                               SELECT count(*) AS people,
                                      count(*) FILTER (WHERE registration = 'REGISTERED'
                                          OR (answer = 'JOINS' AND registration IS NULL)) AS registrations
                                 FROM outreach.attendee WHERE session_id = s.id) a ON true
                         WHERE c.number = ANY (:numbers)
                         GROUP BY c.number
                         ORDER BY c.starts DESC, c.number DESC
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("everywhere", reader.seesAllCases())
                .param("scope", reader.areas().toArray(String[]::new))
                .param("today", today)
                .query(CampaignProgress.class)
                .list();
    }

    /** Whether there is a campaign of this name, in any case: the demonstration is not lived through twice. */
    boolean exists(String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM outreach.campaign WHERE name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The campaign was changed by somebody else");
        }
    }
}
