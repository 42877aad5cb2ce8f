package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.sinergi.AsSystem;
import id.sinergi.ProcessTest;
import id.sinergi.calendar.Calendar;
import id.sinergi.village.process.VillageCases;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People one by one on a phone, with the network taken away and given back: nothing lost, doubled or out of order. */
@AsSystem
@ProcessTest
@WithBrowser
class EntryJourneyIT {

    @Autowired
    VillageCases village;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @Test
    void whatALostLineKeepsBackGoesInOrderAfterwards() throws IOException {
        var number = village.collecting(calendar.today().plusDays(20), 0, 25);
        var phone = browser.phone("desa-waworaha").go("kasus/" + number);
        phone.press("Isi data pekerja");
        phone.press("Ambil tugas");
        phone.picture("page-entry-task-390");
        phone.page.locator(".task-ways").getByText("Isi satu per satu").click();
        phone.page.getByText("0 dari 25 orang").waitFor();
        phone.picture("page-entry-empty-390");
        phone.press("Orang berikutnya");
        var first = VillageCases.nik(LocalDate.of(1988, 2, 3));
        fill(phone, first, "Siti Satu");
        assertThat(phone.page.locator("#field-tanggallahir").inputValue()).isEqualTo("1988-02-03");
        status(phone, "Tersimpan");
        phone.picture("page-entry-form-390");
        assertThat(phone.barriers()).isEmpty();
        phone.press("Simpan, orang berikutnya");
        status(phone, "Tersimpan");
        var second = VillageCases.nik(LocalDate.of(1979, 11, 24));
        var third = VillageCases.nik(LocalDate.of(2001, 7, 9));
        phone.offline(true);
        fill(phone, second, "Dua Tanpa Jaringan");
        phone.press("Simpan, orang berikutnya");
        fill(phone, third, "Tiga Tanpa Jaringan");
        fill(phone, third, "Tiga Diperbaiki");
        phone.press("Simpan, orang berikutnya");
        status(phone, "belum terkirim. Sambungan terputus");
        assertThat(registered(List.of(second, third))).isEmpty();
        phone.picture("page-entry-offline-390");
        phone.offline(false);
        status(phone, "Tersimpan");
        fill(phone, "123", "Empat Salah");
        phone.press("Simpan, orang berikutnya");
        phone.page.getByText("Empat Salah ditolak").waitFor();
        phone.press("Ke daftar; lanjutkan nanti");
        phone.page.getByText("3 dari 25 orang").waitFor();
        assertThat(phone.page.locator(".entry-nik").allInnerTexts()).contains("7402************");
        assertThat(hour(phone)).contains("08.30");
        phone.page.evaluate("document.querySelector('sinergi-entry').setAttribute('zone', 'Asia/Jayapura')");
        assertThat(hour(phone)).as("where the regency's clock is another").contains("09.30");
        phone.picture("page-entry-list-390");
        assertThat(phone.barriers()).isEmpty();
        assertThat(registered(List.of(first, second, third)))
                .containsExactly("Siti Satu", "Dua Tanpa Jaringan", "Tiga Diperbaiki");
        assertThat(jdbc.sql("SELECT count(*) FROM entry.person WHERE case_number = :case")
                        .param("case", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        browser.complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        browser.assertQuiet();
    }

    /** What is said of something saved at half past midnight in Greenwich. */
    private static String hour(Browser.Person phone) {
        return String.valueOf(phone.page.evaluate("""
                () => {
                  const form = document.querySelector('sinergi-entry');
                  form.savedAt = '2026-12-01T00:30:00Z';
                  form.say();
                  return form.status.textContent;
                }
                """));
    }

    private static void fill(Browser.Person phone, String nik, String name) {
        phone.page.locator("#field-nik").fill(nik);
        phone.page.locator("#field-nama").fill(name);
        phone.page.locator("#field-nama").blur();
        phone.page
                .getByText("Berusaha sendiri", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
    }

    private static void status(Browser.Person phone, String words) {
        PlaywrightAssertions.assertThat(phone.page.locator(".entry-status"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
    }

    /** In the order in which the registry got them. */
    private List<String> registered(List<String> niks) {
        return jdbc.sql("SELECT name FROM registry.worker WHERE nik = ANY (:niks) ORDER BY id")
                .param("niks", niks.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
