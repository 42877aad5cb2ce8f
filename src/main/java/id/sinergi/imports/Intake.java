package id.sinergi.imports;

import id.sinergi.identity.User;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.RefusedException;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From an upload to a queued job: what must not be kept stays outside. Refuses by exceptions. */
@Component
class Intake {

    private static final int LONGEST_QUEUE = 50;

    private final UploadGate gate;
    private final ParcelRepository parcels;
    private final ImportRepository jobs;
    private final Territory territory;
    private final Clock clock;

    Intake(UploadGate gate, ParcelRepository parcels, ImportRepository jobs, Territory territory, Clock clock) {
        this.gate = gate;
        this.parcels = parcels;
        this.jobs = jobs;
        this.territory = territory;
        this.clock = clock;
    }

    Draft take(ImportKind kind, @Nullable String village, String fileName, InputStream content, User user) {
        if (!KnownKinds.isFor(kind, user)) {
            throw new RefusedException(Refusal.forbidden("import.role", kind.code()));
        }
        var place = village(kind, village, user);
        var upload = gate.take(content);
        try (var reader = RowReader.open(upload)) {
            var header = reader.next();
            if (header == null) {
                throw UploadGate.refused("import.empty");
            }
            var draft =
                    new Draft(kind, place, Cleaning.fileName(fileName), upload, header.cells(), user, clock.instant());
            if (reader.next() == null) {
                throw UploadGate.refused("import.noRows");
            }
            return draft;
        } catch (IOException e) {
            upload.delete();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            upload.delete();
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

    /** The only village that somebody works for, or {@code null}. */
    @Nullable
    String ownVillage(User user) {
        return Optional.of(user.areas())
                .filter(areas -> areas.size() == 1)
                .map(areas -> areas.iterator().next())
                .filter(area -> territory.village(area).isPresent())
                .orElse(null);
    }

    /** Job and rows are there for every node, or neither, whatever transaction the caller is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ImportJob queue(Draft draft, LongConsumer progress) {
        draft.fault().ifPresent(fault -> {
            throw new RefusedException(fault);
        });
        if (jobs.open() >= LONGEST_QUEUE) {
            throw new RefusedException(Refusal.conflict("import.busy"));
        }
        var job = job(draft);
        jobs.insert(job, draft.by(), draft.places().names());
        jobs.expect(job.id(), park(draft, job.id(), progress));
        return job;
    }

    private long park(Draft draft, UUID id, LongConsumer progress) {
        var columns = draft.places();
        long rows = 0;
        try (var reader = RowReader.open(draft.upload());
                var writer = new Parcel.Writer(parcels, id, Parcel.Content.ROWS)) {
            reader.next();
            for (var line = reader.next(); line != null; line = reader.next()) {
                progress.accept(UploadGate.limited(++rows));
                writer.add(line.line(), columns.cut(line.cells()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private ImportJob job(Draft draft) {
        var user = draft.by();
        return new ImportJob(
                UUID.randomUUID(),
                draft.kind().code(),
                draft.village(),
                draft.fileName(),
                draft.upload().sha256(),
                ImportJob.State.QUEUED,
                draft.upload().rows(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                draft.upload().format().name(),
                draft.places().dropped(),
                draft.places().ignored(),
                null,
                user.username(),
                user.agency().name(),
                clock.instant(),
                null,
                null);
    }
}
