package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The calls that the contract promises, written out here, against what is served. */
@IntegrationTest
class ContractIT {

    private static final String PROMISED = """
            GET /api/v1/me
            GET /api/v1/villages ?district ?limit ?cursor
            GET /api/v1/districts ?limit ?cursor
            GET /api/v1/tasks ?queue ?state ?process ?agency ?village ?q ?limit ?cursor
            GET /api/v1/tasks/{id}
            POST /api/v1/tasks/{id}/claim
            POST /api/v1/tasks/{id}/release
            POST /api/v1/tasks/{id}/reassign
            PUT /api/v1/tasks/{id}/draft
            POST /api/v1/tasks/{id}/complete
            POST /api/v1/cases
            GET /api/v1/cases ?kind ?status ?q ?limit ?cursor
            GET /api/v1/cases/{number}
            GET /api/v1/cases/{number}/history ?limit ?cursor
            GET /api/v1/cases/{number}/comments ?limit ?cursor
            POST /api/v1/cases/{number}/comments
            GET /api/v1/cases/{number}/documents
            POST /api/v1/cases/{number}/documents
            POST /api/v1/imports ?kind ?village
            GET /api/v1/imports/{id}
            GET /api/v1/imports/{id}/errors.csv
            GET /api/v1/coverage ?district ?village ?at
            GET /api/v1/overdue ?agency ?group_by
            GET /api/v1/audit ?actor ?action ?case ?from ?to ?limit ?cursor
            GET /api/v1/audit/verify ?from ?to
            """;

    @LocalServerPort
    int port;

    private Api.Caller bpjs;

    @BeforeEach
    void caller() {
        bpjs = new Api(port).as("bpjs");
    }

    @Test
    void everyPromisedCallIsServedAndDescribed() {
        var paths = bpjs.get("/v3/api-docs").ok().get("paths");
        PROMISED.lines().forEach(line -> {
            var words = line.split(" ");
            var call = paths.path(words[1]).path(words[0].toLowerCase());
            assertThat(call.isMissingNode()).as(line).isFalse();
            var parameters = new TreeSet<String>();
            call.path("parameters").forEach(parameter -> parameters.addAll(names(parameter)));
            for (var i = 2; i < words.length; i++) {
                assertThat(parameters).as(line).contains(words[i].substring(1));
            }
        });
    }

    /** A parameter stands by its own name, so that a reader sees what may be asked. */
    private static TreeSet<String> names(JsonNode parameter) {
        var names = new TreeSet<String>();
        names.add(parameter.get("name").asString());
        return names;
    }

    @Test
    void theDescriptionHasAPage() {
        var moved = bpjs.get("/swagger-ui.html").response();
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location").orElse("")).endsWith("/swagger-ui/index.html");
        assertThat(bpjs.get("/swagger-ui/index.html").type()).startsWith("text/html");
    }

    @Test
    void thereAre348VillagesIn28Districts() {
        var villages = bpjs.all("/villages");
        assertThat(villages).hasSize(348);
        assertThat(villages)
                .extracting(village -> village.get("code").asString())
                .doesNotHaveDuplicates();
        assertThat(villages)
                .extracting(village -> village.get("name").asString())
                .contains("Waworaha");
        assertThat(villages)
                .filteredOn(village -> village.get("name").asString().equals("Waworaha"))
                .hasSize(4);
        assertThat(villages)
                .extracting(village -> village.get("kind").asString())
                .containsOnly("DESA", "KELURAHAN");
        assertThat(bpjs.all("/districts")).hasSize(28);
    }

    @Test
    void listsComeInPagesWithoutGapsOrRepeats() {
        var all = bpjs.all("/villages");
        var first = bpjs.get("/villages").ok();
        assertThat(first.get("items").size()).isEqualTo(50);
        var second = bpjs.get("/villages?limit=500&cursor=" + first.get("next").asString())
                .ok();
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(348);
        assertThat(second.get("items").get(0)).isEqualTo(all.get(50));
        var district = all.getLast().get("districtCode").asString();
        assertThat(bpjs.all("/villages?district=" + district))
                .isNotEmpty()
                .allMatch(village -> village.get("districtCode").asString().equals(district));
    }
}
