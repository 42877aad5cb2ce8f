package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseEvent;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.TaskEvent;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Length;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps {@code work_item} in step with the engine, inside the engine's own transaction. */
@Component
class Projection {

    private static final int SHORTEST_WORDS = 120;

    private final WorkItemRepository items;
    private final DueDates dueDates;
    private final Forms forms;
    private final Cases cases;
    private final Territory territory;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final Clock clock;

    Projection(
            WorkItemRepository items,
            DueDates dueDates,
            Forms forms,
            Cases cases,
            Territory territory,
            Calendar calendar,
            CurrentUser currentUser,
            Clock clock) {
        this.items = items;
        this.dueDates = dueDates;
        this.forms = forms;
        this.cases = cases;
        this.territory = territory;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvent event) {
        switch (event) {
            case TaskEvent.Created created -> create(created);
            case TaskEvent.Assigned(var task, var holder) -> items.holder(task, holder, clock.instant());
            case TaskEvent.Completed(var task) -> complete(task);
            case TaskEvent.Withdrawn(var task) -> items.withdrawn(task, clock.instant());
        }
    }

    @EventListener
    void on(CaseEvent.Commented comment) {
        var words = comment.text().replaceAll("\\s+", " ");
        items.lastComment(comment.caseNumber(), comment.areas(), Length.begin(words, SHORTEST_WORDS));
    }

    private void create(TaskEvent.Created task) {
        var file = cases.get(task.caseNumber());
        var form = forms.get(task.formKey());
        var context = new TaskContext(task.taskId(), task.caseNumber(), task.item(), User.SYSTEM);
        var villageCode = form.villageCode(context).orElse(file.villageCode());
        var agencies = task.units().stream()
                .map(unit -> unit.substring(0, unit.indexOf('_')))
                .distinct()
                .sorted()
                .toList();
        var from = items.latestAgency(task.caseNumber())
                .filter(agency -> !agencies.contains(agency))
                .orElse(null);
        var today = calendar.dateOf(task.at());
        var due = dueDates.first(form, context, today);
        items.insert(item(task, file, form, context, villageCode, agencies, from, due, today), task.taskKey());
        dueDates.record(task.taskId(), due);
        if (!form.isAside()) {
            cases.reach(task.caseNumber(), form.stage());
        }
    }

    private WorkItem item(
            TaskEvent.Created task,
            CaseFile file,
            TaskForm form,
            TaskContext context,
            @Nullable String villageCode,
            List<String> agencies,
            @Nullable String from,
            DueDates.First due,
            LocalDate today) {
        var dates = due.dates();
        return new WorkItem(
                task.taskId(),
                task.caseNumber(),
                task.processKey(),
                task.formKey(),
                task.item(),
                file.subject(),
                form.detail(context).orElse(null),
                form.stage(),
                villageCode,
                territory.village(villageCode).map(Village::name).orElse(null),
                villageCode == null ? file.areas() : List.of(villageCode),
                task.units().stream().sorted().toList(),
                agencies,
                from,
                from == null ? null : dueDates.acceptBy(today),
                null,
                null,
                task.at(),
                dates.due(),
                dates.soonFrom(),
                dates.escalateOn(),
                dates.coordinateOn(),
                0,
                null,
                null,
                null,
                WorkItem.Status.OPEN,
                null,
                null,
                null,
                null,
                1,
                due.at());
    }

    private void complete(String taskId) {
        var item = items.lock(taskId).orElseThrow();
        var user = currentUser.get();
        var late = dueDates.late(item);
        items.done(taskId, user.username(), user.agency().name(), clock.instant(), late);
    }
}
