package id.sinergi.massletters;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.employers.EmployerFilter;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.Batch.State;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.TaskTrial;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The tasks that a batch may take, and what each of them would say to its answers. */
@Service
public class BatchTasks {

    /** Kinds of answer that can be the same for many cases; a document belongs to one. */
    private static final Set<Field.Type> COMMON = EnumSet.of(
            Field.Type.TEXT,
            Field.Type.NAME,
            Field.Type.PHONE,
            Field.Type.LONG_TEXT,
            Field.Type.DATE,
            Field.Type.CHOICE,
            Field.Type.SECRET);

    /** Those who write letters to employers. */
    private static final Set<Agency> AGENCIES = EnumSet.of(Agency.DISNAKER, Agency.BPJS);

    /** So many are tried before the batch begins; what the others say is found when they are done. */
    private static final int TRIED = 50;

    private final BatchRepository repository;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Cases cases;
    private final Employers employers;
    private final CurrentUser currentUser;
    private final TaskTrial trial;

    BatchTasks(
            BatchRepository repository,
            TaskDesk desk,
            TaskCompletion completion,
            Cases cases,
            Employers employers,
            CurrentUser currentUser,
            TaskTrial trial) {
        this.repository = repository;
        this.desk = desk;
        this.completion = completion;
        this.cases = cases;
        this.employers = employers;
        this.currentUser = currentUser;
        this.trial = trial;
    }

    /** Form keys of the steps that may be done for many at once. */
    public List<String> steps() {
        return repository.steps();
    }

    /** The narrowed tasks of the own agency that may be done for many at once: what {@link #open} takes. */
    public TaskQuery of(TaskQuery query) {
        return query.queue(query.queue() == Queue.DONE ? Queue.ALL : query.queue())
                .agency(currentUser.get().agency().name())
                .forms(steps());
    }

    /** As {@link #of}, in cases about the employers that a filter finds. */
    public TaskQuery about(EmployerFilter filter) {
        var query = of(TaskQuery.of(Queue.ALL));
        var about = new HashMap<Long, String>();
        cases.visible(desk.cases(query)).values().stream()
                .filter(file -> file.kind() == CaseKind.EMPLOYER_COMPLIANCE && file.employer() != null)
                .forEach(file -> about.put(Long.valueOf(Objects.requireNonNull(file.employer())), file.number()));
        return query.cases(employers.ids(filter.only(about.keySet())).stream()
                .map(about::get)
                .toList());
    }

    /** Whether the current user writes letters to employers. */
    public boolean mayBegin() {
        var user = currentUser.get();
        return !user.is(Role.INSPECTOR) && AGENCIES.contains(user.agency());
    }

    public boolean any(TaskQuery query) {
        return desk.count(query) > 0;
    }

    /** The open tasks of the user's agency, by step in the order of the letters' way, most late first. */
    public Map<String, List<WorkItem>> open(TaskQuery query) {
        var found = new LinkedHashMap<String, List<WorkItem>>();
        steps().forEach(step -> found.put(step, new ArrayList<>()));
        String cursor = null;
        do {
            var slice = desk.list(query, Slice.MAX_LIMIT, cursor);
            slice.items()
                    .forEach(item -> found.computeIfPresent(item.formKey(), (step, items) -> {
                        items.add(item);
                        return items;
                    }));
            cursor = slice.next();
        } while (cursor != null);
        return found;
    }

    /** The questions that want a document of each case. */
    public List<Field> documents(WorkItem item) {
        return completion.fields(item).stream()
                .filter(field -> field.type() == Field.Type.FILE && field.required())
                .toList();
    }

    /** What is asked for all together: the questions of one task that can have the same answer in every case. */
    public List<Field> common(WorkItem item) {
        return completion.fields(item).stream()
                .filter(field -> COMMON.contains(field.type()))
                .toList();
    }

    /** As {@link #common(WorkItem)}; nothing where the user does not see the task. */
    List<Field> common(String taskId) {
        return desk.find(taskId) instanceof Result.Done<WorkItem>(var item) ? common(item) : List.of();
    }

    /** @param untried how many of {@code can} were not tried yet */
    public record Plan(List<WorkItem> can, List<Cannot> cannot, int untried) {}

    /** A task that would be refused, and why. */
    public record Cannot(WorkItem item, Refusal why) {}

    /** What would become of each task; nothing of it is kept. */
    public Plan plan(List<WorkItem> items, Map<String, Object> values, Map<String, Map<String, Object>> own) {
        var can = new ArrayList<WorkItem>();
        var cannot = new ArrayList<Cannot>();
        var tried = 0;
        var untried = 0;
        for (var item : items) {
            var why = whyNot(item);
            if (why.isEmpty() && tried < TRIED) {
                tried++;
                why = trial.whyNot(
                        item.taskId(), now -> answers(now, values, own.getOrDefault(item.taskId(), Map.of())));
            } else if (why.isEmpty()) {
                untried++;
            }
            why.ifPresentOrElse(no -> cannot.add(new Cannot(item, no)), () -> can.add(item));
        }
        return new Plan(can, cannot, untried);
    }

    /** Why the user could not take the task, if so. */
    public Optional<Refusal> whyNot(WorkItem item) {
        return currentUser.get().username().equals(item.holder()) ? Optional.empty() : desk.whyNot(item);
    }

    /** Takes and completes a task in one act: by the doors of the worklist, which check everything. */
    Result<WorkItem> complete(String taskId, Map<String, Object> values, Map<String, Object> own) {
        return completion
                .takeAndComplete(taskId, item -> answers(item, values, own))
                .map(TaskCompletion.Completed::task);
    }

    /** What all have in common, then what is this task's own; what the form knows by itself, where it is asked. */
    private Map<String, Object> answers(WorkItem item, Map<String, Object> values, Map<String, Object> own) {
        var answers = new HashMap<>(values);
        answers.putAll(own);
        for (var field : completion.fields(item)) {
            if (field.value() != null && field.isAsked(answers) && !answers.containsKey(field.name())) {
                answers.put(field.name(), field.value());
            }
        }
        return answers;
    }

    /** A line for a task that the user sees and that is of this step. */
    Line line(String formKey, String taskId, Map<String, Object> own) {
        if (own.keySet().stream().anyMatch(secrets(formKey)::contains)) {
            throw Refusal.invalid("massletters.secretOwn").raise();
        }
        var item = desk.find(taskId).orThrow();
        if (!item.formKey().equals(formKey)) {
            throw Refusal.invalid("massletters.otherStep", item.caseNumber()).raise();
        }
        return new Line(
                taskId, item.caseNumber(), item.subject(), own, State.WAITING, null, null, null, null, List.of());
    }

    /** What a task that signs letters needs of the signatory, and nobody keeps. */
    Set<String> secrets(String formKey) {
        return completion.secrets(formKey);
    }

    void refuseUncommon(String taskId, Map<String, Object> values) {
        var item = desk.find(taskId).orThrow();
        var names = common(item).stream().map(Field::name).collect(Collectors.toSet());
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid(
                                    "massletters.notCommon", new Texts.Key("form." + item.formKey() + "." + name, name))
                            .raise();
                });
    }
}
