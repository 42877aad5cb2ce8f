package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.ReadingCount;
import id.sinergi.worklist.TaskDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FindingsIT {

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Calendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskDesk desk;

    @Autowired
    FindingRepository findings;

    @Autowired
    Fines fines;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }

    private static String path(String number, String what) {
        return "/api/v1/cases/" + number + "/" + what;
    }

    private long worker() {
        return jdbc.sql("SELECT id FROM registry.worker ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();
    }

    /** Findings by hand have months that add up, a file of the case and a project; what is wrong is named at its place. */
    @Test
    void findingsComeWithMonthsFilesAndAProject() {
        var number = people.open();
        var officer = as(ComplianceActors.DISNAKER);
        var file = officer.upload(path(number, "documents"), "bukti.pdf", "%PDF-1.4 x".getBytes())
                .ok()
                .path("id")
                .asString();
        var worker = jdbc.sql("SELECT id FROM registry.worker ORDER BY id LIMIT 1")
                .query(Long.class)
                .single();
        var found = List.of(
                Map.of(
                        "kind", "PDS-Upah",
                        "evidence", "Slip upah",
                        "byMonth",
                                List.of(
                                        Map.of("month", "2026-03", "amount", 1_500_001),
                                        Map.of("month", "2026-04", "amount", 2_000_000)),
                        "workerIds", List.of(worker),
                        "documents", List.of(file)),
                Map.of(
                        "kind", "JAKON",
                        "evidence", "SPK",
                        "project",
                                Map.of("name", "Jembatan", "contractValue", 900_000_000L, "workOrder", "2026-04-01")));
        var known = officer.post(path(number, "findings"), Map.of("findings", found))
                .ok()
                .path("findings");
        assertThat(known).hasSize(3);
        var wages = known.get(1);
        assertThat(wages.path("amount").asLong()).isEqualTo(3_500_001);
        assertThat(wages.path("months").asInt()).isEqualTo(2);
        assertThat(wages.path("workers").asInt()).isEqualTo(1);
        assertThat(wages.path("parts").path("documents").get(0).asString()).isEqualTo(file);
        assertThat(known.get(2)
                        .path("parts")
                        .path("project")
                        .path("contractValue")
                        .asLong())
                .isEqualTo(900_000_000L);
        var names = officer.get(path(number, "findings/" + wages.path("id").asLong() + "/workers"))
                .ok()
                .path("items");
        assertThat(names).hasSize(1);
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.entry WHERE action = 'compliance.workersRead' AND case_number = :case")
                        .param("case", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(ReadingCount.told(jdbc, officer.username(), PeopleList.FINDING))
                .isPositive();
        officer.get(path(number, "findings/999999999/workers")).refused(404, "compliance.findingUnknown");
    }

    /** What follows from the months may be said beside them: the same, or it is refused. */
    @Test
    void monthsAndAmountAreThoseOfTheMonths() {
        var officer = as(ComplianceActors.DISNAKER);
        var at = path(people.open(), "findings");
        var finding = new HashMap<String, Object>(Map.of(
                "kind",
                "ARREARS",
                "evidence",
                "Daftar",
                "months",
                2,
                "amount",
                1000,
                "byMonth",
                List.of(Map.of("month", "2026-02", "amount", 500))));
        officer.post(at, Map.of("findings", List.of(finding)))
                .refusedFields("findings[1].months", "findings[1].amount");
        finding.putAll(Map.of("months", 1, "amount", 500));
        officer.post(at, Map.of("findings", List.of(finding))).ok();
    }

    /** What a program calls a case is what it is shown as; a case that is open has its own name. */
    @Test
    void aCaseBearsTheSubjectThatItIsGiven() {
        var officer = as(ComplianceActors.BPJS);
        var order = new HashMap<String, Object>(Map.of(
                "kind",
                "employer_compliance",
                "employer",
                Long.toString(people.employer().id()),
                "subject",
                " Pemeriksaan Morosi ",
                "findings",
                List.of(Map.of("kind", "PWBD", "evidence", "x"))));
        order.put("subject", "x".repeat(301));
        officer.post("/cases", order).refusedFields("subject");
        order.put("subject", " Pemeriksaan Morosi ");
        var number = officer.post("/cases", order).ok().path("number").asString();
        people.numbers().add(number);
        assertThat(officer.get("/cases/" + number).ok().path("subject").asString())
                .isEqualTo("Pemeriksaan Morosi");
        assertThat(people.open(number)).containsExactly("verifyFindings");
        var joins = officer.post("/cases", order);
        joins.refusedFields("subject");
        assertThat(joins.text()).contains(number);
        order.remove("subject");
        assertThat(officer.post("/cases", order).ok().path("number").asString()).isEqualTo(number);
        as("desa-waworaha")
                .post(
                        "/cases",
                        Map.of("kind", "data_subject_request", "request", "access", "subject", "Permohonan Siti"))
                .refusedFields("subject");
    }

    @Test
    void aWrongFindingIsRefusedAtItsPlaceAndNothingIsKept() {
        var number = people.open();
        var officer = as(ComplianceActors.BPJS);
        var month = Map.of("month", "2026-03", "amount", 1);
        var wrong = Map.of(
                "kind", "PWBD",
                "evidence", "x",
                "byMonth", List.of(month, month, Map.of("month", "Maret", "amount", 1)),
                "workerIds", List.of(0),
                "documents", List.of("x"),
                "project", Map.of("name", "Jembatan"));
        officer.post(path(number, "findings"), Map.of("findings", List.of(wrong)))
                .refusedFields(
                        "findings[1].byMonth",
                        "findings[1].byMonth",
                        "findings[1].workerIds",
                        "findings[1].documents",
                        "findings[1].project");
        var few = Map.of("kind", "PWBD", "evidence", "x", "workers", 0, "workerIds", List.of(worker()));
        officer.post(path(number, "findings"), Map.of("findings", List.of(few))).refusedFields("findings[1].workers");
        var jakon = Map.of("kind", "JAKON", "evidence", "x", "project", Map.of("workOrder", "kemarin"));
        officer.post(path(number, "findings"), Map.of("findings", List.of(jakon)))
                .refusedFields(
                        "findings[1].project.name",
                        "findings[1].project.contractValue",
                        "findings[1].project.workOrder");
        var late = Map.of(
                "kind",
                "JAKON",
                "evidence",
                "x",
                "project",
                Map.of("name", "Jembatan", "contractValue", 900_000_000L, "workOrder", "2999-01-01"));
        officer.post(path(number, "findings"), Map.of("findings", List.of(late)))
                .refusedFields("findings[1].project.workOrder");
        var foreign =
                Map.of("kind", "PWBD", "evidence", "x", "documents", List.of("00000000-0000-0000-0000-000000000001"));
        officer.post(path(number, "findings"), Map.of("findings", List.of(foreign)))
                .refusedFields("documents");
        assertThat(findings.findings(number)).hasSize(1);
        as(ComplianceActors.DPMD)
                .post(path(number, "findings"), Map.of("findings", List.of(foreign)))
                .refused(403, "api.forbidden");
        people.done(
                ComplianceActors.DISNAKER,
                number,
                "verifyFindings",
                Map.of("verification", "unfounded", "reason", "x"));
        people.settle(number);
        officer.post(path(number, "findings"), Map.of("findings", List.of(Map.of("kind", "PWBD", "evidence", "x"))))
                .refused(409, "case.ended");
    }

    /** In the task too; what is not changed stays. */
    @Test
    void verifyingChangesMonthsAndKeepsTheRest() {
        var number = people.open(
                new Finding.New(FindingKind.ARREARS, 3, 0, 0, "Daftar", Finding.Parts.ofWorkers(List.of(1L, 2L))));
        var id = findings.findings(number).getFirst().id();
        Map<String, Object> row =
                Map.of("finding", id, "kind", "ARREARS", "workers", 3, "months", 9, "amount", 1, "evidence", "Daftar");
        for (var bad : List.of("Maret 5", "2026-03: 5\n2026-03: 6", "2026-0815", "2026-03Rp 15")) {
            var refusal = people.refused(
                    ComplianceActors.DISNAKER, number, "verifyFindings", verified(row, Map.of("byMonth", bad)));
            assertThat(refusal.errors().getFirst().field()).isEqualTo("findings[1].byMonth");
        }
        var refusal = people.refused(
                ComplianceActors.DISNAKER, number, "verifyFindings", verified(row, Map.of("project", "Jembatan")));
        assertThat(refusal.errors().getFirst().code()).isEqualTo("onlyJakon");
        var months = "2026-03: 1.500.000\n2026-04 Rp 500000";
        assertThat(people.refused(
                                ComplianceActors.DISNAKER,
                                number,
                                "verifyFindings",
                                verified(row, Map.of("byMonth", months)))
                        .errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("findings[1].months otherThanMonths", "findings[1].amount otherThanMonths");
        var bare = new HashMap<>(row);
        bare.keySet().removeAll(List.of("months", "amount"));
        assertThat(people.refused(ComplianceActors.DISNAKER, number, "verifyFindings", verified(bare, Map.of()))
                        .errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("findings[1].months required", "findings[1].amount required");
        people.done(
                ComplianceActors.DISNAKER,
                number,
                "verifyFindings",
                verified(row, Map.of("months", 2, "amount", 2_000_000, "byMonth", months)));
        assertThat(findings.findings(number)).singleElement().satisfies(finding -> {
            assertThat(finding.amount()).isEqualTo(2_000_000);
            assertThat(finding.months()).isEqualTo(2);
            assertThat(finding.parts().workerIds()).containsExactly(1L, 2L);
        });
    }

    private static Map<String, Object> verified(Map<String, Object> row, Map<String, Object> more) {
        var all = new java.util.HashMap<>(row);
        all.putAll(more);
        return Map.of("verification", "confirmed", "findings", List.of(all));
    }

    /** A warning's time stands still for a reason with its paper, by the supervisor of BPJS; its timer waits with it. */
    @Test
    void aWarningIsPausedAndResumed() {
        var number = people.open();
        people.warned(number);
        var head = as(ComplianceActors.SUPERVISOR);
        var paper = Map.of("reason", "Banjir", "reference", "360/12");
        as(ComplianceActors.BPJS).post(path(number, "ladder/pause"), paper).refused(403, "api.forbidden");
        as(ComplianceActors.DPMD).post(path(number, "ladder/pause"), paper).refused(403, "api.forbidden");
        head.post(path(number, "ladder/pause"), Map.of("reason", "x")).refusedFields("reference");
        head.post(path(number, "ladder/resume")).refused(409, "ladder.notPaused");
        var before = LocalDate.parse(ends(head.get(path(number, "ladder")).ok()));
        people.workingDays(2);
        head.post(path(number, "ladder/pause"), paper).ok();
        head.post(path(number, "ladder/pause"), paper).refused(409, "ladder.pausedAlready");
        people.workingDays(30);
        people.settle(number);
        assertThat(people.open(number)).isEmpty();
        var still = head.get(path(number, "ladder")).ok();
        assertThat(still.path("rows").get(2).path("whyNot").asString()).contains("dijeda");
        var sheet = head.post(path(number, "ladder/resume")).ok();
        assertThat(ends(sheet))
                .isEqualTo(calendar.workingDays().plus(before, 30).toString());
        assertThat(sheet.path("rows").get(1).path("clock").path("entries")).hasSize(1);
        people.workingDays(9);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("checkFirstWarning");
        head.post(path(number, "ladder/pause"), paper).refused(409, "ladder.noClock");
    }

    private static String ends(tools.jackson.databind.JsonNode sheet) {
        return sheet.path("rows").get(1).path("clock").path("endsOn").asString();
    }

    /** Who records the answer ends the pause of its task, and the clocks of the warnings are their own. */
    @Test
    void aPauseEndsWithItsTask() {
        var number = people.open();
        people.guided(number);
        var task = actors.open(number, "compliance.recordAnswer");
        actors.asSystem(() -> desk.pause(task.taskId(), "Banjir", "360/12").orThrow());
        people.workingDays(2);
        people.done(
                ComplianceActors.DISNAKER, number, "recordAnswer", ComplianceAnswers.answer("paid", people.today()));
        var head = as(ComplianceActors.SUPERVISOR);
        var guidance = head.get(path(number, "ladder"))
                .ok()
                .path("rows")
                .get(0)
                .path("clock")
                .path("entries");
        assertThat(guidance).hasSize(1);
        assertThat(guidance.get(0).path("until").asString())
                .isEqualTo(people.today().toString());
        people.done(ComplianceActors.BPJS, number, "checkAnswer", Map.of("compliance", "not_complied"));
        people.done(ComplianceActors.BPJS, number, "issueFirstWarning", people.letter());
        people.done(ComplianceActors.BPJS, number, "recordFirstReceipt", people.receipt());
        // As of a case whose task was done before its pause ended with it.
        jdbc.sql("""
                        UPDATE compliance.clock_entry SET ends_on = NULL, ended_by = NULL
                         WHERE notice_id IN (SELECT id FROM compliance.notice WHERE case_number = :case)
                        """).param("case", number).update();
        head.post(path(number, "ladder/resume")).refused(409, "ladder.notPaused");
        head.post(path(number, "ladder/pause"), Map.of("reason", "Banjir", "reference", "360/13"))
                .ok();
        head.post(path(number, "ladder/resume")).ok();
    }

    /** The time to answer moves with its task: nobody is silent before it is over. */
    @Test
    void theTimeToAnswerIsExtendedWithItsTask() {
        var number = people.open();
        people.guided(number);
        var task = actors.open(number, "compliance.recordAnswer");
        var due = task.due();
        actors.asSystem(() ->
                desk.extend(task.taskId(), 5, "Permohonan perusahaan 12/VI").orThrow());
        var row = as(ComplianceActors.DISNAKER)
                .get(path(number, "ladder"))
                .ok()
                .path("rows")
                .get(0);
        assertThat(row.path("clock").path("endsOn").asString())
                .isEqualTo(calendar.workingDays().plus(due, 5).toString());
        people.workingDays(9);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("recordAnswer");
        people.workingDays(5);
        people.settle(number);
        assertThat(people.open(number)).containsExactly("issueFirstWarning");
    }

    private void join(String number, String proof) {
        as(ComplianceActors.BPJS)
                .post(
                        path(number, "findings"),
                        Map.of(
                                "findings",
                                List.of(Map.of(
                                        "kind", "PDS_TK", "workers", 2, "amount", 7_000_000, "evidence", proof))))
                .ok();
    }

    /** Each row may be unfounded by itself; and nobody is fined for what no warning named. */
    @Test
    void whatJoinsAfterTheFirstWarningIsNotFined() {
        var number = people.open();
        people.warned(number);
        join(number, "sesudah teguran pertama");
        people.done(ComplianceActors.DISNAKER, number, "verifyJoined", Map.of("joined", "confirmed"));
        clock.setTo(people.today().plusDays(1));
        people.done(ComplianceActors.BPJS, number, "confirmJoined", Map.of("joinedConfirmation", "confirmed"));
        assertThat(actors.asSystem(() -> fines.bases(number)))
                .singleElement()
                .satisfies(base -> assertThat(base.kind()).isEqualTo(FindingKind.ARREARS));
        join(number, "tidak benar");
        var row = Map.of(
                "finding",
                findings.findings(number).getLast().id(),
                "kind",
                "PDS_TK",
                "workers",
                2,
                "months",
                0,
                "amount",
                0,
                "evidence",
                "x",
                "result",
                "unfounded");
        people.done(
                ComplianceActors.DISNAKER,
                number,
                "verifyJoined",
                Map.of("joined", "confirmed", "findings", List.of(row)));
        assertThat(people.open(number)).isEmpty();
    }
}
