package id.sinergi.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Trouble;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.runs.DeadNode;
import id.sinergi.runs.Runs;
import id.sinergi.runs.Standing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every run in the background does when its node or the database goes away, shown by sweeps: each goes on by itself,
 * and what is shown as running is run by somebody.
 */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SweepRunsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Sweeps sweeps;

    @Autowired
    Runs runs;

    @Autowired
    Employers employers;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private static User officer(String village) {
        return new User("runs-" + village, "Uji", Agency.BPJS, Set.of(Role.OFFICER), Set.of(village), "id");
    }

    private <T> T as(User user, Supplier<T> act) {
        return actors.as(user, act);
    }

    private void debtors(String village, int count) {
        IntStream.range(0, count).forEach(i -> {
            var npp = "U" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
            as(
                            officer(village),
                            () -> employers.create(
                                    EmployerForm.EMPTY.with(
                                            Map.of("npp", npp, "name", "PT " + npp, "villageCode", village)),
                                    true))
                    .orThrow();
            jdbc.sql("""
                            INSERT INTO employers.arrears (npp, month, contribution, paid, due_on, worker_count, updated_at)
                            SELECT :npp, (date '2026-04-01' - make_interval(months => i))::date, 1500000, 500000,
                                   (date '2026-05-15' - make_interval(months => i))::date, 5, now()
                              FROM generate_series(0, 2) AS i
                            """).param("npp", npp).update();
        });
    }

    private long begun(String village) {
        return as(officer(village), () -> sweeps.begin(DAY, 2, null, true))
                .orThrow()
                .id();
    }

    private Sweep find(String village, long id) {
        return as(officer(village), () -> sweeps.find(id)).orThrow();
    }

    private Sweep finished(String village, long id) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> find(village, id), one -> one.finishedAt() != null);
    }

    private void standing(long id, Standing.State state) {
        await().until(() -> sweeps.standing(id).state() == state);
    }

    /** One case for each of them, however often somebody began anew. */
    private void assertOneCaseEach(String village, int count) {
        assertThat(jdbc.sql("""
                                SELECT count(*), count(DISTINCT employer) FROM casefile.case_file
                                 WHERE village_code = :village AND status = 'OPEN'
                                """)
                        .param("village", village)
                        .query((row, i) -> List.of(row.getLong(1), row.getLong(2)))
                        .single())
                .containsExactly((long) count, (long) count);
    }

    @Test
    void whatADeadNodeHadIsTakenUpByALivingOne() {
        var village = "74.02.41.2010";
        debtors(village, 4);
        accounts.createUnlisted(List.of(officer(village)), "sinergi");
        var id = as(officer(village), () -> sweeps.prepare(DAY, 2, null, true))
                .orThrow()
                .id();
        assertThat(sweeps.standing(id).state())
                .as("nothing is running that nobody runs")
                .isEqualTo(Standing.State.STOPPED);
        DeadNode.had(jdbc, SweepWork.CODE, id, officer(village).username());
        var done = finished(village, id);
        assertThat(done).extracting("opened", "failed").containsExactly(4L, 0L);
        standing(id, Standing.State.STOPPED);
        assertOneCaseEach(village, 4);
    }

    @Test
    void aFullDiskIsWaitedForAndNobodyIsLeftOut(CapturedOutput log) {
        var village = "74.02.41.2011";
        debtors(village, 5);
        var full =
                Trouble.of(jdbc, "arrears.sweep_employer", "UPDATE", "new.village_code = '" + village + "'", "53100");
        try (full) {
            var id = begun(village);
            standing(id, Standing.State.RETRYING);
            var now = sweeps.standing(id);
            assertThat(now.why()).isEqualTo("passing.FULL");
            assertThat(now.next()).isNotNull();
            assertThat(find(village, id).done()).isZero();
            var said = "arrears.sweep " + id + " waits";
            await().until(() ->
                    log.getAll().lines().filter(line -> line.contains(said)).count() == 3);
            assertThat(log.getAll().lines().filter(line -> line.contains("could not extend file")))
                    .as("one line a try, each later than the one before, and no trace of it")
                    .isEmpty();
            full.close();
            as(officer(village), () -> sweeps.resume(id)).orThrow();
            assertThat(finished(village, id)).extracting("opened", "failed").containsExactly(5L, 0L);
        }
        assertOneCaseEach(village, 5);
    }

    @Test
    void aConnectionThatIsCutAmidTheWorkCostsNothing() {
        var village = "74.02.41.2012";
        debtors(village, 6);
        var slow =
                Trouble.of(jdbc, "arrears.sweep_employer", "UPDATE", "new.village_code = '" + village + "'", "57P01");
        try (slow) {
            var id = begun(village);
            standing(id, Standing.State.RETRYING);
            assertThat(sweeps.standing(id).why()).isEqualTo("passing.AWAY");
            slow.close();
            assertThat(finished(village, id)).extracting("opened", "failed").containsExactly(6L, 0L);
        }
        assertOneCaseEach(village, 6);
    }

    /** The server cuts the very connection that does the work. */
    @Test
    void aKilledServerProcessIsNoFailureOfALine() {
        var village = "74.02.41.2013";
        debtors(village, 3);
        accounts.createUnlisted(List.of(officer(village)), "sinergi");
        var id = as(officer(village), () -> sweeps.prepare(DAY, 2, null, true))
                .orThrow()
                .id();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("LOCK TABLE arrears.sweep_employer IN SHARE MODE").update();
            CompletableFuture.runAsync(() -> DeadNode.had(
                            jdbc, SweepWork.CODE, id, officer(village).username()))
                    .join();
            await().until(() -> blocked() != 0);
            assertThat(jdbc.sql("SELECT pg_terminate_backend(:pid)")
                            .param("pid", (int) blocked())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
        assertThat(finished(village, id)).extracting("opened", "failed").containsExactly(3L, 0L);
        assertOneCaseEach(village, 3);
    }

    private long blocked() {
        return jdbc.sql("""
                        SELECT coalesce(max(pid), 0) FROM pg_stat_activity
                         WHERE wait_event_type = 'Lock' AND query LIKE '%arrears.sweep_employer%'
                        """).query(Long.class).single();
    }

    /** Whoever goes on with a run does not take it for finished because somebody else still holds its last lines. */
    @Test
    void whatAnotherNodeStillHoldsIsWaitedFor() throws Exception {
        var village = "74.02.41.2008";
        debtors(village, 3);
        var id = begun(village);
        finished(village, id);
        jdbc.sql("UPDATE arrears.sweep_employer SET state = 'WAITING' WHERE sweep_id = :id")
                .param("id", id)
                .update();
        var repository = new SweepRepository(jdbc);
        try (var other = Executors.newSingleThreadExecutor()) {
            var taken = transaction.execute(status -> {
                assertThat(repository.take(id, 100)).hasSize(3);
                var waiting = other.submit(() -> transaction.execute(inner -> repository.take(id, 100)));
                await().until(() -> blocked() != 0);
                status.setRollbackOnly();
                return waiting;
            });
            assertThat(taken.get())
                    .as("what was rolled back there is done here")
                    .hasSize(3);
        }
    }

    @Test
    void aRunWhoseAccountIsGoneStopsUntilSomebodyElseGoesOnWithIt() {
        var village = "74.02.41.2014";
        debtors(village, 2);
        var id = as(officer(village), () -> sweeps.prepare(DAY, 2, null, true))
                .orThrow()
                .id();
        DeadNode.had(jdbc, SweepWork.CODE, id, "sudah-pindah");
        await().until(() -> "run.why.accountGone".equals(sweeps.standing(id).why()));
        assertThat(sweeps.standing(id).state()).isEqualTo(Standing.State.STOPPED);
        assertThat(find(village, id).done()).isZero();
        as(officer(village), () -> sweeps.resume(id)).orThrow();
        assertThat(finished(village, id).opened()).isEqualTo(2);
    }

    /** A living node is not robbed: its lease runs. */
    @Test
    void nobodyTakesWhatALivingNodeHas() {
        var village = "74.02.41.2009";
        debtors(village, 2);
        var id = as(officer(village), () -> sweeps.prepare(DAY, 2, null, true))
                .orThrow()
                .id();
        DeadNode.had(jdbc, SweepWork.CODE, id, officer(village).username());
        jdbc.sql(
                        "UPDATE runs.run SET leased_until = clock_timestamp() + interval '1 hour' WHERE kind = :kind AND id = :id")
                .param("kind", SweepWork.CODE)
                .param("id", id)
                .update();
        assertThat(sweeps.standing(id).state()).isEqualTo(Standing.State.RUNNING);
        as(officer(village), () -> sweeps.resume(id)).orThrow();
        as(officer(village), () -> {
            runs.workHere(SweepWork.CODE, id, lines -> {});
            return id;
        });
        assertThat(find(village, id).done()).isZero();
        jdbc.sql("DELETE FROM runs.run WHERE kind = :kind AND id = :id")
                .param("kind", SweepWork.CODE)
                .param("id", id)
                .update();
    }
}
