package id.sinergi.worklist;

import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.shared.ApiErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Cases cases;
    private final CaseDesk desk;
    private final TaskDesk tasks;
    private final TaskJson json;
    private final ApiErrors answers;

    CaseApi(Cases cases, CaseDesk desk, TaskDesk tasks, TaskJson json, ApiErrors answers) {
        this.cases = cases;
        this.desk = desk;
        this.tasks = tasks;
        this.json = json;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<?> open(@RequestBody Map<String, Object> request) {
        return answers.answer(desk.open(request).map(this::withTasks), HttpStatus.CREATED);
    }

    @GetMapping
    ResponseEntity<?> list(
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
        return ResponseEntity.ok(cases.list(query, limit, cursor).map(file -> json.file(file, List.of())));
    }

    @GetMapping("/{number}")
    ResponseEntity<?> one(@PathVariable String number) {
        return answers.answer(cases.find(number).map(this::withTasks));
    }

    record Cancellation(@Nullable String reason) {}

    @PostMapping("/{number}/cancel")
    ResponseEntity<?> cancel(@PathVariable String number, @RequestBody Cancellation body) {
        return answers.answer(desk.cancel(number, body.reason()).map(this::withTasks));
    }

    private Map<String, @Nullable Object> withTasks(CaseFile file) {
        return json.file(
                file,
                tasks.ofCase(file.number()).stream().filter(WorkItem::isOpen).toList());
    }
}
