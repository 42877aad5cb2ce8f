package id.sinergi.imports;

import id.sinergi.imports.HindranceRepository.Waiting;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Imports that something was in the way of: when they are tried again, and trying again what was given up. */
@Service
public class Retries {

    private final HindranceRepository hindrances;
    private final ParcelRepository parcels;
    private final Imports imports;
    private final ImportQueue queue;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Texts texts;

    Retries(
            HindranceRepository hindrances,
            ParcelRepository parcels,
            Imports imports,
            ImportQueue queue,
            ApplicationEventPublisher events,
            Acts acts,
            Texts texts) {
        this.hindrances = hindrances;
        this.parcels = parcels;
        this.imports = imports;
        this.queue = queue;
        this.events = events;
        this.acts = acts;
        this.texts = texts;
    }

    /** @param why a sentence */
    public record Hindrance(String why, Instant next) {}

    /** What a job waits for, and when it is tried again. */
    public Optional<Hindrance> hindrance(ImportJob job) {
        return job.state() == ImportJob.State.QUEUED
                ? hindrances.waiting(job.id()).map(this::hindrance)
                : Optional.empty();
    }

    private Hindrance hindrance(Waiting waiting) {
        return new Hindrance(texts.get("passing." + waiting.why()), waiting.next());
    }

    /** Whether the rows of a job that failed are kept, so that nobody has to bring the file again. */
    public boolean isKept(ImportJob job) {
        return job.state() == ImportJob.State.FAILED && parcels.has(job.id(), Parcel.Content.ROWS);
    }

    /**
     * Tries a job again, at once: one that failed and whose rows are kept, or one that waits for something to pass. Refused:
     * {@code import.unknown}, {@code import.notOwn}, {@code import.notKept} where there is nothing to try again.
     */
    public Result<ImportJob> retry(UUID id) {
        return imports.find(id).then(job -> {
            if (!imports.isOwn(job)) {
                return Result.refused(Refusal.forbidden("import.notOwn"));
            }
            return acts.run(() -> again(id)).then(queued -> {
                queue.wake();
                return imports.find(id);
            });
        });
    }

    private Result<UUID> again(UUID id) {
        if (!hindrances.again(id)) {
            return Result.refused(Refusal.conflict("import.notKept"));
        }
        events.publishEvent(new Retried(id));
        return Result.done(id);
    }

    /** A file whose import was given up is tried again. */
    record Retried(UUID importId) implements Auditable {

        @Override
        public String action() {
            return "import.retried";
        }

        @Override
        public String subject() {
            return importId.toString();
        }

        @Override
        public Map<String, String> details() {
            return Map.of();
        }
    }
}
