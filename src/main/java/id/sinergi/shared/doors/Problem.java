package id.sinergi.shared.doors;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.shared.ApiErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of every "no" of the API (RFC 9457), for its description only: the answers themselves are made by {@link
 * ApiErrors}. Further members are the facts of a refusal, such as {@code lawfulStep} of a step that would come too early.
 */
@Schema(
        name = "Problem",
        description = "Why a call was refused or failed (RFC 9457). Further members are facts for programs.",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        @Schema(description = "Stable code behind urn:sinergi:problem:", example = "urn:sinergi:problem:task.taken")
        URI type,

        @Schema(description = "The class of the refusal") String title,

        @Schema(description = "The HTTP status") int status,

        @Schema(description = "What is wrong and what to do, in the language of Accept-Language")
        String detail,

        @Schema(description = "The fields that were refused") @Nullable
        List<FieldProblem> errors,

        @Schema(description = "Who has what the caller wanted to take") @Nullable
        Holder holder,

        @Schema(description = "Since when") @Nullable OffsetDateTime since,

        @Schema(description = "Seconds after which it is worth another try") @Nullable
        Integer retryAfter,

        @Schema(description = "Under which our log knows a failure") @Nullable
        String trace) {

    @Schema(name = "Holder", description = "A person with the agency's name")
    record Holder(String username, String name, String agency) {}

    @Schema(name = "FieldProblem", description = "A refused field")
    record FieldProblem(
            @Schema(description = "Its name, with the place in a list", example = "rows[2].nik")
            String field,

            @Schema(description = "Stable code", example = "required")
            String code,

            @Schema(description = "The sentence for the person")
            String detail) {}
}
