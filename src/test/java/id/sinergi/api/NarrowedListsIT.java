package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A list narrowed to what does not exist is not empty, it is a mistake: of every list that is described. */
@IntegrationTest
class NarrowedListsIT {

    private static final List<String> NAMES = List.of("area", "village", "district", "agency", "process");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    private Api api;

    @BeforeEach
    void open() {
        api = new Api(port);
    }

    @Test
    void whatDoesNotExistIsRefused() {
        var asked = new TreeMap<String, String>();
        var taken = new TreeSet<String>();
        filters((path, names) -> names.forEach((name, type) -> {
            if (NAMES.contains(name) || type.equals("integer") && !name.equals("limit")) {
                var value = type.equals("integer") ? "999999999" : "99";
                ask(path, name + "=" + value, asked, taken);
            }
        }));
        assertThat(taken).isEmpty();
        assertThat(asked)
                .containsKeys(
                        "/duplicates?area=99",
                        "/matches?area=99",
                        "/workers?village=99",
                        "/protection-lists?source=999999999",
                        "/tasks?process=99")
                .hasSizeGreaterThan(15);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var asked = new TreeMap<String, String>();
        var taken = new TreeSet<String>();
        filters((path, names) -> {
            if (names.containsKey("from") && names.containsKey("to")) {
                ask(path, "from=2026-11-30&to=2026-11-01", asked, taken);
            }
        });
        assertThat(taken).isEmpty();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(3);
        api.as("inspektorat").get("/audit?from=2026-11-30&to=2026-11-01").refusedFields("to");
        api.as("inspektorat").get("/audit?from=2026-11-30&to=2026-11-30").ok();
        api.as("inspektorat")
                .get("/people-readings?from=2026-11-30&to=2026-11-01")
                .refusedFields("to");
        for (var said : List.of("from=12/01/26", "to=1.12.26", "from=2026-02-30")) {
            for (var language : List.of("id", "en-US")) {
                assertThat(api.as("inspektorat")
                                .in(language)
                                .get("/people-readings?" + said)
                                .status())
                        .as("%s in %s", said, language)
                        .isEqualTo(api.as("inspektorat")
                                .get("/coverage?at=kemarin")
                                .status());
            }
        }
        api.as("inspektorat").get("/people-readings?to=-999999999-01-01").refusedFields("to");
        api.as("inspektorat").get("/people-readings?from=0001-01-01").refusedFields("from");
        api.as("inspektorat").get("/people-readings?from=2190-01-01").refusedFields("from");
    }

    private interface Filters {
        void of(String path, Map<String, String> types);
    }

    /** Lists that belong to nothing else, with the types of what they may be narrowed by. */
    private void filters(Filters each) {
        api.as("bpjs").get("/v3/api-docs").ok().get("paths").propertyStream().forEach(path -> {
            var types = new TreeMap<String, String>();
            path.getValue()
                    .path("get")
                    .path("parameters")
                    .forEach(one -> types.put(
                            one.get("name").asString(), one.at("/schema/type").asString("")));
            if (!path.getKey().contains("{") && !types.isEmpty()) {
                each.of(path.getKey(), types);
            }
        });
    }

    /** Somebody of each unit that may knock; where the service says no to some, another is told what is wrong. */
    private void ask(String path, String query, Map<String, String> asked, TreeSet<String> taken) {
        var door = Doors.of(requestMappingHandlerMapping).stream()
                .filter(one -> one.name().equals("GET " + path))
                .findFirst()
                .orElseThrow();
        var name = path.replaceFirst("^/api/v1", "") + "?" + query;
        var statuses = new TreeSet<Integer>();
        Doors.people(accounts).stream().filter(door::opensFor).forEach(user -> {
            var answer = api.as(user.username()).get(path + "?" + query);
            statuses.add(answer.status());
            if (!List.of(403, 404, 422).contains(answer.status())) {
                taken.add(name + " " + user.username() + " " + answer.status());
            }
        });
        asked.put(name, statuses.toString());
        if (!statuses.contains(422) && !statuses.contains(404)) {
            taken.add(name + " refused by nobody");
        }
    }
}
