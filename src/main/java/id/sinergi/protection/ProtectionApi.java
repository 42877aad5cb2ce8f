package id.sinergi.protection;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.protection.ProtectionLists.Sheet;
import id.sinergi.protection.Registration.Format;
import id.sinergi.protection.Registration.Paper;
import id.sinergi.shared.Download;
import id.sinergi.shared.Once.Question;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.worklist.forms.TaskWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Lists of subsidised protection for programs: what the pages do, by the same services and tasks. */
@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Protection")
@RequestMapping("/api/v1/protection-lists")
class ProtectionApi {

    private final ProtectionLists lists;
    private final Proposals proposals;
    private final Registration registration;
    private final FundingSources sources;
    private final TaskWork tasks;
    private final ProcessRuntime engine;

    ProtectionApi(
            ProtectionLists lists,
            Proposals proposals,
            Registration registration,
            FundingSources sources,
            TaskWork tasks,
            ProcessRuntime engine) {
        this.lists = lists;
        this.proposals = proposals;
        this.registration = registration;
        this.sources = sources;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Schema(name = "ProtectionReturn")
    record Return(@Nullable String reason) {}

    @Operation(summary = "Lists of subsidised protection")
    @GetMapping
    Result<Slice<ProtectionJson.Brief>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long source,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var states = Arrays.stream(ProtectionList.State.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (state != null && !states.contains(state)) {
            return Result.refused(Refusal.field("state", "notAnOption", String.join(", ", states)));
        }
        var all = lists.list();
        if (source != null && !isKnown(source, all)) {
            return Result.refused(Refusal.field("source", "notAnOption"));
        }
        var found = all.stream()
                .filter(one -> state == null || one.list().state().name().equalsIgnoreCase(state))
                .filter(one -> source == null || one.list().sourceId() == source)
                .toList();
        return Result.done(
                Slice.of(found, one -> one.list().number(), limit, cursor).map(ProtectionJson::list));
    }

    /** Those who see no sources know them by their lists. */
    private boolean isKnown(long source, List<ProtectionLists.Listed> all) {
        return sources.all().stream().anyMatch(one -> one.id() == source)
                || all.stream().anyMatch(one -> one.list().sourceId() == source);
    }

    @Operation(summary = "Proposes a list")
    @RolesAllowed({"DISNAKER", "DPMD"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<ProtectionJson.Full> propose(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OrderReader.Proposed.class)))
                    @RequestBody
                    Map<String, Object> request) {
        if (!proposals.mayPropose()) {
            return Result.refused(Refusal.forbidden("protection.proposerOnly"));
        }
        var opened = OrderReader.read(OrderReader.Proposed.class, request)
                .then(proposals::propose)
                .then(number -> {
                    engine.settle(number);
                    return lists.find(number);
                });
        return opened.map(ProtectionJson::sheet);
    }

    /** What a proposal would hold and cost, without proposing it. */
    @Operation(summary = "What a proposal would hold and cost")
    @Question
    @RolesAllowed({"DISNAKER", "DPMD"})
    @PostMapping("/preview")
    Result<ProtectionJson.Preview> preview(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = OrderReader.Tried.class)))
                    @RequestBody
                    Map<String, Object> request) {
        if (!proposals.mayPropose()) {
            return Result.refused(Refusal.forbidden("protection.proposerOnly"));
        }
        return OrderReader.read(OrderReader.Tried.class, request)
                .then(proposals::preview)
                .map(ProtectionJson::preview);
    }

    @Operation(summary = "A list with its cost")
    @GetMapping("/{number}")
    Result<ProtectionJson.Full> one(@PathVariable String number) {
        return lists.find(number).map(ProtectionJson::sheet);
    }

    @Operation(summary = "Approves a list that another person proposed")
    @RolesAllowed({"DISNAKER_SUPERVISOR", "DPMD_SUPERVISOR", "SETDA_COORDINATOR"})
    @PostMapping("/{number}/approve")
    Result<ProtectionJson.Full> approve(@PathVariable String number) {
        return decide(number, Map.of("decision", ApproveForm.APPROVED));
    }

    @Operation(summary = "Gives a list back, with a reason")
    @RolesAllowed({"DISNAKER_SUPERVISOR", "DPMD_SUPERVISOR", "SETDA_COORDINATOR"})
    @PostMapping("/{number}/return")
    Result<ProtectionJson.Full> giveBack(@PathVariable String number, @RequestBody Return body) {
        return body.reason() == null
                ? decide(number, Map.of("decision", ApproveForm.RETURNED))
                : decide(number, Map.of("decision", ApproveForm.RETURNED, "reason", body.reason()));
    }

    private Result<ProtectionJson.Full> decide(String number, Map<String, String> values) {
        var decided = lists.find(number)
                .then(ProtectionApi::waiting)
                .then(sheet -> tasks.complete(number, ApproveForm.KEY, values))
                .then(lists::find);
        return decided.map(ProtectionJson::sheet);
    }

    private static Result<Sheet> waiting(Sheet sheet) {
        return sheet.seen().list().state() == ProtectionList.State.PROPOSED
                ? Result.done(sheet)
                : Result.refused(Refusal.conflict("protection.notWaiting"));
    }

    /** Its people with how they stand, NIK masked; all that the caller may see unless {@code standing} is given. */
    @Operation(summary = "The people of a list and how they stand")
    @GetMapping("/{number}/people")
    Result<Slice<ProtectionJson.Protected>> people(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (standing != null && !List.of("active", "waiting", "gone").contains(standing)) {
            return Result.refused(Refusal.field("standing", "notAnOption", "active, waiting, gone"));
        }
        var wanted = standing == null ? null : standing.toUpperCase(Locale.ROOT);
        return lists.people(number, wanted, limit, cursor).map(people -> people.map(ProtectionJson::person));
    }

    @Operation(summary = "What became of a list")
    @GetMapping("/{number}/result")
    Result<ProtectionJson.Outcome> result(@PathVariable String number) {
        return lists.find(number).map(Sheet::seen).map(ProtectionJson::result);
    }

    @Operation(summary = "The file for registration with BPJS")
    @RolesAllowed({"BPJS_OFFICER", "BPJS_SUPERVISOR", "DISNAKER_OFFICER", "DISNAKER_SUPERVISOR"})
    @GetMapping("/{number}/registration.xlsx")
    Download xlsx(@PathVariable String number) {
        return registration.take(number, Format.XLSX).map(ProtectionApi::file).orThrow();
    }

    @Operation(summary = "The file for registration with BPJS")
    @RolesAllowed({"BPJS_OFFICER", "BPJS_SUPERVISOR", "DISNAKER_OFFICER", "DISNAKER_SUPERVISOR"})
    @GetMapping("/{number}/registration.csv")
    Download csv(@PathVariable String number) {
        return registration.take(number, Format.CSV).map(ProtectionApi::file).orThrow();
    }

    private static Download file(Paper paper) {
        return Download.of(paper.fileName(), paper.type(), paper.content());
    }
}
