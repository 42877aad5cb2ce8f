package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static id.sinergi.Neighbour.SECRET;
import static id.sinergi.Neighbour.VILLAGE;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api.Answer;
import id.sinergi.Api.Caller;
import id.sinergi.Neighbour;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** How each door of the API is tried from another village; what it answers with a list is looked through by the test. */
final class ForeignDoors {

    private final Map<String, Function<Visit, List<Answer>>> doors = new TreeMap<>();
    private final Neighbour neighbour;

    ForeignDoors(Neighbour neighbour) {
        this.neighbour = neighbour;
        byKey();
        reports();
        lists();
        acts();
        breaches();
        requests();
        retention();
        questions();
        targets();
        massLetters();
        employers();
    }

    Map<String, Function<Visit, List<Answer>>> all() {
        return doors;
    }

    /** One visitor with what is foreign to them; {@code neighbours} share a campaign and a round with Morosi. */
    record Visit(Caller caller, boolean neighbours, List<String> cases, List<String> tasks) {

        List<Answer> eachCase(Function<String, Answer> call) {
            return cases.stream().map(call).toList();
        }

        List<Answer> eachTask(Function<String, Answer> call) {
            return tasks.stream().map(call).toList();
        }
    }

    /** What is foreign does not exist. */
    private void byKey() {
        for (var act : List.of("claim", "release", "resume")) {
            hidden(
                    "POST /api/v1/tasks/{id}/" + act,
                    to -> to.eachTask(id -> to.caller().post("/tasks/" + id + "/" + act)));
        }
        hidden("GET /api/v1/tasks/{id}", to -> to.eachTask(id -> to.caller().get("/tasks/" + id)));
        tasks("POST", "reassign", Map.of("to", "desa-waworaha", "reason", "cuti"));
        tasks("POST", "pause", Map.of("reason", "menunggu", "reference", "1"));
        tasks("POST", "extend", Map.of("days", 3, "reason", "menunggu"));
        tasks("POST", "complete", Map.of("values", Map.of()));
        tasks("PUT", "draft", Map.of("values", Map.of("method", "x")));
        hidden(
                "GET /api/v1/cases/{number}",
                to -> to.eachCase(number -> to.caller().get("/cases/" + number)));
        for (var part : List.of(
                "history",
                "cancellation",
                "comments",
                "documents",
                "letters",
                "compliance",
                "claims",
                "replies",
                "ladder",
                "visits",
                "findings/1/workers",
                "invitations",
                "invitations.xlsx",
                "invitations.csv")) {
            hidden(
                    "GET /api/v1/cases/{number}/" + part.replace("/1/", "/{finding}/"),
                    to -> to.eachCase(number -> to.caller().get("/cases/" + number + "/" + part)));
        }
        cases("comments", Map.of("text", "halo"));
        cases("cancel", Map.of("reason", "salah"));
        cases("cancellation", Map.of("reason", "salah"));
        cases("cancellation/approve", Map.of());
        cases("cancellation/reject", Map.of("reason", "salah"));
        cases("evidence", Map.of("text", "lunas"));
        cases("prosecutor", Map.of("reason", "menunggak"));
        cases("findings", Map.of("findings", List.of(Map.of("kind", "PWBD", "evidence", "x"))));
        cases("visits", Map.of("place", "kantor"));
        for (var act : List.of("move", "cancel", "report")) {
            hidden(
                    "POST /api/v1/visits/{id}/" + act,
                    to -> List.of(to.caller()
                            .post(
                                    "/visits/1/" + act,
                                    act.equals("report") ? Map.of("met", "x") : Map.of("reason", "x"))));
        }
        cases("ladder/pause", Map.of("reason", "banjir", "reference", "1"));
        hidden(
                "POST /api/v1/cases/{number}/ladder/resume",
                to -> to.eachCase(number -> to.caller().post("/cases/" + number + "/ladder/resume")));
        hidden(
                "POST /api/v1/cases/{number}/findings/{finding}/claim",
                to -> to.eachCase(number -> to.caller()
                        .post(
                                "/cases/" + number + "/findings/1/claim",
                                Map.of("contractValue", 1_000_000, "on", "2026-05-04"))));
        hidden(
                "POST /api/v1/cases/{number}/documents",
                to -> to.eachCase(
                        number -> to.caller().upload("/cases/" + number + "/documents", "x.pdf", Neighbour.PDF)));
        hidden(
                "GET /api/v1/documents/{id}",
                to -> Stream.concat(neighbour.documents.stream(), Stream.of(neighbour.photo, neighbour.scan))
                        .map(id -> to.caller().get("/documents/" + id))
                        .toList());
        hidden(
                "GET /api/v1/letters/{id}.pdf",
                to -> letters()
                        .map(id -> to.caller().get("/letters/" + id + ".pdf"))
                        .toList());
        for (var act : List.of("receipt", "return")) {
            hidden(
                    "POST /api/v1/letters/{id}/" + act,
                    to -> letters()
                            .map(id -> to.caller().post("/letters/" + id + "/" + act, Map.of()))
                            .toList());
        }
        for (var part : List.of("", "/errors.csv", "/warnings.csv", "/rejected")) {
            hidden(
                    "GET /api/v1/imports/{id}" + part,
                    to -> List.of(to.caller().get("/imports/" + neighbour.importId + part)));
        }
        hidden("GET /api/v1/workers/{id}", to -> List.of(to.caller().get("/workers/" + neighbour.worker)));
        for (var part : List.of("", "/people", "/result", "/registration.xlsx", "/registration.csv")) {
            hidden(
                    "GET /api/v1/protection-lists/{number}" + part,
                    to -> to.eachCase(number -> to.caller().get("/protection-lists/" + number + part)));
        }
        for (var act : List.of("approve", "return")) {
            hidden(
                    "POST /api/v1/protection-lists/{number}/" + act,
                    to -> to.eachCase(number ->
                            to.caller().post("/protection-lists/" + number + "/" + act, Map.of("reason", "keliru"))));
        }
        hidden(
                "POST /api/v1/imports/{id}/cancel",
                to -> List.of(to.caller().post("/imports/" + neighbour.importId + "/cancel")));
        hidden(
                "POST /api/v1/imports/{id}/retry",
                to -> List.of(to.caller().post("/imports/" + neighbour.importId + "/retry")));
        var draft = "/imports/drafts/" + neighbour.draft;
        hidden("GET /api/v1/imports/drafts/{id}", to -> List.of(to.caller().get(draft)));
        hidden(
                "PUT /api/v1/imports/drafts/{id}/layout",
                to -> List.of(to.caller().put(draft + "/layout", Map.of("header", 1))));
        hidden(
                "PUT /api/v1/imports/drafts/{id}/columns",
                to -> List.of(to.caller().put(draft + "/columns", Map.of("nik", ""))));
        for (var act : List.of("confirm", "discard")) {
            hidden(
                    "POST /api/v1/imports/drafts/{id}/" + act,
                    to -> List.of(to.caller().post(draft + "/" + act)));
        }
        hidden(
                "GET /api/v1/rounds/{id}",
                to -> to.neighbours()
                        ? List.of(to.caller().get("/rounds/" + neighbour.round))
                        : List.of(
                                to.caller().get("/rounds/" + neighbour.round),
                                to.caller().get("/rounds/" + neighbour.sharedRound)));
    }

