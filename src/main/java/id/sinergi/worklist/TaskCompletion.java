package id.sinergi.worklist;

import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Change;
import id.sinergi.shared.PlainText;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.TaskActs.TaskAct;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.DueMoved;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The form of a task: what it asks, its draft, and completing it. */
@Service
public class TaskCompletion {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final int LONGEST_DRAFT = 200_000;

    private final WorkItemRepository items;
    private final TaskDesk desk;
    private final Cases cases;
    private final TaskSight sight;
    private final TaskAccess access;
    private final DueDates dueDates;
    private final Forms forms;
    private final Attachments attachments;
    private final ProcessRuntime engine;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final JsonMapper json;
    private final Answers answers;
    private final Clock clock;

    TaskCompletion(
            WorkItemRepository items,
            TaskDesk desk,
            Cases cases,
            TaskSight sight,
            TaskAccess access,
            DueDates dueDates,
            Forms forms,
            Attachments attachments,
            ProcessRuntime engine,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            JsonMapper json,
            Clock clock) {
        this.items = items;
        this.desk = desk;
        this.cases = cases;
        this.sight = sight;
        this.access = access;
        this.dueDates = dueDates;
        this.forms = forms;
        this.attachments = attachments;
        this.engine = engine;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.json = json;
        this.answers = new Answers(json);
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
        var fields = known(item);
        if (item.isOpen()) {
            return fields;
        }
        var given = items.answers(item.taskId()).map(this::parse).orElse(Map.of());
        return fields.stream()
                .filter(field -> given.containsKey(field.name()))
                .map(field -> field.value(given.get(field.name())))
                .toList();
    }

    private List<Field> known(WorkItem item) {
        return forms.find(item.formKey())
                .map(form -> form.fields(access.context(item, currentUser.get())))
                .orElse(List.of());
    }

