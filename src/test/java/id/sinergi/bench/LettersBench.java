package id.sinergi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.letters.Register;
import id.sinergi.letters.RegisterFilter;
import id.sinergi.massletters.BatchFiles;
import id.sinergi.massletters.BatchTasks;
import id.sinergi.massletters.Batches;
import id.sinergi.shared.Table;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters from a list: drafted for all, approved for all by another person, drawn as PDF, and in the register. */
@Bench
class LettersBench {

    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final String GUIDANCE = "compliance.sendGuidance";
    private static final String CHECK = "letters.checkLetter";
    private static final String WRITER = "disnaker";
    private static final String CHECKER = "disnaker-kepala";

    @Autowired
    Batches batches;

    @Autowired
    BatchTasks tasks;

    @Autowired
    BatchFiles files;

    @Autowired
    Register register;

    @Autowired
    Actors actors;

    @Autowired
    Calendar calendar;

    @Autowired
    ComplianceActors people;

    @Test
    void thousandLetters() {
        prepare(people, FEW);
        letters(FEW);
        var before = heap();
        prepare(people, MANY);
        var start = System.nanoTime();
        letters(MANY);
        var took = Duration.ofNanos(System.nanoTime() - start);
        Figures.state(
                "1,000 letters from a list: drafted, approved by another person with number, PDF in one file, register",
                "%s, %.1f letters/s".formatted(Figures.text(took), MANY / (took.toMillis() / 1e3)),
                "at least 10 letters/s");
        Figures.state(
                "Heap after a collection, after 100 letters and after 1,000 more",
                String.format(Locale.ROOT, "%d MB, %d MB", before >> 20, heap() >> 20),
                "flat");
        assertThat(MANY / (took.toMillis() / 1e3)).isGreaterThanOrEqualTo(10);
    }

    private static void prepare(ComplianceActors people, int count) {
        for (var i = 0; i < count; i++) {
            people.confirmed(people.open());
        }
    }

    private void letters(int count) {
        var today = calendar.today().toString();
        step(WRITER, GUIDANCE, count, Map.of("letterDate", today));
        var checked = step(CHECKER, CHECK, count, Map.of("letterCheck", "approved"));
        actors.as(CHECKER, () -> {
            try {
                files.open(checked).orThrow().write(OutputStream.nullOutputStream());
                register.table(RegisterFilter.ALL).write(Table.Format.XLSX, OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return checked;
        });
    }

    private long step(String user, String form, int count, Map<String, Object> values) {
        var id = actors.as(user, () -> {
            var wanted = tasks.open(tasks.of(TaskQuery.of(Queue.ALL))).get(form).stream()
                    .map(item -> new Batches.Wanted(item.taskId(), Map.of()))
                    .toList();
            assertThat(wanted).hasSize(count);
            return batches.begin(form, List.copyOf(wanted), values).orThrow().id();
        });
        var batch = await().atMost(Duration.ofMinutes(10))
                .until(() -> actors.as(user, () -> batches.find(id).orThrow()), one -> one.finishedAt() != null);
        assertThat(batch.done()).isEqualTo(count);
        return id;
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
