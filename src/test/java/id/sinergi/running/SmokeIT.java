package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * The jar as somebody tries it: no setting but the folder, everything on. The very first start is killed while it makes
 * the demonstration data; what is looked at here is the second.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmokeIT {

    private static final Path FOLDER = Path.of("target", "smoke");

    private RunningSinergi sinergi;

    @BeforeAll
    void startAgainAfterAFirstStartThatWasCutShort() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        sinergi = RunningSinergi.launchJar(FOLDER);
        sinergi.awaitLine("Demonstration people created");
        sinergi.kill();
        sinergi = RunningSinergi.launchJar(FOLDER);
        sinergi.awaitReady();
    }

    @AfterAll
    void stop() {
        var database = sinergi.databaseServer().orElseThrow();
        assertThat(sinergi.stop()).as("ended by SIGTERM").isEqualTo(128 + 15);
        assertThat(database.onExit())
                .as("the database server after a regular stop")
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void saysWhereItIsAndWhoCanSignIn() {
        sinergi.awaitLine("Sinergi is ready at http://localhost:" + sinergi.port());
        assertThat(sinergi.log())
                .contains("Demonstration accounts, password \"sinergi\"", "desa-waworaha", "inspektorat", "admin");
    }

    @Test
    void hasTheRegencyTheFiguresAndCasesOfEachKind() throws IOException {
        var coordinator = sinergi.as("sekda", "sinergi");
        assertThat(coordinator
                        .get("/api/v1/villages?limit=500")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(348);
        var total = coordinator.get("/api/v1/coverage?at=2025-04-30").body().path("total");
        assertThat(total.path("eligible").asInt()).isEqualTo(79_388);
        assertThat(total.path("active").asInt()).isEqualTo(27_636);
        assertThat(total.path("unregistered").asInt()).isEqualTo(51_752);
        assertThat(total.path("percent").asDouble()).isEqualTo(34.81);
        for (var kind : new String[] {"village_collection", "employer_compliance", "outreach_campaign"}) {
            var cases = coordinator.get("/api/v1/cases?limit=500&kind=" + kind);
            assertThat(cases.body().path("items").size()).as(kind).isGreaterThanOrEqualTo(12);
        }
        new Books(sinergi.database()).agree();
    }

    /** As an inspector reads it: from the first entry to the last of the start, no time goes back. */
    @Test
    void tellsTheDemonstrationInTheOrderOfItsTimes() {
        assertThat(sinergi.database().sql("""
                        SELECT seq || ' ' || action || ' ' || chain
                          FROM (SELECT *, lag(at) OVER (ORDER BY seq) AS before FROM audit.entry) entry
                         WHERE at < before
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void answersAtItsDoors() throws IOException {
        var nobody = sinergi.as("nobody", "wrong");
        assertThat(nobody.get("/api/v1/me").isDone()).isFalse();
        assertThat(sinergi.open("/login").status()).isEqualTo(200);
        assertThat(sinergi.open("/actuator/health").body().path("status").asString())
                .isEqualTo("UP");
        assertThat(sinergi.open("/frontend/styles/audit.css").status()).isEqualTo(200);
        var description = sinergi.as("admin", "sinergi").get("/v3/api-docs");
        assertThat(description.body().path("paths").has("/api/v1/tasks/{id}/complete"))
                .isTrue();
    }

    @Test
    void listensOnLoopbackOnlyWhileItShowsDemonstrationData() {
        assertThatThrownBy(() -> connect(sinergi)).isInstanceOf(ConnectException.class);
    }

    /** By another of this machine's own addresses than 127.0.0.1. */
    static void connect(RunningSinergi sinergi) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.2", sinergi.port()), 10_000);
        }
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefusedInWords() {
        var second = RunningSinergi.launchJar(FOLDER);
        assertThat(second.awaitEnd()).isEqualTo(1);
        assertThat(second.log())
                .contains("Another Sinergi is running on the data folder", "sinergi.data-dir")
                .doesNotContain("\tat ");
    }
}
