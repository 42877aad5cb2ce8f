package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.shared.Auditable;
import id.sinergi.shared.Change;
import id.sinergi.shared.Result;
import id.sinergi.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AsSystem
@IntegrationTest
class TrailIT {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Trail trail;

    @Autowired
    Actors actors;

    record Note(String caseNumber, String text) implements Auditable {
        @Override
        public String action() {
            return "test.noted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("text", text);
        }

        @Override
        public List<Change> changes() {
            return List.of(new Change("field", "old", text));
        }
    }

    private String chain;

    @BeforeEach
    void fiveEntries() {
        chain = "T-" + System.nanoTime();
        IntStream.range(0, 5).forEach(i -> note("entry " + i));
    }

    private boolean note(String text) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Note(chain, text)));
        return true;
    }

    private Verdict verify() {
        return actors.as("inspektorat", () -> trail.verify(null, null)).orThrow();
    }

    @Test
    void anUntouchedTrailIsIntact() {
        var verdict = verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.checked()).isGreaterThanOrEqualTo(5);
        assertThat(verdict.firstBroken()).isNull();
    }

    @Test
    void theDatabaseRefusesChangeAndRemoval() {
        for (var sql : List.of(
                "UPDATE audit.entry SET actor = 'x' WHERE chain = '" + chain + "'",
                "DELETE FROM audit.entry WHERE chain = '" + chain + "'",
                "TRUNCATE audit.entry",
                "DELETE FROM audit.head WHERE chain = '" + chain + "'")) {
            assertThatThrownBy(() -> jdbc.update(sql)).rootCause().hasMessageContaining("append-only");
        }
        assertThat(verify().intact()).isTrue();
    }

    /** What somebody with all rights on the database could do to one row, behind the program's back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "UPDATE audit.entry SET details = details - 'text' WHERE seq = {2} | CHANGED",
                "UPDATE audit.entry SET actor = 'somebody' WHERE seq = {2} | CHANGED",
                "UPDATE audit.entry SET at = at + interval '1 second' WHERE seq = {2} | CHANGED",
                "UPDATE audit.entry SET changes = '[]' WHERE seq = {2} | CHANGED",
                "UPDATE audit.entry SET subject = '' WHERE seq = {2} | CHANGED",
                "DELETE FROM audit.entry WHERE seq = {2} | OUT_OF_ORDER",
                "DELETE FROM audit.entry WHERE seq = {0} | OUT_OF_ORDER",
                "DELETE FROM audit.entry WHERE seq = {4} | MISSING",
                "UPDATE audit.entry SET chain = concat(chain, 'x') WHERE seq = {2} | CHANGED",
            })
    void anyChangeToOneRowIsFound(String attack, String reason) {
        var seqs =
                jdbc.queryForList("SELECT seq FROM audit.entry WHERE chain = ? ORDER BY position", Long.class, chain);
        var sql = attack;
        for (var i = 0; i < seqs.size(); i++) {
            sql = sql.replace("{" + i + "}", seqs.get(i).toString());
        }
        behindTheProgramsBack(sql, () -> {
            var verdict = verifyRaw();
            assertThat(verdict.isPresent()).isTrue();
            assertThat(verdict.get().reason()).isEqualTo(reason);
            assertThat(verdict.get().seq()).isBetween(seqs.getFirst(), seqs.getLast());
        });
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void aForgedEntryAtTheEndIsFound() {
        var forged = """
                INSERT INTO audit.entry (chain, position, at, actor, agency, action, details, changes, previous, hash)
                SELECT chain, position + 1, at, actor, agency, action, details, changes, hash,
                       audit.entry_hash(chain, position + 1, at, actor, NULL, agency, action, NULL, NULL, details, changes, hash)
                  FROM audit.entry WHERE chain = '%s' ORDER BY position DESC LIMIT 1
                """.formatted(chain);
        behindTheProgramsBack(forged, () -> assertThat(verifyRaw()).isPresent());
    }

    @Test
    void swappedEntriesAreFound() {
        var seqs =
                jdbc.queryForList("SELECT seq FROM audit.entry WHERE chain = ? ORDER BY position", Long.class, chain);
        var swap = """
                UPDATE audit.entry e SET details = o.details, changes = o.changes, at = o.at, hash = o.hash, previous = o.previous
                  FROM audit.entry o WHERE e.seq IN (%1$d, %2$d) AND o.seq IN (%1$d, %2$d) AND o.seq <> e.seq
                """.formatted(seqs.get(1), seqs.get(3));
        behindTheProgramsBack(
                swap, () -> assertThat(verifyRaw().orElseThrow().seq()).isEqualTo(seqs.get(1)));
    }

    @Test
    void anAbandonedActLeavesNoEntry() {
        var before = count();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Note(chain, "never"));
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void manyWritersToOneCaseKeepTheChain() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 200; i++) {
                pool.submit(() -> actors.asSystem(() -> note("at once")));
            }
        }
        assertThat(count()).isEqualTo(205);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void onlyInspectorsVerifyAndTheirReadIsLogged() {
        assertThat(actors.as("bpjs", () -> trail.verify(null, null))).isInstanceOf(Result.Refused.class);
        verify();
        var mine = actors.as(
                        "inspektorat",
                        () -> trail.search(
                                new TrailQuery("inspektorat", "trail.verified", null, null, null, null), 1, null))
                .orThrow();
        assertThat(mine.items()).hasSize(1);
    }

    @Test
    void eachPageOfTheTrailThatIsReadStandsInIt() {
        var everything = new TrailQuery(null, null, null, null, null, null);
        var searched = new TrailQuery("inspektorat", "trail.searched", null, null, null, null);
        var latest = repository.search(everything, null, true, 1).getFirst().seq() + "";
        var second = Slice.of(List.of(latest, "1"), 1, key -> key).next();
        var before = repository.search(searched, null, true, 500).size();
        assertThat(actors.as("inspektorat", () -> trail.search(everything, 1, second))
                        .orThrow()
                        .items())
                .hasSize(1);
        assertThat(repository.search(searched, null, true, 500)).hasSize(before + 1);
    }

    private static final Instant OCTOBER = Instant.parse("2020-10-10T02:00:00Z");
    private static final Instant NOVEMBER = Instant.parse("2020-11-10T02:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2020-12-02T02:00:00Z");
    private static final Instant START = Instant.parse("2020-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2020-12-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM audit.entry WHERE chain = '%s' AND position = 2",
                "UPDATE audit.entry SET at = at + interval '5 months' WHERE chain = '%s' AND position = 2",
                "UPDATE audit.entry SET at = at - interval '5 months' WHERE chain = '%s' AND position = 2",
                "DELETE FROM audit.entry WHERE chain = '%s' AND position = 3",
            })
    void whatIsGoneFromAPeriodOrWasMovedOutOfItBreaksIt(String attack) {
        var other = chain + "-P";
        transaction.executeWithoutResult(status -> {
            for (var at : List.of(OCTOBER, NOVEMBER, DECEMBER)) {
                repository.append(List.of(new TrailRepository.Draft(
                        at, "bpjs", null, "BPJS", "test.noted", other, null, Map.of(), List.of())));
            }
            assertThat(repository.firstBroken(START, END)).isEmpty();
            jdbc.execute("SET LOCAL session_replication_role = replica");
            assertThat(jdbc.update(attack.formatted(other))).isOne();
            assertThat(repository.firstBroken(START, END)).isPresent();
            status.setRollbackOnly();
        });
    }

    @Test
    void aPeriodWithoutEntriesIsNotIntactAndAPeriodSaysWhichItWas() {
        assertThat(verifying(END, START)).isEqualTo("fields");
        assertThat(verifying(Instant.parse("2030-01-01T00:00:00Z"), null)).isEqualTo("trail.nothing");
        var from = Instant.now().minusSeconds(3600);
        var verdict = actors.as("inspektorat", () -> trail.verify(from, null)).orThrow();
        assertThat(verdict.checked()).isPositive();
        var told = repository
                .search(new TrailQuery("inspektorat", "trail.verified", null, null, null, null), null, true, 1)
                .getFirst();
        assertThat(told.details()).containsKey("from").containsEntry("checked", Long.toString(verdict.checked()));
    }

    private String verifying(Instant from, Instant to) {
        return actors.as("inspektorat", () -> trail.verify(from, to)) instanceof Result.Refused<Verdict>(var refusal)
                ? refusal.code()
                : "";
    }

    private int count() {
        return jdbc.queryForObject("SELECT count(*) FROM audit.entry WHERE chain = ?", Integer.class, chain);
    }

    @Autowired
    TrailRepository repository;

    private java.util.Optional<Verdict.Broken> verifyRaw() {
        return repository.firstBroken(null, null);
    }

    /** Runs {@code sql} with triggers off, as a superuser could, looks, and takes it back. */
    private void behindTheProgramsBack(String sql, Runnable look) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            assertThat(jdbc.update(sql)).isPositive();
            look.run();
            status.setRollbackOnly();
        });
    }
}
