package id.sinergi.outreach.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Campaigns.NewCampaign;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the tests and the usual way through a campaign. */
@TestComponent
public class Stage {

    public static final LocalDate START = LocalDate.of(2027, 3, 1);
    public static final String WAWORAHA = "74.02.01.2012";
    public static final String UNAAHA = "74.02.02.1013";

    public static final Map<String, Object> PLACE = Map.of("place", "Balai", "invited", 40, "time", "10:00");
    public static final Map<String, Object> SPEAKER = Map.of("speaker", "Rina", "material", "bpu_basic");

    final List<String> opened = new ArrayList<>();
    private final Actors actors;
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final ProcessRuntime engine;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Stage(
            Actors actors,
            Accounts accounts,
            Campaigns campaigns,
            ProcessRuntime engine,
            TaskDesk desk,
            TaskCompletion completion,
            JdbcClient jdbc,
            Clock clock) {
        this.actors = actors;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.engine = engine;
        this.desk = desk;
        this.completion = completion;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void people() {
        accounts.createUnlisted(
                List.of(
                        person("disnaker", Agency.DISNAKER, "74.02", Role.OFFICER),
                        person("disnaker-kepala", Agency.DISNAKER, "74.02", Role.SUPERVISOR),
                        person("disnaker-dua", Agency.DISNAKER, "74.02", Role.OFFICER, Role.SUPERVISOR),
                        person("dpmd", Agency.DPMD, "74.02", Role.OFFICER),
                        person("dpmd-kepala", Agency.DPMD, "74.02", Role.SUPERVISOR),
                        person("bpjs", Agency.BPJS, "74.02", Role.OFFICER),
                        person("camat-unaaha", Agency.KECAMATAN, "74.02.02", Role.OFFICER),
                        person("sekcam-unaaha", Agency.KECAMATAN, "74.02.02", Role.OFFICER),
                        person("camat-lambuya", Agency.KECAMATAN, "74.02.01", Role.OFFICER),
                        person("desa-waworaha", Agency.DESA, WAWORAHA, Role.OFFICER),
                        person("desa-morosi", Agency.DESA, "74.02.39.2006", Role.OFFICER),
                        person("kel-unaaha", Agency.DESA, UNAAHA, Role.OFFICER)),
                "sinergi");
    }

    private static User person(String username, Agency agency, String area, Role... roles) {
        return new User(username, username, agency, Set.of(roles), Set.of(area), "id");
    }

    /** Five people in Waworaha who are in nobody's membership list. */
    public void unregistered() {
        for (var i = 1; i <= 5; i++) {
            jdbc.sql("""
                            INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, work_status, updated_at, updated_by)
                            VALUES (:nik, :village, 'Warga', DATE '1990-01-01', 'L', 1, now(), 'test')
                            ON CONFLICT DO NOTHING
                            """)
                    .param("nik", "740299010190991" + i)
                    .param("village", WAWORAHA)
                    .update();
        }
    }

    public void member(String nik, LocalDate asOf) {
        jdbc.sql("""
                        INSERT INTO registry.membership (nik, name, birth_date, segment, programs, active, as_of)
                        VALUES (:nik, 'Warga', DATE '1990-01-01', 'BPU', '{JKK,JKM}', true, :asOf)
                        ON CONFLICT DO NOTHING
                        """).param("nik", nik).param("asOf", asOf).update();
    }

    public String open(String... villages) {
        var wanted =
                new NewCampaign("Sosialisasi nelayan", START, START.plusDays(30), 3, 12_000_000, List.of(villages));
        var number = actors.as("disnaker", () -> campaigns.open(wanted)).orThrow();
        opened.add(number);
        engine.settle(number);
        return number;
    }

    /** Opened, planned and approved, with one session in each village two weeks after the start. */
    public String approved(String... villages) {
        var number = open(villages);
        actors.complete("disnaker", number, "outreach.planCampaign", plan(villages));
        actors.complete("disnaker-kepala", number, "outreach.approvePlan", Map.of("plan", "approved"));
        return number;
    }

    /** Approved, with place, invitation and speaker ready everywhere. */
    public String prepared(String... villages) {
        var number = approved(villages);
        for (var village : villages) {
            place(number, village);
            invite(number, village);
            speaker(number, village);
        }
        return number;
    }

    public void place(String number, String village) {
        complete(writer(village), number, "outreach.preparePlace", village, PLACE);
    }

    /** Who prepares the place and writes the invitation. */
    public static String writer(String village) {
        return village.equals(UNAAHA) ? "camat-unaaha" : "dpmd";
    }

    /** Who else works in the same office. */
    public static String checker(String village) {
        return village.equals(UNAAHA) ? "sekcam-unaaha" : "dpmd-kepala";
    }

    /** The invitation is checked, signed and sent. */
    public void invite(String number, String village) {
        complete(checker(village), number, "letters.checkLetter", village, LetterAnswers.approved());
        dispatch(number, village);
    }

    public void dispatch(String number, String village) {
        var writer = writer(village);
        var scan = actors.filed(writer, number);
        var values = LetterAnswers.dispatch(today(), scan);
        complete(writer, number, "letters.dispatchLetter", village, values);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public void speaker(String number, String village) {
        complete("bpjs", number, "outreach.prepareSpeaker", village, SPEAKER);
    }

    public static Map<String, Object> plan(String... villages) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var village : villages) {
            rows.add(Map.of("village", village, "date", "2027-03-15", "target", 2));
        }
        return Map.of("name", "Sosialisasi nelayan", "goal", 3, "budget", 12_000_000, "sessions", rows);
    }

