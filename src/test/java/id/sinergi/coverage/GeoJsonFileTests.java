package id.sinergi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.shared.Result;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonFileTests {

    private static final String RING = "[[122.1,-3.9],[122.2,-3.9],[122.2,-3.8],[122.1000001,-3.8],[122.1,-3.9]]";

    private final GeoJsonFile file = new GeoJsonFile(new JsonMapper());

    @Test
    void readsPolygonsAndNamesUnknownCodes() {
        var read = read(collection(
                        feature("\"kode\":7402012012", "Polygon", "[" + RING + "]"),
                        feature("\"code\":\"74.02.01.2012\"", "MultiPolygon", "[[" + RING + "],[" + RING + "]]"),
                        feature("\"code\":\"99.99.99.9999\"", "Polygon", "[" + RING + "]")))
                .orThrow();
        assertThat(read.unknown()).containsExactly("99.99.99.9999");
        assertThat(read.boundaries()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("74.02.01.2012");
            assertThat(found.polygons()).hasSize(2);
            assertThat(found.polygons().getFirst().getFirst()).hasSize(5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "boundary.json|no json",
                "boundary.json|{\"type\":\"Feature\"}",
                "boundary.json|[1,2]",
                "boundary.code|{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\"x\"}}]}",
                "boundary.geometry|{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"7402012012\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}",
                "boundary.geometry|{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"7402012012\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[9e5,4],[1,2],[3,4],[9e5,4]]]}}]}",
                "boundary.geometry|{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"7402012012\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}]}",
                "boundary.none|{\"type\":\"FeatureCollection\",\"features\":[]}"
            })
    void refusesWhatIsNoMap(String code, String content) {
        assertThat(read(content))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private Result<GeoJsonFile.Read> read(String content) {
        return file.read(
                content.getBytes(StandardCharsets.UTF_8),
                digits -> digits.equals("7402012012") ? Optional.of("74.02.01.2012") : Optional.empty());
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String property, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(property, type, coordinates);
    }
}
