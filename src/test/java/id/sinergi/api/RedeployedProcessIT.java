package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessPath;
import id.sinergi.village.process.VillageCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new version of a process is deployed while cases of the old one go on. */
@IntegrationTest
class RedeployedProcessIT {

    private static final Path DIAGRAM = Path.of("bpmn/village/village-data-collection.bpmn");
    private static final String PROCESS = "village-data-collection";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessHistory history;

    @Autowired
    Calendar calendar;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Api api;
    private ApiCases walk;
    private final List<String> deployed = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();

    @BeforeEach
    void start() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
    }

    /** Other tests go on with the version of the program. */
    @AfterEach
    void withdrawNewVersions() {
        newer.forEach(number -> api.as("dpmd-kepala")
                .post("/cases/" + number + "/cancel", Map.of("reason", "Versi uji"))
                .ok());
        deployed.forEach(id -> repository.deleteDeployment(id, true, true));
    }

    private int deploy(String xml) {
        deployed.add(repository
                .createDeployment()
                .name("uji versi")
                .addString("village-data-collection.bpmn", xml)
                .deploy()
                .getId());
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static String diagram() throws IOException {
        return Files.readString(DIAGRAM);
    }

    private String open() {
        return walk.open(
                "dpmd-kepala",
                Map.of(
                        "kind",
                        "village_collection",
                        "village",
                        OWN,
                        "name",
                        "Versi " + System.nanoTime(),
                        "targetDate",
                        calendar.today().plusDays(30).toString(),
                        "samplePercent",
                        100));
    }

    /** Up to the review by the office. */
    private String reviewing() {
        var number = open();
        walk.done("dpmd", number, "village.nameCollector", Map.of("collector", "named", "officer", "desa-waworaha"));
        var born = LocalDate.of(1987, 7, 11);
        var job = walk.imported(
                "desa-waworaha",
                "residents",
                "nik;nama;tanggallahir;sex;status_kerja;penghasilan;desil;pemberi_kerja\n"
                        + VillageCases.row(VillageCases.nik(born), "Versi Lama", born.toString()));
        walk.done(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.get("id").asString()));
        walk.done("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        return number;
    }

    private void finish(String number) {
        judge("bpjs", number, "village.decideMatches", "reject");
        walk.done("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
        var file = api.as("inspektorat").get("/cases/" + number).ok();
        assertThat(file.get("status").asString()).isEqualTo("closed");
        assertThat(file.get("outcome").asString()).isEqualTo("collected");
    }

    private void judge(String username, String number, String form, String answer) {
        var task = walk.task(username, number, form);
        walk.done(username, task, walk.all(username, task, answer));
    }

    @Test
    void anOpenTaskOfTheOldVersionIsCompletedUpToTheEnd() throws IOException {
        var number = reviewing();
        var claimed = walk.task("dpmd", number, "village.reviewCompleteness");
        api.as("dpmd").post("/tasks/" + claimed + "/claim").ok();
        var before = history.paths(number).getFirst().xml();
        assertThat(deploy(diagram().replace("Selesaikan data ganda", "Versi dua: data ganda")))
                .isEqualTo(2);
        api.as("dpmd")
                .post("/tasks/" + claimed + "/complete", Map.of("values", Map.of("review", "approved")))
                .ok();
        judge("disnaker", number, "village.resolveDuplicates", "different");
        finish(number);
        var path = history.paths(number).getFirst();
        assertThat(path.xml()).isEqualTo(before).doesNotContain("Versi dua");
        assertThat(names(path)).contains("Selesaikan data ganda dan status kerja");
        var young = open();
        newer.add(young);
        assertThat(history.paths(young).getFirst().xml()).contains("Versi dua");
    }

    @Test
    void aStepThatTheNewVersionNoLongerHasIsStillDoneInTheOldOne() throws IOException {
        var number = reviewing();
        walk.done("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        var gone = walk.task("disnaker", number, "village.resolveDuplicates");
        deploy(withoutDuplicates());
        var young = reviewing();
        newer.add(young);
        walk.done("dpmd", young, "village.reviewCompleteness", Map.of("review", "approved"));
        assertThat(walk.open("inspektorat", young)).containsExactly("village.decideMatches");
        walk.done("disnaker", gone, walk.all("disnaker", gone, "different"));
        assertThat(walk.open("inspektorat", number)).containsExactly("village.decideMatches");
        finish(number);
        assertThat(names(history.paths(number).getFirst())).contains("Selesaikan data ganda dan status kerja");
    }

    private static List<String> names(ProcessPath path) {
        return path.steps().stream().map(ProcessPath.Step::name).toList();
    }

    /** From the review straight to matching. */
    private static String withoutDuplicates() throws IOException {
        var xml = diagram()
                .replace(
                        "sourceRef=\"reviewGateway\" targetRef=\"resolveDuplicates\"",
                        "sourceRef=\"reviewGateway\" targetRef=\"matchMembers\"")
                .replace("<bpmn:flowNodeRef>resolveDuplicates</bpmn:flowNodeRef>", "")
                .replace(
                        "<bpmn:incoming>flow_resolveDuplicates_matchMembers</bpmn:incoming>",
                        "<bpmn:incoming>flow_reviewGateway_resolveDuplicates</bpmn:incoming>")
                .replaceAll("(?s)<bpmn:userTask id=\"resolveDuplicates\".*?</bpmn:userTask>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"flow_resolveDuplicates_matchMembers\"[^>]*/>", "")
                .replaceAll("(?s)<bpmndi:BPMNShape id=\"resolveDuplicates_di\".*?</bpmndi:BPMNShape>", "")
                .replaceAll(
                        "(?s)<bpmndi:BPMNEdge id=\"flow_resolveDuplicates_matchMembers_di\".*?</bpmndi:BPMNEdge>", "");
        assertThat(xml).doesNotContain("village.resolveDuplicates");
        return xml;
    }

    /** A program that no longer knows a step says so, and keeps the case. */
    @Test
    void aStepWhoseFormIsGoneIsRefusedInWordsAndNothingIsLost() {
        var number = open();
        newer.add(number);
        var task = walk.task("dpmd", number, "village.nameCollector");
        form(task, "village.bygone");
        var dpmd = api.as("dpmd");
        assertThat(dpmd.get("/tasks/" + task).ok().get("form").get("fields").isEmpty())
                .isTrue();
        assertThat(dpmd.post("/tasks/" + task + "/claim")
                        .refused(409, "task.formGone")
                        .get("detail")
                        .asString())
                .contains("village.bygone");
        dpmd.get("/tasks?queue=unit").ok();
        form(task, "village.nameCollector");
        walk.done("dpmd", task, Map.of("collector", "named", "officer", "desa-waworaha"));
        assertThat(walk.open("dpmd", number)).containsExactly("village.enterData");
    }

    private void form(String task, String key) {
        jdbc.sql("UPDATE worklist.work_item SET form_key = :key WHERE task_id = :task")
                .param("key", key)
                .param("task", task)
                .update();
    }
}
