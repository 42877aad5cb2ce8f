package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Each filter that the API describes, with a value that nobody means: refused, never taken for another or for none. */
@IntegrationTest
class FiltersIT {

    /** Words that are looked for as people type them; what the trail holds outlives accounts, cases and kinds of acts. */
    private static final Set<String> FREE = Set.of("q", "name", "search", "text", "actor", "action", "case");

    private static final List<String> CALLERS =
            List.of("bpjs", "dpmd-kepala", "disnaker", "inspektorat", "sekda", "admin");

    @LocalServerPort
    int port;

    @Test
    void anUnknownValueIsRefused() {
        var api = new Api(port);
        var taken = new ArrayList<String>();
        var tried = new ArrayList<String>();
        api.as("bpjs")
                .get("/v3/api-docs")
                .ok()
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .path("get")
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> path.getKey().matches("/api/v1/[\\w/-]+") && isFilter(parameter))
                        .map(parameter ->
                                path.getKey() + "?" + parameter.get("name").asString() + "=bogus")
                        .forEach(address -> {
                            tried.add(address);
                            for (var caller : CALLERS) {
                                var answer = api.as(caller).get(address.replace("/api/v1", ""));
                                if (answer.status() != 422 && answer.status() != 403 && answer.status() != 404) {
                                    taken.add(caller + " " + address + " " + answer.status());
                                }
                            }
                        }));
        assertThat(tried)
                .hasSizeGreaterThan(40)
                .contains("/api/v1/visits?state=bogus", "/api/v1/enforcement?show=bogus");
        assertThat(taken).isEmpty();
    }

    private static boolean isFilter(JsonNode parameter) {
        return parameter.get("in").asString().equals("query")
                && !FREE.contains(parameter.get("name").asString());
    }
}
