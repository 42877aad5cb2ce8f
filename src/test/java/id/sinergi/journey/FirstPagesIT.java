package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Bundles;
import id.sinergi.DemonstrationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each account sees first, and every page that its menu offers: no barrier, no error, a picture of each. */
@DemonstrationTest
@WithBrowser
class FirstPagesIT {

    /** What begins like a key of the bundles and goes on like one, or was left for a value. */
    private static final Pattern RAW = Pattern.compile(
            "\\b(?:" + String.join("|", Bundles.firstWords()) + ")(?:\\.[A-Za-z_]\\w*)+(?![\\w/@])|\\{\\w+}");

    Browser browser;

    /** Pages looked at already by somebody else. */
    private final LinkedHashSet<String> seen = new LinkedHashSet<>();

    /** Names of the files that were taken along. */
    private final LinkedHashSet<String> files = new LinkedHashSet<>();

    @Test
    void theLoginPageIsForEverybody() throws IOException {
        for (var size : new int[][] {{1440, 900}, {390, 844}}) {
            var visitor = browser.visitor(size[0], size[1]).go("login");
            visitor.picture("login-" + size[0]);
            assertThat(visitor.barriers()).isEmpty();
        }
        browser.assertQuiet();
    }

    @Test
    void whoSignsInThereIsWhereTheyAreAtHome() {
        var visitor = browser.visitor(1440, 900).signInByHand("bpjs");
        assertThat(visitor.page.locator("nav a[href]").count()).isPositive();
        assertThat(visitor.page.locator(".person-button").innerText()).isNotBlank();
        browser.assertQuiet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disnaker",
                "disnaker-kepala",
                "dpmd",
                "dpmd-kepala",
                "bpjs",
                "bpjs-kepala",
                "inspektorat",
                "sekda",
                "admin",
                "desa-waworaha",
                "kades-waworaha",
                "camat-unaaha"
            })
    void everyPageOfTheMenuWorks(String username) throws IOException {
        var person = browser.as(username);
        person.picture(username + "-1440");
        var barriers = new ArrayList<>(person.barriers());
        var phone = browser.phone(username);
        phone.picture(username + "-390");
        barriers.addAll(phone.barriers());
        assertFits(phone);
        var links = new LinkedHashSet<String>();
        for (var link : person.page.locator("nav a[href]").all()) {
            links.add(link.getAttribute("href"));
        }
        assertThat(links).as("menu of " + username).isNotEmpty();
        links.removeAll(seen);
        seen.addAll(links);
        for (var link : links) {
            follow(person, link);
            assertThat(person.page.locator("h1").first().textContent()).isNotBlank();
            assertSaid(person);
            files.addAll(person.files());
            barriers.addAll(person.barriers());
            var name = "page-" + link.replaceAll("\\W+", "-");
            person.picture(name + "-1440");
            person.narrow().picture(name + "-390");
            assertFits(person);
            person.wide();
        }
        assertThat(barriers).isEmpty();
        inEnglish(person, links);
        browser.assertQuiet();
        browser.leave();
    }

    private static void inEnglish(Browser.Person person, Collection<String> links) {
        if (links.isEmpty()) {
            return;
        }
        person.english();
        for (var link : links) {
            follow(person, link);
            assertSaid(person);
        }
    }

    /** By the menu, as people do, without loading everything again. */
    private static void follow(Browser.Person person, String link) {
        var path = "/" + link.replaceFirst("^/", "");
        person.page.locator("nav a[href='" + link + "']:visible").first().click();
        person.page.waitForURL(url -> url.endsWith(path));
        person.settled();
    }

    /** A key without a text shows itself, and a text without its values their places. */
    private static void assertSaid(Browser.Person person) {
        assertThat(RAW.matcher(person.words()).results().map(MatchResult::group))
                .as("texts that are missing on " + person.page.url())
                .isEmpty();
    }

    @AfterAll
    void theFilesOfThePagesWereTakenAlong() {
        assertThat(seen.isEmpty() ? List.<String>of() : List.of("register-surat", "cakupan-", "temuan"))
                .allSatisfy(file -> assertThat(files).anyMatch(name -> name.contains(file)));
    }

    /** Parts of a page have no entry of their own in the menu. */
    @Test
    void everyPartOfDataProtectionWorks() throws IOException {
        var person = browser.as("sekda");
        var phone = browser.phone("sekda");
        var barriers = new ArrayList<String>();
        var parts = new ArrayList<>(List.of("privasi/permohonan", "privasi/insiden", "privasi/retensi"));
        for (var list : List.copyOf(parts)) {
            person.go(list).page.locator("td.row-main a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .limit(3)
                    .forEach(parts::add);
        }
        assertThat(parts).hasSizeGreaterThan(6);
        for (var part : parts) {
            var address = part.startsWith("kasus/") ? part + "?bagian=request" : part;
            person.go(address).picture("page-" + part.replaceAll("\\W+", "-") + "-1440");
            assertSaid(person);
            files.addAll(person.files());
            barriers.addAll(person.barriers());
            phone.go(address).picture("page-" + part.replaceAll("\\W+", "-") + "-390");
            assertFits(phone);
        }
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
        browser.leave();
    }

    /** What is held about somebody, on paper, for whoever hands it over. */
    @Test
    void theCopyForAPersonCanBeTakenAlong(@Autowired JdbcClient jdbc) {
        var number = jdbc.sql("""
                        SELECT case_number FROM privacy.request
                         WHERE decision = 'ACCESS' AND answered_at IS NULL
                        """).query(String.class).list().getFirst();
        var files =
                browser.as("disnaker").go("kasus/" + number + "?bagian=request").files();
        assertThat(files).anyMatch(name -> name.contains(number + ".pdf"));
        browser.leave();
    }

    private static void assertFits(Browser.Person phone) {
        assertThat(phone.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing stands out sideways on a phone: " + phone.page.url())
                .isEqualTo(true);
    }
}
