package id.sinergi.worklist.forms;

import id.sinergi.shared.Result;
import java.util.Map;

/** Does a task as its page would: for a feature's own door to a step, which then refuses what the page refuses. */
public interface TaskWork {

    /**
     * Takes the open task of this form in the case, checks the answers, completes it and runs the steps that follow.
     *
     * @return the case's number; refused with {@code task.unknown} where no such task is open, and as claiming and
     *     completing are
     */
    Result<String> complete(String caseNumber, String formKey, Map<String, ?> values);
}
