package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.api.Doors.Door;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each door, page or operation, has one rule of who may knock; it stands in {@code docs/security.md} as it stands in the
 * code, and every operation keeps it for every unit that there is.
 */
@IntegrationTest
class DoorRulesIT {

    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- doors: made from the code by DoorRulesIT -->\n";
    private static final String END = "<!-- /doors -->";

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    private List<Door> doors() {
        return Doors.of(requestMappingHandlerMapping);
    }

    /** An agency, a role, or both as a unit: a word that is none would open for nobody. */
    @Test
    void rulesAreOfAgenciesRolesAndUnits() {
        var words = new TreeSet<String>();
        for (var agency : Agency.values()) {
            words.add(agency.name());
            for (var role : Role.values()) {
                words.add(role.name());
                words.add(agency + "_" + role);
            }
        }
        assertThat(doors()).allMatch(door -> words.containsAll(List.of(door.roles())));
    }

    @Test
    void everyOperationHasARule() {
        assertThat(doors()).filteredOn(door -> door.roles() == null).isEmpty();
    }

    /** One account for each unit that there is; what is knocked at does not exist, and a body says nothing. */
    @Test
    void everyOperationKeepsItsRuleForEveryUnit() {
        var wrong = new ArrayList<String>();
        Doors.people(accounts).forEach(user -> {
            var caller = new Api(port).as(user.username());
            doors().forEach(door -> {
                var answer = Doors.knock(caller, door);
                var isShut = answer.status() == 403 && answer.text().contains("urn:sinergi:problem:api.forbidden");
                if (isShut == door.opensFor(user) || answer.status() >= 500) {
                    wrong.add(user.username() + " " + door.name() + " " + answer.status());
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableOfRulesIsTheCodes() throws IOException {
        var table = table();
        var document = Files.readString(DOCUMENT);
        var begin = document.indexOf(BEGIN);
        var end = document.indexOf(END);
        if (begin < 0
                || end < 0
                || !document.substring(begin + BEGIN.length(), end).equals(table)) {
            Files.writeString(Path.of("target", "doors.md"), table);
        }
        assertThat(document)
                .as("docs/security.md between its marks; the right table is written to target/doors.md")
                .contains(BEGIN + table + END);
    }

    /** By rule: its pages, then its operations. */
    private String table() {
        var pages = new TreeMap<String, TreeSet<String>>();
        var operations = new TreeMap<String, TreeSet<String>>();
        pageClasses()
                .forEach(page -> pages.computeIfAbsent(Doors.words(pageRule(page)), rule -> new TreeSet<>())
                        .add("`/" + page.getAnnotation(Route.class).value() + "`"));
        doors().stream()
                .collect(Collectors.groupingBy(
                        door -> Map.entry(Doors.words(door.roles()), door.path().substring("/api/v1".length())),
                        Collectors.mapping(Door::method, Collectors.toCollection(TreeSet::new))))
                .forEach((door, methods) -> operations
                        .computeIfAbsent(door.getKey(), rule -> new TreeSet<>())
                        .add("`" + door.getValue() + "` " + String.join(" ", methods)));
        var rules = new TreeSet<>(pages.keySet());
        rules.addAll(operations.keySet());
        return "| who may knock | pages | operations below `/api/v1` |\n|---|---|---|\n"
                + rules.stream()
                        .map(rule -> "| " + rule + " | " + String.join(", ", pages.getOrDefault(rule, new TreeSet<>()))
                                + " | " + String.join(", ", operations.getOrDefault(rule, new TreeSet<>())) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String[] pageRule(Class<?> page) {
        var rule = Doors.rule(page);
        assertThat(rule != null || page.isAnnotationPresent(AnonymousAllowed.class))
                .as(page.getName())
                .isTrue();
        return rule;
    }

    private static List<Class<?>> pageClasses() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var pages = scan.findCandidateComponents("id.sinergi").stream()
                .<Class<?>>map(found -> {
                    try {
                        return Class.forName(found.getBeanClassName());
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(Component.class::isAssignableFrom)
                .toList();
        assertThat(pages).hasSizeGreaterThan(40);
        return pages;
    }
}
