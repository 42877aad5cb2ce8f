package id.sinergi.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.WorkItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole state of the list as it stands in the address, so that a link and Back lead to the same place. */
record ListState(TaskQuery query) {

    private static final String QUEUE = "antrian";
    private static final String STATE = "keadaan";
    private static final String PROCESS = "proses";
    private static final String AGENCY = "unit";
    private static final String AREA = "wilayah";
    private static final String HOLDER = "pemegang";
    private static final String TEXT = "cari";
    private static final String WINDOW = "saring";

    static ListState of(QueryParameters parameters, TaskQuery.Queue otherwise) {
        var queue = constant(TaskQuery.Queue.class, value(parameters, QUEUE));
        return new ListState(new TaskQuery(
                queue == null ? otherwise : queue,
                constant(WorkItem.State.class, value(parameters, STATE)),
                value(parameters, PROCESS),
                value(parameters, AGENCY),
                value(parameters, AREA),
                null,
                value(parameters, HOLDER),
                value(parameters, TEXT),
                constant(TaskQuery.Window.class, value(parameters, WINDOW))));
    }

    QueryParameters parameters() {
        Map<String, List<String>> parameters = new HashMap<>();
        put(parameters, QUEUE, query.queue());
        put(parameters, STATE, query.state());
        put(parameters, PROCESS, query.process());
        put(parameters, AGENCY, query.agency());
        put(parameters, AREA, query.area());
        put(parameters, HOLDER, query.holder());
        put(parameters, TEXT, query.text());
        put(parameters, WINDOW, query.window());
        return new QueryParameters(parameters);
    }

    ListState queue(TaskQuery.Queue queue) {
        return new ListState(new TaskQuery(
                queue, null, query.process(), query.agency(), query.area(), null, query.holder(), query.text(), null));
    }

    ListState state(WorkItem.@Nullable State state) {
        return new ListState(new TaskQuery(
                query.queue(),
                state,
                query.process(),
                query.agency(),
                query.area(),
                null,
                query.holder(),
                query.text(),
                null));
    }

    ListState window(TaskQuery.@Nullable Window window) {
        return new ListState(new TaskQuery(
                query.queue(),
                null,
                query.process(),
                query.agency(),
                query.area(),
                null,
                query.holder(),
                query.text(),
                window));
    }

    ListState process(@Nullable String process) {
        return new ListState(new TaskQuery(
                query.queue(),
                query.state(),
                process,
                query.agency(),
                query.area(),
                null,
                query.holder(),
                query.text(),
                query.window()));
    }

    ListState area(@Nullable String area) {
        return new ListState(new TaskQuery(
                query.queue(),
                query.state(),
                query.process(),
                query.agency(),
                area,
                null,
                query.holder(),
                query.text(),
                query.window()));
    }

    ListState text(@Nullable String text) {
        return new ListState(new TaskQuery(
                query.queue(),
                query.state(),
                query.process(),
                query.agency(),
                query.area(),
                null,
                query.holder(),
                text,
                query.window()));
    }

    /** Without anything that narrows the queue. */
    ListState cleared() {
        return new ListState(TaskQuery.of(query.queue()));
    }

    boolean isNarrowed() {
        return !query.equals(TaskQuery.of(query.queue()));
    }

    private static @Nullable String value(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(word))
                        .findFirst()
                        .orElse(null);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(
                    name,
                    List.of(value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString()));
        }
    }
}
