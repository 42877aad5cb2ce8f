package id.sinergi.protection;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.User;
import id.sinergi.protection.ProtectionList.State;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The proposing agency's supervisor or the coordinator approves or returns; never who proposed or mended the list. */
@Component
class ApproveForm implements TaskForm {

    static final String KEY = "protection.approve";
    static final String APPROVED = "approved";
    static final String RETURNED = "returned";

    private final ListRepository lists;
    private final ListWords words;
    private final Cases cases;
    private final Texts texts;
    private final Clock clock;

    ApproveForm(ListRepository lists, ListWords words, Cases cases, Texts texts, Clock clock) {
        this.lists = lists;
        this.words = words;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String stage() {
        return "decide";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var decisions = Stream.of(APPROVED, RETURNED)
                .map(code -> new Option(code, texts.get("outcome." + code)))
                .toList();
        return List.of(
                words.about(task.caseNumber()),
                words.cost(task.caseNumber()),
                words.basis(task.caseNumber()),
                Field.choice("decision", decisions),
                Field.longText("reason").when("decision", RETURNED));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var list = lists.lock(task.caseNumber());
        if (list.state() != State.PROPOSED) {
            return Result.refused(Refusal.conflict("protection.notWaiting"));
        }
        var decision = values.text("decision");
        lists.decide(
                list,
                decision.equals(APPROVED),
                values.optionalText("reason").orElse(null),
                task.user().username(),
                clock.instant());
        return Result.done(Completion.of("decision", decision));
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        var own = user.username().equals(words.list(task.caseNumber()).proposedBy())
                || user.username().equals(cases.get(task.caseNumber()).openedBy());
        return own ? Optional.of(Refusal.forbidden("protection.ownList")) : Optional.empty();
    }
}