    public static Map<String, Object> held(LocalDate date, List<Map<String, Object>> attendance) {
        return Map.of("session", "held", "date", date, "place", "Balai", "attendance", attendance);
    }

    public static Map<String, Object> came(String name, String nik, String wants) {
        return Map.of("name", name, "nik", nik, "phone", "081234567890", "wants", wants, "consent", true);
    }

    public WorkItem task(String number, String form, String village) {
        return desk.ofCase(number).stream()
                .filter(item -> item.isOpen() && item.formKey().equals(form) && village.equals(item.villageCode()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + form + ", but " + actors.openForms(number)));
    }

    Result<TaskCompletion.Completed> attempt(
            String user, String number, String form, String village, Map<String, ?> values) {
        return actors.attempt(user, task(number, form, village), values);
    }

    public void complete(String user, String number, String form, String village, Map<String, ?> values) {
        actors.complete(user, task(number, form, village), values);
    }

    Refusal refused(String user, String number, String form, String village, Map<String, ?> values) {
        var result = attempt(user, number, form, village, values);
        assertThat(result).as("%s by %s", form, user).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<TaskCompletion.Completed>) result).refusal();
    }

    /** Answers every choice that the task asks per person with {@code answer}. */
    public void answerAll(String user, String number, String form, String village, String answer) {
        complete(user, number, form, village, answers(user, number, form, village, answer));
    }

    public Map<String, Object> answers(String user, String number, String form, String village, String answer) {
        var values = new HashMap<String, Object>();
        fields(user, number, form, village).stream()
                .filter(field -> field.name().matches("[rc]\\d+"))
                .forEach(field -> {
                    values.put(field.name(), answer);
                    if (answer.equals("rejected")) {
                        values.put(field.name() + "Reason", "NIK tidak cocok");
                    }
                });
        return values;
    }

    List<id.sinergi.worklist.forms.Field> fields(String user, String number, String form, String village) {
        var task = task(number, form, village);
        return actors.as(user, () -> completion.fields(task));
    }

    List<String> fieldsOf(WorkItem task) {
        return completion.fields(task).stream()
                .map(id.sinergi.worklist.forms.Field::name)
                .toList();
    }
}
