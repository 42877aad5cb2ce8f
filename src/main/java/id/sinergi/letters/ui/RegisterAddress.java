package id.sinergi.letters.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.identity.Agency;
import id.sinergi.letters.LetterState;
import id.sinergi.letters.RegisterFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;

/** What the register is narrowed to, as it stands in the address. */
final class RegisterAddress {

    private static final String AGENCY = "instansi";
    private static final String KIND = "jenis";
    private static final String STATE = "keadaan";
    private static final String YEAR = "tahun";
    private static final String TEXT = "cari";

    private RegisterAddress() {}

    static RegisterFilter read(QueryParameters parameters) {
        return new RegisterFilter(
                value(parameters, AGENCY)
                        .flatMap(word -> Arrays.stream(Agency.values())
                                .filter(agency -> agency.name().equalsIgnoreCase(word))
                                .findFirst())
                        .orElse(null),
                value(parameters, KIND).orElse(null),
                value(parameters, STATE).flatMap(LetterState::ofCode).orElse(null),
                value(parameters, YEAR)
                        .filter(year -> year.matches("\\d{4}"))
                        .map(Integer::valueOf)
                        .orElse(null),
                value(parameters, TEXT).orElse(null));
    }

    static QueryParameters write(RegisterFilter filter) {
        var parameters = new HashMap<String, String>();
        if (filter.agency() != null) {
            parameters.put(AGENCY, filter.agency().name().toLowerCase(Locale.ROOT));
        }
        if (filter.kind() != null) {
            parameters.put(KIND, filter.kind());
        }
        if (filter.state() != null) {
            parameters.put(STATE, filter.state().code());
        }
        if (filter.year() != null) {
            parameters.put(YEAR, filter.year().toString());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            parameters.put(TEXT, filter.text());
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<String> value(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(text -> !text.isBlank());
    }
}
