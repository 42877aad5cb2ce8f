package id.sinergi.audit.ui;

import id.sinergi.engine.ProcessPath;
import id.sinergi.engine.ProcessPath.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case as a reader follows it.
 *
 * @param round how often the case came to this step, from 1; more than 1 means that it was sent back
 * @param turn what took it off the usual way
 */
record PathStep(Step step, String name, int round, Turn turn) {

    /** Whether the case left the usual way here. */
    enum Turn {
        NONE,
        AGAIN,
        STOPPED,
        DEADLINE,
        ASIDE
    }

    private static final Set<String> WIRING = Set.of("subProcess", "multiInstanceBody", "transaction");

    /** The named steps of a path in order, without gateways and wiring. */
    static List<PathStep> of(ProcessPath path) {
        var steps = new ArrayList<PathStep>();
        var last = new HashMap<String, Round>();
        for (var step : inOrder(path)) {
            if (step.name() == null || step.name().isBlank() || isWiring(step)) {
                continue;
            }
            var before = last.get(step.elementId());
            var round = before == null ? 1 : before.isOver(step.start()) ? before.count() + 1 : before.count();
            last.put(step.elementId(), new Round(round, step.end()));
            steps.add(new PathStep(step, step.name().replaceAll("\\s+", " ").strip(), round, turn(step, round)));
        }
        return steps;
    }

    private static List<Step> inOrder(ProcessPath path) {
        return path.steps().stream().sorted(Comparator.comparing(Step::start)).toList();
    }

    /** Where a step stands in its loop; parallel ones of one round do not count as coming back. */
    private record Round(int count, @Nullable Instant end) {
        boolean isOver(Instant start) {
            return end != null && !end.isAfter(start);
        }
    }

    static boolean isWiring(Step step) {
        return step.type().endsWith("Gateway") || WIRING.contains(step.type());
    }

    private static Turn turn(Step step, int round) {
        if (step.cancelled()) {
            return Turn.STOPPED;
        }
        if (step.type().startsWith("boundary")) {
            return step.type().equals("boundaryTimer") ? Turn.DEADLINE : Turn.ASIDE;
        }
        return round > 1 ? Turn.AGAIN : Turn.NONE;
    }
}
