package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code null} in every list of every body that the description names, and in every object whose names are free: an item that
 * is none is refused by its place, and a name without a value fails nobody.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullsInBodiesIT {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");
    private static final int DEEPEST = 6;

    @LocalServerPort
    int port;

    @Autowired
    private Accounts accounts;

    private Api api;
    private List<String> people;
    private JsonNode description;

    /** A body of an operation; {@code isList} where it holds nothing in a list, else beside a free name. */
    private record Sent(String method, String path, JsonNode operation, JsonNode body, boolean isList) {

        @Override
        public String toString() {
            return method + " " + path + " " + body;
        }
    }

    @BeforeAll
    void everything() {
        api = new Api(port);
        people = accounts.demonstration().stream().map(User::username).toList();
        description = api.as("bpjs").get("/v3/api-docs").ok();
    }

    @Test
    void nothingInAListIsRefusedByItsPlace() {
        var lists = bodies().stream().filter(Sent::isList).toList();
        assertThat(lists).as("lists that are known").hasSizeGreaterThan(20);
        assertThat(lists)
                .extracting(Sent::path)
                .contains("/api/v1/visits/{id}/report", "/api/v1/mass-letters", "/api/v1/tasks/{id}/complete");
        var faults = new ArrayList<String>();
        for (var sent : lists) {
            var answer = send(sent);
            if (answer.status() != 422 || !answer.text().contains("[1]\",\"code\":\"required\"")) {
                faults.add(answer.status() + " " + sent + " " + answer.text());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFreeNameWithoutAValueFailsNobody() {
        var maps = bodies().stream().filter(sent -> !sent.isList()).toList();
        assertThat(maps).hasSizeGreaterThan(3);
        assertThat(maps)
                .allSatisfy(sent ->
                        assertThat(send(sent).status()).as(sent.toString()).isLessThan(500));
    }

    private List<Sent> bodies() {
        var bodies = new ArrayList<Sent>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (!schema.isMissingNode()) {
                        var method = operation.getKey().toUpperCase(Locale.ROOT);
                        walk(
                                schema,
                                0,
                                inner -> inner,
                                (body, isList) -> bodies.add(
                                        new Sent(method, path.getKey(), operation.getValue(), body, isList)));
                    }
                }));
        return bodies;
    }

    private interface Found {
        void add(JsonNode body, boolean isList);
    }

    /** @param around makes the whole body of what stands at this place */
    private void walk(JsonNode given, int depth, UnaryOperator<JsonNode> around, Found found) {
        var schema =
                given.has("$ref") ? description.at(given.get("$ref").asString().substring(1)) : given;
        if (depth > DEEPEST) {
            return;
        }
        if (schema.has("items")) {
            found.add(around.apply(NODES.arrayNode().addNull()), true);
            walk(
                    schema.get("items"),
                    depth + 1,
                    item -> around.apply(NODES.arrayNode().add(item)),
                    found);
        }
        schema.path("properties")
                .propertyStream()
                .forEach(property -> walk(
                        property.getValue(),
                        depth + 1,
                        value -> around.apply(NODES.objectNode().set(property.getKey(), value)),
                        found));
        var free = schema.path("additionalProperties");
        if (free.isObject() || free.asBoolean(false)) {
            found.add(around.apply(NODES.objectNode().putNull("uji")), false);
            UnaryOperator<JsonNode> named =
                    value -> around.apply(NODES.objectNode().set("uji", value));
            if (!free.has("$ref") && !free.has("type") && !free.has("items")) {
                found.add(named.apply(NODES.arrayNode().addNull()), true);
            } else {
                walk(free, depth + 1, named, found);
            }
        }
    }

    /** By the first account that may knock at this door. */
    private Api.Answer send(Sent sent) {
        var kinds = new HashMap<String, JsonNode>();
        sent.operation()
                .path("parameters")
                .forEach(parameter -> kinds.put(parameter.get("name").asString(), parameter.path("schema")));
        var address = VARIABLE.matcher(sent.path()).replaceAll(name -> value(kinds.get(name.group(1))));
        Api.Answer answer = null;
        for (var person : people) {
            answer = api.as(person)
                    .raw(
                            sent.method(),
                            address,
                            "application/json",
                            sent.body().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (answer.status() != 403) {
                return answer;
            }
        }
        return answer;
    }

    private static String value(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return Map.of("uuid", "00000000-0000-0000-0000-000000000000", "date", "2026-01-01")
                .getOrDefault(schema.path("format").asString(""), "1");
    }
}
