package id.sinergi.journey;

import static id.sinergi.outreach.process.Stage.START;
import static id.sinergi.outreach.process.Stage.UNAAHA;
import static id.sinergi.outreach.process.Stage.WAWORAHA;
import static id.sinergi.outreach.process.Stage.came;
import static id.sinergi.outreach.process.Stage.held;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.outreach.process.Stage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign with two sessions to its result after ninety days, in the browser, each step by its own account. */
@AsSystem
@ProcessTest
@WithBrowser
class CampaignJourneyIT {

    private static final LocalDate SESSION = LocalDate.of(2027, 3, 15);
    private static final String FISHER = "7402011203900071";
    private static final String FARMER = "7402011203900072";
    private static final String DRIVER = "7402021203900073";

    @Autowired
    Actors actors;

    @Autowired
    TaskForms forms;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    Browser browser;

    @BeforeAll
    void open() {
        clock.setTo(START);
        stage.unregistered();
        stage.member(FISHER, LocalDate.of(2027, 4, 1));
        stage.member(DRIVER, LocalDate.of(2027, 6, 1));
    }

    @AfterAll
    void close() {
        clock.reset();
    }

    @Test
    void fromThePlanToTheResultAfterNinetyDays() throws IOException {
        var number = openCampaign();
        var plan = new HashMap<>(Stage.plan(WAWORAHA, UNAAHA));
        plan.put("goal", 2);
        forms.complete(browser.as("disnaker"), number, "outreach.planCampaign", plan);
        forms.complete(browser.as("disnaker-kepala"), number, "outreach.approvePlan", Map.of("plan", "approved"));
        peopleToInvite(number);
        step("dpmd", number, "outreach.preparePlace", WAWORAHA, Stage.PLACE);
        step("camat-unaaha", number, "outreach.preparePlace", UNAAHA, Stage.PLACE);
        invited(number);
        step("bpjs", number, "outreach.prepareSpeaker", WAWORAHA, Stage.SPEAKER);
        step("bpjs", number, "outreach.prepareSpeaker", UNAAHA, Stage.SPEAKER);

        clock.setTo(SESSION);
        step(
                "desa-waworaha",
                number,
                "outreach.holdSession",
                WAWORAHA,
                held(
                        SESSION,
                        List.of(came("La Ode Nelayan", FISHER, "yes"), came("Wa Ode Petani", FARMER, "undecided"))));
        step(
                "bpjs",
                number,
                "outreach.holdSession",
                UNAAHA,
                held(SESSION, List.of(came("Sopir Angkot", DRIVER, "yes"))));
        register(number, WAWORAHA);
        step(
                "desa-waworaha",
                number,
                "outreach.callBack",
                WAWORAHA,
                stage.answers("desa-waworaha", number, "outreach.callBack", WAWORAHA, "declines"));
        register(number, UNAAHA);
        for (var days : List.of(30, 60, 90)) {
            clock.setTo(SESSION.plusDays(days));
            actors.settle(number);
        }
        forms.complete(
                browser.as("disnaker"),
                number,
                "outreach.evaluate",
                Map.of("text", "Sasaran tercapai di kedua desa", "cost", 9_000_000));
        forms.complete(
                browser.as("disnaker-kepala"), number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
        result(number);
        browser.assertQuiet();
    }

    /** Whom the data collection has routed to outreach is taken along as a list. */
    private void peopleToInvite(String number) {
        assertThat(jdbc.sql("""
                        UPDATE registry.worker SET route = 'outreach', route_reason = 'Uji'
                         WHERE id = (SELECT min(id) FROM registry.worker
                                      WHERE village_code = :village AND countable AND duplicate_of IS NULL
                                        AND membership IS DISTINCT FROM 'ACTIVE' AND route IS NULL)
                        """).param("village", WAWORAHA).update()).isEqualTo(1);
        assertThat(browser.as("disnaker").go("sosialisasi/" + number).files())
                .anyMatch(name -> name.contains("undangan-" + number));
        jdbc.sql("UPDATE registry.worker SET route = NULL, route_reason = NULL WHERE route_reason = 'Uji'")
                .update();
    }

    /** The invitation of the kecamatan is checked on the screen; the rest of the letters' way is walked beside it. */
    private void invited(String number) throws IOException {
        step("sekcam-unaaha", number, "letters.checkLetter", UNAAHA, LetterAnswers.approved());
        stage.dispatch(number, UNAAHA);
        stage.invite(number, WAWORAHA);
        var officer = browser.as("dpmd").go("sosialisasi/" + number);
        assertThat(officer.page.locator(".session-letter").allInnerTexts())
                .anyMatch(text -> text.contains("/DPMD/III/2027"))
                .anyMatch(text -> text.contains("/KEC-UNAAHA/III/2027"));
        officer.picture("campaign-invited-1440");
        assertThat(officer.barriers()).isEmpty();
    }

    private void register(String number, String village) throws IOException {
        var form = "outreach.processRegistrations";
        step("bpjs", number, form, village, stage.answers("bpjs", number, form, village, "registered"));
    }

    private void step(String username, String number, String form, String village, Map<String, ?> values)
            throws IOException {
        forms.complete(browser.as(username), forms.task(number, form, village), values);
    }

    private String openCampaign() throws IOException {
        var officer = browser.as("disnaker").go("sosialisasi");
        officer.press("Buka sosialisasi");
        var dialog = officer.page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nama sosialisasi").fill("Nelayan dan sopir terlindungi");
        officer.date(dialog.getByLabel("Mulai"), START);
        officer.date(dialog.getByLabel("Sampai"), START.plusDays(30));
        dialog.getByLabel("Target pendaftaran").fill("2");
        dialog.getByLabel("Anggaran").fill("12.000.000");
        for (var village : List.of("Desa Waworaha, Lambuya", "Kelurahan Unaaha, Unaaha")) {
            dialog.getByLabel("Desa/kelurahan").fill(village);
            officer.page
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(village))
                    .click();
        }
        dialog.getByLabel("Desa/kelurahan").press("Tab");
        officer.settled();
        officer.picture("campaign-dialog-1440");
        assertThat(officer.barriers()).isEmpty();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Buka sosialisasi"))
                .click();
        return officer.noticedCase();
    }

    private void result(String number) throws IOException {
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(cases.get(number).outcome()).isEqualTo("goal_reached");
        var supervisor = browser.as("disnaker-kepala").go("sosialisasi/" + number);
        supervisor.picture("campaign-result-1440");
        assertThat(supervisor.barriers()).isEmpty();
        var inspector = browser.as("inspektorat").go("kasus/" + number);
        inspector.picture("case-campaign-closed-1440");
        assertThat(inspector.barriers()).isEmpty();
    }
}
