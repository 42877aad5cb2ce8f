package id.sinergi.massletters;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sinergi.identity.Agency;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Download;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.LinkedHashMap;
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

/** Many letters at once for programs. */
@RestController
@Tag(name = "Letters")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN", "SETDA", "INSPEKTORAT"})
@RequestMapping("/api/v1/mass-letters")
class BatchApi {

    private final Batches batches;
    private final BatchFiles files;

    BatchApi(Batches batches, BatchFiles files) {
        this.batches = batches;
        this.files = files;
    }

    /**
     * @param step form key of the tasks
     * @param tasks ids
     * @param values answers that all have in common
     * @param own answers of one task alone, by its id
     */
    @Schema(name = "NewMassLetters")
    record Request(
            @Nullable String step,
            @Nullable List<String> tasks,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Map<String, @Nullable Map<String, @Nullable Object>> own) {}

    @Operation(summary = "The same step for many cases, in the background")
    @RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN"})
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Result<Brief> begin(@RequestBody Request request) {
        if (request.tasks() == null) {
            return Result.refused(Refusal.field("tasks", "required"));
        }
        var own = Objects.requireNonNullElse(request.own(), Map.<String, @Nullable Map<String, @Nullable Object>>of());
        var others = own.keySet().stream()
                .filter(task -> !request.tasks().contains(task))
                .map(task -> new FieldError("own." + task, "unknown"))
                .toList();
        if (!others.isEmpty()) {
            return Result.refused(Refusal.fields(others));
        }
        var wanted = request.tasks().stream()
                .map(task -> new Batches.Wanted(task, given(own.get(task))))
                .toList();
        var step = Objects.requireNonNullElse(request.step(), "");
        return batches.begin(step, wanted, given(request.values())).map(this::json);
    }

    /** As when a field is emptied: whoever sends nothing does not want what the form proposes. */
    private static Map<String, Object> given(@Nullable Map<String, @Nullable Object> values) {
        var given = new LinkedHashMap<String, Object>();
        if (values != null) {
            values.forEach((name, value) -> given.put(name, Objects.requireNonNullElse(value, "")));
        }
        return given;
    }

    @Operation(summary = "Mass letters, newest first")
    @GetMapping
    Slice<Brief> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return batches.list(limit, cursor).map(this::json);
    }

    @Operation(summary = "How mass letters stand, letter by letter")
    @GetMapping("/{id}")
    Result<Whole> one(@PathVariable long id) {
        return batches.find(id)
                .then(batch -> batches.lines(id)
                        .map(lines -> new Whole(
                                json(batch), lines.stream().map(BatchApi::json).toList())));
    }

    /** @param values what the signatory is asked for again, where the state is {@code asks} */
    @Schema(name = "MassLettersResumed")
    record Resumed(@Nullable Map<String, @Nullable Object> values) {}

    @Operation(summary = "Goes on with mass letters that stopped, or answers what they ask")
    @RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN"})
    @PostMapping("/{id}/resume")
    Result<Brief> resume(@PathVariable long id, @RequestBody(required = false) @Nullable Resumed request) {
        return batches.resume(id, given(request == null ? null : request.values()))
                .map(this::json);
    }

    @Operation(summary = "A row for each letter")
    @GetMapping("/{id}/receipt.xlsx")
    Download receipt(@PathVariable long id) {
        return files.receipt(id)
                .map(table -> Download.of("surat-massal-" + id, table, Table.Format.XLSX))
                .orThrow();
    }

    @Operation(summary = "All letters, a PDF each")
    @GetMapping("/{id}/letters.zip")
    Download letters(@PathVariable long id) {
        return files.open(id)
                .map(box -> Download.of("surat-massal-" + id + ".zip", "application/zip", box::write))
                .orThrow();
    }

    @Schema(name = "MassLettersWithLines")
    record Whole(@JsonUnwrapped Brief brief, List<Row> lines) {}

    private Brief json(Batch batch) {
        var standing = batch.finishedAt() == null ? batches.standing(batch.id()) : null;
        return new Brief(
                batch.id(),
                batch.formKey(),
                standing == null ? "done" : standing.word(),
                standing == null || standing.state() != Standing.State.ASKS
                        ? List.of()
                        : batches.asked(batch).stream().map(Field::name).toList(),
                batch.values(),
                batch.by(),
                batch.agency(),
                batch.at(),
                batch.finishedAt(),
                batch.total(),
                batch.done(),
                batch.refused());
    }

    @Schema(name = "MassLetters")
    record Brief(
            long id,
            String step,
            String state,
            List<String> asks,
            Map<String, Object> values,
            String by,
            Agency agency,
            Instant at,
            @Nullable Instant finishedAt,
            long total,
            long done,
            long refused) {}

    private static Row json(Line line) {
        return new Row(
                line.taskId(),
                line.caseNumber(),
                line.subject(),
                line.state(),
                line.letterId(),
                line.number(),
                Texts.locale().getLanguage().equals("en") ? line.whyEnglish() : line.why(),
                line.errors());
    }

    @Schema(name = "MassLetter")
    record Row(
            String task,
            String caseNumber,
            String subject,
            Batch.State state,
            @Nullable UUID letter,
            @Nullable String number,
            @Nullable String why,
            List<Batch.Wrong> errors) {}
}
