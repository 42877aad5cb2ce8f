package id.sinergi.coverage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.coverage.Boundary;
import id.sinergi.territory.Village;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapPlacesTests {

    private static final double WIDTH = 800;

    /** Fifty villages from the south-west to the north-east. */
    private static List<Village> villages() {
        var villages = new ArrayList<Village>();
        for (var i = 0; i < 50; i++) {
            villages.add(village(i, -4 + i * 0.005, 122 + i * 0.01));
        }
        return villages;
    }

    private static Village village(int number, double lat, double lng) {
        return new Village(
                "74.02.01.20%02d".formatted(number),
                "74.02.01",
                number < 50 ? "Lambuya" : "Routa",
                "Desa " + number,
                Village.Kind.DESA,
                lat,
                lng);
    }

    @Test
    void whereAllAreNearNothingIsInACorner() {
        var places = new MapPlaces(villages(), List.of(), WIDTH);
        assertThat(places.frame()).isEmpty();
        assertThat(places.farDistricts()).isEmpty();
    }

    @Test
    void twoFarAwayAreInAFreeCornerAndTheOthersFillTheMap() {
        var villages = villages();
        villages.add(village(50, -3, 122.1));
        villages.add(village(51, -3.02, 122.12));
        var places = new MapPlaces(villages, List.of(), WIDTH);
        var frame = places.frame().orElseThrow();
        assertThat(places.farDistricts()).containsExactly("Routa");
        assertThat(villages.subList(0, 50)).noneMatch(village -> frame.holds(places.of(village), 0));
        assertThat(villages.subList(50, 52)).allMatch(village -> frame.holds(places.of(village), 0));
        assertThat(places.of(villages.get(49)).x() - places.of(villages.get(0)).x())
                .as("the others are as wide as the map")
                .isGreaterThan(WIDTH * 0.9);
        assertThat(places.of(villages.get(51)).y())
                .as("north stays up")
                .isGreaterThan(places.of(villages.get(50)).y());
    }

    @Test
    void whereOutlinesFillTheWayAllStandWhereTheyAre() {
        var villages = villages();
        villages.add(village(50, -3, 122.1));
        var outline = new Boundary(
                villages.get(50).code(),
                List.of(List.of(List.of(
                        List.of(122.0, -3.9), List.of(122.2, -3.9), List.of(122.1, -2.9), List.of(122.0, -3.9)))));
        assertThat(new MapPlaces(villages, List.of(outline), WIDTH).frame()).isEmpty();
    }
}
