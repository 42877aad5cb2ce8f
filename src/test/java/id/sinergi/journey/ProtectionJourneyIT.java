package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Needy;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list from the choice of its people to its file at BPJS, in the browser. */
@AsSystem
@ProcessTest
@WithBrowser
class ProtectionJourneyIT {

    private static final String MOROSI = "74.02.39.2006";

    @Autowired
    Actors actors;

    @Autowired
    TaskForms forms;

    @Autowired
    TestClock clock;

    @Autowired
    Cases cases;

    @Autowired
    FundingSources sources;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    private Needy needy;

    @BeforeAll
    void open() {
        clock.setTo(Needy.TODAY);
        needy = new Needy(jdbc, actors, sources);
    }

    @AfterAll
    void close() {
        needy.remove();
        clock.reset();
    }

    @Test
    void fromTheChoiceToTheFile() throws IOException {
        var nik = needy.routed(MOROSI, Needy.FARMER, 2, 500_000);
        needy.routed(MOROSI, Needy.DRIVER, 2, 500_000);
        needy.source(Kind.CSR, "CSR kawasan industri", 5_000_000);
        theReasonStandsOnTheWorkersPage(nik);
        var number = proposed();
        assertThat(cases.get(number).areas()).containsExactly(MOROSI);
        forms.complete(browser.as("disnaker-kepala"), number, "protection.approve", Map.of("decision", "approved"));
        file(number);
        forms.complete(
                browser.as("bpjs"),
                number,
                "protection.register",
                Map.of("handedOn", Needy.TODAY, "reference", "B/12/112026"));
        var officer = browser.as("dpmd").go("kasus/" + number + "?bagian=protection");
        officer.picture("protection-case-1440");
        assertThat(officer.page.locator("main").innerText()).contains("Belum terdaftar", "0 dari 2");
        assertThat(officer.barriers()).isEmpty();
        var phone = browser.phone("desa-morosi").go("kasus/" + number + "?bagian=protection");
        phone.picture("protection-case-390");
        assertThat(phone.barriers()).isEmpty();
        browser.assertQuiet();
    }

    private void theReasonStandsOnTheWorkersPage(String nik) {
        var id = jdbc.sql("SELECT id FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(Long.class)
                .single();
        var page = browser.as("disnaker").go("pekerja/" + id).page;
        assertThat(page.locator("body").innerText()).contains("Usulan iuran bersubsidi", "Pekerja rentan");
    }

    private String proposed() throws IOException {
        var officer = browser.as("disnaker").go("perlindungan/baru");
        officer.page
                .getByLabel("Nama", new Page.GetByLabelOptions().setExact(true))
                .fill("Nelayan rentan Morosi");
        officer.page.getByLabel("Wilayah").fill("Desa Morosi, Morosi");
        officer.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Desa Morosi, Morosi"))
                .first()
                .click();
        officer.page.getByLabel("Wilayah").press("Tab");
        officer.settled();
        officer.press("Lihat daftar");
        officer.picture("protection-compose-1440");
        assertThat(officer.page.locator("main").innerText()).contains("PP 50/2025", "Rp");
        assertThat(officer.barriers()).isEmpty();
        officer.press("Usulkan 2 orang");
        return officer.noticedCase();
    }

    private void file(String number) {
        var bpjs = browser.as("bpjs").go("kasus/" + number + "?bagian=protection");
        var link = bpjs.page.getByText("Unduh berkas pendaftaran (XLSX)");
        var download = bpjs.page.waitForDownload(() -> link.click(new Locator.ClickOptions()));
        assertThat(download.suggestedFilename()).isEqualTo(number + ".xlsx");
    }
}
