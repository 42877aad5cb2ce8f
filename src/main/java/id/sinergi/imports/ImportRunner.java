package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.shared.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one file over in one transaction: all of it or nothing. */
@Component
class ImportRunner {

    private final StagingRepository staging;
    private final KnownKinds kinds;
    private final ImportRepository jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRunner(
            StagingRepository staging,
            KnownKinds kinds,
            ImportRepository jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staging = staging;
        this.kinds = kinds;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void run(ImportJob job, Upload upload, RowContext context, AtomicLong progress) {
        var kind = kinds.get(job);
        try (var reader = RowReader.open(upload)) {
            var header = reader.next();
            if (header == null) {
                throw UploadGate.refused("import.empty");
            }
            var columns = Columns.of(kind, header.cells());
            staging.fill(kind, new FileRows(kind, columns, reader, context, progress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var repeated = kind.keys().stream().mapToInt(staging::rejectRepeated).sum();
        var merged = kind.merge(staging, new Origin(job.id(), clock.instant(), job.by()));
        var counts = staging.keepIssues(job.id());
        var duplicates = new Merged(merged.created(), merged.updated(), merged.duplicates() + repeated);
        jobs.done(job.id(), counts[0], counts[1], counts[2], duplicates, clock.instant());
        events.publishEvent(new ImportFinished(
                job.id(),
                job.kind(),
                job.villageCode(),
                job.sha256(),
                counts[0],
                counts[1],
                counts[0] - counts[1],
                duplicates.duplicates()));
    }

    /** Nothing of the file stands; that it was tried does. */
    @Transactional
    void failed(ImportJob job, String reason) {
        jobs.failed(job.id(), reason, clock.instant());
        events.publishEvent(new ImportFailed(job, reason));
    }

    /** What this machine had not finished when it stopped. */
    @Transactional
    int interrupted(String node) {
        var jobs = this.jobs.interrupted(node, clock.instant());
        jobs.forEach(job -> events.publishEvent(new ImportFailed(job, "import.interrupted")));
        return jobs.size();
    }

    /** The rows of a file, judged one by one. */
    private static final class FileRows implements StagingRepository.Rows {

        private final ImportKind kind;
        private final Columns columns;
        private final RowReader reader;
        private final RowContext context;
        private final AtomicLong progress;
        private RowCheck row = new RowCheck(column -> null);

        FileRows(ImportKind kind, Columns columns, RowReader reader, RowContext context, AtomicLong progress) {
            this.kind = kind;
            this.columns = columns;
            this.reader = reader;
            this.context = context;
            this.progress = progress;
        }

        @Override
        public int advance() {
            if (Thread.currentThread().isInterrupted()) {
                throw UploadGate.refused("import.interrupted");
            }
            var line = reader.next();
            if (line == null) {
                return 0;
            }
            if (progress.incrementAndGet() > UploadGate.MOST_ROWS) {
                throw UploadGate.refused("import.tooManyRows");
            }
            row = new RowCheck(column -> {
                var place = columns.place(column);
                return place == null || place >= line.cells().size()
                        ? null
                        : line.cells().get(place);
            });
            kind.check(row, context);
            return line.line();
        }

        @Override
        public RowCheck row() {
            return row;
        }
    }

    /** The code of a refusal met on the way, or that of a failure. */
    static String reason(RuntimeException e) {
        return e instanceof RefusedException refused ? refused.refusal().code() : "import.failed";
    }
}
