package id.sinergi.demo;

import id.sinergi.privacy.Breach;
import id.sinergi.privacy.Breach.Audience;
import id.sinergi.privacy.Breach.Data;
import id.sinergi.privacy.Breaches;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fictional breaches: one that was told in time and closed, one whose hours are nearly over, one just reported. */
@Component
class BreachDemo {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final DemoDriver driver;
    private final Breaches breaches;
    private final Clock clock;

    BreachDemo(DemoDriver driver, Breaches breaches, Clock clock) {
        this.driver = driver;
        this.breaches = breaches;
        this.clock = clock;
    }

    @Transactional
    void create() {
        if (!driver.as("sekda", driver.today(), () -> breaches.list(1, null))
                .items()
                .isEmpty()) {
            return;
        }
        closed();
        nearlyOver();
        reported(
                Duration.ofHours(5),
                "desa-morosi",
                () -> breaches.report(new Breaches.Report(
                                "Gawai pendataan dipinjamkan tanpa keluar dari akun petugas",
                                List.of(Data.IDENTITY, Data.CONTACT),
                                null,
                                null,
                                null))
                        .orThrow());
    }

    private void closed() {
        var ago = Duration.ofDays(47);
        var breach = reported(
                ago,
                "bpjs",
                () -> breaches.report(new Breaches.Report(
                                "Daftar peserta satu desa terkirim ke alamat surel perusahaan lain",
                                List.of(Data.IDENTITY, Data.MEMBERSHIP),
                                41,
                                null,
                                null))
                        .orThrow());
        var confirmed = confirm(ago.minusHours(4), breach, 41);
        var agency = told(ago.minusHours(20), confirmed, Audience.AGENCY, "Surat " + letter(214, ago));
        var persons = told(ago.minusHours(44), agency, Audience.PERSONS, "Surat melalui kepala desa");
        at(
                ago.minusDays(12),
                "sekda",
                persons,
                () -> breaches.close(
                        persons.id(),
                        persons.version(),
                        "Berkas kini dikirim sebagai tautan yang kedaluwarsa; alamat diperiksa orang kedua."));
    }

    private void nearlyOver() {
        var ago = Duration.ofHours(61);
        var breach = reported(
                ago,
                "dpmd",
                () -> breaches.report(new Breaches.Report(
                                "Cetakan daftar pekerja tertinggal di ruang rapat umum",
                                List.of(Data.IDENTITY, Data.FINANCE),
                                120,
                                null,
                                null))
                        .orThrow());
        var confirmed = confirm(ago.minusHours(9), breach, 118);
        told(ago.minusHours(30), confirmed, Audience.AGENCY, "Surat elektronik dan surat " + letter(239, ago));
    }

    private Breach confirm(Duration ago, Breach breach, int persons) {
        return at(
                ago,
                "sekda",
                breach,
                () -> breaches.confirm(
                                breach.id(),
                                breach.version(),
                                new Breaches.Assessment(
                                        breach.data(),
                                        persons,
                                        "Terjadi pada jam kerja; terbuka bagi orang luar selama kira-kira dua jam.",
                                        "Berkas ditarik kembali, penerima menyatakan telah menghapusnya, dan akses dihentikan."))
                        .orThrow());
    }

    private Breach told(Duration ago, Breach breach, Audience audience, String means) {
        return at(
                ago,
                "sekda",
                breach,
                () -> breaches.told(breach.id(), breach.version(), audience, clock.instant(), means)
                        .orThrow());
    }

    /** "800/214/IX/2026": numbered by the month in which it was written. */
    private String letter(int number, Duration ago) {
        var day = LocalDate.ofInstant(clock.instant().minus(ago), clock.getZone());
        return "800/%d/%s/%d".formatted(number, ROMAN.get(day.getMonthValue() - 1), day.getYear());
    }

    private Breach reported(Duration ago, String username, Callable<Breach> work) {
        return driver.begun(clock.instant().minus(ago), username, breach -> List.of(story(breach)), work);
    }

    private <T> T at(Duration ago, String username, Breach breach, Callable<T> work) {
        return driver.at(clock.instant().minus(ago), username, story(breach), work);
    }

    private static String story(Breach breach) {
        return "breach-" + breach.id();
    }
}
