package id.sinergi.api;

import static id.sinergi.Neighbour.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.Described;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.outreach.process.Stage;
import id.sinergi.village.process.VillageCases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Each process from start to close by the demonstration accounts, over HTTP alone, every answer as it is described. Only the clock is moved from inside,
 * and the engine's timers are run where the job executor would.
 */
@IntegrationTest
class ProcessesIT {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Calendar calendar;

    @Autowired
    Actors timers;

    private Api api;
    private ApiCases walk;

    @BeforeEach
    void start() {
        api = Described.callers(port);
        walk = new ApiCases(api);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    private JsonNode step(String username, String number, String form, Map<String, ?> values) {
        return walk.draftedAndDone(username, walk.task(username, number, form), values);
    }

    private JsonNode assertClosed(String number, String outcome) {
        var file = api.as("inspektorat").get("/cases/" + number).ok();
        assertThat(file.get("status").asString()).isEqualTo("closed");
        assertThat(file.get("outcome").asString()).isEqualTo(outcome);
        assertThat(file.get("closedAt").asString()).isNotBlank();
        assertThat(file.get("tasks").isEmpty()).isTrue();
        return file;
    }

    private List<String> history(String number) {
        var entries = api.as("inspektorat").all("/cases/" + number + "/history");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.get("hash").asString()).hasSize(64));
        return entries.stream().map(entry -> entry.get("action").asString()).toList();
    }

    @Test
    void aVillageFromNamingACollectorToCoverageAfter() {
        clock.reset();
        var target = calendar.workingDays().plus(calendar.today(), 15);
        var number = walk.open(
                "dpmd-kepala",
                Map.of(
                        "kind",
                        "village_collection",
                        "village",
                        OWN,
                        "name",
                        "Lewat API " + System.nanoTime(),
                        "targetDate",
                        target.toString(),
                        "samplePercent",
                        100,
                        "expected",
                        1));
        step("dpmd", number, "village.nameCollector", Map.of("collector", "named", "officer", "desa-waworaha"));
        var born = LocalDate.of(1990, 5, 17);
        var imported = walk.imported(
                "desa-waworaha",
                "residents",
                "nik;nama;tanggallahir;sex;status_kerja;penghasilan;desil;pemberi_kerja\n"
                        + VillageCases.row(VillageCases.nik(born), "Lewat Api", born.toString()));
        step(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", imported.get("id").asString()));
        step("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        step("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        judge("disnaker", number, "village.resolveDuplicates", "different");
        judge("bpjs", number, "village.decideMatches", "reject");
        step(
                "inspektorat",
                number,
                "village.auditSample",
                Map.of("audit", "findings", "findings", "Dua NIK tidak cocok", "deadline", target.toString()));
        step(
                "dpmd",
                number,
                "village.answerFindings",
                Map.of("answer", "Sudah diperbaiki", "evidence", walk.filed("dpmd", number, "berita acara.pdf")));
        api.as("dpmd")
                .post("/cases/" + number + "/comments", Map.of("text", "Mohon diperiksa"))
                .ok();
        step("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
        assertThat(assertClosed(number, "collected").get("villageCode").asString())
                .isEqualTo(OWN);
        assertThat(history(number))
                .contains("village.coverage.before", "village.coverage.after", "document.added", "case.commented");
    }

    private void judge(String username, String number, String form, String answer) {
        var task = walk.task(username, number, form);
        walk.draftedAndDone(username, task, walk.all(username, task, answer));
    }

    @Test
    void anEmployerFromAFindingThroughWarningsFineAndDenialToLifting() {
        clock.setTo(START);
        var number = employerCase();
        var proof = walk.filed("bpjs", number, "tanda terima.pdf");
        step("disnaker", number, "compliance.verifyFindings", Map.of("verification", "confirmed"));
        step("bpjs", number, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
        step("disnaker", number, "compliance.sendGuidance", ComplianceAnswers.letter(today()));
        posted("disnaker", number);
        later(8, number);
        for (var warning : List.of("First", "Second")) {
            step("bpjs", number, "compliance.issue" + warning + "Warning", ComplianceAnswers.letter(today()));
            posted("bpjs", number);
            var receipt = new HashMap<>(ComplianceAnswers.receipt(today()));
            receipt.put("document", proof);
            step("bpjs", number, "compliance.record" + warning + "Receipt", receipt);
            later(11, number);
            step("bpjs", number, "compliance.check" + warning + "Warning", Map.of("compliance", "not_complied"));
        }
        step("bpjs", number, "compliance.imposeFine", ComplianceAnswers.fine(today()));
        step("bpjs-kepala", number, "compliance.approveFine", Map.of("fineApproval", "approved"));
        walk.posted("bpjs", "bpjs-kepala", number, today());
        clock.setTo(today().plusMonths(2));
        timers.settle(number);
        step("bpjs", number, "compliance.checkFine", Map.of("compliance", "not_complied"));
        step("bpjs", number, "compliance.requestDenial", ComplianceAnswers.request(today()));
        posted("bpjs", number);
        step("disnaker", number, "compliance.coordinateDenial", ComplianceAnswers.coordination(today()));
        step("sekda", number, "compliance.decideDenial", ComplianceAnswers.denial(today()));
        step("disnaker", number, "compliance.imposeDenial", ComplianceAnswers.imposition(today()));
        posted("disnaker", number);
        step("bpjs", number, "compliance.proposeLift", ComplianceAnswers.proposal(today()));
        step("sekda", number, "compliance.decideLift", ComplianceAnswers.decision("lifted", today()));
        step("disnaker", number, "compliance.recordLift", ComplianceAnswers.letter(today()));
        posted("disnaker", number);
        assertClosed(number, "lifted");
        assertLetters(number, 7);
        assertThat(history(number))
                .contains("letter.drafted", "letter.checked", "letter.signed", "letter.received", "case.closed");
    }

    @Test
    void anEmployerWhoCompliesAfterTheFirstWarning() {
        clock.setTo(START);
        var number = employerCase();
        step("disnaker", number, "compliance.verifyFindings", Map.of("verification", "confirmed"));
        step("bpjs", number, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
        step("disnaker", number, "compliance.sendGuidance", ComplianceAnswers.letter(today()));
        posted("disnaker", number);
        later(8, number);
        step("bpjs", number, "compliance.issueFirstWarning", ComplianceAnswers.letter(today()));
        posted("bpjs", number);
        step("bpjs", number, "compliance.recordFirstReceipt", ComplianceAnswers.receipt(today()));
        var proof = walk.filed("disnaker", number, "bukti bayar.pdf");
        api.as("disnaker")
                .post("/cases/" + number + "/evidence", Map.of("text", "Lunas", "documentId", proof))
                .ok();
        step("bpjs", number, "compliance.checkEvidence", ComplianceAnswers.accepted());
        assertClosed(number, "complied");
        assertLetters(number, 2);
    }

    /** The head of the agency checks what the officer drafted. */
    private void posted(String officer, String number) {
        walk.posted(officer + "-kepala", officer, number, today());
    }

    private String employerCase() {
        var npp = "A" + System.nanoTime();
        walk.imported("bpjs", "employers", "npp,nama,kode_desa\n" + npp + ",PT Lewat API," + OWN + "\n");
        walk.imported("bpjs", "arrears", "npp,bulan,iuran\n" + npp + ",2026-03,10000500\n");
        var finding = Map.of("kind", "ARREARS", "workers", 12, "months", 3, "amount", 10_000_500, "evidence", "Daftar");
        return walk.open("bpjs", Map.of("kind", "employer_compliance", "employer", npp, "findings", List.of(finding)));
    }

    private LocalDate today() {
        return calendar.today();
    }

    private void later(int workingDays, String number) {
        clock.setTo(calendar.workingDays().plus(today(), workingDays));
        timers.settle(number);
    }

    private void assertLetters(String number, int count) {
        var letters = api.as("bpjs").get("/cases/" + number + "/letters").ok().get("items");
        assertThat(letters.size()).isEqualTo(count);
        letters.forEach(letter -> {
            var pdf = api.as("bpjs").get(letter.get("pdf").asString());
            assertThat(pdf.type()).startsWith("application/pdf");
            assertThat(pdf.text()).startsWith("%PDF-");
        });
    }

    @Test
    void aCampaignWithTwoSessionsToItsNinetyDayResult() {
        clock.setTo(Stage.START);
        var number = walk.open(
                "disnaker",
                Map.of(
                        "kind",
                        "outreach_campaign",
                        "name",
                        "Sosialisasi lewat API",
                        "from",
                        Stage.START.toString(),
                        "to",
                        Stage.START.plusDays(30).toString(),
                        "goal",
                        3,
                        "budget",
                        12_000_000,
                        "villages",
                        List.of(Stage.WAWORAHA, Stage.UNAAHA)));
        step("disnaker", number, "outreach.planCampaign", Stage.plan(Stage.WAWORAHA, Stage.UNAAHA));
        step("disnaker-kepala", number, "outreach.approvePlan", Map.of("plan", "approved"));
        for (var place :
                Map.of(Stage.WAWORAHA, "dpmd", Stage.UNAAHA, "camat-unaaha").entrySet()) {
            walk.draftedAndDone(
                    place.getValue(),
                    walk.task(place.getValue(), number, "outreach.preparePlace", place.getKey()),
                    Map.of("place", "Balai", "invited", 40, "time", "10:00"));
            walk.posted(Stage.checker(place.getKey()), place.getValue(), number, place.getKey(), Stage.START);
            walk.draftedAndDone(
                    "bpjs",
                    walk.task("bpjs", number, "outreach.prepareSpeaker", place.getKey()),
                    Map.of("speaker", "Rina", "material", "bpu_basic"));
        }
        var session = Stage.START.plusDays(14);
        clock.setTo(session);
        hold(
                "desa-waworaha",
                number,
                Stage.WAWORAHA,
                Stage.held(
                        session,
                        List.of(
                                Stage.came("Andi", "7402011203920011", "yes"),
                                Stage.came("Cici", "7402011203920012", "undecided"))));
        hold("bpjs", number, Stage.UNAAHA, Stage.held(session, List.of(Stage.came("Dedi", "7402021203920013", "yes"))));
        var calling = walk.task("desa-waworaha", number, "outreach.callBack");
        walk.draftedAndDone("desa-waworaha", calling, walk.all("desa-waworaha", calling, "joins"));
        for (var village : List.of(Stage.WAWORAHA, Stage.UNAAHA)) {
            var registering = walk.task("bpjs", number, "outreach.processRegistrations", village);
            walk.draftedAndDone("bpjs", registering, walk.all("bpjs", registering, "registered"));
        }
        for (var days : List.of(30, 60, 90)) {
            assertThat(walk.open("disnaker", number)).isEmpty();
            clock.setTo(session.plusDays(days));
            timers.settle(number);
        }
        step("disnaker", number, "outreach.evaluate", Map.of("text", "Berhasil", "cost", 9_000_000));
        step("disnaker-kepala", number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
        assertClosed(number, "goal_reached");
        assertThat(history(number)).filteredOn("outreach.measured"::equals).hasSize(3);
    }

    private void hold(String username, String number, String village, Map<String, Object> report) {
        var values = new HashMap<>(report);
        values.put("photo", walk.filed(username, number, "daftar hadir.pdf"));
        walk.draftedAndDone(username, walk.task(username, number, "outreach.holdSession", village), values);
    }
}
