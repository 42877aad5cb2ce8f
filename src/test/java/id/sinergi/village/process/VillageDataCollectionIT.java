package id.sinergi.village.process;

import static id.sinergi.village.process.VillageCases.MOROSI;
import static id.sinergi.village.process.VillageCases.UNAAHA;
import static id.sinergi.village.process.VillageCases.WAWORAHA;
import static id.sinergi.village.process.VillageCases.nik;
import static id.sinergi.village.process.VillageCases.row;
import static id.sinergi.village.process.VillageCases.wage;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ProcessCoverage;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.registry.EmployersNamed;
import id.sinergi.shared.Refusal;
import id.sinergi.village.Findings;
import id.sinergi.village.RoundProgress;
import id.sinergi.village.WorkersRouted;
import id.sinergi.worklist.CaseDesk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ProcessTest
@RecordApplicationEvents
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VillageDataCollectionIT {

    @Autowired
    Actors actors;

    @Autowired
    VillageCases village;

    @Autowired
    VillageSteps steps;

    @Autowired
    Findings findings;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    RoundProgress progress;

    @Autowired
    Trail trail;

    @Autowired
    Calendar calendar;

    @Autowired
    ProcessHistory history;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void nowAgain() {
        clock.reset();
    }

    private LocalDate target() {
        return calendar.workingDays().plus(calendar.today(), 15);
    }

    private List<String> trail(String number) {
        return actors.as("inspektorat", () -> trail.ofCase(number, 200, null)).orThrow().items().stream()
                .map(Entry::action)
                .toList();
    }

    @Test
    void fromTheRoundToTheClosedCase() {
        var number = village.collecting(target(), 100, 3);
        assertThat(actors.open(number, "village.enterData").due()).isEqualTo(target());
        assertThat(actors.open(number, "village.enterData").detail()).isEqualTo("Sitti Melatiputih");
        var twice = nik(LocalDate.of(1985, 3, 2));
        var wageEarner = nik(LocalDate.of(1992, 8, 10));
        var alike = nik(LocalDate.of(1979, 11, 21));
        village.upload("desa-morosi", row(twice, "Siti Aminah", "1985-03-02"));
        var job = village.upload(
                "desa-waworaha",
                row(twice, "Siti Aminah", "1985-03-02"),
                wage(wageEarner, "Andi Kusuma Wijaya", "1992-08-10", "CV Uji Sejahtera"),
                row(alike, "Muhammad Arsyad Langitsenja", "1979-11-21"),
                row("123", "Salah Satu", "1990-01-01"));
        assertThat(job.accepted()).isEqualTo(3);
        actors.complete(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.id().toString()));
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        assertThat(village.fields("dpmd", number, "village.reviewCompleteness")).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("completeness");
            assertThat(field.value()).isEqualTo("100 %");
        });
        actors.complete("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        assertThat(actors.refused("disnaker", number, "village.resolveDuplicates", Map.of())
                        .code())
                .isEqualTo("fields");
        var here = village.all("disnaker", number, "village.resolveDuplicates", "same_here");
        assertThat(here).hasSizeGreaterThanOrEqualTo(2);
        village.members(String.join(
                ";",
                nik(LocalDate.of(1979, 11, 21)),
                "M Arsyad Langitsenja",
                "1979-11-21",
                "BPU",
                "",
                "JKK+JKM",
                "AKTIF",
                calendar.today().toString()));
        actors.complete("disnaker", number, "village.resolveDuplicates", here);
        var accept = village.all("bpjs", number, "village.decideMatches", "accept");
        assertThat(accept.keySet()).anyMatch(name -> name.startsWith("candidate"));
        actors.complete("bpjs", number, "village.decideMatches", accept);
        assertThat(events.stream(WorkersRouted.class)).hasSize(1);
        assertThat(events.stream(EmployersNamed.class).flatMap(named -> named.employers().stream()))
                .anyMatch(named -> named.name().equals("CV Uji Sejahtera") && named.workers() == 1);
        actors.complete("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
        var file = cases.get(number);
        assertThat(file.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(file.outcome()).isEqualTo("collected");
        assertThat(engine.isRunning(number)).isFalse();
        assertThat(trail(number))
                .contains(
                        "village.coverage.before",
                        "village.collector.named",
                        "village.data.uploaded",
                        "village.members.matched",
                        "village.workers.routed",
                        "village.sample.drawn.random",
                        "village.coverage.after");
    }

    @Test
    void theKecamatanCollectsWhereThereIsNoOfficer() {
        village.account("camat-dua", Agency.KECAMATAN, "74.02.02", Role.OFFICER);
        var number = village.open(UNAAHA, target(), 0);
        assertThat(actors.open(number, "village.nameCollector").units()).containsExactly("KECAMATAN_OFFICER");
        assertThat(actors.refused("dpmd", number, "village.nameCollector", Map.of("collector", "none"))
                        .code())
                .isIn("task.notYourUnit", "task.unknown");
        actors.complete("camat-unaaha", number, "village.nameCollector", Map.of("collector", "none"));
        clock.setTo(target().plusDays(1));
        actors.settle(number);
        assertThat(trail(number)).containsOnlyOnce("village.target.passed");
        clock.reset();
        var forms = Map.of("method", "forms", "records", 1);
        village.upload("kel-unaaha", row(nik(LocalDate.of(1991, 1, 1)), "Warga Unaaha", "1991-01-01"));
        assertThat(actors.refused(
                                "camat-unaaha",
                                number,
                                "village.collectDirectly",
                                Map.of("method", "forms", "records", 9_999_999))
                        .code())
                .isEqualTo("village.fewerOnRegister");
        assertThat(actors.refused(
                                "camat-unaaha",
                                number,
                                "village.collectDirectly",
                                Map.of("method", "forms", "records", 0))
                        .code())
                .isEqualTo("village.nothingAccepted");
        actors.complete("camat-unaaha", number, "village.collectDirectly", forms);
        actors.complete("lurah-unaaha", number, "village.signOff", Map.of("signOff", "signed"));
        assertThat(actors.refused("camat-unaaha", number, "village.reviewCompleteness", Map.of("review", "approved"))
                        .code())
                .isEqualTo("village.enteredByYou");
        actors.complete("camat-dua", number, "village.reviewCompleteness", Map.of("review", "approved"));
        village.judge(number);
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(trail(number)).contains("village.data.typed", "village.collector.none", "village.sample.spared");
    }

    @Test
    void headAndOfficeSendBackWithReasons() {
        var number = village.signing(target(), 0);
        assertThat(actors.refused("kades-waworaha", number, "village.signOff", Map.of("signOff", "returned"))
                        .errors())
                .anyMatch(
                        error -> error.field().equals("reason") && error.code().equals("required"));
        actors.complete(
                "kades-waworaha",
                number,
                "village.signOff",
                Map.of("signOff", "returned", "reason", "Dusun II belum ada"));
        assertThat(village.fields("desa-waworaha", number, "village.enterData"))
                .noneMatch(field -> field.required() && field.name().equals("returned"));
        village.enter(number);
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        actors.complete(
                "dpmd",
                number,
                "village.reviewCompleteness",
                Map.of("review", "returned", "reason", "RT 03 belum lengkap"));
        assertThat(village.fields("desa-waworaha", number, "village.enterData"))
                .anyMatch(field -> field.name().equals("returned") && "RT 03 belum lengkap".equals(field.value()));
        assertThat(cases.get(number).stage()).isEqualTo("collect");
        assertThat(trail(number)).contains("village.data.returnedByHead", "village.data.returnedByOffice");
    }

    @Test
    void theTargetDatePassesOnceThoughTheTimerIsArmedAgain() {
        var target = target();
        var number = village.collecting(target, 0, null);
        actors.settle(number);
        assertThat(trail(number)).doesNotContain("village.target.passed");
        clock.setTo(calendar.workingDays().plus(target, 3));
        actors.settle(number);
        actors.settle(number);
        assertThat(trail(number)).containsOnlyOnce("village.target.passed");
        assertThat(actors.openForms(number)).containsExactly("village.enterData");
        village.enter(number);
        actors.complete(
                "kades-waworaha", number, "village.signOff", Map.of("signOff", "returned", "reason", "Lengkapi"));
        actors.settle(number);
        assertThat(actors.openForms(number)).containsExactly("village.enterData");
        assertThat(trail(number)).containsOnlyOnce("village.target.passed");
        assertThat(progressOf(number).lateDays()).isPositive();
    }

    private RoundProgress.Progress progressOf(String number) {
        return actors.as("dpmd", progress::list).stream()
                .flatMap(overview -> overview.villages().stream())
                .filter(one -> one.file().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findingsHaveTheirOwnDeadline() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        var number = village.sampling(LocalDate.of(2026, 6, 30), 100);
        var holiday = LocalDate.of(2026, 6, 16);
        var deadline = LocalDate.of(2026, 6, 17);
        var findings = new HashMap<String, Object>(Map.of("audit", "findings", "findings", "Tiga NIK tidak cocok"));
        assertThat(actors.refused("inspektorat", number, "village.auditSample", findings)
                        .code())
                .isEqualTo("fields");
        findings.put("deadline", calendar.today().toString());
        assertThat(actors.refused("inspektorat", number, "village.auditSample", findings)
                        .errors())
                .anyMatch(error -> error.code().equals("notLater"));
        findings.put("deadline", holiday.toString());
        actors.complete("inspektorat", number, "village.auditSample", findings);
        assertThat(actors.open(number, "village.answerFindings").due()).isEqualTo(deadline);
        clock.setTo(deadline);
        actors.settle(number);
        assertThat(trail(number)).doesNotContain("village.finding.overdue");
        assertThat(finding(number)).isEqualTo(Findings.State.OPEN);
        clock.setTo(deadline.plusDays(1));
        actors.settle(number);
        steps.findingsOverdue(number);
        assertThat(trail(number)).containsOnlyOnce("village.finding.overdue");
        assertThat(finding(number)).isEqualTo(Findings.State.LATE);
        var foreign = Map.of(
                "answer", "NIK sudah diperbaiki", "evidence", UUID.randomUUID().toString());
        assertThat(actors.refused("dpmd", number, "village.answerFindings", foreign)
                        .errors())
                .as("a file that is none of the case")
                .containsExactly(new Refusal.FieldError("evidence", "notAFile"));
        actors.complete("dpmd", number, "village.answerFindings", Map.of("answer", "NIK sudah diperbaiki"));
        assertThat(village.fields("inspektorat", number, "village.auditSample"))
                .anyMatch(field -> field.name().equals("lastAnswer") && "NIK sudah diperbaiki".equals(field.value()));
        actors.complete("inspektorat", number, "village.auditSample", Map.of("audit", "clean"));
        assertThat(cases.get(number).isOpen()).isFalse();
    }

    /** As lists and the inspectors see it. */
    private Findings.State finding(String number) {
        return actors.as("inspektorat", findings::all).stream()
                .filter(one -> one.caseNumber().equals(number))
                .findFirst()
                .orElseThrow()
                .state(calendar.today());
    }

    @Test
    void aTargetOnADayOffIsTheNextWorkingDay() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        var monday = LocalDate.of(2026, 6, 22);
        var number = village.collecting(monday.minusDays(2), 0, null);
        assertThat(actors.open(number, "village.enterData").due()).isEqualTo(monday);
        clock.setTo(monday);
        actors.settle(number);
        assertThat(trail(number)).doesNotContain("village.target.passed");
        assertThat(progressOf(number).lateDays()).isZero();
        clock.setTo(monday.plusDays(1));
        actors.settle(number);
        assertThat(trail(number)).containsOnlyOnce("village.target.passed");
        assertThat(progressOf(number).lateDays()).isEqualTo(1);
    }

    @Test
    void whoEnteredDoesNotSign() {
        village.account("sekdes-waworaha", Agency.DESA, WAWORAHA, Role.OFFICER, Role.HEAD);
        var number = village.collecting(target(), 0, null);
        var job = village.upload("sekdes-waworaha", row(nik(LocalDate.of(1970, 2, 3)), "Rahmat Hidayat", "1970-02-03"));
        actors.complete(
                "desa-waworaha",
                number,
                "village.enterData",
                Map.of("method", "upload", "importId", job.id().toString()));
        assertThat(actors.refused("sekdes-waworaha", number, "village.signOff", Map.of("signOff", "signed"))
                        .code())
                .isEqualTo("village.enteredByYou");
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
    }

    @Test
    void nothingAcceptedIsNotHandedIn() {
        var number = village.collecting(target(), 0, null);
        var answers = new HashMap<String, Object>(Map.of("method", "upload"));
        assertThat(actors.refused("desa-waworaha", number, "village.enterData", answers)
                        .errors())
                .anyMatch(error -> error.field().equals("importId"));
        var job = village.upload("desa-waworaha", row("123", "Tanpa NIK", "1990-01-01"));
        answers.put("importId", job.id().toString());
        assertThat(actors.refused("desa-waworaha", number, "village.enterData", answers)
                        .code())
                .isEqualTo("village.nothingAccepted");
        assertThat(actors.openForms(number)).containsExactly("village.enterData");
    }

    @Test
    void importsFromBeforeTheCaseOrOfOthersDoNotCount() {
        var before = village.upload("desa-waworaha", row(nik(LocalDate.of(1981, 6, 5)), "Lama Sekali", "1981-06-05"));
        var number = village.collecting(target(), 0, null);
        var other = village.upload("desa-morosi", row(nik(LocalDate.of(1981, 6, 6)), "Desa Lain", "1981-06-06"));
        for (var job : List.of(before, other)) {
            assertThat(actors.refused(
                                    "desa-waworaha",
                                    number,
                                    "village.enterData",
                                    Map.of(
                                            "method",
                                            "upload",
                                            "importId",
                                            job.id().toString()))
                            .errors())
                    .anyMatch(error -> error.code().equals("notAnOption"));
        }
    }

    @Test
    void otherUnitsAndVillagesAreRefused() {
        var number = village.collecting(target(), 0, null);
        assertThat(actors.refused("desa-morosi", number, "village.enterData", Map.of())
                        .code())
                .isIn("task.unknown", "task.notYourUnit");
        assertThat(actors.refused("kades-waworaha", number, "village.enterData", Map.of())
                        .code())
                .isIn("task.notYourUnit", "task.unknown");
        assertThat(actors.refused("dpmd", number, "village.enterData", Map.of()).code())
                .isIn("task.notYourUnit", "task.unknown");
        assertThat(actors.refused("inspektorat", number, "village.enterData", Map.of())
                        .code())
                .isIn("task.notYourUnit", "task.unknown");
    }

    @Test
    void anOfficerOfAnotherVillageIsNotAnOption() {
        var number = village.open(MOROSI, target(), 0);
        assertThat(actors.refused(
                                "dpmd",
                                number,
                                "village.nameCollector",
                                Map.of("collector", "named", "officer", "desa-waworaha"))
                        .errors())
                .anyMatch(error -> error.field().equals("officer"));
    }

    @Test
    void muchLessThanExpectedIsExaminedForItsRisk() {
        var number = village.collecting(target(), 0, 1_000);
        village.enter(number);
        actors.complete("kades-waworaha", number, "village.signOff", Map.of("signOff", "signed"));
        actors.complete("dpmd", number, "village.reviewCompleteness", Map.of("review", "approved"));
        village.judge(number);
        assertThat(actors.openForms(number)).containsExactly("village.auditSample");
        assertThat(trail(number)).contains("village.sample.drawn.risk");
    }

    @Test
    void stepsMayRunTwice() {
        var number = village.sampling(target(), 0);
        var before = trail(number).size();
        assertThat(steps.open(number)).isEqualTo("desa");
        steps.route(number);
        assertThat(steps.drawSample(number)).isEqualTo("no");
        steps.close(number);
        assertThat(trail(number)).hasSize(before);
        steps.cancelled(number);
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CLOSED);
    }

    @Test
    void aCancelledVillageMayBeOpenedAgain() {
        var number = village.collecting(target(), 0, null);
        assertThat(actors.as("dpmd-kepala", () -> desk.cancel(number, "Desa digabung"))
                        .orThrow()
                        .status())
                .isEqualTo(CaseFile.Status.CANCELLED);
        assertThat(actors.openForms(number)).isEmpty();
        assertThat(engine.isRunning(number)).isFalse();
        steps.cancelled(number);
        var again = actors.as(
                        "dpmd-kepala",
                        () -> desk.open(Map.of(
                                "kind",
                                "village_collection",
                                "village",
                                WAWORAHA,
                                "round",
                                progressOf(number).collection().round().id())))
                .orThrow();
        assertThat(again.status()).isEqualTo(CaseFile.Status.OPEN);
        assertThat(again.number()).isNotEqualTo(number);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyWayWasGone() {
        ProcessCoverage.assertFull(history, village.opened(), "village-data-collection");
    }
}
