package id.sinergi.coverage.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.coverage.Coverage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the coverage page shows, as it stands in the address.
 *
 * @param area code of a district or village; {@code null} for all that the user sees
 * @param at {@code null} for the latest stored date
 * @param segment {@code null} for all
 */
record CoverageChoice(
        @Nullable String area,
        @Nullable LocalDate at,
        @Nullable String segment,
        Order order) {

    /** How the table of areas is sorted. */
    enum Order {
        UNREGISTERED("belum"),
        LOWEST("terendah"),
        NAME("nama");

        private final String word;

        Order(String word) {
            this.word = word;
        }
    }

    static CoverageChoice of(QueryParameters parameters) {
        return new CoverageChoice(
                word(parameters, "wilayah")
                        .or(() -> word(parameters, "kecamatan"))
                        .orElse(null),
                word(parameters, "per").flatMap(CoverageChoice::day).orElse(null),
                word(parameters, "segmen").orElse(null),
                word(parameters, "urut")
                        .flatMap(word -> Arrays.stream(Order.values())
                                .filter(order -> order.word.equals(word))
                                .findFirst())
                        .orElse(Order.UNREGISTERED));
    }

    CoverageChoice in(@Nullable String other) {
        return new CoverageChoice(other, at, segment, order);
    }

    CoverageChoice on(LocalDate other) {
        return new CoverageChoice(area, other, segment, order);
    }

    CoverageChoice ofSegment(@Nullable String other) {
        return new CoverageChoice(area, at, other, order);
    }

    CoverageChoice by(Order other) {
        return new CoverageChoice(area, at, segment, other);
    }

    Coverage.Question question() {
        return new Coverage.Question(at, area, segment);
    }

    RouterLink link(String text) {
        var link = new RouterLink(text, CoverageView.class);
        link.setQueryParameters(parameters());
        return link;
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        if (area != null) {
            values.put("wilayah", area);
        }
        if (at != null) {
            values.put("per", at.toString());
        }
        if (segment != null) {
            values.put("segmen", segment);
        }
        if (order != Order.UNREGISTERED) {
            values.put("urut", order.word);
        }
        return QueryParameters.simple(values);
    }

    private static Optional<String> word(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(word -> !word.isBlank());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
