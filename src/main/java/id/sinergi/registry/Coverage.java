package id.sinergi.registry;

import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Who counts and who is protected, on any date, within what the user may see. */
@Service
public class Coverage {

    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

    private static final Duration NEW_ENOUGH = Duration.ofMinutes(1);
    private static final int MOST_POINTS = 10_000;

    private final CoverageQuery query;
    private final Territory territory;
    private final Scope scope;
    private final Clock clock;
    private final int target;
    private final Map<Key, Counted> points = new ConcurrentHashMap<>();

    Coverage(
            CoverageQuery query,
            Territory territory,
            Scope scope,
            Clock clock,
            @Value("${sinergi.coverage.target:0}") int target) {
        this.query = query;
        this.territory = territory;
        this.scope = scope;
        this.clock = clock;
        this.target = target;
    }

    /**
     * The figures of an area.
     *
     * @param at {@code null} for today
     * @param area code of a village, district or the regency; {@code null} for all that the user sees
     * @return refused with {@code area.unknown} where there is no such area or it is not for this user, and by
     *     field {@code at}
     */
    public Result<CoverageFigures> at(@Nullable LocalDate at, @Nullable String area) {
        var date = at == null ? LocalDate.now(clock) : at;
        if (!Plausible.day(date)) {
            return Result.refused(Refusal.field("at", "notADate"));
        }
        return areas(area).map(areas -> figures(date, areas));
    }

    /** The whole of an area on the latest {@code most} reporting dates, oldest first; refused like {@link #at}. */
    public Result<List<CoverageFigures.Point>> trend(@Nullable String area, int most) {
        return areas(area)
                .map(areas -> query.reportingDates(LocalDate.now(clock), most).stream()
                        .map(date -> point(date, areas))
                        .toList());
    }

    /** The past seldom changes and is asked for with every opening of the dashboard: a minute old is new enough. */
    private CoverageFigures.Point point(LocalDate date, List<String> areas) {
        var key = new Key(date, areas);
        var now = clock.instant();
        var known = points.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.point();
        }
        var point = new CoverageFigures.Point(date, figures(date, areas).total());
        if (points.size() > MOST_POINTS) {
            points.clear();
        }
        points.put(key, new Counted(point, now.plus(NEW_ENOUGH)));
        return point;
    }

    private record Key(LocalDate date, List<String> areas) {}

    private record Counted(CoverageFigures.Point point, Instant until) {}

    /** The villages of an area on {@code at}, each with its figures; refused like {@link #at}. */
    public Result<List<CoverageFigures.Area>> villages(LocalDate at, @Nullable String area) {
        return areas(area).map(areas -> {
            var numbers = new HashMap<String, CoverageFigures.Numbers>();
            for (var group : query.count(at, Scope.patterns(areas), CoverageQuery.VILLAGE)) {
                if (group.area() != null) {
                    numbers.put(group.area(), CoverageFigures.Numbers.of(group.eligible(), group.active()));
                }
            }
            return names(areas, false).entrySet().stream()
                    .map(entry ->
                            CoverageFigures.Area.of(entry.getKey(), entry.getValue(), get(numbers, entry.getKey())))
                    .toList();
        });
    }

    /** The ages, in years, of those who count. */
    public record Ages(int youngest, int oldest) {}

    public Ages ages() {
        return query.ages();
    }

    /** The share of active members that the regency aims at, in percent, where one is set. */
    public OptionalInt target() {
        return target > 0 ? OptionalInt.of(target) : OptionalInt.empty();
    }

    /** The villages the user sees with most people not registered today, largest gap first. */
    public List<CoverageFigures.Area> gaps(int most) {
        return query.count(LocalDate.now(clock), Scope.patterns(scope.areas()), CoverageQuery.VILLAGE).stream()
                .filter(group -> group.area() != null)
                .map(group -> CoverageFigures.Area.of(
                        String.valueOf(group.area()),
                        territory.name(String.valueOf(group.area())),
                        CoverageFigures.Numbers.of(group.eligible(), group.active())))
                .sorted(Comparator.comparingLong(CoverageFigures.Area::unregistered)
                        .reversed()
                        .thenComparing(CoverageFigures.Area::code))
                .limit(most)
                .toList();
    }

    private Result<List<String>> areas(@Nullable String area) {
        if (area == null || area.isBlank()) {
            return Result.done(scope.areas());
        }
        var exists = area.equals(territory.regency().code())
                || territory.district(area).isPresent()
                || territory.village(area).isPresent();
        return exists && scope.coversFigures(area)
                ? Result.done(List.of(area))
                : Result.refused(Refusal.notFound("area.unknown", area));
    }

    private CoverageFigures figures(LocalDate at, List<String> areas) {
        var whole = areas.contains(territory.regency().code());
        var total = CoverageFigures.Numbers.of(0, 0);
        var bySegment = new HashMap<String, CoverageFigures.Numbers>();
        var byArea = new HashMap<String, CoverageFigures.Numbers>();
        for (var group :
                query.count(at, Scope.patterns(areas), whole ? CoverageQuery.DISTRICT : CoverageQuery.VILLAGE)) {
            var numbers = CoverageFigures.Numbers.of(group.eligible(), group.active());
            if (group.segment() != null) {
                bySegment.put(group.segment(), numbers);
            } else if (group.area() != null) {
                byArea.put(group.area(), numbers);
            } else {
                total = numbers;
            }
        }
        return new CoverageFigures(
                at,
                total,
                SEGMENTS.stream()
                        .map(segment -> CoverageFigures.Segment.of(segment, get(bySegment, segment)))
                        .toList(),
                names(areas, whole).entrySet().stream()
                        .map(entry ->
                                CoverageFigures.Area.of(entry.getKey(), entry.getValue(), get(byArea, entry.getKey())))
                        .toList(),
                whole ? query.official(at).orElse(null) : null);
    }

    private Map<String, String> names(List<String> areas, boolean whole) {
        var names = new LinkedHashMap<String, String>();
        if (whole) {
            territory.districts().forEach(district -> names.put(district.code(), district.name()));
        } else {
            areas.forEach(
                    area -> territory.villages(area).forEach(village -> names.put(village.code(), village.name())));
        }
        return names;
    }

    private static CoverageFigures.Numbers get(Map<String, CoverageFigures.Numbers> numbers, String key) {
        return Optional.ofNullable(numbers.get(key)).orElse(CoverageFigures.Numbers.of(0, 0));
    }
}
