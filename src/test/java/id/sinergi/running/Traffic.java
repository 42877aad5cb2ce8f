package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.ApiClient;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Everybody at work at once on many cases of two villages, through the API, until told to stop or cut off. */
final class Traffic implements AutoCloseable {

    private static final List<String> OFFICES = List.of(
            "dpmd",
            "desa-waworaha",
            "kades-waworaha",
            "desa-morosi",
            "kades-morosi",
            "disnaker",
            "bpjs",
            "inspektorat");
    private static final Map<String, String> VILLAGES =
            Map.of("desa-waworaha", "74.02.01.2012", "desa-morosi", "74.02.39.2006");
    private static final int LARGE = 30_000;
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final RunningSinergi sinergi;
    private final Confirmed confirmed;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private int opened;

    private Traffic(RunningSinergi sinergi, Confirmed confirmed) {
        this.sinergi = sinergi;
        this.confirmed = confirmed;
    }

    /** Work that exists is done; {@code newCases} are opened, comments written and files imported meanwhile. */
    static Traffic start(RunningSinergi sinergi, Confirmed confirmed, int newCases) {
        var traffic = finish(sinergi, confirmed);
        traffic.thread("dpmd-kepala", client -> traffic.open(client, newCases));
        traffic.thread("sekda", traffic::comment);
        traffic.thread("kel-unaaha", client -> traffic.upload(client, "74.02.02.1013", 500));
        return traffic;
    }

    /** Only does the work that exists. */
    static Traffic finish(RunningSinergi sinergi, Confirmed confirmed) {
        var traffic = new Traffic(sinergi, confirmed);
        OFFICES.forEach(office -> traffic.thread(office, client -> traffic.work(client, office)));
        return traffic;
    }

    /** One act after the other until the end. */
    private interface Habit {
        void act(ApiClient client) throws IOException, InterruptedException;
    }

    private void thread(String username, Habit habit) {
        var client = sinergi.as(username, "sinergi");
        threads.add(Thread.ofPlatform().name(username).start(() -> {
            try {
                while (!stopped) {
                    habit.act(client);
                }
            } catch (IOException e) {
                if (!stopped) {
                    confirmed.faults.add(username + ": " + e);
                }
            } catch (InterruptedException | RuntimeException | AssertionError e) {
                confirmed.faults.add(username + ": " + e);
            }
        }));
    }

    private void open(ApiClient client, int most) throws IOException, InterruptedException {
        if (opened < most) {
            var village = List.copyOf(VILLAGES.values()).get(opened++ % VILLAGES.size());
            var answer = client.post(
                    "/api/v1/cases",
                    Map.of(
                            "kind",
                            "village_collection",
                            "village",
                            village,
                            "name",
                            "Putaran " + SERIAL.incrementAndGet()));
            confirmed.check("open", answer, () -> confirmed.cases.add(text(answer.body(), "number")));
        } else {
            confirmed.awaitNews();
        }
    }

    private void comment(ApiClient client) throws IOException, InterruptedException {
        for (var number : confirmed.cases) {
            var words = "Catatan " + SERIAL.incrementAndGet();
            var answer = client.post("/api/v1/cases/" + number + "/comments", Map.of("text", words));
            confirmed.check("comment", answer, () -> confirmed.comments.put(words, number));
            if (stopped) {
                return;
            }
        }
        confirmed.awaitNews();
    }

    private void upload(ApiClient client, String village, int rows) throws IOException, InterruptedException {
        var nik = IntStream.range(0, rows).mapToObj(i -> nik()).toList();
        var answer = client.upload("/api/v1/imports?kind=residents&village=" + village, file(nik));
        if (confirmed.check("import", answer, () -> confirmed.imports.put(text(answer.body(), "id"), nik))) {
            awaitImport(client, text(answer.body(), "id"));
        }
    }

    /** A file that takes a while, left as soon as its rows are being read: what follows comes in the midst of it. */
    void uploadLarge() throws IOException, InterruptedException {
        var client = sinergi.as("dpmd", "sinergi");
        var nik = IntStream.range(0, LARGE).mapToObj(i -> nik()).toList();
        var answer = client.upload("/api/v1/imports?kind=residents&village=74.02.02.1012", file(nik));
        assertThat(answer.isDone()).as(answer.text()).isTrue();
        var id = text(answer.body(), "id");
        confirmed.imports.put(id, nik);
        var state = answer;
        while (text(state.body(), "state").equals("queued")
                || (text(state.body(), "state").equals("running")
                        && state.body().path("read").asInt() == 0)) {
            confirmed.awaitNews();
            state = client.get("/api/v1/imports/" + id);
        }
    }

