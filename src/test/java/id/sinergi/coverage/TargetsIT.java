package id.sinergi.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets and published figures as programs read and set them. */
@IntegrationTest
class TargetsIT {

    private static final String VILLAGE = "74.02.01.2012";
    private static final String TARGETS = "/coverage/targets";
    private static final String OFFICIAL = "/coverage/official";
    private static final Map<String, Object> TARGET = Map.of(
            "areaCode", VILLAGE,
            "percent", 62.5,
            "validFrom", "2019-01-01",
            "source", "RKPDes 2019",
            "reason", "Musyawarah desa");
    private static final Map<String, Object> FIGURE = Map.of(
            "at", "2019-06-30",
            "segment", "BPU",
            "eligible", 41_000,
            "active", 9_000,
            "source", "BPJS Kendari",
            "reason", "Surat Juni 2019");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Api.Caller supervisor;
    private Api api;
    private long before;

    @BeforeEach
    void callers() {
        api = new Api(port);
        supervisor = api.as("dpmd-kepala");
        before = jdbc.sql("SELECT COALESCE(max(seq), 0) FROM audit.entry")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("DELETE FROM coverage.target WHERE valid_from < '2020-01-01'").update();
        jdbc.sql("DELETE FROM coverage.official WHERE at < '2020-01-01'").update();
    }

