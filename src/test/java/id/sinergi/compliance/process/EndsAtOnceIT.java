package id.sinergi.compliance.process;

import static id.sinergi.compliance.ComplianceActors.BOTH;
import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends of what is owed and not paid, by programs, and by several at once: never by one person. */
@IntegrationTest
class EndsAtOnceIT {

    private static final int ROUNDS = 6;

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    ComplianceCases compliance;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void oneProposesAndAnotherDecides() {
        var number = answered();
        var task = task(number);
        var unpaid = ComplianceAnswers.complied(1);
        claim(BPJS, task).ok();
        var proposed = complete(BPJS, task, unpaid).ok().get("task");
        assertThat(proposed.get("completedAt").isNull()).isTrue();
        assertThat(proposed.get("assignee").isNull()).isTrue();
        var again = claim(BPJS, task).refused(403, "compliance.sameEnding");
        assertThat(again.get("detail").asString()).contains("iuran yang terutang", "orang lain");
        complete(BPJS, task, unpaid).refused(409, "task.notClaimed");
        assertThat(cases.get(number).isOpen()).isTrue();

        claim(SUPERVISOR, task).ok();
        var shown = new Api(port).as(SUPERVISOR).get("/tasks/" + task).ok();
        assertThat(shown.get("draft").get("recovered").asInt()).isEqualTo(1);
        assertThat(shown.get("draft").get("compliance").asString()).isEqualTo("complied");
        var note = shown.get("form").get("fields").get(0);
        assertThat(note.get("name").asString()).isEqualTo("proposedBy");
        assertThat(note.get("value").asString()).isEqualTo(BPJS);
        complete(SUPERVISOR, task, unpaid).ok();
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
        assertThat(trail(number))
                .endsWith(BPJS + " task.proposed", SUPERVISOR + " task.completed", "system case.closed");
    }

    @Test
    void whatJoinedIsDecidedFirst() {
        var number = answered();
        var task = task(number);
        join(number);
        claim(BPJS, task).ok();
        var no = complete(BPJS, task, ComplianceAnswers.complied()).refused(409, "compliance.joinedAwaited");
        assertThat(no.get("detail").asString()).contains("Verifikasi temuan baru", "Konfirmasi temuan baru");
        assertThat(cases.get(number).isOpen()).isTrue();
        people.done(DISNAKER, number, "verifyJoined", Map.of("joined", "unfounded", "reason", "Ganda"));
        complete(BPJS, task, ComplianceAnswers.complied()).ok();
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
    }

    /** Sent twice by one person, it is proposed once. */
    @Test
    void oneIsNotTwo() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = answered();
            var task = task(number);
            claim(BPJS, task).ok();
            Supplier<Api.Answer> twice = () -> complete(BPJS, task, ComplianceAnswers.complied(0));
            assertThat(atOnce(List.of(twice, twice, twice)).stream().filter(EndsAtOnceIT::isDone))
                    .hasSize(1);
            assertThat(cases.get(number).isOpen()).isTrue();
            assertThat(people.open(number)).containsExactly("checkAnswer");
        }
    }

    /** Whoever comes second may decide; the same person never does both, and who is refused is told why. */
    @Test
    void twoAnswerAtOnce() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = answered();
            var task = task(number);
            var answers = atOnce(List.of(BPJS, BOTH).stream()
                    .<Supplier<Api.Answer>>map(user -> () -> {
                        var claimed = claim(user, task);
                        return isDone(claimed) ? complete(user, task, ComplianceAnswers.complied(0)) : claimed;
                    })
                    .toList());
            answers.stream().filter(answer -> !isDone(answer)).forEach(answer -> answer.refused(409));
            var acts = trail(number).stream()
                    .filter(entry -> entry.endsWith(" task.proposed") || entry.endsWith("task.completed"))
                    .toList();
            var last = acts.getLast();
            assertThat(cases.get(number).isOpen()).as("%s", acts).isEqualTo(last.endsWith(" task.proposed"));
            if (!cases.get(number).isOpen()) {
                assertThat(acts.get(acts.size() - 2))
                        .endsWith(" task.proposed")
                        .doesNotStartWith(last.split(" ")[0] + " ");
            }
        }
    }

    /** Who reports while another ends the case is waited for: the end knows what joins. */
    @Test
    void whatJoinsMeanwhileIsNotLost() throws Exception {
        var number = answered();
        var task = task(number);
        claim(BPJS, task).ok();
        var employer = Long.parseLong(cases.get(number).employer());
        try (var pool = Executors.newSingleThreadExecutor()) {
            var ending = transaction.execute(status -> {
                actors.as(
                        DISNAKER,
                        () -> compliance.report(employer, found(), "report").orThrow());
                var other = pool.submit(() -> complete(BPJS, task, ComplianceAnswers.complied()));
                await().until(() -> other.isDone() || isWaitedFor());
                return other;
            });
            ending.get().refused(409, "compliance.joinedAwaited");
        }
        assertThat(cases.get(number).isOpen()).isTrue();
        assertThat(people.open(number)).contains("checkAnswer", "verifyJoined");
    }

    private boolean isWaitedFor() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private static boolean isDone(Api.Answer answer) {
        return answer.status() == 200;
    }

    private static List<Api.Answer> atOnce(List<Supplier<Api.Answer>> calls) throws Exception {
        var start = new CyclicBarrier(calls.size());
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            var running = calls.stream()
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

    private Api.Answer claim(String user, String task) {
        return new Api(port).as(user).post("/tasks/" + task + "/claim");
    }

    private Api.Answer complete(String user, String task, Map<String, ?> values) {
        return new Api(port).as(user).post("/tasks/" + task + "/complete", Map.of("values", values));
    }

    private String task(String number) {
        return actors.open(number, "compliance.checkAnswer").taskId();
    }

    private String answered() {
        var number = people.open();
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("paid", people.today()));
        return number;
    }

    private static List<Finding.New> found() {
        return List.of(new Finding.New(FindingKind.PDS_TK, 2, 0, 7_000_000, "Daftar upah"));
    }

    private void join(String number) {
        actors.as(BPJS, () -> compliance.join(number, found()).orThrow());
    }

    /** Who did what, without taking tasks. */
    private List<String> trail(String number) {
        return jdbc.sql("""
                        SELECT actor || ' ' || action FROM audit.entry
                         WHERE case_number = :case AND action <> 'task.claimed' ORDER BY seq
                        """).param("case", number).query(String.class).list();
    }
}
