package id.sinergi.coverage.ui;

import id.sinergi.coverage.ui.Projection.Box;
import id.sinergi.coverage.ui.Projection.Place;
import id.sinergi.coverage.ui.SvgMarkup.Point;
import id.sinergi.territory.Village;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A few villages so far from all others that the map would be empty between them: they are drawn in a free corner of it,
 * in the scale of the others, with a frame around them.
 */
final class FarVillages {

    /** At most one village in this many is far. */
    private static final int FEW = 20;

    /** The least gap, as a share of the whole extent. */
    private static final double GAP = 0.15;

    private static final double EDGE = 18;

    private FarVillages() {}

    private record Gap(double size, Set<String> beyond) {}

    /** The codes of those beyond the widest gap, from north, south, east or west; nobody where there is no wide gap. */
    static Set<String> among(Collection<Village> villages) {
        return Stream.<ToDoubleFunction<Village>>of(
                        Village::lat, village -> -village.lat(), Village::lng, village -> -village.lng())
                .flatMap(axis -> gap(villages, axis).stream())
                .max(Comparator.comparingDouble(Gap::size))
                .map(Gap::beyond)
                .orElse(Set.of());
    }

    private static Optional<Gap> gap(Collection<Village> villages, ToDoubleFunction<Village> axis) {
        var sorted = villages.stream().sorted(Comparator.comparingDouble(axis)).toList();
        Gap widest = null;
        for (var few = 1; few <= sorted.size() / FEW; few++) {
            var size = (axis.applyAsDouble(sorted.get(few)) - axis.applyAsDouble(sorted.get(few - 1)))
                    / (axis.applyAsDouble(sorted.getLast()) - axis.applyAsDouble(sorted.getFirst()));
            if (size > (widest == null ? GAP : widest.size())) {
                widest = new Gap(
                        size, sorted.subList(0, few).stream().map(Village::code).collect(Collectors.toSet()));
            }
        }
        return Optional.ofNullable(widest);
    }

    /** Where {@code far} are drawn: in a corner of {@code near} that is free of {@code taken}; {@code null} where none is. */
    static @Nullable Projection corner(Projection near, List<Place> far, List<Point> taken) {
        var inset = near.inScale(far, EDGE);
        var right = near.box().width() - inset.box().width();
        var below = near.box().height() - inset.box().height();
        return Stream.of(new Point(right, 0), new Point(0, 0), new Point(0, below), new Point(right, below))
                .map(corner -> inset.movedTo(corner.x(), corner.y()))
                .filter(moved -> taken.stream().noneMatch(point -> moved.box().holds(point, EDGE)))
                .findFirst()
                .orElse(null);
    }

    /** The frame around a corner, a hair inside of the picture. */
    static Box frame(Projection corner) {
        var box = corner.box();
        return new Box(box.left() + 1, box.top() + 1, box.width() - 2, box.height() - 2);
    }
}
