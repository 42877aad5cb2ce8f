package id.sinergi.privacy;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.privacy.Retention.DryRun;
import id.sinergi.shared.Result;
import id.sinergi.shared.Retained;
import java.time.Duration;
import java.time.LocalDate;
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
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@AsSystem
@IntegrationTest
class RetentionIT {

    private static final String GONE = "workers.gone";
    private static final String VILLAGE = "74.02.01.2012";

    @LocalServerPort
    private int port;

    @Autowired
    private Retention retention;

    @Autowired
    private List<Retained> kinds;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nothingWaits() {
        clock.reset();
        for (var run : actors.as("sekda", retention::runs)) {
            if (run.state() == RetentionRun.State.PROPOSED) {
                actors.as(
                        run.proposedBy().equals("sekda") ? "admin" : "sekda",
                        () -> retention.reject(run.id(), "Uji berikutnya"));
            }
        }
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private long gone(String nik, int monthsAgo) {
        var id = jdbc.sql("""
                        INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, address, phone, life_status,
                                                     updated_at, updated_by)
                        VALUES (:nik, :village, 'La Almarhum', DATE '1950-06-15', 'L', 'Jalan Lama', '0811', 2,
                                now() - make_interval(months => :months), 'test') RETURNING id
                        """)
                .param("nik", nik)
                .param("village", VILLAGE)
                .param("months", monthsAgo)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO registry.worker_change (worker_id, field, before, after, at, by_user)
                        VALUES (:id, 'name', 'La Lama', 'La Almarhum', now(), 'test')
                        """).param("id", id).update();
        jdbc.sql("""
                        INSERT INTO registry.membership (nik, name, birth_date, segment, programs, active, as_of)
                        VALUES (:nik, 'La Almarhum', DATE '1950-06-15', 'BPU', '{JKK,JKM}', false, DATE '2020-01-31')
                        """).param("nik", nik).update();
        return id;
    }

    private void reported(String nik, String name) {
        jdbc.sql("""
                        INSERT INTO registry.membership (nik, name, birth_date, segment, programs, active, as_of)
                        VALUES (:nik, :name, DATE '1991-02-03', 'PU', '{JKK,JKM}', true, DATE '2026-10-31')
                        """).param("nik", nik).param("name", name).update();
    }

    private DryRun dryRun(String who, String category) {
        return actors.as(who, retention::dryRuns).orThrow().stream()
                .filter(run -> run.rule().category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private RetentionRun open(String category) {
        return java.util.Objects.requireNonNull(dryRun("sekda", category).open());
    }

    @Test
    void whatTheDryRunShowsIsWhatGoes() {
        var old = gone("7402011506500011", 61);
        var recent = gone("7402011506500012", 59);
        var linked = gone("7402011506500013", 61);
        reported("7402011506500011", "Rosdiana Lain Sekali");
        reported("7402011506500913", "La Almarhom");
        jdbc.sql("UPDATE registry.worker SET member_nik = '7402011506500913' WHERE id = :id")
                .param("id", linked)
                .update();
        var shown = dryRun("sekda", GONE).due();
        assertThat(shown.count()).isPositive();
        assertThat(shown.sample()).allSatisfy(line -> assertThat(line).matches("\\d{1,15}"));
        assertThat(dryRun("admin", GONE).due().sample())
                .as("administrators see nothing of people")
                .isEmpty();
        actors.as("sekda", () -> retention.propose(GONE)).orThrow();
        assertThat(code(actors.as("admin", () -> retention.propose(GONE)))).isEqualTo("retention.proposed");
        var run = open(GONE);
        assertThat(code(actors.as("sekda", () -> retention.execute(run.id())))).isEqualTo("retention.ownProposal");
        assertThat(actors.as("admin", () -> retention.execute(run.id())).orThrow())
                .isEqualTo(shown.count());
        assertThat(jdbc.sql(
                                "SELECT name || ' ' || birth_date || ' ' || (nik LIKE '90%') FROM registry.worker WHERE id = :id")
                        .param("id", old)
                        .query(String.class)
                        .single())
                .isEqualTo("Dianonimkan 1950-01-01 true");
        assertThat(jdbc.sql(
                                "SELECT field FROM registry.worker_change WHERE worker_id = :id AND before IS NULL ORDER BY id")
                        .param("id", old)
                        .query(String.class)
                        .list())
                .containsExactly("name", "anonymised");
        assertThat(memberships("7402011506500011"))
                .as("what BPJS reports of somebody else under that number stays")
                .isEqualTo(1);
        assertThat(memberships("7402011506500913")).as("accepted as theirs").isZero();
        assertThat(memberships("7402011506500012")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT name FROM registry.worker WHERE id = :id")
                        .param("id", recent)
                        .query(String.class)
                        .single())
                .isEqualTo("La Almarhum");
        assertThat(dryRun("sekda", GONE).due().count())
                .as("again there is nothing")
                .isZero();
        assertThat(code(actors.as("admin", () -> retention.execute(run.id())))).isEqualTo("retention.decided");
        assertThat(code(actors.as("sekda", () -> retention.propose(GONE)))).isEqualTo("retention.nothing");
        jdbc.sql("DELETE FROM registry.membership WHERE nik = '7402011506500012'")
                .update();
    }

    private long memberships(String nik) {
        return jdbc.sql("SELECT count(*) FROM registry.membership WHERE nik = :nik")
                .param("nik", nik)
                .query(Long.class)
                .single();
    }

    @Test
    void whatChangedSinceTheDryRunIsShownAnew() {
        gone("7402011506500021", 70);
        actors.as("sekda", () -> retention.propose(GONE)).orThrow();
        gone("7402011506500022", 70);
        var run = open(GONE);
        assertThat(code(actors.as("admin", () -> retention.execute(run.id())))).isEqualTo("retention.changed");
        assertThat(code(actors.as("admin", () -> retention.reject(run.id(), " "))))
                .isEqualTo("required");
        assertThat(actors.as("admin", () -> retention.reject(run.id(), "Jumlah berubah")))
                .isInstanceOf(Result.Done.class);
        assertThat(dryRun("sekda", GONE).open()).isNull();
    }

    @Test
    void ofTwoWhoExecuteAtOnceOneIsToldThatItIsDecided() throws Exception {
        gone("7402011506500031", 70);
        actors.as("sekda", () -> retention.propose(GONE)).orThrow();
        var run = open(GONE);
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(1, 2).stream()
                    .map(i -> threads.submit(() -> {
                        barrier.await();
                        return actors.as("admin", () -> retention.execute(run.id()));
                    }))
                    .toList();
            var results = List.of(both.getFirst().get(), both.getLast().get());
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Result.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(result -> assertThat(code(result)).isEqualTo("retention.decided"));
        }
    }

    /** The trail says who read how much on a day; the counts by list and filter, and old browsers, go. */
    @Test
    void countsOfReadingAndDevicesOfLongAgoGo() {
        jdbc.sql("""
                        INSERT INTO registry.reading (by_user, day, list, filter, agency, records, looks, told, first_at, last_at)
                        VALUES ('dpmd', :day, 'WORKERS', 'q=uji', 'DPMD', 3, 1, 3, :at, :at)
                        """)
                .param("day", LocalDate.now(clock))
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                        INSERT INTO identity.known_device (username, device, since, last_at, taken_back_at)
                        VALUES ('dpmd', 'uji', :at, :at, :at)
                        """).param("at", java.sql.Timestamp.from(clock.instant())).update();
        for (var kind : Map.of("people.readings", 24, "accounts.devices", 12).entrySet()) {
            clock.reset();
            var left = kind.getKey().equals("people.readings")
                    ? "SELECT count(*) FROM registry.reading WHERE filter = 'q=uji'"
                    : "SELECT count(*) FROM identity.known_device WHERE device = 'uji'";
            assertThat(dryRun("sekda", kind.getKey()).rule().months()).isEqualTo(kind.getValue());
            clock.advance(Duration.ofDays(kind.getValue() * 30L));
            // Other tests of this system may have left some of an earlier day.
            var earlier = dryRun("sekda", kind.getKey()).due().count();
            clock.advance(Duration.ofDays(kind.getValue()));
            var shown = dryRun("sekda", kind.getKey()).due();
            assertThat(shown.count()).as("a few days later").isGreaterThan(earlier);
            assertThat(shown.sample()).allSatisfy(line -> assertThat(line).matches("\\d{1,15}|[0-9-]{10}"));
            actors.as("sekda", () -> retention.propose(kind.getKey())).orThrow();
            assertThat(actors.as(
                                    "admin",
                                    () -> retention.execute(open(kind.getKey()).id()))
                            .orThrow())
                    .isEqualTo(shown.count());
            assertThat(jdbc.sql(left).query(Integer.class).single()).isZero();
        }
    }

