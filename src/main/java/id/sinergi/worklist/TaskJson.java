package id.sinergi.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.shared.Comparison;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks and cases in the shapes of {@code docs/api.md}. */
@Component
class TaskJson {

    private final Texts texts;
    private final Calendar calendar;
    private final Clock clock;

    TaskJson(Texts texts, Calendar calendar, Clock clock) {
        this.texts = texts;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Schema(name = "Task", description = "A task of the worklist")
    record Task(
            String id,

            @Schema(description = "What is to be done, in the caller's language")
            String name,

            String caseNumber,
            String subject,
            @Nullable String detail,

            @Schema(description = "Process id, such as employer-compliance")
            String process,

            @Schema(description = "Form key, the same in every language")
            String key,

            @Schema(description = "Codes of the agencies whose work it is, with commas between")
            String agency,

            List<String> units,
            @Nullable String villageCode,

            @Schema(description = "User name of the holder") @Nullable
            String assignee,

            @Nullable OffsetDateTime claimedAt,
            OffsetDateTime createdAt,
            LocalDate due,

            @Schema(description = "The moment, where the clock runs in hours") @Nullable
            OffsetDateTime dueAt,

            @Schema(description = "on_time, due_soon, overdue, paused, or how it was done")
            String state,

            @Schema(description = "Working days late, once done") @Nullable
            Integer lateDays,

            @Nullable LocalDate acceptBy,
            @Nullable String outcome,
            @Nullable OffsetDateTime completedAt,
            @Nullable String completedBy,
            @Schema(allowableValues = {"high", "normal"}) String priority,

            @Schema(description = "Sent back on completing, so that nothing is answered that was not read")
            int version,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Form form,

            @Schema(description = "Answers kept on the server, by field name")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Map<String, Object> draft) {}

    @Schema(name = "TaskForm", description = "What completing the task asks")
    record Form(String key, List<FormField> fields) {}

    @Schema(name = "TaskField", description = "One question of a form")
    record FormField(
            String name,
            String label,

            @Schema(
                    allowableValues = {
                        "text",
                        "longText",
                        "integer",
                        "money",
                        "date",
                        "dateTime",
                        "secret",
                        "boolean",
                        "choice",
                        "multiChoice",
                        "file",
                        "rows",
                        "note"
                    })
            String type,

            boolean required,
            List<Field.Option> options,

            @Schema(description = "What is known so far, in the JSON form of the type") @Nullable
            Object value,

            @JsonInclude(JsonInclude.Include.NON_NULL) Field.@Nullable When when,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Comparison comparison,

            @Schema(description = "The fields of one row, where the type is rows")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<FormField> columns) {}

    @Schema(name = "Case", description = "A case with those of its open tasks that the caller sees")
    record Case(
            String number,
            String kind,
            String subject,

            @Schema(allowableValues = {"open", "closed", "cancelled"})
            String status,

            @Nullable String outcome,
            String stage,
            @Nullable String villageCode,
            @Nullable String employer,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable LocalDate due,
            List<Task> tasks) {}

    Task task(WorkItem item) {
        return shaped(item, null, null);
    }

    Task task(WorkItem item, List<Field> fields, @Nullable Map<String, Object> draft) {
        return shaped(
                item,
                new Form(
                        item.formKey(),
                        fields.stream()
                                .map(field -> field(item.formKey(), field))
                                .toList()),
                draft);
    }

    private Task shaped(WorkItem item, @Nullable Form form, @Nullable Map<String, Object> draft) {
        return new Task(
                item.taskId(),
                TaskName.of(texts, item.formKey()),
                item.caseNumber(),
                item.subject(),
                item.detail(),
                item.process(),
                item.formKey(),
                String.join(",", item.agencies()),
                item.units(),
                item.villageCode(),
                item.holder(),
                time(item.heldSince()),
                item.createdAt().atZone(clock.getZone()).toOffsetDateTime(),
                item.due(),
                time(item.dueAt()),
                item.state(calendar.today(), clock.instant()).name().toLowerCase(Locale.ROOT),
                item.lateDays(),
                item.acceptBy(),
                item.outcome(),
                time(item.doneAt()),
                item.doneBy(),
                item.isUnaccepted(calendar.today()) ? "high" : "normal",
                item.version(),
                form,
                draft);
    }

    Case file(CaseFile file, List<WorkItem> tasks) {
        return new Case(
                file.number(),
                file.kind().code(),
                file.subject(),
                file.status().name().toLowerCase(Locale.ROOT),
                file.outcome(),
                file.stage(),
                file.villageCode(),
                file.employer(),
                file.openedAt().atZone(clock.getZone()).toOffsetDateTime(),
                time(file.closedAt()),
                file.due(),
                tasks.stream().map(this::task).toList());
    }

    private FormField field(String form, Field field) {
        var label = field.label();
        return new FormField(
                field.name(),
                label != null ? label : texts.get("form." + form + "." + field.name()),
                field.type().code(),
                field.required(),
                field.options(),
                field.value(),
                field.when(),
                field.comparison(),
                field.columns().stream().map(column -> field(form, column)).toList());
    }

    private @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
