package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Api;
import id.sinergi.DemonstrationTest;
import id.sinergi.Everything;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.TaskManagementConfigUtils;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Spoilt requests to every operation, by accounts of every unit, with ids that are theirs, foreign or of nobody: none fails on
 * our side, and what is refused has changed no table. {@code -Dsinergi.mutations} says how many for each (5; the profile
 * {@code mutations} sends 500), {@code -Dsinergi.mutations.seed} from which seed; a failure names its request.
 */
@DemonstrationTest
@TestPropertySource(properties = "logging.level.id.sinergi.shared.ApiAdvice=off")
@Import(MutatedRequestsIT.Unscheduled.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedRequestsIT {

    /** Nothing is written by the minute: it would be taken for the work of a refused call. */
    @TestComponent
    static class Unscheduled implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            registry.removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
        }
    }

    private static final int EACH = Integer.getInteger("sinergi.mutations", 5);
    private static final long SEED = Long.getLong("sinergi.mutations.seed", 20_261_130L);

    /** What a refused call may leave behind, that somebody knocked; and what is counted after an act that was done before. */
    private static final Set<String> OTHERWISE =
            Set.of("identity.login_gate", "coverage.counter", "coverage.day", "coverage.figure", "coverage.noted");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    private Api api;
    private Everything everything;
    private JsonNode description;
    private Mutations mutations;
    private RealIds ids;
    private SpoiltRequests requests;

    @BeforeAll
    void open() {
        api = new Api(port);
        everything = new Everything(api, jdbc);
        description = api.as("bpjs").get("/v3/api-docs").ok();
        var units = new HashMap<String, String>();
        accounts.demonstration().forEach(user -> units.putIfAbsent(unit(user), user.username()));
        var people = units.values().stream().sorted().toList();
        everything.bring();
        ids = new RealIds(jdbc);
        ids.put(RealIds.DRAFT, List.of(List.of(everything.draft())));
        mutations = new Mutations(SEED, description, seen(people), ids.all());
        requests = new SpoiltRequests(api, mutations, ids, people);
    }

    private static String unit(User user) {
        return user.agency() + " " + new TreeSet<>(user.roles());
    }

    /** What fields of a name hold in the system's own answers. */
    private Map<String, List<String>> seen(List<String> people) {
        var seen = new HashMap<String, List<String>>();
        description.get("paths").propertyStream().forEach(path -> {
            if (path.getValue().has("get") && !RealIds.asks(path.getKey())) {
                people.stream().limit(6).forEach(person -> {
                    var answer = api.as(person).get(path.getKey());
                    if (answer.status() == 200 && answer.type().contains("json")) {
                        note("", answer.ok(), seen);
                    }
                });
            }
        });
        seen.put("kind", List.of("residents", "members", "employers", "arrears", "village_collection", "PDS_TK"));
        return seen;
    }

    private static void note(String name, JsonNode node, Map<String, List<String>> seen) {
        if (node.isString()) {
            var known = seen.computeIfAbsent(name, any -> new ArrayList<>());
            if (known.size() < 40 && !known.contains(node.asString())) {
                known.add(node.asString());
            }
        }
        node.propertyStream().forEach(property -> note(property.getKey(), property.getValue(), seen));
        node.valueStream().filter(value -> node.isArray()).forEach(value -> note(name, value, seen));
    }

    @Test
    void whateverAnAddressCanNameIsThere() {
        assertThat(description.get("paths").propertyNames())
                .filteredOn(RealIds::asks)
                .allSatisfy(path -> assertThat(ids.of(path)).as(path).isNotEmpty());
    }

    @Test
    void noRequestFailsOnOurSideAndARefusalChangesNothing() {
        var written = new WrittenRows(jdbc);
        written.watch();
        var faults = new ArrayList<String>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    for (var i = 0; i < EACH; i++) {
                        var aim = aim(path.getKey());
                        var method = operation.getKey().toUpperCase(Locale.ROOT);
                        var answer = requests.send(aim, method, path.getKey(), operation.getValue(), written::taken);
                        judge(answer, written, faults);
                    }
                }));
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    private SpoiltRequests.Aim aim(String path) {
        if (path.contains(RealIds.DRAFT) && mutations.chance(2)) {
            var mine = api.as(Everything.BRINGS);
            ids.of(path).forEach(old -> mine.post("/imports/drafts/" + old.getFirst() + "/discard"));
            ids.put(RealIds.DRAFT, List.of(List.of(everything.draft())));
            return requests.aim(Everything.BRINGS, path, ids.of(path).getFirst().getFirst());
        }
        return requests.aim(path);
    }

    private void judge(Api.Answer answer, WrittenRows written, List<String> faults) {
        if (answer.status() >= 500) {
            faults.add("failed: " + answer);
        } else if (answer.status() >= 400) {
            var touched = new TreeSet<>(written.taken());
            touched.removeAll(OTHERWISE);
            if (!touched.isEmpty()) {
                faults.add("changed " + touched + ": " + answer);
            }
        } else if (!answer.response().request().method().equals("GET")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> !everything.isBusy());
        }
    }
}