    /** What was paid, and where, still adds up; to whom is forgotten ten years after the last month. */
    @Test
    void whoWasPaidForLongAgoIsNobodyAnyMore() {
        transaction.executeWithoutResult(status -> {
            list("PB-2009-00001", LocalDate.of(2009, 1, 1), "7402011506500041");
            list("PB-2025-00999", LocalDate.of(2025, 1, 1), "7402011506500041");
            var shown = dryRun("sekda", "protection.people");
            assertThat(shown.rule().months()).isEqualTo(120);
            assertThat(shown.due().sample()).contains("PB-2009-00001");
            var kind = kinds.stream()
                    .filter(one -> one.category().equals("protection.people"))
                    .findFirst()
                    .orElseThrow();
            assertThat(kind.erase(shown.before())).isEqualTo(shown.due().count());
            assertThat(jdbc.sql("""
                                    SELECT (nik LIKE '90%') || ' ' || (worker_id < 0) || ' ' || cost FROM protection.person
                                     WHERE number IN ('PB-2009-00001', 'PB-2025-00999') ORDER BY number
                                    """).query(String.class).list())
                    .containsExactly("true true 50400", "false false 50400");
            status.setRollbackOnly();
        });
    }

    private void list(String number, LocalDate starts, String nik) {
        jdbc.sql("""
                        WITH source AS (
                            INSERT INTO protection.source (kind, name, budget, valid_from, valid_to, basis, entered_by, entered_at)
                            VALUES ('CSR', 'Uji retensi', 1000000, :starts, :starts, 'Uji', 'test', now()) RETURNING id),
                        list AS (
                            INSERT INTO protection.list (number, source_id, name, agency, state, starts, months, areas, occupations,
                                                         proposed_by, proposed_at)
                            SELECT :number, id, 'Uji retensi', 'DISNAKER', 'CLOSED', :starts, 3, '{74.02.01.2012}', '{}', 'test', now()
                              FROM source RETURNING number)
                        INSERT INTO protection.person (number, worker_id, nik, village_code, monthly, cost, period)
                        SELECT number, 1, :nik, '74.02.01.2012', 16800, 50400, daterange(CAST(:starts AS date), (CAST(:starts AS date) + interval '3 months')::date)
                          FROM list
                        """)
                .param("number", number)
                .param("starts", java.sql.Date.valueOf(starts))
                .param("nik", nik)
                .update();
    }

