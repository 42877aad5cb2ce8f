package id.sinergi.enforcement;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
@Tag(name = "Employers")
@RequestMapping("/api/v1")
class EnforcementApi {

    private static final int MOST = 1_000;

    private final Enforcement enforcement;

    EnforcementApi(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /** The figures of the cases that the caller sees, and the list that {@code show} counts, such as {@code step-warning1}. */
    @Operation(summary = "How the cases that the caller sees stand, and the list behind one figure")
    @GetMapping("/enforcement")
    Result<Overview> figures(@RequestParam(required = false) @Nullable String show) {
        return (show == null ? Optional.of(Shown.ALL) : Shown.of(show))
                .map(shown -> Result.done(overview(enforcement.view(shown))))
                .orElseGet(() -> Result.refused(Refusal.field("show", "notAnOption")));
    }

    private static Overview overview(Enforcement.View view) {
        return new Overview(
                view.figures(),
                view.shown().code(),
                view.lines().size(),
                view.lines().stream().limit(MOST).toList(),
                null);
    }

    @Schema(name = "Enforcement")
    record Overview(
            Figures figures,

            @Schema(description = "The figure whose list this is")
            String show,

            @Schema(description = "Lines of the list, of which at most 1,000 are given")
            int count,

            List<Line> items,
            @Nullable String next) {}
}
