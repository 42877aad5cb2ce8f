package id.sinergi.registry.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.registry.WorkerFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The list's criteria as they stand in the address, so that a link leads to the same list.
 *
 * @param text part of a name or first digits of a NIK; empty for none
 * @param area code of a village or district
 * @param membership {@code null} for any
 * @param counted only those who count for the coverage
 */
record WorkerCriteria(
        String text, @Nullable String area, @Nullable Standing membership, boolean counted) {

    static final WorkerCriteria ALL = new WorkerCriteria("", null, null, false);

    /** Membership as the list filters it, with its word in the address and its value in the registry. */
    enum Standing {
        ACTIVE("aktif", "ACTIVE"),
        UNPROTECTED("belum", WorkerFilter.UNPROTECTED),
        INACTIVE("nonaktif", "INACTIVE"),
        NONE("tidak-ada", "NONE");

        private final String word;
        private final String value;

        Standing(String word, String value) {
            this.word = word;
            this.value = value;
        }
    }

    static WorkerCriteria of(QueryParameters parameters) {
        return new WorkerCriteria(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("wilayah")
                        .filter(code -> !code.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter("kepesertaan")
                        .flatMap(word -> Arrays.stream(Standing.values())
                                .filter(standing -> standing.word.equals(word))
                                .findFirst())
                        .orElse(null),
                parameters.getSingleParameter("dihitung").isPresent());
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        if (!text.isBlank()) {
            values.put("q", text);
        }
        if (area != null) {
            values.put("wilayah", area);
        }
        if (membership != null) {
            values.put("kepesertaan", membership.word);
        }
        if (counted) {
            values.put("dihitung", "ya");
        }
        return QueryParameters.simple(values);
    }

    WorkerFilter filter() {
        return new WorkerFilter(text, area, membership == null ? null : membership.value, counted ? true : null, null);
    }

    WorkerCriteria withText(String other) {
        return new WorkerCriteria(other, area, membership, counted);
    }

    WorkerCriteria in(@Nullable String other) {
        return new WorkerCriteria(text, other, membership, counted);
    }

    WorkerCriteria with(@Nullable Standing other) {
        return new WorkerCriteria(text, area, other, counted);
    }

    WorkerCriteria counted(boolean only) {
        return new WorkerCriteria(text, area, membership, only);
    }

    boolean isPlain() {
        return text.isBlank() && membership == null && !counted;
    }
}
