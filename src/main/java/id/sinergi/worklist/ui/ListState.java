package id.sinergi.worklist.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.WorkItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole state of the list as it stands in the address, so that a link and Back lead to the same place. */
public record ListState(TaskQuery query) {

    private static final String QUEUE = "antrian";
    private static final String STATE = "keadaan";
    private static final String PROCESS = "proses";
    private static final String AGENCY = "unit";
    private static final String AREA = "wilayah";
    private static final String HOLDER = "pemegang";
    private static final String TEXT = "cari";
    private static final String WINDOW = "saring";

    public static ListState of(QueryParameters parameters, Queue otherwise) {
        var queue = constant(Queue.class, value(parameters, QUEUE));
        return new ListState(TaskQuery.of(queue == null ? otherwise : queue)
                .state(constant(WorkItem.State.class, value(parameters, STATE)))
                .process(value(parameters, PROCESS))
                .agency(value(parameters, AGENCY))
                .area(value(parameters, AREA))
                .holder(value(parameters, HOLDER))
                .text(value(parameters, TEXT))
                .window(constant(TaskQuery.Window.class, value(parameters, WINDOW))));
    }

    public QueryParameters parameters() {
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

    ListState queue(Queue queue) {
        return new ListState(query.queue(queue).state(null).window(null));
    }

    ListState state(WorkItem.@Nullable State state) {
        return new ListState(query.state(state).window(null));
    }

    ListState window(TaskQuery.@Nullable Window window) {
        return new ListState(query.window(window).state(null));
    }

    ListState process(@Nullable String process) {
        return new ListState(query.process(process));
    }

    ListState area(@Nullable String area) {
        return new ListState(query.area(area));
    }

    ListState text(@Nullable String text) {
        return new ListState(query.text(text));
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
