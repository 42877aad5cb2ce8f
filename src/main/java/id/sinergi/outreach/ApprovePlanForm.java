package id.sinergi.outreach;

import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Disnaker's supervisor approves or returns the plan; never the person who handed it in. */
@Component
class ApprovePlanForm implements TaskForm {

    private final CampaignRepository campaigns;
    private final SessionRepository sessions;
    private final Planning planning;
    private final Territory territory;
    private final Texts texts;

    ApprovePlanForm(
            CampaignRepository campaigns,
            SessionRepository sessions,
            Planning planning,
            Territory territory,
            Texts texts) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.planning = planning;
        this.territory = territory;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "outreach.approvePlan";
    }

    @Override
    public String stage() {
        return "approve";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var campaign = campaigns.get(task.caseNumber());
        return List.of(
                Field.note(
                        "about",
                        texts.get(
                                "outreach.planAbout",
                                campaign.name(),
                                SessionForm.day(campaign.starts()),
                                SessionForm.day(campaign.ends()),
                                campaign.goal(),
                                campaign.budget())),
                Field.note(
                        "sessions",
                        sessions.of(task.caseNumber()).stream()
                                .map(session -> texts.get(
                                        "outreach.planSession",
                                        territory.name(session.villageCode()),
                                        SessionForm.day(session.planned()),
                                        session.target()))
                                .collect(Collectors.joining("\n"))),
                Field.choice("plan", ApproveEvaluationForm.approval(texts)),
                Field.longText("reason").when("plan", ApproveEvaluationForm.RETURNED));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        if (values.text("plan").equals(ApproveEvaluationForm.RETURNED)) {
            planning.giveBack(task.caseNumber(), values.text("reason"));
        }
        return Result.done(Completion.of("plan", values.text("plan")));
    }

    @Override
    public Optional<Refusal> barred(TaskContext task, User user) {
        return user.username().equals(campaigns.get(task.caseNumber()).planner())
                ? Optional.of(Refusal.forbidden("outreach.ownPlan"))
                : Optional.empty();
    }
}
