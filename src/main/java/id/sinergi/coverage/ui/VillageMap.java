package id.sinergi.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.coverage.Boundary;
import id.sinergi.coverage.CoverageFigures;
import id.sinergi.coverage.ui.Projection.Box;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.territory.Village;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each village in its outline where that is known, or else as a disc: the larger, the more people without protection;
 * the colour is the share of active members. The colours run from brown to teal, which colour-blind people can tell
 * apart. The table says the same.
 */
final class VillageMap {

    private static final double WIDTH = 800;
    private static final double SMALLEST = 1.5;
    private static final double LARGEST = 8.5;

    /** Upper bounds of the classes of coverage, in percent; the last class is open. */
    private static final int[] BOUNDS = {20, 30, 40, 50};

    private final Texts texts;

    VillageMap(Texts texts) {
        this.texts = texts;
    }

    /** @param outlines of whatever has one: villages are coloured, districts drawn beneath */
    Card card(List<Village> villages, List<CoverageFigures.Area> figures, List<Boundary> outlines) {
        var byCode =
                villages.stream().collect(Collectors.toMap(Village::code, Function.identity(), (one, other) -> one));
        var shapes = outlines.stream().collect(Collectors.toMap(Boundary::code, Function.identity()));
        var card = new Card(texts.get("coverage.map"));
        card.remark(texts.get(shapes.isEmpty() ? "coverage.map.remark" : "coverage.map.remark.shapes"));
        card.addClassName("coverage-map");
        var places = new MapPlaces(byCode.values(), shapes.values(), WIDTH);
        card.add(picture(byCode, figures, shapes, places), legend(places));
        return card;
    }

    private Component picture(
            Map<String, Village> villages,
            List<CoverageFigures.Area> figures,
            Map<String, Boundary> shapes,
            MapPlaces places) {
        var room = Math.clamp(Math.sqrt(160.0 / Math.max(villages.size(), 1)), 1, 2.2);
        var usual = usual(figures);
        var markup = new SvgMarkup(
                WIDTH, places.height(), false, texts.get("coverage.map.words", Numbers.whole(figures.size())));
        places.frame().ifPresent(frame -> markup.rectangle(frame, "map-frame"));
        shapes.values().stream()
                .filter(shape -> !villages.containsKey(shape.code()))
                .forEach(shape -> markup.area(rings(shape, places), "outline", null));
        figures.stream()
                .sorted(Comparator.comparing(CoverageFigures.Area::unregistered).reversed())
                .forEach(area -> {
                    var village = villages.get(area.code());
                    var shape = shapes.get(area.code());
                    if (village != null && shape != null) {
                        markup.area(rings(shape, places), "shape " + band(area), title(village, area));
                    } else if (village != null) {
                        markup.circle(
                                places.of(village),
                                room * radius(area.unregistered(), usual),
                                "disc " + band(area),
                                title(village, area));
                    }
                });
        return markup.picture("map-picture");
    }

    private static List<List<SvgMarkup.Point>> rings(Boundary shape, MapPlaces places) {
        return shape.polygons().stream()
                .flatMap(List::stream)
                .map(ring -> ring.stream()
                        .map(point -> places.of(point.get(1), point.get(0)))
                        .toList())
                .toList();
    }

    private String title(Village village, CoverageFigures.Area area) {
        return texts.get(
                "coverage.map.village",
                village.fullName(),
                CoverageCells.percent(area.percent()),
                Numbers.whole(area.unregistered()));
    }

    private Component legend(MapPlaces places) {
        var list = new UnorderedList();
        list.addClassName("map-legend");
        for (var band = 0; band <= BOUNDS.length; band++) {
            var disc = new SvgMarkup(14, 14, false, null)
                    .circle(new SvgMarkup.Point(7, 7), 6, "disc band-" + band, null)
                    .picture("legend-disc");
            list.add(new ListItem(disc, new Span(words(band))));
        }
        places.frame()
                .ifPresent(frame -> list.add(new ListItem(
                        new SvgMarkup(14, 14, false, null)
                                .rectangle(new Box(1, 1, 12, 12), "map-frame")
                                .picture("legend-disc"),
                        new Span(texts.get("coverage.map.far", String.join(", ", places.farDistricts()))))));
        return list;
    }

    private String words(int band) {
        return band == 0
                ? texts.get("coverage.band.under", BOUNDS[0])
                : band == BOUNDS.length
                        ? texts.get("coverage.band.over", BOUNDS[band - 1])
                        : texts.get("coverage.band", BOUNDS[band - 1], BOUNDS[band]);
    }

    private static String band(CoverageFigures.Area area) {
        var band = 0;
        while (band < BOUNDS.length && area.percent().doubleValue() >= BOUNDS[band]) {
            band++;
        }
        return "band-" + band;
    }

    /** What all but the largest twentieth stay under, so that one huge village does not shrink all others. */
    private static long usual(List<CoverageFigures.Area> figures) {
        var numbers = figures.stream()
                .mapToLong(CoverageFigures.Area::unregistered)
                .sorted()
                .toArray();
        return numbers.length == 0 ? 0 : numbers[(numbers.length - 1) * 19 / 20];
    }

    private static double radius(long people, long usual) {
        return usual == 0
                ? SMALLEST
                : SMALLEST + (LARGEST - SMALLEST) * Math.min(Math.sqrt((double) people / usual), 2);
    }
}
