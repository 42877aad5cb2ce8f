package id.sinergi.compliance;

import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
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
@RequestMapping("/api/v1/cases/{number}/ladder")
class LadderApi {

    private final LadderSheets sheets;
    private final Clocks clocks;

    LadderApi(LadderSheets sheets, Clocks clocks) {
        this.sheets = sheets;
        this.clocks = clocks;
    }

    @Operation(summary = "Every step of the ladder for a case: who may, why not today, and how its time comes about")
    @GetMapping
    Result<LadderSheet> ladder(@PathVariable String number) {
        return sheets.of(number);
    }

    record Pause(@Nullable String reason, @Nullable String reference) {}

    /** Answers the ladder as it is then. */
    @Operation(summary = "Stops the time of a warning, with a reason and its paper")
    @RolesAllowed("BPJS_SUPERVISOR")
    @PostMapping("/pause")
    Result<LadderSheet> pause(@PathVariable String number, @RequestBody Pause body) {
        return clocks.pause(number, body.reason(), body.reference()).then(file -> sheets.of(number));
    }

    @Operation(summary = "Lets the time of a warning run on")
    @RolesAllowed("BPJS_SUPERVISOR")
    @PostMapping("/resume")
    Result<LadderSheet> resume(@PathVariable String number) {
        return clocks.resume(number).then(file -> sheets.of(number));
    }
}
