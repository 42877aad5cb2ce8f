package id.sinergi.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.identity.Agency;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of the ladder is made whole or not at all. */
@IntegrationTest
class RuleBooksIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final LocalDate SHORT = LocalDate.now(ZONE).plusYears(9);
    private static final LocalDate NEXT = SHORT.plusDays(1);

    @Autowired
    RuleBooks books;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asBefore() {
        jdbc.sql("DELETE FROM ladder.ladder_step WHERE valid_from IN (:days)")
                .param("days", java.util.List.of(SHORT, NEXT))
                .update();
    }

    @Test
    void aRefusedChangeLeavesNoVersionBehind() {
        jdbc.sql("""
                        INSERT INTO ladder.ladder_step (valid_from, position, step, after, agency, condition, clock, basis,
                               source, entered_by, entered_at)
                        SELECT :from, position, step, after, agency, condition, clock, basis, source, 'test', entered_at
                          FROM ladder.ladder_step
                         WHERE valid_from = (SELECT max(valid_from) FROM ladder.ladder_step) AND step <> 'LIFT'
                        """).param("from", SHORT).update();
        var wanted = new RuleBook.NewStep("lift", NEXT, Agency.BPJS, "PP 1/2190", "BN 1/2190");
        assertThat(Refusals.code(actors.as("admin", () -> books.change(wanted))))
                .isEqualTo("notAnOption");
        assertThat(jdbc.sql("SELECT count(*) FROM ladder.ladder_step WHERE valid_from = :day")
                        .param("day", NEXT)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