    private Stream<String> letters() {
        return Stream.of(neighbour.letter, neighbour.invitation);
    }

    private void reports() {
        hidden(
                "GET /api/v1/rounds/{id}/report",
                to -> List.of(to.caller().get("/rounds/" + neighbour.round + "/report")));
    }

    private void requests() {
        var request = "/data-requests/" + neighbour.request;
        hidden("GET /api/v1/data-requests/{number}", to -> List.of(to.caller().get(request)));
        hidden(
                "GET /api/v1/data-requests/{number}/copy.pdf",
                to -> List.of(to.caller().get(request + "/copy.pdf")));
        doors.put("GET /api/v1/data-requests", to -> List.of(to.caller().get("/data-requests?limit=500")));
    }

    private void retention() {
        for (var list : List.of("/retention", "/retention/runs")) {
            forbidden("GET /api/v1" + list, to -> List.of(to.caller().get(list)));
        }
        forbidden(
                "POST /api/v1/retention/{category}/propose",
                to -> List.of(to.caller().post("/retention/workers.gone/propose")));
        forbidden(
                "PUT /api/v1/retention/{category}",
                to -> List.of(to.caller().put("/retention/workers.gone", Map.of("version", 1, "months", 6))));
        for (var act : List.of("execute", "reject")) {
            forbidden(
                    "POST /api/v1/retention/runs/{id}/" + act,
                    to -> List.of(to.caller().post("/retention/runs/1/" + act, Map.of("reason", "x"))));
        }
    }

