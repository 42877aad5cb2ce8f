package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
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

@RestController
@RolesAllowed({"OFFICER", "SUPERVISOR", "HEAD", "INSPECTOR", "COORDINATOR"})
@Tag(name = "Cases")
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Cases cases;
    private final CaseDesk desk;
    private final TaskDesk tasks;
    private final TaskJson json;

    CaseApi(Cases cases, CaseDesk desk, TaskDesk tasks, TaskJson json) {
        this.cases = cases;
        this.desk = desk;
        this.tasks = tasks;
        this.json = json;
    }

    @Operation(summary = "Opens a case of a kind")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Result<TaskJson.Case> open(@RequestBody Map<String, Object> request) {
        return desk.open(request).map(this::withTasks);
    }

    @Operation(summary = "The cases that the caller sees, newest first")
    @GetMapping
    Slice<TaskJson.Case> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var query = new CaseQuery(
                kind == null ? null : TaskApi.option("kind", CaseKind.class, kind),
                status == null ? null : TaskApi.option("status", CaseFile.Status.class, status),
                q,
                null);
        return cases.list(query, limit, cursor).map(file -> json.file(file, List.of()));
    }

    @Operation(summary = "A case with its open tasks")
    @GetMapping("/{number}")
    Result<TaskJson.Case> one(@PathVariable String number) {
        return cases.find(number).map(this::withTasks);
    }

    @Schema(name = "CaseCancellation")
    record Cancellation(@Nullable String reason) {}

    @Operation(summary = "Ends a case before its time, with a reason")
    @RolesAllowed({"SUPERVISOR", "COORDINATOR"})
    @PostMapping("/{number}/cancel")
    Result<TaskJson.Case> cancel(@PathVariable String number, @RequestBody Cancellation body) {
        return desk.cancel(number, body.reason()).map(this::withTasks);
    }

    private TaskJson.Case withTasks(CaseFile file) {
        return json.file(
                file,
                tasks.ofCase(file.number()).stream().filter(WorkItem::isOpen).toList());
    }
}
