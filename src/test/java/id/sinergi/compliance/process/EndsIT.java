package id.sinergi.compliance.process;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static id.sinergi.compliance.ComplianceAnswers.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.worklist.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One rule for every end: a fine or a denial of services ends by two people, and so does what is owed and not paid. */
@IntegrationTest
class EndsIT {

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cases cases;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private ComplianceActors people;

    @BeforeEach
    void start() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private final Map<String, Object> complied = new HashMap<>(ComplianceAnswers.complied());

    @Test
    void aPaidFine() {
        var number = fineOver();
        complied.put("recovered", PAID);
        endsByTwo(number, "checkFine", complied, BPJS, SUPERVISOR, "complied");
    }

    @Test
    void byEvidenceAlsoOfAFineThatIsOnlyProposed() {
        var proposed = people.open();
        people.fineDue(proposed);
        people.done(BPJS, proposed, "imposeFine", people.fine());
        actors.as(BPJS, () -> compliance.submitEvidence(proposed, "Lunas", null).orThrow());
        endsByTwo(proposed, "checkEvidence", accepted(0), BPJS, SUPERVISOR, "complied");

        clock.setTo(LocalDate.of(2026, 6, 8));
        var number = fineOver();
        actors.as(BPJS, () -> compliance.submitEvidence(number, "Lunas", null).orThrow());
        assertThat(people.refused(BPJS, number, "checkEvidence", accepted(10_000_500))
                        .errors())
                .extracting(error -> error.field() + " " + error.code())
                .as("the arrears, and nothing of the fine")
                .containsExactly("recovered fineUnpaid");
        endsByTwo(number, "checkEvidence", accepted(PAID), BPJS, SUPERVISOR, "complied");
    }

    private static Map<String, Object> accepted(int recovered) {
        return Map.of("evidence", "accepted", "assessment", "Lunas", "recovered", recovered);
    }

    /** Before there is a fine one person ends a case that is paid, as ever. */
    @Test
    void whatIsPaidWithoutAFineEndsByOne() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("paid", people.today()));
        people.done(BPJS, number, "checkAnswer", ComplianceAnswers.complied());
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** What BPJS confirmed as owed is not gone because one officer of Disnaker finds so after a dispute. */
    @Test
    void whatWasConfirmedIsUnfoundedByTwo() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("disputes", people.today()));
        var unfounded = Map.of("verification", "unfounded", "reason", "Ternyata lunas");
        endsByTwo(number, "verifyFindings", unfounded, DISNAKER, HEAD, "unfounded");
    }

    /** The one who decides may find otherwise: then the case goes on. */
    @Test
    void aProposedEndIsTurnedDown() {
        var number = fineOver();
        complied.put("recovered", PAID);
        people.done(BPJS, number, "checkFine", complied);
        people.done(SUPERVISOR, number, "checkFine", Map.of("compliance", "not_complied"));
        assertThat(people.open(number)).containsExactly("requestDenial");
    }

    private String fineOver() {
        var number = people.open();
        people.fined(number);
        people.goTo(people.today().plusMonths(2));
        people.settle(number);
        return number;
    }

    private void endsByTwo(
            String number, String form, Map<String, ?> answers, String first, String second, String outcome) {
        var done = actors.complete(first, number, "compliance." + form, answers);
        assertThat(done.task().isOpen()).isTrue();
        assertThat(done.task().holder()).isNull();
        assertThat(cases.get(number).isOpen()).isTrue();
        assertThat(people.refused(first, number, form, answers).code()).isEqualTo("compliance.sameEnding");
        var last = actors.complete(second, number, "compliance." + form, answers);
        assertThat(last.task().status()).isEqualTo(WorkItem.Status.DONE);
        assertThat(last.task().doneBy()).isEqualTo(second);
        people.settle(number);
        assertThat(cases.get(number).outcome()).isEqualTo(outcome);
    }
}
