package id.sinergi.massletters;

import id.sinergi.massletters.Batch.Line;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Many letters at once for programs. */
@RestController
@RequestMapping("/api/v1/mass-letters")
class BatchApi {

    private final Batches batches;
    private final BatchFiles files;
    private final ApiErrors answers;

    BatchApi(Batches batches, BatchFiles files, ApiErrors answers) {
        this.batches = batches;
        this.files = files;
        this.answers = answers;
    }

    /**
     * @param step form key of the tasks
     * @param tasks ids
     * @param values answers that all have in common
     * @param own answers of one task alone, by its id
     */
    record Request(
            @Nullable String step,
            @Nullable List<@Nullable String> tasks,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Map<String, @Nullable Map<String, @Nullable Object>> own) {}

    @PostMapping
    ResponseEntity<?> begin(@RequestBody Request request) {
        if (request.tasks() == null || request.tasks().contains(null)) {
            return answers.answer(Result.refused(Refusal.field("tasks", "required")));
        }
        var own = Objects.requireNonNullElse(request.own(), Map.<String, @Nullable Map<String, @Nullable Object>>of());
        var wanted = request.tasks().stream()
                .map(Objects::requireNonNull)
                .map(task -> new Batches.Wanted(task, given(own.get(task))))
                .toList();
        var step = Objects.requireNonNullElse(request.step(), "");
        return answers.answer(
                batches.begin(step, wanted, given(request.values())).map(BatchApi::json), HttpStatus.ACCEPTED);
    }

    private static Map<String, Object> given(@Nullable Map<String, @Nullable Object> values) {
        var given = new LinkedHashMap<String, Object>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (value != null) {
                    given.put(name, value);
                }
            });
        }
        return given;
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var slice = batches.list(limit, cursor).map(BatchApi::json);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", slice.items());
        json.put("next", slice.next());
        return json;
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable long id) {
        return answers.answer(batches.find(id)
                .then(batch -> batches.lines(id).map(lines -> {
                    var json = json(batch);
                    json.put("lines", lines.stream().map(BatchApi::json).toList());
                    return json;
                })));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<?> resume(@PathVariable long id) {
        return answers.answer(batches.resume(id).map(BatchApi::json));
    }

    @GetMapping("/{id}/receipt.xlsx")
    ResponseEntity<?> receipt(@PathVariable long id) {
        return switch (files.receipt(id)) {
            case Result.Done<Table>(var table) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(Table.Format.XLSX.type()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("surat-massal-" + id + ".xlsx"))
                        .body(table.bytes(Table.Format.XLSX));
            case Result.Refused<Table> refused -> answers.answer(refused);
        };
    }

    @GetMapping("/{id}/letters.zip")
    ResponseEntity<?> letters(@PathVariable long id) {
        return switch (files.open(id)) {
            case Result.Done<BatchFiles.Letterbox>(var box) ->
                ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/zip"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("surat-massal-" + id + ".zip"))
                        .body((StreamingResponseBody) box::write);
            case Result.Refused<BatchFiles.Letterbox> refused -> answers.answer(refused);
        };
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static Map<String, @Nullable Object> json(Batch batch) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", batch.id());
        json.put("step", batch.formKey());
        json.put("values", batch.values());
        json.put("by", batch.by());
        json.put("agency", batch.agency());
        json.put("at", batch.at());
        json.put("finishedAt", batch.finishedAt());
        json.put("total", batch.total());
        json.put("done", batch.done());
        json.put("refused", batch.refused());
        return json;
    }

    private static Map<String, @Nullable Object> json(Line line) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("task", line.taskId());
        json.put("caseNumber", line.caseNumber());
        json.put("subject", line.subject());
        json.put("state", line.state());
        json.put("letter", line.letterId());
        json.put("number", line.number());
        json.put("why", Texts.locale().getLanguage().equals("en") ? line.whyEnglish() : line.why());
        return json;
    }
}
