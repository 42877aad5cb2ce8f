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
import org.springframework.stereotype.Component;

/** The village head signs the data, or sends it back. Never the person who entered it. */
@Component
class SignOffForm implements TaskForm {

    private final FormParts parts;
    private final CollectionRepository collections;
    private final RemarkRepository remarks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffForm(
            FormParts parts,
            CollectionRepository collections,
            RemarkRepository remarks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.collections = collections;
        this.remarks = remarks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "village.signOff";
    }

    @Override
    public String stage() {
        return "signoff";
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return parts.collection(task.caseNumber()).isEntered(user.username())
                ? Optional.of(Refusal.forbidden("village.enteredByYou"))
                : Optional.empty();
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var fields = new ArrayList<>(parts.handedIn(parts.collection(task.caseNumber())));
        fields.add(Field.choice("signOff", parts.outcomes("signed", "returned")));
        fields.add(Field.longText("reason").when("signOff", "returned"));
        return fields;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var collection = parts.collection(task.caseNumber());
        var by = task.user().username();
        if (values.text("signOff").equals("signed")) {
            collections.signed(collection, by);
        } else {
            remarks.returned(collection, Step.SIGN_OFF, values.text("reason"), by, clock.instant());
            events.publishEvent(VillageEvent.returned(task.caseNumber(), Step.SIGN_OFF, values.text("reason")));
        }
        return Result.done(Completion.of("signOff", values.text("signOff")));
    }
}
