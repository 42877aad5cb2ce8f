package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.ImportKind.Origin;
import id.sinergi.imports.kinds.Merged;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes one file over in one transaction: all of it or nothing. */
@Component
class ImportRunner {

    private static final long PROGRESS_NANOS = 400_000_000;

    private final StagingRepository staging;
    private final ParcelRepository parcels;
    private final KnownKinds kinds;
    private final ImportRepository jobs;
    private final Territory territory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRunner(
            StagingRepository staging,
            ParcelRepository parcels,
            KnownKinds kinds,
            ImportRepository jobs,
            Territory territory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.staging = staging;
        this.parcels = parcels;
        this.kinds = kinds;
        this.jobs = jobs;
        this.territory = territory;
        this.events = events;
        this.clock = clock;
    }

    /** A job that is nobody's any more: cancelled, or done by another node. */
    static final class Gone extends RuntimeException {}

    /** Within the transaction that holds the lease. */
    @Transactional
    public void run(QueuedImport queued) {
        var job = queued.job();
        var kind = kinds.get(job);
        stage(queued, kind);
        var repeated = staging.judge(kind, queued.user());
        var merged = kind.merge(staging, Origin.of(job.id(), clock.instant(), queued.user()));
        var counts = staging.keepIssues(job.id());
        if (counts.rejected() > 0) {
            keepRejected(job.id());
        }
        parcels.delete(job.id(), Parcel.Content.ROWS);
        var all = new Merged(merged.created(), merged.updated(), merged.duplicates() + repeated);
        if (!jobs.done(job.id(), counts, all, clock.instant())) {
            throw new Gone();
        }
        events.publishEvent(ImportFinished.of(job, counts, all));
    }

    private void stage(QueuedImport queued, ImportKind kind) {
        var job = queued.job();
        var context = RowContext.of(territory, LocalDate.now(clock), queued.user()::covers, job.villageCode());
        var lines = new Parcel.Reader(parcels, job.id(), Parcel.Content.ROWS);
        var rows = new JudgedRows(kind, Columns.kept(queued.columns()), lines, context, progress(job.id()));
        if (!jobs.progress(job.id(), staging.fill(kind, rows))) {
            throw new Gone();
        }
    }

    /** Tells how far it is now and then, and stops when nobody wants it any more. */
    private LongConsumer progress(UUID id) {
        var told = new long[] {System.nanoTime()};
        return read -> {
            if ((read & 0xFF) == 0 && System.nanoTime() - told[0] > PROGRESS_NANOS) {
                told[0] = System.nanoTime();
                if (Thread.currentThread().isInterrupted() || !jobs.progress(id, read)) {
                    throw new Gone();
                }
            }
        };
    }

    /** The rejected rows' cells stay until they have been mended; all others go. */
    private void keepRejected(UUID id) {
        var rejected = staging.rejectedLines();
        var lines = new Parcel.Reader(parcels, id, Parcel.Content.ROWS);
        try (var writer = new Parcel.Writer(parcels, id, Parcel.Content.REJECTED)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (rejected.get(line.line())) {
                    writer.add(line.line(), line.cells());
                }
            }
        }
    }

    /**
     * Nothing of the file stands; that it was tried does.
     *
     * @param kept whether its rows are kept for another try: not those that would be refused again
     */
    @Transactional
    public void failed(ImportJob job, String reason, boolean kept) {
        if (jobs.failed(job.id(), reason, clock.instant())) {
            if (!kept) {
                parcels.delete(job.id(), Parcel.Content.ROWS);
            }
            events.publishEvent(new ImportFailed(job, reason));
        }
    }
}
