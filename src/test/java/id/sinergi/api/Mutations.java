package id.sinergi.api;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests as the description asks for them, and then spoilt: types, sizes, encodings, nulls, doubles, strange ids. */
final class Mutations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "2026-02-30",
            "+999999999-12-31",
            "0000-01-01",
            "[{",
            "{\"a\":1}",
            "<script>alert(1)</script>",
            "'; DROP TABLE audit.entry; --",
            "%00%ff",
            "\u0000",
            "\u0007\u001b[31m",
            "a\u202Egnp.exe",
            "\uFEFFx\u200B",
            "\uD83D\uDE80\uD83D\uDC69\u200D\uD83C\uDFED",
            "\uD800",
            "{0} ${x} #{y}",
            "../../etc/passwd",
            "74.02.18.1001",
            "00000000-0000-0000-0000-000000000000",
            "9223372036854775808",
            "x".repeat(300),
            "y".repeat(70_000));

    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(0),
            NODES.numberNode(-1),
            NODES.numberNode(1.5),
            NODES.numberNode(1e308),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(new java.math.BigInteger("9".repeat(60))),
            NODES.arrayNode(),
            NODES.objectNode(),
            NODES.arrayNode().addNull(),
            NODES.arrayNode().add(NODES.objectNode().put("a", 1)),
            NODES.objectNode().put("", ""));

    private final Random random;
    private final JsonNode api;
    private final Map<String, List<String>> seen;
    private final List<String> ids;

    /**
     * @param seen what the system itself says in fields of a name
     * @param ids of whatever there is
     */
    Mutations(long seed, JsonNode api, Map<String, List<String>> seen, List<String> ids) {
        this.random = new Random(seed);
        this.api = api;
        this.seen = seen;
        this.ids = ids;
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    String text() {
        return any(TEXTS);
    }

    /** For a field of this name: what belongs there, or the id of something else, or anything. */
    String value(String name) {
        var known = seen.getOrDefault(name, List.of());
        return switch (random.nextInt(6)) {
            case 0 -> any(ids);
            case 1 -> text();
            default -> known.isEmpty() ? "Uji " + random.nextInt(1_000) : any(known);
        };
    }

    /** What a task's form asks, by its fields. */
    JsonNode answers(JsonNode fields) {
        var values = NODES.objectNode();
        fields.forEach(field -> values.set(field.get("name").asString(), answer(field)));
        return chance(2) ? values : spoilt(values);
    }

    private JsonNode answer(JsonNode field) {
        var options = field.path("options");
        if (options.isArray() && !options.isEmpty() && !chance(5)) {
            var option = any(options.valueStream().toList());
            return option.isObject() ? option.path("value") : option;
        }
        return switch (field.path("type").asString("")) {
            case "date" -> NODES.stringNode(string("date", "date"));
            case "number", "money", "integer" -> NODES.numberNode(random.nextInt(100));
            case "checkbox", "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "rows" -> NODES.arrayNode().add(NODES.objectNode().put("name", text()));
            default -> NODES.stringNode(value(field.get("name").asString()));
        };
    }

    /** A body in the shape of the schema, spoilt in one to three places, in an encoding that may be wrong. */
    byte[] body(JsonNode schema, @Nullable JsonNode own) {
        var body = own != null ? own : shaped("", schema, 0);
        for (var i = random.nextInt(4); i > 0; i--) {
            body = spoilt(body);
        }
        var text = JSON.writeValueAsString(body);
        return switch (random.nextInt(30)) {
            case 0 -> text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> broken(text);
            case 3 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(StandardCharsets.UTF_8);
            case 4 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> "[".repeat(3_000).getBytes(StandardCharsets.UTF_8);
            case 6 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 7 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 8 -> text.getBytes(Charset.forName("UTF-32"));
            case 9 -> (text + " ".repeat(chance(10) ? 3_000_000 : 5_000)).getBytes(StandardCharsets.UTF_8);
            case 10 -> ("[" + (text + ",").repeat(200) + text + "]").getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] broken(String text) {
        var bytes = text.getBytes(Charset.forName("windows-1252"));
        bytes[bytes.length / 2] = (byte) 0xFF;
        return bytes;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    JsonNode shaped(String name, JsonNode given, int depth) {
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        var schema = resolved(given);
        for (var kinds : List.of("oneOf", "anyOf")) {
            if (schema.has(kinds)) {
                return shaped(
                        name,
                        schema.get(kinds).get(random.nextInt(schema.get(kinds).size())),
                        depth + 1);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> NODES.arrayNode().add(shaped(name, schema.path("items"), depth + 1));
            case "integer" -> NODES.numberNode(random.nextInt(100));
            case "number" -> NODES.numberNode(random.nextInt(10_000) / 100.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(string(name, schema.path("format").asString("")));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = NODES.objectNode();
        schema.path("properties").propertyStream().forEach(part -> {
            if (!chance(5)) {
                object.set(part.getKey(), shaped(part.getKey(), part.getValue(), depth + 1));
            }
        });
        if (object.isEmpty()) {
            object.set("decision", NODES.stringNode(text()));
        }
        return object;
    }

    private String string(String name, String format) {
        return switch (format) {
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            case "date-time" -> "2026-11-0" + (1 + random.nextInt(9)) + "T10:00:00+08:00";
            case "uuid" ->
                chance(2) ? value(name) : new java.util.UUID(random.nextLong(), random.nextLong()).toString();
            default -> value(name);
        };
    }

    /** One place of the tree holds something else. */
    private JsonNode spoilt(JsonNode body) {
        var places = new ArrayList<Runnable>();
        collect(body, places);
        if (places.isEmpty()) {
            return any(VALUES);
        }
        any(places).run();
        return body;
    }

    private JsonNode something() {
        return switch (random.nextInt(4)) {
            case 0 -> NODES.stringNode(any(ids));
            case 1 -> NODES.stringNode(text());
            default -> any(VALUES).deepCopy();
        };
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                places.add(() -> object.set(name, something()));
                collect(object.get(name), places);
            });
            places.add(() -> object.set("isian_asing", something()));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                var place = i;
                places.add(() -> array.set(place, something()));
                collect(array.get(i), places);
            }
            places.add(() -> array.add(something()));
        }
    }
}
