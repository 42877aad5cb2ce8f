package id.sinergi.ladder;

import id.sinergi.identity.Agency;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of the rules, and adding one. */
@Repository
class RuleBookRepository {

    private final JdbcClient jdbc;
    private final RuleRepository rules;

    RuleBookRepository(JdbcClient jdbc, RuleRepository rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    List<RuleBook.Rule> rules() {
        return jdbc.sql("""
                        SELECT key, valid_from, value, unit, basis, source, entered_by
                          FROM ladder.rule ORDER BY key, valid_from DESC
                        """).query(RuleBook.Rule.class).list();
    }

    List<LadderSteps> versions() {
        return jdbc
                .sql("SELECT DISTINCT valid_from FROM ladder.ladder_step ORDER BY valid_from DESC")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(rules::steps)
                .toList();
    }

    /** False where the rule has a version of that day. */
    boolean add(String key, LocalDate from, String value, String basis, String source, String by, Instant at) {
        return jdbc.sql("""
                                INSERT INTO ladder.rule (key, valid_from, value, unit, basis, source, entered_by, entered_at)
                                SELECT key, :from, :value, unit, :basis, :source, :by, :at FROM ladder.rule
                                 WHERE key = :key ORDER BY valid_from DESC LIMIT 1
                                ON CONFLICT DO NOTHING
                                """)
                        .param("from", from)
                        .param("value", value)
                        .param("basis", basis)
                        .param("source", source)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Makes the version of that day, as a copy of the one before, unless there is one. */
    void copy(LocalDate from, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO ladder.ladder_step (valid_from, position, step, after, agency, condition, clock, basis,
                               source, entered_by, entered_at)
                        SELECT :from, position, step, after, agency, condition, clock, basis, source, :by, :at
                          FROM ladder.ladder_step
                         WHERE valid_from = (SELECT max(valid_from) FROM ladder.ladder_step WHERE valid_from <= :from)
                        ON CONFLICT DO NOTHING
                        """)
                .param("from", from)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False where that version has no such step. */
    boolean change(LocalDate from, Step step, Agency agency, String basis, String source) {
        return jdbc.sql("""
                                UPDATE ladder.ladder_step SET agency = :agency, basis = :basis, source = :source
                                 WHERE valid_from = :from AND step = :step
                                """)
                        .param("agency", agency.name())
                        .param("basis", basis)
                        .param("source", source)
                        .param("from", from)
                        .param("step", step.name())
                        .update()
                == 1;
    }
}
