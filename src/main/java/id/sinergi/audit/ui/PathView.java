package id.sinergi.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import id.sinergi.audit.Entry;
import id.sinergi.engine.ProcessPath;
import id.sinergi.engine.ProcessPath.Step;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.ProcessDiagram;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One process of a case: the drawing, and under it each step with its time, how long it took, and who did it. */
final class PathView extends Div {

    /** A step with its place in the list. */
    private record Line(int number, PathStep step) {}

    private final transient Map<String, Entry> completions;
    private final transient PathText words;
    private final transient Texts texts;

    PathView(ProcessPath path, Map<String, Entry> completions, PathText words, Texts texts) {
        this.completions = completions;
        this.words = words;
        this.texts = texts;
        addClassName("path");
        add(new H2(texts.get("path.title", words.process(path))), diagram(path), new H2(texts.get("path.steps")));
        add(steps(path));
    }

    private ProcessDiagram diagram(ProcessPath path) {
        var done = new LinkedHashSet<String>();
        var current = new LinkedHashSet<String>();
        var notes = new LinkedHashMap<String, String>();
        for (var step : path.steps()) {
            if (step.end() == null && !PathStep.isWiring(step)) {
                current.add(step.elementId());
            } else if (step.end() != null && !step.cancelled()) {
                done.add(step.elementId());
            }
            if (!PathStep.isWiring(step)) {
                notes.merge(step.elementId(), words.note(step, completion(step)), (first, second) -> second);
            }
        }
        done.removeAll(current);
        var diagram = new ProcessDiagram();
        diagram.setDiagram(path.xml(), done, current, notes);
        return diagram;
    }

    private RowList<Line> steps(ProcessPath path) {
        var steps = PathStep.of(path);
        var rows = new RowList<Line>(texts.get("path.steps"), line -> String.valueOf(line.number()))
                .column(
                        texts.get("task.column.state"),
                        line -> state(line.step().step()),
                        "state-column")
                .main(texts.get("path.step"), line -> name(line.step()))
                .text(texts.get("path.when"), line -> words.when(line.step().step()))
                .text(texts.get("path.took"), line -> words.took(line.step().step()), "labelled")
                .text(
                        texts.get("path.who"),
                        line -> words.who(
                                line.step().step(), completion(line.step().step())));
        rows.setRows(IntStream.range(0, steps.size())
                .mapToObj(i -> new Line(i, steps.get(i)))
                .toList());
        return rows;
    }

    private StateBadge state(Step step) {
        if (step.end() == null) {
            return new StateBadge(State.OPEN);
        }
        return step.cancelled()
                ? new StateBadge(State.CANCELLED, texts.get("path.stopped"))
                : new StateBadge(State.DONE);
    }

    private Div name(PathStep step) {
        var name = new Span(step.name());
        name.addClassName("cell-first");
        var cell = new Div(name);
        var turn = words.turn(step);
        if (!turn.isEmpty()) {
            var mark = new Span(turn);
            mark.addClassName("path-turn");
            cell.add(mark);
        }
        return cell;
    }

    private @Nullable Entry completion(Step step) {
        return step.taskId() == null ? null : completions.get(step.taskId());
    }
}
