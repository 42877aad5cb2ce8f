package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.demo.InvitationActs.OfficeStaff;
import id.sinergi.identity.Accounts;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.NewCampaign;
import id.sinergi.registry.DemonstrationData;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.forms.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a campaign is made of, act by act, each by the people whose act it is. */
@Component
class OutreachActs {

    static final int GOAL = 12;
    static final String OFFICER = "disnaker";
    static final String HEAD = "disnaker-kepala";
    static final String SPEAKER = "bpjs";
    private static final long BUDGET = 7_500_000;
    private static final int LARGEST_AUDIENCE = 18;

    private final DemoDriver driver;
    private final Campaigns campaigns;
    private final TaskCompletion completion;
    private final InvitationActs invitations;
    private final Accounts accounts;
    private final DemonstrationData people;
    private final Territory territory;
    private final Calendar calendar;

    OutreachActs(
            DemoDriver driver,
            Campaigns campaigns,
            TaskCompletion completion,
            InvitationActs invitations,
            Accounts accounts,
            DemonstrationData people,
            Territory territory,
            Calendar calendar) {
        this.driver = driver;
        this.campaigns = campaigns;
        this.completion = completion;
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** A campaign in one or two villages; days are working days from today. */
    record Story(String name, LocalDate opened, LocalDate session, int goal, String... villages) {
        Story(String name, LocalDate opened, LocalDate session, String... villages) {
            this(name, opened, session, GOAL, villages);
        }
    }

    String open(Story story) {
        var wanted = new NewCampaign(
                story.name(),
                story.opened(),
                story.session().plusDays(14),
                story.goal(),
                BUDGET,
                List.of(story.villages()));
        return driver.opened(
                story.opened(), OFFICER, () -> campaigns.open(wanted).orThrow());
    }

    String planned(Story story) {
        var number = open(story);
        var sessions = Stream.of(story.villages())
                .map(village -> Map.of(
                        "village",
                        village,
                        "date",
                        story.session().toString(),
                        "target",
                        story.goal() / story.villages().length))
                .toList();
        driver.complete(
                OFFICER,
                later(story, 1),
                number,
                "outreach.planCampaign",
                Map.of("name", story.name(), "goal", story.goal(), "budget", BUDGET, "sessions", sessions));
        return number;
    }

    String approved(Story story) {
        var number = planned(story);
        driver.complete(HEAD, later(story, 2), number, "outreach.approvePlan", Map.of("plan", "approved"));
        return number;
    }

    String prepared(Story story) {
        var number = approved(story);
        for (var village : story.villages()) {
            prepareOne(number, later(story, 4));
        }
        return number;
    }

    /** Place, speaker, and the invitation out of the house. */
    void prepareOne(String number, LocalDate day) {
        var office = place(number, day);
        invitations.send(number, office, day);
        speaker(number, day);
    }

    /** The place is ready, and the invitation waits to be checked. */
    OfficeStaff place(String number, LocalDate day) {
        var village = Objects.requireNonNull(
                driver.open(number, "outreach.preparePlace").villageCode());
        var name = territory.village(village).orElseThrow();
        var office = name.kind() == Village.Kind.DESA
                ? new OfficeStaff("dpmd", "dpmd-kepala")
                : new OfficeStaff("camat-unaaha", "sekcam-unaaha");
        driver.complete(
                office.writer(),
                day,
                number,
                "outreach.preparePlace",
                Map.of("place", "Balai pertemuan " + name.name(), "invited", 40, "time", "09:00"));
        return office;
    }

    private void speaker(String number, LocalDate day) {
        driver.complete(
                SPEAKER,
                day,
                number,
                "outreach.prepareSpeaker",
                Map.of("speaker", accounts.nameOf(SPEAKER), "material", "bpu_basic"));
    }

    void hold(String number, LocalDate day) {
        var village = Objects.requireNonNull(
                driver.open(number, "outreach.holdSession").villageCode());
        driver.complete(
                SPEAKER,
                day,
                number,
                "outreach.holdSession",
                Map.of(
                        "session",
                        "held",
                        "date",
                        day.toString(),
                        "place",
                        "Balai pertemuan",
                        "attendance",
                        attendance(village, day),
                        "others",
                        9));
    }

    /** Fictional people of the village, as many as can be found; some want to join, some think about it. */
    private List<Map<String, Object>> attendance(String village, LocalDate day) {
        var wishes = List.of("yes", "yes", "undecided", "yes", "no", "undecided");
        var rows = new ArrayList<Map<String, Object>>();
        for (var person : people.joiners(village, day, day.plusDays(90), LARGEST_AUDIENCE)) {
            var wish = person.joined() ? "yes" : wishes.get(rows.size() % wishes.size());
            rows.add(Map.of(
                    "name",
                    person.name(),
                    "nik",
                    person.nik(),
                    "phone",
                    "08000000" + (1000 + rows.size()),
                    "wants",
                    wish,
                    "consent",
                    true));
        }
        return rows;
    }

    /** Held, with its registrations processed and everybody called; then the months go by. */
    String followed(Story story) {
        var number = prepared(story);
        invitations.received(number, later(story, 5));
        hold(number, story.session());
        var village = story.villages()[0];
        answer(SPEAKER, number, story.session().plusDays(2), "outreach.processRegistrations", "registered");
        if (driver.isOpen(number, "outreach.callBack")) {
            answer(
                    accounts.members("DESA_OFFICER", village).getFirst().username(),
                    number,
                    story.session().plusDays(3),
                    "outreach.callBack",
                    "joins",
                    "declines",
                    "unreachable");
        }
        Stream.of(30, 60, 90)
                .map(days -> story.session().plusDays(days))
                .filter(day -> !day.isAfter(driver.today()))
                .forEach(day -> driver.settle(number, day));
        return number;
    }

    private void answer(String username, String number, LocalDate day, String form, String... answers) {
        var task = driver.open(number, form);
        var values = new HashMap<String, Object>();
        driver.as(username, day, () -> completion.fields(task)).stream()
                .filter(field -> field.type() == Field.Type.CHOICE)
                .forEach(field -> values.put(field.name(), answers[values.size() % answers.length]));
        driver.complete(username, day, number, form, values);
    }

    void evaluate(String number, LocalDate day, long cost) {
        driver.complete(
                OFFICER,
                day,
                number,
                "outreach.evaluate",
                Map.of(
                        "text",
                        "Peserta antusias; kehadiran perangkat desa membantu. Tindak lanjut: jemput bola bersama agen Perisai.",
                        "cost",
                        cost));
    }

    void approveEvaluation(String number, LocalDate day) {
        driver.complete(HEAD, day, number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
    }

    private LocalDate later(Story story, int workingDays) {
        return calendar.workingDays().plus(story.opened(), workingDays);
    }
}
