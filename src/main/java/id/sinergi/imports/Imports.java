package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Takes files of residents, members, employers and arrears into the registry. The file is checked at once and processed
 * in the background, one at a time, each in one transaction; it is never stored.
 */
@Service
public class Imports implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int LONGEST_QUEUE = 50;

    private final UploadGate gate;
    private final ImportRunner runner;
    private final ImportRepository jobs;
    private final KnownKinds kinds;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final String node;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LONGEST_QUEUE), work -> new Thread(work, "imports"));

    Imports(
            UploadGate gate,
            ImportRunner runner,
            ImportRepository jobs,
            KnownKinds kinds,
            Territory territory,
            CurrentUser currentUser,
            Clock clock,
            @Value("${sinergi.node:${HOSTNAME:local}}") String node) {
        this.gate = gate;
        this.runner = runner;
        this.jobs = jobs;
        this.kinds = kinds;
        this.territory = territory;
        this.currentUser = currentUser;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public void destroy() throws InterruptedException {
        executor.shutdownNow();
        if (!executor.awaitTermination(20, TimeUnit.SECONDS)) {
            log.warn("An import does not stop; its transaction is rolled back");
        }
    }

    /**
     * Checks the file and queues it.
     *
     * @param village the village of the whole file; {@code null} where the file names it per row, or where the user
     *     works for one village only
     * @return the queued job; refused with a wrong {@code kind}, {@code import.role}, {@code village.outOfScope}, {@code import.village} or
     *     what is wrong with the file, before anything is stored
     */
    public Result<ImportJob> start(String kind, @Nullable String village, String fileName, InputStream content) {
        var known = kinds.find(kind);
        if (known.isEmpty()) {
            return Result.refused(Refusal.field("kind", "import.kind"));
        }
        try {
            return Result.done(accept(known.get(), village, fileName, content, currentUser.get()));
        } catch (RefusedException e) {
            return Result.refused(e.refusal());
        }
    }

    /** Largest file taken, in bytes. */
    public long mostBytes() {
        return gate.mostBytes();
    }

    /** What the current user may import; nothing for whoever is no officer or supervisor. */
    public List<ImportKind> kinds() {
        return kinds.of(currentUser.get());
    }

    /** The job; refused with {@code import.unknown} where there is none or it is not for this user to see. */
    public Result<ImportJob> find(UUID id) {
        return jobs.find(id)
                .filter(this::isVisible)
                .map(this::live)
                .map(Result::done)
                .orElseGet(() -> Result.refused(Refusal.notFound("import.unknown")));
    }

    /** The newest jobs this user may see, of one village where {@code village} is given. */
    public List<ImportJob> recent(@Nullable String village, int limit) {
        var user = currentUser.get();
        var agency = user.seesAllCases() ? null : user.agency().name();
        return jobs.recent(agency, village == null ? ownVillage(user) : village, limit).stream()
                .filter(this::isVisible)
                .map(this::live)
                .toList();
    }

    /** Issues of a job in the order of the file, after the issue {@code after}. */
    public Result<List<ImportIssue>> issues(UUID id, boolean errors, @Nullable ImportIssue after, int limit) {
        return find(id).map(job ->
                jobs.issues(id, errors, after == null ? 0 : after.line(), after == null ? 0 : after.position(), limit));
    }

    /** Further issues of a job that {@link #issues} has shown to this user. */
    List<ImportIssue> issuesAfter(UUID id, boolean errors, ImportIssue after, int limit) {
        return jobs.issues(id, errors, after.line(), after.position(), limit);
    }

    /** Waits until the job is done or failed, at most {@code most}; gives it as it then is. */
    public ImportJob await(UUID id, Duration most) {
        var work = running.get(id);
        if (work != null) {
            try {
                work.finished().get(most.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException | ExecutionException e) {
                log.debug("Import {} not finished", id, e);
            }
        }
        return jobs.find(id).orElseThrow();
    }

    private ImportJob accept(
            ImportKind kind, @Nullable String village, String fileName, InputStream content, User user) {
        if (!KnownKinds.isFor(kind, user)) {
            throw new RefusedException(Refusal.forbidden("import.role", kind.code()));
        }
        var place = village(kind, village, user);
        var upload = gate.take(content);
        try {
            var columns = columns(kind, upload);
            if (kind.isOfVillages() && place == null && !columns.has("kode_desa")) {
                throw new RefusedException(Refusal.invalid("import.village"));
            }
            return queue(kind, place, fileName, upload, columns, user);
        } catch (RuntimeException e) {
            delete(upload);
            throw e;
        }
    }

    private @Nullable String village(ImportKind kind, @Nullable String asked, User user) {
        if (!kind.isOfVillages()) {
            return null;
        }
        if (asked == null || asked.isBlank()) {
            return ownVillage(user);
        }
        if (territory.village(asked).isEmpty() || !user.covers(asked)) {
            throw new RefusedException(Refusal.notFound("village.outOfScope", asked));
        }
        return asked;
    }

    private @Nullable String ownVillage(User user) {
        return Optional.of(user.areas())
                .filter(areas -> areas.size() == 1)
                .map(areas -> areas.iterator().next())
                .filter(area -> territory.village(area).isPresent())
                .orElse(null);
    }

    private static Columns columns(ImportKind kind, Upload upload) {
        try (var reader = RowReader.open(upload)) {
            var header = reader.next();
            if (header == null) {
                throw UploadGate.refused("import.empty");
            }
            var columns = Columns.of(kind, header.cells());
            if (reader.next() == null) {
                throw UploadGate.refused("import.noRows");
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportJob queue(
            ImportKind kind, @Nullable String village, String fileName, Upload upload, Columns columns, User user) {
        var job = new ImportJob(
                UUID.randomUUID(),
                kind.code(),
                village,
                Cleaning.fileName(fileName),
                upload.sha256(),
                ImportJob.State.QUEUED,
                upload.rows(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                columns.dropped(),
                columns.ignored(),
                null,
                user.username(),
                user.agency().name(),
                clock.instant(),
                null,
                null);
        var context = RowContext.of(territory, LocalDate.now(clock), user::covers, village);
        var work = new Running(new AtomicLong(), new CompletableFuture<>());
        jobs.insert(job, node);
        running.put(job.id(), work);
        try {
            executor.execute(() -> currentUser.runAs(user, () -> process(job, upload, context, work)));
        } catch (RejectedExecutionException e) {
            running.remove(job.id());
            runner.failed(job, "import.busy");
            throw new RefusedException(Refusal.conflict("import.busy"));
        }
        return job;
    }

    private void process(ImportJob job, Upload upload, RowContext context, Running work) {
        try {
            jobs.running(job.id(), clock.instant());
            runner.run(job, upload, context, work.read());
        } catch (RuntimeException e) {
            if (!(e instanceof RefusedException)) {
                log.error("Import {} failed; nothing of it was stored", job.id(), e);
            }
            runner.failed(job, ImportRunner.reason(e));
        } finally {
            delete(upload);
            running.remove(job.id());
            work.finished().complete(null);
        }
    }

    private ImportJob live(ImportJob job) {
        var work = running.get(job.id());
        return work == null || job.state().isFinal()
                ? job
                : job.withRead(work.read().get());
    }

    /** A file over several villages is for those who work for the whole regency. */
    private boolean isVisible(ImportJob job) {
        var user = currentUser.get();
        var area = job.villageCode() == null ? territory.regency().code() : job.villageCode();
        var colleague = user.agency().name().equals(job.agency()) && user.covers(area) && !user.is(Role.ADMIN);
        return colleague || user.username().equals(job.by()) || user.seesAllCases();
    }

    private static void delete(Upload upload) {
        try {
            Files.deleteIfExists(upload.path());
        } catch (IOException e) {
            log.warn("Cannot delete a processed upload", e);
        }
    }

    private record Running(AtomicLong read, CompletableFuture<@Nullable Void> finished) {}
}
