package id.sinergi.outreach;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Disnaker's supervisor approves or returns the evaluation; never the person who wrote it. */
@Component
class ApproveEvaluationForm implements TaskForm {

    static final String RETURNED = "returned";

    private final CampaignRepository campaigns;
    private final EvaluateForm evaluation;
    private final Texts texts;

    ApproveEvaluationForm(CampaignRepository campaigns, EvaluateForm evaluation, Texts texts) {
        this.campaigns = campaigns;
        this.evaluation = evaluation;
        this.texts = texts;
    }

    static List<Option> approval(Texts texts) {
        return Stream.of("approved", RETURNED)
                .map(code -> new Option(code, texts.get("outcome." + code)))
                .toList();
    }

    @Override
    public String key() {
        return "outreach.approveEvaluation";
    }

    @Override
    public String stage() {
        return "evaluate";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var campaign = campaigns.get(task.caseNumber());
        var fields = new ArrayList<>(evaluation.facts(campaign));
        if (campaign.evaluation() != null) {
            fields.add(Field.note("text", campaign.evaluation()));
        }
        if (campaign.cost() != null) {
            fields.add(Field.note("cost", texts.get("outreach.rupiah", campaign.cost())));
        }
        fields.add(Field.choice("evaluation", approval(texts)));
        fields.add(Field.longText("reason").when("evaluation", RETURNED));
        return fields;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        if (values.text("evaluation").equals(RETURNED)) {
            campaigns.returnEvaluation(campaigns.lock(task.caseNumber()), values.text("reason"));
        }
        return Result.done(Completion.of("evaluation", values.text("evaluation")));
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return user.username().equals(campaigns.get(task.caseNumber()).evaluator())
                ? Optional.of(Refusal.forbidden("outreach.ownEvaluation"))
                : Optional.empty();
    }
}
