package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.NewCampaign;
import id.sinergi.registry.DemonstrationData;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.forms.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns in every stage, from a bare proposal to one that ended last spring. */
@Component
class OutreachDemo {

    private static final String WAWORAHA = "74.02.01.2012";
    private static final String MOROSI = "74.02.39.2006";
    private static final String UNAAHA = "74.02.02.1013";
    private static final String OFFICER = "disnaker";
    private static final String HEAD = "disnaker-kepala";
    private static final String SPEAKER = "bpjs";
    private static final long BUDGET = 7_500_000;
    private static final int GOAL = 12;
    private static final int LARGEST_AUDIENCE = 18;

    private final DemoDriver driver;
    private final Campaigns campaigns;
    private final CaseDesk cases;
    private final TaskCompletion completion;
    private final Accounts accounts;
    private final DemonstrationData people;
    private final Territory territory;
    private final Calendar calendar;

    OutreachDemo(
            DemoDriver driver,
            Campaigns campaigns,
            CaseDesk cases,
            TaskCompletion completion,
            Accounts accounts,
            DemonstrationData people,
            Territory territory,
            Calendar calendar) {
        this.driver = driver;
        this.campaigns = campaigns;
        this.cases = cases;
        this.completion = completion;
        this.accounts = accounts;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** A campaign in one or two villages; days are working days from today. */
    private record Story(String name, LocalDate opened, LocalDate session, int goal, String... villages) {
        Story(String name, LocalDate opened, LocalDate session, String... villages) {
            this(name, opened, session, GOAL, villages);
        }
    }

    @Transactional
    void create() {
        accounts.createUnlisted(
                Stream.of(village(3), village(11), village(17), village(23))
                        .map(this::officer)
                        .toList(),
                DemoAccounts.PASSWORD);
        // Oldest first, as their numbers would have it.
        results();
        sessions();
        planning();
    }

    private void planning() {
        tell(new Story("Sosialisasi perangkat dan lembaga desa", day(-9), day(16), village(11), MOROSI), story -> {
            var number = planned(story);
            driver.complete(
                    HEAD,
                    day(-5),
                    number,
                    "outreach.approvePlan",
                    Map.of(
                            "plan",
                            "returned",
                            "reason",
                            "Anggaran konsumsi melebihi standar biaya; sesuaikan dan ajukan kembali."));
            return number;
        });
        tell(new Story("Sosialisasi pedagang Pasar Asinua", day(-8), day(18), UNAAHA), story -> open(story));
        tell(new Story("Sosialisasi nelayan pesisir Soropia", day(-4), day(15), village(3)), this::planned);
        tell(new Story("Sosialisasi petani sawah musim tanam", day(-1), day(20)), story -> open(story));
    }

    private void sessions() {
        tell(new Story("Sosialisasi penenun dan perajin Unaaha", day(-18), day(-3), UNAAHA), this::prepared);
        tell(new Story("Sosialisasi pekerja jasa konstruksi Morosi", day(-16), day(-2), MOROSI), story -> {
            var number = prepared(story);
            driver.settle(number, day(-1));
            driver.complete(
                    SPEAKER,
                    day(-1),
                    number,
                    "outreach.holdSession",
                    Map.of(
                            "session",
                            "moved",
                            "newDate",
                            day(6).toString(),
                            "reason",
                            "Jalan menuju balai desa terputus banjir; disepakati dengan kepala desa."));
            return number;
        });
        tell(new Story("Sosialisasi peternak Lambuya", day(-15), day(-2), WAWORAHA), story -> {
            var number = prepared(story);
            hold(number, story.session());
            return number;
        });
        tell(new Story("Sosialisasi sopir angkutan tambang", day(-14), day(5), MOROSI), story -> {
            var number = approved(story);
            driver.as(
                    HEAD,
                    day(-6),
                    () -> cases.cancel(number, "Digabungkan dengan sosialisasi pekerja jasa konstruksi")
                            .orThrow());
            return number;
        });
        tell(new Story("Sosialisasi petani kakao Lambuya", day(-10), day(2), WAWORAHA, MOROSI), story -> {
            var number = approved(story);
            prepareOne(number, day(-3));
            return number;
        });
    }

    private void results() {
        tell(new Story("Sosialisasi tukang ojek dan becak", ago(310), ago(270), 2 * GOAL, village(3)), story -> {
            var number = followed(story);
            // Handed in and approved late, so that there is something to be seen in the figures.
            evaluate(number, story.session().plusDays(112), 7_480_000);
            approveEvaluation(number, story.session().plusDays(120));
            return number;
        });
        tell(new Story("Sosialisasi buruh tani Waworaha", ago(280), ago(250), WAWORAHA), story -> {
            var number = followed(story);
            evaluate(number, story.session().plusDays(95), 7_120_000);
            approveEvaluation(number, story.session().plusDays(97));
            return number;
        });
        tell(new Story("Sosialisasi pekebun sawit", ago(135), ago(101), village(23)), story -> {
            var number = followed(story);
            evaluate(number, ago(8), 6_900_000);
            return number;
        });
        tell(new Story("Sosialisasi nelayan Morosi", ago(125), ago(93), MOROSI), this::followed);
        tell(new Story("Sosialisasi pekerja rumah makan Unaaha", ago(95), ago(66), UNAAHA), this::followed);
        tell(new Story("Sosialisasi petani lada", ago(60), ago(36), village(17)), this::followed);
    }

    private interface Telling {
        String tell(Story story);
    }

    private void tell(Story story, Telling telling) {
        if (campaigns.exists(story.name())) {
            return;
        }
        var number = telling.tell(story);
        driver.settle(number, driver.today());
    }

    private String open(Story story) {
        var wanted = new NewCampaign(
                story.name(),
                story.opened(),
                story.session().plusDays(14),
                story.goal(),
                BUDGET,
                List.of(story.villages()));
        var number =
                driver.as(OFFICER, story.opened(), () -> campaigns.open(wanted).orThrow());
        driver.settle(number, story.opened());
        return number;
    }

    private String planned(Story story) {
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

    private String approved(Story story) {
        var number = planned(story);
        driver.complete(HEAD, later(story, 2), number, "outreach.approvePlan", Map.of("plan", "approved"));
        return number;
    }

    private String prepared(Story story) {
        var number = approved(story);
        for (var village : story.villages()) {
            prepareOne(number, later(story, 4));
        }
        return number;
    }

    private void prepareOne(String number, LocalDate day) {
        var village = Objects.requireNonNull(
                driver.open(number, "outreach.preparePlace").villageCode());
        var name = territory.village(village).orElseThrow();
        driver.complete(
                name.kind() == Village.Kind.DESA ? "dpmd" : "camat-unaaha",
                day,
                number,
                "outreach.preparePlace",
                Map.of("place", "Balai pertemuan " + name.name(), "invited", 40, "time", "09:00"));
        driver.complete(
                SPEAKER,
                day,
                number,
                "outreach.prepareSpeaker",
                Map.of("speaker", "Rina Kartikasari", "material", "bpu_basic"));
    }

    private void hold(String number, LocalDate day) {
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
    private String followed(Story story) {
        var number = prepared(story);
        hold(number, story.session());
        var village = story.villages()[0];
        answer(SPEAKER, number, story.session().plusDays(2), "outreach.processRegistrations", "registered");
        if (asks(number, "outreach.callBack")) {
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

    private boolean asks(String number, String form) {
        try {
            driver.open(number, form);
            return true;
        } catch (IllegalStateException none) {
            return false;
        }
    }

    private void answer(String username, String number, LocalDate day, String form, String... answers) {
        var task = driver.open(number, form);
        var values = new HashMap<String, Object>();
        driver.as(username, day, () -> completion.fields(task)).stream()
                .filter(field -> field.type() == Field.Type.CHOICE)
                .forEach(field -> values.put(field.name(), answers[values.size() % answers.length]));
        driver.complete(username, day, number, form, values);
    }

    private void evaluate(String number, LocalDate day, long cost) {
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

    private void approveEvaluation(String number, LocalDate day) {
        driver.complete(HEAD, day, number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
    }

    private User officer(String code) {
        var name = territory.village(code).orElseThrow().name();
        var slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new User("desa-" + slug, "Petugas Desa " + name, Agency.DESA, Set.of(Role.OFFICER), Set.of(code), "id");
    }

    /** A desa to tell of, the same one each time. */
    private String village(int place) {
        return territory.villages(null).stream()
                .filter(village -> village.kind() == Village.Kind.DESA)
                .skip(place * 10L)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private LocalDate day(int workingDays) {
        return calendar.workingDays().plus(driver.today(), workingDays);
    }

    /** The last working day that is at least {@code days} days ago. */
    private LocalDate ago(int days) {
        return calendar.workingDays().plus(driver.today().minusDays(days - 1L), -1);
    }

    private LocalDate later(Story story, int workingDays) {
        return calendar.workingDays().plus(story.opened(), workingDays);
    }
}
