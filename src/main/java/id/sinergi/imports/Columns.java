package id.sinergi.imports;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.reading.Source;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the wanted columns stand in a file: found by name in any order, or where a person said so. What the law does not
 * let us keep is not even looked at, whatever a person says.
 */
final class Columns {

    /** Religion, ethnicity, blood group, disability, contraception, pregnancy, parents: how names of columns begin or end. */
    private static final Set<String> FORBIDDEN = Set.of(
            "agama",
            "kepercayaan",
            "suku",
            "etnis",
            "golongandarah",
            "goldarah",
            "cacat",
            "disabilitas",
            "carakb",
            "kontrasepsi",
            "hamil",
            "ayah",
            "nikayah",
            "namaayah",
            "ibu",
            "nikibu",
            "namaibu",
            "namaibukandung",
            "ibukandung");

    /** Of our own files of rejected rows: what was wrong with each. */
    static final String REASONS = "kesalahan";

    private final List<FileColumn> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final @Nullable Refusal fault;

    private Columns(List<FileColumn> columns, @Nullable Refusal fault) {
        this.columns = List.copyOf(columns);
        this.fault = fault;
        columns.stream()
                .filter(column -> column.use() == FileColumn.Use.KEPT)
                .forEach(column -> places.putIfAbsent(column.name(), column.place()));
    }

    /** Of rows that hold these columns and no others. */
    static Columns kept(List<String> names) {
        var columns = new ArrayList<FileColumn>();
        names.forEach(name -> columns.add(new FileColumn(columns.size(), name, FileColumn.Use.KEPT, name)));
        return new Columns(columns, null);
    }

    /** @param chosen column names by place from 0; an empty one leaves the file's column out */
    static Columns of(ImportKind kind, List<String> header, Map<Integer, String> chosen) {
        var wanted = wanted(kind);
        var columns = new ArrayList<FileColumn>();
        Refusal fault = null;
        for (var i = 0; i < header.size(); i++) {
            var key = Cleaning.key(header.get(i));
            var shown = shown(header.get(i));
            var choice = chosen.get(i);
            if (isForbidden(key)) {
                columns.add(new FileColumn(i, shown, FileColumn.Use.DROPPED, key));
                fault = choice == null || choice.isEmpty() ? fault : Refusal.invalid("import.columnForbidden", shown);
            } else if (i >= Source.MOST_COLUMNS) {
                columns.add(new FileColumn(i, shown, FileColumn.Use.IGNORED, ""));
                fault = choice == null || choice.isEmpty()
                        ? fault
                        : Refusal.invalid("import.columnBehind", shown, Source.MOST_COLUMNS);
            } else if (choice != null && !choice.isEmpty() && !wanted.containsValue(choice)) {
                columns.add(new FileColumn(i, shown, FileColumn.Use.IGNORED, ""));
                fault = Refusal.invalid("import.columnUnknown", shown(choice));
            } else {
                var found = choice == null ? unlessChosen(wanted.get(key), chosen) : choice;
                columns.add(
                        found.isEmpty()
                                ? new FileColumn(i, shown, FileColumn.Use.IGNORED, "")
                                : new FileColumn(i, shown, FileColumn.Use.KEPT, found));
            }
        }
        var missing = missing(kind, columns);
        return new Columns(
                columns,
                fault != null ? fault : missing.or(() -> twice(columns)).orElse(null));
    }

    private static Map<String, String> wanted(ImportKind kind) {
        var wanted = new HashMap<>(kind.aliases());
        Stream.concat(kind.required().stream(), kind.optional().stream())
                .forEach(name -> wanted.put(Cleaning.key(name), name));
        return wanted;
    }

    /** A column that a person has given to another place is not found here as well. */
    private static String unlessChosen(@Nullable String found, Map<Integer, String> chosen) {
        return found == null || chosen.containsValue(found) ? "" : found;
    }

    private static boolean isForbidden(String key) {
        var plain = key.endsWith("id") || key.startsWith("id") ? key.replaceAll("^id|id$", "") : key;
        return FORBIDDEN.contains(plain)
                || FORBIDDEN.contains(plain.replaceAll("^(nama|nik|no|kode)|(nama|nik|no|kode)$", ""));
    }

    private static Optional<Refusal> missing(ImportKind kind, List<FileColumn> columns) {
        var there = columns.stream()
                .filter(column -> column.use() == FileColumn.Use.KEPT)
                .map(FileColumn::name)
                .collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        if (!kind.oneOf().isEmpty() && kind.oneOf().stream().noneMatch(there::contains)) {
            missing.add(String.join(" / ", kind.oneOf()));
        }
        kind.required().stream().filter(name -> !there.contains(name)).forEach(missing::add);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("import.columns", String.join(", ", missing))
                        .with(Map.of("missingColumns", List.copyOf(missing))));
    }

    private static Optional<Refusal> twice(List<FileColumn> columns) {
        var seen = new LinkedHashSet<String>();
        return columns.stream()
                .filter(column -> column.use() == FileColumn.Use.KEPT && !seen.add(column.name()))
                .findFirst()
                .map(column -> Refusal.invalid("import.columnTwice", column.name()));
    }

    /** Why the file cannot be imported with these columns: one is missing, stands twice, or must not be kept. */
    Optional<Refusal> fault() {
        return Optional.ofNullable(fault);
    }

    List<FileColumn> all() {
        return columns;
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** How many of the wanted columns were found. */
    int found() {
        return places.size();
    }

    /** Where a wanted column stands, or -1. */
    int place(String name) {
        return places.getOrDefault(name, -1);
    }

    /** The wanted columns that the file has, in its order. */
    List<String> names() {
        return kept().map(FileColumn::name).toList();
    }

    /** The cells of the wanted columns, in their order. */
    List<Cell> cut(List<Cell> cells) {
        var cut = new ArrayList<Cell>();
        columns.forEach(column -> {
            if (column.use() == FileColumn.Use.KEPT) {
                cut.add(column.place() < cells.size() ? cells.get(column.place()) : Cell.EMPTY);
            }
        });
        return cut;
    }

    List<String> dropped() {
        return of(FileColumn.Use.DROPPED).map(FileColumn::name).toList();
    }

    List<String> ignored() {
        return of(FileColumn.Use.IGNORED)
                .map(FileColumn::header)
                .filter(header -> !header.isEmpty() && !Cleaning.key(header).equals(REASONS))
                .toList();
    }

    private Stream<FileColumn> kept() {
        return of(FileColumn.Use.KEPT);
    }

    private Stream<FileColumn> of(FileColumn.Use use) {
        return columns.stream().filter(column -> column.use() == use);
    }

    /** A name of a file's column or sheet, shortened; a personal number in it is masked. */
    static String shown(String name) {
        var text = Cleaning.text(name);
        var masked = PersonalNumber.isIn(text) ? text.replaceAll("\\p{Nd}", "*") : text;
        return masked.length() > 60 ? masked.substring(0, 60) : masked;
    }
}
