package id.sinergi.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a description of the API leaves without words: operations, parameters, bodies, answers, properties. */
final class Undescribed {

    /** What a framework says where nobody said anything. */
    private static final Set<String> NOTHING = Set.of("", "OK", "Created", "Accepted", "No Content");

    private final JsonNode api;
    private final List<String> silent = new ArrayList<>();

    Undescribed(JsonNode api) {
        this.api = api;
    }

    List<String> parts() {
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(one -> operation(one.getKey() + " " + path.getKey(), one.getValue())));
        properties(api, "");
        return silent;
    }

    private void operation(String name, JsonNode operation) {
        check(name, operation);
        operation
                .path("parameters")
                .forEach(one -> check(name + " " + one.path("name").asString(), one));
        operation.path("responses").propertyStream().forEach(answer -> {
            var ref = answer.getValue().path("$ref").asString("");
            check(name + " " + answer.getKey(), ref.isEmpty() ? answer.getValue() : api.at(ref.substring(1)));
        });
        if (operation.has("requestBody")) {
            check(name + " body", operation.get("requestBody"));
        }
    }

    private void properties(JsonNode node, String place) {
        node.propertyStream().forEach(part -> {
            var at = place + "/" + part.getKey();
            if (part.getKey().equals("properties") && !place.endsWith("/properties")) {
                part.getValue().propertyStream().forEach(one -> check(at + "/" + one.getKey(), one.getValue()));
            }
            properties(part.getValue(), at);
        });
        if (node.isArray()) {
            node.forEach(part -> properties(part, place + "[]"));
        }
    }

    private void check(String what, JsonNode part) {
        if (NOTHING.contains(part.path("description").asString("").strip())) {
            silent.add(what);
        }
    }
}
