package id.sinergi.shared.doors;

import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** What every act and every file has in common in the description of the API. */
final class OperationShapes {

    private static final Map<String, String> FILES = Map.of(
            ".pdf", "application/pdf",
            ".zip", "application/zip",
            ".csv", "text/csv",
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private OperationShapes() {}

    static void isDoneOnce(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description("A UUID for the act: sent again with it, the act is done once and answered alike")
                .schema(new StringSchema().minLength(16).maxLength(200)));
    }

    /** A file's type is the ending of its address. */
    static void isFile(String address, Operation operation) {
        var type = FILES.entrySet().stream()
                .filter(ending -> address.endsWith(ending.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(APPLICATION_OCTET_STREAM_VALUE);
        operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .filter(answer -> answer.getContent().values().stream()
                        .anyMatch(content ->
                                content.getSchema() instanceof StringSchema file && "binary".equals(file.getFormat())))
                .forEach(answer -> {
                    var file = answer.getContent().values().iterator().next();
                    answer.setContent(new Content().addMediaType(type, file));
                });
    }

    /** A missing file is refused by field, as what is missing elsewhere. */
    static void bringsItsFile(Operation operation) {
        Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent().get(MULTIPART_FORM_DATA_VALUE))
                .map(MediaType::getSchema)
                .ifPresent(form ->
                        form.setRequired(new ArrayList<>(form.getProperties().keySet())));
    }
}
