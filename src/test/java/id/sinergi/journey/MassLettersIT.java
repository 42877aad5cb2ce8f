package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.employers.Employers;
import id.sinergi.letters.EsignServer;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.runs.DeadNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer of Disnaker writes letters in the mass and finds them in the register; the supervisor changes the words. */
@IntegrationTest
@WithBrowser
class MassLettersIT {

    @Autowired
    TestClock clock;

    @Autowired
    Employers employers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ComplianceActors people;

    Browser browser;
    private String number;

    @BeforeAll
    void waiting() {
        clock.reset();
        number = people.open();
        people.confirmed(number);
    }

    @Test
    void lettersAreWrittenForAllThatMatch() throws IOException {
        var officer = browser.as("disnaker");
        var barriers = new ArrayList<>(broughtAlong(officer));
        officer.press("Pilih semua 1");
        officer.page.getByLabel("Tambahan isi surat").fill("Catatan untuk semua");
        officer.press("Periksa");
        officer.page.getByText("1 dapat dikerjakan, 0 tidak.").waitFor();
        officer.picture("page-surat-massal-rencana-1440");
        barriers.addAll(officer.barriers());
        officer.press("Kerjakan 1");
        officer.page.waitForURL(url -> url.contains("/surat-massal/hasil/"));
        officer.page.getByText("1 selesai, 0 ditolak.").waitFor();
        officer.picture("page-surat-massal-hasil-1440");
        barriers.addAll(officer.barriers());
        officer.go("surat?keadaan=draft&cari=" + number);
        assertThat(officer.words()).contains("Belum bernomor", number, "Konsep");
        barriers.addAll(officer.barriers());
        officer.go("surat").picture("page-surat-register-1440");
        var phone = browser.phone("disnaker").go("surat?keadaan=draft");
        phone.picture("page-surat-register-390");
        barriers.addAll(phone.barriers());
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
    }

    /** The employers' list and the worklist bring their filters along; the address carries them, Back goes there again. */
    private List<String> broughtAlong(Browser.Person officer) throws IOException {
        officer.go("tugas?antrian=all&cari=" + number);
        officer.page.locator(".page-actions a").getByText("Surat massal").click();
        officer.page.getByText("Dari daftar tugas").waitFor();
        officer.page.getByText("“" + number + "”").waitFor();
        officer.page.getByText("0 dari 1 dipilih").waitFor();
        var name = jdbc.sql("SELECT subject FROM casefile.case_file WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
        officer.go("perusahaan?hanya=kasus&cari=" + name.replace(" ", "%20"));
        officer.picture("page-perusahaan-surat-massal-1440");
        officer.page.locator(".page-actions a").getByText("Surat massal").click();
        officer.page.getByText("Ada kasus berjalan").waitFor();
        officer.settled();
        var address = officer.page.url();
        assertThat(address).contains("dari=perusahaan", "hanya=kasus");
        officer.go(address.replaceFirst(".*(surat-massal.*)", "$1") + "&langkah=letters.dispatchLetter");
        officer.page.getByText("Tidak satu pun kasus dalam saringan ini").waitFor();
        officer.picture("page-surat-massal-kosong-1440");
        var withCase = officer.page.locator(".chip").getByText("Ada kasus berjalan");
        withCase.click();
        withCase.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        officer.settled();
        assertThat(officer.page.url()).doesNotContain("hanya=kasus");
        officer.page.goBack();
        withCase.waitFor();
        officer.settled();
        officer.page.locator(".chip").getByText("Kirim surat pembinaan").click();
        officer.page.getByText("0 dari 1 dipilih").waitFor();
        officer.picture("page-surat-massal-saringan-1440");
        var phone = browser.phone("disnaker").go(address.replaceFirst(".*(surat-massal.*)", "$1"));
        phone.picture("page-surat-massal-saringan-390");
        phone.go("tugas?antrian=all").picture("page-tugas-surat-massal-390");
        phone.go("perusahaan").picture("page-perusahaan-semua-390");
        var barriers = new ArrayList<>(officer.barriers());
        barriers.addAll(phone.barriers());
        return barriers;
    }

    /** As after the death of the node that was told: the page asks again, and does not clear away what is being typed. */
    @Test
    void theSignatoryIsAskedAgainAndGoesOn(@Autowired ApplicationContext context, @Autowired Actors actors)
            throws IOException {
        var signed = people.open();
        people.confirmed(signed);
        people.drafted("disnaker", signed, "sendGuidance", people.letter());
        actors.complete("disnaker-kepala", signed, "letters.checkLetter", LetterAnswers.approved());
        var task = actors.open(signed, "letters.dispatchLetter");
        var id = jdbc.sql("""
                        INSERT INTO massletters.batch (form_key, answers, by_user, agency, at, asks)
                        VALUES ('letters.dispatchLetter', '{"signature": "electronic", "means": "email"}', 'disnaker', 'DISNAKER', now(), true)
                        RETURNING id
                        """).query(Long.class).single();
        jdbc.sql("""
                        INSERT INTO massletters.line (batch_id, position, task_id, case_number, subject, own)
                        VALUES (:id, 1, :task, :number, 'PT Uji', '{}')
                        """)
                .param("id", id)
                .param("task", task.taskId())
                .param("number", signed)
                .update();
        DeadNode.had(jdbc, "massletters", id, "disnaker");
        try (var service = new EsignServer(context)) {
            var officer = browser.as("disnaker").go("surat-massal/hasil/" + id);
            officer.page.getByText("sampai penanda tangan mengisi kembali").waitFor();
            officer.page.getByLabel("NIK penanda tangan").fill(EsignServer.NIK);
            officer.page.getByLabel("Passphrase tanda tangan elektronik").fill(EsignServer.PASSPHRASE);
            officer.picture("page-surat-massal-penandatangan-1440");
            assertThat(officer.barriers()).isEmpty();
            officer.press("Lanjutkan penandatanganan");
            officer.page.getByText("1 selesai, 0 ditolak.").waitFor();
            assertThat(service.asked()).isEqualTo(1);
        }
        browser.assertQuiet();
    }

    @Test
    void theWordsAreChangedWithAPreview() throws IOException {
        var head = browser.as("bpjs-kepala").go("naskah-surat/fine");
        head.press("Pratinjau");
        head.page.getByText("Buka PDF").waitFor();
        assertThat(head.files()).anyMatch(name -> name.equals("inline; application/pdf"));
        var body = head.page.locator("vaadin-text-area textarea").first();
        var words = body.inputValue();
        body.fill(words + " {nik}");
        head.press("Simpan versi baru");
        head.page.getByText("Isian {nik} tidak dikenal").waitFor();
        head.picture("page-surat-naskah-fine-1440");
        assertThat(head.barriers()).isEmpty();
        body.fill(words + "\n\nKalimat tambahan.");
        head.press("Simpan versi baru");
        head.page.getByText("disimpan.").first().waitFor();
        assertThat(head.page.locator("vaadin-text-area textarea").first().inputValue())
                .endsWith("Kalimat tambahan.");
        var reader = browser.as("disnaker").go("naskah-surat/fine");
        assertThat(reader.words()).contains("Kalimat tambahan.").doesNotContain("Simpan versi baru");
        assertThat(reader.barriers()).isEmpty();
        assertThat(List.of(browser.phone("bpjs-kepala").go("naskah-surat/fine").barriers()))
                .containsOnly(List.of());
        browser.assertQuiet();
    }
}
