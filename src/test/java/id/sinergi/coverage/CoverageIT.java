package id.sinergi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Headcount;
import id.sinergi.registry.WorkerFilter;
import id.sinergi.registry.Workers;
import id.sinergi.shared.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** On a folder of its own: what other tests import would count. */
@AsSystem
@IntegrationTest
@TestPropertySource(properties = "sinergi.test.context=coverage")
@DirtiesContext
class CoverageIT {

    private static final LocalDate REPORTED = LocalDate.of(2025, 4, 30);
    private static final String WAWORAHA = "74.02.01.2012";

    @LocalServerPort
    int port;

    @Autowired
    Coverage coverage;

    @Autowired
    FigureRepository figures;

    @Autowired
    Headcount headcount;

    @Autowired
    Workers workers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFiguresOfApril2025ComeOut() {
        var figures = coverage.at(REPORTED, null).orThrow();
        assertThat(figures.total().eligible()).isEqualTo(79_388);
        assertThat(figures.total().active()).isEqualTo(27_636);
        assertThat(figures.total().unregistered()).isEqualTo(51_752);
        assertThat(figures.total().percent()).isEqualTo(new BigDecimal("34.81"));
        assertThat(figures.official()).isNotNull();
        assertThat(figures.official().percent()).isEqualTo(new BigDecimal("34.81"));
        assertThat(figures.areas()).hasSize(28).allMatch(area -> area.eligible() > 0);
        assertThat(figures.segments()).hasSize(3).allMatch(segment -> segment.eligible() > 0);
        assertThat(figures.areas().stream()
                        .mapToLong(CoverageFigures.Area::eligible)
                        .sum())
                .isEqualTo(79_388);
        assertThat(figures.segments().stream()
                        .mapToLong(CoverageFigures.Segment::active)
                        .sum())
                .isEqualTo(27_636);
    }

    @Test
    void programsGetTheSameFourAsTheContractHasThem() {
        var answer = api().as("bpjs").get("/coverage?at=2025-04-30").ok();
        assertThat(answer.get("at").asString()).isEqualTo("2025-04-30");
        assertFigures(answer.get("total"), 79_388, 27_636, "34.81");
        assertThat(answer.get("total").get("unregistered").asInt()).isEqualTo(51_752);
        assertThat(answer.get("segments").findValuesAsString("segment")).containsExactly("PU", "BPU", "JAKON");
        assertThat(answer.get("areas").findValuesAsString("code")).hasSize(28);
        assertThat(answer.get("areas").findValuesAsString("name")).hasSize(28);
        assertFigures(answer.get("official"), 79_388, 27_636, "34.81");
        assertThat(answer.get("official").get("date").asString()).isEqualTo("2025-04-30");
        assertThat(answer.get("official").get("source").asString()).isNotBlank();
        var district = api().as("bpjs")
                .get("/coverage?at=2025-04-30&district=74.02.01")
                .ok();
        assertThat(district.get("areas").findValuesAsString("code")).contains(WAWORAHA);
        assertThat(district.get("official").isNull()).isTrue();
        var village = api().as("desa-waworaha").get("/coverage?at=2025-04-30").ok();
        assertThat(village.get("areas").findValuesAsString("code")).containsExactly(WAWORAHA);
        assertThat(api().as("bpjs")
                        .get("/coverage?at=2025-04-30&village=" + WAWORAHA)
                        .ok()
                        .get("total"))
                .isEqualTo(village.get("total"));
        assertThat(api().as("bpjs")
                        .get("/coverage?at=2025-04-30&district=74.02.01&village=" + WAWORAHA)
                        .ok()
                        .get("total"))
                .isEqualTo(village.get("total"));
        api().as("bpjs").get("/coverage?district=74.02.02&village=" + WAWORAHA).refusedFields("village");
        api().as("bpjs").get("/coverage?district=74.02.99&village=" + WAWORAHA).refusedFields("village");
        api().as("bpjs")
                .get("/coverage?district=74.02.01&village=74.02.01.9999")
                .refused(404, "area.unknown");
    }

    private static void assertFigures(JsonNode figures, int eligible, int active, String percent) {
        assertThat(figures.get("eligible").asInt()).isEqualTo(eligible);
        assertThat(figures.get("active").asInt()).isEqualTo(active);
        assertThat(figures.get("percent").decimalValue()).isEqualTo(new BigDecimal(percent));
    }

    private Api api() {
        return new Api(port);
    }

