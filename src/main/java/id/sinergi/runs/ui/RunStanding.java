package id.sinergi.runs.ui;

import id.sinergi.runs.Standing;
import id.sinergi.runs.Standing.State;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.RunProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the page of a run whether anybody is at it, what is in the way, and what a person can do about that. */
@Component
public class RunStanding {

    private final Texts texts;
    private final Dates dates;

    RunStanding(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** What a run that is not finished is just now, in a word or two. */
    public String word(Standing standing) {
        return texts.get("run.state." + standing.state());
    }

    /**
     * How far it is.
     *
     * @param title while it is being worked at
     * @param words how many of how many
     * @param resume goes on with it; {@code null} for who may not
     */
    public <R> RunProgress show(
            String title,
            long done,
            long total,
            String words,
            Standing standing,
            @Nullable Supplier<Result<R>> resume) {
        var heading = standing.state() == State.RUNNING ? title : word(standing);
        return say(new RunProgress(heading, done, total, words), standing, resume);
    }

    private <R> RunProgress say(RunProgress progress, Standing standing, @Nullable Supplier<Result<R>> resume) {
        var why = standing.why();
        if (why != null) {
            progress.says(texts.get(why));
        }
        var words = switch (standing.state()) {
            case RUNNING -> texts.get("run.leave");
            case RETRYING ->
                standing.next() == null
                        ? texts.get("run.leave")
                        : texts.get("run.retrying", dates.dayAndTime(standing.next()));
            case WAITING -> texts.get("run.waiting");
            case ASKS -> texts.get("run.asks");
            case STOPPED -> texts.get("run.stopped");
        };
        progress.says(words);
        if (resume != null && standing.state() == State.RETRYING) {
            progress.act(texts.get("run.again"), resume);
        } else if (resume != null && standing.state() == State.STOPPED) {
            progress.act(texts.get("run.resume"), resume);
        }
        return progress;
    }
}