    /** Names of the answers to a form that are kept nowhere. */
    public Set<String> secrets(String formKey) {
        return forms.find(formKey).map(TaskForm::secrets).orElse(Set.of());
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
            var fields = known(item);
            // A signatory's own number is a secret: it is left out and no reason to refuse the rest.
            var kept = Secrets.draft(fields, secrets(item.formKey()), values);
            var numbers = HeldNumbers.in(fields, kept);
            if (!numbers.isEmpty()) {
                return Result.refused(Refusal.fields(numbers));
            }
            var text = json.writeValueAsString(kept);
            if (text.length() > LONGEST_DRAFT) {
                return Result.refused(Refusal.invalid("draft.tooLong"));
            }
            var user = currentUser.get().username();
            var now = clock.instant();
            return acts.run(() -> items.draft(taskId, text, user, now)).map(done -> new Draft(parse(text), now, user));
        });
    }

    /** What completing led to: the finished task, still open where its answer was only proposed, and the case's tasks that are open now, as far as the user sees them. */
    public record Completed(WorkItem task, List<WorkItem> next) {}

    /**
     * Completes a task that the current user holds, then runs the steps that follow. Refused: {@code task.unknown},
     * {@code task.done}, {@code task.taken}, {@code task.notClaimed}, {@code task.changed} where {@code version} is not
     * the current one, {@code fields}, and what the form itself refuses. Nothing is kept of a refused attempt.
     *
     * @param version the version that the answers were given for, or {@code null} not to compare
     */
    public Result<Completed> complete(String taskId, Map<String, ?> raw, @Nullable Integer version) {
        return complete(taskId, raw, version, false);
    }

    /** @param isStrict whether each answer must have the JSON form of its field's type, as programs send it */
    Result<Completed> complete(String taskId, Map<String, ?> raw, @Nullable Integer version, boolean isStrict) {
        return sight.known(taskId)
                .then(seen ->
                        acts.run(Refusal.conflict("task.changed"), () -> completeLocked(seen, raw, version, isStrict)))
                .map(this::settled);
    }

    /**
     * Takes a task, where it is not held already, and completes it: both or neither. Refused as {@link TaskDesk#claim} and
     * {@link #complete} are.
     *
     * @param answers what is answered, once it is known that the task may be taken
     */
    public Result<Completed> takeAndComplete(String taskId, Function<WorkItem, Map<String, ?>> answers) {
        return sight.known(taskId)
                .then(seen -> acts.run(Refusal.conflict("task.changed"), () -> {
                    cases.hold(seen.caseNumber());
                    return desk.claim(taskId)
                            .then(item -> completeLocked(item, answers.apply(item), item.version(), false));
                }))
                .map(this::settled);
    }

    private Completed settled(WorkItem seen) {
        engine.settle(seen.caseNumber());
        var next = sight.ofCase(seen.caseNumber()).stream()
                .filter(WorkItem::isOpen)
                .toList();
        return new Completed(items.find(seen.taskId()).orElseThrow(), next);
    }

    /** Why the form would refuse these answers now: by field, or by its own check, which changes nothing. */
    Optional<Refusal> whyNot(WorkItem item, Map<String, ?> raw) {
        var form = forms.get(item.formKey());
        var context = access.context(item, currentUser.get());
        var check = check(item, false);
        var values = check.check(form.fields(context), raw);
        return check.errors().isEmpty() ? form.check(context, values) : Optional.of(Refusal.fields(check.errors()));
    }

    private FormCheck check(WorkItem item, boolean isStrict) {
        return new FormCheck(clock, isStrict, id -> attachments.belongs(id, item.caseNumber()));
    }

    private Result<WorkItem> completeLocked(
            WorkItem seen, Map<String, ?> raw, @Nullable Integer version, boolean isStrict) {
        var user = currentUser.get();
        cases.hold(seen.caseNumber());
        var item = items.lock(seen.taskId()).orElseThrow();
        refuseIf(item.isOpen() ? Optional.empty() : Optional.of(access.alreadyDone(item)));
        refuseIf(access.whyNotHolder(item, user));
        refuseIf(access.whyNotHold(item, user));
        if (version != null && version != item.version()) {
            throw Refusal.conflict("task.changed").raise();
        }
        var form = forms.get(item.formKey());
        var context = access.context(item, user);
        var fields = form.fields(context);
        var check = check(item, isStrict);
        var values = check.check(fields, raw);
        if (!check.errors().isEmpty()) {
            throw Refusal.fields(check.errors()).raise();
        }
        refuseIf(form.check(context, values));
        return form.complete(context, values).map(completion -> {
            var kept = Secrets.out(fields, form.kept(values));
            if (completion.isProposed()) {
                propose(item, kept, completion, answers.changes(fields, values, kept));
            } else {
                keep(item, kept, completion, answers.changes(fields, values, kept));
            }
            return item;
        });
    }

    private void keep(WorkItem item, Values kept, Completion completion, List<Change> changes) {
        if (item.pausedOn() != null) {
            // What is done waits no more, and no other clock may wait for it.
            events.publishEvent(new DueMoved(item.caseNumber(), item.formKey(), DueMoved.Kind.RESUMED, 0, "", null));
        }
        items.answered(item.taskId(), completion.outcome(), json.writeValueAsString(Answers.plain(kept)));
        engine.complete(item.taskId(), completion.outcomes());
        events.publishEvent(TaskAct.of("task.completed", item, how(item, completion), changes));
    }

    /** The answers wait as a draft for the person who decides, of the unit or one of its supervisors. */
    private void propose(WorkItem item, Values kept, Completion completion, List<Change> changes) {
        var draft = json.writeValueAsString(Answers.plain(kept));
        items.draft(item.taskId(), draft, currentUser.get().username(), clock.instant());
        engine.assign(item.taskId(), null);
        var units = new TreeSet<>(item.units());
        item.agencies().forEach(agency -> units.add(agency + "_" + Role.SUPERVISOR));
        engine.open(item.taskId(), units);
        items.units(item.taskId(), units);
        events.publishEvent(TaskAct.of("task.proposed", item, how(item, completion), changes));
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
            throw no.raise();
        });
    }

    private Map<String, Object> parse(String text) {
        return json.readValue(text, ANSWERS);
    }
}
