package id.sinergi.api;

import static id.sinergi.api.RealIds.encoded;
import static java.util.Map.entry;

import id.sinergi.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One request after the other to an operation: half of them by who may, to what is there, and each spoilt somewhere. */
final class SpoiltRequests {

    private static final List<String> STRANGE = List.of(
            "0",
            "-1",
            "1",
            "999999999999",
            "9223372036854775808",
            "PD-2026-00001",
            "XX-0000-00000",
            "csv",
            "x".repeat(400),
            "00000000-0000-0000-0000-000000000000",
            "%00",
            "%FF",
            "%C0%AF",
            "%ED%A0%80",
            "%E2%80%AE",
            "a%2Fb",
            "1;a=b",
            "1%201",
            "null",
            "'",
            "%F0%9F%9A%80");

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            entry("Accept-Language", "en"),
            entry("Accept-Language", "xx-YY;q=9,*;q=abc"),
            entry("Accept-Language", "x".repeat(3_000)),
            entry("Accept", "text/html"),
            entry("Accept", "image/png, */*;q=2"),
            entry("Accept", "bukan jenis"),
            entry("Idempotency-Key", "uji"),
            entry("Idempotency-Key", ""),
            entry("Idempotency-Key", "k".repeat(3_000)),
            entry("Idempotency-Key", "\u00e9 \u00ff"),
            entry("X-Forwarded-For", "bukan alamat, 999.1.1.1"),
            entry("X-Forwarded-Proto", "gopher"),
            entry("X-Forwarded-Port", "-1"),
            entry("Forwarded", "for=\"[::1]:x\";proto=;host=\""),
            entry("Range", "bytes=5-2,abc"),
            entry("If-None-Match", "*"),
            entry("If-Modified-Since", "kemarin"),
            entry("Content-Encoding", "gzip"),
            entry("Origin", "null"),
            entry("Sec-Fetch-Site", "cross-site"),
            entry("X-HTTP-Method-Override", "DELETE"),
            entry("Cookie", "JSESSIONID=%00; a=\"; ="),
            entry("traceparent", "00-zz-zz-zz"),
            entry("Content-Type", "text/plain"));

    private static final List<String> TYPES = List.of(
            "application/xml",
            "application/json;charset=UTF-16",
            "application/json;charset=tidak-ada",
            "application/json, text/html",
            "text/json",
            "application/x-www-form-urlencoded",
            "application/merge-patch+json",
            "json",
            "");

    private final Api api;
    private final Mutations mutations;
    private final SpoiltForms forms;
    private final RealIds ids;
    private final List<String> people;
    private final Map<String, List<Aim>> may = new HashMap<>();

    record Aim(String person, String address) {}

    SpoiltRequests(Api api, Mutations mutations, RealIds ids, List<String> people) {
        this.api = api;
        this.mutations = mutations;
        this.forms = new SpoiltForms(mutations);
        this.ids = ids;
        this.people = people;
    }

    /** Somebody and something; who may is remembered, and often asks again. */
    Aim aim(String path) {
        var known = may.getOrDefault(path, List.of());
        return !known.isEmpty() && mutations.chance(2)
                ? mutations.any(known)
                : new Aim(mutations.any(people), address(path));
    }

    /** What a test itself knows to be allowed. */
    Aim aim(String person, String path, String id) {
        return new Aim(person, RealIds.filled(path, List.of(id)));
    }

    /** Mostly ids of what is there, else of another kind, else of nothing. */
    private String address(String path) {
        var things = ids.of(path);
        if (!things.isEmpty() && !mutations.chance(4)) {
            return RealIds.filled(
                    path, mutations.any(things).stream().map(RealIds::encoded).toList());
        }
        var wrong = new ArrayList<String>();
        for (var i = 0; i < RealIds.variables(path); i++) {
            wrong.add(mutations.chance(2) ? encoded(mutations.any(ids.all())) : mutations.any(STRANGE));
        }
        return RealIds.filled(path, wrong);
    }

    /** @param ready called right before the request is sent */
    Api.Answer send(Aim aim, String method, String path, JsonNode operation, Runnable ready) {
        var address = aim.address() + query(operation.path("parameters"));
        var headers = headers();
        var content = operation.at("/requestBody/content");
        byte[] body;
        if (content.has("multipart/form-data")) {
            headers.add(entry("Content-Type", forms.type()));
            body = forms.body(content.at("/multipart~1form-data/schema"), queries(operation.path("parameters")));
        } else if (content.isMissingNode() || content.isEmpty()) {
            body = mutations.chance(10) ? "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : new byte[0];
            if (body.length > 0) {
                headers.add(entry("Content-Type", "application/json"));
            }
        } else {
            var schema = content.properties().iterator().next().getValue().get("schema");
            headers.add(entry("Content-Type", mutations.chance(12) ? mutations.any(TYPES) : "application/json"));
            body = mutations.body(schema, own(aim, path, schema));
        }
        ready.run();
        var answer = api.as(aim.person()).raw(method, address, headers, body);
        if (!List.of(401, 403, 404, 405).contains(answer.status())) {
            may.computeIfAbsent(path, any -> new ArrayList<>()).add(aim);
        }
        return answer;
    }

    /** The answers of a task are those that its form asks; they are sent by who has claimed it. */
    private @Nullable JsonNode own(Aim aim, String path, JsonNode schema) {
        var asked = path.endsWith("/tasks/{id}/complete") || path.endsWith("/tasks/{id}/draft");
        if (!asked || aim.address().contains("%") || !mutations.chance(2)) {
            return null;
        }
        var person = api.as(aim.person());
        var task = aim.address().substring(0, aim.address().lastIndexOf('/'));
        person.post(task + "/claim");
        var found = person.get(task);
        if (found.status() != 200 || !(mutations.shaped("", schema, 0) instanceof ObjectNode body)) {
            return null;
        }
        body.set("values", mutations.answers(found.ok().at("/form/fields")));
        if (path.endsWith("/complete") && mutations.chance(2)) {
            body.set("version", found.ok().path("version"));
        }
        return body;
    }

    private List<Map.Entry<String, String>> headers() {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var i = mutations.number(6) - 3; i > 0; i--) {
            headers.add(mutations.any(HEADERS));
        }
        return headers;
    }

    private static List<String> queries(JsonNode parameters) {
        return parameters
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    private String query(JsonNode parameters) {
        var query = new StringBuilder();
        queries(parameters).forEach(name -> {
            if (mutations.chance(2)) {
                append(query, name);
                if (mutations.chance(10)) {
                    append(query, name);
                }
            }
        });
        if (mutations.chance(15)) {
            append(query, mutations.any(List.of("asing", "limit[]", "", "class.module")));
        }
        return query.toString();
    }

    private void append(StringBuilder query, String name) {
        var text = mutations.value(name);
        var value = encoded(text.substring(0, Math.min(text.length(), 2_000)));
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(mutations.chance(10) ? mutations.any(STRANGE) : value);
    }
}
