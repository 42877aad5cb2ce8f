package id.sinergi.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Links between the views of the registry. */
final class Links {

    private Links() {}

    static RouterLink workers(String text, WorkerCriteria criteria) {
        var link = new RouterLink(text, WorkersView.class);
        link.setQueryParameters(criteria.parameters());
        return link;
    }

    static RouterLink coverage(String text, CoverageChoice choice) {
        var link = new RouterLink(text, CoverageView.class);
        link.setQueryParameters(choice.parameters());
        return link;
    }

    /** A name that leads nowhere, cut with its full text as title. */
    static Component plain(String text) {
        var span = new Span(text);
        span.setTitle(text);
        return span;
    }

    /**
     * What the coverage page shows, as it stands in the address.
     *
     * @param district {@code null} for all that the user sees
     * @param at {@code null} for the latest reporting date
     */
    record CoverageChoice(
            @Nullable String district, @Nullable LocalDate at, Order order) {

        CoverageChoice in(@Nullable String other) {
            return new CoverageChoice(other, at, order);
        }

        CoverageChoice on(LocalDate other) {
            return new CoverageChoice(district, other, order);
        }

        CoverageChoice by(Order other) {
            return new CoverageChoice(district, at, other);
        }

        QueryParameters parameters() {
            var values = new LinkedHashMap<String, String>();
            if (district != null) {
                values.put("kecamatan", district);
            }
            if (at != null) {
                values.put("per", at.toString());
            }
            if (order != Order.UNREGISTERED) {
                values.put("urut", order.word());
            }
            return QueryParameters.simple(values);
        }
    }

    /** How the table of areas is sorted. */
    enum Order {
        UNREGISTERED("belum"),
        LOWEST("terendah"),
        NAME("nama");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
