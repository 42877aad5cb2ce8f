package id.sinergi.sampling;

import id.sinergi.sampling.Draw.Lot;
import id.sinergi.sampling.Risk.Factor;
import id.sinergi.sampling.Risk.Reason;
import id.sinergi.sampling.Risk.Weight;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws with all their lots, risks with their reasons, and the dated weights. */
@Repository
class DrawRepository {

    private final JdbcClient jdbc;

    DrawRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off other draws in the round until the transaction ends. */
    void lock(long round) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('sampling.draw'), :round::integer)")
                .param("round", round)
                .query((row, i) -> true)
                .single();
    }

    void insert(Draw draw) {
        jdbc.sql("""
                        INSERT INTO sampling.draw (round_id, number, seed, percent, at)
                        VALUES (:round, :number, :seed, :percent, :at)
                        """)
                .param("round", draw.round())
                .param("number", draw.number())
                .param("seed", draw.seed())
                .param("percent", draw.percent())
                .param("at", Timestamp.from(draw.at()))
                .update();
        jdbc.sql("""
                        INSERT INTO sampling.lot (round_id, number, village_code, place, hash, drawn)
                        SELECT :round, :number, one.village, one.place, one.hash, one.drawn
                          FROM unnest(:villages::text[], :places::integer[], :hashes::text[], :drawn::boolean[])
                            AS one (village, place, hash, drawn)
                        """)
                .param("round", draw.round())
                .param("number", draw.number())
                .param("villages", draw.lots().stream().map(Lot::village).toArray(String[]::new))
                .param("places", draw.lots().stream().map(Lot::place).toArray(Integer[]::new))
                .param("hashes", draw.lots().stream().map(Lot::hash).toArray(String[]::new))
                .param("drawn", draw.lots().stream().map(Lot::drawn).toArray(Boolean[]::new))
                .update();
    }

    /** Rounds with a draw. */
    Set<Long> rounds() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT round_id FROM sampling.draw")
                .query(Long.class)
                .list());
    }

    /** The draws of a round, oldest first. */
    List<Draw> draws(long round) {
        return jdbc.sql("SELECT number, seed, percent, at FROM sampling.draw WHERE round_id = :round ORDER BY number")
                .param("round", round)
                .query((row, i) -> new Draw(
                        round,
                        row.getInt("number"),
                        row.getString("seed"),
                        row.getInt("percent"),
                        row.getTimestamp("at").toInstant(),
                        lots(round, row.getInt("number"))))
                .list();
    }

    private List<Lot> lots(long round, int number) {
        return jdbc.sql("""
                        SELECT village_code AS village, place, hash, drawn FROM sampling.lot
                         WHERE round_id = :round AND number = :number ORDER BY place
                        """)
                .param("round", round)
                .param("number", number)
                .query(Lot.class)
                .list();
    }

    /** Stores how risky a case was; once. */
    void insert(String caseNumber, Risk risk, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO sampling.risk (case_number, score, score_limit, judged_on)
                        VALUES (:case, :score, :limit, :on) ON CONFLICT DO NOTHING
                        """)
                .param("case", caseNumber)
                .param("score", risk.score())
                .param("limit", risk.limit())
                .param("on", on)
                .update();
        risk.reasons()
                .forEach(reason -> jdbc.sql("""
                        INSERT INTO sampling.reason (case_number, factor, value, threshold, points)
                        VALUES (:case, :factor, :value, :threshold, :points) ON CONFLICT DO NOTHING
                        """)
                        .param("case", caseNumber)
                        .param("factor", reason.factor().name())
                        .param("value", reason.value())
                        .param("threshold", reason.threshold())
                        .param("points", reason.points())
                        .update());
    }

    /** How risky cases were judged, by number; those not judged yet are left out. */
    Map<String, Risk> risks(Collection<String> cases) {
        var reasons = new HashMap<String, List<Reason>>();
        jdbc.sql("""
                        SELECT case_number, factor, value, threshold, points FROM sampling.reason
                         WHERE case_number = ANY (:cases) ORDER BY points DESC, factor
                        """).param("cases", cases.toArray(String[]::new)).query(row -> {
            reasons.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>())
                    .add(new Reason(
                            Factor.valueOf(row.getString("factor")),
                            Objects.requireNonNull(row.getBigDecimal("value")),
                            Objects.requireNonNull(row.getBigDecimal("threshold")),
                            row.getInt("points")));
        });
        var risks = new HashMap<String, Risk>();
        jdbc.sql("SELECT case_number, score, score_limit FROM sampling.risk WHERE case_number = ANY (:cases)")
                .param("cases", cases.toArray(String[]::new))
                .query(row -> {
                    var number = row.getString("case_number");
                    risks.put(
                            number,
                            new Risk(
                                    row.getInt("score"),
                                    row.getInt("score_limit"),
                                    reasons.getOrDefault(number, List.of())));
                });
        return risks;
    }

    /** What each factor weighs on a date. */
    Map<Factor, Weight> weights(LocalDate date) {
        var weights = new EnumMap<Factor, Weight>(Factor.class);
        jdbc.sql("""
                        SELECT DISTINCT ON (factor) factor, threshold, points FROM sampling.weight
                         WHERE valid_from <= :date ORDER BY factor, valid_from DESC
                        """).param("date", date).query(row -> {
            weights.put(
                    Factor.valueOf(row.getString("factor")),
                    new Weight(Objects.requireNonNull(row.getBigDecimal("threshold")), row.getInt("points")));
        });
        return weights;
    }

    /** The points from which a village is examined. */
    int limit(LocalDate date) {
        return jdbc.sql("""
                        SELECT points FROM sampling.score_limit WHERE valid_from <= :date ORDER BY valid_from DESC LIMIT 1
                        """).param("date", date).query(Integer.class).single();
    }
}
