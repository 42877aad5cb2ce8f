package id.sinergi.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.worklist.Backlog;
import id.sinergi.worklist.Backlog.Figure;
import id.sinergi.worklist.Workload.GroupBy;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows, as it stands in the address.
 *
 * @param key the group whose tasks are listed, or {@code null} for all; {@link #NOBODY} is the group without a key
 */
record OverdueState(GroupBy by, Figure figure, @Nullable String key) {

    /** Stands for tasks that nobody holds, or that belong to no village. */
    static final String NOBODY = "-";

    private static final String BY = "menurut";
    private static final String FIGURE = "keadaan";
    private static final String KEY = "kelompok";

    static OverdueState of(QueryParameters parameters) {
        return new OverdueState(
                constant(GroupBy.values(), parameters.getSingleParameter(BY)).orElse(GroupBy.AGENCY),
                constant(Figure.values(), parameters.getSingleParameter(FIGURE)).orElse(Figure.OVERDUE),
                parameters
                        .getSingleParameter(KEY)
                        .filter(text -> !text.isBlank())
                        .orElse(null));
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(BY, List.of(by.name().toLowerCase(Locale.ROOT)));
        parameters.put(FIGURE, List.of(figure.name().toLowerCase(Locale.ROOT)));
        if (key != null) {
            parameters.put(KEY, List.of(key));
        }
        return new QueryParameters(parameters);
    }

    OverdueState by(GroupBy wanted) {
        return new OverdueState(wanted, figure, null);
    }

    OverdueState figure(Figure wanted) {
        return new OverdueState(by, wanted, key);
    }

    OverdueState cell(Figure wanted, @Nullable String group) {
        return new OverdueState(by, wanted, group == null ? NOBODY : group);
    }

    OverdueState allGroups() {
        return new OverdueState(by, figure, null);
    }

    Backlog.@Nullable Group group() {
        return key == null ? null : new Backlog.Group(by, key.equals(NOBODY) ? null : key);
    }

    boolean isDone() {
        return figure == Figure.DONE || figure == Figure.DONE_LATE;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, Optional<String> word) {
        return word.flatMap(text -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst());
    }
}
