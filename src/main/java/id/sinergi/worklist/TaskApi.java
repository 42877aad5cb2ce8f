package id.sinergi.worklist;

import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final TaskJson json;
    private final ApiErrors answers;

    TaskApi(TaskDesk desk, TaskCompletion completion, TaskJson json, ApiErrors answers) {
        this.desk = desk;
        this.completion = completion;
        this.json = json;
        this.answers = answers;
    }

    /** Narrowings of the list, all optional. */
    record Filter(
            @Nullable String queue,
            @Nullable String state,
            @Nullable String process,
            @Nullable String agency,
            @Nullable String village,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String cursor) {}

    @GetMapping
    ResponseEntity<?> list(@ParameterObject Filter filter) {
        var queue = option("queue", TaskQuery.Queue.class, filter.queue() == null ? "all" : filter.queue());
        var query = TaskQuery.of(queue)
                .state(filter.state() == null ? null : option("state", WorkItem.State.class, filter.state()))
                .process(filter.process())
                .agency(filter.agency())
                .area(filter.village())
                .text(filter.q());
        return ResponseEntity.ok(
                desk.list(query, filter.limit(), filter.cursor()).map(json::task));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        return answers.answer(desk.find(id).map(this::withForm));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<?> claim(@PathVariable String id) {
        return answers.answer(desk.claim(id).map(this::withForm));
    }

    @PostMapping("/{id}/release")
    ResponseEntity<?> release(@PathVariable String id) {
        return answers.answer(desk.release(id).map(json::task));
    }

    record Reassignment(@Nullable String to, @Nullable String reason) {}

    @PostMapping("/{id}/reassign")
    ResponseEntity<?> reassign(@PathVariable String id, @RequestBody Reassignment body) {
        return answers.answer(desk.reassign(id, body.to(), body.reason()).map(json::task));
    }

    record Answers(
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Integer version) {
        Map<String, @Nullable Object> given() {
            return values == null ? Map.of() : values;
        }
    }

    @PutMapping("/{id}/draft")
    ResponseEntity<?> draft(@PathVariable String id, @RequestBody Answers body) {
        return answers.answer(completion.save(id, body.given()));
    }

    @PostMapping("/{id}/complete")
    ResponseEntity<?> complete(@PathVariable String id, @RequestBody Answers body) {
        return answers.answer(completion
                .complete(id, body.given(), body.version())
                .map(done -> {
                    var answer = new HashMap<String, Object>();
                    answer.put("task", json.task(done.task()));
                    answer.put("next", done.next().stream().map(json::task).toList());
                    return answer;
                }));
    }

    record Pause(@Nullable String reason, @Nullable String reference) {}

    @PostMapping("/{id}/pause")
    ResponseEntity<?> pause(@PathVariable String id, @RequestBody Pause body) {
        return answers.answer(desk.pause(id, orEmpty(body.reason()), orEmpty(body.reference()))
                .map(json::task));
    }

    @PostMapping("/{id}/resume")
    ResponseEntity<?> resume(@PathVariable String id) {
        return answers.answer(desk.resume(id).map(json::task));
    }

    record Extension(@Nullable Integer days, @Nullable String reason) {}

    @PostMapping("/{id}/extend")
    ResponseEntity<?> extend(@PathVariable String id, @RequestBody Extension body) {
        return answers.answer(desk.extend(id, body.days() == null ? 0 : body.days(), orEmpty(body.reason()))
                .map(json::task));
    }

    private Map<String, @Nullable Object> withForm(WorkItem item) {
        return json.task(
                item,
                completion.fields(item),
                completion
                        .draft(item.taskId())
                        .map(TaskCompletion.Draft::values)
                        .orElse(null));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The constant named by a query parameter; another word is refused with the list of those allowed. */
    static <E extends Enum<E>> E option(String field, Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.field(
                        field,
                        "notAnOption",
                        String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .toList()))));
    }
}
