package id.sinergi.village.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.village.RoundProgress.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which villages of a round are shown and in what order, as it stands in the address.
 *
 * @param stage a stage of the process; {@code null} for any
 * @param district code; {@code null} for any
 */
record RoundCriteria(
        Show show, @Nullable String stage, @Nullable String district, String text, Order order) {

    static final RoundCriteria ALL = new RoundCriteria(Show.ALL, null, null, "", Order.URGENT);

    /** The counters over the list. */
    enum Show {
        ALL("semua", row -> true),
        LATE("terlambat", Progress::isLate),
        WAITING("belum", Progress::isWaitedFor),
        SHORT("kurang", Progress::isShort),
        CLOSED("selesai", row -> row.state().equals("closed")),
        CANCELLED("dibatalkan", row -> row.state().equals("cancelled"));

        private final String word;
        private final Predicate<Progress> filter;

        Show(String word, Predicate<Progress> filter) {
            this.word = word;
            this.filter = filter;
        }

        boolean test(Progress row) {
            return filter.test(row);
        }
    }

    /** Orders of the list; ties by code. */
    enum Order {
        URGENT(
                "mendesak",
                Comparator.comparing((Progress row) -> !row.isLate())
                        .thenComparing(
                                Comparator.comparingInt(Progress::lateDays).reversed())),
        NAME("nama", Comparator.comparing(Progress::villageName)),
        STAGE(
                "tahap",
                Comparator.comparingInt(
                        row -> row.file().kind().stages().indexOf(row.file().stage()))),
        COMPLETENESS(
                "kelengkapan",
                Comparator.comparingLong(row -> row.completeness().orElse(row.isWaitedFor() ? -1L : Long.MAX_VALUE))),
        MISSING("kekurangan", Comparator.comparingLong(Progress::missing).reversed());

        private final String word;
        private final Comparator<Progress> comparator;

        Order(String word, Comparator<Progress> comparator) {
            this.word = word;
            this.comparator = comparator;
        }
    }

    static RoundCriteria of(QueryParameters parameters) {
        return new RoundCriteria(
                Arrays.stream(Show.values())
                        .filter(show -> show.word.equals(
                                parameters.getSingleParameter("tampil").orElse("")))
                        .findFirst()
                        .orElse(Show.ALL),
                parameters.getSingleParameter("tahap").orElse(null),
                parameters.getSingleParameter("kecamatan").orElse(null),
                parameters.getSingleParameter("q").orElse(""),
                Arrays.stream(Order.values())
                        .filter(order -> order.word.equals(
                                parameters.getSingleParameter("urut").orElse("")))
                        .findFirst()
                        .orElse(Order.URGENT));
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        put(values, "tampil", show == Show.ALL ? null : show.word);
        put(values, "tahap", stage);
        put(values, "kecamatan", district);
        put(values, "q", text.isBlank() ? null : text);
        put(values, "urut", order == Order.URGENT ? null : order.word);
        return QueryParameters.simple(values);
    }

    private static void put(LinkedHashMap<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    boolean test(Progress row) {
        return show.test(row)
                && (stage == null || stage.equals(row.state()))
                && (district == null || row.collection().villageCode().startsWith(district + "."))
                && (row.villageName() + " " + row.collection().caseNumber())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.strip().toLowerCase(Locale.ROOT));
    }

    Comparator<Progress> comparator() {
        return order.comparator.thenComparing(row -> row.collection().villageCode());
    }

    RoundCriteria with(Show other) {
        return new RoundCriteria(other, null, district, text, order);
    }

    RoundCriteria atStage(@Nullable String other) {
        return new RoundCriteria(Show.ALL, other, district, text, order);
    }

    RoundCriteria in(@Nullable String other) {
        return new RoundCriteria(show, stage, other, text, order);
    }

    RoundCriteria withText(String other) {
        return new RoundCriteria(show, stage, district, other, order);
    }

    RoundCriteria by(Order other) {
        return new RoundCriteria(show, stage, district, text, other);
    }
}