    /** Lists of pairs and matches hold people of other villages; none of them is of a visitor's own. */
    private void questions() {
        for (var list : List.of("/duplicates", "/matches")) {
            forbidden(
                    "GET /api/v1" + list,
                    to -> List.of(to.caller().get(list), to.caller().get(list + "?state=judged&area=" + VILLAGE)));
            for (var act : List.of("judge", "undo")) {
                hidden(
                        "POST /api/v1" + list + "/{id}/" + act,
                        to -> List.of(to.caller()
                                .post(
                                        list + "/999999999/" + act,
                                        act.equals("undo")
                                                ? Map.of("reason", "x")
                                                : list.equals("/matches")
                                                        ? Map.of("accept", true, "reason", "x")
                                                        : Map.of("judgement", "different", "reason", "x"))));
            }
        }
    }

    private void massLetters() {
        doors.put(
                "GET /api/v1/letters",
                to -> List.of(
                        to.caller().get("/letters?limit=500"), empty(to.caller().get("/letters?q=" + SECRET))));
        doors.put("GET /api/v1/letters.xlsx", to -> {
            var answer = to.caller().get("/letters.xlsx");
            assertThat(isShut(answer) || answer.status() == 200)
                    .as("an empty table: letters.RegisterIT")
                    .isTrue();
            return List.of();
        });
        hidden(
                "POST /api/v1/mass-letters",
                to -> to.eachTask(id -> to.caller()
                        .post("/mass-letters", Map.of("step", "compliance.sendGuidance", "tasks", List.of(id)))));
        doors.put("GET /api/v1/mass-letters", to -> List.of(empty(to.caller().get("/mass-letters?limit=500"))));
        for (var part : List.of("", "/receipt.xlsx", "/letters.zip")) {
            hidden(
                    "GET /api/v1/mass-letters/{id}" + part,
                    to -> List.of(to.caller().get("/mass-letters/1" + part)));
        }
        hidden(
                "POST /api/v1/mass-letters/{id}/resume",
                to -> List.of(to.caller().post("/mass-letters/1/resume")));
    }

