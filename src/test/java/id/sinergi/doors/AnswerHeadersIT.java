package id.sinergi.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import id.sinergi.IntegrationTest;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, for strangers, programs and people signed in: the headers are there, and only Vaadin's pages are loose. */
@IntegrationTest
class AnswerHeadersIT {

    private static final String DPMD = "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ==";
    /** What is the same for all may be kept. */
    private static final Pattern OURS = Pattern.compile(" /(frontend|webjars|swagger-ui)/");

    private static final List<String> OTHERS = List.of(
            "/",
            "/error",
            "/tidak-ada",
            "/wp-admin/x.php",
            "/favicon.ico",
            "/webjars/echarts/package.json",
            "/swagger-ui/index.html",
            "/swagger-ui/swagger-ui.css",
            "/actuator",
            "/actuator/health",
            "/actuator/metrics",
            "/api/v1/tidak-ada",
            "/VAADIN/tidak-ada",
            "/VAADIN/push",
            "/?v-r=init&location=login&query=",
            "/?v-r=heartbeat",
            "/kasus/..%2F..%2Fx",
            "/kasus/a;b=c");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    ServletContext context;

    @Test
    void everyRouteHasThem() throws IOException {
        var routes = routes();
        assertThat(routes).hasSizeGreaterThan(150);
        var softly = new SoftAssertions();
        var stranger = new Visitor(port);
        var person = new Visitor(port).signedIn("dpmd-kepala");
        for (var route : routes) {
            check(softly, "stranger " + route, stranger.get(route));
            check(softly, "program " + route, new Visitor(port).get(route, "Authorization", DPMD));
            check(softly, "person " + route, person.get(route));
        }
        for (var line : List.of("GET /kasus/%00 HTTP/1.1", "N(NSENSE / HTTP/1.1", "GET /\tx HTTP/1.1")) {
            softly.assertThat(socket(line))
                    .as(line)
                    .contains("X-Content-Type-Options: nosniff", "default-src 'none'", "Cache-Control: no-store");
        }
        softly.assertAll();
    }

    private Set<String> routes() throws IOException {
        var routes = new LinkedHashSet<>(OTHERS);
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(route -> routes.add(filled(route))));
        var pages = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getRegisteredRoutes();
        assertThat(pages).hasSizeGreaterThan(20);
        pages.forEach(page -> {
            routes.add(filled("/" + page.getTemplate()));
            page.getRouteAliases().forEach(alias -> routes.add(filled("/" + alias.getTemplate())));
        });
        try (var files = Files.walk(Path.of("frontend"))) {
            files.filter(Files::isRegularFile).forEach(file -> routes.add("/" + file));
        }
        return routes;
    }

    private static String filled(String route) {
        return route.replaceAll("\\{[^}]*}|:[^/]+", "1").replace("**", "x");
    }

    private static void check(SoftAssertions softly, String what, HttpResponse<String> answer) {
        var as = what + " -> " + answer.statusCode();
        softly.assertThat(answer.statusCode()).as(as).isLessThan(500);
        softly.assertThat(one(answer, "X-Content-Type-Options")).as(as).isEqualTo("nosniff");
        softly.assertThat(one(answer, "X-Frame-Options")).as(as).isEqualTo("SAMEORIGIN");
        softly.assertThat(one(answer, "Referrer-Policy")).as(as).isEqualTo("same-origin");
        softly.assertThat(one(answer, "Permissions-Policy")).as(as).contains("microphone=()");
        softly.assertThat(one(answer, "Cache-Control"))
                .as(as)
                .matches(OURS.matcher(what).find() ? ".+" : ".*no-store.*");
        var policy = one(answer, "Content-Security-Policy");
        softly.assertThat(policy)
                .as(as)
                .contains("default-src 'none'", "frame-ancestors 'self'", "form-action 'self'")
                .doesNotContain("*", "http:", "https:");
        if (answer.body().contains("generated by Vaadin")) {
            softly.assertThat(policy)
                    .as(as)
                    .containsPattern("script-src 'self' 'nonce-[^']{20,}' 'unsafe-eval';")
                    .containsPattern("style-src 'self' 'unsafe-inline';");
            softly.assertThat(answer.body()).as(as).doesNotContainPattern("<script(?![^>]* nonce=)");
            softly.assertThat(one(answer, "Cache-Control")).as(as).contains("no-store");
        } else {
            softly.assertThat(policy).as(as).doesNotContain("unsafe");
        }
    }

    private static String one(HttpResponse<String> answer, String header) {
        return String.join(" AND ", answer.headers().allValues(header));
    }

    private String socket(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
