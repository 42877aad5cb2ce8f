package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.casefile.Attachments;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.Escalations;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Lets tests act as the demonstration accounts, through the same services as screen and API. */
@TestComponent
public class Actors {

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final ProcessRuntime engine;
    private final Attachments attachments;
    private final Escalations escalations;
    private BiConsumer<String, WorkItem> watcher = (username, task) -> {};

    Actors(
            Accounts accounts,
            CurrentUser currentUser,
            TaskDesk desk,
            TaskCompletion completion,
            ProcessRuntime engine,
            Attachments attachments,
            Escalations escalations) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.desk = desk;
        this.completion = completion;
        this.engine = engine;
        this.attachments = attachments;
        this.escalations = escalations;
    }

    public <T> T as(String username, Supplier<T> work) {
        return as(accounts.find(username).orElseThrow(), work);
    }

    /** Also as somebody who has no account. */
    public <T> T as(User user, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        currentUser.runAs(user, () -> answer.set(work.get()));
        return answer.get();
    }

    public <T> T asSystem(Supplier<T> work) {
        return currentUser.asSystem(work);
    }

    /** The open task of a case with this form; fails if there is none. */
    public WorkItem open(String caseNumber, String formKey) {
        return asSystem(() -> desk.ofCase(caseNumber)).stream()
                .filter(item -> item.isOpen() && item.formKey().equals(formKey))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No open " + formKey + " in " + caseNumber + ", but " + openForms(caseNumber)));
    }

    public List<String> openForms(String caseNumber) {
        return asSystem(() -> desk.ofCase(caseNumber)).stream()
                .filter(WorkItem::isOpen)
                .map(WorkItem::formKey)
                .toList();
    }

    /** Claims and completes as {@code username}; fails on a refusal. */
    public TaskCompletion.Completed complete(
            String username, String caseNumber, String formKey, Map<String, ?> values) {
        return complete(username, open(caseNumber, formKey), values);
    }

    /** The same with the task itself, where a case has several with this form. */
    public TaskCompletion.Completed complete(String username, WorkItem task, Map<String, ?> values) {
        watcher.accept(username, task);
        var result = attempt(username, task, values);
        assertThat(result).as("%s by %s", task.formKey(), username).isInstanceOf(Result.Done.class);
        return result.orThrow();
    }

    /** Shows every task to {@code watcher}, with who will do it, before it is claimed and completed. */
    public void watched(BiConsumer<String, WorkItem> watcher, Runnable work) {
        this.watcher = watcher;
        try {
            work.run();
        } finally {
            this.watcher = (username, task) -> {};
        }
    }

    /** Files a document with a case; gives its id. */
    public String filed(String username, String caseNumber) {
        var file = "%PDF-1.7 uji".getBytes(StandardCharsets.US_ASCII);
        return as(
                        username,
                        () -> attachments
                                .add(caseNumber, "surat bertanda tangan.pdf", file)
                                .orThrow())
                .id()
                .toString();
    }

    /** Claims and completes as {@code username}; fails unless refused, and answers the refusal. */
    public Refusal refused(String username, String caseNumber, String formKey, Map<String, ?> values) {
        var result = attempt(username, open(caseNumber, formKey), values);
        assertThat(result).as("%s by %s", formKey, username).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<TaskCompletion.Completed>) result).refusal();
    }

    public Result<TaskCompletion.Completed> attempt(String username, WorkItem task, Map<String, ?> values) {
        return as(
                username,
                () -> desk.claim(task.taskId()).then(item -> completion.complete(item.taskId(), values, null)));
    }

    /** Runs the steps and timers of a case that are due now. */
    public void settle(String caseNumber) {
        engine.settle(caseNumber);
    }

    /** Reaches what time alone reaches, before somebody compares what tables hold: it would be written meanwhile, by the minute. */
    public void rungsReached() {
        for (var rung = 1; rung <= 3; rung++) {
            escalations.climb();
        }
    }

    /** Somebody without an account, for the rules of scope. */
    public static User officer(Agency agency, String area) {
        return new User(
                "test-" + agency.name().toLowerCase() + area, "Test", agency, Set.of(Role.OFFICER), Set.of(area), "id");
    }
}
