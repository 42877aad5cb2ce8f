package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.letters.LetterAnswers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people do the same at once, over HTTP: who was slower is told so, and nothing fails. */
@IntegrationTest
class RacesIT {

    private static final int ROUNDS = 8;
    private static final int RIVALS = 4;

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
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

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
            var answers = new java.util.ArrayList<Api.Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Api.Answer> allAtOnce(Supplier<Api.Answer> call) throws Exception {
        return atOnce(java.util.Collections.nCopies(RIVALS, call).toArray(Supplier[]::new));
    }

    private static void oneWins(List<Api.Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        nothingFails(answers);
    }

    private static void nothingFails(List<Api.Answer> answers) {
        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.refused(409));
    }

    @Test
    void cancelling() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            oneWins(allAtOnce(() -> as(ComplianceActors.HEAD)
                    .post("/cases/" + number + "/cancel", Map.of("reason", "Tercatat dua kali"))));
            assertThat(people.open(number)).isEmpty();
        }
    }

    @Test
    void completingWhatIsCancelledMeanwhile() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            var task = actors.open(number, "compliance.verifyFindings").taskId();
            as(ComplianceActors.DISNAKER).post("/tasks/" + task + "/claim").ok();
            Supplier<Api.Answer> complete = () -> as(ComplianceActors.DISNAKER)
                    .post("/tasks/" + task + "/complete", Map.of("values", Map.of("verification", "confirmed")));
            nothingFails(atOnce(
                    complete,
                    complete,
                    () -> as(ComplianceActors.HEAD)
                            .post("/cases/" + number + "/cancel", Map.of("reason", "Tercatat dua kali"))));
        }
    }

    @Test
    void handingOverPausingAndExtending() throws Exception {
        var number = people.open();
        var task = "/tasks/" + actors.open(number, "compliance.verifyFindings").taskId();
        var head = as(ComplianceActors.HEAD);
        var other = "races-disnaker";
        accounts.createUnlisted(
                List.of(new User(other, other, Agency.DISNAKER, Set.of(Role.OFFICER), Set.of("74.02"), "id")),
                Api.PASSWORD);
        for (var round = 0; round < ROUNDS; round++) {
            var to = round % 2 == 0 ? ComplianceActors.DISNAKER : other;
            nothingFails(allAtOnce(() -> head.post(task + "/reassign", Map.of("to", to, "reason", "Cuti"))));
            nothingFails(allAtOnce(
                    () -> head.post(task + "/pause", Map.of("reason", "Menunggu berkas", "reference", "560/12"))));
            nothingFails(allAtOnce(() -> head.post(task + "/resume")));
            nothingFails(allAtOnce(() -> head.post(task + "/extend", Map.of("days", 1, "reason", "Disetujui"))));
        }
    }

    @Test
    void signing() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var number = people.open();
            people.confirmed(number);
            people.drafted(ComplianceActors.DISNAKER, number, "sendGuidance", people.letter());
            actors.complete(ComplianceActors.HEAD, number, "letters.checkLetter", LetterAnswers.approved());
            var task = actors.open(number, "letters.dispatchLetter").taskId();
            var officer = as(ComplianceActors.DISNAKER);
            officer.post("/tasks/" + task + "/claim").ok();
            var values = LetterAnswers.dispatch(people.today(), actors.filed(ComplianceActors.DISNAKER, number));
            oneWins(allAtOnce(() -> officer.post("/tasks/" + task + "/complete", Map.of("values", values))));
        }
    }

    @Test
    void closingARound() throws Exception {
        var openers = List.of("races-dpmd-1", "races-dpmd-2");
        accounts.createUnlisted(
                openers.stream()
                        .map(name -> new User(name, name, Agency.DPMD, Set.of(Role.SUPERVISOR), Set.of("74.02"), "id"))
                        .toList(),
                Api.PASSWORD);
        for (var turn = 0; turn < ROUNDS; turn++) {
            clock.setTo(LocalDate.of(2026, 6, 8));
            var id = as(openers.getFirst())
                    .post(
                            "/rounds",
                            Map.of(
                                    "name",
                                    "Putaran berebut " + System.nanoTime(),
                                    "targetDate",
                                    "2026-06-19",
                                    "villages",
                                    List.of("74.02.01.2006")))
                    .ok()
                    .get("id")
                    .asString();
            clock.setTo(LocalDate.of(2026, 6, 24));
            var answers = atOnce(
                    () -> as(openers.getFirst()).post("/rounds/" + id + "/close", Map.of("reason", "Batas lewat")),
                    () -> as(openers.getLast()).post("/rounds/" + id + "/close", Map.of("reason", "Anggaran habis")));
            oneWins(answers);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .singleElement()
                    .satisfies(slower -> slower.refused(409, "village.roundClosed"));
            assertThat(jdbc.sql("""
                                    SELECT actor FROM audit.entry
                                     WHERE action = 'village.round.closed' AND subject = :round
                                    """)
                            .param("round", "round:" + id)
                            .query(String.class)
                            .list())
                    .singleElement()
                    .isEqualTo(as(openers.getFirst())
                            .get("/rounds/" + id + "/report")
                            .ok()
                            .get("closedBy")
                            .asString());
        }
    }
}
