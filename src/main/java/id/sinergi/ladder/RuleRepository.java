package id.sinergi.ladder;

import id.sinergi.identity.Agency;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated rules and the services that may be denied. */
@Repository
class RuleRepository {

    private final JdbcClient jdbc;

    RuleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Rule(String key, String value, String basis) {}

    Rules on(LocalDate day) {
        Map<String, Rule> rules = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (key) key, value, basis
                          FROM ladder.rule WHERE valid_from <= :day ORDER BY key, valid_from DESC
                        """)
                .param("day", day)
                .query((row, i) -> new Rule(row.getString("key"), row.getString("value"), row.getString("basis")))
                .list()
                .forEach(rule -> rules.put(rule.key(), rule));
        return new Rules(
                Integer.parseInt(rule(rules, "guidance.answerDays").value()),
                Integer.parseInt(rule(rules, "warning.days").value()),
                rule(rules, "warning.clockStart").value().equals("receipt"),
                new BigDecimal(rule(rules, "fine.rate").value()),
                rule(rules, "fine.rate").basis(),
                Integer.parseInt(rule(rules, "fine.withinDays").value()),
                Integer.parseInt(rule(rules, "fine.paymentDay").value()),
                new BigDecimal(rule(rules, "late.rate").value()),
                rule(rules, "late.rate").basis(),
                rule(rules, "calendar.collectiveLeave").value().equals("off"));
    }

    /** The version of the ladder that holds on {@code day}. */
    LadderSteps steps(LocalDate day) {
        var version = jdbc.sql("SELECT max(valid_from) AS day FROM ladder.ladder_step WHERE valid_from <= :day")
                .param("day", day)
                .query((row, i) -> row.getObject("day", LocalDate.class))
                .single();
        return new LadderSteps(
                version,
                jdbc.sql("""
                                SELECT step, after, agency, condition, clock, basis, source
                                  FROM ladder.ladder_step WHERE valid_from = :version ORDER BY position
                                """)
                        .param("version", version)
                        .query((row, i) -> rung(row))
                        .list());
    }

    private static LadderSteps.Rung rung(ResultSet row) throws SQLException {
        var after = row.getString("after");
        return new LadderSteps.Rung(
                Step.valueOf(row.getString("step")),
                after == null ? null : Step.valueOf(after),
                Agency.valueOf(row.getString("agency")),
                LadderSteps.Condition.valueOf(row.getString("condition")),
                row.getString("clock"),
                row.getString("basis"),
                row.getString("source"));
    }

    List<PublicService> services(LocalDate day) {
        return jdbc.sql("""
                        SELECT code, name, name_en, basis FROM ladder.public_service
                         WHERE valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ORDER BY position
                        """)
                .param("day", day)
                .query((row, i) -> new PublicService(
                        row.getString("code"), row.getString("name"), row.getString("name_en"), row.getString("basis")))
                .list();
    }

    private static Rule rule(Map<String, Rule> rules, String key) {
        return Objects.requireNonNull(rules.get(key), key);
    }
}
