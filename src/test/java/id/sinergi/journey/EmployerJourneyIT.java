package id.sinergi.journey;

import static id.sinergi.compliance.ComplianceAnswers.answer;
import static id.sinergi.compliance.ComplianceAnswers.complied;
import static id.sinergi.compliance.ComplianceAnswers.coordination;
import static id.sinergi.compliance.ComplianceAnswers.decision;
import static id.sinergi.compliance.ComplianceAnswers.denial;
import static id.sinergi.compliance.ComplianceAnswers.fine;
import static id.sinergi.compliance.ComplianceAnswers.imposition;
import static id.sinergi.compliance.ComplianceAnswers.letter;
import static id.sinergi.compliance.ComplianceAnswers.proposal;
import static id.sinergi.compliance.ComplianceAnswers.receipt;
import static id.sinergi.compliance.ComplianceAnswers.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Accounts;
import id.sinergi.letters.LetterAnswers;
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

/** Employers on the ladder, in the browser, each step by its own account; the clock is moved, not waited for. */
@AsSystem
@ProcessTest
@WithBrowser
class EmployerJourneyIT {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);
    private static final String LADDER = "PT Uji Tangga Sanksi";
    private static final String PAYER = "CV Uji Taat Bayar";

    @Autowired
    Actors actors;

    @Autowired
    TaskForms forms;

    @Autowired
    TestClock clock;

    @Autowired
    Calendar calendar;

    @Autowired
    Cases cases;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    Browser browser;

    @BeforeEach
    void start() {
        clock.setTo(START);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void throughTwoWarningsFineAndDenialToLifting() throws IOException {
        var number = report(LADDER, "98765001");
        guide(number);
        pass(number, 8);
        twice(number, "compliance.issueFirstWarning");
        notSkipped(number);
        posted(number, "bpjs-kepala", "bpjs");
        bpjs(number, "recordFirstReceipt", receipt(calendar.today()));
        pass(number, 11);
        bpjs(number, "checkFirstWarning", Map.of("compliance", "not_complied"));
        warn(number, "Second");
        pass(number, 11);
        bpjs(number, "checkSecondWarning", Map.of("compliance", "not_complied"));
        bpjs(number, "imposeFine", fine(calendar.today()));
        as("bpjs-kepala", number, "approveFine", Map.of("fineApproval", "approved"));
        posted(number, "bpjs", "bpjs");
        clock.setTo(calendar.today().plusMonths(2));
        actors.settle(number);
        bpjs(number, "checkFine", Map.of("compliance", "not_complied"));
        bpjs(number, "requestDenial", request(calendar.today()));
        posted(number, "bpjs-kepala", "bpjs");
        as("disnaker", number, "coordinateDenial", coordination(calendar.today()));
        as("sekda", number, "decideDenial", denial(calendar.today()));
        as("disnaker", number, "imposeDenial", imposition(calendar.today()));
        posted(number, "disnaker-kepala", "disnaker");
        browser.as("bpjs").go("kasus/" + number).picture("case-employer-denied-1440");
        bpjs(number, "proposeLift", proposal(calendar.today()));
        as("sekda", number, "decideLift", decision("lifted", calendar.today()));
        as("disnaker", number, "recordLift", letter(calendar.today()));
        posted(number, "disnaker-kepala", "disnaker");
        closed(number, "lifted");
        browser.assertQuiet();
    }

    @Test
    void compliesAfterTheFirstWarning() throws IOException {
        var number = report(PAYER, "98765002");
        count(number);
        guide(number);
        pass(number, 8);
        warn(number, "First");
        pass(number, 11);
        bpjs(number, "checkFirstWarning", complied());
        closed(number, "complied");
        browser.assertQuiet();
    }

    /** Where money would end with a case nobody ends it alone: who proposes may only take it back. */
    @Test
    void twoEndACaseWithMoney() throws IOException {
        var number = report("PT Uji Batal Berdua", "98765003");
        as("disnaker", number, "verifyFindings", Map.of("verification", "confirmed"));
        bpjs(number, "confirmFindings", Map.of("confirmation", "confirmed"));
        var first = browser.as("bpjs-kepala").go("kasus/" + number);
        first.press("Usulkan pembatalan");
        assertThat(first.barriers()).isEmpty();
        said(first, "x".repeat(2_001), "Usulkan pembatalan");
        first.page
                .getByText("Isian terlalu panjang; paling banyak 2.000 huruf.")
                .first()
                .waitFor();
        assertThat(first.page.locator("vaadin-dialog textarea").inputValue())
                .as("nothing of what was pasted is lost")
                .hasSize(2_001);
        first.picture("page-reason-too-long-1440");
        said(first, "Perusahaan bubar", "Usulkan pembatalan");
        first.page.getByText("Tarik usulan pembatalan").first().waitFor();
        assertThat(first.page.getByText("Putuskan pembatalan").count()).isZero();
        assertThat(first.page.getByText("Batalkan kasus").count()).isZero();
        assertThat(cases.get(number).isOpen()).isTrue();

        var second = browser.as("sekda").go("kasus/" + number);
        second.press("Putuskan pembatalan");
        var dialog = second.page.locator("vaadin-dialog");
        dialog.getByText("Perusahaan bubar").waitFor();
        assertThat(second.barriers()).isEmpty();
        second.picture("page-cancel-decide-1440");
        dialog.locator("vaadin-button:has-text('Setujui dan batalkan kasus')").click();
        second.settled();
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CANCELLED);
        assertThat(actors.openForms(number)).isEmpty();
        assertThat(second.go("kasus/" + number + "?bagian=timeline").words())
                .contains(
                        "mengusulkan pembatalan kasus: Perusahaan bubar",
                        "menyetujui usulan pembatalan kasus: Perusahaan bubar");
        browser.assertQuiet();
    }

    /** What is owed and not paid in full is ended by two: the second sees what was proposed, and by whom. */
    @Test
    void twoEndWhatIsNotPaid() throws IOException {
        var number = report("CV Uji Bayar Sebagian", "98765004");
        guide(number);
        as("disnaker", number, "recordAnswer", answer("paid", calendar.today()));
        bpjs(number, "checkAnswer", complied(1_000_000));
        var first = browser.as("bpjs");
        assertThat(first.words()).contains("Diusulkan: Periksa jawaban", "Sanksi dan uang", "orang lain");
        assertThat(cases.get(number).isOpen()).isTrue();
        var task = forms.task(number, "compliance.checkAnswer", "");
        first.go("tugas/" + task.taskId())
                .page
                .getByText("Anda yang mengusulkan akhir kasus ini")
                .first()
                .waitFor();
        assertThat(first.page.locator(".claim").count()).isZero();

        var second = browser.as("bpjs-kepala");
        forms.take(second, task);
        assertThat(second.words()).contains("Akhir kasus diusulkan oleh", accounts.nameOf("bpjs"));
        assertThat(second.page.locator("#f-recovered input").inputValue()).isEqualTo("1.000.000");
        assertThat(second.barriers()).isEmpty();
        second.picture("form-proposed-end-1440");
        forms.handIn(second);
        second.page.locator(".task-finished").waitFor();
        assertThat(cases.get(number).outcome()).isEqualTo("complied");
        assertThat(browser.as("inspektorat")
                        .go("kasus/" + number + "?bagian=timeline")
                        .words())
                .contains("mengusulkan hasil tugas Periksa jawaban; orang lain yang memutuskan");
        browser.assertQuiet();
    }

    private static void said(Browser.Person who, String reason, String button) {
        who.page.locator("vaadin-dialog textarea").fill(reason);
        who.page
                .locator("vaadin-dialog vaadin-button:has-text('" + button + "')")
                .click();
        who.settled();
    }

    /** BPJS brings the employer by file and reports what is owed. */
    private String report(String name, String npp) throws IOException {
        var file = folder.resolve(npp + ".csv");
        Files.writeString(file, "nama;kode_desa;npp;jumlah_pekerja\n%s;74.02.02.1013;%s;12\n".formatted(name, npp));
        var officer = browser.as("bpjs").go("impor");
        officer.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Pemberi kerja"))
                .check();
        officer.settled();
        officer.page.locator("input[type=file]").setInputFiles(file);
        officer.page.locator(".import-confirm").click();
        officer.page.waitForURL("**/impor/*");
        officer.page.getByText("Selesai").first().waitFor();
        officer.go("perusahaan?cari=" + name.replace(" ", "%20"));
        officer.press("Laporkan temuan: " + name);
        field(officer, "Jenis").fill("Piutang iuran");
        officer.page.getByRole(AriaRole.OPTION).first().click();
        field(officer, "Bulan").fill("3");
        field(officer, "Iuran terutang").fill("10.000.500");
        field(officer, "Bukti").fill("KTP 7402010101907021");
        officer.press("Laporkan");
        officer.page.getByText("nomor 16 angka seperti NIK").first().waitFor();
        field(officer, "Bukti").fill("Daftar piutang triwulan I");
        field(officer, "Bukti").press("Tab");
        officer.settled();
        officer.picture("report-dialog-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.press("Laporkan");
        return officer.noticedCase();
    }

    /** 12 workers × 3 months × (29,428 + 9,919 + 122,340 + 66,130 + 66,130 + 33,065) on a wage of 3,306,496. */
    private void count(String number) throws IOException {
        var officer = browser.as("bpjs").go("kasus/" + number + "?bagian=claims");
        officer.press("Hitung jumlah");
        choose(officer, "Bulan pertama", "Januari 2026");
        choose(officer, "Bulan terakhir", "Maret 2026");
        officer.page.getByLabel("Jumlah pekerja").fill("12");
        officer.page.getByLabel("Upah sebenarnya").fill("3.306.496");
        officer.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("III, sedang"))
                .check();
        officer.page.getByText("Rp\u00a011.772.432").waitFor();
        officer.picture("claim-dialog-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.press("Simpan jumlah");
        officer.page.getByText("Denda keterlambatan sampai 8 Juni 2026").first().click();
        officer.picture("case-employer-claims-1440");
        assertThat(officer.barriers()).isEmpty();
    }

    private static Locator field(Browser.Person officer, String label) {
        return officer.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void choose(Browser.Person officer, String box, String option) {
        officer.page
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(box))
                .fill(option);
        officer.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .click();
    }

    private void guide(String number) throws IOException {
        as("disnaker", number, "verifyFindings", Map.of("verification", "confirmed"));
        bpjs(number, "confirmFindings", Map.of("confirmation", "confirmed"));
        as("disnaker", number, "sendGuidance", letter(calendar.today()));
        posted(number, "disnaker-kepala", "disnaker");
    }

    private void warn(String number, String which) throws IOException {
        bpjs(number, "issue" + which + "Warning", letter(calendar.today()));
        posted(number, "bpjs-kepala", "bpjs");
        bpjs(number, "record" + which + "Receipt", receipt(calendar.today()));
    }

    /** What a second window hands in after the first is refused in words, and stays in its form. */
    private void twice(String number, String form) {
        var task = forms.task(number, form, "");
        var first = browser.as("bpjs");
        var second = browser.phone("bpjs").wide();
        forms.take(first, task);
        second.go("tugas/" + task.taskId());
        forms.fill(second, task, Map.of("letterDate", calendar.today().toString(), "note", "Dari telepon"));
        forms.fill(first, task, letter(calendar.today()));
        forms.handIn(first);
        first.page.locator(".task-finished").waitFor();
        forms.handIn(second);
        second.page.getByText("Tugas ini sudah diselesaikan oleh").first().waitFor();
        assertThat(second.page.locator("#f-note textarea").inputValue()).isEqualTo("Dari telepon");
    }

    /** Steps further up are offered to nobody, and the case says why. */
    private void notSkipped(String number) {
        assertThat(actors.openForms(number)).containsExactly("letters.checkLetter");
        var officer = browser.as("bpjs").go("kasus/" + number + "?bagian=compliance");
        assertThat(officer.page.locator(".rung-why").allTextContents())
                .hasSizeGreaterThan(2)
                .allSatisfy(why -> assertThat(why).contains("Pasal"));
    }

    private void posted(String number, String checker, String sender) throws IOException {
        forms.complete(browser.as(checker), number, "letters.checkLetter", LetterAnswers.approved());
        var scan = folder.resolve("surat bertanda tangan.pdf");
        Files.writeString(scan, "%PDF-1.7 uji");
        forms.complete(
                browser.as(sender), number, "letters.dispatchLetter", LetterAnswers.dispatch(calendar.today(), scan));
    }

    private void pass(String number, int workingDays) {
        clock.setTo(calendar.workingDays().plus(calendar.today(), workingDays));
        actors.settle(number);
    }

    private void bpjs(String number, String task, Map<String, ?> values) throws IOException {
        as("bpjs", number, task, values);
    }

    private void as(String username, String number, String task, Map<String, ?> values) throws IOException {
        forms.complete(browser.as(username), number, "compliance." + task, values);
    }

    /** The inspector finds the case closed, with everything that happened. */
    private void closed(String number, String outcome) throws IOException {
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(cases.get(number).outcome()).isEqualTo(outcome);
        var inspector = browser.as("inspektorat").go("kasus/" + number + "?bagian=timeline");
        var more = inspector.page.getByText("Tampilkan berikutnya");
        while (more.count() > 0 && more.first().isVisible()) {
            more.first().click();
            inspector.settled();
        }
        assertThat(inspector.words())
                .contains("Rahma Awanbiru", "menyetujui surat", "dasar: PP 86/2013 Pasal 6", "tepat waktu");
        inspector.go("kasus/" + number);
        inspector.picture("case-employer-" + outcome + "-1440");
        assertThat(inspector.barriers()).isEmpty();
        assertThat(inspector.page.locator("h1").first().textContent()).isNotBlank();
    }
}