    private void awaitImport(ApiClient client, String id) throws IOException, InterruptedException {
        while (!stopped) {
            confirmed.awaitNews();
            var answer = client.get("/api/v1/imports/" + id);
            var state = text(answer.body(), "state");
            if (state.equals("done")) {
                confirmed.check("import done", answer, () -> confirmed.importsDone.add(id));
            } else if (state.equals("failed")) {
                confirmed.faults.add("import " + answer.text());
            }
            if (!List.of("queued", "running").contains(state)) {
                return;
            }
        }
    }

    private void work(ApiClient client, String username) throws IOException, InterruptedException {
        var task = pick(client, "mine");
        if (task == null) {
            task = pick(client, "unit");
        }
        if (task == null) {
            confirmed.awaitNews();
            return;
        }
        var id = text(task, "id");
        if (text(task, "key").equals("village.enterData")) {
            upload(client, VILLAGES.get(username), 20);
        }
        var claim = client.post("/api/v1/tasks/" + id + "/claim", Map.of());
        if (confirmed.check("claim", claim, () -> confirmed.claims.put(id, username))) {
            var answer = client.post("/api/v1/tasks/" + id + "/complete", Map.of("values", answers(claim.body())));
            confirmed.check("complete", answer, () -> confirmed.completions.put(id, username));
        }
    }

    private static JsonNode pick(ApiClient client, String queue) throws IOException {
        var items = client.get("/api/v1/tasks?process=village-data-collection&limit=10&queue=" + queue)
                .body()
                .path("items");
        return items.isEmpty() ? null : items.get(ThreadLocalRandom.current().nextInt(items.size()));
    }

    /** Answers by which a case goes on. */
    private static Map<String, Object> answers(JsonNode task) {
        return switch (text(task, "key")) {
            case "village.nameCollector" ->
                Map.of("collector", "named", "officer", value(task, "officer").asString());
            case "village.enterData" ->
                Map.of("method", "upload", "importId", value(task, "importId").asString(""));
            case "village.signOff" -> Map.of("signOff", "signed");
            case "village.reviewCompleteness" -> Map.of("review", "approved");
            case "village.resolveDuplicates" -> judge(task, "different");
            case "village.decideMatches" -> judge(task, "reject");
            case "village.auditSample" -> Map.of("audit", "clean");
            default -> throw new AssertionError(task.toString());
        };
    }

    private static Map<String, Object> judge(JsonNode task, String judgement) {
        var answers = new HashMap<String, Object>();
        for (var field : task.path("form").path("fields")) {
            if (text(field, "type").equals("choice")) {
                answers.put(text(field, "name"), judgement);
                answers.put("reason", "Dokumen diperiksa");
            }
        }
        return answers;
    }

    private static JsonNode value(JsonNode task, String name) {
        for (var field : task.path("form").path("fields")) {
            if (text(field, "name").equals(name)) {
                return field.path("value");
            }
        }
        throw new AssertionError("No field " + name + " in " + task);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** A number that nobody has: demonstration people have serials from 9000. */
    private static String nik() {
        var n = SERIAL.incrementAndGet();
        var born = LocalDate.of(1966, 1, 1).plusDays(n % 12_000);
        return "740202" + born.format(DateTimeFormatter.ofPattern("ddMMyy")) + "%04d".formatted(1 + n / 12_000);
    }

    private static String file(List<String> nik) {
        var rows = new StringBuilder("nik,nama,tanggallahir,sex,pekerjaan_id\n");
        nik.forEach(number -> rows.append("%s,Warga %s,19%s-%s-%s,L,9%n"
                .formatted(
                        number,
                        Integer.toString(Integer.parseInt(number.substring(6, 12)), 36),
                        number.substring(10, 12),
                        number.substring(8, 10),
                        number.substring(6, 8))));
        return rows.toString();
    }

    /** To be called before the system is cut off, so that what breaks afterwards is no fault. */
    void expectTheEnd() {
        stopped = true;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
