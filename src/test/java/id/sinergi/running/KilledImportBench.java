package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.ApiClient;
import id.sinergi.bench.LargeFiles;
import id.sinergi.territory.Village;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A file of 1,000,000 residents, killed while it is read and again while it is stored, ends as an undisturbed one. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledImportBench {

    private static final Path FOLDER = Path.of("target", "killed-import");
    private static final int PEOPLE = 1_000_000;

    private RunningSinergi sinergi;

    @AfterEach
    void leaveNothingRunning() {
        sinergi.close();
    }

    @Test
    void aKilledImportEndsAsAnUndisturbedOne() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        start(true);
        sinergi.database()
                .sql("TRUNCATE registry.worker, registry.membership CASCADE")
                .update();
        var file = LargeFiles.residents(Files.createTempFile(FOLDER, "residents", ".csv"), PEOPLE, villages());
        var answer = dpmd().upload("/api/v1/imports?kind=residents", file);
        assertThat(answer.isDone()).as(answer.text()).isTrue();
        var id = answer.body().path("id").asString();
        await(id, 300_000);
        kill();
        await(id, PEOPLE);
        kill();
        await("done or failed", Duration.ofSeconds(1), () -> !isOpen(id));
        assertThat(state(id)).isEqualTo("done");
        var found = sinergi.database()
                .sql("SELECT count(*), count(DISTINCT nik), sum(version), min(import_id::text) FROM registry.worker")
                .query((row, i) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .single();
        assertThat(found).containsExactly((long) PEOPLE, (long) PEOPLE, 0L, id);
        assertThat(sinergi.database()
                        .sql("SELECT count(*) FROM imports.parcel")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void start(boolean demo) {
        sinergi = RunningSinergi.launch(
                FOLDER,
                "--sinergi.demo=" + demo,
                "--sinergi.demo.cases=false",
                "--sinergi.import.max-bytes=1073741824",
                "--spring.servlet.multipart.max-file-size=1GB",
                "--spring.servlet.multipart.max-request-size=1GB");
        sinergi.awaitReady();
    }

    /** The demonstration has made the accounts; it would fill the emptied registry again. */
    private void kill() {
        sinergi.kill();
        start(false);
    }

    private ApiClient dpmd() {
        return sinergi.as("dpmd", "sinergi");
    }

    /** Until so many rows were read; fails where the import ends before. */
    private void await(String id, long rows) throws IOException {
        await(
                rows + " rows read",
                Duration.ofMillis(100),
                () -> job(id).path("read").asLong() >= rows || !isOpen(id));
        assertThat(isOpen(id)).as("the import goes on").isTrue();
    }

    private static void await(String what, Duration interval, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(interval)
                .until(condition);
    }

    private boolean isOpen(String id) throws IOException {
        return List.of("queued", "running").contains(state(id));
    }

    private String state(String id) throws IOException {
        return job(id).path("state").asString();
    }

    private JsonNode job(String id) throws IOException {
        return dpmd().get("/api/v1/imports/" + id).body();
    }

    private List<Village> villages() {
        return sinergi.database()
                .sql("SELECT code FROM territory.village ORDER BY code")
                .query((row, i) -> new Village(row.getString(1), "", "", "", Village.Kind.DESA, 0, 0))
                .list();
    }
}
