package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates in working days, the days of the escalation that follow from them, and their ledger. */
@Component
class DueDates {

    /** "Due soon", the first rung: working days before the due date. */
    static final int REMIND_BEFORE = 2;

    /** The second rung: working days after the due date. */
    static final int ESCALATE_AFTER = 1;

    /** The third rung: working days after the due date. */
    static final int COORDINATE_AFTER = 5;

    /** Working days in which a task handed over by another agency must be taken. */
    static final int ACCEPT_WITHIN = 2;

    private final DueRepository repository;
    private final Calendar calendar;
    private final CurrentUser currentUser;
    private final Clock clock;

    DueDates(DueRepository repository, Calendar calendar, CurrentUser currentUser, Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The same where a law's clock runs in hours: before the moment to the first rung, after it to the third. */
    static final Duration REMIND_HOURS = Duration.ofHours(24);

    /** The first due date of a task and where it comes from; {@code at} where it is a moment. */
    record First(
            DueRepository.Dates dates,
            @Nullable Integer days,
            @Nullable String basis,
            @Nullable Instant at) {}

    First first(TaskForm form, TaskContext context, LocalDate today) {
        var moment = form.dueAt(context);
        if (moment.isPresent()) {
            return new First(dates(moment.get()), null, form.dueBasis(context).orElse(null), moment.get());
        }
        var fixed = form.due(context);
        if (fixed.isPresent()) {
            return new First(
                    dates(calendar.workingDays().onOrAfter(fixed.get())),
                    null,
                    form.dueBasis(context).orElse(null),
                    null);
        }
        var term = repository.term(form.key(), today);
        return new First(
                dates(calendar.workingDays().plus(today, term.workingDays())), term.workingDays(), term.basis(), null);
    }

    void record(String taskId, First first) {
        repository.entry(
                taskId,
                first.days() == null ? "FIXED" : "TERM",
                clock.instant(),
                currentUser.get().username(),
                first.days(),
                first.dates().due(),
                first.basis(),
                null);
    }

    java.util.List<DueEntry> ledger(String taskId) {
        return repository.entries(taskId);
    }

    /** When each rung that the task has reached was reached. */
    java.util.Map<Integer, Instant> reached(String taskId) {
        return repository.reached(taskId);
    }

    LocalDate acceptBy(LocalDate today) {
        return calendar.workingDays().plus(today, ACCEPT_WITHIN);
    }

    void pause(WorkItem item, String reason, String reference) {
        repository.pause(item.taskId(), calendar.today(), reason);
        entry(item, "PAUSED", null, item.due(), reason, reference);
    }

    /** Ends a pause: the due date moves by the working days that the pause lasted. */
    LocalDate resume(WorkItem item) {
        var since = item.pausedOn() == null ? calendar.today() : item.pausedOn();
        var days = calendar.workingDays().between(since, calendar.today());
        var due = calendar.workingDays().plus(item.due(), days);
        repository.pause(item.taskId(), null, null);
        repository.move(item.taskId(), dates(due), calendar.today());
        entry(item, "RESUMED", days, due, null, null);
        return due;
    }

    LocalDate extend(WorkItem item, int days, String reason) {
        var due = calendar.workingDays().plus(item.due(), days);
        repository.move(item.taskId(), dates(due), calendar.today());
        entry(item, "EXTENDED", days, due, reason, null);
        return due;
    }

    private void entry(
            WorkItem item,
            String kind,
            @Nullable Integer days,
            LocalDate due,
            @Nullable String reason,
            @Nullable String reference) {
        repository.entry(
                item.taskId(), kind, clock.instant(), currentUser.get().username(), days, due, reason, reference);
    }

    /** Working days after the due date; after a moment that is past, at least one. */
    int late(WorkItem item) {
        var days = calendar.workingDays().between(item.due(), calendar.today());
        if (item.dueAt() == null) {
            return days;
        }
        return clock.instant().isAfter(item.dueAt()) ? Math.max(1, days) : 0;
    }

    /** Days that hold the hours: lists by day never call late what is not. */
    private DueRepository.Dates dates(Instant due) {
        return new DueRepository.Dates(
                calendar.dateOf(due),
                calendar.dateOf(due.minus(REMIND_HOURS)),
                calendar.dateOf(due).plusDays(1),
                calendar.dateOf(due.plus(REMIND_HOURS)).plusDays(1));
    }

    private DueRepository.Dates dates(LocalDate due) {
        var days = calendar.workingDays();
        return new DueRepository.Dates(
                due, days.plus(due, -REMIND_BEFORE), days.plus(due, ESCALATE_AFTER), days.plus(due, COORDINATE_AFTER));
    }
}
