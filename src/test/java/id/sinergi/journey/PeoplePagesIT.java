package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the registry's people: duplicates judged side by side and undone, strangers, one person's record. */
@AsSystem
@IntegrationTest
@WithBrowser
class PeoplePagesIT {

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @Test
    void aPairIsJudgedSideBySideAndTheJudgementUndone() throws IOException {
        var officer = browser.as("disnaker");
        officer.go("pekerja/ganda");
        officer.picture("page-pekerja-ganda-1440");
        var barriers = new ArrayList<>(officer.barriers());
        officer.press("Bandingkan");
        officer.picture("page-pekerja-ganda-banding-1440");
        barriers.addAll(officer.barriers());
        officer.page.getByText("Bukan, orang yang berbeda").click();
        officer.page.locator("vaadin-dialog vaadin-text-area textarea").fill("Kakak beradik menurut KK");
        officer.press("Simpan putusan");
        officer.page.getByText("Putusan disimpan.").waitFor();
        officer.go("pekerja/ganda?diputuskan=ya");
        officer.picture("page-pekerja-ganda-putusan-1440");
        officer.press("Batalkan putusan");
        officer.page.locator("vaadin-dialog vaadin-text-area textarea").fill("KK lama, keliru");
        officer.picture("page-pekerja-ganda-batal-1440");
        barriers.addAll(officer.barriers());
        officer.page
                .locator("vaadin-dialog vaadin-button:has-text('Batalkan putusan')")
                .click();
        officer.page.getByText("Putusan dibatalkan").waitFor();
        var phone = browser.phone("disnaker");
        phone.go("pekerja/ganda").picture("page-pekerja-ganda-390");
        phone.press("Bandingkan").picture("page-pekerja-ganda-banding-390");
        barriers.addAll(phone.barriers());
        assertThat(barriers).isEmpty();
        assertThat(jdbc.sql("SELECT judgement FROM registry.pair_judgement WHERE reason LIKE 'K%K%' ORDER BY id")
                        .query(String.class)
                        .list())
                .contains("DIFFERENT", "UNDONE");
        browser.assertQuiet();
    }

    @Test
    void strangersAndARecordThatSaysWhoLooked() throws IOException {
        var officer = browser.as("bpjs");
        officer.go("pekerja/peserta-lain").picture("page-pekerja-peserta-lain-1440");
        var barriers = new ArrayList<>(officer.barriers());
        officer.go("pekerja?q=Moehammad%20Tamboeraka").picture("page-pekerja-cari-1440");
        officer.page.locator("sinergi-rows [role=row] a").first().click();
        officer.settled();
        officer.press("Buka NIK lengkap");
        officer.page.getByText("membuka NIK lengkap").waitFor();
        officer.picture("page-pekerja-data-1440");
        barriers.addAll(officer.barriers());
        var phone = browser.phone("bpjs");
        phone.go("pekerja/peserta-lain").picture("page-pekerja-peserta-lain-390");
        var village = browser.as("desa-waworaha");
        village.go("pekerja/ganda");
        village.page.getByText("Halaman ini untuk Dinas Ketenagakerjaan").waitFor();
        village.go("pekerja/peserta-lain");
        village.page.getByText("Daftar ini bukan untuk peran Anda").waitFor();
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
    }
}
