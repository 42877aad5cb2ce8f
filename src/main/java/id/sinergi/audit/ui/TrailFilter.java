package id.sinergi.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.audit.TrailQuery;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the history is narrowed to, as it stands in the address. Days are whole days, the last one included. */
record TrailFilter(
        @Nullable String person,
        @Nullable String action,
        @Nullable String caseNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static final TrailFilter NONE = new TrailFilter(null, null, null, null, null);

    private static final String PERSON = "orang";
    private static final String ACTION = "tindakan";
    private static final String CASE = "kasus";
    private static final String FROM = "dari";
    private static final String TO = "sampai";

    static TrailFilter of(QueryParameters parameters) {
        return new TrailFilter(
                value(parameters, PERSON),
                value(parameters, ACTION),
                value(parameters, CASE),
                day(value(parameters, FROM)),
                day(value(parameters, TO)));
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, PERSON, person);
        put(parameters, ACTION, action);
        put(parameters, CASE, caseNumber);
        put(parameters, FROM, from);
        put(parameters, TO, to);
        return new QueryParameters(parameters);
    }

    TrailQuery query(ZoneId zone) {
        return new TrailQuery(
                person,
                action,
                caseNumber,
                null,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    TrailFilter person(@Nullable String wanted) {
        return new TrailFilter(wanted, action, caseNumber, from, to);
    }

    TrailFilter action(@Nullable String wanted) {
        return new TrailFilter(person, wanted, caseNumber, from, to);
    }

    TrailFilter caseNumber(@Nullable String wanted) {
        return new TrailFilter(person, action, wanted, from, to);
    }

    TrailFilter from(@Nullable LocalDate day) {
        return new TrailFilter(person, action, caseNumber, day, to);
    }

    TrailFilter to(@Nullable LocalDate day) {
        return new TrailFilter(person, action, caseNumber, from, day);
    }

    private static @Nullable String value(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
