package id.sinergi.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers and days as people type them: understood for certain, or refused in the field with an example. */
@IntegrationTest
@WithBrowser
class TypedFieldsIT {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api api;
    private ApiCases walk;
    Browser browser;

    @BeforeAll
    void open() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
    }

    /** The plan of a campaign: an optional day, money, and a list of sessions, each with a day. */
    private Browser.Person planning() {
        return browser.as("disnaker").go("tugas/" + plan());
    }

    private String plan() {
        var number = walk.open(
                "disnaker-kepala", ApiCases.campaign("Kampanye", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 31)));
        var task = walk.task("disnaker", number, "outreach.planCampaign");
        api.as("disnaker").post("/tasks/" + task + "/claim").ok();
        return task;
    }

    /** What the field says is wrong; it is told by the server. */
    private static void assertProblem(Locator field, String text) {
        var said = PlaywrightAssertions.assertThat(
                field.locator("> [slot=error-message]").first());
        if (text.isEmpty()) {
            said.hasText("");
        } else {
            said.containsText(text);
        }
    }

    /** Enter takes what is typed and leaves the field where it is. */
    private static void type(Browser.Person person, Locator field, String text) {
        field.locator("input").first().fill(text);
        field.locator("input").first().press("Enter");
        person.settled();
    }

    @Test
    void whatIsTypedIsUnderstoodOrRefusedInTheField() {
        var person = planning();
        var budget = person.page.locator("#f-budget");
        for (var typed : Map.of(
                        "Rp 7.500.000,-", "7.500.000",
                        "7500000", "7.500.000",
                        "7.500.000,00", "7.500.000",
                        " 12 ", "12")
                .entrySet()) {
            type(person, budget, typed.getKey());
            PlaywrightAssertions.assertThat(budget.locator("input")).hasValue(typed.getValue());
            assertProblem(budget, "");
        }
        for (var typed : new String[] {"7500000.00", "7,500,000.00", "750,5", "-5", "tujuh juta"}) {
            type(person, budget, typed);
            PlaywrightAssertions.assertThat(budget.locator("input")).hasValue(typed);
            assertProblem(budget, typed.equals("-5") ? "kurang dari nol" : "7.500.000");
        }
        var until = person.page.locator("#f-to");
        for (var typed : new String[] {"5 Mei 2027", "05-05-2027", "5/5/2027", "5.5.2027", "2027-05-05"}) {
            type(person, until, "01-01-2027");
            type(person, until, typed);
            PlaywrightAssertions.assertThat(until.locator("input")).hasValue("05-05-2027");
            assertProblem(until, "");
        }
        for (var typed : new String[] {"5/5/27", "5-5-27", "31-02-2027", "besok"}) {
            type(person, until, typed);
            assertProblem(until, "empat angka");
        }
        person.page.locator(".form-bar vaadin-button").first().click();
        person.settled();
        var said = PlaywrightAssertions.assertThat(person.page.locator(".form-problems"));
        said.containsText("Tanggal ini tidak terbaca");
        said.containsText("Angka ini tidak terbaca dengan pasti");
        PlaywrightAssertions.assertThat(until.locator("input")).hasValue("besok");
        PlaywrightAssertions.assertThat(budget.locator("input")).hasValue("tujuh juta");
        person.page.reload();
        person.settled();
        PlaywrightAssertions.assertThat(budget.locator("input")).hasValue("tujuh juta");
        assertProblem(until, "besok");
        browser.assertQuiet();
    }

    /** One cell of a draft that cannot be read takes no other with it, and is named. */
    @Test
    void ofADraftOfRowsOnlyTheCellThatCannotBeReadIsLeftOut() {
        var task = plan();
        var sessions = List.of(Map.of("date", "2027-02-05", "target", 41), Map.of("date", "31 Feb 2027", "target", 42));
        api.as("disnaker")
                .put("/tasks/" + task + "/draft", Map.of("values", Map.of("sessions", sessions, "budget", 7_500_000)))
                .ok();
        var page = browser.as("disnaker").go("tugas/" + task).page;
        PlaywrightAssertions.assertThat(page.locator("#f-budget input")).hasValue("7.500.000");
        PlaywrightAssertions.assertThat(page.locator("#f-sessions-1-date input"))
                .hasValue("05-02-2027");
        PlaywrightAssertions.assertThat(page.locator("#f-sessions-1-target input"))
                .hasValue("41");
        PlaywrightAssertions.assertThat(page.locator("#f-sessions-2-target input"))
                .hasValue("42");
        assertProblem(page.locator("#f-sessions-2-date"), "31 Feb 2027");
        browser.assertQuiet();
    }

    /** A dialog does nothing while one of its fields cannot be read. */
    @Test
    void aDialogWaitsForWhatCanBeRead() {
        var person = browser.as("disnaker").go("privasi/insiden");
        person.press("Laporkan insiden");
        var dialog = person.page.locator("vaadin-dialog");
        var persons = dialog.locator("vaadin-text-field:has-text('Jumlah orang')");
        var known =
                dialog.locator("vaadin-date-time-picker:has-text('Diketahui')").first();
        type(person, persons, "1,234");
        dialog.locator("vaadin-button").last().click();
        PlaywrightAssertions.assertThat(dialog.locator(".form-problems")).containsText("Jumlah orang");
        type(person, persons, "1.234");
        type(person, known, "31-02-2026");
        dialog.locator("vaadin-button").last().click();
        person.settled();
        PlaywrightAssertions.assertThat(dialog.locator(".form-problems")).containsText("Tanggal ini tidak terbaca");
        assertProblem(known, "Tanggal ini tidak terbaca");
        type(person, known, "5 Mei 2026");
        PlaywrightAssertions.assertThat(known.locator("input").first()).hasValue("05-05-2026");
        browser.assertQuiet();
    }
}
