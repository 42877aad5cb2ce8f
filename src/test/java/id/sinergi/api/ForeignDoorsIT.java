package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.Neighbour.SECRET;
import static id.sinergi.Neighbour.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.Api.Answer;
import id.sinergi.Api.Caller;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.Neighbour;
import id.sinergi.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A village officer sees no other village. Every door of the API is tried by the officer and the head of Waworaha and by
 * the officer of another district; a door that nobody tries fails the test. The pages are tried in
 * {@code journey.ForeignLinksIT}.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignDoorsIT {

    /** Doors that show the same to everybody, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "GET /api/v1/me", "says who the caller is",
            "GET /api/v1/villages", "reference data: public names and codes",
            "GET /api/v1/districts", "reference data: public names and codes",
            "GET /v3/api-docs", "describes the API",
            "GET /v3/api-docs.yaml", "describes the API",
            "GET /v3/api-docs/swagger-config", "describes the API",
            "GET /swagger-ui.html", "describes the API",
            "/error", "where the server sends what it refuses");

    private final Map<String, Function<Visit, List<Answer>>> doors = new TreeMap<>();

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Api api;
    private Neighbour neighbour;
    private List<String> before;

    /** One visitor with what is foreign to them; {@code neighbours} share a campaign and a round with Morosi. */
    private record Visit(Caller caller, boolean neighbours, List<String> cases, List<String> tasks) {

        List<Answer> eachCase(Function<String, Answer> call) {
            return cases.stream().map(call).toList();
        }

        List<Answer> eachTask(Function<String, Answer> call) {
            return tasks.stream().map(call).toList();
        }
    }

    @BeforeAll
    void neighbours() {
        clock.reset();
        api = new Api(port);
        neighbour = new Neighbour(api);
        byKey();
        lists();
        acts();
        before = everythingForeign();
    }

    private Visit visit(String username) {
        var shares = !username.equals("camat-unaaha");
        var cases = new ArrayList<>(neighbour.cases);
        var tasks = new ArrayList<>(neighbour.tasks);
        if (!shares) {
            cases.addAll(List.of(neighbour.ownCase, neighbour.sharedCampaign));
            tasks.add(neighbour.ownSession);
        }
        return new Visit(api.as(username), shares, cases, tasks);
    }

    /** What is foreign does not exist. */
    private void byKey() {
        for (var act : List.of("claim", "release", "resume")) {
            hidden(
                    "POST /api/v1/tasks/{id}/" + act,
                    to -> to.eachTask(id -> to.caller().post("/tasks/" + id + "/" + act)));
        }
        hidden("GET /api/v1/tasks/{id}", to -> to.eachTask(id -> to.caller().get("/tasks/" + id)));
        tasks("POST", "reassign", Map.of("to", "desa-waworaha", "reason", "cuti"));
        tasks("POST", "pause", Map.of("reason", "menunggu", "reference", "1"));
        tasks("POST", "extend", Map.of("days", 3, "reason", "menunggu"));
        tasks("POST", "complete", Map.of("values", Map.of()));
        tasks("PUT", "draft", Map.of("values", Map.of("method", "x")));
        hidden(
                "GET /api/v1/cases/{number}",
                to -> to.eachCase(number -> to.caller().get("/cases/" + number)));
        for (var part : List.of("history", "comments", "documents", "letters", "compliance")) {
            hidden(
                    "GET /api/v1/cases/{number}/" + part,
                    to -> to.eachCase(number -> to.caller().get("/cases/" + number + "/" + part)));
        }
        cases("comments", Map.of("text", "halo"));
        cases("cancel", Map.of("reason", "salah"));
        cases("evidence", Map.of("text", "lunas"));
        cases("prosecutor", Map.of("reason", "menunggak"));
        hidden(
                "POST /api/v1/cases/{number}/documents",
                to -> to.eachCase(
                        number -> to.caller().upload("/cases/" + number + "/documents", "x.pdf", Neighbour.PDF)));
        hidden(
                "GET /api/v1/documents/{id}",
                to -> Stream.concat(neighbour.documents.stream(), Stream.of(neighbour.photo))
                        .map(id -> to.caller().get("/documents/" + id))
                        .toList());
        hidden("GET /api/v1/letters/{id}.pdf", to -> List.of(to.caller().get("/letters/" + neighbour.letter + ".pdf")));
        for (var part : List.of("", "/errors.csv", "/warnings.csv")) {
            hidden(
                    "GET /api/v1/imports/{id}" + part,
                    to -> List.of(to.caller().get("/imports/" + neighbour.importId + part)));
        }
        hidden(
                "GET /api/v1/rounds/{id}",
                to -> to.neighbours()
                        ? List.of(to.caller().get("/rounds/" + neighbour.round))
                        : List.of(
                                to.caller().get("/rounds/" + neighbour.round),
                                to.caller().get("/rounds/" + neighbour.sharedRound)));
    }

    private void tasks(String method, String act, Map<String, ?> body) {
        hidden(
                method + " /api/v1/tasks/{id}/" + act,
                to -> to.eachTask(id -> method.equals("PUT")
                        ? to.caller().put("/tasks/" + id + "/" + act, body)
                        : to.caller().post("/tasks/" + id + "/" + act, body)));
    }

    private void cases(String act, Map<String, ?> body) {
        hidden(
                "POST /api/v1/cases/{number}/" + act,
                to -> to.eachCase(number -> to.caller().post("/cases/" + number + "/" + act, body)));
    }

    private void hidden(String door, Function<Visit, List<Answer>> knock) {
        doors.put(door, to -> {
            var answers = knock.apply(to);
            assertThat(answers).isNotEmpty().allSatisfy(answer -> answer.refused(404));
            return List.of();
        });
    }

    /** Lists, searches and figures are cut to what is one's own; their answers are looked through afterwards. */
    private void lists() {
        doors.put("GET /api/v1/tasks", to -> {
            var answers = new ArrayList<Answer>();
            for (var queue : List.of("mine", "unit", "all", "done")) {
                answers.add(to.caller().get("/tasks?limit=500&queue=" + queue));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=" + SECRET)));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=Morosi")));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&village=" + VILLAGE)));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=" + neighbour.employerCase)));
            }
            answers.add(to.caller().get("/tasks?limit=500&village=74.02&process=outreach-campaign"));
            answers.add(to.caller().get("/tasks?limit=500&agency=DPMD"));
            return answers;
        });
        doors.put("GET /api/v1/cases", to -> {
            var answers = new ArrayList<Answer>();
            answers.add(to.caller().get("/cases?limit=500"));
            answers.add(to.caller().get("/cases?limit=500&kind=outreach_campaign&status=open"));
            answers.add(empty(to.caller().get("/cases?kind=employer_compliance")));
            to.cases().forEach(number -> answers.add(empty(to.caller().get("/cases?q=" + number))));
            answers.add(empty(to.caller().get("/cases?q=" + SECRET)));
            answers.add(empty(to.caller().get("/cases?q=Morosi")));
            return answers;
        });
        doors.put("GET /api/v1/rounds", to -> List.of(to.caller().get("/rounds?limit=500")));
        doors.put("GET /api/v1/coverage", to -> {
            neighbour.villages.forEach(
                    code -> to.caller().get("/coverage?village=" + code).refused(404));
            for (var district : List.of("74.02", "74.02.39", "74.02.01")) {
                to.caller().get("/coverage?district=" + district).refused(404);
            }
            return List.of(to.caller().get("/coverage"), to.caller().get("/coverage?at=2025-04-30"));
        });
    }

    private static Answer empty(Answer answer) {
        assertThat(answer.ok().get("items").isEmpty()).as(answer.toString()).isTrue();
        return answer;
    }

    /** What is not this agency's to do. */
    private void acts() {
        forbidden(
                "GET /api/v1/overdue",
                to -> List.of(
                        to.caller().get("/overdue"),
                        to.caller().get("/overdue?agency=DESA&group_by=village"),
                        to.caller().get("/overdue?group_by=person")));
        forbidden(
                "GET /api/v1/audit",
                to -> List.of(
                        to.caller().get("/audit"),
                        to.caller().get("/audit?case=" + neighbour.employerCase),
                        to.caller().get("/audit?actor=desa-morosi&action=task.completed")));
        forbidden("GET /api/v1/audit/verify", to -> List.of(to.caller().get("/audit/verify")));
        forbidden(
                "POST /api/v1/rounds",
                to -> List.of(to.caller()
                        .post(
                                "/rounds",
                                Map.of("name", "x", "targetDate", "2090-01-01", "villages", List.of(VILLAGE)))));
        forbidden(
                "POST /api/v1/rounds/{id}/villages",
                to -> List.of(to.caller()
                        .post("/rounds/" + neighbour.round + "/villages", Map.of("villages", List.of(OWN)))));
        forbidden(
                "POST /api/v1/cases",
                to -> List.of(
                        to.caller()
                                .post("/cases", Map.of("kind", "village_collection", "village", VILLAGE, "name", "x")),
                        to.caller().post("/cases", Map.of("kind", "employer_compliance", "employer", "1")),
                        to.caller().post("/cases", Map.of("kind", "outreach_campaign", "name", "x"))));
        doors.put("POST /api/v1/imports", to -> {
            var rows = "nik,nama,tanggallahir,sex\n7402390105900123,Titipan,1990-05-01,L\n".getBytes();
            var answer = to.caller().upload("/imports?kind=residents&village=" + VILLAGE, "x.csv", rows);
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
            for (var kind : List.of("members", "employers", "arrears")) {
                to.caller().upload("/imports?kind=" + kind, "x.csv", rows).refused(403);
            }
            return List.of();
        });
    }

    private void forbidden(String door, Function<Visit, List<Answer>> knock) {
        doors.put(door, to -> {
            knock.apply(to).forEach(answer -> answer.refused(403));
            return List.of();
        });
    }

    @Test
    void everyDoorIsTriedOrNamed() {
        var known = new TreeSet<>(doors.keySet());
        known.addAll(OPEN.keySet());
        var real = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(path -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        real.add(path);
                    }
                    methods.forEach(method -> real.add(method + " " + path));
                }));
        assertThat(real).isEqualTo(known);
    }

    @TestFactory
    List<DynamicTest> noDoorShowsAnotherVillage() {
        var tests = new ArrayList<DynamicTest>();
        for (var username : List.of("desa-waworaha", "kades-waworaha", "camat-unaaha")) {
            doors.forEach((door, knock) -> tests.add(DynamicTest.dynamicTest(username + " " + door, () -> {
                var visit = visit(username);
                knock.apply(visit).forEach(answer -> {
                    answer.ok();
                    assertSilent(answer);
                    if (!visit.neighbours()) {
                        assertThat(answer.text()).doesNotContain(OWN, neighbour.sharedCampaign);
                    }
                });
            })));
        }
        return tests;
    }

    private void assertSilent(Answer answer) {
        assertThat(answer.text())
                .as(answer.toString())
                .doesNotContain(neighbour.marks().toArray(String[]::new));
    }

    @Test
    void aSharedCampaignShowsEachVillageItsOwnPart() {
        for (var username : List.of("desa-waworaha", "kades-waworaha")) {
            var caller = api.as(username);
            var number = neighbour.sharedCampaign;
            assertSilent(caller.get("/cases/" + number));
            for (var part : List.of("history?limit=500", "comments", "documents", "letters")) {
                var answer = caller.get("/cases/" + number + "/" + part);
                answer.ok();
                assertSilent(answer);
            }
            assertThat(caller.get("/cases/" + number + "/documents").text()).doesNotContain(neighbour.photo);
            assertSilent(caller.get("/rounds/" + neighbour.sharedRound));
            assertThat(caller.get("/rounds/" + neighbour.sharedRound)
                            .ok()
                            .get("items")
                            .findValuesAsString("villageCode"))
                    .containsExactly(OWN);
        }
        var walk = new ApiCases(api);
        assertThat(walk.open("desa-waworaha", neighbour.sharedCampaign))
                .as("its own session's task, and none of the neighbour's")
                .hasSize(1);
        assertThat(api.as("inspektorat")
                        .get("/cases/" + neighbour.sharedCampaign + "/comments")
                        .text())
                .contains(SECRET);
        assertThat(api.as("desa-morosi")
                        .get("/cases/" + neighbour.sharedCampaign + "/documents")
                        .text())
                .contains(neighbour.documents.getLast());
    }

    /** The next tasks that completing gives are cut as well. */
    @Test
    void whoCompletesIsNotToldOfTheNeighboursTasks() {
        var task = neighbour.ownSession;
        var caller = api.as("desa-waworaha");
        caller.post("/tasks/" + task + "/claim").ok();
        var done = caller.post(
                "/tasks/" + task + "/complete",
                Map.of(
                        "values",
                        Map.of(
                                "session",
                                "held",
                                "date",
                                java.time.LocalDate.now(clock).toString(),
                                "place",
                                "Balai",
                                "others",
                                5)));
        done.ok();
        assertSilent(done);
        assertThat(api.as("bpjs").get("/cases/" + neighbour.sharedCampaign).text())
                .contains(VILLAGE);
    }

    /** A task is seen through its case, what it asks is not: its questions may name people of other villages. */
    @Test
    void theQuestionsOfOtherAgenciesAreTheirs() {
        var walk = new ApiCases(api);
        var naming = walk.task("desa-waworaha", neighbour.ownCase, "village.nameCollector");
        assertThat(walk.fields("desa-waworaha", naming)).isEmpty();
        assertThat(walk.fields("dpmd", naming)).isNotEmpty();
        assertThat(walk.fields("inspektorat", naming)).isNotEmpty();
    }

    /** A file of one's own village cannot carry people into another. */
    @Test
    void anImportDoesNotReachIntoAnotherVillage() {
        var walk = new ApiCases(api);
        var job = walk.imported(
                "desa-waworaha",
                "residents",
                "nik,nama,tanggallahir,sex,kode_desa\n7402390105900124,Titipan,1990-05-01,L," + VILLAGE + "\n");
        assertThat(job.get("rejected").asInt()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM registry.worker WHERE name = 'Titipan'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** All that knocking has changed nothing. */
    @AfterAll
    void nothingForeignHasChanged() {
        assertThat(everythingForeign()).isEqualTo(before);
    }

    private List<String> everythingForeign() {
        var seen = new ArrayList<String>();
        neighbour.cases.forEach(number -> {
            for (var part : List.of("", "/comments", "/documents", "/history?limit=500")) {
                seen.add(api.as("inspektorat").get("/cases/" + number + part).text());
            }
        });
        return seen;
    }
}
