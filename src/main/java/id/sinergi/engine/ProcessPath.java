package id.sinergi.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process as one case went through it.
 *
 * @param xml the BPMN that this case runs by, which may be older than today's
 * @param steps what was entered, in order; a step that ran twice stands twice
 */
public record ProcessPath(String processKey, String xml, List<Step> steps) {

    /**
     * One step on the way.
     *
     * @param elementId id in the BPMN
     * @param type BPMN element, such as {@code userTask}
     * @param end {@code null} while it goes on
     * @param cancelled whether it was interrupted
     */
    public record Step(
            String elementId,
            @Nullable String name,
            String type,
            @Nullable String taskId,
            Instant start,
            @Nullable Instant end,
            boolean cancelled) {}
}
