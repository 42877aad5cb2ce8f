package id.sinergi.worklist;

import id.sinergi.casefile.CaseKind;
import id.sinergi.identity.Agency;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PermitAll
@Tag(name = "Tasks")
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final TaskJson json;
    private final Texts texts;

    TaskApi(TaskDesk desk, TaskCompletion completion, TaskJson json, Texts texts) {
        this.texts = texts;
        this.desk = desk;
        this.completion = completion;
        this.json = json;
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

    @Operation(summary = "The worklist, most late first")
    @GetMapping
    Slice<TaskJson.Task> list(@ParameterObject Filter filter) {
        var queue = option("queue", TaskQuery.Queue.class, filter.queue() == null ? "all" : filter.queue());
        known("process", filter.process(), this::isProcess);
        known(
                "agency",
                filter.agency(),
                code -> Arrays.stream(Agency.values())
                        .anyMatch(agency -> agency.name().equals(code)));
        var query = TaskQuery.of(queue)
                .state(filter.state() == null ? null : option("state", WorkItem.State.class, filter.state()))
                .process(filter.process())
                .agency(filter.agency())
                .area(filter.village())
                .text(filter.q());
        return desk.list(query, filter.limit(), filter.cursor()).map(json::task);
    }

    private static void known(String field, @Nullable String value, Predicate<String> isKnown) {
        if (value != null && !isKnown.test(value)) {
            throw Refusal.field(field, "notAnOption").raise();
        }
    }

    private boolean isProcess(String key) {
        return texts.has("process." + key)
                || Arrays.stream(CaseKind.values())
                        .anyMatch(kind -> kind.process().equals(key));
    }

    @Operation(summary = "A task with its form and what is known so far")
    @GetMapping("/{id}")
    Result<TaskJson.Task> one(@PathVariable String id) {
        return desk.find(id).map(this::withForm);
    }

    @Operation(summary = "Takes a task; refused with its holder where somebody has it")
    @PostMapping("/{id}/claim")
    Result<TaskJson.Task> claim(@PathVariable String id) {
        return desk.claim(id).map(this::withForm);
    }

    @Operation(summary = "Gives a task back to its unit")
    @PostMapping("/{id}/release")
    Result<TaskJson.Task> release(@PathVariable String id) {
        return desk.release(id).map(json::task);
    }

    @Schema(name = "Reassignment")
    record Reassignment(@Nullable String to, @Nullable String reason) {}

    @Operation(summary = "Hands a task to another person, with a reason")
    @PostMapping("/{id}/reassign")
    Result<TaskJson.Task> reassign(@PathVariable String id, @RequestBody Reassignment body) {
        return desk.reassign(id, body.to(), body.reason()).map(json::task);
    }

    @Schema(name = "TaskAnswers")
    record Answers(
            @Schema(description = "Answers by field name, each in the JSON form of its field's type") @Nullable
            Map<String, @Nullable Object> values,

            @Nullable Integer version) {
        Map<String, @Nullable Object> given() {
            return values == null ? Map.of() : values;
        }
    }

    @Schema(name = "DraftAnswers")
    record DraftAnswers(
            @Schema(description = "Answers by field name, each in the JSON form of its field's type") @Nullable
            Map<String, @Nullable Object> values) {}

    @Operation(summary = "Keeps answers on the server, unchecked")
    @PutMapping("/{id}/draft")
    Result<TaskCompletion.Draft> draft(@PathVariable String id, @RequestBody DraftAnswers body) {
        var values = body.values();
        return values == null ? Result.refused(Refusal.field("values", "required")) : completion.save(id, values);
    }

    @Schema(name = "CompletedTask")
    record Completed(
            TaskJson.Task task,

            @Schema(description = "Tasks of the case that are open now, as far as the caller sees them")
            List<TaskJson.Task> next) {}

    @Operation(summary = "Completes a held task and runs the steps that follow")
    @PostMapping("/{id}/complete")
    Result<Completed> complete(@PathVariable String id, @RequestBody Answers body) {
        return completion
                .complete(id, body.given(), body.version(), true)
                .map(done -> new Completed(
                        json.task(done.task()),
                        done.next().stream().map(json::task).toList()));
    }

    @Schema(name = "TaskPause")
    record Pause(@Nullable String reason, @Nullable String reference) {}

    @Operation(summary = "Stops the clock of a task, with a reason and its paper")
    @PostMapping("/{id}/pause")
    Result<TaskJson.Task> pause(@PathVariable String id, @RequestBody Pause body) {
        return desk.pause(id, orEmpty(body.reason()), orEmpty(body.reference())).map(json::task);
    }

    @Operation(summary = "Lets the clock of a task run on")
    @PostMapping("/{id}/resume")
    Result<TaskJson.Task> resume(@PathVariable String id) {
        return desk.resume(id).map(json::task);
    }

    @Schema(name = "TaskExtension")
    record Extension(@Nullable Integer days, @Nullable String reason) {}

    @Operation(summary = "Gives a task more working days, with a reason")
    @PostMapping("/{id}/extend")
    Result<TaskJson.Task> extend(@PathVariable String id, @RequestBody Extension body) {
        return desk.extend(id, body.days() == null ? 0 : body.days(), orEmpty(body.reason()))
                .map(json::task);
    }

    private TaskJson.Task withForm(WorkItem item) {
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
                .orElseThrow(() -> Refusal.field(
                                field,
                                "notAnOption",
                                String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                                .toList()))
                        .raise());
    }
}
