package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import id.sinergi.IntegrationTest;
import id.sinergi.api.Doors;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route beside the API, taken from what the application has registered, with every unit and with nobody: each has a
 * rule, which stands in {@code docs/security.md} and is kept.
 */
@IntegrationTest
class AllRoutesIT {

    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final String BEGIN = "<!-- routes: made from the code by AllRoutesIT -->\n";
    private static final String END = "<!-- /routes -->";

    private static final String NOBODY = "everybody, without an account";
    private static final String SIGNED_IN = "everybody signed in";

    /** By route, method before it where it is not GET. Vaadin's own are within the page that they belong to. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("/**", SIGNED_IN),
            Map.entry("/?v-r=init&location=&query=", NOBODY),
            Map.entry("/VAADIN/x", SIGNED_IN),
            Map.entry("/actuator", "ADMIN"),
            Map.entry("/actuator/health", NOBODY),
            Map.entry("/actuator/health/liveness", NOBODY),
            Map.entry("/actuator/health/readiness", NOBODY),
            Map.entry("/actuator/info", "ADMIN"),
            Map.entry("/actuator/metrics", "ADMIN"),
            Map.entry("/error", SIGNED_IN),
            Map.entry("/frontend/x", SIGNED_IN),
            Map.entry("/isian-data/{caseNumber}", SIGNED_IN),
            Map.entry("POST /isian-data/{caseNumber}", SIGNED_IN),
            Map.entry("POST /sesi", SIGNED_IN),
            Map.entry("POST /sesi/selesai", SIGNED_IN),
            Map.entry("/swagger-ui.html", SIGNED_IN),
            Map.entry("/swagger-ui/**", SIGNED_IN),
            Map.entry("/api", SIGNED_IN),
            Map.entry("/api/**", SIGNED_IN),
            Map.entry("/v3/api-docs", SIGNED_IN),
            Map.entry("/v3/api-docs.yaml", SIGNED_IN),
            Map.entry("/v3/api-docs/swagger-config", SIGNED_IN),
            Map.entry("/webjars/**", NOBODY));

    /** What no registry of the application lists. */
    private static final List<String> BESIDE = List.of(
            "/?v-r=init&location=&query=",
            "/VAADIN/x",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/frontend/x");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    List<AbstractUrlHandlerMapping> files;

    @Autowired
    PathMappedEndpoints endpoints;

    @Autowired
    NavigationAccessControl pages;

    @Autowired
    ServletContext context;

    @Autowired
    Accounts accounts;

    private TreeSet<String> routes() {
        var routes = new TreeSet<>(BESIDE);
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/"))
                        .forEach(path -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            if (methods.isEmpty()) {
                                routes.add(path);
                            }
                            methods.forEach(
                                    method -> routes.add(method.name().equals("GET") ? path : method + " " + path));
                        }));
        files.forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> routes.add(folder(path))));
        endpoints.getAllPaths().forEach(routes::add);
        routes.add(endpoints.getBasePath());
        return routes;
    }

    /** Files of one library stand in one folder, whatever its version. */
    private static String folder(String path) {
        return path.replaceAll("^(/webjars/|/swagger-ui/).*", "$1**");
    }

    @Test
    void everyRouteKeepsItsRuleForEveryUnitAndForNobody() {
        assertThat(routes()).isEqualTo(new TreeSet<>(RULES.keySet()));
        var wrong = new ArrayList<String>();
        RULES.forEach((route, rule) -> {
            if (isOpen(route, null) != rule.equals(NOBODY)) {
                wrong.add("nobody " + route);
            }
        });
        Doors.people(accounts)
                .forEach(user -> RULES.forEach((route, rule) -> {
                    var opens = rule.equals(NOBODY) || rule.equals(SIGNED_IN) || Doors.opens(new String[] {rule}, user);
                    if (isOpen(route, user.username()) != opens) {
                        wrong.add(user.username() + " " + route);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    /** Whether somebody is let in, whatever is found behind the door. */
    private boolean isOpen(String route, String username) {
        var method = route.startsWith("/") ? "GET" : route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf('/'))
                .replace("{caseNumber}", "XX-2000-99999")
                .replace("**", "x");
        var visitor = new Visitor(port);
        var headers = new ArrayList<String>();
        if (path.matches("/(api|v3/api-docs(?!\\.)|swagger-ui|actuator).*")) {
            if (username != null) {
                var secret = (username + ":sinergi").getBytes(StandardCharsets.UTF_8);
                headers.addAll(
                        List.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret)));
            }
        } else if (username != null) {
            visitor = signedIn(username);
        }
        if (!method.equals("GET")) {
            headers.addAll(List.of("Content-Type", "application/json", "X-CSRF-TOKEN", visitor.token()));
        }
        var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        var answer = visitor.send(method, path, body, headers.toArray(String[]::new));
        if (username != null && path.equals("/sesi/selesai")) {
            visitors.remove(username);
        }
        var to = answer.headers().firstValue("Location").orElse("");
        assertThat(answer.statusCode()).as(route).isLessThan(500);
        return answer.statusCode() != 401 && answer.statusCode() != 403 && !to.contains("/login");
    }

    private final Map<String, Visitor> visitors = new TreeMap<>();

    private Visitor signedIn(String username) {
        return visitors.computeIfAbsent(username, name -> new Visitor(port).signedIn(name));
    }

    /** Pages as the application has registered them, by its own control of where people may go. */
    @Test
    void everyPageKeepsItsRuleForEveryUnitAndForNobody() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        var router = new Router(registry);
        var wrong = new ArrayList<String>();
        var routes = registry.getRegisteredRoutes();
        assertThat(routes).hasSizeGreaterThan(40);
        for (var route : routes) {
            var page = route.getNavigationTarget();
            var rule = Doors.rule(page);
            var forNobody = page.isAnnotationPresent(AnonymousAllowed.class);
            assertThat(rule != null || forNobody).as(page.getName()).isTrue();
            if (isAllowed(router, page, route.getTemplate(), null) != forNobody) {
                wrong.add("nobody " + route.getTemplate());
            }
            if (new Visitor(port)
                            .get("/" + route.getTemplate().replaceAll(":[^/]+", "1"))
                            .headers()
                            .firstValue("Location")
                            .filter(to -> to.contains("/login"))
                            .isPresent()
                    == forNobody) {
                wrong.add("nobody over HTTP " + route.getTemplate());
            }
            Doors.people(accounts).forEach(user -> {
                var opens = forNobody || Doors.opens(rule, user);
                if (isAllowed(router, page, route.getTemplate(), user) != opens) {
                    wrong.add(user.username() + " " + route.getTemplate());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private boolean isAllowed(Router router, Class<? extends Component> page, String address, User user) {
        var roles = user == null ? List.<String>of() : names(user);
        var navigation = new NavigationContext(
                router,
                page,
                new Location(address.replaceAll(":[^/]+", "1")),
                RouteParameters.empty(),
                user == null ? null : user::username,
                roles::contains,
                false);
        return pages.checkAccess(navigation, true).decision() == AccessCheckDecision.ALLOW;
    }

    private static List<String> names(User user) {
        var names = new ArrayList<>(user.units());
        names.add(user.agency().name());
        user.roles().forEach(role -> names.add(role.name()));
        return names;
    }

    @Test
    void theTableOfRoutesIsTheCodes() throws IOException {
        var rules = new TreeMap<String, TreeSet<String>>();
        RULES.forEach((route, rule) ->
                rules.computeIfAbsent(rule, name -> new TreeSet<>()).add("`" + route + "`"));
        var table = "| who may knock | routes |\n|---|---|\n"
                + rules.entrySet().stream()
                        .map(rule -> "| " + rule.getKey() + " | " + String.join(", ", rule.getValue()) + " |\n")
                        .collect(Collectors.joining());
        var document = Files.readString(DOCUMENT);
        if (!document.contains(BEGIN + table + END)) {
            Files.writeString(Path.of("target", "routes.md"), table);
        }
        assertThat(document)
                .as("docs/security.md between its marks; the right table is written to target/routes.md")
                .contains(BEGIN + table + END);
    }
}
