package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessPath;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Whether a test class went everywhere in a diagram: every flow node was entered, and every flow that leaves a gateway
 * was taken. Call it last, with all cases the class opened.
 */
public final class ProcessCoverage {

    private ProcessCoverage() {}

    /** Fails where the cases, taken together, left out a node or a gateway's arm of {@code processKey}. */
    public static void assertFull(ProcessHistory history, Collection<String> caseNumbers, String processKey) {
        var paths = caseNumbers.stream()
                .distinct()
                .flatMap(number -> history.paths(number).stream())
                .filter(path -> path.processKey().equals(processKey))
                .toList();
        assertThat(paths).as("cases that ran %s", processKey).isNotEmpty();
        var model = Bpmn.parse(processKey, paths.getLast().xml());
        var wanted = new TreeSet<String>();
        var seen = new TreeSet<String>();
        for (var node : model.flowNodes()) {
            var id = node.getAttribute("id");
            wanted.add(id);
            if (paths.stream().anyMatch(path -> entered(path, id))) {
                seen.add(id);
            }
            if (node.getLocalName().equals("exclusiveGateway")) {
                arms(model, node, paths, wanted, seen);
            }
        }
        var nodes = model.flowNodes().size();
        var entered = model.flowNodes().stream()
                .filter(node -> seen.contains(node.getAttribute("id")))
                .count();
        System.out.printf(
                "%s: %d/%d nodes, %d/%d with gateway arms%n", processKey, entered, nodes, seen.size(), wanted.size());
        var missing = new TreeSet<>(wanted);
        missing.removeAll(seen);
        assertThat(missing).as("left out of %s", processKey).isEmpty();
    }

    private static void arms(
            Bpmn model, Element gateway, List<ProcessPath> paths, TreeSet<String> wanted, TreeSet<String> seen) {
        var targets = model.outgoing(gateway).stream()
                .map(flow -> flow.getAttribute("targetRef"))
                .toList();
        if (targets.size() < 2) {
            return;
        }
        for (var target : targets) {
            var arm = gateway.getAttribute("id") + " -> " + target;
            wanted.add(arm);
            if (paths.stream().anyMatch(path -> took(path, gateway.getAttribute("id"), targets, target))) {
                seen.add(arm);
            }
        }
    }

    /** The history knows steps, not flows: the arm taken is the first target that follows the gateway. */
    private static boolean took(ProcessPath path, String gateway, List<String> targets, String target) {
        var steps = path.steps().stream().map(ProcessPath.Step::elementId).toList();
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).equals(gateway)
                    && steps.subList(i + 1, steps.size()).stream()
                            .filter(targets::contains)
                            .findFirst()
                            .filter(target::equals)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean entered(ProcessPath path, String id) {
        return path.steps().stream().anyMatch(step -> step.elementId().equals(id));
    }
}