    /** Years from now nearly everything is past its time; each kind takes away what it counted, and then nothing. */
    @Test
    void eachKindErasesWhatItCounts() {
        assertThat(kinds)
                .extracting(Retained::category)
                .contains(
                        GONE,
                        "imports.issues",
                        "tasks.drafts",
                        "cases.documents",
                        "outreach.attendance",
                        "privacy.requests",
                        "protection.people");
        var later = clock.instant().plus(Duration.ofDays(4_000));
        transaction.executeWithoutResult(status -> {
            for (var kind : kinds) {
                var count = kind.due(later).count();
                assertThat(kind.erase(later)).as(kind.category()).isEqualTo(count);
                assertThat(kind.due(later).count()).as(kind.category()).isZero();
                assertThat(kind.erase(later)).as(kind.category()).isZero();
            }
            status.setRollbackOnly();
        });
    }

    @Test
    void rulesAreDatedAndOnlyGuardiansTouchThem() {
        assertThat(code(actors.as("disnaker", retention::dryRuns))).isEqualTo("retention.guardiansOnly");
        assertThat(actors.as("inspektorat", retention::dryRuns)).isInstanceOf(Result.Done.class);
        assertThat(code(actors.as("inspektorat", () -> retention.propose(GONE))))
                .isEqualTo("privacy.guardiansOnly");
        assertThat(code(actors.as("sekda", () -> retention.propose("tiada")))).isEqualTo("retention.unknown");
        var run = dryRun("sekda", "tasks.drafts");
        var today = LocalDate.now(clock);
        assertThat(code(change(run.latest() + 1, 3, today))).isEqualTo("between");
        assertThat(code(change(run.latest() + 1, 7, today.minusDays(1)))).isEqualTo("privacy.inPast");
        assertThat(code(change(run.latest(), 7, today))).isEqualTo("privacy.changedMeanwhile");
        assertThat(change(run.latest() + 1, 7, today.plusDays(5))).isInstanceOf(Result.Done.class);
        assertThat(dryRun("sekda", "tasks.drafts").rule().months())
                .isEqualTo(run.rule().months());
        clock.advance(Duration.ofDays(6));
        assertThat(dryRun("sekda", "tasks.drafts").rule().months()).isEqualTo(7);
    }

