package id.sinergi.journey;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static id.sinergi.compliance.ComplianceActors.INSPECTOR;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static id.sinergi.compliance.ComplianceAnswers.PAID;
import static id.sinergi.compliance.ComplianceAnswers.answer;
import static id.sinergi.compliance.ComplianceAnswers.complied;
import static id.sinergi.compliance.ComplianceAnswers.letter;
import static id.sinergi.compliance.ComplianceAnswers.paidToProsecutor;
import static id.sinergi.compliance.ComplianceAnswers.power;
import static id.sinergi.compliance.ComplianceAnswers.returned;
import static id.sinergi.compliance.ComplianceAnswers.sent;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.letters.Letters;
import id.sinergi.letters.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters that come back, firms that dispute, the prosecutor's office: in the browser, the rest of the way walked. */
@AsSystem
@ProcessTest
@WithBrowser
class LetterJourneyIT {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);

    @Autowired
    Actors actors;

    @Autowired
    TaskForms forms;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    BesideLadder beside;

    @TempDir
    Path folder;

    Browser browser;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void start() {
        clock.setTo(START);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private void does(String username, String number, String task, Map<String, ?> values) throws IOException {
        forms.complete(browser.as(username), number, task, values);
    }

    @Test
    void guidanceIsNoWarningComesBackAndIsDisputed() throws IOException, InterruptedException {
        var number = people.open();
        people.confirmed(number);
        people.drafted(DISNAKER, number, "sendGuidance", people.letter());
        does(HEAD, number, "letters.checkLetter", LetterAnswers.givenBack("Sebutkan tempat klarifikasi"));
        does(DISNAKER, number, "letters.reviseLetter", Map.of("subject", "Pembinaan dan undangan ke Unaaha"));
        refusedInWords(number);
        actors.complete(HEAD, number, "letters.checkLetter", LetterAnswers.approved());
        wrongFile(number);
        isNoWarning(number);
        comesBack(number);
        does(DISNAKER, number, "letters.resendLetter", LetterAnswers.sent(people.today()));
        does(DISNAKER, number, "compliance.recordAnswer", answer("disputes", people.today()));
        assertThat(people.open(number)).containsExactly("verifyFindings");
        people.guided(number);
        people.done(DISNAKER, number, "recordAnswer", answer("paid", people.today()));
        people.done(BPJS, number, "checkAnswer", complied());
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
        browser.assertQuiet();
    }

    /** Who revised the draft may not check it: the page says so, and has no form to lose anything in. */
    private void refusedInWords(String number) {
        var task = forms.task(number, "letters.checkLetter", "");
        var writer = browser.as(DISNAKER).go("tugas/" + task.taskId());
        assertThat(writer.words()).contains("Pemeriksaan harus oleh orang lain");
        var stranger = browser.as(BPJS).go("tugas/" + task.taskId());
        assertThat(stranger.page.locator(".task-form .form-bar vaadin-button").count())
                .isZero();
    }

    /** A file that is no picture and no PDF is refused, and what was typed stays. */
    private void wrongFile(String number) throws IOException {
        var officer = browser.as(DISNAKER);
        var task = forms.task(number, "letters.dispatchLetter", "");
        forms.take(officer, task);
        forms.fill(officer, task, Map.of("receiver", "Ibu Penerima"));
        var wrong = Files.writeString(folder.resolve("catatan.txt"), "bukan pindaian");
        officer.page.locator("#f-scan input[type=file]").setInputFiles(wrong);
        officer.page.getByText("Jenis berkas ini tidak diterima").first().waitFor();
        officer.picture("page-letter-wrong-file-1440");
        assertThat(officer.page.locator("#f-receiver input").inputValue()).isEqualTo("Ibu Penerima");
        var scan = Files.writeString(folder.resolve("surat bertanda tangan.pdf"), "%PDF-1.7 uji");
        forms.fill(officer, task, LetterAnswers.dispatch(people.today(), scan));
        forms.handIn(officer);
        officer.page.locator(".task-finished").waitFor();
    }

    private void isNoWarning(String number) throws IOException, InterruptedException {
        var inspector = browser.as(INSPECTOR).go("kasus/" + number + "?bagian=letters");
        assertThat(inspector.words())
                .contains("Surat pembinaan — bukan teguran")
                .doesNotContain("Teguran tertulis");
        assertThat(inspector.barriers()).isEmpty();
        inspector.picture("page-case-letters-1440");
        var letter = letters.ofCase(number).orThrow().getFirst().letter();
        var paper = new Papers("guidance", letters.pdf(letter.id()).orThrow().content()).text();
        assertThat(paper.replaceAll("\\s+", " "))
                .contains("SURAT PEMBINAAN", "bukan teguran tertulis menurut PP 86/2013", "Surat ini bukan teguran")
                .doesNotContain("TEGURAN TERTULIS");
    }

    private void comesBack(String number) throws IOException {
        var officer = browser.as(DISNAKER).go("kasus/" + number + "?bagian=letters");
        officer.press("Catat penerimaan");
        officer.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Kembali"))
                .check();
        officer.page.getByLabel("Alasan kembali").fill("Alamat tidak ditemukan");
        officer.settled();
        officer.picture("page-letter-receipt-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.press("Simpan");
        officer.page.getByText("Penerimaan surat dicatat.").first().waitFor();
        assertThat(people.open(number)).contains("letters.resendLetter");
    }

    @Test
    void aWarningComesBackAndTheCaseIsHandedToTheProsecutor() throws IOException {
        var number = people.open();
        people.silent(number);
        var officer = browser.as(BPJS);
        var task = forms.task(number, "compliance.issueFirstWarning", "");
        forms.take(officer, task);
        forms.fill(officer, task, Map.of("letterDate", START.plusDays(1).toString(), "note", "Mohon segera"));
        forms.handIn(officer);
        officer.page.getByText("belum boleh").first().waitFor();
        assertThat(officer.words()).contains("PP 86/2013 Pasal 6");
        assertThat(officer.page.locator("#f-note textarea").inputValue()).isEqualTo("Mohon segera");
        forms.fill(officer, task, letter(people.today()));
        forms.handIn(officer);
        officer.page.locator(".task-finished").waitFor();
        people.posted(number, BPJS);
        does(BPJS, number, "compliance.recordFirstReceipt", returned(people.today()));
        does(BPJS, number, "compliance.resendFirstWarning", sent(people.today()));
        people.done(BPJS, number, "recordFirstReceipt", people.receipt());
        actors.as(BPJS, () -> beside.handToProsecutor(number, "Piutang macet").orThrow());
        does(BPJS, number, "compliance.grantPower", power(people.today()));
        does(SUPERVISOR, number, "letters.checkLetter", LetterAnswers.approved());
        people.dispatched(number);
        does(BPJS, number, "compliance.recordProsecution", paidToProsecutor(PAID, people.today()));
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
        var inspector = browser.as(INSPECTOR).go("kasus/" + number + "?bagian=timeline");
        assertThat(inspector.words()).contains("Surat kuasa khusus", "UU 16/2004 Pasal 30 ayat (2)", "tepat waktu");
        inspector.picture("page-case-prosecutor-timeline-1440");
        browser.assertQuiet();
    }
}
