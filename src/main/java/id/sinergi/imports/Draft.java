package id.sinergi.imports;

import id.sinergi.identity.User;
import id.sinergi.imports.Look.State;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that passed the gate and waits for somebody to confirm it; nothing of it is in the database. It is read in
 * rounds: whoever works on a round that is over is told so and stops.
 */
final class Draft implements AutoCloseable {

    private final UUID id = UUID.randomUUID();
    private final ImportKind kind;
    private final @Nullable String village;
    private final String fileName;
    private final Upload upload;
    private final User by;
    private final Instant at;
    private final Map<Integer, String> chosen = new HashMap<>();
    private Layout layout;
    private Columns columns;
    private State state = State.READY;
    private int round;
    private long read;
    private @Nullable Preview preview;
    private @Nullable Refusal refusal;
    private @Nullable UUID importId;

    Draft(
            ImportKind kind,
            @Nullable String village,
            String fileName,
            Upload upload,
            Layout layout,
            User by,
            Instant at) {
        this.kind = kind;
        this.village = village;
        this.fileName = fileName;
        this.upload = upload;
        this.layout = layout;
        this.by = by;
        this.at = at;
        columns = Columns.of(kind, layout.header(), chosen);
    }

    /** Nobody waits for this round any more. */
    static final class Over extends RuntimeException {}

    synchronized Look look() {
        return new Look(
                id,
                kind.code(),
                village,
                fileName,
                at,
                state,
                read,
                layout.rows(),
                shape(),
                columns.all(),
                Stream.concat(kind.required().stream(), kind.optional().stream())
                        .toList(),
                preview,
                refusal,
                importId);
    }

    /** Says what the file's column at {@code place} is; empty leaves it out. Others that were taken for it no longer are. */
    void choose(int place, String name) {
        choose(header -> Map.of(place, name));
    }

    /**
     * Says which sheets are read together and which row names their columns; both stay where they are {@code null} or 0.
     * What was said of columns is forgotten. Refused as {@link Layout} says: then nothing is changed.
     */
    synchronized void arrange(@Nullable List<String> sheets, int headerRow) {
        undecided();
        var other = sheets == null ? layout : layout.sheets(sheets);
        layout = headerRow == 0 ? other : other.header(kind, headerRow);
        chosen.clear();
        columns = Columns.of(kind, layout.header(), chosen);
    }

    /**
     * The same of several columns by the names in the header. Refused with {@code import.columnNotThere} where it has not all
     * of them: then none is chosen.
     */
    void choose(Map<String, @Nullable String> names) {
        choose(header -> {
            var places = new HashMap<Integer, String>();
            names.forEach((column, name) -> places.put(place(header, column), Objects.requireNonNullElse(name, "")));
            return places;
        });
    }

    private static int place(List<String> header, String column) {
        var place = header.stream().map(String::strip).toList().indexOf(column.strip());
        if (place < 0) {
            throw Refusal.invalid("import.columnNotThere", Columns.shown(column))
                    .raise();
        }
        return place;
    }

    private synchronized void choose(Function<List<String>, Map<Integer, String>> choice) {
        undecided();
        var places = choice.apply(layout.header());
        chosen.values().removeIf(other -> !other.isEmpty() && places.containsValue(other));
        chosen.putAll(places);
        columns = Columns.of(kind, layout.header(), chosen);
    }

    /** Whether no column was recognised: most likely another file than was meant. */
    synchronized boolean isForeign() {
        return columns.found() == 0;
    }

    /** Why it cannot be imported as it is now. */
    synchronized Optional<Refusal> fault() {
        return columns.fault()
                .map(this::parted)
                .or(() -> kind.isOfVillages() && village == null && !columns.has("kode_desa")
                        ? Optional.of(Refusal.invalid("import.village"))
                        : Optional.empty());
    }

    /** A text whose header is one cell is parted by another sign than it was read with, or than it says itself. */
    private Refusal parted(Refusal fault) {
        var text = upload.source().text();
        return text == null || !fault.code().equals("import.columns") || !layout.isOneColumn()
                ? fault
                : Refusal.invalid(
                                "import.separator",
                                text.separator() == '\t' ? "TAB" : Character.toString(text.separator()))
                        .with(fault.facts());
    }

    /** Begins to be read with its columns as they are; gives the number of the round, none where it has a fault. */
    synchronized OptionalInt read() {
        undecided();
        preview = null;
        begin(State.READING);
        var fault = fault();
        fault.ifPresent(no -> refused(round, no));
        return fault.isPresent() ? OptionalInt.empty() : OptionalInt.of(round);
    }

    /** Decides for the import; gives the number of the round, none where that was decided before. */
    synchronized OptionalInt confirm() {
        if (isDecided()) {
            return OptionalInt.empty();
        }
        fault().ifPresent(no -> {
            throw no.raise();
        });
        begin(State.CONFIRMED);
        return OptionalInt.of(round);
    }

    /** Decides against it. */
    synchronized void discard() {
        undecided();
        close();
    }

    private void begin(State next) {
        state = next;
        read = 0;
        refusal = null;
        round++;
    }

    private void undecided() {
        if (isDecided()) {
            throw Refusal.conflict("import.confirmed").raise();
        }
    }

    private boolean isDecided() {
        return state == State.CONFIRMED || state == State.QUEUED;
    }

    /** So many rows were read; ends the work with {@link Over} where it is no longer wanted. */
    synchronized void tell(int its, long rows) {
        if (its != round || Thread.currentThread().isInterrupted()) {
            throw new Over();
        }
        read = rows;
    }

    synchronized void ready(int its, Preview seen) {
        tell(its, seen.read());
        preview = seen;
        state = State.READY;
    }

    synchronized void refused(int its, Refusal no) {
        if (its == round) {
            refusal = no;
            state = State.READY;
        }
    }

    /** Its rows are no longer looked at: neither preview nor file is kept. */
    synchronized void queued(UUID job) {
        importId = job;
        state = State.QUEUED;
        preview = null;
        layout = layout.withoutRows();
        close();
    }

    /** Whether it came before {@code oldest}; what is just being put aside for its import is not too old. */
    synchronized boolean isOld(Instant oldest) {
        return at.isBefore(oldest) && state != State.CONFIRMED;
    }

    /** Gives it up where it is too old, and tells whether it was. */
    synchronized boolean forget(Instant oldest) {
        if (!isOld(oldest)) {
            return false;
        }
        close();
        return true;
    }

    synchronized boolean isWaiting() {
        return state != State.QUEUED;
    }

    boolean isOf(User user) {
        return by.username().equals(user.username());
    }

    UUID id() {
        return id;
    }

    User by() {
        return by;
    }

    String fileName() {
        return fileName;
    }

    @Nullable
    String village() {
        return village;
    }

    ImportKind kind() {
        return kind;
    }

    synchronized Layout layout() {
        return layout;
    }

    synchronized Shape shape() {
        return layout.shape(upload.source());
    }

    Upload upload() {
        return upload;
    }

    synchronized Columns places() {
        return columns;
    }

    /** Ends the round under way; the file is gone. */
    @Override
    public synchronized void close() {
        round++;
        upload.delete();
    }
}
