package id.sinergi.worklist.ui;

import com.vaadin.flow.component.html.Div;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Tone;
import id.sinergi.worklist.TaskCounts;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.WorkItem;
import java.util.function.Consumer;

/** The figures above the list; each leads to exactly the tasks that it counts. */
final class WorklistCounters extends Div {

    private final transient ListState state;
    private final transient Texts texts;
    private final transient Consumer<ListState> go;

    WorklistCounters(ListState state, TaskCounts counts, Texts texts, Consumer<ListState> go) {
        this.state = state;
        this.texts = texts;
        this.go = go;
        add(new CounterStrip(
                texts.get("worklist.counters"),
                stateTile("state.OVERDUE", counts.overdue(), Tone.LATE, WorkItem.State.OVERDUE),
                windowTile("worklist.today", counts.dueToday(), Tone.SOON, TaskQuery.Window.TODAY),
                windowTile("worklist.week", counts.thisWeek(), Tone.PLAIN, TaskQuery.Window.WEEK),
                windowTile("worklist.new", counts.fresh(), Tone.PLAIN, TaskQuery.Window.NEW),
                stateTile("state.PAUSED", counts.paused(), Tone.PAUSE, WorkItem.State.PAUSED),
                unaccepted(counts.unclaimed())));
    }

    private CounterTile stateTile(String key, int count, Tone tone, WorkItem.State wanted) {
        var on = state.query().state() == wanted;
        return new CounterTile(
                texts.get(key), count, tone, on, () -> go.accept(on ? state.state(null) : open().state(wanted)));
    }

    private CounterTile windowTile(String key, int count, Tone tone, TaskQuery.Window wanted) {
        var on = state.query().window() == wanted;
        return new CounterTile(
                texts.get(key), count, tone, on, () -> go.accept(on ? state.window(null) : open().window(wanted)));
    }

    private CounterTile unaccepted(int count) {
        var on = state.query().window() == TaskQuery.Window.UNACCEPTED;
        var next = on ? state.window(null) : state.queue(Queue.ALL).window(TaskQuery.Window.UNACCEPTED);
        return new CounterTile(texts.get("worklist.unaccepted"), count, Tone.LATE, on, () -> go.accept(next));
    }

    /** The counters count what is open: pressing one among the finished shows everything open. */
    private ListState open() {
        return state.query().queue() == Queue.DONE ? state.queue(Queue.ALL) : state;
    }
}
