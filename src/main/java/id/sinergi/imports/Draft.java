package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that passed the gate and waits for somebody to confirm it; nothing of it is in the database. Whoever holds it
 * closes it; what nobody closes is gone with the next start.
 */
public final class Draft implements AutoCloseable {

    private final ImportKind kind;
    private final @Nullable String village;
    private final String fileName;
    private final Upload upload;
    private final List<String> header;
    private final Map<Integer, String> chosen = new HashMap<>();
    private Columns columns;

    Draft(ImportKind kind, @Nullable String village, String fileName, Upload upload, List<String> header) {
        this.kind = kind;
        this.village = village;
        this.fileName = fileName;
        this.upload = upload;
        this.header = List.copyOf(header);
        columns = Columns.of(kind, header, chosen);
    }

    /** Says what the file's column at {@code place} is; empty leaves it out. Others that were taken for it no longer are. */
    public void choose(int place, String name) {
        chosen.values().removeIf(other -> !name.isEmpty() && other.equals(name));
        chosen.put(place, name);
        columns = Columns.of(kind, header, chosen);
    }

    /** The same by the name in the header, in any case; gives whether there is such a column. */
    boolean choose(String name, String wanted) {
        var place = header.stream().map(String::strip).toList().indexOf(name.strip());
        if (place >= 0) {
            choose(place, wanted);
        }
        return place >= 0;
    }

    public List<FileColumn> columns() {
        return columns.all();
    }

    /** Whether no column was recognised: most likely another file than was meant. */
    public boolean isForeign() {
        return columns.found() == 0;
    }

    /** The columns that may be chosen. */
    public List<String> choices() {
        return Stream.concat(kind.required().stream(), kind.optional().stream()).toList();
    }

    /** Why it cannot be imported as it is now. */
    public Optional<Refusal> fault() {
        return columns.fault()
                .or(() -> kind.isOfVillages() && village == null && !columns.has("kode_desa")
                        ? Optional.of(Refusal.invalid("import.village"))
                        : Optional.empty());
    }

    public String fileName() {
        return fileName;
    }

    public String kind() {
        return kind.code();
    }

    public @Nullable String village() {
        return village;
    }

    ImportKind rules() {
        return kind;
    }

    Upload upload() {
        return upload;
    }

    Columns places() {
        return columns;
    }

    @Override
    public void close() {
        upload.delete();
    }
}