    @Test
    void programsDoAsTheScreenDoes() {
        gone("7402011506500041", 71);
        var api = new Api(port);
        var sekda = api.as("sekda");
        api.as("disnaker").get("/retention").refused(403, "retention.guardiansOnly");
        api.as("disnaker").get("/retention/runs").refused(403, "retention.guardiansOnly");
        api.as("inspektorat").post("/retention/" + GONE + "/propose").refused(403, "privacy.guardiansOnly");
        sekda.post("/retention/tiada/propose").refused(404, "retention.unknown");
        var shown = shown(sekda);
        assertThat(shown.get("count").asInt()).isPositive();
        assertThat(shown.get("sample").toString()).doesNotContainPattern("\\d{16}");
        assertThat(shown(api.as("admin")).get("sample").size()).isZero();
        assertThat(shown.get("before").asString()).contains("+08:00");
        var run = sekda.post("/retention/" + GONE + "/propose");
        assertThat(run.status()).isEqualTo(201);
        sekda.post("/retention/" + GONE + "/propose").refused(409, "retention.proposed");
        var path = "/retention/runs/" + shown(sekda).get("proposal").get("id").asLong();
        sekda.post(path + "/execute").refused(403, "retention.ownProposal");
        api.as("inspektorat").post(path + "/execute").refused(403, "privacy.guardiansOnly");
        api.as("admin").post(path + "/reject", Map.of("reason", " ")).refusedFields("reason");
        assertThat(api.as("admin").post(path + "/execute").ok().get("erased").asInt())
                .isEqualTo(shown.get("count").asInt());
        api.as("admin").post(path + "/execute").refused(409, "retention.decided");
        api.as("admin").post("/retention/runs/999999999/execute").refused(404, "retention.unknown");
        assertThat(api.as("inspektorat")
                        .all("/retention/runs")
                        .getFirst()
                        .get("state")
                        .asString())
                .isEqualTo("done");
    }

    @Test
    void programsChangeARuleFromADayOn() {
        var sekda = new Api(port).as("sekda");
        var path = "/retention/" + GONE;
        var seen = shown(sekda).get("version").asInt();
        var from = LocalDate.now(clock).plusDays(900).toString();
        sekda.put(path, Map.of("months", 72)).refusedFields("version");
        sekda.put(path, Map.of("version", seen)).refusedFields("basis", "months", "validFrom");
        var rule = Map.of("version", seen, "months", 72, "basis", "Keputusan Bupati", "validFrom", from);
        sekda.put("/retention/tiada", rule).refused(404, "retention.unknown");
        new Api(port).as("inspektorat").put(path, rule).refused(403, "privacy.guardiansOnly");
        assertThat(sekda.put(path, rule).ok().get("version").asInt()).isEqualTo(seen + 1);
        sekda.put(path, rule).refused(409, "privacy.changedMeanwhile");
        jdbc.sql("DELETE FROM privacy.retention_rule WHERE category = :category AND version > :seen")
                .param("category", GONE)
                .param("seen", seen)
                .update();
    }

    private static JsonNode shown(Api.Caller caller) {
        return caller.all("/retention").stream()
                .filter(run -> run.get("category").asString().equals(GONE))
                .findFirst()
                .orElseThrow();
    }

    private Result<RetentionRule> change(int version, int months, LocalDate from) {
        return actors.as(
                "sekda",
                () -> retention.change(new RetentionRule(
                        "tasks.drafts", version, months, RetentionRule.Action.DELETE, "Keputusan Bupati", from)));
    }
}