    @Test
    void aTargetIsSetReadAndCorrected() {
        assertThat(supervisor.put(TARGETS, TARGET).ok().get("percent").decimalValue())
                .isEqualByComparingTo("62.50");
        supervisor.put(TARGETS, with(TARGET, "percent", 65)).ok();
        assertThat(supervisor.all(TARGETS + "?area=" + VILLAGE))
                .filteredOn(one -> one.get("areaCode").asString().equals(VILLAGE))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("percent").decimalValue()).isEqualByComparingTo("65");
                    assertThat(one.get("validFrom").asString()).isEqualTo("2019-01-01");
                });
        assertThat(api.as("desa-waworaha").all(TARGETS))
                .as("its own and that of the regency")
                .extracting(one -> one.get("areaCode").asString())
                .contains(VILLAGE, "74.02");
        assertThat(api.as("desa-waworaha")
                        .get("/coverage?at=2019-02-01")
                        .ok()
                        .get("target")
                        .get("percent")
                        .decimalValue())
                .isEqualByComparingTo("65");
        assertThat(trail("coverage.target.set")).isEqualTo(2);
    }

    @Test
    void aTargetIsRefusedByFieldRoleAndScope() {
        supervisor.put(TARGETS, Map.of()).refusedFields("areaCode");
        supervisor.put(TARGETS, Map.of("areaCode", VILLAGE)).refusedFields("percent", "validFrom", "source", "reason");
        for (var percent : new Object[] {0, -1, 100.01, 0.001, 34.005, new BigDecimal("1E+999999"), "62.5"}) {
            supervisor.put(TARGETS, with(TARGET, "percent", percent)).refusedFields("percent");
        }
        supervisor.put(TARGETS, with(TARGET, "areaCode", "74.02.99")).refused(404, "area.unknown");
        for (var day : new String[] {"kemarin", "1900-01-01", "2013-12-31", "2199-01-01"}) {
            supervisor.put(TARGETS, with(TARGET, "validFrom", day)).refusedFields("validFrom");
        }
        supervisor.get(TARGETS + "?area=74.02.99").refused(404, "area.unknown");
        for (var other : new String[] {"dpmd", "bpjs-kepala", "inspektorat", "desa-waworaha"}) {
            api.as(other).put(TARGETS, TARGET).refused(403, "api.forbidden");
        }
        api.as("admin").put(TARGETS, TARGET).refused(403, "api.forbidden");
        assertThat(trail("coverage.target.set")).isZero();
    }

    @Test
    void aPublishedFigureIsEnteredReadAndCorrected() {
        supervisor.put(OFFICIAL, FIGURE).ok();
        supervisor.put(OFFICIAL, with(FIGURE, "active", 9_100)).ok();
        assertThat(api.as("desa-waworaha").all(OFFICIAL))
                .anySatisfy(one -> {
                    assertThat(one.get("at").asString()).isEqualTo("2025-04-30");
                    assertThat(one.get("eligible").asInt()).isEqualTo(79_388);
                    assertThat(one.get("active").asInt()).isEqualTo(27_636);
                })
                .filteredOn(one -> one.get("at").asString().equals("2019-06-30"))
                .singleElement()
                .satisfies(one -> assertThat(one.get("active").asInt()).isEqualTo(9_100));
        assertThat(trail("coverage.official.entered")).isEqualTo(1);
        assertThat(trail("coverage.official.corrected")).isEqualTo(1);
    }

    @Test
    void aPublishedFigureIsRefusedByFieldAndRole() {
        supervisor.put(OFFICIAL, Map.of()).refusedFields("at", "eligible", "active", "source", "reason");
        supervisor.put(OFFICIAL, with(FIGURE, "segment", "PNS")).refusedFields("segment");
        for (var day : new String[] {"1900-01-01", "2013-12-31", "2199-01-01"}) {
            supervisor.put(OFFICIAL, with(FIGURE, "at", day)).refusedFields("at");
        }
        for (var people : new int[] {0, 10_000_001, 2_000_000_000}) {
            supervisor
                    .put(OFFICIAL, with(with(FIGURE, "eligible", people), "active", 0))
                    .refusedFields("eligible");
        }
        supervisor.put(OFFICIAL, with(FIGURE, "active", 41_001)).refusedFields("active");
        for (var other : new String[] {"dpmd", "bpjs", "inspektorat", "desa-waworaha"}) {
            api.as(other).put(OFFICIAL, FIGURE).refused(403, "api.forbidden");
        }
        api.as("admin").put(OFFICIAL, FIGURE).refused(403, "api.forbidden");
    }

    /** Each sees in the trail what the one before left; nobody's value is lost unseen. */
    @Test
    void ofThoseWhoSetOneAtOnceEachSeesWhatTheOneBeforeLeft() throws Exception {
        atOnce(TARGETS, "percent", 41.25, 42, 43.5);
        assertThat(changes("coverage.target.set", "percent")).satisfies(TargetsIT::areAChain);
        atOnce(OFFICIAL, "active", 9_001, 9_002, 9_003);
        assertThat(trail("coverage.official.entered")).isEqualTo(1);
        assertThat(trail("coverage.official.corrected")).isEqualTo(2);
        assertThat(changes("coverage.official.%", "active"))
                .satisfies(TargetsIT::areAChain)
                .first()
                .satisfies(entered -> assertThat(entered.before()).isNull());
    }

    private void atOnce(String path, String field, Object... values) throws Exception {
        var barrier = new CyclicBarrier(values.length);
        try (var threads = Executors.newFixedThreadPool(values.length)) {
            var answers = Arrays.stream(values)
                    .map(value -> threads.submit(() -> {
                        barrier.await();
                        return supervisor.put(path, with(path.equals(TARGETS) ? TARGET : FIGURE, field, value));
                    }))
                    .toList();
            for (var answer : answers) {
                answer.get().ok();
            }
        }
    }

    private static void areAChain(List<? extends Changed> changes) {
        assertThat(changes).hasSize(3);
        assertThat(changes.get(1).before()).isEqualTo(changes.get(0).after());
        assertThat(changes.get(2).before()).isEqualTo(changes.get(1).after());
    }

    @Test
    void theSameAgainChangesNothing() {
        supervisor.put(TARGETS, TARGET).ok();
        supervisor.put(TARGETS, with(TARGET, "percent", 62.50)).refused(409, "coverage.target.same");
        supervisor.put(TARGETS, with(TARGET, "source", "  RKPDes 2019 ")).refused(409, "coverage.target.same");
        supervisor.put(OFFICIAL, FIGURE).ok();
        supervisor.put(OFFICIAL, with(FIGURE, "source", " BPJS Kendari ")).refused(409, "coverage.official.same");
        assertThat(trail("coverage.target.set")).isEqualTo(1);
        assertThat(trail("coverage.official.corrected")).isZero();
        supervisor
                .put(TARGETS, with(TARGET, "source", "RKPDes 2019, perubahan"))
                .ok();
        supervisor.put(OFFICIAL, with(FIGURE, "active", 9_500)).ok();
        assertThat(changes("coverage.target.set", "percent")).hasSize(1);
        assertThat(changes("coverage.target.set", "source"))
                .containsExactly(new Changed("RKPDes 2019", "RKPDes 2019, perubahan", "TEXT"));
        assertThat(changes("coverage.official.corrected", "active"))
                .containsExactly(new Changed("9000", "9500", "NUMBER"));
        assertThat(changes("coverage.official.corrected", "source")).isEmpty();
    }

    @Test
    void aTargetStandsInTheTrailAsTheNumberThatItIs() {
        supervisor
                .put(TARGETS, with(TARGET, "percent", new BigDecimal("55.00")))
                .ok();
        supervisor.put(TARGETS, TARGET).ok();
        assertThat(changes("coverage.target.set", "percent"))
                .extracting(Changed::after, Changed::type)
                .containsExactly(tuple("55", "NUMBER"), tuple("62.5", "NUMBER"));
        assertThat(changes("coverage.target.set", "percent").getLast().before()).isEqualTo("55");
    }

    private record Changed(@Nullable String before, String after, String type) {}

    /** Of this test's entries, first to last. */
    private List<Changed> changes(String action, String field) {
        return jdbc.sql("""
                        SELECT change ->> 'before' AS before, change ->> 'after' AS after, change ->> 'type' AS type
                          FROM audit.entry, jsonb_array_elements(changes) AS change
                         WHERE action LIKE :action AND seq > :last AND change ->> 'field' = :field
                         ORDER BY seq
                        """)
                .param("action", action)
                .param("last", before)
                .param("field", field)
                .query(Changed.class)
                .list();
    }

    /** Entries of this test. */
    private long trail(String action) {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = :action AND seq > :before")
                .param("action", action)
                .param("before", before)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }
}
