package id.sinergi.journey;

import id.sinergi.territory.Village;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A GeoJSON file of outlines as they might be: to each village what is nearer to it than to any other. */
final class Outlines {

    /** Degrees that a village reaches at most from its middle. */
    private static final double REACH = 0.09;

    private record Point(double lng, double lat) {}

    private Outlines() {}

    static byte[] of(List<Village> villages) {
        return villages.stream()
                .map(village -> feature(village, villages))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String feature(Village village, List<Village> all) {
        var ring = cell(village, all);
        ring.add(ring.getFirst());
        var points = ring.stream()
                .map(point -> "[" + point.lng() + "," + point.lat() + "]")
                .collect(Collectors.joining(",", "[[", "]]"));
        return """
                {"type":"Feature","properties":{"kode":"%s"},"geometry":{"type":"Polygon","coordinates":%s}}""".formatted(village.code().replace(".", ""), points);
    }

    private static List<Point> cell(Village village, List<Village> all) {
        List<Point> ring = IntStream.range(0, 24)
                .mapToObj(i -> Math.PI * i / 12)
                .map(angle ->
                        new Point(village.lng() + REACH * Math.cos(angle), village.lat() + REACH * Math.sin(angle)))
                .collect(Collectors.toCollection(ArrayList::new));
        for (var other : all) {
            if (other.lat() != village.lat() || other.lng() != village.lng()) {
                ring = nearer(ring, village, other);
            }
        }
        return ring;
    }

    /** The part of a convex ring that is nearer to {@code village} than to {@code other}. */
    private static List<Point> nearer(List<Point> ring, Village village, Village other) {
        var kept = new ArrayList<Point>();
        for (var i = 0; i < ring.size(); i++) {
            var from = ring.get(i);
            var to = ring.get((i + 1) % ring.size());
            var before = lead(from, village, other);
            var after = lead(to, village, other);
            if (before >= 0) {
                kept.add(from);
            }
            if (before * after < 0) {
                var share = before / (before - after);
                kept.add(new Point(
                        from.lng() + share * (to.lng() - from.lng()), from.lat() + share * (to.lat() - from.lat())));
            }
        }
        return kept;
    }

    /** How much nearer, in square degrees. */
    private static double lead(Point point, Village village, Village other) {
        return square(point, other) - square(point, village);
    }

    private static double square(Point point, Village village) {
        return Math.pow(point.lng() - village.lng(), 2) + Math.pow(point.lat() - village.lat(), 2);
    }
}
