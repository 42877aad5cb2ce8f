package id.sinergi.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is narrowed to; what is {@code null} narrows nothing.
 *
 * @param area code of a district or village
 * @param forms form keys of the steps
 * @param cases numbers of the cases
 */
public record TaskQuery(
        Queue queue,
        WorkItem.@Nullable State state,
        @Nullable String process,
        @Nullable String agency,
        @Nullable String area,
        @Nullable String holder,
        @Nullable String text,
        @Nullable Window window,
        @Nullable Collection<String> forms,
        @Nullable Collection<String> cases) {

    /** Whose tasks. */
    public enum Queue {
        MINE,
        UNIT,
        ALL,
        DONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Narrowings of the counter strip that are no states. */
    public enum Window {
        TODAY,
        WEEK,
        NEW,
        UNACCEPTED
    }

    public TaskQuery {
        forms = forms == null ? null : List.copyOf(forms);
        cases = cases == null ? null : List.copyOf(cases);
    }

    public static TaskQuery of(Queue queue) {
        return new TaskQuery(queue, null, null, null, null, null, null, null, null, null);
    }

    public TaskQuery queue(Queue wanted) {
        return new TaskQuery(wanted, state, process, agency, area, holder, text, window, forms, cases);
    }

    public TaskQuery state(WorkItem.@Nullable State wanted) {
        return new TaskQuery(queue, wanted, process, agency, area, holder, text, window, forms, cases);
    }

    public TaskQuery process(@Nullable String wanted) {
        return new TaskQuery(queue, state, wanted, agency, area, holder, text, window, forms, cases);
    }

    public TaskQuery agency(@Nullable String wanted) {
        return new TaskQuery(queue, state, process, wanted, area, holder, text, window, forms, cases);
    }

    public TaskQuery area(@Nullable String wanted) {
        return new TaskQuery(queue, state, process, agency, wanted, holder, text, window, forms, cases);
    }

    public TaskQuery holder(@Nullable String wanted) {
        return new TaskQuery(queue, state, process, agency, area, wanted, text, window, forms, cases);
    }

    public TaskQuery text(@Nullable String wanted) {
        return new TaskQuery(queue, state, process, agency, area, holder, wanted, window, forms, cases);
    }

    public TaskQuery window(@Nullable Window wanted) {
        return new TaskQuery(queue, state, process, agency, area, holder, text, wanted, forms, cases);
    }

    public TaskQuery forms(Collection<String> wanted) {
        return new TaskQuery(queue, state, process, agency, area, holder, text, window, wanted, cases);
    }

    public TaskQuery cases(Collection<String> wanted) {
        return new TaskQuery(queue, state, process, agency, area, holder, text, window, forms, wanted);
    }

    Optional<String> pattern() {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of("%"
                        + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
