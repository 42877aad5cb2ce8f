package id.sinergi.outreach;

import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Disnaker plans: sessions proposed where most people are to be won over. */
@Component
class PlanCampaignForm implements TaskForm {

    private static final int MOST_SESSIONS = 60;

    private final CampaignRepository campaigns;
    private final SessionRepository sessions;
    private final Planning planning;
    private final Texts texts;

    PlanCampaignForm(CampaignRepository campaigns, SessionRepository sessions, Planning planning, Texts texts) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.planning = planning;
        this.texts = texts;
    }

    @Override
    public String key() {
        return "outreach.planCampaign";
    }

    @Override
    public String stage() {
        return "plan";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var campaign = campaigns.get(task.caseNumber());
        var planned = sessions.of(task.caseNumber());
        var names = planning.villages();
        var fields = new ArrayList<Field>();
        if (campaign.planReason() != null) {
            fields.add(Field.note("returned", campaign.planReason()));
        }
        var people = planning.toInvite();
        if (!planned.isEmpty()) {
            fields.add(Field.note("people", people(planned, names, people)));
        }
        fields.add(Field.text("name").value(campaign.name()));
        fields.add(Field.date("from").optional().value(campaign.starts()));
        fields.add(Field.date("to").optional().value(campaign.ends()));
        fields.add(Field.integer("goal").max(Campaigns.LARGEST_GOAL).value((long) campaign.goal()));
        fields.add(Field.money("budget").value(campaign.budget()));
        fields.add(Field.rows("sessions", MOST_SESSIONS, columns(names, people))
                .value(planned.stream().map(PlanCampaignForm::row).toList()));
        return fields;
    }

    private String people(List<Session> planned, Map<String, String> names, Map<String, Long> people) {
        return planned.stream()
                .map(session -> line(session, names, people))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String line(Session session, Map<String, String> names, Map<String, Long> people) {
        var village = names.getOrDefault(session.villageCode(), session.villageCode());
        var toInvite = people.getOrDefault(session.villageCode(), 0L);
        return session.gap() == null
                ? texts.get("outreach.toInvite", village, toInvite)
                : texts.get("outreach.toInviteAndGap", village, toInvite, session.gap());
    }

    private List<Field> columns(Map<String, String> names, Map<String, Long> people) {
        return List.of(
                Field.choice(
                        "village",
                        names.entrySet().stream()
                                .map(village ->
                                        option(village.getKey(), village.getValue(), people.get(village.getKey())))
                                .toList()),
                Field.date("date"),
                Field.integer("target").max(Campaigns.LARGEST_GOAL));
    }

    private Option option(String code, String name, @Nullable Long people) {
        return new Option(code, people == null ? name : texts.get("outreach.villageToInvite", name, people));
    }

    private static Map<String, Object> row(Session session) {
        var row = new HashMap<String, Object>();
        row.put("village", session.villageCode());
        row.put("date", session.planned().toString());
        row.put("target", (long) session.target());
        return row;
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var known = campaigns.get(task.caseNumber());
        var plan = new Plan(
                values.text("name"),
                values.optionalDate("from").orElse(known.starts()),
                values.optionalDate("to").orElse(known.ends()),
                (int) values.number("goal"),
                values.number("budget"),
                values.rows("sessions").stream()
                        .map(row -> new Plan.Visit(row.text("village"), row.date("date"), (int) row.number("target")))
                        .toList());
        return planning.handIn(task.caseNumber(), plan, task.user().username()).map(done -> Completion.plain());
    }
}
