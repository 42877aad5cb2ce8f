package id.sinergi.coverage;

import id.sinergi.coverage.OfficialFigures.Published;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The official series for programs: what the coverage page does, by the same service. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Coverage")
@RequestMapping("/api/v1/coverage/official")
class OfficialApi {

    private final OfficialFigures official;

    OfficialApi(OfficialFigures official) {
        this.official = official;
    }

    @Schema(name = "NewPublished")
    record Figure(
            @Nullable LocalDate at,
            @Nullable String segment,
            @Nullable Integer eligible,
            @Nullable Integer active,
            @Nullable String source,
            @Nullable String reason) {

        /** What is missing stands as something that the service refuses. */
        Published published() {
            return new Published(
                    Objects.requireNonNullElse(at, LocalDate.MIN),
                    segment,
                    Objects.requireNonNullElse(eligible, 0),
                    Objects.requireNonNullElse(active, -1),
                    Objects.requireNonNullElse(source, ""));
        }
    }

    @Operation(summary = "The official series as published")
    @GetMapping
    Slice<Published> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Slice.of(official.all(), one -> one.at() + " " + one.segment(), limit, cursor);
    }

    @Operation(summary = "Enters or corrects a published figure, with a reason")
    @RolesAllowed({"BPJS_SUPERVISOR", "DISNAKER_SUPERVISOR", "DPMD_SUPERVISOR", "COORDINATOR"})
    @PutMapping
    Result<Published> publish(@RequestBody Figure body) {
        return official.publish(body.published(), Objects.requireNonNullElse(body.reason(), ""));
    }
}