    private void employers() {
        var employer = "/employers/" + neighbour.employer;
        for (var part : List.of("", "/arrears", "/branches")) {
            hidden(
                    "GET /api/v1/employers/{id}" + part,
                    to -> List.of(to.caller().get(employer + part)));
        }
        hidden(
                "PATCH /api/v1/employers/{id}",
                to -> List.of(to.caller().patch(employer, Map.of("version", 0, "phone", "0811222333"))));
        hidden(
                "POST /api/v1/employers/{id}/branches",
                to -> List.of(to.caller().post(employer + "/branches", Map.of("code", "1", "name", "x"))));
        hidden(
                "PATCH /api/v1/employers/{id}/branches/{branch}",
                to -> List.of(to.caller().patch(employer + "/branches/1", Map.of("version", 0))));
        forbidden(
                "POST /api/v1/employers",
                to -> List.of(
                        to.caller().post("/employers", Map.of("npp", "X1", "name", "PT X", "villageCode", VILLAGE))));
        doors.put("GET /api/v1/employers", to -> {
            to.caller().get("/employers?arrears=true").refused(403);
            return List.of(
                    to.caller().get("/employers?limit=500"),
                    empty(to.caller().get("/employers?q=" + SECRET)),
                    empty(to.caller().get("/employers?openCase=true")),
                    empty(to.caller().get("/employers?village=" + VILLAGE)));
        });
        for (var door : List.of("/arrears/preview", "/arrears/sweeps", "/arrears/sweeps/1/resume")) {
            forbidden(
                    "POST /api/v1" + door.replace("/1/", "/{id}/"),
                    to -> List.of(to.caller().post(door, Map.of("months", 1))));
        }
        doors.put("GET /api/v1/arrears/sweeps", to -> List.of(empty(to.caller().get("/arrears/sweeps"))));
        for (var part : List.of("", "/employers", "/receipt.csv")) {
            hidden(
                    "GET /api/v1/arrears/sweeps/{id}" + part.replace("csv", "{format}"),
                    to -> List.of(to.caller().get("/arrears/sweeps/1" + part)));
        }
    }

    private void targets() {
        doors.put("GET /api/v1/coverage/targets", to -> {
            to.caller().get("/coverage/targets?area=" + VILLAGE).refused(404);
            to.caller().get("/coverage/targets?area=74.02").refused(404);
            return List.of(to.caller().get("/coverage/targets?limit=500"));
        });
        forbidden(
                "PUT /api/v1/coverage/targets",
                to -> List.of(to.caller().put("/coverage/targets", Map.of("areaCode", OWN, "percent", 50))));
        forbidden(
                "PUT /api/v1/coverage/official",
                to -> List.of(to.caller().put("/coverage/official", Map.of("at", "2025-01-31", "eligible", 5))));
    }

    private void breaches() {
        var breach = "/breaches/" + neighbour.breach;
        hidden("GET /api/v1/breaches/{id}", to -> List.of(to.caller().get(breach)));
        for (var act : List.of("confirm", "dismiss", "close")) {
            hidden(
                    "POST /api/v1/breaches/{id}/" + act,
                    to -> List.of(to.caller()
                            .post(
                                    breach + "/" + act,
                                    switch (act) {
                                        case "confirm" -> Map.of("version", 1);
                                        case "dismiss" -> Map.of("version", 1, "reason", "x");
                                        default -> Map.of("version", 1, "lessons", "x");
                                    })));
        }
        hidden(
                "POST /api/v1/breaches/{id}/notices",
                to -> List.of(to.caller().post(breach + "/notices", Map.of("version", 1, "audience", "agency"))));
        doors.put("GET /api/v1/breaches", to -> List.of(to.caller().get("/breaches?limit=500")));
        doors.put(
                "POST /api/v1/breaches",
                to -> List.of(to.caller()
                        .post("/breaches", Map.of("what", "Gawai tertinggal", "data", List.of("identity")))));
    }

    private void tasks(String method, String act, Map<String, ?> body) {
        hidden(
                method + " /api/v1/tasks/{id}/" + act,
                to -> to.eachTask(id -> method.equals("PUT")
                        ? to.caller().put("/tasks/" + id + "/" + act, body)
                        : to.caller().post("/tasks/" + id + "/" + act, body)));
    }

    private void cases(String act, Map<String, ?> body) {
        hidden(
                "POST /api/v1/cases/{number}/" + act,
                to -> to.eachCase(number -> to.caller().post("/cases/" + number + "/" + act, body)));
    }

    private void hidden(String door, Function<Visit, List<Answer>> knock) {
        doors.put(door, to -> {
            var answers = knock.apply(to);
            assertThat(answers)
                    .isNotEmpty()
                    .allSatisfy(answer -> answer.refused(isShut(answer) ? answer.status() : 404));
            return List.of();
        });
    }

