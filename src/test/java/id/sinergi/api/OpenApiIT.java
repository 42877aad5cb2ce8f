package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.Described;
import id.sinergi.IntegrationTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The description of the API is good enough to make a client of: everything has words and a type. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

    /** Objects whose members are chosen by the caller or by a form; each says so in its description. */
    private static final Set<String> OPEN = Set.of(
            "TaskAnswers.values.*",
            "DraftAnswers.values.*",
            "TaskCompletionDraft.values.*",
            "Task.draft.*",
            "TaskField.value",
            "MassLetters.values.*",
            "MassLettersWithLines.values.*",
            "NewMassLetters.values.*",
            "NewMassLetters.own.*.*",
            "MassLettersResumed.values.*");

    /** Who may open a case of each kind. */
    private static final Map<String, String> OPENS = Map.of(
            "data_subject_request", "desa-waworaha",
            "employer_compliance", "bpjs",
            "outreach_campaign", "disnaker",
            "subsidised_protection", "disnaker",
            "village_collection", "dpmd");

    @LocalServerPort
    int port;

    private JsonNode api;

    @BeforeAll
    void description() {
        api = new Api(port).as("bpjs").get("/v3/api-docs").ok();
    }

    @Test
    void everyOperationSaysWhatItDoesUnderWhichHeading() {
        var silent = new ArrayList<String>();
        operations((name, operation) -> {
            if (operation.path("summary").asString("").isBlank()
                    || operation.path("tags").isEmpty()
                    || operation.path("tags").get(0).asString().endsWith("-api")) {
                silent.add(name);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void everythingIsSaidInWords() {
        assertThat(new Undescribed(api).parts()).isEmpty();
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        var names = new ArrayList<String>();
        operations((name, operation) -> names.add(operation.get("operationId").asString()));
        assertThat(names).doesNotHaveDuplicates().noneMatch(name -> name.matches(".*_\\d+"));
    }

    @Test
    void theWayToSignInIsDescribed() {
        assertThat(api.at("/components/securitySchemes/basic/scheme").asString())
                .isEqualTo("basic");
        assertThat(api.at("/security/0").has("basic")).isTrue();
    }

    @Test
    void everyAnswerHasAType() {
        var untyped = new ArrayList<String>();
        operations((name, operation) -> operation
                .get("responses")
                .propertyStream()
                .forEach(answer -> {
                    var response = resolved(answer.getValue());
                    if (answer.getKey().startsWith("2")) {
                        response.path("content")
                                .propertyStream()
                                .forEach(content -> lacks(
                                        name + " " + answer.getKey(),
                                        content.getValue().get("schema"),
                                        new HashSet<>(),
                                        untyped));
                        if (response.path("content").isEmpty()
                                && !answer.getKey().equals("204")) {
                            untyped.add(name + " " + answer.getKey() + " has no body");
                        }
                    }
                }));
        assertThat(untyped).isEmpty();
    }

    @Test
    void everyBodyHasAType() {
        var untyped = new ArrayList<String>();
        operations((name, operation) -> operation
                .path("requestBody")
                .path("content")
                .propertyStream()
                .forEach(content -> lacks(name, content.getValue().get("schema"), new HashSet<>(), untyped)));
        assertThat(untyped).isEmpty();
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        operations((name, operation) -> {
            var statuses = new ArrayList<>(
                    List.of("400", "401", "403", "404", "405", "406", "409", "422", "429", "500", "503"));
            if (operation.has("requestBody")) {
                statuses.addAll(List.of("413", "415"));
            }
            for (var status : statuses) {
                var problem = resolved(operation.at("/responses/" + status));
                assertThat(problem.at("/content/application~1problem+json/schema/$ref")
                                .asString())
                        .as("%s %s", name, status)
                        .isEqualTo("#/components/schemas/Problem");
            }
        });
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "errors", "holder", "since", "retryAfter", "trace");
        for (var status : List.of("429", "503")) {
            assertThat(api.at("/components/responses/Problem" + status + "/headers")
                            .has("Retry-After"))
                    .isTrue();
        }
    }

    @Test
    void everyActAndNoQuestionTakesAKeyOfItsOwn() {
        var questions = List.of(
                "POST /api/v1/workers/lookup",
                "POST /api/v1/arrears/preview",
                "POST /api/v1/protection-lists/preview",
                "POST /api/v1/samples/{round}/again");
        operations((name, operation) -> assertThat(operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("header"))
                        .map(parameter -> parameter.get("name").asString()))
                .as(name)
                .isEqualTo(
                        name.startsWith("GET ") || questions.contains(name) ? List.of() : List.of("Idempotency-Key")));
        assertThat(api.toString()).doesNotContain("x-question");
    }

    @Test
    void whatAnAnswerHasAndABodyMustHaveIsSaid() {
        assertThat(required("Task")).contains("id", "assignee", "version").doesNotContain("form", "draft");
        assertThat(type("Task", "assignee")).containsExactly("string", "null");
        assertThat(type("Task", "id")).containsExactly("string");
        assertThat(required("SliceTask")).containsExactlyInAnyOrder("items", "next");
        assertThat(required("Problem")).containsExactlyInAnyOrder("type", "title", "status", "detail");
        assertThat(required("TaskAnswers")).isEmpty();
        assertThat(required("NewCampaign")).containsExactlyInAnyOrder("kind", "from", "to", "goal", "budget");
        assertThat(api.at("/paths/~1api~1v1~1imports/post/requestBody/content/multipart~1form-data/schema/required/0")
                        .asString())
                .isEqualTo("file");
        assertThat(api.toString()).doesNotContain("x-written", "*/*");
    }

    /** What the description says a body must hold is what the door asks for. */
    @Test
    void whatABodyMustHoldIsDemanded() {
        var kinds = api.at("/components/schemas/NewCase/discriminator/mapping");
        kinds.propertyStream().forEach(kind -> {
            var name = kind.getValue().asString().replaceFirst(".*/", "");
            var missing = new ArrayList<>(required(name));
            missing.remove("kind");
            if (!missing.isEmpty()) {
                new Api(port)
                        .as(OPENS.get(kind.getKey()))
                        .post("/cases", Map.of("kind", kind.getKey()))
                        .refusedFields(missing.toArray(String[]::new));
            }
        });
        assertThat(OPENS.keySet()).containsExactlyInAnyOrderElementsOf(kinds.propertyNames());
    }

    @Test
    void answersAreAsDescribed() {
        var callers = Described.callers(port);
        for (var account : List.of("bpjs", "disnaker", "dpmd", "desa-waworaha", "inspektorat", "sekda", "admin")) {
            operations((name, operation) -> {
                if (name.startsWith("GET ") && !name.contains("{")) {
                    callers.as(account).get(name.substring("GET ".length()));
                }
            });
        }
    }

    private List<String> required(String schema) {
        return texts(api.at("/components/schemas/" + schema + "/required"));
    }

    private List<String> type(String schema, String property) {
        var type = api.at("/components/schemas/" + schema + "/properties/" + property + "/type");
        return type.isArray() ? texts(type) : List.of(type.asString());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private void operations(BiConsumer<String, JsonNode> each) {
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> each.accept(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Walks a schema and names every place at which a program would find "some object". */
    private void lacks(String place, JsonNode schema, Set<String> seen, List<String> untyped) {
        if (schema == null || schema.isMissingNode()) {
            untyped.add(place + ": no schema");
            return;
        }
        if (schema.has("$ref")) {
            var name = schema.get("$ref").asString();
            if (seen.add(name)) {
                lacks(name.substring(name.lastIndexOf('/') + 1), resolved(schema), seen, untyped);
            }
            return;
        }
        for (var kinds : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(kinds)) {
                schema.get(kinds).forEach(kind -> lacks(place, kind, seen, untyped));
                return;
            }
        }
        if (schema.has("items")) {
            lacks(place + "[]", schema.get("items"), seen, untyped);
        } else if (schema.has("properties")) {
            schema.get("properties")
                    .propertyStream()
                    .forEach(part -> lacks(place + "." + part.getKey(), part.getValue(), seen, untyped));
        } else if (schema.path("additionalProperties").isObject()) {
            lacks(place + ".*", schema.get("additionalProperties"), seen, untyped);
        } else if (!schema.has("type") || schema.get("type").toString().contains("object")) {
            if (!OPEN.contains(place)) {
                untyped.add(place);
            }
        }
    }
}
