package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    void aNikIsLookedUpOnceAndNeverStandsInAnAddress() throws IOException {
        var person = jdbc.sql("""
                        SELECT nik, name FROM registry.worker
                         WHERE village_code = '74.02.01.2012' AND duplicate_of IS NULL ORDER BY id LIMIT 1
                        """)
                .query((row, i) -> List.of(row.getString("nik"), row.getString("name")))
                .single();
        var nik = person.getFirst();
        var officer = browser.as("desa-waworaha").go("pekerja");
        officer.page.locator(".workers-search input").fill(nik.substring(0, 10));
        officer.page.getByText("Daftar ini tidak mencari angka").waitFor();
        officer.page.locator(".workers-search input").fill(nik);
        officer.page.getByText("alamat tidak boleh memuat NIK").first().waitFor();
        officer.page.locator(".workers-search input").fill("");
        officer.press("Cari dengan NIK");
        officer.page.locator("vaadin-dialog vaadin-text-field input").fill("12");
        officer.page.locator("vaadin-dialog vaadin-button:has-text('Cari')").click();
        officer.page.getByText("Tulis NIK lengkap").waitFor();
        officer.picture("page-pekerja-cari-nik-1440");
        officer.page.locator("vaadin-dialog vaadin-text-field input").fill(nik);
        officer.page.locator("vaadin-dialog vaadin-button:has-text('Cari')").click();
        officer.page.getByText(person.getLast()).first().waitFor();
        assertThat(officer.page.url()).doesNotContain(nik.substring(0, 6));
        assertThat(officer.page.locator("sinergi-rows").textContent())
                .contains(nik.substring(0, 4) + "************")
                .doesNotContain(nik);
        assertThat(officer.barriers()).isEmpty();
        browser.assertQuiet();
    }

    @Test
    void whoReadPeopleIsShownToThoseWhoGuardTheData() throws IOException {
        browser.as("bpjs").go("pekerja?q=siti").page.locator(".workers-found").waitFor();
        var guardian = browser.as("sekda").go("privasi/pembacaan");
        var more = guardian.page.locator(".rows-more:visible");
        while (guardian.page.getByText("menurut nama").count() == 0 && more.count() > 0) {
            more.click();
            guardian.settled();
        }
        guardian.page.getByText("menurut nama").first().waitFor();
        guardian.picture("page-privasi-pembacaan-1440");
        assertThat(guardian.page.textContent("body")).doesNotContain("siti").contains("BPJS");
        assertThat(guardian.barriers()).isEmpty();
        browser.phone("sekda").go("privasi/pembacaan").picture("page-privasi-pembacaan-390");
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
        assertThat(officer.page.getByText("Kepesertaan yang dipadankan BPJS").count())
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
        officer.go("pekerja?q=Moehammad%20Goenoengteduh").picture("page-pekerja-cari-1440");
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
