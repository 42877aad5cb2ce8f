package id.sinergi.coverage.ui;

import id.sinergi.coverage.ui.SvgMarkup.Point;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Equirectangular: degrees on a flat sheet, east-west shrunk as at the middle latitude; good enough for a regency. */
final class Projection {

    private static final double LEAST_DEGREES = 0.02;

    private final DoubleSummaryStatistics lats = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics lngs = new DoubleSummaryStatistics();
    private final double shrink;
    private final double scale;
    private final Box box;

    /** A place on earth, in degrees. */
    record Place(double lat, double lng) {}

    /** A part of the picture. */
    record Box(double left, double top, double width, double height) {

        boolean holds(Point point, double around) {
            return point.x() > left - around
                    && point.x() < left + width + around
                    && point.y() > top - around
                    && point.y() < top + height + around;
        }
    }

    /**
     * All {@code places} fit into a picture of this width, and into no more than {@code tallest}.
     *
     * @param shortest the least height of the picture
     * @param edge kept free on all sides
     */
    Projection(List<Place> places, double width, double shortest, double tallest, double edge) {
        shrink = measure(places);
        var height = Math.clamp((width - 2 * edge) * high() / wide() + 2 * edge, shortest, tallest);
        box = new Box(0, 0, width, height);
        scale = Math.min((width - 2 * edge) / wide(), (height - 2 * edge) / high());
    }

    /** All {@code places} in the scale of another projection, in a box that is as large as they need. */
    private Projection(List<Place> places, Projection like, double edge) {
        measure(places);
        shrink = like.shrink;
        scale = like.scale;
        box = new Box(0, 0, wide() * scale + 2 * edge, high() * scale + 2 * edge);
    }

    private Projection(Projection same, Box box) {
        lats.combine(same.lats);
        lngs.combine(same.lngs);
        shrink = same.shrink;
        scale = same.scale;
        this.box = box;
    }

    Projection inScale(List<Place> places, double edge) {
        return new Projection(places, this, edge);
    }

    Projection movedTo(double left, double top) {
        return new Projection(this, new Box(left, top, box.width(), box.height()));
    }

    private double measure(List<Place> places) {
        places.forEach(place -> {
            lats.accept(place.lat());
            lngs.accept(place.lng());
        });
        return Math.cos(Math.toRadians((lats.getMin() + lats.getMax()) / 2));
    }

    private double high() {
        return Math.max(lats.getMax() - lats.getMin(), LEAST_DEGREES);
    }

    private double wide() {
        return Math.max((lngs.getMax() - lngs.getMin()) * shrink, LEAST_DEGREES);
    }

    Box box() {
        return box;
    }

    Point place(double lat, double lng) {
        var east = (lng - (lngs.getMin() + lngs.getMax()) / 2) * shrink;
        var north = lat - (lats.getMin() + lats.getMax()) / 2;
        return new Point(box.left() + box.width() / 2 + east * scale, box.top() + box.height() / 2 - north * scale);
    }
}
