package id.sinergi.demo;

import id.sinergi.casefile.Attachments;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Pdf;
import id.sinergi.shared.SinergiClock;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lives demonstration cases through the real services: as the account that owns the step, on the day it happened. */
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
    private final Attachments attachments;
    private final Clock clock;

    /** What stands for a signed paper; made once. */
    private final Supplier<byte[]> paper = SingletonSupplier.of(() -> Pdf.of(PAPER));

    DemoDriver(
            Accounts accounts,
            CurrentUser currentUser,
            TaskDesk desk,
            TaskCompletion completion,
            ProcessRuntime engine,
            Attachments attachments,
            Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.desk = desk;
        this.completion = completion;
        this.engine = engine;
        this.attachments = attachments;
        this.clock = clock;
    }

    ZoneId zone() {
        return clock.getZone();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Does something as {@code username} at an office hour of {@code day}; the hour follows from what is done. */
    <T> T as(String username, LocalDate day, Callable<T> work) {
        return at(at(day, username), username, work);
    }

    /** Does something as {@code username} at that very moment. */
    <T> T at(Instant time, String username, Callable<T> work) {
        var answer = new AtomicReference<@Nullable T>();
        var user = accounts.find(username).orElseThrow();
        SinergiClock.runAt(time, () -> currentUser.runAs(user, () -> answer.set(call(work))));
        return Objects.requireNonNull(answer.get());
    }

    /** Claims and completes the open task with this form. */
    void complete(String username, LocalDate day, String caseNumber, String formKey, Map<String, ?> values) {
        complete(at(day, username), username, caseNumber, formKey, values);
    }

    /** The same at that very moment. */
    void complete(Instant time, String username, String caseNumber, String formKey, Map<String, ?> values) {
        at(time, username, () -> {
            var task = open(caseNumber, formKey);
            return desk.claim(task.taskId())
                    .then(item -> completion.complete(item.taskId(), values, null))
                    .orThrow();
        });
    }

    void claim(String username, LocalDate day, String caseNumber, String formKey) {
        as(username, day, () -> desk.claim(open(caseNumber, formKey).taskId()).orThrow());
    }

    /** Files a document with the case; gives its id. */
    String filed(Instant time, String username, String caseNumber, String name) {
        return at(
                        time,
                        username,
                        () -> attachments.add(caseNumber, name, paper.get()).orThrow())
                .id()
                .toString();
    }

    /** Runs the steps and timers of a case that are due on {@code day}. */
    void settle(String caseNumber, LocalDate day) {
        settle(caseNumber, at(day, "zz"));
    }

    void settle(String caseNumber, Instant time) {
        SinergiClock.runAt(time, () -> engine.settle(caseNumber));
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

    private Instant at(LocalDate day, String who) {
        var minute = Math.floorMod((who + day).hashCode(), 6 * 60);
        return day.atTime(LocalTime.of(9, 0))
                .plusMinutes(minute)
                .atZone(clock.getZone())
                .toInstant();
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
