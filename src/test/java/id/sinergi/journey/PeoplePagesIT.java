package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The pages of the registry's people: duplicates and matches judged side by side and undone, strangers, one person's
 * record; and the map of who is protected.
 */
@AsSystem
@IntegrationTest
@WithBrowser
class PeoplePagesIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

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
    void anAcceptedMatchIsSeenWhereItCountsAndUndone() throws IOException {
        var officer = browser.as("bpjs").go("pekerja/padanan");
        officer.press("Bandingkan");
        officer.page.getByText("Ya, kepesertaannya berlaku").click();
        officer.page.locator("vaadin-dialog vaadin-text-area textarea").fill("NIK salah ketik di perusahaan");
        officer.press("Simpan putusan");
        officer.page.getByText("Putusan disimpan.").waitFor();
        officer.go("pekerja/padanan?diputuskan=ya").picture("page-pekerja-padanan-putusan-1440");
        var worker = jdbc.sql("SELECT worker_id FROM registry.match_candidate WHERE reason LIKE 'NIK salah ketik di %'")
                .query(Long.class)
                .single();
        officer.go("pekerja/" + worker).press("Batalkan putusan");
        officer.page.locator("vaadin-dialog vaadin-text-area textarea").fill("KTP menunjukkan orang lain");
        officer.picture("page-pekerja-padanan-batal-1440");
        assertThat(officer.barriers()).isEmpty();
        officer.page
                .locator("vaadin-dialog vaadin-button:has-text('Batalkan putusan')")
                .click();
        officer.page.getByText("Putusan dibatalkan").waitFor();
        officer.picture("page-pekerja-padanan-data-1440");
        assertThat(officer.page.getByText("Kepesertaan dengan NIK lain").count())
                .isZero();
        browser.assertQuiet();
    }

    @Test
    void loadedOutlinesAreColouredAndTakenAwayTheMapHasDiscs() throws IOException {
        var admin = browser.as("admin").go("batas-wilayah");
        admin.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "batas.geojson", "application/geo+json", Outlines.of(territory.villages(null))));
        admin.page.getByText("348 batas wilayah disimpan.").waitFor();
        var officer = browser.as("bpjs").go("cakupan");
        officer.picture("page-cakupan-batas-1440");
        assertThat(officer.page.locator(".map-picture path.shape").count()).isEqualTo(348);
        assertThat(officer.page.locator(".map-picture circle").count()).isZero();
        assertThat(officer.page.locator(".map-picture path.shape title").first().textContent())
                .contains("belum terlindungi");
        assertThat(officer.page.locator(".map-picture path[class*='band-']").count())
                .isEqualTo(348);
        assertThat(officer.barriers()).isEmpty();
        admin.press("Hapus semua batas");
        admin.page
                .locator("vaadin-confirm-dialog vaadin-button:has-text('Hapus semua batas'), "
                        + "vaadin-dialog vaadin-button:has-text('Hapus semua batas')")
                .click();
        admin.page.getByText("Tersimpan: 0 desa").waitFor();
        officer.go("cakupan").picture("page-cakupan-lingkaran-1440");
        assertThat(officer.page.locator(".map-picture circle.disc").count()).isEqualTo(348);
        officer.page.getByText("Dalam kotak: Routa").waitFor();
        officer.go("cakupan?per=2025-04-30").picture("page-cakupan-tetap-1440");
        assertThat(officer.page.locator(".coverage-headline .coverage-note").textContent())
                .contains("tidak dapat dibuka");
        officer.page.locator(".coverage-headline .coverage-note a").click();
        // The latest figures open their lists.
        officer.page.locator(".coverage-headline .coverage-missing a").waitFor();
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
        village.go("pekerja/padanan");
        village.page.getByText("Halaman ini untuk BPJS Ketenagakerjaan").waitFor();
        village.go("pekerja/peserta-lain");
        village.page.getByText("Daftar ini bukan untuk peran Anda").waitFor();
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
    }
}
