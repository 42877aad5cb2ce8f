package id.sinergi.privacy;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.shared.Result;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ActivitiesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Activities activities;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @BeforeEach
    @AfterEach
    void now() {
        clock.reset();
    }

    private static Activity.Text text(String title, String basis) {
        return new Activity.Text(title, "Nama", "Uji", basis, "Dinas", "Satu tahun", "UU 27/2022");
    }

    private Result<Activity> change(String who, String code, int seen, Activity.Text text, LocalDate from) {
        return actors.as(who, () -> activities.change(code, seen, text, from));
    }

    @Test
    void whatHoldsLaterIsShownWhenItsDayHasCome() {
        var today = LocalDate.now(clock);
        var first = change("sekda", null, 0, text("Kegiatan uji " + System.nanoTime(), "Pasal 20"), today)
                .orThrow();
        change("admin", first.code(), 1, text("Kegiatan uji", "Pasal 21"), today.plusDays(10))
                .orThrow();
        assertThat(basis(first.code())).isEqualTo("Pasal 20");
        clock.advance(Duration.ofDays(11));
        assertThat(basis(first.code())).isEqualTo("Pasal 21");
        assertThat(activities.versions(first.code())).hasSize(2);
    }

    private String basis(String code) {
        return activities.inForce().stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst()
                .orElseThrow()
                .text()
                .basis();
    }

    @Test
    void onlyGuardiansChangeAndNobodyChangesThePast() {
        var today = LocalDate.now(clock);
        var seen = activities.versions("pendataan").getFirst();
        for (var other : new String[] {"disnaker-kepala", "inspektorat", "desa-waworaha"}) {
            assertThat(code(change(other, "pendataan", seen.version(), seen.text(), today)))
                    .isEqualTo("privacy.guardiansOnly");
        }
        assertThat(code(change("sekda", "pendataan", seen.version(), seen.text(), today.minusDays(1))))
                .isEqualTo("privacy.inPast");
        assertThat(code(change("sekda", "pendataan", seen.version(), text("Uji", " "), today)))
                .isEqualTo("required");
        assertThat(code(change("sekda", "pendataan", seen.version() - 1, seen.text(), today)))
                .isEqualTo("privacy.changedMeanwhile");
    }

    @Test
    void theControllerIsChangedLikewise() {
        var seen = activities.latestController();
        var today = LocalDate.now(clock);
        var unknown = new DataController(
                seen.version() + 1, seen.name(), seen.address(), "Pejabat", seen.contact(), "tiada", "SK", today);
        assertThat(code(actors.as("sekda", () -> activities.change(unknown)))).isEqualTo("privacy.unknownAccount");
        var stale = new DataController(
                seen.version(), seen.name(), seen.address(), "Pejabat", seen.contact(), null, "SK", today);
        assertThat(code(actors.as("sekda", () -> activities.change(stale)))).isEqualTo("privacy.changedMeanwhile");
        assertThat(code(actors.as("dpmd", () -> activities.change(stale)))).isEqualTo("privacy.guardiansOnly");
    }

    @Test
    void everybodyReadsTheRegister() {
        var register =
                new Api(port).as("desa-waworaha").get("/processing-activities").ok();
        assertThat(register.get("items").findValuesAsString("code")).contains("pendataan", "riwayat");
        assertThat(register.get("items").findValuesAsString("basis"))
                .allSatisfy(basis -> assertThat(basis).contains("Pasal"));
        assertThat(register.get("controller").get("officer").asString()).isNotBlank();
    }
}
