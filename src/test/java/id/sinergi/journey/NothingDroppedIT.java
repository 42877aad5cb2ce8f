package id.sinergi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed in a dialog is kept or refused, and never left out. */
@IntegrationTest
@WithBrowser
class NothingDroppedIT {

    private static final Map<String, Object> FINDING =
            Map.of("kind", "PDS_TK", "workers", 3, "months", 0, "amount", 0, "evidence", "Laporan");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    private Api api;
    Browser browser;
    private String number;

    @BeforeAll
    void openCase() {
        clock.reset();
        api = new Api(port);
        var npp = "N" + System.nanoTime() % 1_000_000_000_000L;
        api.as("bpjs")
                .post("/employers", Map.of("npp", npp, "name", "PT Utuh " + npp, "villageCode", "74.02.01.2012"))
                .ok();
        number = new ApiCases(api)
                .open("bpjs", Map.of("kind", "employer_compliance", "employer", npp, "findings", List.of(FINDING)));
    }

    private static Locator field(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void choose(Browser.Person person, Locator dialog, String kind) {
        field(dialog, "Jenis").fill(kind);
        person.page.getByRole(AriaRole.OPTION).first().click();
        person.settled();
    }

    private static void press(Browser.Person person, Locator dialog, String text) {
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text).setExact(true))
                .click();
        person.settled();
    }

    @Test
    void aProjectWithoutANameIsRefusedAndSoIsOneOfAnotherKind() {
        var person = browser.as("disnaker").go("kasus/" + number + "?bagian=compliance");
        person.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laporkan temuan"))
                .first()
                .click();
        person.settled();
        var dialog = person.page.locator("vaadin-dialog");
        choose(person, dialog, "Proyek jasa");
        field(dialog, "Nilai kontrak").fill("5.000.000.000");
        field(dialog, "Bukti").fill("Papan proyek");
        field(dialog, "Bukti").press("Tab");
        person.settled();
        press(person, dialog, "Laporkan");
        var project = dialog.locator("vaadin-text-field:has-text('Nama proyek')");
        assertThat(project.locator("> [slot=error-message]")).not().hasText("");
        choose(person, dialog, "Piutang iuran");
        press(person, dialog, "Laporkan");
        assertThat(project.locator("> [slot=error-message]")).containsText("jasa konstruksi");
        assertThat(api.as("disnaker")
                        .get("/cases/" + number + "/compliance")
                        .ok()
                        .toString())
                .doesNotContain("Papan proyek");
        browser.assertQuiet();
    }

    @Test
    void aVisitsWorkersWantAKindAndASizeThatSomebodyMeans() {
        new ApiCases(api).visit(number, LocalDate.now(ZoneId.of("Asia/Makassar")));
        var person = browser.as("disnaker").go("kasus/" + number + "?bagian=visits");
        person.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laporkan"))
                .last()
                .click();
        person.settled();
        var dialog = person.page.locator("vaadin-dialog");
        field(dialog, "Bertemu dengan").fill("Bu Sari");
        field(dialog, "Hasil kunjungan").fill("Daftar dilihat");
        field(dialog, "Pekerja").fill("9.999.999.999");
        field(dialog, "Pekerja").press("Tab");
        person.settled();
        press(person, dialog, "Laporkan");
        assertThat(dialog.locator(".form-problems")).containsText("10.000.000");
        field(dialog, "Pekerja").fill("12");
        field(dialog, "Pekerja").press("Tab");
        person.settled();
        press(person, dialog, "Laporkan");
        assertThat(dialog.locator(".form-problems")).containsText("jenis temuan untuk 12 pekerja");
        browser.assertQuiet();
    }
}
