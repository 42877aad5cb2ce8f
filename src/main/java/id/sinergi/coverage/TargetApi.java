package id.sinergi.coverage;

import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What areas aim at, for programs: what the coverage page does, by the same service. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Coverage")
@RequestMapping("/api/v1/coverage/targets")
class TargetApi {

    private final Targets targets;

    TargetApi(Targets targets) {
        this.targets = targets;
    }

    @Schema(name = "WantedTarget")
    record Wanted(
            @Nullable String areaCode,
            @Nullable BigDecimal percent,
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable String reason) {

        /** What is missing stands as something that the service refuses. */
        Target target() {
            return new Target(
                    Objects.requireNonNullElse(areaCode, ""),
                    Objects.requireNonNullElse(percent, BigDecimal.ZERO),
                    Objects.requireNonNullElse(validFrom, LocalDate.MIN),
                    Objects.requireNonNullElse(source, ""));
        }
    }

    @Operation(summary = "What areas aim at, since when")
    @GetMapping
    Result<Slice<Target>> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return targets.list(area)
                .map(all -> Slice.of(all, one -> one.areaCode() + " " + one.validFrom(), limit, cursor));
    }

    @Operation(summary = "Sets or corrects a target, with a reason")
    @RolesAllowed({"DISNAKER_SUPERVISOR", "DPMD_SUPERVISOR", "COORDINATOR"})
    @PutMapping
    Result<Target> set(@RequestBody Wanted body) {
        return targets.set(body.target(), Objects.requireNonNullElse(body.reason(), ""));
    }
}
