package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.worklist.TaskDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An employer without an account answers the guidance letter on a phone; Disnaker follows it up. */
@AsSystem
@ProcessTest
@WithBrowser
class AnswerJourneyIT {

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void anEmployerAnswersOnAPhone() throws IOException {
        var number = people.open();
        people.guided(number);
        var code = jdbc.sql("SELECT code FROM replies.link WHERE case_number = :case")
                .param("case", number)
                .query(String.class)
                .single();
        var firm = browser.visitor(390, 844).go("jawaban/" + code);
        var staff = browser.as("disnaker").go("jawaban/" + code);
        staff.page.getByText("Anda masuk sebagai petugas").waitFor();
        assertThat(staff.words()).doesNotContain("Kirim jawaban", "Surat ini sudah kami terima");
        assertThat(firm.files()).as("the letter").hasSize(1);
        firm.press("Surat ini sudah kami terima");
        firm.page.getByText("Dinyatakan sudah diterima pada").waitFor();
        firm.picture("answer-390");
        assertThat(firm.barriers()).isEmpty();
        firm.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bukti setor.pdf", "application/pdf", "%PDF-1.7 lunas".getBytes(StandardCharsets.UTF_8)));
        firm.page.getByText("bukti setor.pdf").first().waitFor();
        firm.press("Kirim jawaban");
        firm.page.getByText("Isian ini wajib diisi").first().waitFor();
        assertThat(firm.words()).as("nothing is lost").contains("bukti setor.pdf");
        firm.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Sudah membayar"))
                .check();
        firm.page
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Penjelasan"))
                .fill("Lunas 5 Juni 2026");
        firm.page.getByLabel("Nama Anda").fill("Ibu Sari");
        firm.page.getByLabel("Jabatan Anda").fill("Direktur");
        firm.picture("answer-filled-390");
        firm.press("Kirim jawaban");
        firm.page.getByText("Jawaban sudah diterima").waitFor();
        firm.picture("answer-received-390");
        assertThat(firm.barriers()).isEmpty();

        browser.visitor(1440, 900).go("jawaban/" + code).picture("answer-received-1440");
        var forged = browser.visitor(1440, 900).go("jawaban/AAAABBBBCCCC");
        forged.page.getByText("Tautan ini tidak dikenal").waitFor();
        forged.picture("answer-forged-1440");

        var officer = browser.as("disnaker").go("kasus/" + number + "?bagian=replies");
        officer.page.getByText("Lunas 5 Juni 2026").waitFor();
        officer.page.getByText("Dinyatakan sudah diterima oleh penerima").waitFor();
        officer.picture("case-replies-1440");
        assertThat(officer.barriers()).isEmpty();
        var task = actors.open(number, "compliance.recordAnswer").taskId();
        actors.as("disnaker", () -> desk.claim(task)).orThrow();
        officer.go("tugas/" + task);
        officer.page.getByText("Isian di bawah berasal dari jawaban itu").waitFor();
        officer.page.getByText("bukti setor.pdf").first().waitFor();
        officer.picture("form-catat-jawaban-daring-1440");
        assertThat(officer.barriers()).isEmpty();
        browser.assertQuiet();
    }
}
