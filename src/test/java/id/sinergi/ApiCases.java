package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.letters.LetterAnswers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Takes cases along over HTTP and nothing else: open, claim, answer, complete. */
public final class ApiCases {

    private final Api api;

    public ApiCases(Api api) {
        this.api = api;
    }

    /** Opens a case; gives its number. */
    public String open(String username, Map<String, ?> request) {
        return api.as(username).post("/cases", request).ok().get("number").asString();
    }

    /** Opens a collection in one village, under a name that no other has; gives its number. */
    public String collection(String village, String name) {
        return open(
                "dpmd-kepala",
                Map.of("kind", "village_collection", "village", village, "name", name + " " + System.nanoTime()));
    }

    /** What asks for a campaign under a name that no other has, with a small goal. */
    public static Map<String, Object> campaign(String name, LocalDate from, LocalDate to) {
        return Map.of(
                "kind",
                "outreach_campaign",
                "name",
                name + " " + System.nanoTime(),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "goal",
                10,
                "budget",
                1_000_000);
    }

    /** Plans a visit on {@code day} that Disnaker takes part in; gives its id. */
    public long visit(String number, LocalDate day) {
        return api.as("disnaker")
                .post(
                        "/cases/" + number + "/visits",
                        Map.of(
                                "on",
                                day.toString(),
                                "place",
                                "Kantor",
                                "purpose",
                                "Melihat daftar upah",
                                "participants",
                                List.of(Map.of("username", "disnaker"))))
                .ok()
                .get("id")
                .asLong();
    }

    /** The open tasks of a case as {@code username} sees them. */
    public List<JsonNode> tasks(String username, String number) {
        var tasks = api.as(username).get("/cases/" + number).ok().get("tasks");
        return StreamSupport.stream(tasks.spliterator(), false).toList();
    }

    public List<String> open(String username, String number) {
        return tasks(username, number).stream()
                .map(task -> task.get("key").asString())
                .toList();
    }

    /** The id of the open task with this form; fails if there is none. */
    public String task(String username, String number, String form) {
        return task(username, number, form, null);
    }

    /** The one of a certain village, where a case has many. */
    public String task(String username, String number, String form, String village) {
        return tasks(username, number).stream()
                .filter(task -> task.get("key").asString().equals(form)
                        && (village == null
                                || village.equals(task.get("villageCode").asString())))
                .map(task -> task.get("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No open " + form + " in " + number + " for " + username + ", but " + open(username, number)));
    }

    /** Claims and completes; gives the answer, with the next tasks. */
    public JsonNode done(String username, String number, String form, Map<String, ?> values) {
        return done(username, task(username, number, form), values);
    }

    public JsonNode done(String username, String task, Map<String, ?> values) {
        var caller = api.as(username);
        var claimed = caller.post("/tasks/" + task + "/claim").ok();
        assertThat(claimed.get("assignee").asString()).isEqualTo(username);
        return caller.post(
                        "/tasks/" + task + "/complete",
                        Map.of(
                                "values",
                                values,
                                "version",
                                claimed.get("version").asInt()))
                .ok();
    }

    /** The same with a draft on the way, which is there when the task is opened again. */
    public JsonNode draftedAndDone(String username, String task, Map<String, ?> values) {
        var caller = api.as(username);
        caller.post("/tasks/" + task + "/claim").ok();
        var kept = caller.put("/tasks/" + task + "/draft", Map.of("values", values))
                .ok();
        assertThat(caller.get("/tasks/" + task).ok().get("draft")).isEqualTo(kept.get("values"));
        return done(username, task, values);
    }

    /** The same answer to every choice that a task asks about people, with a reason. */
    public Map<String, Object> all(String username, String task, String answer) {
        var values = new HashMap<String, Object>();
        for (var field : fields(username, task)) {
            switch (field.get("type").asString()) {
                case "choice" -> values.put(field.get("name").asString(), answer);
                case "longText" -> values.put(field.get("name").asString(), "Dokumen diperiksa");
                default -> {}
            }
        }
        return values;
    }

    /** Files a document with a case; gives its id. */
    public String filed(String username, String number, String name) {
        var file = ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8);
        var caller = api.as(username);
        var id = caller.upload("/cases/" + number + "/documents", name, file)
                .ok()
                .get("id")
                .asString();
        assertThat(caller.get("/documents/" + id).response().body()).isEqualTo(file);
        return id;
    }

    /** Has the draft of a letter approved by {@code checker}, signed and sent on {@code date} by {@code sender}. */
    public void posted(String checker, String sender, String number, LocalDate date) {
        posted(checker, sender, number, null, date);
    }

    /** The same with the letter about one village, where a case has many; gives the scan. */
    public String posted(String checker, String sender, String number, String village, LocalDate date) {
        done(checker, task(checker, number, "letters.checkLetter", village), LetterAnswers.approved());
        var scan = filed(sender, number, "surat bertanda tangan.pdf");
        done(sender, task(sender, number, "letters.dispatchLetter", village), LetterAnswers.dispatch(date, scan));
        return scan;
    }

    /** The fields that a task asks. */
    public List<JsonNode> fields(String username, String task) {
        var fields = api.as(username).get("/tasks/" + task).ok().get("form").get("fields");
        return StreamSupport.stream(fields.spliterator(), false).toList();
    }

    /** Uploads a data file and waits until it is taken in; gives the import. */
    public JsonNode imported(String username, String kind, String csv) {
        var caller = api.as(username);
        var id = caller.upload("/imports?kind=" + kind, kind + ".csv", csv.getBytes(StandardCharsets.UTF_8))
                .ok()
                .get("id")
                .asString();
        for (var tries = 0; tries < 1_000; tries++) {
            var job = caller.get("/imports/" + id).ok();
            if (List.of("done", "failed").contains(job.get("state").asString())) {
                return job;
            }
        }
        throw new AssertionError("Import " + id + " does not end");
    }
}