    /** Lists, searches and figures are cut to what is one's own; their answers are looked through afterwards. */
    private void lists() {
        doors.put("GET /api/v1/tasks", to -> {
            var answers = new ArrayList<Answer>();
            for (var queue : List.of("mine", "unit", "all", "done")) {
                answers.add(to.caller().get("/tasks?limit=500&queue=" + queue));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=" + SECRET)));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=Morosi")));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&village=" + VILLAGE)));
                answers.add(empty(to.caller().get("/tasks?queue=" + queue + "&q=" + neighbour.employerCase)));
            }
            answers.add(to.caller().get("/tasks?limit=500&village=74.02&process=outreach-campaign"));
            answers.add(to.caller().get("/tasks?limit=500&agency=DPMD"));
            return answers;
        });
        doors.put(
                "GET /api/v1/visits",
                to -> List.of(
                        empty(to.caller().get("/visits")), empty(to.caller().get("/visits?state=held"))));
        doors.put(
                "GET /api/v1/enforcement",
                to -> List.of(
                        empty(to.caller().get("/enforcement")),
                        empty(to.caller().get("/enforcement?show=recovered"))));
        doors.put("GET /api/v1/ladder-rules", to -> List.of(to.caller().get("/ladder-rules")));
        forbidden("POST /api/v1/ladder-rules", to -> List.of(to.caller().post("/ladder-rules", Map.of())));
        forbidden("POST /api/v1/ladder-rules/steps", to -> List.of(to.caller().post("/ladder-rules/steps", Map.of())));
        doors.put("GET /api/v1/cases", to -> {
            var answers = new ArrayList<Answer>();
            answers.add(to.caller().get("/cases?limit=500"));
            answers.add(to.caller().get("/cases?limit=500&kind=outreach_campaign&status=open"));
            answers.add(empty(to.caller().get("/cases?kind=employer_compliance")));
            to.cases().forEach(number -> answers.add(empty(to.caller().get("/cases?q=" + number))));
            answers.add(empty(to.caller().get("/cases?q=" + SECRET)));
            answers.add(empty(to.caller().get("/cases?q=Morosi")));
            return answers;
        });
        doors.put("GET /api/v1/workers", to -> {
            var answers = new ArrayList<Answer>();
            answers.add(to.caller().get("/workers?limit=500"));
            answers.add(empty(to.caller().get("/workers?village=" + VILLAGE)));
            answers.add(empty(to.caller().get("/workers?route=outreach&village=" + VILLAGE)));
            answers.add(empty(to.caller().get("/workers?q=" + SECRET)));
            return answers;
        });
        doors.put(
                "POST /api/v1/workers/lookup",
                to -> List.of(empty(to.caller().post("/workers/lookup", Map.of("nik", "7402011204880018")))));
        forbidden("GET /api/v1/people-readings", to -> List.of(to.caller().get("/people-readings")));
        doors.put("GET /api/v1/rounds", to -> List.of(to.caller().get("/rounds?limit=500")));
        doors.put("GET /api/v1/protection-lists", to -> List.of(to.caller().get("/protection-lists?limit=500")));
        doors.put("GET /api/v1/funding-sources", to -> List.of(empty(to.caller().get("/funding-sources"))));
        doors.put("GET /api/v1/coverage", to -> {
            neighbour.villages.forEach(
                    code -> to.caller().get("/coverage?village=" + code).refused(404));
            for (var district : List.of("74.02", "74.02.39", "74.02.01")) {
                to.caller().get("/coverage?district=" + district).refused(404);
            }
            return List.of(to.caller().get("/coverage"), to.caller().get("/coverage?at=2025-04-30"));
        });
    }

    /** A door that is for other offices altogether; which is whose: {@code api.DoorRulesIT}. */
    static boolean isShut(Answer answer) {
        return answer.status() == 403 && answer.text().contains("api.forbidden");
    }

    private static Answer empty(Answer answer) {
        if (answer.status() == 403) {
            answer.refused(403);
            return answer;
        }
        assertThat(answer.ok().get("items").isEmpty()).as(answer.toString()).isTrue();
        return answer;
    }

    /** What is not this agency's to do. */
    private void acts() {
        forbidden(
                "GET /api/v1/overdue",
                to -> List.of(
                        to.caller().get("/overdue"),
                        to.caller().get("/overdue?agency=DESA&group_by=village"),
                        to.caller().get("/overdue?group_by=person")));
        forbidden(
                "GET /api/v1/audit",
                to -> List.of(
                        to.caller().get("/audit"),
                        to.caller().get("/audit?case=" + neighbour.employerCase),
                        to.caller().get("/audit?actor=desa-morosi&action=task.completed")));
        forbidden("GET /api/v1/audit/verify", to -> List.of(to.caller().get("/audit/verify")));
        forbidden(
                "POST /api/v1/rounds",
                to -> List.of(to.caller()
                        .post(
                                "/rounds",
                                Map.of("name", "x", "targetDate", "2090-01-01", "villages", List.of(VILLAGE)))));
        forbidden(
                "POST /api/v1/rounds/{id}/villages",
                to -> List.of(to.caller()
                        .post("/rounds/" + neighbour.round + "/villages", Map.of("villages", List.of(OWN)))));
        forbidden("GET /api/v1/samples/{round}", to -> List.of(to.caller().get("/samples/" + neighbour.round)));
        forbidden(
                "POST /api/v1/samples/{round}/again",
                to -> List.of(to.caller().post("/samples/" + neighbour.round + "/again")));
        doors.put("GET /api/v1/findings", to -> List.of(to.caller().get("/findings?limit=500")));
        forbidden(
                "POST /api/v1/rounds/{id}/close",
                to -> List.of(to.caller().post("/rounds/" + neighbour.round + "/close", Map.of("reason", "x"))));
        forbidden(
                "PUT /api/v1/rounds/{id}/expected",
                to -> List.of(to.caller()
                        .put("/rounds/" + neighbour.round + "/expected", Map.of("expected", Map.of(VILLAGE, 5)))));
        forbidden(
                "POST /api/v1/cases",
                to -> List.of(
                        to.caller()
                                .post("/cases", Map.of("kind", "village_collection", "village", VILLAGE, "name", "x")),
                        to.caller().post("/cases", Map.of("kind", "employer_compliance", "employer", "1")),
                        to.caller().post("/cases", Map.of("kind", "outreach_campaign", "name", "x"))));
        for (var door : List.of("/protection-lists", "/protection-lists/preview", "/funding-sources")) {
            forbidden(
                    "POST /api/v1" + door,
                    to -> List.of(to.caller()
                            .post(
                                    door,
                                    door.equals("/funding-sources")
                                            ? Map.of("name", "x")
                                            : Map.of("name", "x", "areas", List.of(VILLAGE)))));
        }
        for (var door : List.of("/imports", "/imports/drafts")) {
            doors.put("POST /api/v1" + door, to -> {
                var rows = "nik,nama,tanggallahir,sex\n7402390105900123,Titipan,1990-05-01,L\n"
                        .getBytes(StandardCharsets.UTF_8);
                var answer = to.caller().upload(door + "?kind=residents&village=" + VILLAGE, "x.csv", rows);
                assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
                for (var kind : List.of("members", "employers", "arrears")) {
                    to.caller().upload(door + "?kind=" + kind, "x.csv", rows).refused(403);
                }
                return List.of();
            });
        }
    }

    private void forbidden(String door, Function<Visit, List<Answer>> knock) {
        doors.put(door, to -> {
            knock.apply(to).forEach(answer -> answer.refused(403));
            return List.of();
        });
    }
}
