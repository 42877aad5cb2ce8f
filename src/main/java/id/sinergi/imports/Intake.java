package id.sinergi.imports;

import id.sinergi.identity.User;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.reading.Source;
import id.sinergi.imports.reading.Text;
import id.sinergi.shared.FileNames;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
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

    /** What reading a file gives, or the refusal it raises: no act, as nothing of it is kept. */
    static <T> Result<T> attempt(Supplier<T> reading) {
        try {
            return Result.done(reading.get());
        } catch (RuntimeException e) {
            return Refusal.raised(e).<Result<T>>map(Result::refused).orElseThrow(() -> e);
        }
    }

    Draft take(ImportKind kind, @Nullable String village, String fileName, InputStream content, User user) {
        if (!KnownKinds.isFor(kind, user)) {
            throw Refusal.forbidden("import.role", new Texts.Key("import.kind." + kind.code(), kind.code()))
                    .raise();
        }
        var place = village(kind, village, user);
        var upload = gate.take(content);
        try {
            return draft(kind, place, name(fileName, upload), upload, user);
        } catch (RuntimeException e) {
            upload.delete();
            throw e;
        }
    }

    private static String name(String given, Upload upload) {
        return upload.format() == Upload.Format.XLSX
                ? FileNames.of(given, "xlsx", "xlsm", "xltx", "xltm")
                : FileNames.of(given, "csv", "txt", "tsv");
    }

    private Draft draft(ImportKind kind, @Nullable String village, String fileName, Upload upload, User user) {
        var source = upload.source();
        var layout = layout(kind, source);
        var text = source.text();
        for (var i = 0; text != null && i < Text.SEPARATORS.length; i++) {
            var other = new Source(source.path(), null, text.with(Text.SEPARATORS[i]));
            var reading = layout(kind, other);
            if (layout.isEmpty() || (!reading.isEmpty() && reading.isBetter(layout))) {
                layout = reading;
                source = other;
            }
        }
        if (layout.isEmpty()) {
            throw UploadGate.refused("import.empty");
        }
        UploadGate.limited(layout.rows());
        var draft = new Draft(
                kind, village, fileName, new Upload(said(source), upload.sha256()), layout, user, clock.instant());
        if (!layout.hasRows()) {
            try (var reader = RowReader.open(draft)) {
                if (reader.next() == null) {
                    throw UploadGate.refused("import.noRows");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return draft;
    }

    private static Layout layout(ImportKind kind, Source source) {
        return Layout.of(kind, source.sheets(), RowReader.heads(source));
    }

    /** What the file says of its separator itself goes before what was found. */
    private static Source said(Source source) {
        var text = source.text();
        try {
            return text == null ? source : new Source(source.path(), null, text.with(source.separator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            throw Refusal.notFound("village.outOfScope", asked).raise();
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
            throw fault.raise();
        });
        if (jobs.open() >= LONGEST_QUEUE) {
            throw Refusal.conflict("import.busy").raise();
        }
        var job = job(draft);
        jobs.insert(job, draft.by(), draft.places().names());
        jobs.expect(job.id(), park(draft, job.id(), progress));
        return job;
    }

    private long park(Draft draft, UUID id, LongConsumer progress) {
        var columns = draft.places();
        long rows = 0;
        try (var reader = RowReader.open(draft);
                var writer = new Parcel.Writer(parcels, id, Parcel.Content.ROWS)) {
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
                draft.layout().rows(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                draft.upload().format().name(),
                masked(draft.places().dropped()),
                masked(draft.places().ignored()),
                masked(draft.shape().taken()),
                masked(draft.shape().left()),
                null,
                user.username(),
                user.agency().name(),
                clock.instant(),
                null,
                null);
    }

    /** Names of sheets and columns, which colleagues see: a personal number in one is shown as stars. */
    private static List<String> masked(List<String> names) {
        return names.stream()
                .map(name -> PersonalNumber.isIn(name) ? name.replaceAll("\\d", "*") : name)
                .toList();
    }
}
