package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.Tables;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write has an end that is said: longer texts are refused by their field, whole, and nothing is stored. */
@IntegrationTest
class LongTextsIT {

    /** Ten thousand signs outside of the basic plane: as long for the database, twice as long for Java. */
    private static final String LONG = "\uD83D\uDE80".repeat(10_000);

    /** Texts that are no free ones: they are looked up, and what is not known is refused. */
    private static final Set<String> CODES = Set.of(
            ("agency area areaCode areas audience code data document documentId documents employer form from identity"
                            + " judgement kbli key kind lastWage month nib nik npp npwp own passphrase photo programs request"
                            + " risk riskGroup round segment sheets step tasks to username value village villageCode villages")
                    .split(" "));

    /** Held by tests that have what they ask about. */
    private static final Set<String> ELSEWHERE = Set.of(
            "POST /matches/{id}/judge reason",
            "POST /matches/{id}/undo reason",
            "POST /duplicates/{id}/judge reason",
            "POST /duplicates/{id}/undo reason",
            "POST /rounds/{id}/close reason",
            "POST /protection-lists/{number}/return reason",
            // Another word for the name.
            "POST /cases subject",
            "POST /protection-lists subject",
            "POST /protection-lists/preview subject");

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ComplianceActors people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Set<String> asked = new TreeSet<>(ELSEWHERE);
    private final List<String> wrong = new ArrayList<>();
    private Api api;
    private String number;

    @BeforeEach
    void aGuidedEmployer() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        api = new Api(port);
        number = people.open();
        people.guided(number);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsTooLongIsRefusedByItsFieldAndNothingIsStored() {
        var bpjs = api.as(ComplianceActors.BPJS);
        var visit = id(bpjs.post("/cases/" + number + "/visits", filled(VISIT, "Kantor")));
        var letters = bpjs.get("/cases/" + number + "/letters").ok();
        var breach = id(api.as("desa-waworaha").post("/breaches", filled(BREACH, "Gawai hilang")));
        var employer = people.employer();
        var branch = id(bpjs.post(
                "/employers/" + employer.id() + "/branches",
                Map.of("code", "00", "name", "Cabang", "villageCode", employer.villageCode())));
        actors.rungsReached();
        var before = Tables.settled(jdbc);

        aboutNewCases(employer.id());
        aboutACase(letters.at("/items/0/id").asString());
        aboutATask(actors.open(number, actors.openForms(number).getFirst()).taskId());
        aboutAVisit(visit);
        aboutABreach(breach);
        aboutLists();
        aboutEmployers(Long.toString(employer.id()), branch);

        assertThat(wrong).isEmpty();
        assertThat(Tables.sums(jdbc)).isEqualTo(before);
        assertThat(freeTexts()).as("asked for in bodies, not tried here").isSubsetOf(asked);
    }

    private static String id(Api.Answer answer) {
        return answer.ok().get("id").asString();
    }

    private void aboutACase(String letter) {
        var officer = ComplianceActors.BPJS;
        var supervisor = ComplianceActors.SUPERVISOR;
        tried(ComplianceActors.HEAD, "POST /cases/{number}/comments", number, "{'text': '@'}");
        tried(ComplianceActors.HEAD, "POST /cases/{number}/cancel", number, "{'reason': '@'}");
        tried(supervisor, "POST /cases/{number}/cancellation", number, "{'reason': '@'}");
        tried(supervisor, "POST /cases/{number}/cancellation/reject", number, "{'reason': '@'}");
        tried(supervisor, "POST /cases/{number}/ladder/pause", number, "{'reason': '@', 'reference': '@'}");
        tried(supervisor, "POST /cases/{number}/prosecutor", number, "{'reason': '@'}");
        tried(officer, "POST /cases/{number}/evidence", number, "{'text': '@'}");
        tried(officer, "POST /cases/{number}/findings", number, "{'findings': [" + FINDING + "]}");
        var sender = ComplianceActors.DISNAKER;
        tried(sender, "POST /letters/{id}/receipt", letter, "{'receivedOn': '2026-06-08', 'receivedBy': '@'}");
        tried(sender, "POST /letters/{id}/return", letter, "{'returnedOn': '2026-06-08', 'reason': '@'}");
    }

