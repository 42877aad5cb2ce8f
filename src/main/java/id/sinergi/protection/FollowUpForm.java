package id.sinergi.protection;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who did not become a member is followed up. While people wait, closing the list ends the money meant for them: it needs
 * the reason, one proposes it and another decides. One person closes a list for which nobody waits any more.
 */
@Component
class FollowUpForm implements TaskForm {

    private static final String PARTLY = "partly_registered";

    private final ListWords words;
    private final Realisation realisation;
    private final ClosingRepository closings;
    private final Accounts accounts;
    private final Clock clock;

    FollowUpForm(ListWords words, Realisation realisation, ClosingRepository closings, Accounts accounts, Clock clock) {
        this.words = words;
        this.realisation = realisation;
        this.closings = closings;
        this.accounts = accounts;
        this.clock = clock;
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
        var fields = new ArrayList<Field>();
        closings.proposedBy(task.taskId()).ifPresent(by -> fields.add(Field.note("proposedBy", accounts.nameOf(by))));
        var reason = Field.longText("reason");
        fields.add(words.realised(task.caseNumber()));
        fields.add(isAwaited(task) ? reason : reason.optional());
        return fields;
    }

    /** The people are compared once more: what the form showed may be older than the last membership file. */
    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        realisation.compare(task.caseNumber());
        if (!isAwaited(task)) {
            return Result.done(Completion.plain());
        }
        if (values.optionalText("reason").isEmpty()) {
            return Result.refused(Refusal.field("reason", "required"));
        }
        if (closings.proposedBy(task.taskId()).isPresent()) {
            return Result.done(Completion.answered(PARTLY));
        }
        closings.propose(task, clock.instant());
        return Result.done(Completion.proposed(PARTLY));
    }

    private boolean isAwaited(TaskContext task) {
        return words.progress(task.caseNumber()).waiting() > 0;
    }

    /** Who proposed to close the list decides nothing of it. */
    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return closings.proposedBy(task.taskId())
                .filter(user.username()::equals)
                .map(by -> Refusal.forbidden("protection.sameClosing"));
    }

    @Override
    public Optional<LocalDate> due(TaskContext task) {
        return Optional.ofNullable(words.list(task.caseNumber()).realiseBy());
    }
}
