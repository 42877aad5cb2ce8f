package id.sinergi.compliance;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.Finding.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who verifies decides on what the task showed, and on nothing else. */
@IntegrationTest
class FindingsSeenIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    ComplianceCases compliance;

    @Autowired
    FindingRepository findings;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private void join(String number, String proof) {
        var found = List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, proof));
        actors.as(BPJS, () -> compliance.join(number, found).orThrow());
    }

    private Map<String, Object> row(Finding finding, String result) {
        return Map.of(
                "finding",
                finding.id(),
                "kind",
                finding.kind().name(),
                "workers",
                finding.workers(),
                "months",
                finding.months(),
                "amount",
                1,
                "evidence",
                "x",
                "result",
                result);
    }

    private List<Status> statuses(String number) {
        return findings.findings(number).stream().map(Finding::status).toList();
    }

    /** What BPJS has confirmed is no row of what joined later: neither dismissed nor changed there. */
    @Test
    void aConfirmedFindingIsNoRowOfThoseThatJoined() {
        var number = people.open();
        people.guided(number);
        join(number, "bergabung");
        var own = findings.findings(number).getFirst();
        for (var result : List.of("unfounded", "confirmed")) {
            var refusal = people.refused(
                    DISNAKER,
                    number,
                    "verifyJoined",
                    Map.of(
                            "joined",
                            "confirmed",
                            "findings",
                            List.of(row(findings.findings(number).getLast(), "confirmed"), row(own, result))));
            assertThat(refusal.errors())
                    .extracting(error -> error.field() + " " + error.code())
                    .containsExactly("findings[2].finding findingNotAsked");
        }
        assertThat(findings.findings(number).getFirst()).satisfies(still -> {
            assertThat(still.status()).isEqualTo(Status.CONFIRMED);
            assertThat(still.amount()).isEqualTo(own.amount());
        });
        assertThat(statuses(number)).containsExactly(Status.CONFIRMED, Status.REPORTED);
    }

    /** Dismissed in one row, a finding is not brought back by the next. */
    @Test
    void aFindingHasOneRow() {
        var number = people.open();
        join(number, "kedua");
        var first = findings.findings(number).getFirst();
        var last = findings.findings(number).getLast();
        var refusal = people.refused(
                DISNAKER,
                number,
                "verifyFindings",
                Map.of(
                        "verification",
                        "confirmed",
                        "findings",
                        List.of(row(last, "confirmed"), row(first, "unfounded"), row(first, "confirmed"))));
        assertThat(refusal.errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("findings[3].finding findingNotAsked");
        assertThat(statuses(number)).containsExactly(Status.REPORTED, Status.REPORTED);
    }

    /** The form says up to where its findings go; what came after it is neither dismissed nor verified by its answer. */
    @Test
    void whatCameMeanwhileIsLookedAtFirst() {
        var number = people.open();
        var seen = seen(number, "verifyFindings");
        join(number, "sesudah formulir dibuka");
        for (var answer : List.of(
                Map.<String, Object>of("verification", "unfounded", "reason", "x", "seen", seen),
                Map.<String, Object>of("verification", "confirmed", "seen", seen),
                Map.<String, Object>of(
                        "verification",
                        "confirmed",
                        "findings",
                        List.of(row(findings.findings(number).getFirst(), "confirmed"))))) {
            var refusal = people.refused(DISNAKER, number, "verifyFindings", answer);
            assertThat(refusal.code()).isEqualTo("compliance.findingsCame");
        }
        assertThat(statuses(number)).containsExactly(Status.REPORTED, Status.REPORTED);
        people.done(
                DISNAKER,
                number,
                "verifyFindings",
                Map.of("verification", "confirmed", "seen", seen(number, "verifyFindings")));
        assertThat(statuses(number)).containsExactly(Status.VERIFIED, Status.VERIFIED);
        people.done(BPJS, number, "confirmFindings", Map.of("confirmation", "confirmed"));

        join(number, "bergabung");
        var joined = seen(number, "verifyJoined");
        join(number, "bergabung kemudian");
        for (var answer : List.of(
                Map.<String, Object>of("joined", "unfounded", "reason", "x", "seen", joined),
                Map.<String, Object>of("joined", "confirmed", "seen", joined))) {
            assertThat(people.refused(DISNAKER, number, "verifyJoined", answer).code())
                    .isEqualTo("compliance.findingsCame");
        }
        people.done(
                DISNAKER,
                number,
                "verifyJoined",
                Map.of("joined", "unfounded", "reason", "Ganda", "seen", seen(number, "verifyJoined")));
        assertThat(statuses(number))
                .containsExactly(Status.CONFIRMED, Status.CONFIRMED, Status.DISMISSED, Status.DISMISSED);
    }

    /** As programs read it from the task's form. */
    private long seen(String number, String form) {
        var task = actors.open(number, "compliance." + form).taskId();
        for (var field : new Api(port)
                .as(DISNAKER)
                .get("/tasks/" + task)
                .ok()
                .get("form")
                .get("fields")) {
            if (field.get("name").asString().equals("seen")) {
                assertThat(field.get("type").asString()).isEqualTo("integer");
                return field.get("value").asLong();
            }
        }
        throw new AssertionError("No field seen in " + form);
    }
}
