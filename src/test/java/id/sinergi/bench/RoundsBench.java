package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseKind;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import id.sinergi.village.Rounds;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A round for all 348 villages with its cases, collections and trail, beside the bare engine on the same database. */
@AsSystem
@Bench
class RoundsBench {

    private static final int TIMES = 7;
    private static final int TOGETHER = 58;

    @Autowired
    Rounds rounds;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    Territory territory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    private final AtomicInteger serial = new AtomicInteger();

    @Test
    void opening() {
        open();
        oneByOne();
        together();
        var ours = Figures.median(TIMES, this::open);
        var each = Figures.median(TIMES, this::oneByOne);
        var many = Figures.median(TIMES, this::together);
        Figures.compare(
                "Opening a round for 348 villages",
                ours,
                "bare engine, a transaction for each process",
                each,
                "at most 1.43 (0.7 of the rate)");
        Figures.compare(
                "Opening a round for 348 villages",
                ours,
                "bare engine, 58 processes in a transaction, one flush",
                many,
                "beside it");
    }

    private void open() {
        var expected = territory.villages(null).stream().collect(Collectors.toMap(Village::code, village -> 350L));
        var order = new Rounds.Order(
                "Putaran ukur " + serial.incrementAndGet(),
                calendar.today().plusDays(20),
                List.of(),
                "Petunjuk",
                10,
                Map.copyOf(expected));
        var receipt =
                actors.as("dpmd-kepala", () -> rounds.open(order, done -> {})).orThrow();
        assertThat(receipt.opened()).hasSize(348);
    }

    private void oneByOne() {
        IntStream.range(0, 348).forEach(i -> engine.start(process(), number()));
    }

    private void together() {
        IntStream.range(0, 348 / TOGETHER)
                .forEach(chunk -> transaction.executeWithoutResult(status -> engine.start(
                        process(),
                        IntStream.range(0, TOGETHER).mapToObj(i -> number()).toList())));
    }

    private static String process() {
        return CaseKind.VILLAGE_COLLECTION.process();
    }

    private String number() {
        return "ukur-" + serial.incrementAndGet();
    }
}
