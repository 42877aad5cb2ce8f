package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.Bundles;
import id.sinergi.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The words kept for the description of the API are of something that is there, and the codes in them are codes. */
@IntegrationTest
class ApiWordsIT {

    private static final Path FOLDER = Path.of("src", "main", "resources", "api");
    private static final Pattern CODE = Pattern.compile("[a-z]+(?:\\.[a-z][A-Za-z]*)+");

    @LocalServerPort
    int port;

    @Test
    void everyWordIsOfSomething() throws IOException {
        var api = new Api(port).as("bpjs").get("/v3/api-docs").ok();
        var fields = new TreeSet<String>();
        api.at("/components/schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(name -> fields.add(schema.getKey() + "." + name)));
        var parameters = new TreeSet<String>();
        var names = new TreeSet<String>();
        operations(api).forEach(operation -> {
            var name = operation.get("operationId").asString();
            names.add(name);
            operation
                    .path("parameters")
                    .forEach(one -> parameters.add(name + "." + one.get("name").asString()));
            operation
                    .at("/requestBody/content/multipart~1form-data/schema/properties")
                    .propertyNames()
                    .forEach(part -> fields.add(name + "." + part));
        });
        var said = words("fields");
        said.addAll(words("figures"));
        assertThat(idle(said, fields)).as("fields").isEmpty();
        assertThat(idle(words("parameters"), parameters)).as("parameters").isEmpty();
        var operations = new TreeSet<String>();
        words("operations").forEach(word -> operations.add(word.replace(".refuses", "")));
        assertThat(operations).isEqualTo(names);
    }

    /** Words of one place that is not there, and words for all of which each has better ones. */
    private static TreeSet<String> idle(TreeSet<String> words, TreeSet<String> places) {
        var idle = new TreeSet<>(words);
        places.forEach(place -> {
            if (!idle.remove(place) && !words.contains(place)) {
                idle.remove(place.substring(place.indexOf('.') + 1));
            }
        });
        return idle;
    }

    @Test
    void everyCodeHasItsSentence() throws IOException {
        var sentences = new Bundles(Path.of("src/main/resources/messages")).sentences();
        var unknown = new TreeSet<String>();
        load("operations").forEach((key, words) -> {
            if (key.toString().endsWith(".refuses")) {
                CODE.matcher(words.toString())
                        .results()
                        .map(code -> "refusal." + code.group())
                        .filter(code -> !code.equals("refusal.import.") && !sentences.contains(code))
                        .forEach(unknown::add);
            }
        });
        assertThat(unknown).isEmpty();
    }

    private static Stream<JsonNode> operations(JsonNode api) {
        return api.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }

    private static TreeSet<String> words(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
