package id.sinergi.compliance;

import id.sinergi.casefile.CaseFile;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Employers")
@RequestMapping("/api/v1/cases/{number}")
class ComplianceApi {

    private final ComplianceCases compliance;
    private final BesideLadder beside;
    private final Overviews overviews;
    private final ReportedFindings reported;
    private final FindingWorkers workers;

    ComplianceApi(
            ComplianceCases compliance,
            BesideLadder beside,
            Overviews overviews,
            ReportedFindings reported,
            FindingWorkers workers) {
        this.compliance = compliance;
        this.beside = beside;
        this.overviews = overviews;
        this.reported = reported;
        this.workers = workers;
    }

    @Operation(summary = "An employer's case beside its ladder")
    @GetMapping("/compliance")
    Result<Overview> overview(@PathVariable String number) {
        return overviews.of(number);
    }

    @Schema(name = "MoreFindings")
    record Findings(
            @ArraySchema(schema = @Schema(implementation = ReportedFindings.Reported.class)) @Nullable
            List<Map<String, Object>> findings) {}

    /** More findings for an open case; answers the case as {@code GET compliance} does. */
    @Operation(summary = "Adds findings to an open case")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/findings")
    Result<Overview> findings(@PathVariable String number, @RequestBody Findings body) {
        return overviews
                .of(number)
                .then(seen -> reported.read(body.findings()))
                .then(found -> compliance.join(number, found))
                .then(file -> overviews.of(number));
    }

    /** The people of a finding, as far as the caller sees them; the look is recorded. */
    @Operation(summary = "The people of a finding, as far as the caller sees them; the look is recorded")
    @GetMapping("/findings/{finding}/workers")
    Result<Slice<WorkerRow>> workers(@PathVariable String number, @PathVariable long finding) {
        return workers.of(number, finding).map(rows -> new Slice<>(rows, null));
    }

    record Evidence(@Nullable String text, @Nullable UUID documentId) {}

    @Operation(summary = "Hands in evidence that the employer complies")
    @RolesAllowed({"BPJS", "DISNAKER"})
    @PostMapping("/evidence")
    Result<CaseState> evidence(@PathVariable String number, @RequestBody Evidence body) {
        return beside.submitEvidence(number, body.text(), body.documentId()).map(ComplianceApi::json);
    }

    record HandOver(@Nullable String reason) {}

    @Operation(summary = "Hands a case to the state attorney, with a reason")
    @RolesAllowed("BPJS")
    @PostMapping("/prosecutor")
    Result<CaseState> prosecutor(@PathVariable String number, @RequestBody HandOver body) {
        return beside.handToProsecutor(number, body.reason()).map(ComplianceApi::json);
    }

    private static CaseState json(CaseFile file) {
        return new CaseState(
                file.number(),
                file.kind().code(),
                file.subject(),
                file.status().name().toLowerCase(Locale.ROOT),
                file.stage(),
                file.employer());
    }

    @Schema(name = "EmployerCase")
    record CaseState(
            String number,
            String kind,
            String subject,
            String status,
            String stage,
            @Nullable String employer) {}
}
