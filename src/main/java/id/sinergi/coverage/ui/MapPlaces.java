package id.sinergi.coverage.ui;

import id.sinergi.coverage.Boundary;
import id.sinergi.coverage.ui.Projection.Box;
import id.sinergi.coverage.ui.Projection.Place;
import id.sinergi.coverage.ui.SvgMarkup.Point;
import id.sinergi.territory.Village;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where on the map things are drawn: all in one scale; villages far away in a corner, where no outline fills the way there. */
final class MapPlaces {

    private static final double TALLEST = 560;
    private static final double SHORTEST = 360;
    private static final double EDGE = 18;

    private final Projection near;
    private final @Nullable Projection corner;
    private final List<Village> far;

    MapPlaces(Collection<Village> villages, Collection<Boundary> outlines, double width) {
        var codes = outlines.isEmpty() ? FarVillages.among(villages) : Set.<String>of();
        var away = villages.stream()
                .filter(village -> codes.contains(village.code()))
                .toList();
        var others = villages.stream().filter(Predicate.not(away::contains)).toList();
        var projection = new Projection(places(others, outlines), width, SHORTEST, TALLEST, EDGE);
        corner = away.isEmpty()
                ? null
                : FarVillages.corner(
                        projection,
                        places(away, List.of()),
                        others.stream()
                                .map(village -> projection.place(village.lat(), village.lng()))
                                .toList());
        far = corner == null ? List.of() : away;
        near = far.size() == away.size()
                ? projection
                : new Projection(places(villages, outlines), width, SHORTEST, TALLEST, EDGE);
    }

    private static List<Place> places(Collection<Village> villages, Collection<Boundary> outlines) {
        return Stream.concat(
                        villages.stream().map(village -> new Place(village.lat(), village.lng())),
                        outlines.stream()
                                .flatMap(outline -> outline.polygons().stream())
                                .flatMap(List::stream)
                                .flatMap(List::stream)
                                .map(point -> new Place(point.get(1), point.get(0))))
                .toList();
    }

    double height() {
        return near.box().height();
    }

    Point of(Village village) {
        return corner != null && far.contains(village)
                ? corner.place(village.lat(), village.lng())
                : of(village.lat(), village.lng());
    }

    Point of(double lat, double lng) {
        return near.place(lat, lng);
    }

    /** Around the villages that are far away. */
    Optional<Box> frame() {
        return Optional.ofNullable(corner).map(FarVillages::frame);
    }

    /** Their districts, by name. */
    List<String> farDistricts() {
        return far.stream().map(Village::districtName).distinct().sorted().toList();
    }
}
