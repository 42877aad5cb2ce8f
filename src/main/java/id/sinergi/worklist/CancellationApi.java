package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Cases")
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@RequestMapping("/api/v1/cases/{number}/cancellation")
class CancellationApi {

    private final Cancellations cancellations;
    private final TaskDesk tasks;
    private final TaskJson json;
    private final Clock clock;

    CancellationApi(Cancellations cancellations, TaskDesk tasks, TaskJson json, Clock clock) {
        this.cancellations = cancellations;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    @Schema(name = "CancellationProposal")
    record Proposal(String caseNumber, String reason, String proposedBy, OffsetDateTime proposedAt) {}

    @Schema(name = "CancellationReason")
    record Reason(@Nullable String reason) {}

    @Operation(summary = "The proposal to cancel a case that waits for a second person")
    @GetMapping
    Result<Proposal> pending(@PathVariable String number) {
        return cancellations.find(number).map(this::proposal);
    }

    @Operation(summary = "Proposes to cancel a case that has a sum or a sanction, for another person to decide")
    @RolesAllowed({"SUPERVISOR", "COORDINATOR"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<Proposal> propose(@PathVariable String number, @RequestBody Reason body) {
        return cancellations.propose(number, body.reason()).map(this::proposal);
    }

    @Operation(summary = "Cancels a case that another person proposed to cancel")
    @RolesAllowed({"SUPERVISOR", "COORDINATOR"})
    @PostMapping("/approve")
    Result<TaskJson.Case> approve(@PathVariable String number) {
        return cancellations.approve(number).map(this::withTasks);
    }

    @Operation(summary = "Rejects a proposal to cancel, with a reason")
    @RolesAllowed({"SUPERVISOR", "COORDINATOR"})
    @PostMapping("/reject")
    Result<TaskJson.Case> reject(@PathVariable String number, @RequestBody Reason body) {
        return cancellations.reject(number, body.reason()).map(this::withTasks);
    }

    private Proposal proposal(Cancellation one) {
        return new Proposal(
                one.caseNumber(),
                one.reason(),
                one.proposedBy(),
                one.proposedAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    private TaskJson.Case withTasks(CaseFile file) {
        return json.file(
                file,
                tasks.ofCase(file.number()).stream().filter(WorkItem::isOpen).toList());
    }
}
