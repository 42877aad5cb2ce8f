package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Tables;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four eyes where money or a sanction would end with a case. */
@IntegrationTest
class CancellationsIT {

    private static final Map<String, String> REASON = Map.of("reason", "Perusahaan bubar");

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }

    private List<String> trail(String number) {
        return jdbc.sql("""
                        SELECT action || ' ' || actor FROM audit.entry
                         WHERE case_number = :case AND action LIKE 'case.cancel%' ORDER BY seq
                        """).param("case", number).query(String.class).list();
    }

    @Test
    void oneProposesAndAnotherDecides() {
        var number = people.open();
        var path = "/cases/" + number + "/cancellation";
        var supervisor = as(ComplianceActors.SUPERVISOR);
        supervisor.post(path, REASON).refused(409, "cancellation.needless");
        people.confirmed(number);
        var before = Tables.settled(jdbc);
        supervisor.post("/cases/" + number + "/cancel", REASON).refused(409, "case.twoNeeded");
        supervisor.post(path, Map.of()).refusedFields("reason");
        as(ComplianceActors.BPJS).post(path, REASON).refused(403, "api.forbidden");
        supervisor.get(path).refused(409, "cancellation.none");
        supervisor.post(path + "/approve").refused(409, "cancellation.none");
        assertThat(Tables.sums(jdbc)).isEqualTo(before);

        var proposed = supervisor.post(path, REASON).ok();
        assertThat(proposed.get("proposedBy").asString()).isEqualTo(ComplianceActors.SUPERVISOR);
        assertThat(proposed.get("proposedAt").asString()).endsWith("+08:00");
        before = Tables.settled(jdbc);
        supervisor.post(path, REASON).refused(409, "cancellation.pending");
        supervisor.post(path + "/approve").refused(403, "cancellation.ownProposal");
        as(ComplianceActors.BPJS).post(path + "/approve").refused(403, "api.forbidden");
        as(ComplianceActors.INSPECTOR).post(path + "/reject", REASON).refused(403, "api.forbidden");
        assertThat(Tables.sums(jdbc)).isEqualTo(before);
        as(ComplianceActors.SETDA)
                .post(path + "/reject", Map.of("reason", "Masih beroperasi"))
                .ok();
        assertThat(as(ComplianceActors.SETDA)
                        .get("/cases/" + number)
                        .ok()
                        .get("status")
                        .asString())
                .isEqualTo("open");
        supervisor.post(path, REASON).ok();
        assertThat(as(ComplianceActors.SETDA)
                        .post(path + "/approve")
                        .ok()
                        .get("status")
                        .asString())
                .isEqualTo("cancelled");
        assertThat(trail(number))
                .containsExactly(
                        "case.cancellationProposed " + ComplianceActors.SUPERVISOR,
                        "case.cancellationRejected " + ComplianceActors.SETDA,
                        "case.cancellationProposed " + ComplianceActors.SUPERVISOR,
                        "case.cancellationApproved " + ComplianceActors.SETDA,
                        "case.cancelled " + ComplianceActors.SETDA);
        as(ComplianceActors.SETDA).post(path + "/approve").refused(409, "cancellation.none");
    }

    /** Who decides must decide on what was proposed: a warning that went out meanwhile was not part of it. */
    @Test
    void aProposalFallsWhenTheCaseMovesOn() {
        var number = people.open();
        var path = "/cases/" + number + "/cancellation";
        people.confirmed(number);
        as(ComplianceActors.SUPERVISOR).post(path, REASON).ok();
        people.done(ComplianceActors.DISNAKER, number, "sendGuidance", people.letter());
        as(ComplianceActors.SETDA).post(path + "/approve").refused(409, "cancellation.none");
        as(ComplianceActors.SUPERVISOR).post(path, REASON).ok();
        as(ComplianceActors.SUPERVISOR)
                .post(path + "/reject", Map.of("reason", "Salah kasus"))
                .ok();
        as(ComplianceActors.SETDA).post(path + "/approve").refused(409, "cancellation.none");
        assertThat(people.open(number)).isNotEmpty();
    }
}
