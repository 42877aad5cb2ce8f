package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/**
 * {@code kill -9} of the system and its database in the middle of work loses nothing that was confirmed and leaves nothing
 * half done; a copy of what is there afterwards starts elsewhere with its trail whole. {@link KilledLettersIT} kills the
 * system alone.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledMidWorkIT {

    private static final Path FOLDER = Path.of("target", "killed");

    /** So many confirmed acts until the system is killed amid a large import, together with its database server. */
    private static final int ACTS = 40;

    private final Confirmed confirmed = new Confirmed();
    private RunningSinergi sinergi;

    @BeforeEach
    void emptyFolder() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @AfterEach
    void leaveNothingRunning() {
        sinergi.close();
    }

    @Test
    void whatWasConfirmedIsThereAndNothingIsHalfDone() throws Exception {
        start();
        inspect();
        try (var traffic = Traffic.start(sinergi, confirmed, 4)) {
            confirmed.await(ACTS);
            traffic.uploadLarge();
            traffic.expectTheEnd();
            sinergi.kill();
        }
        var left = sinergi.databaseServer().filter(ProcessHandle::isAlive);
        assertThat(left).as("the database server that was left behind").isPresent();
        left.get().destroyForcibly();
        left.get().onExit().join();
        start();
        inspect();
        finish();
        inspect();
        restore();
    }

    private void restore() throws IOException, InterruptedException {
        var last = Restored.last(sinergi);
        var server = sinergi.databaseServer().orElseThrow();
        sinergi.stop();
        server.onExit().join();
        sinergi = Restored.start(FOLDER);
        sinergi.awaitReady();
        Restored.verify(sinergi, last);
    }

    private void start() {
        sinergi = RunningSinergi.launch(FOLDER, "--sinergi.demo.cases=false");
        sinergi.awaitReady();
    }

    private void inspect() throws IOException, InterruptedException {
        assertThat(confirmed.faults).isEmpty();
        var books = new Books(sinergi.database());
        while (books.hasOpenImports()) {
            confirmed.awaitNews();
        }
        books.hold(confirmed);
        books.agree();
        var verdict = sinergi.as("inspektorat", "sinergi").get("/api/v1/audit/verify");
        assertThat(verdict.body().path("intact").asBoolean()).as(verdict.text()).isTrue();
    }

    /** Takes every case that was opened to its end. */
    private void finish() throws Exception {
        try (var traffic = Traffic.finish(sinergi, confirmed)) {
            while (confirmed.faults.isEmpty() && hasOpenCases()) {
                confirmed.awaitNews();
            }
            traffic.expectTheEnd();
        }
    }

    private boolean hasOpenCases() throws IOException {
        var open = sinergi.as("sekda", "sinergi").get("/api/v1/cases?status=open&kind=village_collection");
        return !open.body().path("items").isEmpty();
    }
}
