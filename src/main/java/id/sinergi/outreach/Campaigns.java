package id.sinergi.outreach;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.letters.Letters;
import id.sinergi.registry.Prospects;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns: opening one, and what the current user may see of them. */
@Service
public class Campaigns {

    /** Registrations that one campaign may aim at, as many as its form takes. */
    static final int LARGEST_GOAL = 10_000_000;

    private final CampaignRepository repository;
    private final SessionRepository sessions;
    private final ResultRepository results;
    private final Planning planning;
    private final InvitationRepository invitations;
    private final Letters letters;
    private final Prospects prospects;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final Calendar calendar;
    private final CurrentUser currentUser;

    Campaigns(
            CampaignRepository repository,
            SessionRepository sessions,
            ResultRepository results,
            Planning planning,
            InvitationRepository invitations,
            Letters letters,
            Prospects prospects,
            Cases cases,
            ProcessRuntime engine,
            Territory territory,
            Calendar calendar,
            CurrentUser currentUser) {
        this.repository = repository;
        this.sessions = sessions;
        this.results = results;
        this.planning = planning;
        this.invitations = invitations;
        this.letters = letters;
        this.prospects = prospects;
        this.cases = cases;
        this.engine = engine;
        this.territory = territory;
        this.calendar = calendar;
        this.currentUser = currentUser;
    }

    /**
     * What a new campaign is made of.
     *
     * @param villages codes of the villages wanted; none to have them proposed by the people to invite
     */
    public record NewCampaign(
            String name, LocalDate from, LocalDate to, int goal, long budget, List<String> villages) {}

    /** Whether the current user may open a campaign: officers and supervisors of Disnaker. */
    public boolean mayOpen() {
        var user = currentUser.get();
        return user.agency() == Agency.DISNAKER && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }

    /**
     * Opens a campaign and starts its process; the caller settles the case afterwards. Refused: {@code
     * outreach.disnakerOnly}, and {@code fields} for name, to, goal and villages.
     *
     * @return the case's number
     */
    @Act
    public Result<String> open(NewCampaign wanted) {
        if (!mayOpen()) {
            return Result.refused(Refusal.forbidden("outreach.disnakerOnly"));
        }
        var name = wanted.name().strip();
        var errors = check(name, wanted);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var villages = wanted.villages().stream().distinct().toList();
        var plan = new Plan(
                name,
                wanted.from(),
                wanted.to(),
                wanted.goal(),
                wanted.budget(),
                planning.visits(villages, wanted.from(), wanted.to(), wanted.goal()));
        var number = cases.open(new Cases.NewCase(
                CaseKind.OUTREACH_CAMPAIGN,
                name,
                villages.isEmpty() ? List.of(territory.regency().code()) : plan.villages(),
                null,
                null,
                planning.due(wanted.to())));
        repository.insert(number, plan);
        sessions.replace(number, plan.visits(), Map.of());
        engine.start(CaseKind.OUTREACH_CAMPAIGN.process(), number);
        return Result.done(number);
    }

    private List<FieldError> check(String name, NewCampaign wanted) {
        var errors = new ArrayList<FieldError>();
        Length.NAME.require("name", name, errors);
        Plausible.wrongTerm("from", wanted.from(), calendar.today()).ifPresent(errors::add);
        var wrong = Plausible.wrongPlan("to", wanted.to(), calendar.today());
        if (wrong.isPresent()) {
            errors.add(wrong.get());
        } else if (wanted.to().isBefore(wanted.from())) {
            errors.add(new FieldError("to", "outreach.beforeStart"));
        } else if (wanted.to().isBefore(calendar.today())) {
            errors.add(new FieldError("to", "outreach.inPast"));
        }
        if (wanted.goal() < 1) {
            errors.add(new FieldError("goal", "outreach.notPositive"));
        } else if (wanted.goal() > LARGEST_GOAL) {
            errors.add(new FieldError("goal", "tooBig", LARGEST_GOAL));
        }
        if (wanted.budget() < 0) {
            errors.add(new FieldError("budget", "negative"));
        }
        wanted.villages().stream()
                .filter(code -> territory.village(code).isEmpty())
                .forEach(code -> errors.add(new FieldError("villages", "outreach.unknownVillage", code)));
        return errors;
    }

    /** How many people are to be invited, by village of the current user's areas. */
    public Map<String, Long> toInvite() {
        return prospects.byVillage();
    }

    /** A campaign in a list, with its case. */
    public record Listed(CaseFile file, CampaignProgress progress) {}

    /** The campaigns that the current user may see, newest period first. */
    @Transactional(readOnly = true)
    public List<Listed> list() {
        var files = new HashMap<String, CaseFile>();
        String cursor = null;
        do {
            var slice =
                    cases.list(new CaseQuery(CaseKind.OUTREACH_CAMPAIGN, null, null, null), Slice.MAX_LIMIT, cursor);
            slice.items().forEach(file -> files.put(file.number(), file));
            cursor = slice.next();
        } while (cursor != null);
        return repository.progress(files.keySet(), currentUser.get(), calendar.today()).stream()
                .map(progress -> new Listed(Objects.requireNonNull(files.get(progress.number())), progress))
                .toList();
    }

    /**
     * A campaign with all there is to show of it; no data about people. Whoever works for some of its villages sees
     * their sessions and what came of them, and not what it cost per member.
     *
     * @param invitations the letter that invites to each session now, by the session's id
     * @param prospects people to invite, by village; villages without anybody are not named
     */
    public record Overview(
            Campaign campaign,
            CaseFile file,
            List<Session> sessions,
            CampaignResult result,
            Map<String, Letters.Filed> invitations,
            Map<String, Long> prospects) {

        /** How many people of a village are to be invited. */
        public long toInvite(String village) {
            return prospects.getOrDefault(village, 0L);
        }
    }

    /** The campaign, if the current user may see its case; otherwise {@code case.unknown}. */
    @Transactional(readOnly = true)
    public Result<Overview> find(String number) {
        return cases.find(number)
                .then(file -> repository
                        .find(number)
                        .map(campaign -> Result.done(overview(campaign, file)))
                        .orElseGet(() -> Result.refused(Refusal.notFound("case.unknown", number))));
    }

    private Overview overview(Campaign campaign, CaseFile file) {
        var user = currentUser.get();
        var number = campaign.number();
        var all = sessions.of(number);
        var seen = all.stream()
                .filter(session -> user.sees(List.of(session.villageCode())))
                .toList();
        var villages = seen.stream().map(Session::villageCode).distinct().toList();
        var result = new CampaignResult(
                results.villages(number).stream()
                        .filter(village -> villages.contains(village.villageCode()))
                        .toList(),
                results.measures(number, villages),
                seen.size() == all.size() ? campaign.cost() : null);
        return new Overview(campaign, file, seen, result, invitations(number), prospects.byVillage());
    }

    private Map<String, Letters.Filed> invitations(String number) {
        var filed = letters.ofCase(number).orThrow().stream()
                .collect(Collectors.toMap(entry -> entry.letter().id(), Function.identity()));
        var bySession = new HashMap<String, Letters.Filed>();
        invitations.of(number).forEach((session, letter) -> {
            if (filed.containsKey(letter)) {
                bySession.put(session, filed.get(letter));
            }
        });
        return bySession;
    }

    /** Whether there is a campaign of this name. */
    public boolean exists(String name) {
        return repository.exists(name);
    }
}