    private void aboutNewCases(long employer) {
        tried(
                ComplianceActors.BPJS,
                "POST /cases",
                "",
                "{'kind': 'employer_compliance', 'employer': '" + employer + "', 'findings': [" + FINDING + "]}");
        tried("dpmd-kepala", "POST /cases", "", """
                {'kind': 'village_collection', 'village': '74.02.01.2012', 'name': '@', 'targetDate': '2026-07-31',
                 'instructions': '@'}""");
        tried("disnaker", "POST /cases", "", """
                {'kind': 'outreach_campaign', 'name': '@', 'from': '2026-08-01', 'to': '2026-08-30', 'goal': 10,
                 'budget': 0, 'villages': ['74.02.01.2012']}""");
        tried("disnaker", "POST /cases", "", """
                {'kind': 'data_subject_request', 'request': 'correction', 'nik': '7402014501900001', 'name': '@',
                 'identity': 'ktp', 'wish': '@', 'contact': '@'}""");
    }

    private static final String FINDING = """
            {'kind': 'PDS_TK', 'workers': 5, 'evidence': '@'},
            {'kind': 'JAKON', 'workers': 0, 'evidence': 'x',
             'project': {'name': '@', 'contractValue': 1000000000, 'workOrder': '2026-05-04'}}""";

    private void aboutATask(String task) {
        var head = ComplianceActors.HEAD;
        tried(head, "POST /tasks/{id}/pause", task, "{'reason': '@', 'reference': '560/12'}");
        tried(head, "POST /tasks/{id}/pause", task, "{'reason': 'Cuti', 'reference': '@'}");
        tried(head, "POST /tasks/{id}/extend", task, "{'days': 1, 'reason': '@'}");
        tried(head, "POST /tasks/{id}/reassign", task, "{'to': 'kp-disnaker', 'reason': '@'}");
    }

    private static final String VISIT = """
            {'on': '2026-06-11', 'place': '@', 'purpose': '@',
             'participants': [{'username': 'kp-disnaker'}, {'username': 'kp-bpjs'}, {'guest': '@'}]}""";

    private void aboutAVisit(String visit) {
        var officer = ComplianceActors.BPJS;
        tried(officer, "POST /cases/{number}/visits", number, VISIT);
        tried(officer, "POST /visits/{id}/move", visit, "{'on': '2026-06-12', 'reason': '@'}");
        tried(officer, "POST /visits/{id}/cancel", visit, "{'reason': '@'}");
        tried(officer, "POST /visits/{id}/report", visit, "{'met': '@', 'account': '@', 'agreed': '@'}");
        tried(officer, "POST /visits/{id}/report", visit, "{'findings': [" + FINDING + "]}");
    }

    private static final String BREACH = "{'what': '@', 'data': ['identity']}";

    private void aboutABreach(String breach) {
        tried("desa-waworaha", "POST /breaches", "", BREACH);
        tried("admin", "POST /breaches/{id}/dismiss", breach, "{'version': 1, 'reason': '@'}");
        tried("admin", "POST /breaches/{id}/confirm", breach, """
                {'version': 1, 'data': ['identity'], 'persons': 1, 'how': '@', 'measures': '@'}""");
        tried("admin", "POST /breaches/{id}/notices", breach, "{'version': 1, 'audience': 'agency', 'means': '@'}");
        tried("admin", "POST /breaches/{id}/close", breach, "{'version': 1, 'lessons': '@'}");
        tried("admin", "PUT /retention/{category}", "workers.gone", """
                {'version': 1, 'months': 24, 'basis': '@', 'validFrom': '2027-01-01'}""");
        tried("sekda", "POST /retention/runs/{id}/reject", "1", "{'reason': '@'}");
    }

    private void aboutLists() {
        tried("dpmd-kepala", "POST /rounds", "", """
                {'name': '@', 'instructions': '@', 'targetDate': '2026-07-31', 'villages': ['74.02.01.2012']}""");
        tried("dpmd-kepala", "PUT /coverage/targets", "", """
                {'areaCode': '74.02', 'percent': 60, 'validFrom': '2026-07-01', 'source': '@', 'reason': '@'}""");
        tried("dpmd-kepala", "PUT /coverage/official", "", """
                {'at': '2026-05-31', 'eligible': 10, 'active': 1, 'source': '@', 'reason': '@'}""");
        tried("dpmd-kepala", "POST /funding-sources", "", """
                {'kind': 'csr', 'name': '@', 'basis': '@', 'budget': 1000000, 'from': '2026-01-01', 'to': '2026-12-31'}""");
        for (var operation : List.of("POST /protection-lists/preview", "POST /protection-lists")) {
            tried("dpmd", operation, "", """
                    {'source': 1, 'name': '@', 'from': '2026-11', 'months': 2, 'areas': ['74.02.01.2012']}""");
        }
        tried("admin", "POST /ladder-rules", "", """
                {'key': 'x', 'value': '1', 'validFrom': '2027-01-01', 'basis': '@', 'source': '@'}""");
        tried("admin", "POST /ladder-rules/steps", "", """
                {'step': 'x', 'agency': 'BPJS', 'validFrom': '2027-01-01', 'basis': '@', 'source': '@'}""");
    }

