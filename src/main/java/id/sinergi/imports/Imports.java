package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Act;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes files of people, employers and what else the modules know; {@link Drafts} are looked at before. They are
 * processed in the background by any node, one of a kind at a time, each in one transaction.
 */
@Service
public class Imports {

    private final Intake intake;
    private final UploadGate gate;
    private final ImportQueue queue;
    private final ImportRepository jobs;
    private final ParcelRepository parcels;
    private final IssueQuery issues;
    private final KnownKinds kinds;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            Intake intake,
            UploadGate gate,
            ImportQueue queue,
            ImportRepository jobs,
            ParcelRepository parcels,
            IssueQuery issues,
            KnownKinds kinds,
            Territory territory,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.gate = gate;
        this.queue = queue;
        this.jobs = jobs;
        this.parcels = parcels;
        this.issues = issues;
        this.kinds = kinds;
        this.territory = territory;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Largest file taken, in bytes. */
    public long mostBytes() {
        return gate.mostBytes();
    }

    /** What the current user may import; nothing for whoever is no officer or supervisor. */
    public List<ImportKind> kinds() {
        return kinds.of(currentUser.get());
    }

    /** Takes a file in; the caller closes the draft. Refused as {@link Drafts#bring} is. */
    Result<Draft> inspect(String kind, @Nullable String village, String fileName, InputStream content) {
        var known = kinds.find(kind);
        if (known.isEmpty()) {
            return Result.refused(Refusal.field("kind", "import.kind"));
        }
        if (PersonalNumber.isIn(fileName)) {
            return Result.refused(Refusal.invalid("personalNumber"));
        }
        return Intake.attempt(() -> intake.take(known.get(), village, fileName, content, currentUser.get()));
    }

    /**
     * Queues the draft for whoever brought it; throws its fault, {@code import.busy}, or where the file breaks off.
     *
     * @param progress is told of the number of rows put aside
     */
    ImportJob queue(Draft draft, LongConsumer progress) {
        var job = intake.queue(draft, progress);
        queue.wake();
        return job;
    }

    /** Takes a file in and queues it without a look. */
    public Result<ImportJob> start(String kind, @Nullable String village, String fileName, InputStream content) {
        return start(kind, village, fileName, content, Wish.NONE);
    }

    /**
     * What somebody says of a file beforehand.
     *
     * @param columns wanted columns by the names in the file's header; an empty one leaves the file's column out
     * @param sheets that are taken together; {@code null} for the one that is found
     * @param headerRow the row that names the columns; 0 for the one that is found
     */
    public record Wish(
            Map<String, @Nullable String> columns, @Nullable List<String> sheets, int headerRow) {
        static final Wish NONE = new Wish(Map.of(), null, 0);
    }

    /** The same with a word on sheets and columns. */
    public Result<ImportJob> start(
            String kind, @Nullable String village, String fileName, InputStream content, Wish wish) {
        return inspect(kind, village, fileName, content).then(draft -> {
            try (draft) {
                return Intake.attempt(() -> {
                    draft.arrange(wish.sheets(), wish.headerRow());
                    draft.choose(wish.columns());
                    return queue(draft, rows -> {});
                });
            }
        });
    }

    /**
     * Ends a job that is not ended; nothing of it is stored. Refused with {@code import.unknown}, {@code import.notOwn}
     * or {@code import.ended}.
     */
    @Act
    public Result<ImportJob> cancel(UUID id) {
        return find(id).then(job -> {
            if (!isOwn(job)) {
                return Result.refused(Refusal.forbidden("import.notOwn"));
            }
            if (!jobs.failed(id, "import.cancelled", clock.instant())) {
                return Result.refused(Refusal.conflict("import.ended"));
            }
            if (job.state() == ImportJob.State.RUNNING) {
                jobs.interruptHolder(job.kind());
            }
            parcels.delete(id, Parcel.Content.ROWS);
            events.publishEvent(new ImportFailed(job, "import.cancelled"));
            return find(id);
        });
    }

    /** Whether the current user brought this file. */
    public boolean isOwn(ImportJob job) {
        return job.by().equals(currentUser.get().username());
    }

    /** The job; refused with {@code import.unknown} where there is none or it is not for this user to see. */
    public Result<ImportJob> find(UUID id) {
        return jobs.find(id)
                .filter(this::isVisible)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("import.unknown")));
    }

    /** The newest jobs this user may see, of one village where {@code village} is given. */
    public List<ImportJob> recent(@Nullable String village, int limit) {
        var user = currentUser.get();
        var agency = user.seesAllCases() ? null : user.agency().name();
        return jobs.recent(agency, village == null ? intake.ownVillage(user) : village, limit).stream()
                .filter(this::isVisible)
                .toList();
    }

    /** Issues of a job in the order of the file, after the issue {@code after}. */
    public Result<List<ImportIssue>> issues(UUID id, boolean errors, @Nullable ImportIssue after, int limit) {
        return find(id).map(job -> issuesAfter(id, errors, after, limit));
    }

    /** Further issues of a job that {@link #issues} has shown to this user. */
    List<ImportIssue> issuesAfter(UUID id, boolean errors, @Nullable ImportIssue after, int limit) {
        return issues.after(id, errors, after == null ? 0 : after.line(), after == null ? 0 : after.position(), limit);
    }

    /** Waits until the job is done or failed, at most {@code most}; gives it as it then is. */
    public ImportJob await(UUID id, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        var job = jobs.find(id).orElseThrow();
        while (!job.state().isFinal() && System.nanoTime() < until) {
            queue.awaitNews();
            job = jobs.find(id).orElseThrow();
        }
        return job;
    }

    /** A file over several villages is for those who work for the whole regency. */
    private boolean isVisible(ImportJob job) {
        var user = currentUser.get();
        var area = job.villageCode() == null ? territory.regency().code() : job.villageCode();
        var colleague = user.agency().name().equals(job.agency()) && user.covers(area) && !user.is(Role.ADMIN);
        return colleague || user.username().equals(job.by()) || user.seesAllCases();
    }

    /** Whether the rejected rows of a job are for this user: people, so only for those who may bring them. */
    boolean mayHold(ImportJob job, User user) {
        return KnownKinds.isFor(kinds.get(job), user);
    }
}
