package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.casefile.Cases;
import id.sinergi.coverage.Coverage;
import id.sinergi.registry.Prospects;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plan of a campaign: proposed where most people are to be won over, checked, handed in, returned. */
@Component
class Planning {

    private static final int PROPOSED = 3;
    private static final int LAST_MEASURE = 90;

    private final CampaignRepository campaigns;
    private final SessionRepository sessions;
    private final OutreachRuleRepository rules;
    private final Coverage coverage;
    private final Prospects prospects;
    private final Cases cases;
    private final Territory territory;
    private final Calendar calendar;

    Planning(
            CampaignRepository campaigns,
            SessionRepository sessions,
            OutreachRuleRepository rules,
            Coverage coverage,
            Prospects prospects,
            Cases cases,
            Territory territory,
            Calendar calendar) {
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.rules = rules;
        this.coverage = coverage;
        this.prospects = prospects;
        this.cases = cases;
        this.territory = territory;
        this.calendar = calendar;
    }

    /**
     * Proposes the villages with most people routed to outreach, then those with most people not registered, unless
     * sessions have been planned already.
     */
    void propose(String number) {
        if (!sessions.of(number).isEmpty()) {
            return;
        }
        var gaps = new LinkedHashMap<String, Long>();
        coverage.gaps(Integer.MAX_VALUE).stream()
                .filter(area -> area.unregistered() > 0)
                .forEach(area -> gaps.put(area.code(), area.unregistered()));
        var villages = Stream.concat(prospects.byVillage().keySet().stream(), gaps.keySet().stream())
                .distinct()
                .limit(PROPOSED)
                .toList();
        var campaign = campaigns.get(number);
        sessions.replace(number, visits(villages, campaign.starts(), campaign.ends(), campaign.goal()), gaps);
    }

    /** How many people are to be invited, by village. */
    Map<String, Long> toInvite() {
        return prospects.byVillage();
    }

    /** One session per village, spread over what is left of the period, the goal shared evenly. */
    List<Plan.Visit> visits(List<String> villages, LocalDate starts, LocalDate ends, int goal) {
        var first = starts.isBefore(calendar.today()) ? calendar.today() : starts;
        var days = ChronoUnit.DAYS.between(first, ends);
        var visits = new ArrayList<Plan.Visit>();
        for (var i = 0; i < villages.size(); i++) {
            var date = first.plusDays(days * (i + 1) / (villages.size() + 1));
            visits.add(new Plan.Visit(
                    villages.get(i),
                    workingDay(date, first, ends, calendar.workingDays()),
                    Math.ceilDiv(goal, villages.size())));
        }
        return visits;
    }

    private static LocalDate workingDay(LocalDate date, LocalDate first, LocalDate last, WorkingDays days) {
        if (days.isWorkingDay(date)) {
            return date;
        }
        var after = days.plus(date, 1);
        var before = days.plus(date, -1);
        return !after.isAfter(last) ? after : before.isBefore(first) ? date : before;
    }

    /** When the case should be over: the period, the last measure, and the term for evaluating. */
    LocalDate due(LocalDate ends) {
        return ends.plusDays(LAST_MEASURE + rules.days(Rule.EVALUATE_WITHIN, calendar.today()));
    }

    /** What is wrong with a plan, field by field. */
    List<FieldError> check(Plan plan) {
        var errors = new ArrayList<FieldError>();
        if (plan.ends().isBefore(plan.starts())) {
            errors.add(new FieldError("to", "outreach.beforeStart"));
        } else if (plan.ends().isBefore(calendar.today())) {
            errors.add(new FieldError("to", "outreach.inPast"));
        }
        if (plan.goal() == 0) {
            errors.add(new FieldError("goal", "outreach.notPositive"));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < plan.visits().size(); i++) {
            var visit = plan.visits().get(i);
            var row = "sessions[" + (i + 1) + "].";
            if (territory.village(visit.villageCode()).isEmpty()) {
                errors.add(new FieldError(row + "village", "outreach.unknownVillage", visit.villageCode()));
            } else if (!seen.add(visit.villageCode() + visit.date())) {
                errors.add(new FieldError(row + "village", "outreach.sameSession"));
            }
            if (visit.date().isBefore(plan.starts()) || visit.date().isAfter(plan.ends())) {
                errors.add(new FieldError(
                        row + "date",
                        "outreach.outsidePeriod",
                        SessionForm.day(plan.starts()),
                        SessionForm.day(plan.ends())));
            } else if (visit.date().isBefore(calendar.today())) {
                errors.add(new FieldError(row + "date", "outreach.inPast"));
            }
        }
        return errors;
    }

    /** Hands in the plan; from now on the officers of its villages see the case. */
    Result<Plan> handIn(String number, Plan plan, String planner) {
        var errors = check(plan);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var campaign = campaigns.lock(number);
        var gaps = new HashMap<String, Long>();
        sessions.of(number).forEach(session -> {
            if (session.gap() != null) {
                gaps.put(session.villageCode(), session.gap());
            }
        });
        campaigns.plan(campaign, plan, planner);
        sessions.replace(number, plan.visits(), gaps);
        cases.widen(number, plan.villages());
        cases.rename(number, plan.name());
        cases.due(number, due(plan.ends()));
        return Result.done(plan);
    }

    void giveBack(String number, String reason) {
        campaigns.returnPlan(campaigns.lock(number), reason);
    }

    /** Names of villages by code, for choosing one. */
    Map<String, String> villages() {
        var names = new LinkedHashMap<String, String>();
        territory.villages(null).forEach(village -> names.put(village.code(), village.fullName()));
        return names;
    }
}
