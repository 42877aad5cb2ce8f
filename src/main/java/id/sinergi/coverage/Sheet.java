package id.sinergi.coverage;

import id.sinergi.coverage.CoverageFigures.Area;
import id.sinergi.coverage.CoverageFigures.Numbers;
import id.sinergi.coverage.CoverageFigures.Segment;
import id.sinergi.coverage.FigureRepository.Cell;
import id.sinergi.territory.District;
import id.sinergi.territory.Village;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored figures of one date, added up as a page or an answer needs them. */
record Sheet(List<Cell> cells) {

    static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    /** Of one segment; of all where {@code null}. */
    Sheet of(@Nullable String segment) {
        return segment == null
                ? this
                : new Sheet(cells.stream()
                        .filter(cell -> cell.segment().equals(segment))
                        .toList());
    }

    Numbers total() {
        return sum(cells);
    }

    List<Segment> segments() {
        return SEGMENTS.stream()
                .map(segment -> Segment.of(segment, of(segment).total()))
                .toList();
    }

    List<Area> districts(List<District> districts) {
        var length = districts.stream()
                .mapToInt(each -> each.code().length())
                .findAny()
                .orElse(0);
        var numbers = by(cell -> cell.villageCode().substring(0, length));
        return districts.stream()
                .map(each -> Area.of(each.code(), each.name(), get(numbers, each.code())))
                .toList();
    }

    List<Area> villages(Collection<Village> villages) {
        var numbers = by(Cell::villageCode);
        return villages.stream()
                .map(each -> Area.of(each.code(), each.name(), get(numbers, each.code())))
                .toList();
    }

    private Map<String, Numbers> by(Function<Cell, String> key) {
        return cells.stream()
                .collect(Collectors.groupingBy(key, Collectors.collectingAndThen(Collectors.toList(), Sheet::sum)));
    }

    private static Numbers sum(List<Cell> cells) {
        return Numbers.of(
                cells.stream().mapToLong(Cell::eligible).sum(),
                cells.stream().mapToLong(Cell::active).sum());
    }

    private static Numbers get(Map<String, Numbers> numbers, String code) {
        return numbers.getOrDefault(code, Numbers.of(0, 0));
    }
}