    @Test
    void whatIsStoredIsWhatTheRuleCounts() {
        for (var day : figures.days()) {
            var live = headcount.count(day.at(), null).stream()
                    .map(group -> new FigureRepository.Cell(
                            group.villageCode(), group.segment(), group.eligible(), group.active(), group.inactive()))
                    .toList();
            assertThat(figures.cells(day.at(), new String[] {"%"}))
                    .as("on %s", day.at())
                    .containsExactlyInAnyOrderElementsOf(live);
        }
    }

    @Test
    void allButTheLatestReportingDateAreFinal() {
        assertThat(figures.days())
                .filteredOn(FigureRepository.Day::frozen)
                .extracting(day -> day.at().toString())
                .containsExactly("2024-12-31", "2025-04-30", "2025-10-31", "2026-04-30");
    }

    @Test
    void aDateBetweenTwoIsAnsweredFromTheEarlier() {
        var answer = api().as("bpjs").get("/coverage?at=2025-07-17").ok();
        assertThat(answer.get("at").asString()).isEqualTo("2025-07-17");
        assertThat(answer.get("countedOn").asString()).isEqualTo("2025-04-30");
        assertThat(answer.get("isFinal").asBoolean()).isTrue();
        assertFigures(answer.get("total"), 79_388, 27_636, "34.81");
    }

    @Test
    void beforeTheFirstDateNothingWasCounted() {
        var answer = api().as("bpjs").get("/coverage?at=2020-01-01").ok();
        assertThat(answer.get("countedOn").isNull()).isTrue();
        assertThat(answer.get("total").get("eligible").asInt()).isZero();
        assertThat(answer.get("areas")).hasSize(28);
    }

    @Test
    void whatAPageShowsFirstTouchesNoPerson() {
        transactions.executeWithoutResult(status -> {
            coverage.answer(new Coverage.Question(null, null, null)).orThrow();
            coverage.trend(new Coverage.Question(null, null, null), 24).orThrow();
            assertThat(jdbc.sql("""
                            SELECT sum(seq_scan + COALESCE(idx_scan, 0)) FROM pg_stat_xact_user_tables
                             WHERE schemaname = 'registry'
                            """).query(Long.class).single()).isZero();
        });
    }

    @Test
    void everyVillageHasPeople() {
        var figures = coverage.at(REPORTED, null).orThrow();
        var villages = figures.areas().stream()
                .flatMap(district -> coverage.at(REPORTED, district.code()).orThrow().areas().stream())
                .toList();
        assertThat(villages).hasSize(348).allMatch(village -> village.eligible() > 50 && village.active() > 0);
        assertThat(villages.stream().mapToLong(CoverageFigures.Area::active).sum())
                .isEqualTo(27_636);
    }

    @Test
    void theTrendGrows() {
        var trend = coverage.trend(new Coverage.Question(null, null, null), 24).orThrow().stream()
                .filter(point -> !point.at().isAfter(LocalDate.of(2026, 10, 31)))
                .toList();
        assertThat(trend).hasSize(5);
        assertThat(trend)
                .isSortedAccordingTo(
                        (a, b) -> Long.compare(a.total().active(), b.total().active()));
    }

    @Test
    void aVillageOfficerSeesTheOwnVillageOnly() {
        currentUser.runAs(Actors.officer(Agency.DESA, WAWORAHA), () -> {
            var own = coverage.at(REPORTED, null).orThrow();
            assertThat(own.areas()).extracting(CoverageFigures.Area::code).containsExactly(WAWORAHA);
            assertThat(own.official()).isNull();
            assertThat(coverage.at(REPORTED, "74.02.01")).isInstanceOf(Result.Refused.class);
            assertThat(coverage.at(REPORTED, "74.02.01.2006")).isInstanceOf(Result.Refused.class);
        });
    }

    /** Only people who stand twice and wait for a judgement are in the list and not in the figure. */
    @Test
    void theListBehindAFigureIsAsLong() {
        var total = coverage.at(null, null).orThrow().total();
        assertThat(workers.count(new WorkerFilter(null, null, null, true, null)))
                .isBetween(total.eligible(), total.eligible() * 101 / 100);
        assertThat(workers.count(new WorkerFilter(null, null, WorkerFilter.UNPROTECTED, true, null)))
                .isBetween(total.unregistered() * 99 / 100, total.unregistered() * 101 / 100);
    }

    @Test
    void theListBehindASegmentIsAsLong() {
        coverage.at(null, null)
                .orThrow()
                .segments()
                .forEach(segment -> assertThat(
                                workers.count(new WorkerFilter(null, null, null, true, null, segment.segment())))
                        .as(segment.segment())
                        .isBetween(segment.eligible(), segment.eligible() * 101 / 100 + 5));
    }
}
