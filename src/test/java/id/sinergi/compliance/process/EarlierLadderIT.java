package id.sinergi.compliance.process;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.INSPECTOR;
import static id.sinergi.compliance.ComplianceActors.SETDA;
import static id.sinergi.compliance.ComplianceAnswers.PAID;
import static id.sinergi.compliance.ComplianceAnswers.decision;
import static id.sinergi.compliance.ComplianceAnswers.paidToProsecutor;
import static id.sinergi.compliance.ComplianceAnswers.power;
import static id.sinergi.compliance.ComplianceAnswers.proposal;
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
import id.sinergi.compliance.Overviews;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.Letters;
import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that run by the first version of the ladder, in which nobody checked a letter, go on to their end. */
@IntegrationTest
class EarlierLadderIT {

    private static final String DIAGRAM = "bpmn-earlier/employer-compliance-1.bpmn";

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Letters letters;

    @Autowired
    private Cases cases;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private BesideLadder beside;

    @Autowired
    private Overviews overviews;

    @Autowired
    private ComplianceActors people;

    private String deployed;

    @BeforeEach
    void earlier() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        deployed = repository
                .createDeployment()
                .name("versi lama")
                .addClasspathResource(DIAGRAM)
                .deploy()
                .getId();
        people.sendAtOnce();
    }

    /** Other tests go on with the version of the program. */
    @AfterEach
    void today() {
        repository.deleteDeployment(deployed, true, true);
        clock.reset();
    }

    @Test
    void toLifting() {
        var number = people.open();
        people.denied(number);
        people.done(BPJS, number, "proposeLift", proposal(people.today()));
        people.done(SETDA, number, "decideLift", decision("lifted", people.today()));
        people.done(DISNAKER, number, "recordLift", people.letter());
        assertThat(cases.get(number).outcome()).isEqualTo("lifted");
        assertThat(actors.as(INSPECTOR, () -> letters.ofCase(number).orThrow()))
                .hasSize(7)
                .allMatch(filed -> filed.letter().status() == LetterStatus.SENT)
                .allMatch(filed -> filed.letter().number() != null);
    }

    /** The case stands where a warning is written when the program is replaced. */
    @Test
    void theFormAsksWhatNoLaterStepAsks() {
        var number = people.open();
        people.silent(number);
        assertThat(people.refused(BPJS, number, "issueFirstWarning", people.letter())
                        .errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("means", "receiver");
        people.done(BPJS, number, "issueFirstWarning", people.letter());
        assertThat(people.open(number)).containsExactly("recordFirstReceipt");
    }

    @Test
    void withTheProsecutor() {
        var number = people.open();
        people.warned(number);
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Macet").orThrow());
        people.done(BPJS, number, "grantPower", power(people.today()));
        people.done(BPJS, number, "recordProsecution", paidToProsecutor(PAID, people.today()));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** The first versions know no joining: what was reported meanwhile, and nobody could look at, opens the next case. */
    @Test
    void whatNobodyLookedAtOpensTheNextCase() {
        var number = people.open();
        people.warned(number);
        var found = List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, "Daftar upah"));
        actors.as(BPJS, () -> compliance.join(number, found).orThrow());
        assertThat(people.open(number)).isEmpty();
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(cases.get(number).outcome()).isEqualTo("complied");

        var next = cases.openOf(cases.get(number).employer()).orElseThrow().number();
        people.settle(next);
        assertThat(people.open(next)).containsExactly("verifyFindings");
        assertThat(actors.as(INSPECTOR, () -> overviews.of(next).orThrow()).findings())
                .extracting(Finding::evidence)
                .containsExactly("Daftar upah");
        assertThat(actors.as(INSPECTOR, () -> overviews.of(number).orThrow()).findings())
                .extracting(Finding::status)
                .containsExactly(Finding.Status.CONFIRMED);
    }

    /** By the first versions a denial that is declined ends the case with its fine open: two people decide that. */
    @Test
    void declinedByTwo() {
        var number = people.open();
        people.coordinated(number);
        var declined = Map.of(
                "denial",
                "decline",
                "reason",
                "Ditolak",
                "decidedOn",
                people.today().toString());
        people.done(SETDA, number, "decideDenial", declined);
        assertThat(people.open(number)).containsExactly("decideDenial");
        assertThat(people.refused(SETDA, number, "decideDenial", declined).code())
                .isEqualTo("compliance.sameEnding");
        people.done(ComplianceActors.SETDA_SECOND, number, "decideDenial", declined);
        assertThat(cases.get(number).outcome()).isEqualTo("declined");
    }
}
