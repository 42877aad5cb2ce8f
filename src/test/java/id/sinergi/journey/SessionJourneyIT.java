package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.IntegrationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page asks before its session ends; nothing put into it runs; the administrator sees that somebody guesses. */
@IntegrationTest
@WithBrowser
class SessionJourneyIT {

    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPageOnWhichNothingIsDoneAsksAndThenEnds() {
        var person = browser.visitor(1440, 900);
        person.page.clock().install();
        signIn(person.page, "dpmd");
        var warning = person.page.getByRole(AriaRole.ALERTDIALOG);
        person.page.clock().runFor("27:50");
        assertThat(warning.count()).isZero();
        person.page.clock().runFor("00:15");
        warning.waitFor();
        assertThat(warning.innerText()).contains("Anda akan dikeluarkan", "Tetap masuk");
        assertThat(person.barriers()).isEmpty();
        person.page.mouse().move(5, 5);
        assertThat(warning.count()).as("only its button answers it").isOne();
        var told = person.page.waitForRequest("**/sesi", () -> person.press("Tetap masuk"));
        assertThat(told.response().status()).isEqualTo(204);
        assertThat(warning.count()).isZero();
        person.page.clock().runFor("28:05");
        warning.waitFor();
        person.page.clock().runFor("02:00");
        person.page.waitForURL("**/login");
        person.page.navigate(browser.address("kasus"));
        person.page.waitForURL("**/login");
        browser.assertQuiet();
    }

    @Test
    void whatAPersonDoesKeepsTheSessionAndIsToldAtMostTwiceAMinute() {
        var person = browser.visitor(1440, 900);
        person.page.clock().install();
        signIn(person.page, "bpjs");
        var told = new java.util.ArrayList<String>();
        person.page.onRequest(request -> {
            if (request.url().endsWith("/sesi")) {
                told.add(request.url());
            }
        });
        for (var minute = 0; minute < 40; minute++) {
            person.page.clock().runFor("01:00");
            person.page.keyboard().press("Shift");
            person.page.keyboard().press("Shift");
        }
        assertThat(told).hasSizeBetween(40, 80);
        assertThat(person.page.getByRole(AriaRole.ALERTDIALOG).count()).isZero();
    }

    /** By the person's menu; taken back, it is asked for by name first, and nothing is known any more. */
    @Test
    void somebodySeesTheirDevicesAndTakesOneBack() throws IOException {
        jdbc.sql("DELETE FROM identity.known_device WHERE username = 'kel-unaaha'")
                .update();
        var person = browser.as("kel-unaaha");
        person.page.locator(".person-button").click();
        person.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Perangkat saya"))
                .click();
        person.page.getByText("127.0.*.*").first().waitFor();
        person.settled();
        person.picture("page-perangkat-1440");
        var barriers = new ArrayList<>(person.barriers());
        person.narrow().picture("page-perangkat-390");
        barriers.addAll(person.barriers());
        person.wide().page.locator(".row-actions vaadin-button").click();
        person.page.getByText("tidak lagi dikenal").waitFor();
        person.picture("page-perangkat-cabut-1440");
        person.page.locator("vaadin-dialog vaadin-button:has-text('Cabut')").click();
        person.page.getByText("Belum ada perangkat yang dikenal").waitFor();
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
    }

    @Test
    void whatIsPutIntoAPageDoesNotRun() {
        var page = browser.visitor(1440, 900).page;
        page.navigate(browser.address("login"));
        page.evaluate("""
                () => {
                    const script = document.createElement('script');
                    script.textContent = 'window.injected = 1';
                    document.body.append(script);
                    const picture = document.createElement('div');
                    picture.innerHTML = '<img src="x" onerror="window.injected = 2">';
                    document.body.append(picture);
                    const foreign = document.createElement('script');
                    foreign.src = 'https://contoh.example/x.js';
                    document.body.append(foreign);
                }
                """);
        page.waitForFunction("() => document.querySelector('img[src=x]').complete");
        assertThat(page.evaluate("() => window.injected ?? 0")).isEqualTo(0);
        assertThat(browser.complaints()).anyMatch(said -> said.contains("Content Security Policy"));
        browser.complaints().clear();
    }

    /** Its scripts lie in files of their own; the one style that it sets inline is left out, and nobody misses it. */
    @Test
    void theDescriptionOfTheApiWorksUnderTheStrictPolicy() {
        var page = browser.visitor(1440, 900).page;
        page.setExtraHTTPHeaders(java.util.Map.of("Authorization", "Basic ZHBtZC1rZXBhbGE6c2luZXJnaQ=="));
        page.navigate(browser.address("swagger-ui/index.html"));
        page.locator(".opblock").first().waitFor();
        assertThat(browser.complaints()).allMatch(said -> said.contains("Applying inline style"));
        browser.complaints().clear();
    }

    @Test
    void theAdministratorSeesOnEveryPageThatSomebodyGuesses() {
        jdbc.sql("INSERT INTO identity.login_attack (kind, address, at) VALUES ('PAIR', '203.0.113.50', now())")
                .update();
        try {
            for (var username : List.of("admin", "dpmd")) {
                var page = browser.visitor(1440, 900).page;
                signIn(page, username);
                assertThat(page.locator(".attack-strip").isVisible())
                        .as(username)
                        .isEqualTo(username.equals("admin"));
                assertThat(page.content().contains("203.0.113.50")).as(username).isEqualTo(username.equals("admin"));
            }
        } finally {
            jdbc.sql("DELETE FROM identity.login_attack").update();
        }
        browser.assertQuiet();
    }

    private void signIn(Page page, String username) {
        page.navigate(browser.address("login"));
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill("sinergi");
        page.locator("vaadin-login-form input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator("sinergi-idle")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }
}
