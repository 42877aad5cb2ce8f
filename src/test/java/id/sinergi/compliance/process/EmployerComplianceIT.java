package id.sinergi.compliance.process;

import static id.sinergi.compliance.ComplianceActors.BOTH;
import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.DPMD;
import static id.sinergi.compliance.ComplianceActors.FAR;
import static id.sinergi.compliance.ComplianceActors.INSPECTOR;
import static id.sinergi.compliance.ComplianceActors.SETDA;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static id.sinergi.compliance.ComplianceAnswers.PAID;
import static id.sinergi.compliance.ComplianceAnswers.answer;
import static id.sinergi.compliance.ComplianceAnswers.complied;
import static id.sinergi.compliance.ComplianceAnswers.decision;
import static id.sinergi.compliance.ComplianceAnswers.letter;
import static id.sinergi.compliance.ComplianceAnswers.paidToProsecutor;
import static id.sinergi.compliance.ComplianceAnswers.power;
import static id.sinergi.compliance.ComplianceAnswers.proposal;
import static id.sinergi.compliance.ComplianceAnswers.prosecution;
import static id.sinergi.compliance.ComplianceAnswers.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.ProcessCoverage;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.compliance.Overviews;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.letters.Letters;
import id.sinergi.replies.Replies;
import id.sinergi.replies.Reply;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmployerComplianceIT {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Calendar calendar;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private BesideLadder beside;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterReceipts receipts;

    @Autowired
    private Replies replies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NoticeSteps steps;

    @Autowired
    private ProcessRuntime engine;

    @Autowired
    private ProcessHistory history;

    @Autowired
    private ComplianceActors people;

    @BeforeEach
    void start() {
        clock.setTo(START);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndArmWasReached() {
        ProcessCoverage.assertFull(history, people.numbers(), "employer-compliance");
    }

    @Test
    void theWholeLadderUpToLifting() {
        var number = people.open();
        assertThat(cases.get(number).stage()).isEqualTo("verify");
        people.denied(number);
        assertThat(cases.get(number).stage()).isEqualTo("lift");
        lift(number, "lifted");
        people.done(DISNAKER, number, "recordLift", people.letter());
        assertClosed(number, "lifted");
        var filed = actors.as(INSPECTOR, () -> letters.ofCase(number).orThrow());
        assertThat(filed)
                .extracting(entry -> entry.letter().kind())
                .containsExactly("guidance", "warning1", "warning2", "fine", "denialRequest", "denial", "lift");
        var rungs = actors.as(INSPECTOR, () -> overviews.of(number).orThrow()).rungs();
        assertThat(rungs)
                .extracting(rung -> rung.step())
                .containsExactly("guidance", "warning1", "warning2", "fine", "denial", "lift");
    }

    @Test
    void unfoundedFindingsCloseTheCase() {
        var number = people.open();
        assertFields(people.refused(DISNAKER, number, "verifyFindings", Map.of("verification", "unfounded")), "reason");
        people.done(DISNAKER, number, "verifyFindings", Map.of("verification", "unfounded", "reason", "Sudah daftar"));
        assertClosed(number, "unfounded");
        steps.closeUnfounded(number);
        assertClosed(number, "unfounded");
    }

    @Test
    void findingsAreCorrectedAndReturned() {
        var number = people.open();
        var id = actors.as(BPJS, () -> overviews.of(number).orThrow())
                .findings()
                .getFirst()
                .id();
        var none = Map.of(
                "finding",
                id,
                "kind",
                "ARREARS",
                "workers",
                1,
                "months",
                1,
                "amount",
                5,
                "evidence",
                "x",
                "result",
                "unfounded");
        var refusal = people.refused(
                DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed", "findings", List.of(none)));
        assertThat(refusal.errors().getFirst().code()).isEqualTo("noneConfirmed");
        var foreign =
                Map.of("finding", 999_999_999, "kind", "PWBD", "workers", 1, "months", 0, "amount", 0, "evidence", "x");
        assertThat(people.refused(
                                DISNAKER,
                                number,
                                "verifyFindings",
                                Map.of("verification", "confirmed", "findings", List.of(foreign)))
                        .errors()
                        .getFirst()
                        .code())
                .isEqualTo("findingUnknown");
        var corrected = Map.of(
                "finding", id, "kind", "ARREARS", "workers", 10, "months", 2, "amount", 7_000, "evidence", "Benar");
        var added = Map.of("kind", "PDS_UPAH", "workers", 4, "months", 0, "amount", 0, "evidence", "Upah di bawah UMP");
        people.done(
                DISNAKER,
                number,
                "verifyFindings",
                Map.of("verification", "confirmed", "findings", List.of(corrected, added)));
        assertFields(people.refused(BPJS, number, "confirmFindings", Map.of("confirmation", "returned")), "reason");
        people.done(BPJS, number, "confirmFindings", Map.of("confirmation", "returned", "reason", "Periksa lagi"));
        assertThat(people.open(number)).containsExactly("verifyFindings");
        people.confirmed(number);
        var findings = actors.as(BPJS, () -> overviews.of(number).orThrow()).findings();
        assertThat(findings).extracting(Finding::amount).containsExactly(7_000L, 0L);
        assertThat(findings).extracting(Finding::status).containsOnly(Finding.Status.CONFIRMED);
    }

    @Test
    void onlyTheUnitWhoseStepItIsMayTakeIt() {
        var number = people.open();
        for (var stranger : List.of(BPJS, SUPERVISOR, SETDA, DPMD, FAR, INSPECTOR)) {
            assertThat(people.refused(stranger, number, "verifyFindings", Map.of())
                            .code())
                    .as(stranger)
                    .isIn("task.notYourUnit", "task.unknown");
        }
    }

    @Test
    void theAnswerSatisfiesBpjs() {
        var number = people.open();
        people.guided(number);
        assertThat(cases.get(number).stage()).isEqualTo("guidance");
        assertFields(people.refused(DISNAKER, number, "recordAnswer", Map.of("answer", "paid")), "answeredOn", "text");
        var early = answer("paid", START.minusDays(20));
        assertFields(people.refused(DISNAKER, number, "recordAnswer", early), "answeredOn");
        people.done(DISNAKER, number, "recordAnswer", answer("paid", people.today()));
        assertFields(people.refused(BPJS, number, "checkAnswer", Map.of("compliance", "complied")), "evidence");
        people.done(BPJS, number, "checkAnswer", complied());
        assertClosed(number, "complied");
    }

    @Test
    void anAnswerOnLineIsFollowedUpBesideTheLadder() {
        var number = people.open();
        people.guided(number);
        var code = jdbc.sql("SELECT code FROM replies.link WHERE case_number = :case")
                .param("case", number)
                .query(String.class)
                .single();
        replies.answer(code, number, new Reply.Given(Reply.Answer.ASKS, "Mohon waktu", "Ibu Uji", "Direktur", ""))
                .orThrow();
        assertThat(actors.openForms(number))
                .containsExactlyInAnyOrder("compliance.recordAnswer", "replies.considerReply");
        actors.complete(DISNAKER, number, "replies.considerReply", Map.of("assessment", "noted"));
        assertThat(actors.openForms(number)).containsExactly("compliance.recordAnswer");
        assertThat(cases.get(number).stage()).isEqualTo("guidance");
    }

    @Test
    void anAnswerThatDoesNotSatisfyLeadsToTheFirstWarning() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", answer("registered", people.today()));
        people.done(BPJS, number, "checkAnswer", Map.of("compliance", "not_complied"));
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
        people.done(BPJS, number, "issueFirstWarning", people.letter());
    }

    @Test
    void aDisputeGoesBackToVerificationAndStartsAnew() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", answer("disputes", people.today()));
        assertThat(people.open(number)).containsExactly("verifyFindings");
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", answer("corrected", people.today()));
        assertThat(people.open(number)).containsExactly("checkAnswer");
    }

    @Test
    void silenceIsRecordedByTheOfficerOnlyWhenTimeIsOver() {
        var number = people.open();
        people.guided(number);
        var refusal = people.refused(DISNAKER, number, "recordAnswer", Map.of("answer", "silent"));
        assertThat(refusal.code()).isEqualTo("ladder.early");
        assertThat(refusal.facts()).containsEntry("legalBasis", "PP 86/2013 Pasal 6");
        people.workingDays(8);
        people.done(DISNAKER, number, "recordAnswer", Map.of("answer", "silent"));
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
    }

    @Test
    void silenceIsRecordedByTheTimerAfterSevenWorkingDays() {
        var number = people.open();
        people.guided(number);
        people.workingDays(7);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("recordAnswer");
        people.goTo(people.today().plusDays(1));
        people.settle(number);
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
        steps.recordSilence(number);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
    }

    @Test
    void theWarningRunsTenWorkingDaysFromReceipt() {
        var number = people.open();
        people.silent(number);
        people.done(BPJS, number, "issueFirstWarning", people.letter());
        people.workingDays(3);
        people.done(BPJS, number, "recordFirstReceipt", people.receipt());
        assertThat(steps.firstWarningEnds(number).toInstant())
                .isEqualTo(calendar.morningOf(
                        calendar.workingDays().plus(people.today(), 10).plusDays(1)));
        people.workingDays(10);
        people.settle(number);
        assertThat(people.open(number)).isEmpty();
        people.goTo(people.today().plusDays(1));
        people.settle(number);
        assertThat(people.open(number)).containsExactly("checkFirstWarning");
        people.done(BPJS, number, "checkFirstWarning", complied());
        assertClosed(number, "complied");
        steps.closeComplied(number);
    }

    @Test
    void aLetterThatComesBackIsSentAgain() {
        var number = people.open();
        people.silent(number);
        people.done(BPJS, number, "issueFirstWarning", people.letter());
        var returned =
                Map.of("receipt", "returned", "returnedOn", people.today().toString(), "reason", "Pindah alamat");
        people.done(BPJS, number, "recordFirstReceipt", returned);
        assertThat(people.open(number)).containsExactly("resendFirstWarning");
        assertFields(
                people.refused(
                        BPJS, number, "resendFirstWarning", sent(people.today().minusDays(3))),
                "sentOn");
        people.done(BPJS, number, "resendFirstWarning", sent(people.today()));
        people.done(BPJS, number, "recordFirstReceipt", people.receipt());
        people.workingDays(11);
        people.settle(number);
        people.done(BPJS, number, "checkFirstWarning", Map.of("compliance", "not_complied"));
        people.done(BPJS, number, "issueSecondWarning", people.letter());
        people.done(
                BPJS,
                number,
                "recordSecondReceipt",
                Map.of("receipt", "returned", "returnedOn", people.today().toString(), "reason", "Ditolak"));
        people.done(BPJS, number, "resendSecondWarning", sent(people.today()));
        people.done(BPJS, number, "recordSecondReceipt", people.receipt());
        people.workingDays(11);
        people.settle(number);
        people.done(BPJS, number, "checkSecondWarning", complied());
        assertClosed(number, "complied");
        var deliveries =
                actors.as(BPJS, () -> letters.ofCase(number).orThrow()).get(1).deliveries();
        assertThat(deliveries).hasSize(2);
        assertThat(deliveries.getFirst().returnedOn()).isNotNull();
    }

    @Test
    void guidanceThatComesBackIsSentAgainBesideTheLadder() {
        var number = people.open();
        people.guided(number);
        var guidance = actors.as(DISNAKER, () -> letters.ofCase(number).orThrow())
                .getFirst()
                .letter();
        actors.as(
                DISNAKER,
                () -> receipts.returned(guidance.id(), people.today(), "Pindah", null)
                        .orThrow());
        people.workingDays(8);
        people.settle(number);
        assertThat(people.open(number)).containsExactlyInAnyOrder("issueFirstWarning", "letters.resendLetter");
        actors.complete(DISNAKER, number, "letters.resendLetter", LetterAnswers.sent(people.today()));
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
    }

    @Test
    void datesOutOfOrderAreRefused() {
        var number = people.open();
        people.silent(number);
        assertFields(
                people.refused(
                        BPJS, number, "issueFirstWarning", letter(people.today().plusDays(1))),
                "letterDate");
        assertFields(people.refused(BPJS, number, "issueFirstWarning", letter(START.minusDays(1))), "letterDate");
        assertThat(people.refused(BPJS, number, "issueFirstWarning", letter(START.plusDays(1)))
                        .code())
                .isEqualTo("ladder.early");
        people.done(BPJS, number, "issueFirstWarning", people.letter());
        assertFields(
                people.refused(
                        BPJS,
                        number,
                        "recordFirstReceipt",
                        Map.of(
                                "receipt", "received",
                                "receivedOn", people.today().minusDays(1).toString(),
                                "receivedBy", "Satpam")),
                "receivedOn");
        assertFields(
                people.refused(
                        BPJS,
                        number,
                        "recordFirstReceipt",
                        Map.of(
                                "receipt", "returned",
                                "returnedOn", people.today().minusDays(1).toString(),
                                "reason", "x")),
                "returnedOn");
        var foreign = Map.of(
                "receipt",
                "received",
                "receivedOn",
                people.today().toString(),
                "receivedBy",
                "Satpam",
                "document",
                UUID.randomUUID().toString());
        assertFields(people.refused(BPJS, number, "recordFirstReceipt", foreign), "document");
        people.done(BPJS, number, "recordFirstReceipt", people.receipt());
        var ends = calendar.workingDays().plus(people.today(), 10);
        people.workingDays(11);
        people.settle(number);
        people.done(BPJS, number, "checkFirstWarning", Map.of("compliance", "not_complied"));
        var early = people.refused(BPJS, number, "issueSecondWarning", letter(ends));
        assertThat(early.code()).isEqualTo("ladder.early");
        assertThat(early.facts())
                .containsEntry("lawfulFrom", ends.plusDays(1).toString())
                .containsEntry("legalBasis", "PP 86/2013 Pasal 6");
        people.done(BPJS, number, "issueSecondWarning", people.letter());
        people.done(BPJS, number, "recordSecondReceipt", people.receipt());
        var secondEnds = calendar.workingDays().plus(people.today(), 10);
        people.workingDays(11);
        people.settle(number);
        people.done(BPJS, number, "checkSecondWarning", Map.of("compliance", "not_complied"));
        var fine = people.refused(BPJS, number, "imposeFine", Map.of("countedTo", secondEnds.toString()));
        assertThat(fine.code()).isEqualTo("ladder.early");
        assertThat(fine.facts()).containsEntry("legalBasis", "PP 86/2013 Pasal 7 dan 10 ayat (4)");
    }

    @Test
    void theFineIsApprovedByAnotherPersonAndDueWithNextMonthsContributions() {
        var number = people.open();
        people.fineDue(number);
        var item = actors.open(number, "compliance.imposeFine");
        assertThat(item.due())
                .isEqualTo(steps.secondWarningEnds(number)
                        .toInstant()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .minusDays(1)
                        .plusDays(30));
        people.done(BOTH, number, "imposeFine", people.fine());
        assertThat(people.refused(BOTH, number, "approveFine", Map.of("fineApproval", "approved"))
                        .code())
                .isEqualTo("compliance.sameProposer");
        assertFields(people.refused(SUPERVISOR, number, "approveFine", Map.of("fineApproval", "returned")), "reason");
        people.done(SUPERVISOR, number, "approveFine", Map.of("fineApproval", "returned", "reason", "Periksa iuran"));
        assertThat(people.open(number)).containsExactly("imposeFine");
        assertFields(
                people.refused(
                        BPJS,
                        number,
                        "imposeFine",
                        Map.of(
                                "countedTo",
                                people.today().toString(),
                                "bases",
                                List.of(Map.of("kind", "ARREARS", "contributions", 0)))),
                "bases");
        people.done(BPJS, number, "imposeFine", people.fine());
        people.done(SUPERVISOR, number, "approveFine", Map.of("fineApproval", "approved"));
        var fine = actors.as(BPJS, () -> overviews.of(number).orThrow()).fine();
        assertThat(fine.months()).isEqualTo(1);
        assertThat(fine.total()).isEqualTo(10_001);
        var day = people.today().plusMonths(1).withDayOfMonth(15);
        var due = calendar.workingDays().isWorkingDay(day)
                ? day
                : calendar.workingDays().plus(day, 1);
        assertThat(steps.fineDue(number).toInstant()).isEqualTo(calendar.morningOf(due.plusDays(1)));
        assertThat(jdbc.sql("""
                        SELECT (details ->> 'amount') || ' due ' || (details ->> 'due') FROM audit.entry
                         WHERE case_number = :number AND action = 'compliance.fineApproved'
                        """).param("number", number).query(String.class).single())
                .isEqualTo("10001 due " + due);
        people.goTo(due);
        people.settle(number);
        assertThat(people.open(number)).isEmpty();
        people.goTo(due.plusDays(1));
        people.settle(number);
        assertFields(people.refused(BPJS, number, "checkFine", complied(0)), "recovered");
        var paid = new HashMap<String, Object>(complied());
        paid.put("recovered", 10_000);
        assertFields(people.refused(BPJS, number, "checkFine", paid), "recovered");
        paid.put("recovered", 10_001);
        assertFields(people.refused(BPJS, number, "checkFine", paid), "recovered");
        paid.put("recovered", 10_010_500);
        assertFields(people.refused(BPJS, number, "checkFine", paid), "recovered");
        paid.put("recovered", 10_010_501);
        people.done(BPJS, number, "checkFine", paid);
        assertThat(people.open(number)).as("another person decides").containsExactly("checkFine");
        people.done(SUPERVISOR, number, "checkFine", paid);
        assertClosed(number, "complied");
        assertThat(recovered(number)).isEqualTo(10_010_501);
    }

    @Test
    void theVerifierDoesNotConfirm() {
        var number = people.open();
        people.done(DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
        var sameUser = new id.sinergi.identity.User(
                DISNAKER,
                DISNAKER,
                id.sinergi.identity.Agency.BPJS,
                java.util.Set.of(id.sinergi.identity.Role.OFFICER),
                java.util.Set.of("74.02"),
                "id");
        var form = confirmForm;
        assertThat(form.barred(new id.sinergi.worklist.forms.TaskContext("x", number, null, sameUser), sameUser))
                .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("compliance.sameVerifier"));
    }

    @Autowired
    private List<id.sinergi.worklist.forms.TaskForm> forms;

    private id.sinergi.worklist.forms.TaskForm confirmForm;

    @BeforeAll
    void confirmForm() {
        confirmForm = forms.stream()
                .filter(form -> form.key().equals("compliance.confirmFindings"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRegencyMayDecline() {
        var number = people.open();
        people.coordinated(number);
        assertThat(people.refused(BPJS, number, "decideDenial", Map.of()).code())
                .isIn("task.notYourUnit", "task.unknown");
        assertFields(
                people.refused(
                        SETDA,
                        number,
                        "decideDenial",
                        Map.of(
                                "denial",
                                "impose",
                                "reason",
                                "x",
                                "decidedOn",
                                people.today().toString())),
                "services");
        people.done(
                SETDA,
                number,
                "decideDenial",
                Map.of(
                        "denial",
                        "decline",
                        "reason",
                        "Sedang proses bayar",
                        "decidedOn",
                        people.today().toString()));
        assertThat(cases.get(number).isOpen()).as("its fine is not paid").isTrue();
        assertThat(people.open(number)).containsExactly("checkFine");
        people.done(BPJS, number, "checkFine", Map.of("compliance", "not_complied"));
        people.done(BPJS, number, "requestDenial", people.request());
        people.done(DISNAKER, number, "coordinateDenial", ComplianceAnswers.coordination(people.today()));
        people.done(SETDA, number, "decideDenial", ComplianceAnswers.denial(people.today()));
        people.done(DISNAKER, number, "imposeDenial", ComplianceAnswers.imposition(people.today()));
        assertThat(people.open(number)).containsExactly("proposeLift");
    }

    /** What ends a case says whether its fine was paid, wherever it ends: by the prosecutor and by a lifting too. */
    @Test
    void aFineIsPaidBeforeTheProsecutorOrALiftingEndsTheCase() {
        var number = people.open();
        people.denied(number);
        var unpaid = new HashMap<>(proposal(people.today()));
        unpaid.remove("recovered");
        assertFields(people.refused(BPJS, number, "proposeLift", unpaid), "recovered");
        unpaid.put("recovered", 1);
        assertFields(people.refused(BPJS, number, "proposeLift", unpaid), "recovered");
        unpaid.put("ground", "data_complete");
        unpaid.remove("recovered");
        people.done(BPJS, number, "proposeLift", unpaid);
        people.done(SETDA, number, "decideLift", decision("refused", people.today()));

        actors.as(BPJS, () -> beside.handToProsecutor(number, "Macet").orThrow());
        people.done(BPJS, number, "grantPower", power(people.today()));
        var heard = new HashMap<>(prosecution("complied", people.today()));
        assertFields(people.refused(BPJS, number, "recordProsecution", heard), "recovered");
        heard.put("recovered", 1);
        assertFields(people.refused(BPJS, number, "recordProsecution", heard), "recovered");
        assertThat(recovered(number)).isZero();
        heard.put("recovered", PAID);
        people.done(BPJS, number, "recordProsecution", heard);
        assertThat(recovered(number)).as("only proposed").isZero();
        people.done(SUPERVISOR, number, "recordProsecution", heard);
        assertThat(recovered(number)).isEqualTo(PAID);
        assertClosed(number, "complied");
    }

    private long recovered(String number) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM compliance.recovery WHERE case_number = :case")
                .param("case", number)
                .query(Long.class)
                .single();
    }

    @Test
    void aRefusedLiftIsProposedAgain() {
        var number = people.open();
        people.denied(number);
        lift(number, "refused");
        assertThat(people.open(number)).containsExactly("proposeLift");
        assertThat(recovered(number)).as("the proof was not accepted").isZero();
        lift(number, "lifted");
        assertThat(recovered(number)).isEqualTo(PAID);
        assertFields(
                people.refused(
                        DISNAKER, number, "recordLift", letter(people.today().minusDays(1))),
                "letterDate");
        people.done(DISNAKER, number, "recordLift", people.letter());
        assertClosed(number, "lifted");
        steps.closeLifted(number);
    }

    @Test
    void evidenceIsCheckedWhileTheLadderGoesOn() {
        var number = people.open();
        people.warned(number);
        assertCode(actors.as(DPMD, () -> beside.submitEvidence(number, "x", null)), "case.unknown");
        assertCode(actors.as(INSPECTOR, () -> beside.submitEvidence(number, "x", null)), "compliance.role");
        assertCode(actors.as(DISNAKER, () -> beside.submitEvidence(number, " ", null)), "fields");
        assertCode(actors.as(DISNAKER, () -> beside.submitEvidence(number, "x".repeat(2_001), null)), "fields");
        assertCode(actors.as(DISNAKER, () -> beside.submitEvidence(number, "x", UUID.randomUUID())), "fields");
        var document = actors.as(
                DISNAKER,
                () -> attachments
                        .add(number, "bukti.pdf", "%PDF-1.7 uji".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .orThrow());
        actors.as(
                DISNAKER,
                () -> beside.submitEvidence(number, "Bukti bayar", document.id())
                        .orThrow());
        assertThat(people.open(number)).containsExactly("checkEvidence");
        assertThat(cases.get(number).stage()).isEqualTo("warning1");
        assertCode(actors.as(DISNAKER, () -> beside.submitEvidence(number, "x", null)), "compliance.evidencePending");
        people.done(BPJS, number, "checkEvidence", Map.of("evidence", "rejected", "assessment", "Belum lunas"));
        steps.evidenceRejected(number);
        people.workingDays(11);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("checkFirstWarning");
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertClosed(number, "complied");
        assertThat(people.open(number)).isEmpty();
        assertCode(actors.as(BPJS, () -> beside.submitEvidence(number, "x", null)), "case.ended");
    }

    @Test
    void theProsecutorWorksBesideTheLadder() {
        var number = people.open();
        assertCode(actors.as(BPJS, () -> beside.handToProsecutor(number, "x")), "compliance.prosecutorKinds");
        people.warned(number);
        assertCode(actors.as(DISNAKER, () -> beside.handToProsecutor(number, "x")), "compliance.bpjsOnly");
        assertCode(actors.as(BPJS, () -> beside.handToProsecutor(number, "")), "fields");
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Piutang macet").orThrow());
        assertThat(cases.get(number).stage()).isEqualTo("warning1");
        assertCode(actors.as(BPJS, () -> beside.handToProsecutor(number, "x")), "compliance.withProsecutor");
        assertFields(
                people.refused(BPJS, number, "grantPower", power(people.today().minusDays(1))), "letterDate");
        people.done(BPJS, number, "grantPower", power(people.today()));
        assertFields(
                people.refused(
                        BPJS,
                        number,
                        "recordProsecution",
                        prosecution("complied", people.today().minusDays(1))),
                "heldOn");
        people.done(BPJS, number, "recordProsecution", prosecution("not_complied", people.today()));
        assertThat(cases.get(number).isOpen()).isTrue();
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Sekali lagi").orThrow());
        people.done(BPJS, number, "grantPower", power(people.today()));
        people.done(BPJS, number, "recordProsecution", paidToProsecutor(PAID, people.today()));
        assertClosed(number, "complied");
    }

    @Test
    void onlySomeKindsGoToTheProsecutor() {
        var number = people.open(new Finding.New(FindingKind.PDS_UPAH, 3, 0, 0, "Slip upah"));
        people.guided(number);
        assertCode(actors.as(BPJS, () -> beside.handToProsecutor(number, "x")), "compliance.prosecutorKinds");
    }

    @Test
    void cancellingWithdrawsEverythingAndFreesTheEmployer() {
        var number = people.open();
        people.warned(number);
        actors.as(BPJS, () -> beside.submitEvidence(number, "Bukti", null).orThrow());
        assertCode(actors.as(SUPERVISOR, () -> desk.cancel(number, "Perusahaan bubar")), "case.twoNeeded");
        people.cancelled(number, "Perusahaan bubar");
        var file = cases.get(number);
        assertThat(file.status()).isEqualTo(CaseFile.Status.CANCELLED);
        assertThat(people.open(number)).isEmpty();
        assertThat(engine.isRunning(number)).isFalse();
        steps.cancelled(number);
        var again = actors.as(
                BPJS,
                () -> compliance
                        .report(
                                Long.parseLong(file.employer()),
                                List.of(new Finding.New(FindingKind.PWBD, 1, 0, 0, "x")),
                                "report")
                        .orThrow());
        assertThat(again).isNotEqualTo(number);
        people.settle(again);
        people.numbers().add(again);
    }

    @Test
    void stepsMayRunTwice() {
        var number = people.open();
        steps.open(number);
        steps.open(number);
        assertThat(people.open(number)).containsExactly("verifyFindings");
    }

    private void lift(String number, String decision) {
        people.done(BPJS, number, "proposeLift", proposal(people.today()));
        people.done(SETDA, number, "decideLift", decision(decision, people.today()));
    }

    private void assertClosed(String number, String outcome) {
        var file = cases.get(number);
        assertThat(file.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(file.outcome()).isEqualTo(outcome);
        assertThat(engine.isRunning(number)).isFalse();
    }

    private static void assertFields(Refusal refusal, String... fields) {
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactlyInAnyOrder(fields);
    }

    private static void assertCode(Result<?> result, String code) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).refusal().code()).isEqualTo(code);
    }

    private void join(String number, String proof) {
        actors.as(
                ComplianceActors.BPJS,
                () -> compliance
                        .join(number, List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, proof)))
                        .orThrow());
    }

    private List<Finding> found(String number) {
        return actors.asSystem(() -> overviews.of(number).orThrow().findings());
    }

    /** What joins a case after its own findings were confirmed goes its way beside the ladder, one after the other. */
    @Test
    void aFindingJoinsAtAnyStep() {
        var number = people.open();
        people.done(ComplianceActors.DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
        join(number, "sebelum dikonfirmasi");
        assertThat(people.open(number)).containsExactly("confirmFindings");
        people.done(ComplianceActors.BPJS, number, "confirmFindings", Map.of("confirmation", "confirmed"));
        assertThat(people.open(number)).containsExactlyInAnyOrder("sendGuidance", "verifyJoined");
        people.done(ComplianceActors.DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        var returned = Map.of("joinedConfirmation", "returned", "reason", "Jumlah keliru");
        people.done(ComplianceActors.BPJS, number, "confirmJoined", returned);
        assertThat(people.open(number)).containsExactlyInAnyOrder("sendGuidance", "verifyJoined");
        people.done(ComplianceActors.DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        join(number, "selagi menunggu BPJS");
        assertThat(people.open(number)).containsExactlyInAnyOrder("sendGuidance", "confirmJoined");
        people.done(ComplianceActors.BPJS, number, "confirmJoined", Map.of("joinedConfirmation", "confirmed"));
        assertThat(people.open(number)).containsExactlyInAnyOrder("sendGuidance", "verifyJoined");
        people.done(
                ComplianceActors.DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        assertThat(people.open(number)).containsExactly("sendGuidance");
        assertThat(found(number))
                .extracting(Finding::status)
                .containsExactly(Finding.Status.CONFIRMED, Finding.Status.CONFIRMED, Finding.Status.DISMISSED);
        assertThat(found(number)).extracting(Finding::joined).containsExactly(false, true, true);
    }

    @Test
    void whatJoinedMayBeUnfounded() {
        var number = people.open();
        people.confirmed(number);
        join(number, "tidak benar");
        people.done(
                ComplianceActors.DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        assertThat(people.open(number)).containsExactly("sendGuidance");
        assertThat(found(number)).extracting(Finding::status).endsWith(Finding.Status.DISMISSED);
    }
}
