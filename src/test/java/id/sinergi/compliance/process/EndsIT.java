package id.sinergi.compliance.process;

import static id.sinergi.compliance.ComplianceActors.BOTH;
import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static id.sinergi.compliance.ComplianceActors.SETDA;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static id.sinergi.compliance.ComplianceAnswers.PAID;
import static id.sinergi.compliance.ComplianceAnswers.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.worklist.WorkItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One rule for every end: a fine or a denial of services ends by two people, and so does what is owed and not paid. */
@IntegrationTest
class EndsIT {

    /** What a case of the tests is about. */
    private static final int OWED = 10_000_500;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cases cases;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private BesideLadder beside;

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
        actors.as(BPJS, () -> beside.submitEvidence(proposed, "Lunas", null).orThrow());
        endsByTwo(proposed, "checkEvidence", accepted(0), BPJS, SUPERVISOR, "complied");

        clock.setTo(LocalDate.of(2026, 6, 8));
        var number = fineOver();
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        assertThat(people.refused(BPJS, number, "checkEvidence", accepted(10_000_500))
                        .errors())
                .extracting(error -> error.field() + " " + error.code())
                .as("the arrears, and nothing of the fine")
                .containsExactly("recovered fineUnpaid");
        endsByTwo(number, "checkEvidence", accepted(PAID), BPJS, SUPERVISOR, "complied");
    }

    /** Before there is a fine one person ends a case that is paid, as ever: to the last rupiah. */
    @Test
    void whatIsPaidWithoutAFineEndsByOne() {
        var number = answered(people.open());
        people.done(BPJS, number, "checkAnswer", ComplianceAnswers.complied(OWED));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** Nothing is owed by a finding without a sum: registered is registered. */
    @Test
    void whatOwesNothingEndsByOne() {
        var number = answered(people.open(new Finding.New(FindingKind.PWBD, 3, 0, 0, "Kunjungan")));
        people.done(BPJS, number, "checkAnswer", ComplianceAnswers.complied(0));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");

        var warned = people.open(new Finding.New(FindingKind.PWBD, 3, 0, 0, "Kunjungan"));
        people.warned(warned);
        actors.as(BPJS, () -> beside.submitEvidence(warned, "Terdaftar", null).orThrow());
        people.done(BPJS, warned, "checkEvidence", accepted(0));
        assertThat(cases.get(warned).outcome()).isEqualTo("complied");
    }

    /** At each task that ends the case, be it by nothing or by all but one rupiah. */
    @Test
    void whatIsOwedAndNotPaidEndsByTwo() {
        endsByTwo(answered(people.open()), "checkAnswer", ComplianceAnswers.complied(0), BPJS, SUPERVISOR, "complied");

        clock.setTo(LocalDate.of(2026, 6, 8));
        var first = people.open();
        people.warned(first);
        people.workingDays(11);
        people.settle(first);
        endsByTwo(first, "checkFirstWarning", ComplianceAnswers.complied(1), BPJS, SUPERVISOR, "complied");

        clock.setTo(LocalDate.of(2026, 6, 8));
        var second = people.open();
        people.warnedTwice(second);
        people.workingDays(11);
        people.settle(second);
        endsByTwo(second, "checkSecondWarning", ComplianceAnswers.complied(OWED - 1), BPJS, SUPERVISOR, "complied");

        clock.setTo(LocalDate.of(2026, 6, 8));
        var evidence = answered(people.open());
        actors.as(BPJS, () -> beside.submitEvidence(evidence, "Lunas", null).orThrow());
        endsByTwo(evidence, "checkEvidence", accepted(1), BOTH, SUPERVISOR, "complied");

        var prosecuted = answered(people.open());
        actors.as(BPJS, () -> beside.handToProsecutor(prosecuted, "Macet").orThrow());
        people.done(BPJS, prosecuted, "grantPower", ComplianceAnswers.power(people.today()));
        var heard = ComplianceAnswers.paidToProsecutor(1, people.today());
        endsByTwo(prosecuted, "recordProsecution", heard, BPJS, BOTH, "complied");
    }

    /** Nobody has complied with findings that nobody has confirmed, or that are looked at anew after a dispute. */
    @Test
    void notBeforeTheFindingsAreConfirmed() {
        var number = people.open();
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        awaits(number, "checkEvidence", accepted(PAID), "compliance.findingsAwaited");
        people.done(DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
        awaits(number, "checkEvidence", accepted(PAID), "compliance.findingsAwaited");
        people.done(BPJS, number, "confirmFindings", Map.of("confirmation", "confirmed"));
        people.done(DISNAKER, number, "sendGuidance", people.letter());
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("disputes", people.today()));
        people.done(DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
        awaits(number, "checkEvidence", accepted(0), "compliance.findingsAwaited");
        people.done(BPJS, number, "confirmFindings", Map.of("confirmation", "confirmed"));
        people.done(BPJS, number, "checkEvidence", accepted(PAID));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** A finding that joined is not lost with the case: it has its verdict first, and then what it says is owed counts. */
    @Test
    void notWhileAFindingThatJoinedWaits() {
        var number = answered(people.open());
        join(number);
        awaits(number, "checkAnswer", ComplianceAnswers.complied(), "compliance.joinedAwaited");
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        awaits(number, "checkAnswer", ComplianceAnswers.complied(), "compliance.joinedAwaited");
        people.done(BPJS, number, "confirmJoined", Map.of("joinedConfirmation", "confirmed"));
        endsByTwo(number, "checkAnswer", ComplianceAnswers.complied(OWED), BPJS, SUPERVISOR, "complied");

        var dismissed = answered(people.open());
        join(dismissed);
        people.done(DISNAKER, dismissed, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        people.done(BPJS, dismissed, "checkAnswer", ComplianceAnswers.complied(OWED));
        assertThat(cases.get(dismissed).outcome()).isEqualTo("complied");
    }

    /** An end that was only proposed does not forget what joins until it is decided. */
    @Test
    void whatJoinsAfterTheProposalIsDecidedFirst() {
        var number = answered(people.open());
        people.done(BPJS, number, "checkAnswer", ComplianceAnswers.complied(0));
        join(number);
        assertThat(people.refused(SUPERVISOR, number, "checkAnswer", ComplianceAnswers.complied(0))
                        .code())
                .isEqualTo("compliance.joinedAwaited");
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        people.done(SUPERVISOR, number, "checkAnswer", ComplianceAnswers.complied(0));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** Unfounded are the case's own findings together; what joined it is judged by itself. */
    @Test
    void unfoundedIsNotWhatJoined() {
        var number = people.open();
        people.guided(number);
        join(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("disputes", people.today()));
        var unfounded = Map.of("verification", "unfounded", "reason", "Ternyata lunas");
        assertThat(people.refused(DISNAKER, number, "verifyFindings", unfounded).code())
                .isEqualTo("compliance.joinedAwaited");
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        endsByTwo(number, "verifyFindings", unfounded, DISNAKER, HEAD, "unfounded");
    }

    /** The regency lifts when what joined has its verdict; what joins after its decision keeps the case open until then. */
    @Test
    void liftedIsNotWhatJoined() {
        var number = people.open();
        people.denied(number);
        join(number);
        people.done(BPJS, number, "proposeLift", ComplianceAnswers.proposal(people.today()));
        var lifted = ComplianceAnswers.decision("lifted", people.today());
        assertThat(people.refused(SETDA, number, "decideLift", lifted).code()).isEqualTo("compliance.joinedAwaited");
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        people.done(SETDA, number, "decideLift", lifted);
        join(number);
        people.done(DISNAKER, number, "recordLift", people.letter());
        assertThat(cases.get(number).isOpen()).isTrue();
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        people.done(BPJS, number, "confirmJoined", Map.of("joinedConfirmation", "confirmed"));
        people.settle(number);
        assertThat(cases.get(number).outcome()).isEqualTo("lifted");
    }

    private void awaits(String number, String form, Map<String, ?> answers, String code) {
        assertThat(people.refused(BPJS, number, form, answers).code()).isEqualTo(code);
        assertThat(cases.get(number).isOpen()).isTrue();
    }

    private void join(String number) {
        var found = List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, "Daftar upah"));
        actors.as(BPJS, () -> compliance.join(number, found).orThrow());
    }

    private String answered(String number) {
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("paid", people.today()));
        return number;
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
