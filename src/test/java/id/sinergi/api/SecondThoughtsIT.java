package id.sinergi.api;

import static id.sinergi.outreach.process.Stage.START;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.imports.Imports;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.process.Stage;
import id.sinergi.village.Rounds;
import id.sinergi.village.process.VillageCases;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right unit at the wrong moment: four eyes, tasks that are done or gone, and those who only read. */
@IntegrationTest
class SecondThoughtsIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Calendar calendar;

    private Api api;
    private VillageCases village;
    private Stage stage;

    @BeforeEach
    void people(
            @Autowired Accounts accounts,
            @Autowired Campaigns campaigns,
            @Autowired ProcessRuntime engine,
            @Autowired Rounds rounds,
            @Autowired Imports imports,
            @Autowired TaskDesk desk,
            @Autowired TaskCompletion completion,
            @Autowired JdbcClient jdbc) {
        clock.reset();
        api = new Api(port);
        village = new VillageCases(actors, rounds, imports, completion, accounts);
        stage = new Stage(actors, accounts, campaigns, engine, desk, completion, jdbc, clock);
        stage.people();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whoDidTheOneDoesNotDoTheOther() {
        clock.setTo(START);
        var campaign = stage.open(WAWORAHA);
        actors.complete("disnaker-dua", campaign, "outreach.planCampaign", Stage.plan(WAWORAHA));
        var approving = actors.open(campaign, "outreach.approvePlan").taskId();
        api.as("disnaker-dua").post("/tasks/" + approving + "/claim").refused(403, "outreach.ownPlan");
        clock.reset();
        village.account("sekdes-tangan", Agency.DESA, WAWORAHA, Role.OFFICER, Role.HEAD);
        var target = calendar.workingDays().plus(calendar.today(), 15);
        var number = village.collecting(target, 0, null);
        var job = village.upload(
                "sekdes-tangan", VillageCases.row(VillageCases.nik(LocalDate.of(1971, 4, 3)), "Rahmat", "1971-04-03"));
        actors.complete(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.id().toString()));
        var signing = actors.open(number, "village.signOff").taskId();
        var refused = api.as("sekdes-tangan").post("/tasks/" + signing + "/claim");
        assertThat(refused.refused(403, "village.enteredByYou").get("detail").asString())
                .isNotBlank();
    }

    @Test
    void whatIsDoneOrWithdrawnIsNotDoneAgain() {
        var target = calendar.workingDays().plus(calendar.today(), 15);
        var number = village.open(WAWORAHA, target, 0);
        var naming = actors.open(number, "village.nameCollector").taskId();
        var dpmd = api.as("dpmd");
        var values = Map.of("values", Map.of("collector", "named", "officer", "desa-waworaha"));
        dpmd.post("/tasks/" + naming + "/claim").ok();
        dpmd.post("/tasks/" + naming + "/complete", Map.of("values", Map.of(), "version", 99))
                .refused(409, "task.changed");
        dpmd.post("/tasks/" + naming + "/complete", values).ok();
        for (var again : List.of(
                dpmd.post("/tasks/" + naming + "/complete", values),
                dpmd.post("/tasks/" + naming + "/claim"),
                dpmd.post("/tasks/" + naming + "/release"),
                dpmd.put("/tasks/" + naming + "/draft", values),
                api.as("dpmd-kepala").post("/tasks/" + naming + "/reassign", Map.of("to", "dpmd", "reason", "x")))) {
            assertThat(again.refused(409, "task.done").get("detail").asString()).contains("Asri Daunhijau");
        }
        var entering = actors.open(number, "village.enterData").taskId();
        api.as("desa-waworaha").post("/tasks/" + entering + "/claim").ok();
        api.as("dpmd-kepala")
                .post("/cases/" + number + "/cancel", Map.of("reason", "Desa digabung"))
                .ok();
        var officer = api.as("desa-waworaha");
        for (var late : List.of(
                officer.post("/tasks/" + entering + "/complete", Map.of("values", Map.of())),
                officer.post("/tasks/" + entering + "/claim"),
                officer.put("/tasks/" + entering + "/draft", Map.of("values", Map.of())))) {
            late.refused(409, "task.withdrawn");
        }
        officer.get("/tasks/" + entering).refused(404, "task.unknown");
        for (var act : List.of("cancel", "cancellation")) {
            api.as("dpmd-kepala")
                    .post("/cases/" + number + "/" + act, Map.of("reason", "lagi"))
                    .refused(409, "case.ended");
        }
        dpmd.post("/cases/" + number + "/comments", Map.of("text", "Terlambat")).refused(409, "case.ended");
        dpmd.upload("/cases/" + number + "/documents", "x.pdf", "%PDF-1.4 x".getBytes())
                .refused(409, "case.ended");
        for (var unknown : List.of("0", "999999999", "tidak-ada", "%20", "' OR 1=1 --".replace(" ", "%20"))) {
            for (var act : List.of("claim", "release", "resume")) {
                dpmd.post("/tasks/" + unknown + "/" + act).refused(404, "task.unknown");
            }
            dpmd.post("/tasks/" + unknown + "/complete", values).refused(404, "task.unknown");
        }
    }

    @Test
    void inspectorsReadAndDoNotWrite() {
        var number = village.open(WAWORAHA, calendar.today().plusDays(20), 0);
        var inspector = api.as("inspektorat");
        inspector.get("/cases/" + number).ok();
        inspector.post("/cases/" + number + "/comments", Map.of("text", "halo")).refused(403, "case.readOnly");
        inspector
                .upload("/cases/" + number + "/documents", "x.pdf", "%PDF-".getBytes())
                .refused(403, "case.readOnly");
        inspector.post("/cases/" + number + "/cancel", Map.of("reason", "x")).refused(403, "api.forbidden");
        var task = actors.open(number, "village.nameCollector").taskId();
        inspector
                .post("/tasks/" + task + "/reassign", Map.of("to", "dpmd", "reason", "x"))
                .refused(403);
        inspector
                .post("/tasks/" + task + "/pause", Map.of("reason", "x", "reference", "1"))
                .refused(403);
        inspector
                .post("/tasks/" + task + "/extend", Map.of("days", 3, "reason", "x"))
                .refused(403);
        api.as("dpmd-kepala")
                .post("/tasks/" + task + "/extend", Map.of("days", 61, "reason", "x"))
                .refusedFields("days");
        api.as("dpmd-kepala")
                .post("/tasks/" + task + "/extend", Map.of("days", -1, "reason", "x"))
                .refusedFields("days");
    }
}