    private void aboutEmployers(String employer, String branch) {
        var officer = ComplianceActors.BPJS;
        var record = "'name': '@', 'address': '@', 'contact': '@', 'phone': '@', 'email': '@', 'npp': 'T1234567',"
                + " 'villageCode': '74.02.01.2012'}";
        tried(officer, "POST /employers", "", "{" + record);
        tried(officer, "PATCH /employers/{id}", employer, "{'version': 1, " + record);
        tried(officer, "POST /employers/{id}/branches", employer, """
                {'code': '01', 'name': '@', 'address': '@', 'villageCode': '74.02.01.2012'}""");
        tried(officer, "PATCH /employers/{id}/branches/{branch}", employer + " " + branch, """
                {'version': 1, 'name': '@', 'address': '@'}""");
    }

    private static String filled(String body, String text) {
        return body.replace('\'', '"').replace("@", text);
    }

    /** Every field that is too long is named. */
    private void tried(String user, String operation, String ids, String body) {
        var sent = filled(body, LONG);
        var fields = new ArrayList<String>();
        tooLong("", JSON.readTree(sent), fields);
        var path = operation.substring(operation.indexOf(' ') + 1);
        fields.forEach(field -> asked.add(operation + " " + field.replaceAll(".*\\.", "")));
        for (var id : ids.split(" ")) {
            path = path.replaceFirst("\\{\\w+}", id);
        }
        var answer = api.as(user)
                .raw(
                        operation.substring(0, operation.indexOf(' ')),
                        "/api/v1" + path,
                        "application/json",
                        sent.getBytes(StandardCharsets.UTF_8));
        var named = answer.status() == 422
                ? answer.refused(422).path("errors").findValuesAsString("field")
                : List.<String>of();
        if (!fields.stream().allMatch(field -> named.contains(field.replaceAll("\\[\\d+]\\.guest", "")))) {
            wrong.add(operation + " " + fields + ": " + answer);
        }
    }

    private static void tooLong(String path, JsonNode value, List<String> fields) {
        value.propertyStream()
                .forEach(one ->
                        tooLong(path.isEmpty() ? one.getKey() : path + "." + one.getKey(), one.getValue(), fields));
        for (var i = 0; value.isArray() && i < value.size(); i++) {
            tooLong(path + "[" + (i + 1) + "]", value.get(i), fields);
        }
        if (value.isString() && value.asString().equals(LONG)) {
            fields.add(path);
        }
    }

    /** Every text that a body may hold by the description of the API, but for codes, dates and numbers. */
    private Set<String> freeTexts() {
        var found = new TreeSet<String>();
        var description = api.as("bpjs").get("/v3/api-docs").ok();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var names = new TreeSet<String>();
                    var content = operation.getValue().at("/requestBody/content");
                    collect(description, content.path("application/json").path("schema"), "", names, 0);
                    names.forEach(name -> found.add(operation.getKey().toUpperCase(Locale.ROOT) + " "
                            + path.getKey().replace("/api/v1", "") + " " + name));
                }));
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private static void collect(JsonNode all, JsonNode schema, String name, Set<String> names, int depth) {
        if (depth > 8) {
            return;
        }
        if (schema.has("$ref")) {
            collect(all, all.at(schema.get("$ref").asString().substring(1)), name, names, depth + 1);
        }
        for (var kind : List.of("oneOf", "anyOf", "allOf", "items")) {
            var inner = schema.path(kind);
            (inner.isArray() ? inner.valueStream() : java.util.stream.Stream.of(inner))
                    .forEach(one -> collect(all, one, name, names, depth + 1));
        }
        schema.path("properties")
                .propertyStream()
                .forEach(one -> collect(all, one.getValue(), one.getKey(), names, depth + 1));
        var isText = schema.path("type").toString().contains("string");
        if (isText && !schema.has("format") && !schema.has("enum") && !schema.has("pattern") && !CODES.contains(name)) {
            names.add(name);
        }
    }
}
