package id.sinergi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The REST API as a program of somebody uses it: real HTTP, HTTP Basic. */
public final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private final String base;
    private final String credentials;

    public ApiClient(int port, String username, String password) {
        base = "http://127.0.0.1:" + port;
        credentials = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What came back; {@code body} is missing where it was no JSON. */
    public record Answer(int status, JsonNode body, String text, HttpHeaders headers) {

        /** Seconds after which to come back, or 0. */
        public long retryAfter() {
            return headers.firstValueAsLong("Retry-After").orElse(0);
        }

        public boolean isDone() {
            return status >= 200 && status < 300;
        }
    }

    /** Without any credentials. */
    public static Answer open(int port, String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .GET());
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer upload(String path, String file) throws IOException {
        return upload(path, BodyPublishers.ofString(file));
    }

    public Answer upload(String path, Path file) throws IOException {
        return upload(path, BodyPublishers.ofFile(file));
    }

    private Answer upload(String path, BodyPublisher file) throws IOException {
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--batas\r\nContent-Disposition: form-data;"
                                + " name=\"file\"; filename=\"uji.csv\"\r\n\r\n"),
                        file,
                        BodyPublishers.ofString("\r\n--batas--\r\n"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", credentials);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                    response.body(),
                    response.headers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
