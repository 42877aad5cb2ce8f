package id.sinergi.imports;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.reading.Lines.Line;
import id.sinergi.imports.reading.Sheet;
import id.sinergi.imports.reading.Source;
import id.sinergi.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which sheets of a file are read, and which row of each names its columns. */
final class Layout {

    /** Among these rows the header is looked for. */
    static final int FIRST = 20;

    private final List<Head> heads;
    private final List<Integer> taken;

    private Layout(List<Head> heads, List<Integer> taken) {
        this.heads = heads;
        this.taken = taken;
    }

    /**
     * The beginning of a sheet.
     *
     * @param header the place of the header in {@code first}, -1 where the sheet is empty
     * @param found how many wanted columns it names
     * @param whole whether it names all that are needed
     */
    private record Head(Sheet sheet, List<Line> first, int header, int found, boolean whole) {

        static Head of(ImportKind kind, Sheet sheet, List<Line> first) {
            return IntStream.range(0, first.size())
                    .mapToObj(row -> at(kind, sheet, first, row))
                    .max(Comparator.comparing(Head::whole)
                            .thenComparing(Head::found)
                            .thenComparing(Head::header, Comparator.reverseOrder()))
                    .orElse(new Head(sheet, first, -1, 0, false));
        }

        static Head at(ImportKind kind, Sheet sheet, List<Line> first, int row) {
            var columns = Columns.of(kind, names(first.get(row)), Map.of());
            return new Head(sheet, first, row, columns.found(), columns.fault().isEmpty());
        }

        List<String> names() {
            return header < 0 ? List.of() : names(first.get(header));
        }

        private static List<String> names(Line line) {
            return line.cells().stream().map(Cell::text).toList();
        }

        /** The same with its header in this row, if there is one near its beginning. */
        Optional<Head> headedBy(ImportKind kind, int line) {
            return IntStream.range(0, first.size())
                    .filter(at -> first.get(at).line() == line)
                    .boxed()
                    .findFirst()
                    .map(at -> Head.at(kind, sheet, first, at));
        }

        /** What it says of its columns stays. */
        Head withoutRows() {
            var bare = IntStream.range(0, first.size())
                    .mapToObj(at -> at == header
                            ? first.get(at)
                            : new Line(first.get(at).line(), List.of()))
                    .toList();
            return new Head(sheet, bare, header, found, whole);
        }

        List<String> keys() {
            return names().stream().map(Cleaning::key).toList();
        }

        int line() {
            return header < 0 ? 0 : first.get(header).line();
        }

        boolean hasRows() {
            return header >= 0 && first.size() > header + 1;
        }

        long rows() {
            return Math.max(0, sheet.rows() - header - 1);
        }
    }

    /** The active sheet where it has the columns, else the first that is shown and has them. */
    static Layout of(ImportKind kind, List<Sheet> sheets, List<List<Line>> first) {
        var heads = IntStream.range(0, sheets.size())
                .mapToObj(i -> Head.of(kind, sheets.get(i), first.get(i)))
                .toList();
        Predicate<Head> shown = head -> !head.sheet().hidden();
        var best = IntStream.range(0, heads.size())
                .boxed()
                .max(Comparator.<Integer, Boolean>comparing(i -> shown.test(heads.get(i)))
                        .thenComparing(i -> heads.get(i).whole() && heads.get(i).hasRows())
                        .thenComparing(i -> heads.get(i).whole())
                        .thenComparing(i ->
                                heads.get(i).sheet().active() && heads.get(i).found() > 0)
                        .thenComparing(
                                i -> heads.get(i).whole() ? 0 : heads.get(i).found())
                        .thenComparing(Comparator.reverseOrder()));
        return new Layout(heads, best.map(List::of).orElse(List.of()));
    }

    /** Whether it names more of the wanted columns than another reading of the same file, or more at all where none is wanted. */
    boolean isBetter(Layout other) {
        var mine = head();
        var its = other.head();
        if (mine.whole() != its.whole()) {
            return mine.whole();
        }
        return mine.found() == 0 && its.found() == 0
                ? mine.names().size() > its.names().size()
                : mine.found() > its.found();
    }

