package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.Api.Answer;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.TaskForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Everybody whose task it is not, trying it over HTTP. */
final class WrongHands {

    /** Too far for every case here. */
    private static final String FAR = "74.02.42";

    private static final Set<String> NO = Set.of("task.notYourUnit", "task.unknown", "task.notClaimed", "task.taken");

    private final Api api;
    private final Accounts accounts;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Cases cases;
    private final List<TaskForm> forms;
    private final JdbcClient jdbc;
    private final Set<String> tried = new TreeSet<>();

    WrongHands(
            Api api,
            Accounts accounts,
            TaskDesk desk,
            TaskCompletion completion,
            Cases cases,
            List<TaskForm> forms,
            JdbcClient jdbc) {
        this.api = api;
        this.accounts = accounts;
        this.desk = desk;
        this.completion = completion;
        this.cases = cases;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** Form keys of the tasks that were tried. */
    Set<String> tried() {
        return tried;
    }

    /** Somebody of each unit who works elsewhere. */
    void farAway(Territory territory) {
        var routa = territory.villages(FAR).getFirst().code();
        for (var agency : Agency.values()) {
            for (var role : Role.values()) {
                var area = agency == Agency.DESA ? routa : FAR;
                accounts.createUnlisted(
                        List.of(new User(far(agency + "_" + role), "Jauh", agency, Set.of(role), Set.of(area), "id")),
                        Api.PASSWORD);
            }
        }
    }

    private static String far(String unit) {
        return "jauh-" + unit.toLowerCase();
    }

    void assertAllTried(String feature) {
        assertThat(tried.stream().filter(key -> key.startsWith(feature)))
                .containsExactlyInAnyOrderElementsOf(forms.stream()
                        .map(TaskForm::key)
                        .filter(key -> key.startsWith(feature))
                        .toList());
    }

    void everybodyElseTries(String rightful, WorkItem task) {
        if (!tried.add(task.formKey())) {
            return;
        }
        var before = picture(task);
        strangers(task).forEach(stranger -> knock(stranger, task));
        assertThat(picture(task)).as(task.formKey()).isEqualTo(before);
        takenByAColleague(rightful, task);
        assertThat(desk.find(task.taskId()).orThrow().holder()).isNull();
    }

    /** The demonstration accounts of other units, and somebody of each of its own units who works elsewhere. */
    private List<String> strangers(WorkItem task) {
        var strangers = accounts.demonstration().stream()
                .filter(user -> task.units().stream().noneMatch(user.units()::contains))
                .map(User::username)
                .collect(Collectors.toCollection(ArrayList::new));
        task.units().forEach(unit -> strangers.add(far(unit)));
        assertThat(strangers).contains("admin").hasSizeGreaterThan(8);
        return strangers;
    }

    private void knock(String username, WorkItem task) {
        var caller = api.as(username);
        var path = "/tasks/" + task.taskId();
        var seen = caller.get(path);
        assertThat(seen.status()).as(username + " " + seen).isIn(200, 404);
        var sees = seen.status() == 200;
        assertRefused(caller.post(path + "/claim"), sees ? 403 : 404);
        assertRefused(caller.post(path + "/complete", Map.of("values", Map.of())), sees ? 409 : 404);
        assertRefused(caller.put(path + "/draft", Map.of("values", Map.of("x", "y"))), sees ? 409 : 404);
        assertRefused(caller.post(path + "/release"), sees ? 409 : 404);
    }

    private static JsonNode assertRefused(Answer answer, int status) {
        var problem = answer.refused(status);
        assertThat(NO).as(answer.toString()).contains(Answer.code(problem));
        return problem;
    }

    /** Whoever comes second is told who has it, and gets no further than before. */
    private void takenByAColleague(String rightful, WorkItem task) {
        var colleague = colleague(rightful);
        var path = "/tasks/" + task.taskId();
        api.as(colleague).post(path + "/claim").ok();
        var late = api.as(rightful);
        for (var answer : List.of(
                late.post(path + "/claim"),
                late.post(path + "/complete", Map.of("values", Map.of())),
                late.put(path + "/draft", Map.of("values", Map.of())),
                late.post(path + "/release"))) {
            var problem = answer.refused(409, "task.taken");
            assertThat(problem.get("holder").get("username").asString()).isEqualTo(colleague);
            assertThat(problem.get("holder").get("name").asString()).isEqualTo("Rekan " + rightful);
            assertThat(problem.get("since").asString()).isNotBlank();
            assertThat(problem.get("detail").asString()).contains("Rekan " + rightful);
        }
        api.as(colleague).post(path + "/release").ok();
    }

    private String colleague(String rightful) {
        var user = accounts.find(rightful).orElseThrow();
        var name = "rekan-" + rightful;
        accounts.createUnlisted(
                List.of(new User(name, "Rekan " + rightful, user.agency(), user.roles(), user.areas(), "id")),
                Api.PASSWORD);
        return name;
    }

    /** All that an attempt could have changed. */
    private List<Object> picture(WorkItem task) {
        return List.of(
                desk.find(task.taskId()).orThrow(),
                desk.ofCase(task.caseNumber()),
                cases.get(task.caseNumber()),
                completion.draft(task.taskId()),
                jdbc.sql("SELECT count(*) FROM audit.entry WHERE case_number = :number")
                        .param("number", task.caseNumber())
                        .query(Long.class)
                        .single());
    }
}
