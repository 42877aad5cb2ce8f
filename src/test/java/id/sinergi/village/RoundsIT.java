package id.sinergi.village;

import static id.sinergi.village.process.VillageCases.MOROSI;
import static id.sinergi.village.process.VillageCases.UNAAHA;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.Trouble;
import id.sinergi.calendar.Calendar;
import id.sinergi.runs.DeadNode;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.village.process.VillageCases;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class RoundsIT {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundProgress progress;

    @Autowired
    Openings openings;

    @Autowired
    Expected expected;

    @Autowired
    RoundClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    VillageCases village;

    @Autowired
    CaseDesk desk;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    private LocalDate target() {
        return calendar.today().plusDays(20);
    }

    private Rounds.Receipt open(Rounds.Order order) {
        return actors.as("dpmd-kepala", () -> rounds.open(order, done -> {})).orThrow();
    }

    private static Refusal refusal(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).refusal();
    }

    @Test
    void allVillagesInOneAction() {
        var done = new AtomicInteger();
        var start = System.nanoTime();
        var receipt = actors.as("dpmd-kepala", () -> rounds.open(village.order(target(), 10), done::set))
                .orThrow();
        var seconds = (System.nanoTime() - start) / 1_000_000_000d;
        System.out.printf("348 villages opened in %.1f s%n", seconds);
        assertThat(receipt.opened()).hasSize(348);
        assertThat(receipt.skipped()).isEmpty();
        assertThat(done).hasValue(348);
        assertThat(seconds).isLessThan(30);
        var first = receipt.opened().getFirst().caseNumber();
        actors.settle(first);
        assertThat(actors.openForms(first)).containsExactly("village.nameCollector");
        var seen = actors.as("dpmd", () -> progress.round(receipt.round().id())).orThrow();
        assertThat(seen.stages()).containsExactlyEntriesOf(Map.of("appoint", 348L));
        assertThat(seen.late()).isZero();
        assertThat(actors.as(
                                "camat-unaaha",
                                () -> progress.round(receipt.round().id()))
                        .orThrow()
                        .villages())
                .isNotEmpty()
                .allMatch(one -> one.collection().villageCode().startsWith("74.02.02."));
        assertThat(actors.as("desa-morosi", () -> progress.round(receipt.round().id()))
                        .orThrow()
                        .villages())
                .extracting(one -> one.collection().villageCode())
                .containsExactly(MOROSI);
        var again = actors.as(
                        "dpmd-kepala", () -> rounds.add(receipt.round().id(), List.of(WAWORAHA, MOROSI), count -> {}))
                .orThrow();
        assertThat(again.opened()).isEmpty();
        assertThat(again.skipped()).allMatch(skipped -> skipped.reason().code().equals("village.alreadyInRound"));
    }

    @Test
    void someVillagesWithReasonsForTheOthers() {
        var receipt = open(village.order(target(), 10, WAWORAHA, WAWORAHA, "74.02.99.2001", UNAAHA));
        assertThat(receipt.opened()).extracting(Rounds.Opened::villageCode).containsExactly(WAWORAHA, UNAAHA);
        assertThat(receipt.skipped())
                .hasSize(1)
                .allMatch(skipped -> skipped.reason().code().equals("village.unknown"));
    }

    @Test
    void onlyTheSupervisorOfDpmdOpens() {
        for (var username : List.of("dpmd", "disnaker-kepala", "inspektorat", "desa-waworaha", "sekda", "admin")) {
            assertThat(refusal(actors.as(username, () -> rounds.open(village.order(target(), 10), done -> {})))
                            .code())
                    .isEqualTo("village.supervisorOnly");
        }
        assertThat(refusal(actors.as("dpmd", () -> rounds.add(1, List.of(WAWORAHA), done -> {})))
                        .code())
                .isEqualTo("village.supervisorOnly");
    }

    @Test
    void wrongOrdersAreRefusedByField() {
        var order = new Rounds.Order(" ", calendar.today().minusDays(1), List.of(), "x".repeat(2_001), 101);
        assertThat(refusal(actors.as("dpmd-kepala", () -> rounds.open(order, done -> {})))
                        .errors())
                .extracting(Refusal.FieldError::field)
                .containsExactlyInAnyOrder("name", "targetDate", "instructions", "samplePercent");
    }

    @Test
    void aNameIsTakenOnce() {
        var order = village.order(target(), 10, WAWORAHA);
        open(order);
        assertThat(refusal(actors.as("dpmd-kepala", () -> rounds.open(order, done -> {})))
                        .code())
                .isEqualTo("village.roundExists");
    }

    /** As after a stop: the order stands, and nobody works at it. */
    @Test
    void whatAStopInterruptedGoesOnAndRepeatsNothing() {
        var receipt = open(village.order(target(), 10, WAWORAHA));
        var round = receipt.round().id();
        jdbc.sql("UPDATE village.opening SET finished_at = NULL WHERE round_id = :round")
                .param("round", round)
                .update();
        jdbc.sql("""
                        INSERT INTO village.opening_village (opening_id, village_code, expected)
                        SELECT id, unnest(:villages::text[]), 7 FROM village.opening WHERE round_id = :round
                        """)
                .param("villages", new String[] {MOROSI, UNAAHA})
                .param("round", round)
                .update();
        var id = actors.as("dpmd-kepala", () -> openings.ofRound(round))
                .getFirst()
                .id();
        DeadNode.had(jdbc, OpeningWork.CODE, id, "dpmd-kepala");
        var opening = await(round);
        assertThat(opening.opened()).isEqualTo(3);
        assertThat(opening.skipped()).isZero();
        var seen = actors.as("dpmd-kepala", () -> progress.round(round)).orThrow();
        assertThat(seen.villages()).hasSize(3);
        assertThat(seen.villages())
                .filteredOn(one -> one.collection().villageCode().equals(MOROSI))
                .allMatch(one -> Long.valueOf(7).equals(one.collection().expected()));
        DeadNode.had(jdbc, OpeningWork.CODE, id, "dpmd-kepala");
        org.awaitility.Awaitility.await().until(() -> openings.standing(id).state() == Standing.State.STOPPED);
        assertThat(actors.as("dpmd-kepala", () -> progress.round(round))
                        .orThrow()
                        .villages())
                .hasSize(3);
        assertThat(refusal(actors.as("dpmd", () -> openings.find(opening.id()))).code())
                .isEqualTo("village.openingUnknown");
        assertThat(refusal(actors.as("inspektorat", () -> openings.resume(opening.id())))
                        .code())
                .isEqualTo("village.supervisorOnly");
    }

    @Test
    void aFullDiskIsWaitedForAndNoVillageIsLeftOut() {
        try (var full =
                Trouble.of(jdbc, "village.opening_village", "UPDATE", "new.village_code = '" + UNAAHA + "'", "53100")) {
            var begun = actors.as("dpmd-kepala", () -> rounds.begin(village.order(target(), 10, WAWORAHA, UNAAHA)))
                    .orThrow();
            org.awaitility.Awaitility.await()
                    .until(() -> openings.standing(begun.id()).state() == Standing.State.RETRYING);
            assertThat(openings.standing(begun.id()).why()).isEqualTo("passing.FULL");
            full.close();
            actors.as("dpmd-kepala", () -> openings.resume(begun.id()));
            var opening = await(begun.round().id());
            assertThat(opening.opened()).isEqualTo(2);
            assertThat(opening.skipped()).isZero();
        }
    }

    private Opening await(long round) {
        return org.awaitility.Awaitility.await()
                .until(
                        () -> actors.as("dpmd-kepala", () -> openings.ofRound(round))
                                .getFirst(),
                        opening -> opening.finishedAt() != null);
    }

    @Test
    void inTheBackgroundTheReceiptStays() {
        var begun = actors.as("dpmd-kepala", () -> rounds.begin(village.order(target(), 10, WAWORAHA, "74.02.99.2001")))
                .orThrow();
        assertThat(await(begun.round().id()).opened()).isEqualTo(1);
        assertThat(actors.as("dpmd-kepala", () -> openings.lines(begun.id())).orThrow())
                .extracting(Opening.Line::state)
                .containsExactlyInAnyOrder(Opening.State.OPENED, Opening.State.SKIPPED);
    }

    /** Whatever stands in a line that is not a village and its number, the line is named; none is read as something else. */
    @Test
    void unevenLinesOfExpectedNumbersAreRefusedByLine() {
        assertThat(said("kode;jumlah\n" + WAWORAHA + "\n")).containsExactly("line 2 notANumberInLine");
        assertThat(said(WAWORAHA + ",1,350\n" + MOROSI + ",12\n")).containsExactly("line 1 notANumberInLine");
        assertThat(said("\"a\"x,5\n" + MOROSI + ",12\n")).containsExactly("line 1 unknownVillageInLine");
        assertThat(said(MOROSI + ",12\n\"" + WAWORAHA + ",5\n")).containsExactly("line 2 unknownVillageInLine");
        assertThat(said("Desa Morosi,350\n" + MOROSI + ",12\n")).containsExactly("line 1 unknownVillageInLine");
        assertThat(said("kode,jumlah\n\n,5\n")).containsExactly("line 3 unknownVillageInLine");
        assertThat(expected.read("Pekerja menurut desa\n\nkode,jumlah\n" + MOROSI + ",12\n")
                        .orThrow())
                .containsOnly(Map.entry(MOROSI, 12L));
        assertThat(expected.read("kode;jumlah;\n" + MOROSI + ";12;\n").orThrow())
                .containsOnly(Map.entry(MOROSI, 12L));
    }

    private List<String> said(String csv) {
        return refusal(expected.read(csv)).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    @Test
    void expectedNumbersComeFromAFileAndCanBeChanged() {
        var read = expected.read("kode;jumlah\n" + WAWORAHA + ";1.350\n" + MOROSI + ";12\n")
                .orThrow();
        assertThat(read).containsOnly(Map.entry(WAWORAHA, 1_350L), Map.entry(MOROSI, 12L));
        assertThat(refusal(expected.read(WAWORAHA + ",x\n74.02.99.2001,3\n" + WAWORAHA + ",1\n" + WAWORAHA + ",2\n"))
                        .errors())
                .extracting(Refusal.FieldError::code)
                .containsExactly("notANumberInLine", "unknownVillageInLine", "villageTwice");
        assertThat(refusal(expected.read("\n")).errors())
                .extracting(Refusal.FieldError::code)
                .containsExactly("required");
        var plain = village.order(target(), 10, WAWORAHA, MOROSI);
        var round = open(new Rounds.Order(
                        plain.name(), plain.targetDate(), plain.villages(), plain.instructions(), 10, read))
                .round()
                .id();
        assertThat(expectedOf(round, WAWORAHA)).isEqualTo(1_350L);
        var many = Map.of(WAWORAHA, 900L, MOROSI, 12L, "74.02.99.2001", 5L);
        assertThat(refusal(actors.as("dpmd-kepala", () -> expected.change(round, many)))
                        .errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("expected.74.02.99.2001");
        assertThat(actors.as("dpmd-kepala", () -> expected.change(round, expected.within(round, many)))
                        .orThrow())
                .isEqualTo(1);
        assertThat(expectedOf(round, WAWORAHA)).isEqualTo(900L);
        assertThat(actors.as("dpmd-kepala", () -> expected.proposed())).containsEntry(WAWORAHA, 900L);
        assertThat(refusal(actors.as("dpmd", () -> expected.change(round, Map.of(WAWORAHA, 1L))))
                        .code())
                .isEqualTo("village.supervisorOnly");
        assertThat(refusal(actors.as("dpmd-kepala", () -> expected.change(round, Map.of(WAWORAHA, -1L))))
                        .errors())
                .hasSize(1);
    }

    private @org.jspecify.annotations.Nullable Long expectedOf(long round, String code) {
        return actors.as("dpmd-kepala", () -> progress.round(round)).orThrow().villages().stream()
                .filter(one -> one.collection().villageCode().equals(code))
                .findFirst()
                .orElseThrow()
                .collection()
                .expected();
    }

    @Test
    void closingReportsWhatWasReached() {
        var receipt = open(village.order(target(), 10, WAWORAHA, MOROSI));
        var round = receipt.round().id();
        assertThat(closeRefused("dpmd", round, "x").code()).isEqualTo("village.supervisorOnly");
        assertThat(closeRefused("dpmd-kepala", 99_999, "x").code()).isEqualTo("village.roundUnknown");
        assertThat(closeRefused("dpmd-kepala", round, "x").code()).isEqualTo("village.roundNotDue");
        clock.setTo(target().plusDays(5));
        try {
            assertThat(closeRefused("dpmd-kepala", round, " ").errors())
                    .extracting(Refusal.FieldError::code)
                    .containsExactly("openCases");
            assertThat(closeRefused("dpmd-kepala", round, "x".repeat(2_001)).errors())
                    .extracting(Refusal.FieldError::code)
                    .containsExactly("tooLong");
            assertThat(refusal(actors.as("dpmd-kepala", () -> closing.report(round)))
                            .code())
                    .isEqualTo("village.reportUnknown");
            var report = actors.as("dpmd-kepala", () -> closing.close(round, "Anggaran pendataan berakhir"))
                    .orThrow();
            assertThat(report.open()).isEqualTo(2);
            assertThat(report.rows())
                    .allMatch(row -> row.state().equals("appoint") && row.lateDays() > 0 && row.accepted() == null);
            assertThat(report.reason()).isEqualTo("Anggaran pendataan berakhir");
        } finally {
            clock.reset();
        }
        assertThat(closeRefused("dpmd-kepala", round, "x").code()).isEqualTo("village.roundClosed");
        assertThat(refusal(actors.as("dpmd-kepala", () -> rounds.add(round, List.of(UNAAHA), done -> {})))
                        .code())
                .isEqualTo("village.roundClosed");
        assertThat(refusal(actors.as("dpmd-kepala", () -> expected.change(round, Map.of(MOROSI, 3L))))
                        .code())
                .isEqualTo("village.roundClosed");
        assertThat(actors.as("desa-morosi", () -> closing.report(round))
                        .orThrow()
                        .rows())
                .extracting(ClosingReport.Row::villageCode)
                .containsExactly(MOROSI);
    }

    @Test
    void aTargetOnADayOffIsClosedAfterTheNextWorkingDay() {
        try {
            clock.setTo(LocalDate.of(2026, 6, 8));
            var round = open(village.order(LocalDate.of(2026, 6, 16), 10, WAWORAHA))
                    .round()
                    .id();
            clock.setTo(LocalDate.of(2026, 6, 17));
            var refusal = closeRefused("dpmd-kepala", round, "x");
            assertThat(refusal.code()).isEqualTo("village.roundNotDue");
            assertThat(refusal.args().getFirst())
                    .as("the sixteenth is a holiday")
                    .isEqualTo(LocalDate.of(2026, 6, 17));
            clock.setTo(LocalDate.of(2026, 6, 18));
            assertThat(actors.as("dpmd-kepala", () -> closing.close(round, "Batas lewat"))
                            .orThrow()
                            .rows())
                    .extracting(ClosingReport.Row::lateDays)
                    .containsExactly(1);
        } finally {
            clock.reset();
        }
    }

    private Refusal closeRefused(String username, long round, String reason) {
        return refusal(actors.as(username, () -> closing.close(round, reason)));
    }

    @Test
    void programsOpenOneVillage() {
        var request = Map.<String, Object>of(
                "kind",
                "village_collection",
                "village",
                WAWORAHA,
                "name",
                "Putaran program " + System.nanoTime(),
                "targetDate",
                target().toString(),
                "expected",
                120);
        var file = actors.as("dpmd-kepala", () -> desk.open(request)).orThrow();
        assertThat(file.number()).startsWith("PD-");
        assertThat(file.due()).isEqualTo(target());
        assertThat(actors.openForms(file.number())).containsExactly("village.nameCollector");
        var again = refusal(actors.as("dpmd-kepala", () -> desk.open(request)));
        assertThat(again.code()).isEqualTo("village.alreadyInRound");
        assertThat(again.facts()).containsEntry("caseNumber", file.number());
        assertThat(refusal(actors.as("dpmd", () -> desk.open(request))).code()).isEqualTo("village.supervisorOnly");
    }

    @Test
    void programsAreToldWhatIsWrong() {
        var request = Map.<String, Object>of("kind", "village_collection", "targetDate", "besok", "expected", -1);
        assertThat(refusal(actors.as("dpmd-kepala", () -> desk.open(request))).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactlyInAnyOrder("village", "targetDate", "expected");
        assertThat(refusal(actors.as(
                                "dpmd-kepala",
                                () -> desk.open(
                                        Map.of("kind", "village_collection", "village", "74.02.99.2001", "name", "X"))))
                        .errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("village");
        assertThat(refusal(actors.as(
                                "dpmd-kepala",
                                () -> desk.open(
                                        Map.of("kind", "village_collection", "village", WAWORAHA, "round", 99_999))))
                        .code())
                .isEqualTo("village.roundUnknown");
    }
}
