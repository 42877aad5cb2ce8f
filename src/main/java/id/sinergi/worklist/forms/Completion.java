package id.sinergi.worklist.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What completing a task leads to.
 *
 * @param outcomes process variables that the gateways after this task look at
 * @param outcome stable code of the answer, shown in lists and in the history as {@code outcome.<code>}, or {@code null}
 */
public record Completion(
        Map<String, Object> outcomes, @Nullable String outcome) {

    /** Done, without a question that the process branches on. */
    public static Completion plain() {
        return new Completion(Map.of(), null);
    }

    /** The answer {@code value} to the branch {@code variable}. */
    public static Completion of(String variable, String value) {
        return new Completion(Map.of(variable, value), value);
    }
}
