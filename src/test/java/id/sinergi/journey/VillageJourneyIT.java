package id.sinergi.journey;

import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static id.sinergi.village.process.VillageCases.nik;
import static id.sinergi.village.process.VillageCases.row;
import static id.sinergi.village.process.VillageCases.wage;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.calendar.Calendar;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.process.VillageCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A village from naming its collector to its new coverage, in the browser, each step by its own account. */
@AsSystem
@ProcessTest
@WithBrowser
class VillageJourneyIT {

    private static final String ROUND = "Pendataan lewat peramban";

    @Autowired
    Actors actors;

    @Autowired
    TaskForms forms;

    @Autowired
    VillageCases village;

    @Autowired
    RoundProgress progress;

    @Autowired
    Calendar calendar;

    @TempDir
    Path folder;

    Browser browser;

    @Test
    void fromTheCollectorToTheCoverageAfter() throws IOException {
        var number = openRound();
        forms.complete(
                browser.as("dpmd"),
                number,
                "village.nameCollector",
                Map.of("collector", "named", "officer", "desa-waworaha", "expected", 1_000));
        collect(number);
        forms.complete(browser.phone("kades-waworaha"), number, "village.signOff", Map.of("signOff", "signed"));
        forms.complete(browser.as("dpmd"), number, "village.reviewCompleteness", Map.of("review", "approved"));
        forms.complete(
                browser.as("disnaker"),
                number,
                "village.resolveDuplicates",
                village.all("disnaker", number, "village.resolveDuplicates", "different"));
        forms.complete(
                browser.as("bpjs"),
                number,
                "village.decideMatches",
                village.all("bpjs", number, "village.decideMatches", "reject"));
        audit(number);
        seenByTheInspector(number);
        browser.assertQuiet();
    }

    private String openRound() throws IOException {
        var head = browser.as("dpmd-kepala").go("pendataan");
        head.press("Buka putaran");
        head.page.getByLabel("Nama putaran").fill(ROUND);
        head.page.getByLabel("Desa dan kelurahan").fill("Desa Waworaha, Lambuya");
        head.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Desa Waworaha, Lambuya"))
                .click();
        head.page.getByLabel("Desa dan kelurahan").press("Tab");
        head.page.getByLabel("Petunjuk bagi petugas").fill("Mulai dari Dusun I.");
        head.picture("round-dialog-1440");
        assertThat(head.barriers()).isEmpty();
        head.page
                .getByLabel("Perkiraan jumlah pekerja")
                .getByText("Diisi kemudian")
                .click();
        head.press("Buka kasus");
        head.page.getByText(": 1 kasus dibuka").waitFor();
        head.picture("page-opening-1440");
        assertThat(head.barriers()).isEmpty();
        return actors.as("dpmd", progress::list).stream()
                .filter(overview -> overview.round().name().equals(ROUND))
                .flatMap(overview -> overview.villages().stream())
                .map(one -> one.file().number())
                .findFirst()
                .orElseThrow();
    }

    /** On a phone: the file first, then the task that names it. */
    private void collect(String number) throws IOException {
        var file = folder.resolve("waworaha.csv");
        Files.writeString(
                file,
                String.join(
                        "\n",
                        "nik;nama;tanggallahir;sex;status_kerja;penghasilan;desil;pemberi_kerja",
                        row(nik(LocalDate.of(1984, 3, 2)), "Siti Nurhaliza Tolaki", "1984-03-02"),
                        wage(nik(LocalDate.of(1993, 8, 9)), "Andi Wijaya", "1993-08-09", "CV Uji Peramban"),
                        row("123", "Salah Satu", "1990-01-01")));
        var officer = browser.phone("desa-waworaha").go("impor");
        officer.page.locator("input[type=file]").setInputFiles(file);
        officer.page.locator(".import-confirm").click();
        officer.page.waitForURL("**/impor/*");
        officer.page.getByText("Selesai").first().waitFor();
        officer.picture("import-390");
        assertThat(officer.barriers()).isEmpty();
        var job = officer.page.url().replaceFirst(".*/", "");
        forms.complete(officer, number, "village.enterData", Map.of("method", "upload", "importId", job));
    }

    private void audit(String number) throws IOException {
        var inspector = browser.as("inspektorat");
        forms.complete(
                inspector,
                number,
                "village.auditSample",
                Map.of(
                        "audit",
                        "findings",
                        "findings",
                        "Jumlah jauh di bawah perkiraan",
                        "deadline",
                        calendar.workingDays().plus(calendar.today(), 5)));
        forms.complete(
                browser.as("dpmd"),
                number,
                "village.answerFindings",
                Map.of("answer", "Perkiraan memakai data sensus lama; sudah diperbaiki"));
        forms.complete(inspector, number, "village.auditSample", Map.of("audit", "clean"));
    }

    private void seenByTheInspector(String number) throws IOException {
        var inspector = browser.as("inspektorat").go("kasus/" + number);
        inspector.page.getByText("Selesai didata").first().waitFor();
        inspector.picture("case-village-closed-1440");
        assertThat(inspector.barriers()).isEmpty();
        inspector.go("kasus/" + number + "?bagian=timeline");
        inspector.page.getByText("mencatat cakupan akhir per").waitFor();
        inspector.picture("case-village-timeline-1440");
        assertThat(inspector.barriers()).isEmpty();
        inspector.go("kasus/" + number + "?bagian=diagram").picture("case-village-diagram-1440");
        assertThat(inspector.barriers()).isEmpty();
        var coverage = browser.as("dpmd").go("cakupan?wilayah=" + WAWORAHA);
        coverage.picture("coverage-waworaha-1440");
        assertThat(List.of(coverage.barriers())).allMatch(List::isEmpty);
    }
}
