package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.DemonstrationTest;
import id.sinergi.Everything;
import id.sinergi.PlantedFailure;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every route of the application with what is there: whatever its records hold, and whichever of its parts fails. */
@DemonstrationTest
@WithBrowser
@Import(PlantedFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT {

    /** What stands on the page, and in its fields. */
    private static final String WORDS = """
            () => [document.body.textContent, ...[...document.querySelectorAll('input, textarea')].map(one => one.value)]
                .join('\\n')
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlantedFailure planted;

    @Autowired
    ServletContext context;

    Browser browser;
    private Browser.Person visitor;
    private String draft = "";
    private List<Pages.Page> pages = List.of();

    @BeforeAll
    void bring() {
        var api = new Api(port);
        var everything = new Everything(api, jdbc);
        everything.bring();
        draft = everything.draft();
        var number = api.as("dpmd")
                .get("/cases?kind=village_collection&limit=1")
                .ok()
                .at("/items/0/number")
                .asString();
        api.as("dpmd")
                .post("/cases/" + number + "/comments", Map.of("text", "Uji"))
                .ok();
        visitor = browser.visitor(1440, 900);
        pages = Stream.concat(Pages.ALL.stream(), Pages.forms(everything.holders()).stream())
                .toList();
        // All sign in before anything fails, and before people have odd names too.
        pages.forEach(this::person);
    }

    @Test
    @Order(1)
    void everyRouteIsKnown() {
        assertThat(Pages.ALL.stream().map(Pages.Page::route).distinct())
                .containsExactlyInAnyOrderElementsOf(Pages.registered(context));
        assertThat(Pages.ALL)
                .allSatisfy(page -> assertThat(ids(page)).as(page.route()).isNotEmpty());
    }

    private List<String> ids(Pages.Page page) {
        return jdbc
                .sql(page.ids().replace(":draft", "'" + draft + "'"))
                .query((row, i) -> row.getString(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private Browser.Person person(Pages.Page page) {
        return page.person().isEmpty() ? visitor : browser.as(page.person());
    }

    /** Its own small error, and the rest of the page: its title, and more than that. */
    @Test
    @Order(2)
    void aPartThatFailsLeavesItsPage() {
        var faults = new ArrayList<String>();
        for (var page : Pages.ALL) {
            var address = Pages.address(page, ids(page).getFirst());
            var person = person(page);
            for (var part : page.parts()) {
                planted.at(part);
                try {
                    var shown = person.go(address).page;
                    var title = shown.locator("h1").first().textContent();
                    if (shown.locator(".part-failed").count() == 0 || title.contains("tidak beres")) {
                        faults.add(address + " without " + part + ": " + title);
                    }
                } catch (RuntimeException broken) {
                    faults.add(address + " without " + part + ": " + broken.getMessage());
                } finally {
                    planted.at("");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(3)
    void whateverIsStoredIsShownAsTyped() throws IOException {
        var texts = new StoredTexts(jdbc);
        assertThat(texts.there())
                .containsExactlyInAnyOrderElementsOf(
                        texts.columns().stream().map(StoredTexts.Column::name).toList());
        texts.fill();
        var faults = texts.faults();
        for (var page : pages) {
            for (var id : ids(page)) {
                try {
                    visit(page, Pages.address(page, id), texts);
                } catch (RuntimeException broken) {
                    faults.add(Pages.address(page, id) + ": " + broken.getMessage());
                }
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/text-columns.txt"), texts.lines());
        Files.write(Path.of("target/text-columns-long.txt"), texts.seenLong());
        assertThat(faults).isEmpty();
        assertThat(texts.missing())
                .as("a page that does not show what text-columns.txt says")
                .isEmpty();
        assertThat(texts.seenLong()).as("columns with 10,000 signs on a page").hasSizeGreaterThan(30);
        browser.assertQuiet();
    }

    private void visit(Pages.Page page, String address, StoredTexts texts) {
        var person = person(page);
        person.go(address);
        look(page, person, texts);
        person.page.locator(".tab-bar button[id^='tab-']:not([aria-current])").all().stream()
                .map(tab -> tab.getAttribute("id").replaceFirst("tab-", "?bagian="))
                .toList()
                .forEach(tab -> {
                    person.go(address + tab);
                    look(page, person, texts);
                });
    }

    private static void look(Pages.Page page, Browser.Person person, StoredTexts texts) {
        var shown = person.page;
        var place = shown.url().replaceFirst("https?://[^/]*/", "");
        var text = String.valueOf(shown.evaluate(WORDS));
        if (shown.locator(".part-failed").count() > 0 || text.contains("Ada yang tidak beres")) {
            texts.faults().add(place + " fails");
        }
        texts.look(page.route(), text);
        isWithin(person, "at a desk", texts);
        isWithin(person.narrow(), "on a phone", texts);
        person.wide();
    }

    private static void isWithin(Browser.Person person, String where, StoredTexts texts) {
        if (!Boolean.TRUE.equals(person.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
            texts.faults().add(person.page.url().replaceFirst("https?://[^/]*/", "") + " stands out sideways " + where);
        }
    }
}
