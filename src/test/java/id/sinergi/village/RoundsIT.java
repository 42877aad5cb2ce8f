package id.sinergi.village;

import static id.sinergi.village.process.VillageCases.MOROSI;
import static id.sinergi.village.process.VillageCases.UNAAHA;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessTest;
import id.sinergi.calendar.Calendar;
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

@ProcessTest
class RoundsIT {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundProgress progress;

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
        var request = Map.<String, Object>of(
                "kind", "village_collection", "targetDate", "besok", "expected", -1, "round", "satu");
        assertThat(refusal(actors.as("dpmd-kepala", () -> desk.open(request))).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactlyInAnyOrder("village", "targetDate", "expected", "round");
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
