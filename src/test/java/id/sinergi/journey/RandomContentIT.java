package id.sinergi.journey;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.imports.ImportSamples.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.Odd;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.letters.LetterLife;
import id.sinergi.letters.NewLetter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever stands in a record, its pages are shown, and show it as it was typed. */
@IntegrationTest
@WithBrowser
class RandomContentIT {

    private static final List<String> ODD = Odd.texts();

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Actors actors;

    @Autowired
    LetterLife letters;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    private Api api;
    private ApiCases walk;
    Browser browser;

    @BeforeAll
    void open() {
        clock.reset();
        api = new Api(port);
        walk = new ApiCases(api);
    }

    /** A case whose remarks, reasons and answers are odd. */
    private String oddCase() {
        var number = walk.collection(OWN, "[{\"a\":\u0661}]");
        var dpmd = api.as("dpmd");
        ODD.forEach(text -> dpmd.post("/cases/" + number + "/comments", Map.of("text", text))
                .ok());
        var task = walk.task("dpmd", number, "village.nameCollector");
        for (var text : ODD.subList(0, 12)) {
            var head = api.as("dpmd-kepala");
            head.post("/tasks/" + task + "/pause", Map.of("reason", text, "reference", "2026-02-30"))
                    .ok();
            head.post("/tasks/" + task + "/resume", Map.of()).ok();
        }
        return number;
    }

    /** No error in place of the page or of a part; what is on it is its text, whatever hides or cuts it. */
    private static String content(Browser.Person person, String path) {
        person.go(path);
        while (person.page.locator(".timeline-more:visible, .rows-more:visible").count() > 0) {
            person.page
                    .locator(".timeline-more:visible, .rows-more:visible")
                    .first()
                    .click();
            person.settled();
        }
        assertThat(person.page.locator(".part-failed").count()).as(path).isZero();
        var text = person.page.locator("body").textContent();
        assertThat(text).as(path).doesNotContain("Ada yang tidak beres");
        return text;
    }

    @Test
    void aCaseIsShownWithWhateverWasTyped() {
        var number = oddCase();
        for (var tab : List.of("overview", "timeline")) {
            var text = content(browser.as("dpmd"), "kasus/" + number + "?bagian=" + tab);
            assertThat(text).contains(ODD);
        }
        assertThat(content(browser.as("dpmd"), "kasus/" + number + "?bagian=tasks"))
                .contains(number);
        var history = content(browser.as("inspektorat"), "riwayat?kasus=" + number);
        assertThat(history).contains(ODD);
        assertThat(content(browser.as("dpmd"), "tugas?antrian=all&cari=" + number))
                .contains(number);
        assertThat(browser.as("dpmd").page.locator("img[src=x]").count()).isZero();
        assertThat(api.as("dpmd").all("/cases/" + number + "/history").stream()
                        .flatMap(entry -> entry.get("changes").valueStream())
                        .filter(change -> change.get("field").asString().equals("due"))
                        .map(change -> change.get("type").asString()))
                .isNotEmpty()
                .containsOnly("DAY");
        assertThat(api.as("inspektorat").get("/audit/verify").ok().get("intact").asBoolean())
                .isTrue();
        browser.assertQuiet();
    }

    @Test
    void theRegisterOfLettersShowsWhateverALetterSays() {
        var number = actors.asSystem(() -> transaction.execute(status -> cases.open(
                new Cases.NewCase(CaseKind.EMPLOYER_COMPLIANCE, "{0} [{ \u0661", List.of("74.02"), OWN, null, null))));
        var some = ODD.stream().filter(text -> text.length() <= 200).limit(40).toList();
        actors.asSystem(() -> transaction.execute(status -> {
            some.forEach(text -> letters.issue(new NewLetter(
                    Agency.DISNAKER,
                    "guidance",
                    number,
                    LocalDate.now(clock),
                    "Ganjil " + text,
                    List.of("Yth. " + text),
                    List.of(text, Odd.long10000()),
                    text,
                    List.of(text),
                    new NewLetter.Signatory("Kepala", text, null))));
            return number;
        }));
        var register = content(browser.as("disnaker"), "surat?cari=Ganjil");
        assertThat(register)
                .contains(some.stream().map(text -> "Ganjil " + text).toList());
        assertThat(content(browser.as("disnaker"), "kasus/" + number + "?bagian=letters"))
                .contains(number);
        browser.assertQuiet();
    }

    @Test
    void employersAndWorkersHaveWhateverNames() {
        var mark = "Ganjil" + System.nanoTime();
        var some = ODD.stream()
                .map(Cleaning::text)
                .filter(text -> text.length() <= 120)
                .toList();
        var names = some.subList(0, 24);
        for (var name : names) {
            api.as("disnaker")
                    .post(
                            "/employers",
                            Map.of(
                                    "nib",
                                    Long.toString(9_000_000_000_000L + System.nanoTime() % 999_999_999_999L),
                                    "name",
                                    mark + " " + name,
                                    "villageCode",
                                    OWN,
                                    "address",
                                    mark + " " + name,
                                    "contact",
                                    mark + " " + name,
                                    "confirmed",
                                    true))
                    .ok();
        }
        var employers = content(browser.as("disnaker"), "perusahaan?cari=" + mark);
        assertThat(employers)
                .contains(names.stream().map(name -> mark + " " + name).toList());
        var nik = 7402014501900000L + System.nanoTime() % 7_000;
        var file = new StringBuilder(HEADER);
        for (var name : names) {
            file.append(++nik)
                    .append(",\"")
                    .append((mark + " " + name).replace("\"", "\"\""))
                    .append("\",1990-01-05,P,9\n");
        }
        walk.imported("desa-waworaha", "residents", file.toString());
        var workers = content(browser.as("desa-waworaha"), "pekerja?q=" + mark);
        assertThat(workers)
                .contains(names.stream().map(name -> mark + " " + name).toList());
        browser.assertQuiet();
    }

    /** At the door: nothing unseen comes in, by the page or by a program. */
    @Test
    void whatCannotBeSeenDoesNotComeIn() {
        var number = walk.collection(OWN, "Tanda");
        var odd = "Bud\u200bi \u202eitna\u202c \u00adSiti\ufeff\u2066\u0007\u009f";
        api.as("dpmd")
                .post("/cases/" + number + "/comments", Map.of("text", odd + "\r\n\tbaris"))
                .ok();
        var person = browser.as("dpmd").go("kasus/" + number);
        person.page.locator("vaadin-text-area textarea").fill("layar " + odd);
        person.press("Kirim");
        api.as("dpmd")
                .post("/cases/" + number + "/comments", Map.of("text", "\u200b\u200e"))
                .refused(422, "fields");
        var kept = api.as("dpmd").all("/cases/" + number + "/comments").stream()
                .map(comment -> comment.get("text").asString())
                .collect(Collectors.toSet());
        assertThat(kept).containsExactlyInAnyOrder("Budi itna Siti\n\tbaris", "layar Budi itna Siti");
        browser.assertQuiet();
    }
}
