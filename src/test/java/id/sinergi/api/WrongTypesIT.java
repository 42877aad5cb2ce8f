package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Tables;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Each value of each body that the API describes, in the JSON form of another type: refused by its name, nothing stored. */
@IntegrationTest
class WrongTypesIT {

    /** Somebody among them may do each thing. */
    private static final List<String> CALLERS = List.of(
            ComplianceActors.BPJS,
            ComplianceActors.SUPERVISOR,
            "dpmd",
            "dpmd-kepala",
            "disnaker",
            "desa-waworaha",
            "sekda",
            "admin");

    private static final Map<String, List<String>> WRONG = Map.of(
            "string", List.of("5", "true", "{\"a\": [1, true]}", "[\"x\"]"),
            "integer", List.of("\"5\"", "\"5e1\"", "true", "1.5", "{}", "[5]"),
            "number", List.of("\"5\"", "\"5e1\"", "true", "{}", "[5]"),
            "boolean", List.of("\"true\"", "1", "{}", "[true]"),
            "array", List.of("\"x\"", "5", "true"),
            "object", List.of("\"x\"", "5", "true", "[]"));

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<String> faults = new ArrayList<>();
    private final TreeSet<String> tried = new TreeSet<>();
    private Api api;
    private JsonNode description;
    private String number;

    @BeforeEach
    void aCase() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        api = new Api(port);
        description = api.as("bpjs").get("/v3/api-docs").ok();
        number = people.open();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByItsNameAndNothingIsStored() {
        actors.rungsReached();
        var before = Tables.settled(jdbc);
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (!schema.isMissingNode()) {
                        var method = operation.getKey().toUpperCase(Locale.ROOT);
                        new Door(method, path.getKey(), filled(path.getKey(), operation.getValue())).tryAll(schema);
                    }
                }));
        assertThat(faults).isEmpty();
        assertThat(tried)
                .hasSizeGreaterThan(150)
                .contains(
                        "POST /api/v1/cases findings[1].byMonth[1].amount",
                        "POST /api/v1/cases villages[1]",
                        "POST /api/v1/employers name",
                        "PUT /api/v1/coverage/targets percent");
        var after = Tables.sums(jdbc);
        Stream.of("identity.login_attempt", "identity.login_gate").forEach(knock -> {
            before.remove(knock);
            after.remove(knock);
        });
        assertThat(after).isEqualTo(before);
    }

    private String filled(String path, JsonNode operation) {
        var address = path;
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString("").equals("path")) {
                var schema = parameter.path("schema");
                var value = schema.path("format").asString("").equals("uuid")
                        ? "00000000-0000-4000-8000-000000000001"
                        : schema.path("type").asString("").equals("integer") ? "1" : number;
                address = address.replace("{" + parameter.get("name").asString() + "}", value);
            }
        }
        return address;
    }

    private final class Door {

        private final String method;
        private final String name;
        private final String address;
        private String caller = CALLERS.getFirst();

        Door(String method, String path, String address) {
            this.method = method;
            this.name = method + " " + path;
            this.address = address;
        }

        void tryAll(JsonNode schema) {
            var kinds = resolved(schema).at("/discriminator/mapping");
            if (kinds.isEmpty()) {
                walk("", schema, "%s");
            } else {
                kinds.propertyStream()
                        .forEach(kind -> resolved(description.at(
                                        kind.getValue().asString().substring(1)))
                                .get("properties")
                                .propertyStream()
                                .filter(part -> !part.getKey().equals("kind"))
                                .forEach(part -> walk(
                                        part.getKey(),
                                        part.getValue(),
                                        "{\"kind\": \"" + kind.getKey() + "\", \"" + part.getKey() + "\": %s}")));
            }
        }

        /** {@code body} has room for the value of the field. */
        private void walk(String field, JsonNode given, String body) {
            var schema = resolved(given);
            var types = types(schema);
            if (types.size() == 1 && !field.isEmpty()) {
                WRONG.get(types.getFirst()).forEach(value -> send(field, body.formatted(value)));
            }
            if (schema.has("items")) {
                walk(field + "[1]", schema.get("items"), body.formatted("[%s]"));
            }
            schema.path("properties")
                    .propertyStream()
                    .forEach(part -> walk(
                            field.isEmpty() ? part.getKey() : field + "." + part.getKey(),
                            part.getValue(),
                            body.formatted("{\"" + part.getKey() + "\": %s}")));
            if (schema.path("additionalProperties").isObject()) {
                walk(
                        field.isEmpty() ? "x" : field + ".x",
                        schema.get("additionalProperties"),
                        body.formatted("{\"x\": %s}"));
            }
        }

        private void send(String field, String body) {
            tried.add(name + " " + field);
            var answer = sent(caller, body);
            for (var other : CALLERS) {
                if (answer.status() != 403) {
                    break;
                }
                caller = other;
                answer = sent(other, body);
            }
            if (answer.status() != 422
                    || !answer.refused(422)
                            .path("errors")
                            .findValuesAsString("field")
                            .contains(field)) {
                faults.add(name + " " + field + " " + body + ": " + answer);
            }
        }

        private Api.Answer sent(String user, String body) {
            return api.as(user).raw(method, address, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(description.at(schema.get("$ref").asString().substring(1)))
                : schema;
    }

    /** What a value may be but null; a description may name two types where a field takes more. */
    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return (type.isArray() ? type.valueStream() : Stream.of(type))
                .map(one -> one.asString(""))
                .filter(one -> !one.isEmpty() && !one.equals("null"))
                .toList();
    }
}
