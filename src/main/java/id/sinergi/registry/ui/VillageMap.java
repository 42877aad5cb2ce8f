package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.sinergi.registry.CoverageFigures;
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
 * A disc at each village: the larger, the more people without protection; the colour is the share of active members. The
 * colours run from brown to teal, which colour-blind people can tell apart. The table says the same.
 */
final class VillageMap {

    private static final double WIDTH = 800;
    private static final double TALLEST = 560;
    private static final double SHORTEST = 360;
    private static final double EDGE = 18;
    private static final double SMALLEST = 1.5;
    private static final double LARGEST = 8.5;

    /** Upper bounds of the classes of coverage, in percent; the last class is open. */
    private static final int[] BOUNDS = {20, 30, 40, 50};

    private final Texts texts;

    VillageMap(Texts texts) {
        this.texts = texts;
    }

    Card card(List<Village> villages, List<CoverageFigures.Area> figures) {
        var byCode =
                villages.stream().collect(Collectors.toMap(Village::code, Function.identity(), (one, other) -> one));
        var card = new Card(texts.get("coverage.map"));
        card.remark(texts.get("coverage.map.remark"));
        card.addClassName("coverage-map");
        card.add(picture(byCode, figures), legend());
        return card;
    }

    private Component picture(Map<String, Village> villages, List<CoverageFigures.Area> figures) {
        var lats = villages.values().stream().mapToDouble(Village::lat).summaryStatistics();
        var lngs = villages.values().stream().mapToDouble(Village::lng).summaryStatistics();
        var shrink = Math.cos(Math.toRadians((lats.getMin() + lats.getMax()) / 2));
        var high = Math.max(lats.getMax() - lats.getMin(), 0.02);
        var wide = Math.max((lngs.getMax() - lngs.getMin()) * shrink, 0.02);
        var height = Math.clamp((WIDTH - 2 * EDGE) * high / wide + 2 * EDGE, SHORTEST, TALLEST);
        var scale = Math.min((WIDTH - 2 * EDGE) / wide, (height - 2 * EDGE) / high);
        var room = Math.clamp(Math.sqrt(160.0 / Math.max(villages.size(), 1)), 1, 2.2);
        var usual = usual(figures);
        var middle =
                new SvgMarkup.Point((lngs.getMin() + lngs.getMax()) / 2 * shrink, (lats.getMin() + lats.getMax()) / 2);
        var markup =
                new SvgMarkup(WIDTH, height, false, texts.get("coverage.map.words", Numbers.whole(figures.size())));
        figures.stream()
                .filter(area -> villages.containsKey(area.code()))
                .sorted(Comparator.comparing(CoverageFigures.Area::unregistered).reversed())
                .forEach(area -> {
                    var village = villages.get(area.code());
                    if (village != null) {
                        var place = new SvgMarkup.Point(
                                WIDTH / 2 + (village.lng() * shrink - middle.x()) * scale,
                                height / 2 - (village.lat() - middle.y()) * scale);
                        markup.circle(
                                place,
                                room * radius(area.unregistered(), usual),
                                "disc " + band(area),
                                title(village, area));
                    }
                });
        return markup.picture("map-picture");
    }

    private String title(Village village, CoverageFigures.Area area) {
        return texts.get(
                "coverage.map.village",
                village.fullName(),
                CoverageCells.percent(area.percent()),
                Numbers.whole(area.unregistered()));
    }

    private Component legend() {
        var list = new UnorderedList();
        list.addClassName("map-legend");
        for (var band = 0; band <= BOUNDS.length; band++) {
            var disc = new SvgMarkup(14, 14, false, null)
                    .circle(new SvgMarkup.Point(7, 7), 6, "disc band-" + band, null)
                    .picture("legend-disc");
            list.add(new ListItem(disc, new Span(words(band))));
        }
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
