package id.sinergi.worklist.forms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What completing a task leads to.
 *
 * @param outcomes process variables that the gateways after this task look at
 * @param outcome stable code of the answer, shown in lists and in the history as {@code outcome.<code>}, or {@code null}
 * @param isProposed whether the answer is only proposed: the task stays open for another person, who decides
 */
public record Completion(
        Map<String, Object> outcomes, @Nullable String outcome, boolean isProposed) {

    /** Done, without a question that the process branches on. */
    public static Completion plain() {
        return answered(null);
    }

    /** Done with the answer {@code outcome}, which the process does not branch on. */
    public static Completion answered(@Nullable String outcome) {
        return new Completion(Map.of(), outcome, false);
    }

    /** The answer {@code value} to the branch {@code variable}. */
    public static Completion of(String variable, String value) {
        return new Completion(Map.of(variable, value), value, false);
    }

    /** Four eyes: {@code outcome} was proposed, and somebody else of the unit or its supervisors decides. */
    public static Completion proposed(String outcome) {
        return new Completion(Map.of(), outcome, true);
    }
}
