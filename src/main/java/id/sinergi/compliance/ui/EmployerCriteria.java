package id.sinergi.compliance.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.employers.ArrearsAges;
import id.sinergi.employers.EmployerFilter;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Criterion;
import id.sinergi.territory.Territory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list's criteria as they stand in the address, so that a link leads to the same list.
 *
 * @param area code of a district or village; {@code null} for all
 * @param only narrows the list to one kind of employers; {@code null} for all
 */
public record EmployerCriteria(
        String text, @Nullable String area, @Nullable Only only, ArrearsAges.@Nullable Age age) {

    private static final String TEXT = "cari";
    private static final String AREA = "wilayah";
    private static final String ONLY = "hanya";
    private static final String AGE = "umur";

    static final EmployerCriteria ALL = new EmployerCriteria("", null, null, null);

    /** One kind of employers, with its word in the address. */
    public enum Only {
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

    public static EmployerCriteria of(QueryParameters parameters, ArrearsAges ages) {
        return new EmployerCriteria(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters
                        .getSingleParameter(AREA)
                        .filter(code -> !code.isBlank())
                        .orElse(null),
                parameters.getSingleParameter(ONLY).map(Only::of).orElse(null),
                parameters.getSingleParameter(AGE).flatMap(ages::ofCode).orElse(null));
    }

    public QueryParameters parameters() {
        var values = new LinkedHashMap<String, String>();
        if (!text.isBlank()) {
            values.put(TEXT, text);
        }
        if (area != null) {
            values.put(AREA, area);
        }
        if (only != null) {
            values.put(ONLY, only.word);
        }
        if (age != null) {
            values.put(AGE, age.code());
        }
        return QueryParameters.simple(values);
    }

    public EmployerFilter filter() {
        return EmployerFilter.of(text, area)
                .inArrears(only == Only.ARREARS)
                .unregistered(only == Only.UNREGISTERED)
                .openCase(only == Only.WITH_CASE ? Boolean.TRUE : null)
                .age(age);
    }

    /** Each in words, with the address of the list without it. */
    public List<Criterion> inForce(Texts texts, Territory territory) {
        var found = new ArrayList<Criterion>();
        if (!text.isBlank()) {
            found.add(new Criterion("“" + text + "”", withText("").parameters()));
        }
        if (area != null) {
            found.add(new Criterion(territory.name(area), in(null).parameters()));
        }
        if (only != null) {
            found.add(new Criterion(
                    texts.get("employers.only." + only), toggle(only).parameters()));
        }
        if (age != null) {
            found.add(new Criterion(AgeWords.of(texts, age), toggle(age).parameters()));
        }
        return found;
    }

    EmployerCriteria withText(String other) {
        return new EmployerCriteria(other, area, only, age);
    }

    EmployerCriteria in(@Nullable String other) {
        return new EmployerCriteria(text, other, only, age);
    }

    /** With this kind, or without where it was chosen before. */
    EmployerCriteria toggle(Only other) {
        return new EmployerCriteria(text, area, only == other ? null : other, age);
    }

    EmployerCriteria toggle(ArrearsAges.Age other) {
        return new EmployerCriteria(text, area, only, other.equals(age) ? null : other);
    }

    boolean isPlain() {
        return equals(ALL);
    }
}
