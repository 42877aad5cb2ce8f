package id.sinergi.village;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.RemarkRepository.Step;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** What was handed in is accepted, or sent back with a reason; never by who entered the data. */
abstract class AcceptanceForm implements TaskForm {

    private final String question;
    private final String accepted;
    private final Step step;
    private final FormParts parts;
    private final RemarkRepository remarks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * @param question the field and process variable of the decision
     * @param accepted its value where the data are accepted; the other is {@code returned}
     */
    AcceptanceForm(
            String question,
            String accepted,
            Step step,
            FormParts parts,
            RemarkRepository remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.question = question;
        this.accepted = accepted;
        this.step = step;
        this.parts = parts;
        this.remarks = remarks;
        this.events = events;
        this.clock = clock;
    }

    abstract void accept(Collection collection, String by);

    @Override
    public final Optional<Refusal> barred(TaskContext task, User user) {
        return parts.collection(task.caseNumber()).isEntered(user.username())
                ? Optional.of(Refusal.forbidden("village.enteredByYou"))
                : Optional.empty();
    }

    @Override
    public final List<Field> fields(TaskContext task) {
        var fields = new ArrayList<>(parts.handedIn(parts.collection(task.caseNumber())));
        fields.add(Field.choice(question, parts.outcomes(accepted, "returned")));
        fields.add(Field.longText("reason").when(question, "returned"));
        return fields;
    }

    @Override
    public final Result<Completion> complete(TaskContext task, Values values) {
        var collection = parts.collection(task.caseNumber());
        var by = task.user().username();
        if (values.text(question).equals(accepted)) {
            accept(collection, by);
        } else {
            remarks.returned(collection, step, values.text("reason"), by, clock.instant());
            events.publishEvent(VillageEvent.returned(task.caseNumber(), step, values.text("reason")));
        }
        return Result.done(Completion.of(question, values.text(question)));
    }
}
