package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Pdf;
import id.sinergi.shared.SinergiClock;
import id.sinergi.worklist.Escalations;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lives demonstration cases through the real services: as the account that owns the step, at an office hour of the day
 * it happened, and each act of a case after the one before. Rungs of the escalation are reached in between, on their days.
 */
@Component
class DemoDriver {

    private static final String PAPER = """
            <html><head><title>Contoh</title><meta name="subject" content="Contoh"/></head>
            <body style="font-family: 'Liberation Sans'">Contoh pindaian surat bertanda tangan</body></html>""";

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final ProcessRuntime engine;
    private final Escalations escalations;
    private final Attachments attachments;
    private final Calendar calendar;
    private final OfficeHours hours;

    /** What stands for a signed paper; made once. */
    private final Supplier<byte[]> paper = SingletonSupplier.of(() -> Pdf.of(PAPER));

    DemoDriver(
            Accounts accounts,
            CurrentUser currentUser,
            TaskDesk desk,
            TaskCompletion completion,
            ProcessRuntime engine,
            Escalations escalations,
            Attachments attachments,
            Calendar calendar,
            OfficeHours hours) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.desk = desk;
        this.completion = completion;
        this.engine = engine;
        this.escalations = escalations;
        this.attachments = attachments;
        this.calendar = calendar;
        this.hours = hours;
    }

    /** The last working day that is over: the stories end on it, whenever the system is started. */
    LocalDate today() {
        return hours.last();
    }

    void begin() {
        hours.begin();
    }

    /** The working day that is so many from {@link #today}. */
    LocalDate day(int workingDays) {
        return workingDays == 0 ? today() : calendar.workingDays().plus(today(), workingDays);
    }

    /** The last working day that is at least {@code days} days ago. */
    LocalDate ago(int days) {
        return calendar.workingDays().plus(today().minusDays(days - 1L), -1);
    }

    /** Does something that belongs to no case as {@code username} at an office hour of {@code day}. */
    <T> T as(String username, LocalDate day, Callable<T> work) {
        return during(hours.on(day, username), username, work);
    }

    /** Does something about a case. */
    <T> T as(String username, LocalDate day, String caseNumber, Callable<T> work) {
        return during(moment(hours.on(day, username + caseNumber), caseNumber), username, work);
    }

    /** The same at that moment, or when the office is open again. */
    <T> T at(Instant time, String username, String caseNumber, Callable<T> work) {
        return during(moment(hours.from(time), caseNumber), username, work);
    }

    /** Begins stories at that moment; {@code names} names them after what they began with. */
    <T> T begun(Instant time, String username, Function<T, List<String>> names, Callable<T> work) {
        var at = hours.from(time);
        var begun = during(at, username, work);
        names.apply(begun).forEach(name -> hours.after(name, at));
        return begun;
    }

    /** Opens many cases at an office hour of that day. */
    <T> T opened(LocalDate day, String username, Function<T, List<String>> numbers, Callable<T> work) {
        var time = hours.on(day, username);
        var opened = begun(time, username, numbers, work);
        numbers.apply(opened).forEach(number -> settle(number, time));
        return opened;
    }

    /** Opens a case at that moment, after what the person opened before; gives its number. */
    String opened(Instant time, String username, Callable<String> work) {
        var at = hours.next("@" + username, hours.from(time));
        return opened(username, at, work);
    }

    /** The same at an office hour of that day. */
    String opened(LocalDate day, String username, Callable<String> work) {
        return opened(username, hours.on(day, username), work);
    }

    private String opened(String username, Instant at, Callable<String> work) {
        var number = begun(at, username, List::of, work);
        settle(number, at);
        return number;
    }

    /** Claims the open task with this form, and completes it a while later. */
    void complete(String username, LocalDate day, String caseNumber, String formKey, Map<String, ?> values) {
        complete(hours.on(day, username + caseNumber), username, caseNumber, formKey, values);
    }

    void complete(Instant time, String username, String caseNumber, String formKey, Map<String, ?> values) {
        var task = at(
                time,
                username,
                caseNumber,
                () -> desk.claim(open(caseNumber, formKey).taskId()).orThrow());
        at(
                time,
                username,
                caseNumber,
                () -> completion.complete(task.taskId(), values, null).orThrow());
    }

    /** Files a document with the case; gives its id. */
    String filed(LocalDate day, String username, String caseNumber, String name) {
        return as(
                        username,
                        day,
                        caseNumber,
                        () -> attachments.add(caseNumber, name, paper.get()).orThrow())
                .id()
                .toString();
    }

    /** Runs the steps and timers of a case that are due on {@code day}. */
    void settle(String caseNumber, LocalDate day) {
        settle(caseNumber, hours.morning(day));
    }

    void settle(String caseNumber, Instant time) {
        climb(caseNumber, time);
        var at = hours.afterLast(caseNumber, time);
        hours.after(caseNumber, at);
        SinergiClock.runAt(at, () -> engine.settle(caseNumber));
    }

    /** Reaches what rungs of all cases were due until now. */
    void catchUp() {
        List.copyOf(hours.stories()).forEach(number -> climb(number, hours.now()));
    }

    private Instant moment(Instant wanted, String caseNumber) {
        climb(caseNumber, wanted);
        return hours.next(caseNumber, wanted);
    }

    private void climb(String caseNumber, Instant until) {
        for (var due = escalations.next(caseNumber); due.isPresent(); due = escalations.next(caseNumber)) {
            var at = hours.afterLast(caseNumber, due.get());
            if (at.isAfter(until)) {
                return;
            }
            hours.after(caseNumber, at);
            SinergiClock.runAt(at, () -> escalations.climb(caseNumber));
        }
    }

    private <T> T during(Instant time, String username, Callable<T> work) {
        var answer = new AtomicReference<@Nullable T>();
        var user = accounts.find(username).orElseThrow();
        SinergiClock.runAt(time, () -> currentUser.runAs(user, () -> answer.set(call(work))));
        return Objects.requireNonNull(answer.get());
    }

    WorkItem open(String caseNumber, String formKey) {
        return find(caseNumber, formKey)
                .orElseThrow(() -> new IllegalStateException("No open " + formKey + " in " + caseNumber));
    }

    boolean isOpen(String caseNumber, String formKey) {
        return find(caseNumber, formKey).isPresent();
    }

    private Optional<WorkItem> find(String caseNumber, String formKey) {
        return desk.ofCase(caseNumber).stream()
                .filter(item -> item.isOpen() && item.formKey().equals(formKey))
                .findFirst();
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
