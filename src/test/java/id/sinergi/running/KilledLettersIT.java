package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.ApiClient;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.letters.LetterAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} while a sweep opens cases, mass letters are drafted and fifty people approve them: a second node, which
 * has lived all the while, goes on with sweep and letters by itself, each firm has one case and one letter, no number is
 * given twice and none is missing.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledLettersIT {

    private static final Path FOLDER = Path.of("target", "killed-letters");
    private static final Path OTHER = Path.of("target", "killed-letters-other");
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final int BUSY = 503;
    private static final int FIRMS = 600;
    private static final int SHORT = 3;
    private static final int LETTERS = 60;
    private static final int LONG = 9;
    private static final int PEOPLE = 50;
    private static final int APPROVED_AT_THE_BLOW = 1;

    private final Confirmed confirmed = new Confirmed();
    private RunningSinergi sinergi;
    private RunningSinergi other;
    private JdbcClient database;
    private boolean killed;

    @AfterEach
    void leaveNothingRunning() {
        if (other != null) {
            other.close();
        }
        sinergi.close();
    }

    @Test
    void eachFirmHasOneCaseAndOneLetterAndNoNumberIsMissing() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        FileSystemUtils.deleteRecursively(OTHER);
        sinergi = RunningSinergi.launch(FOLDER, "--sinergi.demo.cases=false").awaitReady();
        database = sinergi.database();
        files();
        swept(sweep(LONG));
        var numbers = books().cases("Z");
        assertThat(numbers).hasSize(LETTERS);
        ready(numbers);
        other = RunningSinergi.launchBeside(sinergi, OTHER).awaitReady();
        var batch = batch(numbers);
        var sweep = killed();
        other.awaitLine("Run massletters 1 goes on after a stop");
        other.awaitLine("Run arrears.sweep 2 goes on after a stop");
        swept(sweep);
        assertThat(books().cases("Z")).hasSize(FIRMS);
        awaitState(() -> as("disnaker").get(batch).body(), one -> one.hasNonNull("finishedAt"));
        try (var people = new People()) {
            awaitState(() -> books().openTasks("letters.checkLetter"), List::isEmpty);
        }
        assertThat(confirmed.faults).isEmpty();
        books().oneLetterEach(numbers);
        books().hold(confirmed);
        books().agree();
        var verdict = as("inspektorat").get("/api/v1/audit/verify");
        assertThat(verdict.body().path("intact").asBoolean()).as(verdict.text()).isTrue();
    }

    private ApiClient as(String username) {
        return (killed ? other : sinergi).as(username, "sinergi");
    }

    private Books books() {
        return new Books(database);
    }

    /** Firms, the first of them owing for long, the others for a few months. */
    private void files() throws IOException {
        var firms = new StringBuilder("npp,nama,kode_desa,jumlah_pekerja\n");
        var arrears = new StringBuilder("npp,bulan,iuran,dibayar,jatuh_tempo,jumlah_pekerja\n");
        for (var i = 0; i < FIRMS; i++) {
            firms.append("Z%08d,PT Tunggak %s,74.02.01.2012,7%n".formatted(i, Integer.toString(i, 36)));
            for (var month = 0; month < (i < LETTERS ? LONG : SHORT); month++) {
                var owed = YearMonth.now(ZONE).minusMonths(2 + month);
                arrears.append("Z%08d,%s,1500000,500000,%s,7%n"
                        .formatted(i, owed, owed.plusMonths(1).atDay(15)));
            }
        }
        imported("employers", firms.toString(), FIRMS);
        imported("arrears", arrears.toString(), LETTERS * LONG + (FIRMS - LETTERS) * SHORT);
    }

    private void imported(String kind, String file, int rows) throws IOException {
        var answer = as("bpjs").upload("/api/v1/imports?kind=" + kind, file);
        assertThat(answer.isDone()).as(answer.text()).isTrue();
        var id = answer.body().path("id").asString();
        var done = awaitState(
                () -> as("bpjs").get("/api/v1/imports/" + id).body(),
                one -> !List.of("queued", "running").contains(one.path("state").asString()));
        assertThat(done.path("accepted").asInt()).as(done.toString()).isEqualTo(rows);
    }

    /** A case for each firm that owes for so many months; answers where the sweep is. */
    private String sweep(int months) throws IOException {
        // Fifty people are at it: who is told that the database is busy tries again.
        var answer = awaitState(
                () -> as("bpjs").post("/api/v1/arrears/sweeps", Map.of("months", months)), one -> one.status() != BUSY);
        assertThat(answer.isDone()).as(answer.text()).isTrue();
        return "/api/v1/arrears/sweeps/" + answer.body().path("id").asString();
    }

    private void swept(String sweep) {
        var done = awaitState(
                () -> as("bpjs").get(sweep).body(),
                one -> one.path("state").asString().equals("done"));
        assertThat(done.path("failed").asInt()).as(done.toString()).isZero();
    }

    /** Until their guidance is to be written. */
    private void ready(List<String> numbers) throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Callable<Object>>();
            numbers.forEach(number -> work.add(() -> {
                step("disnaker", number, "compliance.verifyFindings", Map.of("verification", "confirmed"));
                step("bpjs", number, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
                return number;
            }));
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
    }

    private void step(String user, String number, String form, Map<String, ?> values) throws IOException {
        var id = task(user, number, form);
        var claim = as(user).post("/api/v1/tasks/" + id + "/claim", Map.of());
        assertThat(claim.isDone()).as(claim.text()).isTrue();
        var answer = as(user).post("/api/v1/tasks/" + id + "/complete", Map.of("values", values));
        assertThat(answer.isDone()).as(answer.text()).isTrue();
    }

    private String task(String user, String number, String form) {
        var open = awaitState(() -> as(user).get("/api/v1/cases/" + number).body(), one -> find(one, form) != null);
        return find(open, form).path("id").asString();
    }

    private static JsonNode find(JsonNode open, String form) {
        for (var task : open.path("tasks")) {
            if (task.path("key").asString().equals(form)) {
                return task;
            }
        }
        return null;
    }

    /** The guidance of each case, drafted in the background; answers where the batch is. */
    private String batch(List<String> numbers) throws IOException {
        var tasks = numbers.stream()
                .map(number -> task("disnaker", number, "compliance.sendGuidance"))
                .toList();
        var answer = as("disnaker")
                .post(
                        "/api/v1/mass-letters",
                        Map.of(
                                "step",
                                "compliance.sendGuidance",
                                "tasks",
                                tasks,
                                "values",
                                ComplianceAnswers.letter(LocalDate.now(ZONE))));
        assertThat(answer.isDone()).as(answer.text()).isTrue();
        return "/api/v1/mass-letters/" + answer.body().path("id").asString();
    }

    /** Killed when some letters are approved and others not even drafted, some cases open and others not; answers the sweep. */
    private String killed() throws IOException {
        try (var people = new People()) {
            awaitState(confirmed.completions::size, done -> done >= APPROVED_AT_THE_BLOW);
            var sweep = sweep(SHORT);
            awaitState(
                    () -> as("bpjs").get(sweep).body(), one -> one.path("done").asInt() > 0);
            people.stopped = true;
            sinergi.kill();
            killed = true;
            return sweep;
        }
    }

    /** Fifty people who approve whatever is drafted, until they are stopped. */
    private final class People implements AutoCloseable {

        private final ExecutorService pool = Executors.newFixedThreadPool(PEOPLE);
        private final ApiClient client = as("disnaker-kepala");
        private volatile boolean stopped;

        private People() {
            IntStream.range(0, PEOPLE).forEach(i -> pool.submit(this::work));
        }

        private Object work() throws InterruptedException {
            while (!stopped) {
                try {
                    approve();
                } catch (IOException e) {
                    if (!stopped) {
                        confirmed.faults.add(e.toString());
                    }
                }
            }
            return confirmed;
        }

        private void approve() throws IOException, InterruptedException {
            var drafts = books().openTasks("letters.checkLetter");
            if (drafts.isEmpty()) {
                confirmed.awaitNews();
                return;
            }
            var id = drafts.get(ThreadLocalRandom.current().nextInt(drafts.size()));
            if (client.post("/api/v1/tasks/" + id + "/claim", Map.of()).isDone()) {
                var answer =
                        client.post("/api/v1/tasks/" + id + "/complete", Map.of("values", LetterAnswers.approved()));
                confirmed.check("approve", answer, () -> confirmed.completions.put(id, "disnaker-kepala"));
            }
        }

        @Override
        public void close() {
            stopped = true;
            pool.close();
        }
    }

    private static <T> T awaitState(Callable<T> state, Predicate<T> reached) {
        return await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(state, reached);
    }
}
