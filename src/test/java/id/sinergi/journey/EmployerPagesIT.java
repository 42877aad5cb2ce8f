package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.IntegrationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employers on the screen: found, entered, changed, and their arrears brought to cases. */
@IntegrationTest
@WithBrowser
class EmployerPagesIT {

    @Autowired
    JdbcClient jdbc;

    Browser browser;

    @Test
    void anEmployerIsFoundAndChangedAndAllInArrearsAreReported() throws IOException {
        var officer = browser.as("bpjs");
        officer.go("perusahaan?hanya=piutang").picture("page-perusahaan-piutang-1440");
        var barriers = new ArrayList<>(officer.barriers());
        var owing = jdbc.sql("""
                        SELECT e.id FROM employers.employer e
                          JOIN employers.branch b ON b.employer_id = e.id JOIN employers.arrears a ON a.npp = e.npp
                         WHERE a.contribution > a.paid ORDER BY e.id LIMIT 1
                        """).query(Long.class).single();
        officer.go("perusahaan/" + owing);
        assertThat(officer.words()).contains("Iuran per bulan", "Terdaftar di BPJS", "Cabang");
        officer.picture("page-perusahaan-satu-1440");
        barriers.addAll(officer.barriers());
        officer.press("Ubah");
        officer.picture("form-perusahaan-ubah-1440");
        barriers.addAll(officer.barriers());
        var phone = "0811" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
        officer.page.getByLabel("Telepon").fill(phone);
        officer.page.getByLabel("NPWP").fill("12");
        officer.press("Simpan");
        officer.page.getByText("NPWP terdiri atas 15 atau 16 angka.").first().waitFor();
        officer.page.getByLabel("NPWP").fill("01.234.567.8-901.000");
        officer.press("Simpan");
        officer.page.getByText("tersimpan.").waitFor();
        assertThat(officer.words()).contains(phone, "012345678901000");
        officer.go("piutang").press("Hitung");
        officer.page.getByText("Kasus baru akan dibuka").waitFor();
        officer.picture("page-piutang-1440");
        barriers.addAll(officer.barriers());
        var handset = browser.phone("bpjs");
        handset.go("perusahaan/" + owing).picture("page-perusahaan-satu-390");
        barriers.addAll(handset.barriers());
        handset.go("perusahaan?cari=lestari").picture("page-perusahaan-390");
        handset.go("piutang").picture("page-piutang-390");
        barriers.addAll(handset.barriers());
        assertThat(barriers).isEmpty();
        browser.assertQuiet();
    }
}
