package id.sinergi.worklist;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Change;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import id.sinergi.worklist.TaskActs.TaskAct;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The form of a task: what it asks, its draft, and completing it. */
@Service
public class TaskCompletion {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final int LONGEST_DRAFT = 200_000;

    private final WorkItemRepository items;
    private final TaskSight sight;
    private final TaskAccess access;
    private final DueDates dueDates;
    private final Forms forms;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    TaskCompletion(
            WorkItemRepository items,
            TaskSight sight,
            TaskAccess access,
            DueDates dueDates,
            Forms forms,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.items = items;
        this.sight = sight;
        this.access = access;
        this.dueDates = dueDates;
        this.forms = forms;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The fields of a visible task with what is known: the finished task's answers, or the form's own values. The
     * questions of an open task may name people of other villages, and are for those whose work it is.
     */
    public List<Field> fields(WorkItem item) {
        if (item.isOpen() && !sight.isListed(item.taskId())) {
            return List.of();
        }
        var fields = forms.find(item.formKey())
                .map(form -> form.fields(access.context(item, currentUser.get())))
                .orElse(List.of());
        if (item.isOpen()) {
            return fields;
        }
        var answers = items.answers(item.taskId()).map(this::parse).orElse(Map.of());
        return fields.stream()
                .filter(field -> answers.containsKey(field.name()))
                .map(field -> field.value(answers.get(field.name())))
                .toList();
    }

    /** A draft with the time it was saved. */
    public record Draft(Map<String, Object> values, Instant at, String by) {}

    public Optional<Draft> draft(String taskId) {
        if (!sight.isListed(taskId)) {
            return Optional.empty();
        }
        return items.draft(taskId).map(draft -> new Draft(parse(draft.values()), draft.at(), draft.by()));
    }

    /** Keeps what was typed so far, unchecked. Refused like completing, but for the fields. */
    public Result<Draft> save(String taskId, Map<String, ?> values) {
        return sight.known(taskId).then(item -> {
            if (!item.isOpen()) {
                return Result.refused(access.alreadyDone(item));
            }
            var refusal = access.whyNotHolder(item, currentUser.get());
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            if (!PlainText.isPlain(values)) {
                return Result.refused(Refusal.invalid("body.unreadable"));
            }
            var fields = forms.find(item.formKey())
                    .map(form -> form.fields(access.context(item, currentUser.get())))
                    .orElse(List.of());
            var text = json.writeValueAsString(Secrets.without(fields, values));
            if (text.length() > LONGEST_DRAFT) {
                return Result.refused(Refusal.invalid("draft.tooLong"));
            }
            var user = currentUser.get().username();
            transaction.executeWithoutResult(status -> items.draft(taskId, text, user, clock.instant()));
            return Result.done(new Draft(parse(text), clock.instant(), user));
        });
    }

    /** What completing led to: the finished task and the case's tasks that are open now, as far as the user sees them. */
    public record Completed(WorkItem task, List<WorkItem> next) {}

    /**
     * Completes a task that the current user holds, then runs the steps that follow. Refused: {@code task.unknown},
     * {@code task.done}, {@code task.taken}, {@code task.notClaimed}, {@code task.changed} where {@code version} is not
     * the current one, {@code fields}, and what the form itself refuses. Nothing is kept of a refused attempt.
     *
     * @param version the version that the answers were given for, or {@code null} not to compare
     */
    public Result<Completed> complete(String taskId, Map<String, ?> raw, @Nullable Integer version) {
        return sight.known(taskId).then(seen -> {
            try {
                transaction.executeWithoutResult(status -> completeLocked(taskId, raw, version));
            } catch (RefusedException e) {
                return Result.refused(e.refusal());
            } catch (RuntimeException e) {
                if (ProcessRuntime.isLostRace(e) || ProcessRuntime.isGone(e)) {
                    return Result.refused(Refusal.conflict("task.changed"));
                }
                throw e;
            }
            engine.settle(seen.caseNumber());
            var next = sight.ofCase(seen.caseNumber()).stream()
                    .filter(WorkItem::isOpen)
                    .toList();
            return Result.done(new Completed(items.find(taskId).orElseThrow(), next));
        });
    }

    private void completeLocked(String taskId, Map<String, ?> raw, @Nullable Integer version) {
        var user = currentUser.get();
        var item = items.lock(taskId).orElseThrow();
        refuseIf(item.isOpen() ? Optional.empty() : Optional.of(access.alreadyDone(item)));
        refuseIf(access.whyNotHolder(item, user));
        refuseIf(access.whyNotHold(item, user));
        if (version != null && version != item.version()) {
            throw new RefusedException(Refusal.conflict("task.changed"));
        }
        var form = forms.get(item.formKey());
        var context = access.context(item, user);
        var fields = form.fields(context);
        var check = new FormCheck(clock.getZone());
        var values = check.check(fields, raw);
        if (!check.errors().isEmpty()) {
            throw new RefusedException(Refusal.fields(check.errors()));
        }
        Completion completion = form.complete(context, values).orThrow();
        var kept = Secrets.out(fields, form.kept(values));
        items.answered(taskId, completion.outcome(), json.writeValueAsString(plain(kept)));
        engine.complete(taskId, completion.outcomes());
        events.publishEvent(TaskAct.of("task.completed", item, how(item, completion), changes(fields, kept)));
    }

    /** The answer that the process branches on, and by how many working days the task was late. */
    private Map<String, String> how(WorkItem item, Completion completion) {
        var late = Integer.toString(Math.max(0, dueDates.late(item)));
        return completion.outcome() == null
                ? Map.of("late", late)
                : Map.of("late", late, "outcome", completion.outcome());
    }

    private static void refuseIf(Optional<Refusal> refusal) {
        refusal.ifPresent(no -> {
            throw new RefusedException(no);
        });
    }

    /** Old to new, for the trail: the form's known values against the answers. */
    private List<Change> changes(List<Field> fields, Values values) {
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            var before = field.type() == Field.Type.NOTE ? null : show(field.value());
            var after = show(plain(values.raw(field.name())));
            if (field.type() != Field.Type.NOTE && !java.util.Objects.equals(before, after)) {
                changes.add(new Change(field.name(), before, after));
            }
        }
        return changes;
    }

    private @Nullable String show(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> -> json.writeValueAsString(list);
            case List<?> list ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    private static Map<String, Object> plain(Values values) {
        var plain = new HashMap<String, Object>();
        values.byName().forEach((name, value) -> plain.put(name, java.util.Objects.requireNonNull(plain(value))));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Values row -> plain(row);
            case List<?> list -> list.stream().map(TaskCompletion::plain).toList();
            case Number number -> number;
            case Boolean bool -> bool;
            default -> value.toString();
        };
    }

    private Map<String, Object> parse(String text) {
        return json.readValue(text, ANSWERS);
    }
}