    private Head head() {
        return heads.get(taken.getFirst());
    }

    boolean isEmpty() {
        return taken.isEmpty() || head().header() < 0;
    }

    /** Whether there is a row below the header. */
    boolean hasRows() {
        return taken.stream().anyMatch(i -> heads.get(i).hasRows());
    }

    /**
     * The same with other sheets. Refused with {@code import.sheetNone}, {@code import.sheetUnknown}, {@code
     * import.sheetBehind} where there are too many before one, or {@code import.sheetsDiffer} where they do not have the same
     * columns.
     */
    Layout sheets(List<String> names) {
        var wanted = new ArrayList<Integer>();
        for (var i = 0; i < heads.size(); i++) {
            if (names.contains(heads.get(i).sheet().name())) {
                wanted.add(i);
            }
        }
        for (var name : names) {
            if (heads.stream().noneMatch(head -> head.sheet().name().equals(name))) {
                throw Refusal.invalid("import.sheetUnknown", Columns.shown(name))
                        .raise();
            }
        }
        if (wanted.isEmpty()) {
            throw Refusal.invalid("import.sheetNone").raise();
        }
        if (wanted.getLast() >= Source.MOST_SHEETS) {
            throw refused("import.sheetBehind", heads.get(wanted.getLast()), Source.MOST_SHEETS);
        }
        var columns = heads.get(wanted.getFirst()).keys();
        wanted.stream()
                .filter(i -> !heads.get(i).keys().equals(columns))
                .findFirst()
                .ifPresent(i -> {
                    throw refused("import.sheetsDiffer", heads.get(i));
                });
        return new Layout(heads, List.copyOf(wanted));
    }

    private static RuntimeException refused(String code, Head head, Object... more) {
        var args = Stream.concat(Stream.of(Columns.shown(head.sheet().name())), Stream.of(more));
        return Refusal.invalid(code, args.toArray()).raise();
    }

    /**
     * The same with the header of each sheet that is taken in this row, and of those that have the same columns there: taken
     * later, they are read alike. Refused with {@code import.headerRow}.
     */
    Layout header(ImportKind kind, int line) {
        var changed = new ArrayList<>(heads);
        for (var i : taken) {
            changed.set(
                    i,
                    heads.get(i)
                            .headedBy(kind, line)
                            .orElseThrow(() -> Refusal.invalid("import.headerRow", Integer.toString(line))
                                    .raise()));
        }
        var columns = changed.get(taken.getFirst()).keys();
        changed.replaceAll(head -> head.headedBy(kind, line)
                .filter(other -> other.keys().equals(columns))
                .orElse(head));
        return new Layout(List.copyOf(changed), taken);
    }

    /** The same for whoever is done with it: the rows that a header was looked for among are forgotten. */
    Layout withoutRows() {
        return new Layout(heads.stream().map(Head::withoutRows).toList(), taken);
    }

    /** Whether only the first of its columns has a name. */
    boolean isOneColumn() {
        return header().stream().skip(1).allMatch(String::isBlank);
    }

    /** What names the columns. */
    List<String> header() {
        return head().names();
    }

    List<Source.Part> parts() {
        return taken.stream()
                .map(i -> new Source.Part(heads.get(i).sheet(), heads.get(i).line()))
                .toList();
    }

    /** Rows that seem to be below the headers. */
    long rows() {
        return taken.stream().mapToLong(i -> heads.get(i).rows()).sum();
    }

    Shape shape(Source source) {
        var text = source.text();
        var keys = head().keys();
        return new Shape(
                text != null
                        ? List.of()
                        : IntStream.range(0, heads.size())
                                .mapToObj(i -> new Shape.FileSheet(
                                        heads.get(i).sheet().name(),
                                        heads.get(i).rows(),
                                        heads.get(i).sheet().hidden(),
                                        taken.contains(i),
                                        heads.get(i).header() >= 0
                                                && heads.get(i).keys().equals(keys)))
                                .toList(),
                head().line(),
                text == null ? "" : text.charset().name(),
                text == null ? "" : Character.toString(text.separator()));
    }
}
