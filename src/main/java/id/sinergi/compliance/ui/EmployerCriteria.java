package id.sinergi.compliance.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.compliance.EmployerDirectory.Wanted;
import id.sinergi.employers.ArrearsAges;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The list's criteria as they stand in the address, so that a link leads to the same list.
 *
 * @param only narrows the list to one kind of employers; {@code null} for all
 */
record EmployerCriteria(String text, @Nullable Only only, ArrearsAges.@Nullable Age age) {

    static final EmployerCriteria ALL = new EmployerCriteria("", null, null);

    private static final String TEXT = "cari";
    private static final String ONLY = "hanya";
    private static final String AGE = "umur";

    /** One kind of employers, with its word in the address. */
    enum Only {
        ARREARS("piutang"),
        UNREGISTERED("belum-terdaftar"),
        WITH_CASE("kasus");

        private final String word;

        Only(String word) {
            this.word = word;
        }

        private static @Nullable Only of(String word) {
            for (var one : values()) {
                if (one.word.equals(word)) {
                    return one;
                }
            }
            return null;
        }
    }

    static EmployerCriteria of(QueryParameters parameters, ArrearsAges ages) {
        return new EmployerCriteria(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(ONLY).map(Only::of).orElse(null),
                parameters.getSingleParameter(AGE).flatMap(ages::ofCode).orElse(null));
    }

    QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        if (!text.isBlank()) {
            values.put(TEXT, text);
        }
        if (only != null) {
            values.put(ONLY, only.word);
        }
        if (age != null) {
            values.put(AGE, age.code());
        }
        return QueryParameters.simple(values);
    }

    Wanted wanted() {
        return new Wanted(text, only == Only.ARREARS, only == Only.UNREGISTERED, only == Only.WITH_CASE, age);
    }

    EmployerCriteria withText(String other) {
        return new EmployerCriteria(other, only, age);
    }

    /** With this kind, or without where it was chosen before. */
    EmployerCriteria toggle(Only other) {
        return new EmployerCriteria(text, only == other ? null : other, age);
    }

    EmployerCriteria toggle(ArrearsAges.Age other) {
        return new EmployerCriteria(text, only, other.equals(age) ? null : other);
    }

    boolean isPlain() {
        return text.isBlank() && only == null && age == null;
    }
}
