package id.sinergi.privacy;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.privacy.Breach.Audience;
import id.sinergi.privacy.Breach.Clock;
import id.sinergi.privacy.Breach.Data;
import id.sinergi.shared.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BreachesIT {

    /** A Friday: the 72 hours end on a Monday morning, whatever the working days say. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @LocalServerPort
    private int port;

    @Autowired
    private Breaches breaches;

    @Autowired
    private Activities activities;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void friday() {
        clock.setTo(FRIDAY);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Breach reported(String by) {
        return actors.as(by, () -> breaches.report(report("Daftar pekerja terkirim ke surel yang salah")))
                .orThrow();
    }

    private static Breaches.Report report(String what) {
        return new Breaches.Report(what, List.of(Data.IDENTITY), null, null, null);
    }

    private Breach confirmed(Breach breach) {
        return actors.as("sekda", () -> breaches.confirm(breach.id(), breach.version(), found()))
                .orThrow();
    }

    private static Breaches.Assessment found() {
        return new Breaches.Assessment(
                List.of(Data.IDENTITY, Data.FINANCE), 12, "Salah alamat surel.", "Surel ditarik kembali.");
    }

    private Breach told(Breach breach, Audience audience) {
        return actors.as(
                        "sekda",
                        () -> breaches.told(breach.id(), breach.version(), audience, clock.instant(), "Surat 12"))
                .orThrow();
    }

    @Test
    void theClockRunsByTheHourAlsoOverAWeekend() {
        var breach = reported("desa-waworaha");
        assertThat(breach.dueAt()).isEqualTo(breach.knownAt().plus(Duration.ofHours(72)));
        assertThat(breach.source()).contains("Pasal 46");
        assertThat(breach.clock(clock.instant())).isEqualTo(Clock.ON_TIME);
        clock.advance(Duration.ofHours(49));
        assertThat(breach.clock(clock.instant())).isEqualTo(Clock.DUE_SOON);
        clock.advance(Duration.ofHours(24));
        assertThat(breach.clock(clock.instant())).isEqualTo(Clock.OVERDUE);
    }

    @Test
    void fromTheReportToTheLessonsInTime() {
        var breach = confirmed(reported("bpjs"));
        assertThat(breach.untold()).containsExactly(Audience.PERSONS, Audience.AGENCY);
        var half = told(breach, Audience.AGENCY);
        assertThat(half.clock(clock.instant())).isEqualTo(Clock.ON_TIME);
        assertThat(code(actors.as("sekda", () -> breaches.close(half.id(), half.version(), "Periksa alamat."))))
                .isEqualTo("breach.untold");
        var whole = told(half, Audience.PERSONS);
        assertThat(whole.clock(clock.instant())).isEqualTo(Clock.TOLD);
        var closed = actors.as("sekda", () -> breaches.close(whole.id(), whole.version(), "Periksa alamat."))
                .orThrow();
        assertThat(closed.state()).isEqualTo(Breach.State.CLOSED);
        assertThat(code(actors.as("sekda", () -> breaches.confirm(closed.id(), closed.version(), found()))))
                .isEqualTo("breach.closed");
        assertThat(jdbc.sql("SELECT action FROM audit.entry WHERE subject = :subject ORDER BY seq")
                        .param("subject", "breach-" + breach.id())
                        .query(String.class)
                        .list())
                .containsExactly("breach.reported", "breach.confirmed", "breach.told", "breach.told", "breach.closed");
    }

    @Test
    void whoWasToldTooLateStaysLate() {
        var breach = confirmed(reported("bpjs"));
        clock.advance(Duration.ofHours(73));
        var late = told(told(breach, Audience.AGENCY), Audience.PERSONS);
        assertThat(late.clock(clock.instant())).isEqualTo(Clock.TOLD_LATE);
    }

    @Test
    void everybodyReportsAndSeesOnlyTheOwnReports() {
        var breach = reported("desa-waworaha");
        for (var sees : List.of("desa-waworaha", "sekda", "admin", "inspektorat")) {
            assertThat(actors.as(sees, () -> breaches.find(breach.id()))).isInstanceOf(Result.Done.class);
        }
        assertThat(code(actors.as("desa-morosi", () -> breaches.find(breach.id()))))
                .isEqualTo("breach.unknown");
        assertThat(actors.as("desa-morosi", () -> breaches.list(null, null)).items())
                .doesNotContain(breach);
        assertThat(actors.as("inspektorat", () -> breaches.list(1, null)).items())
                .hasSize(1);
    }

    @Test
    void onlyGuardiansHandleAndTheProtectionOfficerIsOne() {
        var breach = reported("disnaker");
        for (var other : List.of("disnaker", "inspektorat")) {
            assertThat(code(actors.as(other, () -> breaches.confirm(breach.id(), breach.version(), found()))))
                    .isEqualTo("privacy.guardiansOnly");
        }
        var before = activities.latestController();
        officer(before, "dpmd");
        assertThat(actors.as("dpmd", () -> breaches.confirm(breach.id(), breach.version(), found())))
                .isInstanceOf(Result.Done.class);
        officer(activities.latestController(), null);
    }

    private void officer(DataController based, String account) {
        actors.as(
                        "admin",
                        () -> activities.change(new DataController(
                                based.version() + 1,
                                based.name(),
                                based.address(),
                                "Kepala Bidang Data",
                                based.contact(),
                                account,
                                "Keputusan Bupati",
                                LocalDate.now(clock))))
                .orThrow();
    }

    @Test
    void aReportThatIsNoBreachIsDismissedWithAReason() {
        var breach = reported("kades-waworaha");
        assertThat(code(actors.as("admin", () -> breaches.dismiss(breach.id(), breach.version(), " "))))
                .isEqualTo("required");
        var dismissed = actors.as("admin", () -> breaches.dismiss(breach.id(), breach.version(), "Berkas kosong."))
                .orThrow();
        assertThat(dismissed.clock(clock.instant())).isEqualTo(Clock.NONE);
        var other = confirmed(reported("kades-waworaha"));
        assertThat(code(actors.as("admin", () -> breaches.dismiss(other.id(), other.version(), "Salah."))))
                .isEqualTo("breach.confirmed");
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        var future = clock.instant().plusSeconds(60);
        assertThat(code(actors.as("bpjs", () -> breaches.report(report("Milik 7402010101900001 terbuka")))))
                .isEqualTo("personalNumber");
        assertThat(code(actors.as(
                        "bpjs",
                        () -> breaches.report(
                                new Breaches.Report("Surel", List.of(Data.IDENTITY), null, null, future)))))
                .isEqualTo("privacy.future");
        assertThat(code(actors.as(
                        "bpjs",
                        () -> breaches.report(new Breaches.Report(
                                "Surel",
                                List.of(Data.IDENTITY),
                                -1,
                                clock.instant(),
                                clock.instant().minusSeconds(60))))))
                .isEqualTo("privacy.afterKnown");
        var breach = reported("bpjs");
        assertThat(code(actors.as(
                        "sekda",
                        () -> breaches.told(breach.id(), breach.version(), Audience.AGENCY, clock.instant(), "Surat"))))
                .isEqualTo("breach.notConfirmed");
        var confirmed = confirmed(breach);
        assertThat(code(actors.as(
                        "sekda",
                        () -> breaches.told(
                                confirmed.id(),
                                confirmed.version(),
                                Audience.AGENCY,
                                confirmed.knownAt().minusSeconds(1),
                                "Surat"))))
                .isEqualTo("privacy.beforeKnown");
    }

    @Test
    void ofTwoAtOnceOneIsToldThatItChanged() throws Exception {
        var breach = reported("bpjs");
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of("sekda", "admin").stream()
                    .map(who -> threads.submit(() -> {
                        barrier.await();
                        return actors.as(who, () -> breaches.confirm(breach.id(), breach.version(), found()));
                    }))
                    .toList();
            var results = List.of(both.getFirst().get(), both.getLast().get());
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Result.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(result -> assertThat(code(result)).isEqualTo("privacy.changedMeanwhile"));
        }
    }

    @Test
    void programsDoTheSame() {
        clock.reset();
        var api = new Api(port);
        api.as("desa-waworaha").post("/breaches", Map.of("what", "")).refusedFields("what", "data");
        api.as("desa-waworaha")
                .post("/breaches", Map.of("what", "Gawai hilang", "data", List.of("blood")))
                .refusedFields("data");
        var reported = api.as("desa-waworaha")
                .post("/breaches", Map.of("what", "Gawai hilang", "data", List.of("identity")))
                .ok();
        var path = "/breaches/" + reported.get("id").asLong();
        assertThat(reported.get("clock").asString()).isEqualTo("on_time");
        api.as("desa-morosi").get(path).refused(404, "breach.unknown");
        api.as("desa-waworaha").post(path + "/confirm", Map.of("version", 1)).refused(403, "privacy.guardiansOnly");
        var found = Map.of(
                "version", 1, "data", List.of("identity"), "persons", 3, "how", "Tertinggal.", "measures", "Dikunci.");
        api.as("admin").post(path + "/confirm", Map.of()).refusedFields("version");
        var everybody = new HashMap<String, Object>(found);
        everybody.put("persons", 2_000_000_000);
        api.as("admin").post(path + "/confirm", everybody).refusedFields("persons");
        api.as("admin").post(path + "/confirm", found).ok();
        api.as("sekda").post(path + "/confirm", found).refused(409, "privacy.changedMeanwhile");
        var at = reported.get("knownAt").asString();
        api.as("admin")
                .post(path + "/notices", Map.of("version", 2, "audience", "agency", "at", at, "means", "Surat"))
                .ok();
        api.as("admin")
                .post(path + "/notices", Map.of("version", 3, "audience", "persons", "at", at, "means", "Surat"))
                .ok();
        var closed = api.as("admin")
                .post(path + "/close", Map.of("version", 4, "lessons", "Gawai disandi."))
                .ok();
        assertThat(closed.get("state").asString()).isEqualTo("closed");
        assertThat(closed.get("notices")).hasSize(2);
        assertThat(api.as("inspektorat").get("/breaches").ok().get("items")).isNotEmpty();
        api.as("inspektorat").get("/breaches?cursor=eA").refused(422, "cursor.unknown");
    }
}
