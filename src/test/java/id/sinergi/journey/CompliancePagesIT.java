package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseQuery;
import id.sinergi.casefile.Cases;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Employers, the compliance panel and the letters, on a desk and on a phone. */
@IntegrationTest
class CompliancePagesIT {

    @Autowired
    private Cases cases;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    @Test
    void employersCasePanelAndLetters() throws IOException {
        clock.reset();
        var lifted = numberOf("lifted");
        try (var browser = new Browser(port)) {
            var bpjs = browser.as("bpjs").go("perusahaan?hanya=piutang");
            bpjs.page.waitForSelector(".rows tbody tr");
            assertThat(bpjs.page.locator(".rows tbody tr").count()).isGreaterThan(5);
            bpjs.picture("perusahaan");
            assertThat(bpjs.barriers()).isEmpty();
            bpjs.page.locator(".rows vaadin-button").first().click();
            bpjs.page.waitForSelector("vaadin-dialog[opened] .report-form, .report-form");
            bpjs.settled();
            bpjs.picture("perusahaan-lapor");
            bpjs.go("kasus/" + lifted + "?bagian=compliance");
            bpjs.page.waitForSelector(".compliance-panel .ledger");
            bpjs.picture("kasus-kepatuhan");
            assertThat(bpjs.page.locator(".compliance-panel").innerText()).contains("PP 86/2013");
            bpjs.go("kasus/" + lifted + "?bagian=letters");
            bpjs.page.waitForSelector("a[aria-label^='PDF']");
            bpjs.picture("kasus-surat");
            assertThat(bpjs.barriers()).isEmpty();
            var phone = browser.phone("disnaker").go("perusahaan");
            phone.page.waitForSelector(".rows tbody tr");
            phone.picture("perusahaan-ponsel");
            phone.go("kasus/" + lifted + "?bagian=compliance");
            phone.page.waitForSelector(".compliance-panel .ledger");
            phone.picture("kasus-kepatuhan-ponsel");
            browser.assertQuiet();
        }
    }

    private String numberOf(String outcome) {
        return cases.list(new CaseQuery(CaseKind.EMPLOYER_COMPLIANCE, null, null, null), 500, null).items().stream()
                .filter(file -> outcome.equals(file.outcome()))
                .map(CaseFile::number)
                .findFirst()
                .orElseThrow();
    }
}
