package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterLife;
import id.sinergi.letters.Letters;
import id.sinergi.letters.NewLetter;
import id.sinergi.letters.Papers;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody without an account who holds a letter, or what looks like one. */
@IntegrationTest
@WithBrowser
class VerifyLetterIT {

    @Autowired
    Letters letters;

    @Autowired
    LetterLife life;

    @Autowired
    Cases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Actors actors;

    Browser browser;
    private Letter letter;
    private String path;

    @BeforeAll
    void issue() throws Exception {
        clock.reset();
        letter = actors.asSystem(() -> transaction.execute(status -> {
            var number = cases.open(new Cases.NewCase(
                    CaseKind.EMPLOYER_COMPLIANCE, "PT Uji Periksa", List.of("74.02"), "74.02.01.2012", null, null));
            return life.issue(new NewLetter(
                    Agency.DISNAKER,
                    "guidance",
                    number,
                    LocalDate.of(2094, 11, 3),
                    "Pembinaan PT Uji Periksa",
                    List.of("Pimpinan PT Uji Periksa", "u.p. Ibu Rahasia"),
                    List.of("Isi"),
                    null,
                    List.of(),
                    null));
        }));
        var pdf = actors.asSystem(() -> letters.pdf(letter.id()).orThrow().content());
        var address = new Papers("verified", pdf).qrCode(1);
        path = URI.create(address).getPath().substring(1);
    }

    @Test
    void theCodeOnThePaperLeadsToWhatVerifiesIt() throws IOException {
        for (var size : new int[][] {{1440, 900}, {390, 844}}) {
            var visitor = browser.visitor(size[0], size[1]).go(path);
            assertThat(visitor.words())
                    .contains("Surat ini asli", letter.number(), "3 November 2094", "Surat pembinaan", "Diterbitkan")
                    .doesNotContain("PT Uji", "Rahasia", letter.caseNumber());
            assertThat(visitor.barriers()).isEmpty();
            visitor.picture("page-surat-asli-" + size[0]);
        }
        var english = browser.visitor(390, 844).go(path).english();
        assertThat(english.words()).contains("This letter is genuine").doesNotContain("asli");
        browser.assertQuiet();
    }

    @Test
    void whatIsForgedIsNotGenuine() throws IOException {
        for (var forged : List.of("surat/AAAAAAAAAAAA", "surat/bukan-kode", "surat/%3Cscript%3E")) {
            var visitor = browser.visitor(390, 844).go(forged);
            assertThat(visitor.words())
                    .contains("Surat tidak dikenal", "jangan percaya")
                    .doesNotContain("ini asli");
            assertThat(visitor.barriers()).isEmpty();
            visitor.picture("page-surat-palsu-390");
        }
    }

    @Test
    void theCodeCanBeTyped() throws IOException {
        var visitor = browser.visitor(1440, 900).go("periksa-surat");
        visitor.picture("page-periksa-surat-1440");
        var code = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        visitor.page
                .getByLabel("Kode surat")
                .fill(code.substring(0, 4) + "-" + code.substring(4, 8) + " " + code.substring(8));
        visitor.press("Periksa");
        visitor.page.waitForURL(url -> url.contains("/surat/"));
        visitor.settled();
        assertThat(visitor.words()).contains("Surat ini asli", letter.number());
    }
}
