package id.sinergi.registry.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.registry.WorkerFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list's criteria as they stand in the address, so that a link leads to the same list.
 *
 * @param text part of a name or first digits of a NIK; empty for none
 * @param area code of a village or district
 * @param membership {@code null} for any
 * @param counted only those who count for the coverage
 * @param segment {@code PU}, {@code BPU} or {@code JAKON}; {@code null} for any
 * @param route {@code null} for any
 */
record WorkerCriteria(
        String text,
        @Nullable String area,
        @Nullable Standing membership,
        boolean counted,
        @Nullable String segment,
        @Nullable Way route) {

    static final WorkerCriteria ALL = new WorkerCriteria("", null, null, false, null, null);

    private static final List<String> SEGMENTS = List.of("PU", "BPU", "JAKON");

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

    /** Where people are routed to, with its word in the address and its value in the registry. */
    enum Way {
        OUTREACH("sosialisasi", WorkerFilter.OUTREACH),
        EMPLOYER("pemberi-kerja", WorkerFilter.EMPLOYER),
        SUBSIDY("iuran-bersubsidi", WorkerFilter.SUBSIDY);

        private final String word;
        private final String value;

        Way(String word, String value) {
            this.word = word;
            this.value = value;
        }

        String value() {
            return value;
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
                parameters.getSingleParameter("dihitung").isPresent(),
                parameters
                        .getSingleParameter("segmen")
                        .filter(SEGMENTS::contains)
                        .orElse(null),
                parameters
                        .getSingleParameter("tindak-lanjut")
                        .flatMap(word -> Arrays.stream(Way.values())
                                .filter(way -> way.word.equals(word))
                                .findFirst())
                        .orElse(null));
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
        if (segment != null) {
            values.put("segmen", segment);
        }
        if (route != null) {
            values.put("tindak-lanjut", route.word);
        }
        return QueryParameters.simple(values);
    }

    WorkerFilter filter() {
        return new WorkerFilter(
                text,
                area,
                membership == null ? null : membership.value,
                counted ? true : null,
                route == null ? null : route.value,
                segment);
    }

    WorkerCriteria withText(String other) {
        return new WorkerCriteria(other, area, membership, counted, segment, route);
    }

    WorkerCriteria in(@Nullable String other) {
        return new WorkerCriteria(text, other, membership, counted, segment, route);
    }

    WorkerCriteria with(@Nullable Standing other) {
        return new WorkerCriteria(text, area, other, counted, segment, route);
    }

    WorkerCriteria counted(boolean only) {
        return new WorkerCriteria(text, area, membership, only, segment, route);
    }

    WorkerCriteria ofAnySegment() {
        return new WorkerCriteria(text, area, membership, counted, null, route);
    }

    WorkerCriteria routed(@Nullable Way other) {
        return new WorkerCriteria(text, area, membership, counted, segment, other);
    }

    boolean isPlain() {
        return text.isBlank() && membership == null && !counted && segment == null && route == null;
    }
}
