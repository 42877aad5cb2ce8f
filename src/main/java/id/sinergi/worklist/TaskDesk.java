package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Change;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.worklist.TaskActs.TaskAct;
import id.sinergi.worklist.forms.DueMoved;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Taking, giving back and handing over tasks, for screen and API alike. The engine does not check who asks; this class
 * does, for every act. Completing is {@link TaskCompletion}'s.
 */
@Service
public class TaskDesk {

    private static final Refusal LOST = Refusal.conflict("task.changed");

    private final Cases cases;
    private final WorkItemRepository items;
    private final WorkItemQuery query;
    private final DueDates dueDates;
    private final TaskAccess access;
    private final TaskSight sight;
    private final ProcessRuntime engine;
    private final Accounts accounts;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;

    TaskDesk(
            Cases cases,
            WorkItemRepository items,
            WorkItemQuery query,
            DueDates dueDates,
            TaskAccess access,
            TaskSight sight,
            ProcessRuntime engine,
            Accounts accounts,
            Calendar calendar,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts) {
        this.cases = cases;
        this.items = items;
        this.query = query;
        this.dueDates = dueDates;
        this.access = access;
        this.sight = sight;
        this.engine = engine;
        this.accounts = accounts;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
    }

    public Slice<WorkItem> list(TaskQuery wanted, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var after = Slice.decode(cursor);
        if (after != null && items.find(after).isEmpty()) {
            throw Refusal.invalid("cursor.unknown").raise();
        }
        return Slice.of(
                query.list(wanted, currentUser.get(), calendar.today(), after, size + 1), size, WorkItem::taskId);
    }

    public int count(TaskQuery wanted) {
        return query.count(wanted, currentUser.get(), calendar.today());
    }

    /** Numbers of the cases that the tasks of {@link #list} belong to. */
    public List<String> cases(TaskQuery wanted) {
        return query.cases(wanted, currentUser.get(), calendar.today());
    }

    /** The figures of a queue's open tasks; for what is done, those of everything open. */
    public TaskCounts counts(TaskQuery.Queue queue) {
        return query.counts(currentUser.get(), queue, calendar.today());
    }

    /** The task, if the current user may see it; otherwise {@code task.unknown}. */
    public Result<WorkItem> find(String taskId) {
        return sight.find(taskId);
    }

    /** The tasks of a case that the user may see, done and open, in the order they came up; the caller checked the case. */
    public List<WorkItem> ofCase(String caseNumber) {
        return sight.ofCase(caseNumber);
    }

    public List<DueEntry> ledger(String taskId) {
        return dueDates.ledger(taskId);
    }

    /** When each rung of the escalation that the task has reached was reached, where that is known. */
    public Map<Integer, Instant> rungs(String taskId) {
        return dueDates.reached(taskId);
    }

    /** The first task the current user could do next: own ones first, then the unit's. */
    public Optional<WorkItem> next() {
        return Optional.<WorkItem>empty().or(() -> first(TaskQuery.Queue.MINE)).or(() -> first(TaskQuery.Queue.UNIT));
    }

    private Optional<WorkItem> first(TaskQuery.Queue queue) {
        return list(TaskQuery.of(queue), 1, null).items().stream().findFirst();
    }

    /** Whether the current user could take this task now; the reason if not. */
    public Optional<Refusal> whyNot(WorkItem item) {
        return access.whyNotTake(item, currentUser.get());
    }

    /**
     * Takes a task. Exactly one of many who try at once wins. Refused: {@code task.unknown}, {@code task.done}, {@code
     * task.notYourUnit}, four-eyes refusals, {@code task.taken} with the holder and since when.
     */
    public Result<WorkItem> claim(String taskId) {
        var user = currentUser.get();
        return sight.known(taskId).then(item -> {
            if (item.isOpen() && user.username().equals(item.holder())) {
                return Result.done(item);
            }
            var refusal = access.whyNotTake(item, user);
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            return race(item, user);
        });
    }

    private Result<WorkItem> race(WorkItem item, User user) {
        var won = acts.run(LOST, () -> {
            if (engine.claim(item.taskId(), user.username()) != ProcessRuntime.Claim.WON) {
                return Result.refused(LOST);
            }
            events.publishEvent(TaskAct.of("task.claimed", item, Map.of()));
            return find(item.taskId());
        });
        return won instanceof Result.Refused(var refusal) && refusal.equals(LOST) ? lost(item.taskId()) : won;
    }

    /** Who was faster, as it is known afterwards. */
    private Result<WorkItem> lost(String taskId) {
        return sight.known(taskId).then(now -> Result.refused(access.taken(now).orElse(LOST)));
    }

    /** Gives a task back to the unit. Refused: {@code task.unknown}, {@code task.done}, {@code task.notYours}. */
    public Result<WorkItem> release(String taskId) {
        return act(taskId, item -> access.whyNotHolder(item, currentUser.get()), item -> {
            engine.assign(taskId, null);
            events.publishEvent(TaskAct.of("task.released", item, Map.of()));
        });
    }

