package id.sinergi.outreach;

import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Disnaker says what the campaign brought, and what it cost. */
@Component
class EvaluateForm implements TaskForm {

    private final CampaignRepository campaigns;
    private final ResultRepository results;
    private final Texts texts;

    EvaluateForm(CampaignRepository campaigns, ResultRepository results, Texts texts) {
        this.campaigns = campaigns;
        this.results = results;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "outreach.evaluate";
    }

    @Override
    public String stage() {
        return "evaluate";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var campaign = campaigns.get(task.caseNumber());
        var fields = new ArrayList<Field>();
        if (campaign.evaluationReason() != null) {
            fields.add(Field.note("returned", campaign.evaluationReason()));
        }
        fields.addAll(facts(campaign));
        fields.add(Field.longText("text").value(campaign.evaluation()));
        fields.add(Field.money("cost").value(campaign.cost()));
        return fields;
    }

    /** What the figures say, for who writes the evaluation and who approves it. */
    List<Field> facts(Campaign campaign) {
        var result = new CampaignResult(
                results.villages(campaign.number()), results.measures(campaign.number(), null), campaign.cost());
        return List.of(
                Field.note(
                        "result",
                        texts.get(
                                "outreach.resultLine",
                                result.attendance(),
                                result.registrations(),
                                campaign.goal(),
                                campaign.budget())),
                Field.note(
                        "measures",
                        result.measures().stream()
                                .map(measure -> texts.get(
                                        "outreach.measureLine",
                                        measure.days(),
                                        measure.active(),
                                        measure.known(),
                                        measure.joined()))
                                .collect(Collectors.joining("\n"))));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        campaigns.evaluate(
                campaigns.lock(task.caseNumber()),
                values.text("text"),
                values.number("cost"),
                task.user().username());
        return Result.done(Completion.plain());
    }
}
