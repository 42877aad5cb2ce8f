package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Field;
import java.time.Clock;
import java.util.LinkedHashMap;
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

    Map<String, @Nullable Object> task(WorkItem item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", item.taskId());
        json.put("name", texts.get("task." + item.formKey()));
        json.put("caseNumber", item.caseNumber());
        json.put("subject", item.subject());
        json.put("detail", item.detail());
        json.put("process", item.process());
        json.put("key", item.formKey());
        json.put("agency", String.join(",", item.agencies()));
        json.put("units", item.units());
        json.put("villageCode", item.villageCode());
        json.put("assignee", item.holder());
        json.put(
                "claimedAt",
                item.heldSince() == null
                        ? null
                        : item.heldSince().atZone(clock.getZone()).toOffsetDateTime());
        json.put("createdAt", item.createdAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("due", item.due());
        json.put(
                "dueAt",
                item.dueAt() == null
                        ? null
                        : item.dueAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("state", item.state(calendar.today(), clock.instant()).name().toLowerCase(Locale.ROOT));
        json.put("lateDays", item.lateDays());
        json.put("acceptBy", item.acceptBy());
        json.put("outcome", item.outcome());
        json.put(
                "completedAt",
                item.doneAt() == null
                        ? null
                        : item.doneAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("completedBy", item.doneBy());
        json.put("priority", item.isUnaccepted(calendar.today()) ? "high" : "normal");
        json.put("version", item.version());
        return json;
    }

    Map<String, @Nullable Object> task(WorkItem item, List<Field> fields, @Nullable Object draft) {
        var json = task(item);
        json.put(
                "form",
                Map.of(
                        "key",
                        item.formKey(),
                        "fields",
                        fields.stream()
                                .map(field -> field(item.formKey(), field))
                                .toList()));
        json.put("draft", draft);
        return json;
    }

    Map<String, @Nullable Object> file(CaseFile file, List<WorkItem> tasks) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", file.number());
        json.put("kind", file.kind().code());
        json.put("subject", file.subject());
        json.put("status", file.status().name().toLowerCase(Locale.ROOT));
        json.put("outcome", file.outcome());
        json.put("stage", file.stage());
        json.put("villageCode", file.villageCode());
        json.put("employer", file.employer());
        json.put("openedAt", file.openedAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put(
                "closedAt",
                file.closedAt() == null
                        ? null
                        : file.closedAt().atZone(clock.getZone()).toOffsetDateTime());
        json.put("due", file.due());
        json.put("tasks", tasks.stream().map(this::task).toList());
        return json;
    }

    private Map<String, @Nullable Object> field(String form, Field field) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", field.name());
        json.put("label", field.label() != null ? field.label() : texts.get("form." + form + "." + field.name()));
        json.put("type", field.type().code());
        json.put("required", field.required());
        json.put("options", field.options());
        json.put("value", field.value());
        if (field.when() != null) {
            json.put("when", field.when());
        }
        if (field.comparison() != null) {
            json.put("comparison", field.comparison());
        }
        if (!field.columns().isEmpty()) {
            json.put(
                    "columns",
                    field.columns().stream().map(column -> field(form, column)).toList());
        }
        return json;
    }
}
