package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that call the API over real HTTP, each as one of the accounts with the password of the demonstration. */
public final class Api {

    public static final String PASSWORD = "sinergi";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final Consumer<Answer> look;

    public Api(int port) {
        this(port, answer -> {});
    }

    Api(int port, Consumer<Answer> look) {
        base = "http://localhost:" + port;
        this.look = look;
    }

    public Caller as(String username) {
        return new Caller(username, PASSWORD, "id");
    }

    /** One account; {@code language} is what it asks for. */
    public final class Caller {

        private final String username;
        private final String password;
        private final String language;

        private Caller(String username, String password, String language) {
            this.username = username;
            this.password = password;
            this.language = language;
        }

        public String username() {
            return username;
        }

        public Caller in(String otherLanguage) {
            return new Caller(username, password, otherLanguage);
        }

        public Caller password(String other) {
            return new Caller(username, other, language);
        }

        public Answer get(String path) {
            return send("GET", path, null, BodyPublishers.noBody());
        }

        public Answer post(String path) {
            return send("POST", path, null, BodyPublishers.noBody());
        }

        public Answer post(String path, Object body) {
            return send("POST", path, "application/json", json(body));
        }

        public Answer put(String path, Object body) {
            return send("PUT", path, "application/json", json(body));
        }

        public Answer patch(String path, Object body) {
            return send("PATCH", path, "application/json", json(body));
        }

        /** A body as it is, whatever it claims to be. */
        public Answer raw(String method, String path, String contentType, byte[] body) {
            return send(method, path, contentType, BodyPublishers.ofByteArray(body));
        }

        /** The same with headers beside that which says who asks, some of them twice. */
        public Answer raw(String method, String path, List<Map.Entry<String, String>> headers, byte[] body) {
            var request = HttpRequest.newBuilder(URI.create(base + address(path)))
                    .method(method, BodyPublishers.ofByteArray(body));
            headers.forEach(header -> request.header(header.getKey(), header.getValue()));
            return Api.this.send(
                    request.header("Authorization", basic(username, password)).build());
        }

        public Answer upload(String path, String fileName, byte[] file) {
            var head = "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            return send(
                    "POST",
                    path,
                    "multipart/form-data; boundary=batas",
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofByteArray(file),
                            BodyPublishers.ofString("\r\n--batas--\r\n")));
        }

        /** Every row of a list, page after page. */
        public List<JsonNode> all(String path) {
            var rows = new ArrayList<JsonNode>();
            var cursor = "";
            do {
                var page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + cursor)
                        .ok();
                page.get("items").forEach(rows::add);
                cursor = page.get("next").isNull()
                        ? ""
                        : "&cursor=" + page.get("next").asString();
            } while (!cursor.isEmpty());
            return rows;
        }

        private Answer send(String method, String path, String contentType, BodyPublisher body) {
            var request =
                    HttpRequest.newBuilder(URI.create(base + address(path))).method(method, body);
            Optional.ofNullable(contentType).ifPresent(type -> request.header("Content-Type", type));
            Optional.ofNullable(language).ifPresent(code -> request.header("Accept-Language", code));
            Optional.ofNullable(username).ifPresent(name -> request.header("Authorization", basic(name, password)));
            return Api.this.send(request.build());
        }
    }

    private static String address(String path) {
        return path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/swagger-ui")
                ? path
                : "/api/v1" + path;
    }

    /** Nobody in particular. */
    public Caller stranger() {
        return new Caller(null, null, "id");
    }

    private static String basic(String username, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    public Answer send(HttpRequest request) {
        try {
            var answer = new Answer(client.send(request, BodyHandlers.ofByteArray()));
            look.accept(answer);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        /** The body of a call that did what was asked. */
        public JsonNode ok() {
            assertThat(status()).as(this::toString).isBetween(200, 299);
            return JSON.readTree(response.body());
        }

        /** A refusal as the contract has it: a problem with type, title and a sentence, and nothing of our insides. */
        public JsonNode refused(int status) {
            assertThat(status()).as(this::toString).isEqualTo(status);
            assertThat(type()).as(this::toString).startsWith("application/problem+json");
            var problem = JSON.readTree(response.body());
            assertThat(problem.get("status").asInt()).isEqualTo(status);
            assertThat(problem.get("type").asString()).startsWith("urn:sinergi:problem:");
            for (var words : List.of(
                    problem.get("title").asString(), problem.get("detail").asString())) {
                assertThat(words)
                        .isNotBlank()
                        .doesNotContain("Exception", "id.sinergi", "org.", "refusal.", "problem.", "SQL");
            }
            assertThat(PeoplesWords.missed(problem)).as(this::toString).isEmpty();
            return problem;
        }

        public JsonNode refused(int status, String code) {
            var problem = refused(status);
            assertThat(code(problem)).as(this::toString).isEqualTo(code);
            return problem;
        }

        /** A refusal that names fields. */
        public void refusedFields(String... fields) {
            var problem = refused(422, "fields");
            assertThat(problem.get("errors").findValuesAsString("field"))
                    .as(this::toString)
                    .contains(fields);
            assertThat(problem.get("errors").findValuesAsString("detail"))
                    .as(this::toString)
                    .allSatisfy(words -> assertThat(words).isNotBlank().doesNotStartWith("field."));
        }

        /** The sentences of the refused fields: what they recommend, and what they do not. */
        public void says(String recommended, String not) {
            assertThat(String.join("\n", refused(422, "fields").get("errors").findValuesAsString("detail")))
                    .contains(recommended)
                    .doesNotContain(not);
        }

        public static String code(JsonNode problem) {
            return problem.get("type").asString().substring("urn:sinergi:problem:".length());
        }

        public Set<String> names() {
            return ok().propertyStream().map(entry -> entry.getKey()).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            var text = text();
            return response.request().method() + " " + response.request().uri() + " -> " + status() + " "
                    + text.substring(0, Math.min(600, text.length()));
        }
    }
}
