package id.sinergi.coverage;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.registry.FiguresChanged;
import id.sinergi.registry.VillageData;
import id.sinergi.registry.WorkerForm;
import id.sinergi.shared.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The stored figures follow what changes, lose nothing, and leave the past alone. */
@AsSystem
@IntegrationTest
class CountingIT {

    private static final String VILLAGE = "74.02.01.2006";

    @Autowired
    Counting counting;

    @Autowired
    CountingTurns turns;

    @Autowired
    Coverage coverage;

    @Autowired
    FigureRepository figures;

    @Autowired
    VillageData villages;

    @Autowired
    Targets targets;

    @Autowired
    OfficialFigures official;

    @Autowired
    CoverageExport export;

    @Autowired
    Boundaries boundaries;

    @Autowired
    Actors actors;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonEnteredCountsFromNowOnAndNotInThePast() {
        counting.catchUp();
        var before = eligible(null);
        var past = eligible(LocalDate.of(2025, 4, 30));
        enter(7);
        counting.catchUp();
        assertThat(eligible(null)).isEqualTo(before + 1);
        assertThat(eligible(LocalDate.of(2025, 4, 30))).isEqualTo(past);
        enter(7);
        counting.catchUp();
        assertThat(eligible(null)).isEqualTo(before + 1);
    }

    @Test
    void manyAtOnceAllCount() {
        counting.catchUp();
        var before = eligible(null);
        CompletableFuture.allOf(IntStream.range(20, 28)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> actors.as("dpmd", () -> enter(i))))
                        .toArray(CompletableFuture[]::new))
                .join();
        counting.catchUp();
        assertThat(eligible(null)).isEqualTo(before + 8);
    }

    /** As after a crash: what was noted is still there, and the next start counts it; what was rolled back was never noted. */
    @Test
    void whatWasNotedIsCountedInTheEnd() {
        counting.catchUp();
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new FiguresChanged(Set.of(VILLAGE)));
            status.setRollbackOnly();
        });
        assertThat(noted()).isZero();
        jdbc.sql(
                        "UPDATE coverage.figure SET eligible = eligible + 5 WHERE village_code = :village AND at > '2026-10-01'")
                .param("village", VILLAGE)
                .update();
        figures.note(Set.of(VILLAGE));
        turns.start();
        assertThat(noted()).isZero();
        assertThat(eligible(null))
                .isEqualTo(villages.counts(VILLAGE, countedOn()).eligible());
    }

    @Test
    void targetsAreSetBySupervisorsWithAReason() {
        var from = LocalDate.of(2026, 1, 1);
        var target = new Target(VILLAGE, new BigDecimal("55.5"), from, "Keputusan Kepala Desa");
        assertThat(code(actors.as("dpmd", () -> targets.set(target, "rapat")))).isEqualTo("coverage.target.role");
        assertThat(fields(targets.set(new Target(VILLAGE, BigDecimal.ZERO, LocalDate.MIN, " "), "")))
                .containsExactlyInAnyOrder("percent", "validFrom", "source", "reason");
        assertThat(code(targets.set(new Target("99.99", BigDecimal.ONE, from, "x"), "x")))
                .isEqualTo("area.unknown");
        assertThat(actors.as("dpmd-kepala", () -> targets.set(target, "rapat"))).isInstanceOf(Result.Done.class);
        assertThat(aim(VILLAGE)).isEqualByComparingTo("55.5");
        assertThat(aim("74.02.01")).isEqualByComparingTo("70");
    }

    @Test
    void officialFiguresStandApart() {
        var at = LocalDate.of(2026, 6, 30);
        var figure = new OfficialFigures.Published(at, "JAKON", 120, 100, "Antara, 2 Juli 2026");
        assertThat(code(actors.as("bpjs", () -> official.publish(figure, "terbit"))))
                .isEqualTo("coverage.official.role");
        assertThat(fields(
                        official.publish(new OfficialFigures.Published(LocalDate.of(2999, 1, 1), "X", 0, -1, ""), "")))
                .containsExactlyInAnyOrder("at", "segment", "eligible", "active", "source", "reason");
        actors.as("bpjs-kepala", () -> official.publish(figure, "terbit").orThrow());
        var corrected = new OfficialFigures.Published(at, "JAKON", 110, 100, "Antara, 2 Juli 2026");
        actors.as(
                "bpjs-kepala", () -> official.publish(corrected, "salah ketik").orThrow());
        var shown = coverage.answer(new Coverage.Question(at, null, "JAKON"))
                .orThrow()
                .figures();
        assertThat(shown.official()).isNotNull();
        assertThat(shown.official().eligible()).isEqualTo(110);
        assertThat(shown.official().percent()).isEqualByComparingTo("90.91");
    }

    @Test
    void aFileSaysWhoTookItAndTheTrailToo() {
        var question = new Coverage.Question(LocalDate.of(2025, 4, 30), "74.02.01", null);
        var csv = actors.as(
                "dpmd",
                () -> export.take(question, CoverageExport.Format.CSV, Locale.of("id"))
                        .orThrow());
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .contains("74.02.01.2006", "2025-04-30", "(dpmd)")
                .doesNotContain("\n=", ",=");
        var xlsx = actors.as(
                "dpmd",
                () -> export.take(question, CoverageExport.Format.XLSX, Locale.ENGLISH)
                        .orThrow());
        assertThat(xlsx).startsWith('P', 'K');
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'coverage.exported' AND actor = 'dpmd'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void onlyAnAdministratorLoadsOutlines() {
        var shape = "{\"type\":\"Polygon\",\"coordinates\":[[[122.1,-3.9],[122.2,-3.9],[122.2,-3.8],[122.1,-3.9]]]}";
        var content = ("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"7402012006\"},"
                        + "\"geometry\":" + shape + "}]}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(code(actors.as("dpmd", () -> load(content)))).isEqualTo("boundary.role");
        assertThat(code(actors.as("dpmd", boundaries::clear))).isEqualTo("boundary.role");
        assertThat(code(actors.as("admin", () -> load(new byte[Boundaries.LARGEST + 1]))))
                .isEqualTo("boundary.tooLarge");
        assertThat(actors.as("admin", () -> load(content)).orThrow().taken()).isEqualTo(1);
        assertThat(boundaries.of("74.02.01").orThrow())
                .extracting(Boundary::code)
                .containsExactly(VILLAGE);
        assertThat(boundaries.held()).isEqualTo(new Boundaries.Held(0, 1));
        assertThat(actors.as("admin", () -> boundaries.clear().orThrow())).isEqualTo(1);
    }

    private Result<Boundaries.Loaded> load(byte[] content) {
        try {
            return boundaries.load("batas.geojson", new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long enter(int i) {
        var form = new WorkerForm(
                VILLAGE,
                "74020105059099" + (10 + i),
                "Penduduk Uji",
                LocalDate.of(1990, 5, 5),
                "L",
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                null);
        return villages.upsertWorker(form).orThrow().id();
    }

    private long eligible(LocalDate at) {
        return coverage.at(at, VILLAGE).orThrow().total().eligible();
    }

    private LocalDate countedOn() {
        return coverage.at(null, VILLAGE).orThrow().countedOn();
    }

    private BigDecimal aim(String area) {
        return coverage.at(null, area).orThrow().target().percent();
    }

    private int noted() {
        return jdbc.sql("SELECT count(*) FROM coverage.noted")
                .query(Integer.class)
                .single();
    }

    private static List<String> fields(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal)
                ? refusal.errors().stream().map(error -> error.field()).toList()
                : List.of();
    }
}
