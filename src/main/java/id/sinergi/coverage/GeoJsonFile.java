package id.sinergi.coverage;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads outlines from GeoJSON (RFC 7946): a collection of polygons, each with the code of its area. */
@Component
class GeoJsonFile {

    /** Half a hundred metres: less than a pixel where the whole regency is shown. */
    private static final double GRID = 2_000;

    private static final double FINE_GRID = 100_000;
    private static final int LEAST_POINTS = 4;
    private static final List<String> CODES = List.of("code", "kode", "kode_desa", "kode_kec");

    private final JsonMapper json;

    GeoJsonFile(JsonMapper json) {
        this.json = json;
    }

    /** What was in a file; {@code unknown} are codes of no area of ours. */
    record Read(List<Boundary> boundaries, List<String> unknown) {}

    /**
     * @param known gives the dotted code of an area of ours, from its digits
     * @return refused with {@code boundary.json}, {@code boundary.geometry}, {@code boundary.code} or {@code boundary.none}
     */
    Result<Read> read(byte[] content, Function<String, Optional<String>> known) {
        JsonNode root;
        try {
            root = json.readTree(content);
        } catch (JacksonException e) {
            return Result.refused(Refusal.invalid("boundary.json"));
        }
        if (!"FeatureCollection".equals(text(root, "type"))
                || !root.path("features").isArray()) {
            return Result.refused(Refusal.invalid("boundary.json"));
        }
        var found = new LinkedHashMap<String, Boundary>();
        var unknown = new ArrayList<String>();
        for (var feature : root.path("features")) {
            var written = code(feature.path("properties"));
            if (written == null) {
                return Result.refused(Refusal.invalid("boundary.code"));
            }
            var polygons = polygons(feature.path("geometry"));
            if (polygons.isEmpty()) {
                return Result.refused(Refusal.invalid("boundary.geometry", written));
            }
            known.apply(written.replaceAll("\\D", ""))
                    .ifPresentOrElse(
                            code -> found.put(code, new Boundary(code, polygons.get())), () -> unknown.add(written));
        }
        return found.isEmpty()
                ? Result.refused(Refusal.invalid("boundary.none"))
                : Result.done(new Read(List.copyOf(found.values()), unknown));
    }

    private static @Nullable String code(JsonNode properties) {
        return CODES.stream()
                .map(name -> text(properties, name))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    /** Of a Polygon or MultiPolygon with points on this earth; empty for anything else. */
    private static Optional<List<List<List<List<Double>>>>> polygons(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var parts = switch (text(geometry, "type")) {
            case "Polygon" -> Stream.of(coordinates);
            case "MultiPolygon" -> coordinates.valueStream();
            default -> Stream.<JsonNode>empty();
        };
        var polygons = parts.map(
                        part -> part.valueStream().map(GeoJsonFile::ring).toList())
                .toList();
        var sound = !polygons.isEmpty()
                && polygons.stream()
                        .allMatch(rings ->
                                !rings.isEmpty() && rings.stream().allMatch(ring -> ring.size() >= LEAST_POINTS));
        return sound ? Optional.of(polygons) : Optional.empty();
    }

    /** Empty where a point is none. */
    private static List<List<Double>> ring(JsonNode points) {
        var all = points.valueStream()
                .map(point -> List.of(
                        point.path(0).asDouble(Double.NaN), point.path(1).asDouble(Double.NaN)))
                .toList();
        var sound = all.stream().allMatch(point -> Math.abs(point.get(0)) <= 180 && Math.abs(point.get(1)) <= 90);
        if (!sound) {
            return List.of();
        }
        var coarse = rounded(all, GRID);
        return coarse.size() >= LEAST_POINTS ? coarse : rounded(all, FINE_GRID);
    }

    private static List<List<Double>> rounded(List<List<Double>> points, double grid) {
        var kept = new ArrayList<List<Double>>();
        for (var point : points) {
            var place = List.of(Math.round(point.get(0) * grid) / grid, Math.round(point.get(1) * grid) / grid);
            if (kept.isEmpty() || !kept.getLast().equals(place)) {
                kept.add(place);
            }
        }
        return kept;
    }
}
