package id.sinergi.worklist;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list of tasks is narrowed to. */
public record TaskQuery(
        Queue queue,
        WorkItem.@Nullable State state,
        @Nullable String process,
        @Nullable String agency,
        @Nullable String area,
        @Nullable String caseNumber,
        @Nullable String holder,
        @Nullable String text,
        @Nullable Window window) {

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

    public static TaskQuery of(Queue queue) {
        return new TaskQuery(queue, null, null, null, null, null, null, null, null);
    }

    public TaskQuery ofCase(String number) {
        return new TaskQuery(queue, state, process, agency, area, number, holder, text, window);
    }

    public TaskQuery state(WorkItem.@Nullable State wanted) {
        return new TaskQuery(queue, wanted, process, agency, area, caseNumber, holder, text, window);
    }

    Optional<String> pattern() {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of("%"
                        + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
}
