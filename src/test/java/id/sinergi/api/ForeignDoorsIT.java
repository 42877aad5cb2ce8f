package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.Neighbour.SECRET;
import static id.sinergi.Neighbour.VILLAGE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.Api.Answer;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.Neighbour;
import id.sinergi.TestClock;
import id.sinergi.api.ForeignDoors.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
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
    private static final Map<String, String> OPEN = Map.ofEntries(
            entry("GET /api/v1/me", "says who the caller is"),
            entry("GET /api/v1/me/devices", "the caller's own: identity.LoginGuardIT"),
            entry("DELETE /api/v1/me/devices/{id}", "the caller's own: identity.LoginGuardIT"),
            entry("GET /api/v1/villages", "reference data: public names and codes"),
            entry("GET /api/v1/districts", "reference data: public names and codes"),
            entry("GET /api/v1/processing-activities", "the register of what is processed, for everybody to read"),
            entry("GET /api/v1/coverage/official", "figures of the regency that are published"),
            entry("GET /api/v1/imports/template", "an empty form to fill in"),
            entry("GET /v3/api-docs", "describes the API"),
            entry("GET /v3/api-docs.yaml", "describes the API"),
            entry("GET /v3/api-docs/swagger-config", "describes the API"),
            entry("GET /swagger-ui.html", "describes the API"),
            entry(
                    "GET /isian-data/{caseNumber}",
                    "a page's own door, by session: journey.EntryJourneyIT, entry.EntriesIT"),
            entry(
                    "POST /isian-data/{caseNumber}",
                    "a page's own door, by session: journey.EntryJourneyIT, entry.EntriesIT"),
            entry("POST /sesi", "says that somebody is at a page: doors.DoorsIT"),
            entry("POST /sesi/selesai", "ends the own session: journey.SessionJourneyIT"),
            entry("/error", "where the server sends what it refuses"));

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
    private Map<String, Function<Visit, List<Answer>>> doors;
    private List<String> before;

    @BeforeAll
    void neighbours() {
        clock.reset();
        api = new Api(port);
        neighbour = new Neighbour(api);
        doors = new ForeignDoors(neighbour).all();
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
                    if (answer.status() == 403) {
                        answer.refused(403);
                        return;
                    }
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
            assertThat(caller.get("/cases/" + number + "/documents").text())
                    .doesNotContain(neighbour.photo, neighbour.scan);
            assertSilent(caller.get("/rounds/" + neighbour.sharedRound));
            assertThat(caller.get("/rounds/" + neighbour.sharedRound)
                            .ok()
                            .get("items")
                            .findValuesAsString("villageCode"))
                    .containsExactly(OWN);
        }
        var walk = new ApiCases(api);
        assertThat(walk.tasks("desa-waworaha", neighbour.sharedCampaign))
                .singleElement()
                .satisfies(
                        task -> assertThat(task.get("villageCode").asString()).isEqualTo(OWN));
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
