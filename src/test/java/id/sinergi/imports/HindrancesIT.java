package id.sinergi.imports;

import static id.sinergi.imports.ImportSamples.HEADER;
import static id.sinergi.imports.ImportSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Trouble;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.runs.Passing;
import id.sinergi.territory.Territory;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of files that something was in the way of: cancelled meanwhile, followed by another, left alone for hours. */
@IntegrationTest
class HindrancesIT {

    @Autowired
    Imports imports;

    @Autowired
    ImportRepository jobs;

    @Autowired
    HindranceRepository hindrances;

    @Autowired
    Retries retries;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territory territory;

    private User officer;

    @BeforeEach
    void officer() {
        officer = Actors.officer(
                Agency.DESA, territory.villages("74.02.42").get(5).code());
    }

    /** Its worker is broken off by the cancelling itself, and puts it off before that is committed. */
    @Test
    void whatIsCancelledWhileItRunsDoesNotComeBack() {
        var putOff = new CompletableFuture<Optional<Duration>>();
        var job = whileNobodyWorks(() -> {
            var queued = queued("7402014501907101", "Batal");
            jobs.running(queued.id(), java.time.Instant.EPOCH);
            actors.as(officer, () -> imports.cancel(queued.id())).orThrow();
            putOff.completeAsync(() -> hindrances.putOff(queued.id(), Passing.BUSY));
            Awaitility.await().until(this::somebodyWaitsForAJob);
            return queued;
        });
        assertThat(putOff.join()).isEmpty();
        assertThat(find(job))
                .extracting(ImportJob::state, ImportJob::failure)
                .containsExactly(ImportJob.State.FAILED, "import.cancelled");
        assertThat(names("7402014501907101")).isEmpty();
    }

    private boolean somebodyWaitsForAJob() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                         WHERE wait_event_type = 'Lock' AND query LIKE '%imports.import_job%')
                        """).query(Boolean.class).single();
    }

    /** The second file corrects the first: taken over before it, it would be undone by it. Other kinds go on. */
    @Test
    void aFileDoesNotOvertakeOneOfItsKindThatWaits() {
        var files = Objects.requireNonNull(transaction.execute(status -> {
            assertThat(jobs.lock("residents")).isTrue();
            var first = queued("7402014501907111", "Salah");
            hindrances.putOff(first.id(), Passing.BUSY);
            setNext(first.id(), "1 hour");
            return List.of(first, queued("7402014501907111", "Benar"));
        }));
        var other = actors.as(
                "bpjs",
                () -> imports.start("employers", null, "lain.csv", in("npp,nama,kode_desa\n,,\nQ7111,PT Lain,x\n"))
                        .orThrow());
        assertThat(imports.await(other.id(), Duration.ofSeconds(30)).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(jobs.openKinds()).doesNotContain("residents");
        assertThat(find(files.getLast()).state()).isEqualTo(ImportJob.State.QUEUED);
        actors.as(officer, () -> retries.retry(files.getFirst().id())).orThrow();
        files.forEach(job -> assertThat(
                        imports.await(job.id(), Duration.ofSeconds(30)).state())
                .isEqualTo(ImportJob.State.DONE));
        assertThat(names("7402014501907111")).containsExactly("Benar");
    }

    /** Both nodes were down in between: for those hours nothing is known to have been in the way. */
    @Test
    void hoursInWhichNobodyTriedDoNotCount() {
        try (var away = Trouble.of(jdbc, "imports.parcel", "DELETE", "old.content = 'ROWS'", "57P01")) {
            var job = whileNobodyWorks(() -> {
                var queued = queued("7402014501907121", "Sabar");
                hindrances.putOff(queued.id(), Passing.AWAY);
                setNext(queued.id(), "-12 hours");
                jdbc.sql("""
                                UPDATE imports.import_job SET hindered_since = clock_timestamp() - interval '13 hours'
                                 WHERE id = :id
                                """).param("id", queued.id()).update();
                return queued;
            });
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isDecided(job.id()));
            assertThat(find(job).failure()).isNull();
            away.close();
            actors.as(officer, () -> retries.retry(job.id())).orThrow();
            assertThat(imports.await(job.id(), Duration.ofSeconds(30)).created())
                    .isEqualTo(1);
        }
    }

    /** Given up, or put off once more and counted from then on. */
    private boolean isDecided(UUID id) {
        return jdbc.sql("""
                        SELECT state = 'FAILED'
                            OR (state = 'QUEUED' AND hindered_since > clock_timestamp() - interval '1 hour')
                          FROM imports.import_job WHERE id = :id
                        """).param("id", id).query(Boolean.class).single();
    }

    private void setNext(UUID id, String later) {
        jdbc.sql("UPDATE imports.import_job SET next_at = clock_timestamp() + CAST(:later AS interval) WHERE id = :id")
                .param("later", later)
                .param("id", id)
                .update();
    }

    /** Nobody takes up residents until {@code work} is done. */
    private ImportJob whileNobodyWorks(Supplier<ImportJob> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            assertThat(jobs.lock("residents")).isTrue();
            return work.get();
        }));
    }

    private ImportJob queued(String nik, String name) {
        var file = HEADER + nik + "," + name + ",1990-01-05,P,9\n";
        return actors.as(
                officer,
                () -> imports.start("residents", null, "x.csv", in(file)).orThrow());
    }

    private ImportJob find(ImportJob job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private List<String> names(String nik) {
        return jdbc.sql("SELECT name FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(String.class)
                .list();
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(csv(text));
    }
}
