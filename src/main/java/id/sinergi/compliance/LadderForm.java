package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;

/** A form of the ladder: a key, a stage, and work that may refuse. */
abstract class LadderForm implements TaskForm {

    private final String id;
    private final String stage;

    /** @param id of the user task */
    LadderForm(String id, String stage) {
        this.id = id;
        this.stage = stage;
    }

    String id() {
        return id;
    }

    @Override
    public String key() {
        return "compliance." + id;
    }

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        return Result.done(work(task, values));
    }

    /** Does what completing means; refuses by {@link Refusal#raise}. */
    abstract Completion work(TaskContext task, Values values);
}
