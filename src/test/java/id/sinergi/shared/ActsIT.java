package id.sinergi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.engine.LostRaces;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;

/** All of an act is kept, or nothing, however it refuses. */
@IntegrationTest
class ActsIT {

    private static final Refusal NO = Refusal.conflict("planted");

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingToWrite() {
        jdbc.sql("CREATE TABLE probe (n integer)").update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("DROP TABLE probe").update();
    }

    private void write(int n) {
        jdbc.sql("INSERT INTO probe VALUES (:n)").param("n", n).update();
    }

    private int kept() {
        return jdbc.sql("SELECT count(*) FROM probe").query(Integer.class).single();
    }

    private Result<Integer> writeAndRefuse() {
        write(1);
        return Result.refused(NO);
    }

    @Test
    void whatIsDoneIsKept() {
        assertThat(acts.run(() -> {
                    write(1);
                    return Result.done(1);
                }))
                .isEqualTo(Result.done(1));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsNotByValueNorRaisedNorInAPart() {
        assertThat(acts.run(this::writeAndRefuse)).isEqualTo(Result.refused(NO));
        assertThat(acts.<Integer>run(() -> {
                    write(1);
                    throw NO.raise();
                }))
                .isEqualTo(Result.refused(NO));
        assertThat(acts.run(() -> {
                    write(1);
                    return acts.run(this::writeAndRefuse);
                }))
                .isEqualTo(Result.refused(NO));
        assertThat(kept()).isZero();
    }

    /** Half an act that calls itself done is a mistake of ours, and no quiet one. */
    @Test
    void whoSaysDoneAfterAPartRefusedFails() {
        assertThatThrownBy(() -> acts.run(() -> {
                    write(1);
                    acts.run(this::writeAndRefuse);
                    return Result.done(1);
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(kept()).isZero();
    }

    @Test
    void whatRefusesApartIsNotKeptAndTheRestIs() {
        assertThat(acts.run(() -> {
                    write(1);
                    assertThat(acts.part(() -> acts.run(this::writeAndRefuse))).isEqualTo(Result.refused(NO));
                    write(3);
                    return Result.done(1);
                }))
                .isEqualTo(Result.done(1));
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whoWasSlowerIsRefusedInWordsWhateverItIsWrappedIn() {
        for (var lost : new RuntimeException[] {
            new OptimisticLockingFailureException("x"), new IllegalStateException(LostRaces.ofTheEngine())
        }) {
            assertThat(Refusals.code(acts.run(() -> {
                        write(1);
                        throw lost;
                    })))
                    .isEqualTo("race.lost");
        }
        assertThatThrownBy(() -> acts.run(() -> {
                    write(1);
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
        assertThat(kept()).isZero();
    }

    @Test
    void ofTwoInEachOthersWayOneIsKeptAndTheOtherRefused() throws Exception {
        write(1);
        write(2);
        var both = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var here = pool.submit(() -> acts.run(() -> cross(1, 2, both)));
            var there = pool.submit(() -> acts.run(() -> cross(2, 1, both)));
            assertThat(new String[] {Refusals.code(here.get()), Refusals.code(there.get())})
                    .containsExactlyInAnyOrder("", "race.lost");
        }
        assertThat(jdbc.sql("SELECT sum(n) FROM probe").query(Integer.class).single())
                .isEqualTo(5);
    }

    private Result<Integer> cross(int first, int second, CyclicBarrier both) {
        jdbc.sql("UPDATE probe SET n = n + :more WHERE n = :n")
                .param("more", 0)
                .param("n", first)
                .update();
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("UPDATE probe SET n = n + 2 WHERE n = :n").param("n", second).update();
        return Result.done(1);
    }
}
