package id.sinergi.shared.doors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;

/**
 * The words of the description: what an operation does and refuses, and what parameters and fields mean, from the folder
 * {@code api} of the resources; who may call it from the rule of its door. What stands beside the code already is kept.
 */
final class ApiWords {

    private static final Map<String, String> ANSWERS = Map.of(
            "200", "Done; how it stands now",
            "201", "Made; what was made",
            "202", "Taken in, and done in the background; how it stands",
            "204", "Done; nothing to say");

    private final Properties operations = read("operations");
    private final Properties parameters = read("parameters");
    private final Properties fields = read("fields", "figures");

    private static Properties read(String... names) {
        var words = new Properties();
        for (var name : names) {
            try (var file = new InputStreamReader(
                    new ClassPathResource("api/" + name + ".properties").getInputStream(), StandardCharsets.UTF_8)) {
                words.load(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    /** To be called when the operation has its name. */
    void describe(Operation operation, HandlerMethod door) {
        var name = operation.getOperationId();
        var refuses = operations.getProperty(name + ".refuses");
        operation.description(Stream.of(
                        operations.getProperty(name, ""),
                        who(WhoMay.roles(door)),
                        refuses == null ? "Refuses nothing of its own." : "Refuses: " + refuses + ".")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private static String who(String @Nullable [] roles) {
        return roles == null || roles.length == 0
                ? "For everybody signed in, as far as their area and authority go."
                : "For " + Arrays.stream(roles).sorted().collect(Collectors.joining(", "))
                        + ", as far as their area and authority go; 403 api.forbidden for others.";
    }

    /** To be called when all operations and schemas are there. */
    void describe(OpenAPI api) {
        api.getComponents().getSchemas().forEach(this::describe);
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::describe);
    }

    private void describe(Operation operation) {
        Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> describe(operation.getOperationId(), parameter));
        operation.getResponses().forEach((status, answer) -> {
            if (ANSWERS.containsKey(status)) {
                answer.setDescription(ANSWERS.get(status));
            }
        });
        var body = operation.getRequestBody();
        if (body != null) {
            var isFile = body.getContent().containsKey(org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE);
            body.setDescription(
                    isFile
                            ? "A form with the file; a part of another name is refused"
                            : "JSON; a name that is not described is refused");
            body.getContent().values().stream()
                    .map(MediaType::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(schema -> describe(operation.getOperationId(), schema));
        }
    }

    private void describe(@Nullable String operation, Parameter parameter) {
        parameter.setDescription(of(parameters, operation, parameter.getName()));
    }

    @SuppressWarnings("rawtypes")
    private void describe(String name, Schema<?> schema) {
        Map<String, Schema> parts = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        parts.forEach((field, part) -> {
            if (part.getDescription() == null) {
                part.setDescription(of(fields, name, field));
            }
        });
    }

    private static @Nullable String of(Properties words, @Nullable String place, String name) {
        return words.getProperty(place + "." + name, words.getProperty(name));
    }
}
