package id.sinergi.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.sinergi.Chromium;
import java.nio.file.Path;
import java.util.Map;

/** What people see in a real Chromium while the line to the database is cut. */
final class AwayPages {

    private static final double PATIENCE = 30_000;
    private static final String TYPED = "Daftar nama tertinggal di meja umum";
    private static final String MORE = ", lalu difoto orang";

    private final String base;
    private final Line line;

    AwayPages(int port, Line line) {
        this.base = "http://localhost:" + port;
        this.line = line;
    }

    void look(String username, String password) {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.EXECUTABLE)
                                .setArgs(Chromium.SWITCHES))) {
            var signedIn = chromium.newContext().newPage();
            signIn(signedIn, username, password);
            var typist = chromium.newContext().newPage();
            signIn(typist, username, password);
            types(typist);
            var stranger = chromium.newContext().newPage();
            line.cut();
            try {
                oneStrip(signedIn);
                typesOn(typist);
                stranger.navigate(base + "/login");
                assertThat(stranger.locator(".away-strip")).isVisible(patiently());
                picture(stranger, "page-away-login");
            } finally {
                line.mend();
            }
            assertThat(signedIn.locator(".away-strip"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
            assertThat(stranger.locator("vaadin-login-form")).isVisible(patiently());
            stillThere(typist);
        }
    }

    /** A form in a dialog, filled and not yet sent. */
    private void types(Page page) {
        page.navigate(base + "/privasi/insiden");
        page.getByText("Laporkan insiden").first().click();
        var dialog = page.locator("vaadin-dialog");
        text(page).fill(TYPED);
        dialog.locator("vaadin-text-field:has-text('Jumlah orang') input").fill("3");
        dialog.locator("vaadin-checkbox").first().click();
    }

    private static void typesOn(Page page) {
        text(page).fill(TYPED + MORE);
        send(page);
        assertThat(page.locator(".away-strip")).isVisible(patiently());
        assertThat(text(page)).hasValue(TYPED + MORE);
        picture(page, "page-away-typed");
    }

    /** What was typed, before and while the database was away, is there and can be sent. */
    private static void stillThere(Page page) {
        assertThat(page.locator(".away-strip"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        assertThat(text(page)).hasValue(TYPED + MORE);
        send(page);
        assertThat(page.locator("vaadin-dialog vaadin-text-area"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        page.navigate(page.url());
        assertThat(page.getByText(TYPED + MORE).first()).isVisible(patiently());
    }

    private static Locator text(Page page) {
        return page.locator("vaadin-dialog vaadin-text-area textarea").first();
    }

    private static void send(Page page) {
        page.locator("vaadin-dialog vaadin-button").last().click();
    }

    private void signIn(Page page, String username, String password) {
        page.setViewportSize(1440, 900);
        page.navigate(base + "/login");
        page.locator("vaadin-login-form input[name=username]").fill(username);
        page.locator("vaadin-login-form input[name=password]").fill(password);
        page.locator("vaadin-login-form input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(page.locator(".top-bar")).isVisible(patiently());
    }

    /** However often somebody presses, and nothing else: no red box. */
    private static void oneStrip(Page page) {
        for (var i = 0; i < 2; i++) {
            page.locator(".language button[lang=en]").first().click();
            assertThat(page.locator(".away-strip")).isVisible(patiently());
        }
        assertThat(page.locator(".away-strip")).hasCount(1);
        assertThat(page.locator(".notice-refused")).hasCount(0);
        picture(page, "page-away");
        page.setViewportSize(390, 844);
        picture(page, "page-away-phone");
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
