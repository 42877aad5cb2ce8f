package id.sinergi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers against the description of the API: what it says is always there is, and nothing else is. */
public final class Described implements Consumer<Api.Answer> {

    private static final Pattern EVERYWHERE =
            Pattern.compile("api\\..*|retry\\..*|race\\.lost|cursor\\.unknown|body\\.unreadable|personalNumber");

    private final JsonNode api;

    /** Callers whose answers are all looked at. */
    public static Api callers(int port) {
        return new Api(
                port, new Described(new Api(port).as("bpjs").get("/v3/api-docs").ok()));
    }

    private Described(JsonNode api) {
        this.api = api;
    }

    @Override
    public void accept(Api.Answer answer) {
        var faults = faults(answer);
        if (!faults.isEmpty()) {
            throw new AssertionError("Not as described: " + faults + "\n" + answer);
        }
    }

    private List<String> faults(Api.Answer answer) {
        var faults = new ArrayList<String>();
        if (answer.type().contains("json")) {
            var body = JsonMapper.shared().readTree(answer.response().body());
            var schema = answer.status() < 300 ? schema(answer) : api.at("/components/schemas/Problem");
            if (schema.isMissingNode()) {
                faults.add("no such answer");
            } else {
                check("", schema, body, faults);
            }
            if (answer.status() >= 400 && !says(operation(answer), Api.Answer.code(body))) {
                faults.add("the operation does not say that it refuses so");
            }
        }
        return faults;
    }

    /** Codes that every operation may answer stand in {@code docs/api.md}. */
    private static boolean says(JsonNode operation, String code) {
        var words = operation.path("description").asString("");
        return operation.isMissingNode()
                || EVERYWHERE.matcher(code).matches()
                || words.contains("what ")
                || words.matches("(?s).*\\b" + Pattern.quote(code) + "\\b.*");
    }

    private JsonNode schema(Api.Answer answer) {
        return operation(answer)
                .path("responses")
                .path(String.valueOf(answer.status()))
                .at("/content/application~1json/schema");
    }

    private JsonNode operation(Api.Answer answer) {
        var request = answer.response().request();
        var address = request.uri().getPath();
        return api.get("paths")
                .propertyStream()
                .filter(path -> address.matches(path.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .sorted((one, other) ->
                        one.getKey().contains("{") ? 1 : other.getKey().contains("{") ? -1 : 0)
                .map(path -> path.getValue().path(request.method().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(api.path("no such path"));
    }

    private void check(String place, JsonNode given, JsonNode value, List<String> faults) {
        var schema = given.has("$ref") ? api.at(given.get("$ref").asString().substring(1)) : given;
        if (schema.has("oneOf")) {
            if (schema.get("oneOf").valueStream().noneMatch(one -> fits(one, value))) {
                faults.add(place + " is none of its kinds");
            }
            return;
        }
        var types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(type, value))) {
            faults.add(place + " is no " + types + ": " + value);
        } else if (schema.has("enum")
                && !value.isNull()
                && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(place + " is none of the words: " + value);
        } else if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                check(place + "[" + i + "]", schema.path("items"), value.get(i), faults);
            }
        } else if (value.isObject() && schema.has("properties")) {
            object(place, schema, value, faults);
        } else if (value.isObject() && schema.path("additionalProperties").isObject()) {
            value.propertyStream()
                    .forEach(part -> check(
                            place + "." + part.getKey(), schema.get("additionalProperties"), part.getValue(), faults));
        }
    }

    private void object(String place, JsonNode schema, JsonNode value, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(place + "." + name.asString() + " is missing");
            }
        });
        value.propertyStream().forEach(part -> {
            var known = schema.get("properties").path(part.getKey());
            if (!known.isMissingNode()) {
                check(place + "." + part.getKey(), known, part.getValue(), faults);
            } else if (!schema.has("additionalProperties")) {
                faults.add(place + "." + part.getKey() + " is not described");
            }
        });
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check("", schema, value, faults);
        return faults.isEmpty();
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.of() : List.of(type.asString());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
