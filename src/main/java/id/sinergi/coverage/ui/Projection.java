package id.sinergi.coverage.ui;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Equirectangular: degrees on a flat sheet, east-west shrunk as at the middle latitude; good enough for a regency. */
final class Projection {

    private static final double LEAST_DEGREES = 0.02;

    private final double width;
    private final double height;
    private final double shrink;
    private final double scale;
    private final SvgMarkup.Point middle;

    /** A place on earth, in degrees. */
    record Place(double lat, double lng) {}

    /**
     * All {@code places} fit into the picture.
     *
     * @param shortest the least height of the picture
     * @param tallest its greatest
     * @param edge kept free on all sides
     */
    Projection(List<Place> places, double width, double shortest, double tallest, double edge) {
        var lats = new DoubleSummaryStatistics();
        var lngs = new DoubleSummaryStatistics();
        places.forEach(place -> {
            lats.accept(place.lat());
            lngs.accept(place.lng());
        });
        shrink = Math.cos(Math.toRadians((lats.getMin() + lats.getMax()) / 2));
        var high = Math.max(lats.getMax() - lats.getMin(), LEAST_DEGREES);
        var wide = Math.max((lngs.getMax() - lngs.getMin()) * shrink, LEAST_DEGREES);
        this.width = width;
        height = Math.clamp((width - 2 * edge) * high / wide + 2 * edge, shortest, tallest);
        scale = Math.min((width - 2 * edge) / wide, (height - 2 * edge) / high);
        middle = new SvgMarkup.Point((lngs.getMin() + lngs.getMax()) / 2 * shrink, (lats.getMin() + lats.getMax()) / 2);
    }

    double height() {
        return height;
    }

    SvgMarkup.Point place(double lat, double lng) {
        return new SvgMarkup.Point(
                width / 2 + (lng * shrink - middle.x()) * scale, height / 2 - (lat - middle.y()) * scale);
    }
}
