package id.sinergi.api;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.SETDA;
import static id.sinergi.outreach.process.Stage.START;
import static id.sinergi.village.process.VillageCases.UNAAHA;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.imports.Imports;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.process.Stage;
import id.sinergi.territory.Territory;
import id.sinergi.village.Rounds;
import id.sinergi.village.process.VillageCases;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.forms.TaskForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nobody completes a task that is not theirs. The cases go their way by their own people; before each kind of task is
 * done for the first time, everybody else tries it over HTTP.
 */
@AsSystem
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongHandsIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Calendar calendar;

    @Autowired
    Accounts accounts;

    @Autowired
    ComplianceCases compliance;

    @Autowired
    BesideLadder beside;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    Territory territory;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Rounds rounds;

    @Autowired
    Imports imports;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Cases cases;

    @Autowired
    List<TaskForm> forms;

    @Autowired
    JdbcClient jdbc;

    private VillageCases village;
    private Stage stage;

    @Autowired
    ComplianceActors people;

    private WrongHands hands;

    @BeforeAll
    void everybody() {
        clock.reset();
        village = new VillageCases(actors, rounds, imports, completion, accounts);
        stage = new Stage(actors, accounts, campaigns, engine, desk, completion, jdbc, clock);
        stage.people();
        hands = new WrongHands(new Api(port), accounts, desk, completion, cases, forms, jdbc);
        hands.farAway(territory);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void ofAVillageCase() {
        actors.watched(hands::everybodyElseTries, () -> {
            var target = calendar.workingDays().plus(calendar.today(), 15);
            var number = village.sampling(target, 100);
            var findings = Map.of("audit", "findings", "findings", "NIK tidak cocok", "deadline", target.toString());
            actors.complete("inspektorat", number, "village.auditSample", findings);
            actors.complete("dpmd", number, "village.answerFindings", Map.of("answer", "Diperbaiki"));
            actors.complete("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
            assertThat(cases.get(number).isOpen()).isFalse();
            var other = village.open(UNAAHA, target, 0);
            actors.complete("camat-unaaha", other, "village.nameCollector", Map.of("collector", "none"));
            village.upload(
                    "kel-unaaha",
                    VillageCases.row(VillageCases.nik(java.time.LocalDate.of(1988, 2, 3)), "Warga", "1988-02-03"));
            actors.complete("camat-unaaha", other, "village.collectDirectly", Map.of("method", "forms", "records", 1));
        });
        hands.assertAllTried("village.");
    }

    @Test
    void ofAnEmployersCase() {
        clock.setTo(java.time.LocalDate.of(2026, 6, 8));
        actors.watched(hands::everybodyElseTries, () -> {
            var number = people.open();
            people.denied(number);
            people.done(BPJS, number, "proposeLift", ComplianceAnswers.proposal(people.today()));
            people.done(SETDA, number, "decideLift", ComplianceAnswers.decision("lifted", people.today()));
            people.done(DISNAKER, number, "recordLift", people.letter());
            assertThat(cases.get(number).isOpen()).isFalse();
            returnedMail();
            answeredAndProved();
            prosecuted();
            joined();
        });
        hands.assertAllTried("compliance.");
    }

    private void joined() {
        var number = people.open();
        people.confirmed(number);
        var found = List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, "Daftar upah"));
        actors.as(BPJS, () -> compliance.join(number, found).orThrow());
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        people.done(BPJS, number, "confirmJoined", Map.of("joinedConfirmation", "confirmed"));
    }

    private void returnedMail() {
        var number = people.open();
        people.silent(number);
        for (var warning : List.of("First", "Second")) {
            people.done(BPJS, number, "issue" + warning + "Warning", people.letter());
            people.done(BPJS, number, "record" + warning + "Receipt", ComplianceAnswers.returned(people.today()));
            people.done(BPJS, number, "resend" + warning + "Warning", ComplianceAnswers.sent(people.today()));
            people.done(BPJS, number, "record" + warning + "Receipt", people.receipt());
            people.workingDays(11);
            people.settle(number);
            people.done(BPJS, number, "check" + warning + "Warning", Map.of("compliance", "not_complied"));
        }
    }

    private void answeredAndProved() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("paid", people.today()));
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(BPJS, number, "checkEvidence", Map.of("evidence", "rejected", "assessment", "Belum lunas"));
        people.done(BPJS, number, "checkAnswer", ComplianceAnswers.complied());
    }

    private void prosecuted() {
        var number = people.open();
        people.warned(number);
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Piutang macet").orThrow());
        people.done(BPJS, number, "grantPower", ComplianceAnswers.power(people.today()));
        people.done(
                BPJS,
                number,
                "recordProsecution",
                ComplianceAnswers.paidToProsecutor(ComplianceAnswers.PAID, people.today()));
    }

    @Test
    void ofACampaign() {
        clock.setTo(START);
        actors.watched(hands::everybodyElseTries, () -> {
            var number = stage.prepared(WAWORAHA);
            var session = START.plusDays(14);
            clock.setTo(session);
            stage.complete(
                    "desa-waworaha",
                    number,
                    "outreach.holdSession",
                    WAWORAHA,
                    Stage.held(
                            session,
                            List.of(
                                    Stage.came("Andi", "7402011203910051", "yes"),
                                    Stage.came("Cici", "7402011203910052", "undecided"))));
            stage.answerAll("desa-waworaha", number, "outreach.callBack", WAWORAHA, "joins");
            stage.answerAll("bpjs", number, "outreach.processRegistrations", WAWORAHA, "registered");
            for (var days : List.of(30, 60, 90)) {
                clock.setTo(session.plusDays(days));
                actors.settle(number);
            }
            actors.complete("disnaker", number, "outreach.evaluate", Map.of("text", "Berhasil", "cost", 9_000_000));
            actors.complete("disnaker-kepala", number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
        });
        hands.assertAllTried("outreach.");
    }

    @AfterAll
    void everyKindWasTried() {
        assertThat(hands.tried()).hasSizeGreaterThan(40);
    }
}
