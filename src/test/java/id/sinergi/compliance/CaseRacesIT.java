package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.worklist.Reconciliation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people move one case at the same moment, each by what stood there before: one of them does, over HTTP, and the other
 * is told with a sentence. What both want would be true of no case.
 */
@IntegrationTest
class CaseRacesIT {

    private static final int ROUNDS = 8;
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
    Reconciliation reconciliation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ComplianceCases compliance;

    @Autowired
    Cases cases;

    @Autowired
    ProcessRuntime engine;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void allAgree() {
        clock.reset();
        assertThat(reconciliation.compare().clean()).isTrue();
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }

    @SafeVarargs
    private List<Api.Answer> atOnce(Supplier<Api.Answer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var pool = Executors.newFixedThreadPool(calls.length)) {
            var running = Arrays.stream(calls)
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.get();
                    }))
                    .toList();
            var answers = new ArrayList<Api.Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** The first or the second is done and not both; afterwards the case stands where that one leads. */
    private void oneWins(String number, Supplier<Api.Answer> act, Supplier<Api.Answer> cancel) throws Exception {
        var answers = atOnce(act, cancel);
        assertThat(answers)
                .as("%s: %s", number, answers.stream().map(Api.Answer::status).toList())
                .filteredOn(answer -> answer.status() == 200)
                .hasSize(1);
        var slower = answers.stream()
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        slower.refused(409);
        assertThat(as(ComplianceActors.BPJS)
                        .get("/cases/" + number)
                        .ok()
                        .get("status")
                        .asString())
                .isEqualTo(answers.getLast().status() == 200 ? "cancelled" : "open");
    }

    /** A task that is completed while a proposed cancellation of its case is approved. */
    private void completedOrCancelled(String who, String form, Map<String, ?> values, Consumer<String> upTo)
            throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            upTo.accept(number);
            var task = actors.open(number, "compliance." + form).taskId();
            as(who).post("/tasks/" + task + "/claim").ok();
            as(ComplianceActors.SUPERVISOR)
                    .post("/cases/" + number + "/cancellation", REASON)
                    .ok();
            oneWins(
                    number,
                    () -> as(who).post("/tasks/" + task + "/complete", Map.of("values", values)),
                    () -> as(ComplianceActors.SETDA).post("/cases/" + number + "/cancellation/approve"));
        }
    }

    @Test
    void aFineIsApprovedOrItsCaseCancelled() throws Exception {
        completedOrCancelled(ComplianceActors.SUPERVISOR, "approveFine", Map.of("fineApproval", "approved"), number -> {
            people.fineDue(number);
            people.done(ComplianceActors.BPJS, number, "imposeFine", people.fine());
        });
    }

    /** The same without luck: who cancels has looked already and is kept waiting, and then the fine is approved. */
    @Test
    void nobodyIsOvertakenAfterLooking() throws Exception {
        var number = people.open();
        people.fineDue(number);
        people.done(ComplianceActors.BPJS, number, "imposeFine", people.fine());
        var task = actors.open(number, "compliance.approveFine").taskId();
        as(ComplianceActors.SUPERVISOR).post("/tasks/" + task + "/claim").ok();
        as(ComplianceActors.SUPERVISOR)
                .post("/cases/" + number + "/cancellation", REASON)
                .ok();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = transaction.execute(status -> {
                jdbc.sql("SELECT id FROM worklist.cancellation WHERE case_number = :case FOR UPDATE")
                        .param("case", number)
                        .query(Long.class)
                        .list();
                var cancel = pool.submit(
                        () -> as(ComplianceActors.SETDA).post("/cases/" + number + "/cancellation/approve"));
                await().until(() -> waiting() > 0);
                var approve = pool.submit(() -> as(ComplianceActors.SUPERVISOR)
                        .post("/tasks/" + task + "/complete", Map.of("values", Map.of("fineApproval", "approved"))));
                await().until(() -> approve.isDone() || waiting() > 1);
                return List.of(approve, cancel);
            });
            both.getFirst().get().refused(409, "task.withdrawn");
            both.getLast().get().ok();
        }
    }

    /** Steps of the process begin as people's acts do. */
    @Test
    void aStepWaitsForWhoHoldsItsCase() throws Exception {
        var employer = people.employer();
        var number = actors.as(
                ComplianceActors.BPJS,
                () -> compliance
                        .report(
                                employer.id(),
                                List.of(new Finding.New(FindingKind.ARREARS, 12, 3, 10_000_500, "Daftar piutang")),
                                "report")
                        .orThrow());
        try (var pool = Executors.newSingleThreadExecutor()) {
            var step = transaction.execute(status -> {
                cases.hold(number);
                var running = pool.submit(() -> engine.settle(number));
                await().until(() -> waiting() > 0);
                assertThat(people.open(number)).isEmpty();
                return running;
            });
            step.get();
        }
        assertThat(people.open(number)).containsExactly("verifyFindings");
    }

    private int waiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void guidanceIsSentOrItsCaseCancelled() throws Exception {
        completedOrCancelled(ComplianceActors.DISNAKER, "sendGuidance", people.letter(), people::confirmed);
    }

    /** One person cancels where nothing is at stake: what is confirmed in that moment needs two. */
    @Test
    void findingsAreConfirmedOrTheirCaseCancelledByOne() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            people.done(ComplianceActors.DISNAKER, number, "verifyFindings", Map.of("verification", "confirmed"));
            var task = actors.open(number, "compliance.confirmFindings").taskId();
            as(ComplianceActors.BPJS).post("/tasks/" + task + "/claim").ok();
            oneWins(
                    number,
                    () -> as(ComplianceActors.BPJS)
                            .post(
                                    "/tasks/" + task + "/complete",
                                    Map.of("values", Map.of("confirmation", "confirmed"))),
                    () -> as(ComplianceActors.SUPERVISOR).post("/cases/" + number + "/cancel", REASON));
        }
    }

    /** Evidence that the employer complies, and the prosecutor's office: both move the case beside its way. */
    @Test
    void evidenceIsHandedInOrItsCaseCancelled() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            people.guided(number);
            as(ComplianceActors.SUPERVISOR)
                    .post("/cases/" + number + "/cancellation", REASON)
                    .ok();
            var path = "/cases/" + number;
            var isEvidence = round % 2 == 0;
            oneWins(
                    number,
                    () -> isEvidence
                            ? as(ComplianceActors.DISNAKER).post(path + "/evidence", Map.of("text", "Bukti bayar"))
                            : as(ComplianceActors.BPJS)
                                    .post(path + "/prosecutor", Map.of("reason", "Tidak kooperatif")),
                    () -> as(ComplianceActors.SETDA).post("/cases/" + number + "/cancellation/approve"));
        }
    }

    /** A clock that stands still in a case that has ended would tell of nothing. */
    @Test
    void noClockIsStoppedInACaseThatIsCancelled() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            people.warned(number);
            as(ComplianceActors.SUPERVISOR)
                    .post("/cases/" + number + "/cancellation", REASON)
                    .ok();
            var answers = atOnce(
                    () -> as(ComplianceActors.SUPERVISOR)
                            .post(
                                    "/cases/" + number + "/ladder/pause",
                                    Map.of("reason", "Menunggu", "reference", "S-1")),
                    () -> as(ComplianceActors.SETDA).post("/cases/" + number + "/cancellation/approve"));
            answers.getLast().ok();
            if (answers.getFirst().status() != 200) {
                answers.getFirst().refused(409, "case.ended");
            }
            assertThat(jdbc.sql("""
                                    SELECT action FROM audit.entry WHERE case_number = :case
                                       AND action IN ('compliance.clockPaused', 'case.cancelled') ORDER BY seq
                                    """).param("case", number).query(String.class).list())
                    .endsWith("case.cancelled");
        }
    }
}
