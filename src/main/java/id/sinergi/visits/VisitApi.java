package id.sinergi.visits;

import id.sinergi.compliance.Finding;
import id.sinergi.compliance.ReportedFindings;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Employers")
@RequestMapping("/api/v1")
class VisitApi {

    private final Visits visits;
    private final VisitLists lists;
    private final ReportedFindings findings;

    VisitApi(Visits visits, VisitLists lists, ReportedFindings findings) {
        this.visits = visits;
        this.lists = lists;
        this.findings = findings;
    }

    @Operation(summary = "The joint visits of a case")
    @GetMapping("/cases/{number}/visits")
    Result<Slice<Visit>> ofCase(@PathVariable String number) {
        return visits.ofCase(number).map(list -> new Slice<>(list, null));
    }

    @Operation(summary = "Plans a joint visit")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/cases/{number}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    Result<Visit> plan(@PathVariable String number, @RequestBody VisitPlan plan) {
        return visits.plan(number, plan);
    }

    /** {@code state=held}, or {@code planned}, as without it. */
    @Operation(summary = "Visits planned, soonest first, or held")
    @RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
    @GetMapping("/visits")
    Result<Slice<Planned>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return switch (Objects.requireNonNullElse(state, "planned")) {
            case "held" -> Result.done(lists.held(limit, cursor).map(VisitApi::json));
            case "planned" -> Result.done(lists.planned(limit, cursor).map(VisitApi::json));
            default -> Result.refused(Refusal.field("state", "notAnOption", "planned, held"));
        };
    }

    @Schema(name = "NewVisitDay")
    record Move(@Nullable LocalDate on, @Nullable String reason) {}

    @Operation(summary = "Moves a visit, with a reason")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/visits/{id}/move")
    Result<Visit> move(@PathVariable long id, @RequestBody Move body) {
        return visits.move(id, body.on(), body.reason());
    }

    @Schema(name = "VisitCancellation")
    record Cancel(@Nullable String reason) {}

    @Operation(summary = "Cancels a visit, with a reason")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/visits/{id}/cancel")
    Result<Visit> cancel(@PathVariable long id, @RequestBody Cancel body) {
        return visits.cancel(id, body.reason());
    }

    @Schema(name = "NewVisitReport")
    record Report(
            @Nullable LocalDate heldOn,
            @Nullable String met,
            @Nullable String account,
            @Nullable String agreed,
            @Nullable UUID photo,

            @ArraySchema(schema = @Schema(implementation = ReportedFindings.Reported.class)) @Nullable
            List<Map<String, Object>> findings) {}

    @Operation(summary = "Reports a visit with its findings")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/visits/{id}/report")
    Result<Visit> report(@PathVariable long id, @RequestBody Report body) {
        return (body.findings() == null ? Result.done(List.<Finding.New>of()) : findings.read(body.findings()))
                .then(found -> visits.report(
                        id,
                        new VisitReport(
                                body.heldOn(), body.met(), body.account(), body.agreed(), body.photo(), found)));
    }

    private static Planned json(VisitLists.Listed one) {
        return new Planned(one.visit(), one.file().subject(), one.late());
    }

    @Schema(name = "PlannedVisit")
    record Planned(Visit visit, String subject, boolean late) {}
}
