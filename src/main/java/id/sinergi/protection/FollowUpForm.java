package id.sinergi.protection;

import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who did not become a member is followed up; closing a list that is not realised in full needs the reason. */
@Component
class FollowUpForm implements TaskForm {

    private final ListWords words;

    FollowUpForm(ListWords words) {
        this.words = words;
    }

    @Override
    public String key() {
        return "protection.followUp";
    }

    @Override
    public String stage() {
        return "realise";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var reason = Field.longText("reason");
        var waiting = words.progress(task.caseNumber()).waiting() > 0;
        return List.of(words.realised(task.caseNumber()), waiting ? reason : reason.optional());
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        return Result.done(Completion.plain());
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.ofNullable(words.list(task.caseNumber()).realiseBy());
    }
}
