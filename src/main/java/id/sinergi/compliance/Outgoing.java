package id.sinergi.compliance;

import id.sinergi.engine.ProcessRuntime;
import id.sinergi.letters.Delivery;
import id.sinergi.letters.LetterLife;
import id.sinergi.letters.NewLetter;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import org.springframework.stereotype.Component;

/**
 * How a letter of the ladder leaves the form that drafts it: the process has it checked, signed and sent. Cases begun
 * before letters were checked run by a diagram without that step; their letters go out with the form.
 */
@Component
class Outgoing {

    private static final String CHECKED_SINCE = "guidanceLetter";

    private final ProcessRuntime engine;
    private final LetterLife life;

    Outgoing(ProcessRuntime engine, LetterLife life) {
        this.engine = engine;
        this.life = life;
    }

    /** Whether the form has to ask how the letter is sent, because no later step does. */
    boolean asksMeans(TaskContext task) {
        return !engine.isDrawn(task.taskId(), CHECKED_SINCE);
    }

    void write(NewLetter letter, Values values) {
        if (!values.has("means")) {
            life.draft(letter);
            return;
        }
        var issued = life.issue(letter);
        var means = Delivery.Means.ofCode(values.text("means"));
        life.sent(issued.id(), means, letter.date(), values.text("receiver"), null);
    }
}
