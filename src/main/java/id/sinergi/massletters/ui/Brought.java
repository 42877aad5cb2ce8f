package id.sinergi.massletters.ui;

import com.vaadin.flow.router.QueryParameters;
import id.sinergi.shared.ui.Criterion;
import id.sinergi.worklist.TaskQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the tasks of this page: the filter of another list that was brought along, or the own search.
 *
 * @param from the list it comes from; {@code null} for the own search
 * @param filter the list's own part of the address
 * @param query the tasks
 */
record Brought(@Nullable From from, QueryParameters filter, List<Criterion> criteria, TaskQuery query) {

    private static final String FROM = "dari";

    /** A list, with its word in the address; its name has the key {@code massletters.from.<word>}. */
    enum From {
        TASKS("tugas"),
        EMPLOYERS("perusahaan");

        private final String word;

        From(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static @Nullable From of(QueryParameters parameters) {
            var word = parameters.getSingleParameter(FROM).orElse("");
            for (var one : values()) {
                if (one.word.equals(word)) {
                    return one;
                }
            }
            return null;
        }

        QueryParameters with(QueryParameters filter) {
            return filter.merging(FROM, word);
        }
    }

    /** The address of this page with another filter of the same list. */
    QueryParameters with(QueryParameters other) {
        return Objects.requireNonNull(from).with(other);
    }

    QueryParameters parameters() {
        return from == null ? filter : with(filter);
    }
}
