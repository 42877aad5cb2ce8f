package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.sinergi.Actors;
import id.sinergi.ApiCases;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.Trouble;
import id.sinergi.calendar.Calendar;
import id.sinergi.worklist.CaseDesk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is pressed twice, or sent again after an error, is there once; and an error says what is known of the act. */
@AsSystem
@IntegrationTest
@WithBrowser
class OnceJourneyIT {

    private static final String NAME = "Sekali saja";

    @Autowired
    Actors actors;

    @Autowired
    CaseDesk cases;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @Test
    void aCampaignThatIsOpenedByADoublePressIsOne() {
        var officer = browser.as("disnaker").go("sosialisasi");
        officer.press("Buka sosialisasi");
        var dialog = officer.page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nama sosialisasi").fill(NAME);
        officer.date(dialog.getByLabel("Mulai"), calendar.today().plusDays(20));
        officer.date(dialog.getByLabel("Sampai"), calendar.today().plusDays(50));
        dialog.getByLabel("Target pendaftaran").fill("2");
        dialog.getByLabel("Anggaran").fill("12.000.000");
        dialog.getByLabel("Anggaran").press("Tab");
        officer.settled();
        pressedTwice(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Buka sosialisasi")));
        officer.noticedCase();
        assertThat(jdbc.sql("SELECT count(*) FROM casefile.case_file WHERE subject = :name")
                        .param("name", NAME)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        browser.assertQuiet();
    }

    /** Both in one message to the server, as two quick presses on a slow line come. */
    private static void pressedTwice(Locator button) {
        button.evaluate("one => { one.click(); one.click(); }");
    }

    @Test
    void anErrorSaysWhatIsKnownOfTheAct() {
        var number = campaign();
        var officer = browser.as("disnaker").go("kasus/" + number + "");
        try (var statement = Trouble.of(jdbc, "casefile.comment", "INSERT", "new.number = '" + number + "'", "XX000")) {
            write(officer, "Tidak tersimpan");
            officer.page.getByText("langkah ini tidak dijalankan").waitFor();
        }
        officer.go("kasus/" + number + "");
        try (var commit = Trouble.atCommit(jdbc, "casefile.comment", "new.number = '" + number + "'", "XX000")) {
            write(officer, "Entah tersimpan");
            officer.page.getByText("mungkin sudah tersimpan, mungkin belum").waitFor();
        }
        write(officer, "Sesudah itu");
        officer.page.locator(".timeline").getByText("Sesudah itu").waitFor();
        assertThat(jdbc.sql("SELECT text FROM casefile.comment WHERE number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("Sesudah itu");
    }

    private static void write(Browser.Person officer, String words) {
        officer.page.locator(".comment-field textarea").fill(words);
        officer.page.locator(".comment-form vaadin-button").click();
    }

    @Test
    void aFileThatIsSentTwiceIsThereOnce() {
        var number = campaign();
        var officer = browser.as("disnaker").go("kasus/" + number + "?bagian=files");
        var paper = new FilePayload(
                "undangan.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < 2; i++) {
            officer.page.waitForResponse(
                    answer -> answer.request().method().equals("POST")
                            && answer.url().contains("/VAADIN/dynamic"),
                    () -> officer.page.locator("vaadin-upload input[type=file]").setInputFiles(paper));
            officer.settled();
            officer.page.getByText("undangan.pdf").first().waitFor();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM casefile.document WHERE number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        browser.assertQuiet();
    }

    private String campaign() {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Makassar"));
        return actors.as(
                        "disnaker",
                        () -> cases.open(ApiCases.campaign("Uji sekali", today.plusDays(20), today.plusDays(60))))
                .orThrow()
                .number();
    }
}
