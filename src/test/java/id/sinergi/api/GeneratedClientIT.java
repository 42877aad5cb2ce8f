package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client in TypeScript is generated from the description, compiled strictly together with {@code src/test/client}, and
 * takes a case from its opening to its close. Nothing that was generated is touched.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientIT {

    private static final Path TOOLS = Path.of("target", "tools").toAbsolutePath();
    private static final Path GENERATOR = TOOLS.resolve("openapi-generator.jar");
    private static final Path PROGRAM = Path.of("src", "test", "client");
    private static final String NIK = "7402011203900077";

    @LocalServerPort
    int port;

    private final Path client = Path.of("target", "client-" + System.getProperty("sinergi.fork", "0"))
            .toAbsolutePath();

    @BeforeAll
    void generated() throws IOException {
        FileSystemUtils.deleteRecursively(client);
        FileSystemUtils.copyRecursively(PROGRAM, client);
        var description = client.resolve("openapi.json");
        Files.writeString(
                description, new Api(port).as("bpjs").get("/v3/api-docs").text());
        run(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                tool(GENERATOR),
                "generate",
                "--generator-name=typescript-fetch",
                "--input-spec=" + description,
                "--output=" + client.resolve("sinergi"),
                "--global-property=apiDocs=false,modelDocs=false");
    }

    @BeforeEach
    void today(@Autowired TestClock clock) {
        clock.reset();
    }

    @Test
    void everyAnswerHasAShapeInTheClient() throws IOException {
        try (var models = Files.list(client.resolve("sinergi/models"))) {
            assertThat(models.flatMap(GeneratedClientIT::members)
                            .filter(line -> line.matches(".*\\b(any|object)\\b.*")))
                    .as("what is not chosen by a form or its caller")
                    .allMatch(line ->
                            line.matches("(values|draft|own)\\??: .*|value: any \\| null;|\\[key: string]: any.*"));
        }
    }

    private static Stream<String> members(Path model) {
        try {
            return Files.readString(model)
                    .lines()
                    .dropWhile(line -> !line.startsWith("export interface "))
                    .takeWhile(line -> !line.equals("}"))
                    .filter(line -> line.startsWith("    ") && line.endsWith(";"))
                    .map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aClientOfAnotherLanguageTakesACaseFromItsOpeningToItsClose() throws IOException {
        run("node", compiler(), "--project", client.toString());
        var seen = JsonMapper.shared()
                .readTree(run(
                        "node",
                        client.resolve("out/request.js").toString(),
                        "http://localhost:" + port,
                        Api.PASSWORD,
                        NIK));
        assertThat(texts(seen.at("/refused/fields"))).containsExactly("nik", "name", "wish");
        assertThat(seen.at("/refused/code").asString()).isEqualTo("urn:sinergi:problem:fields");
        assertThat(seen.at("/refused/says").asString()).startsWith("3 fields need correction");
        assertThat(seen.at("/unknown/code").asString()).isEqualTo("urn:sinergi:problem:case.unknown");
        assertThat(seen.at("/unknown/status").asInt()).isEqualTo(404);
        assertThat(seen.at("/opened/status").asString()).isEqualTo("open");
        assertThat(seen.at("/opened/isInTime").asBoolean()).isTrue();
        assertThat(seen.at("/retried/replayed").asString()).isEqualTo("true");
        assertThat(seen.at("/retried/isSame").asBoolean()).isTrue();
        assertThat(seen.at("/claimed/by").asString()).isEqualTo("disnaker");
        assertThat(seen.at("/claimed/key").asString()).isEqualTo("privacy.decideRequest");
        assertThat(texts(seen.at("/claimed/asks"))).contains("about: note", "decision: choice", "reason: longText");
        assertThat(seen.at("/taken/code").asString()).isEqualTo("urn:sinergi:problem:task.taken");
        assertThat(seen.at("/taken/holder").asString()).isEqualTo("disnaker");
        assertThat(texts(seen.at("/empty/fields"))).containsExactly("decision: required");
        assertThat(texts(seen.at("/next"))).containsExactly("privacy.handOver");
        assertThat(seen.at("/copy/type").asString()).isEqualTo("application/pdf");
        assertThat(seen.at("/copy/starts").asString()).isEqualTo("%PDF-");
        assertThat(seen.at("/receipt").asString()).isEqualTo("blob.pdf");
        assertThat(seen.at("/handed/outcome").asString()).isEqualTo("counter");
        assertThat(seen.at("/handed/left").asInt()).isZero();
        assertThat(seen.at("/closed/number").asString()).startsWith("DS-");
        assertThat(seen.at("/closed/status").asString()).isEqualTo("closed");
        assertThat(seen.at("/closed/isDated").asBoolean()).isTrue();
        assertThat(texts(seen.at("/history")))
                .containsExactly(
                        "case.opened",
                        "privacy.request.received",
                        "task.claimed",
                        "task.completed",
                        "privacy.request.copied",
                        "document.added",
                        "case.commented",
                        "task.claimed",
                        "task.completed",
                        "case.closed");
        assertThat(texts(seen.at("/comments"))).containsExactly("Diserahkan di loket");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** Where the webjar has it, whatever its version. */
    private static String compiler() throws IOException {
        var packages = TOOLS.resolve("typescript/META-INF/resources/webjars/typescript");
        tool(packages);
        try (var versions = Files.list(packages)) {
            return tool(versions.findFirst().orElse(packages).resolve("lib/tsc.js"));
        }
    }

    private static String tool(Path file) {
        assertThat(file)
                .as("Maven brings it: ./mvnw dependency:copy@client-generator dependency:unpack@client-compiler")
                .exists();
        return file.toString();
    }

    /** What the program prints; fails with it, where the program does. */
    private String run(String... command) throws IOException {
        var printed = Files.createTempFile(client, "run", ".txt").toFile();
        var errors = Files.createTempFile(client, "run", ".err").toFile();
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(printed)
                    .redirectError(errors)
                    .start();
            var ended = process.waitFor(3, TimeUnit.MINUTES);
            var text = Files.readString(printed.toPath());
            assertThat(ended && process.exitValue() == 0)
                    .as("%s%n%s%n%s", List.of(command), text, Files.readString(errors.toPath()))
                    .isTrue();
            return text;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