    /**
     * Hands a task to another person of the unit. For supervisors of the agency, the coordinator, and the holder.
     * Refused: {@code task.unknown}, {@code task.done}, {@code task.mayNotReassign}, {@code task.holdsAlready}, field {@code to} unknown or not of
     * the unit, field {@code reason} missing, four-eyes refusals for the new holder.
     */
    public Result<WorkItem> reassign(String taskId, @Nullable String to, @Nullable String reason) {
        var wrong = Length.TEXT.wrong("reason", reason);
        if (reason == null || wrong.isPresent()) {
            return Result.refused(Refusal.fields(wrong.stream().toList()));
        }
        var target = accounts.find(to);
        return act(taskId, item -> whyNotReassign(item, target), item -> {
            var holder = target.orElseThrow().username();
            engine.assign(taskId, holder);
            events.publishEvent(TaskAct.of(
                    "task.reassigned",
                    item,
                    Map.of("to", holder, "reason", reason.strip()),
                    List.of(new Change("holder", item.holder(), holder, Change.Type.PERSON))));
        });
    }

    private Optional<Refusal> whyNotReassign(WorkItem item, Optional<User> target) {
        if (!access.maySupervise(item, currentUser.get())
                && access.whyNotHolder(item, currentUser.get()).isPresent()) {
            return Optional.of(Refusal.forbidden("task.mayNotReassign"));
        }
        if (target.isEmpty()) {
            return Optional.of(Refusal.field("to", "unknownPerson"));
        }
        return target.get().username().equals(item.holder())
                ? Optional.of(Refusal.conflict("task.holdsAlready", target.get().name()))
                : access.whyNotHold(item, target.get());
    }

    /** Those who could hold this task. */
    public List<User> candidates(WorkItem item) {
        return accounts.all().stream()
                .filter(user -> access.whyNotHold(item, user).isEmpty())
                .toList();
    }

    public boolean maySupervise(WorkItem item) {
        return access.maySupervise(item, currentUser.get());
    }

    /** Stops the clock with a reason and a paper reference; for supervisors. */
    public Result<WorkItem> pause(String taskId, String reason, String reference) {
        var wrong = Length.TEXT.tooLong("reference", reference);
        return wrong.isPresent()
                ? Result.refused(Refusal.fields(wrong.stream().toList()))
                : supervise(taskId, reason, item -> {
                    if (item.pausedOn() != null) {
                        throw Refusal.conflict("task.pausedAlready").raise();
                    }
                    dueDates.pause(item, reason.strip(), reference.strip());
                    events.publishEvent(
                            TaskAct.of("task.paused", item, Map.of("reason", reason, "reference", reference)));
                    moved(item, DueMoved.Kind.PAUSED, 0, reason.strip(), reference.strip());
                });
    }

    /** Starts the clock again; the due date moves by the working days of the pause. */
    public Result<WorkItem> resume(String taskId) {
        return supervise(taskId, "-", item -> {
            if (item.pausedOn() == null) {
                throw Refusal.conflict("task.notPaused").raise();
            }
            var due = dueDates.resume(item);
            events.publishEvent(TaskAct.of("task.resumed", item, Map.of(), List.of(dueChange(item, due))));
            moved(item, DueMoved.Kind.RESUMED, 0, "", null);
        });
    }

    /** Moves the due date by {@code days} working days (1 to 60) with a reason; for supervisors. */
    public Result<WorkItem> extend(String taskId, int days, String reason) {
        if (days < 1 || days > 60) {
            return Result.refused(Refusal.field("days", "between", 1, 60));
        }
        return supervise(taskId, reason, item -> {
            var due = dueDates.extend(item, days, reason.strip());
            events.publishEvent(
                    TaskAct.of("task.extended", item, Map.of("reason", reason), List.of(dueChange(item, due))));
            moved(item, DueMoved.Kind.EXTENDED, days, reason.strip(), null);
        });
    }

    private void moved(WorkItem item, DueMoved.Kind kind, int days, String reason, @Nullable String reference) {
        events.publishEvent(new DueMoved(item.caseNumber(), item.formKey(), kind, days, reason, reference));
    }

    private static Change dueChange(WorkItem item, LocalDate due) {
        return new Change("due", item.due().toString(), due.toString(), Change.Type.DAY);
    }

    private Result<WorkItem> supervise(String taskId, String reason, java.util.function.Consumer<WorkItem> work) {
        var wrong = Length.TEXT.wrong("reason", reason);
        if (wrong.isPresent()) {
            return Result.refused(Refusal.fields(wrong.stream().toList()));
        }
        return act(
                taskId,
                item -> access.maySupervise(item, currentUser.get())
                        ? Optional.ofNullable(item.dueAt()).map(at -> Refusal.conflict("task.clockRuns"))
                        : Optional.of(Refusal.forbidden("task.supervisorOnly")),
                work);
    }

    /** Runs an act on a visible, open task under its lock, unless {@code check} objects. */
    private Result<WorkItem> act(
            String taskId, Function<WorkItem, Optional<Refusal>> check, java.util.function.Consumer<WorkItem> work) {
        return sight.known(taskId)
                .then(seen -> acts.run(LOST, () -> {
                    cases.hold(seen.caseNumber());
                    var item = items.lock(taskId).orElseThrow();
                    var no = item.isOpen() ? check.apply(item) : Optional.of(access.alreadyDone(item));
                    if (no.isPresent()) {
                        return Result.refused(no.get());
                    }
                    work.accept(item);
                    return Result.done(items.find(taskId).orElseThrow());
                }));
    }
}
