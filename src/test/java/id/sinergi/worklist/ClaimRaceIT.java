package id.sinergi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.casefile.Attachments;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, one task. */
@IntegrationTest
class ClaimRaceIT {

    private static final int ROUNDS = 200;
    private static final List<String> RIVALS = List.of("disnaker", "disnaker-rekan");

    @Autowired
    Actors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseDesk cases;

    @Autowired
    TaskDesk desk;

    @Autowired
    Attachments attachments;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TestClock clock;

    private WorkItem task;

    @BeforeEach
    void oneTaskForTwo() {
        clock.reset();
        accounts.createUnlisted(
                List.of(new User(
                        "disnaker-rekan",
                        "Petugas Kedua",
                        Agency.DISNAKER,
                        Set.of(Role.OFFICER),
                        Set.of("74.02"),
                        "id")),
                "sinergi");
        var today = LocalDate.now(clock);
        var file = actors.as(
                        "disnaker",
                        () -> cases.open(ApiCases.campaign("Uji rebutan", today.plusDays(20), today.plusDays(60))))
                .orThrow();
        task = actors.open(file.number(), "outreach.planCampaign");
    }

    @Test
    void exactlyOneWinsEachTimeAndTheOtherIsToldWho() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var results = atOnce(pool);
                var winner = results.get(0) instanceof Result.Done ? RIVALS.get(0) : RIVALS.get(1);
                assertThat(results)
                        .as("round %d", round)
                        .filteredOn(Result.Done.class::isInstance)
                        .hasSize(1);
                var lost = results.stream()
                        .filter(Result.Refused.class::isInstance)
                        .map(result -> ((Result.Refused<WorkItem>) result).refusal())
                        .findFirst()
                        .orElseThrow();
                assertThat(lost.code()).isEqualTo("task.taken");
                assertThat(lost.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat((Map<?, ?>) lost.facts().get("holder"))
                        .extracting("username")
                        .isEqualTo(winner);
                assertThat(lost.facts()).containsKey("since");
                actors.as(winner, () -> desk.release(task.taskId())).orThrow();
            }
        }
        assertThat(reconciliation.compare().clean()).isTrue();
    }

    @Test
    void aRemarkAndAnActOnTheSameCaseBothSucceed() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < ROUNDS; round++) {
                var start = new CyclicBarrier(2);
                var remark = pool.submit(() -> actors.as("sekda", () -> {
                    await(start);
                    return attachments.comment(task.caseNumber(), "Catatan");
                }));
                var act = pool.submit(() -> actors.as("disnaker", () -> {
                    await(start);
                    return desk.claim(task.taskId()).then(item -> desk.release(item.taskId()));
                }));
                assertThat(remark.get()).isInstanceOf(Result.Done.class);
                assertThat(act.get()).isInstanceOf(Result.Done.class);
            }
        }
    }

    private List<Result<WorkItem>> atOnce(ExecutorService pool) throws Exception {
        var start = new CyclicBarrier(2);
        List<Future<Result<WorkItem>>> claims = RIVALS.stream()
                .map(rival -> pool.submit(() -> actors.as(rival, () -> {
                    await(start);
                    return desk.claim(task.taskId());
                })))
                .toList();
        return List.of(claims.get(0).get(), claims.get(1).get());
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nobodyCompletesWhatIsNotTheirs() {
        actors.as("disnaker", () -> desk.claim(task.taskId())).orThrow();
        for (var other : List.of("disnaker-rekan", "bpjs", "inspektorat", "sekda", "disnaker-kepala")) {
            var result = actors.as(other, () -> completion.complete(task.taskId(), Map.of(), null));
            assertThat(result).as(other).isInstanceOf(Result.Refused.class);
            var release = actors.as(other, () -> desk.release(task.taskId()));
            assertThat(release).as(other).isInstanceOf(Result.Refused.class);
        }
        assertThat(actors.open(task.caseNumber(), "outreach.planCampaign").holder())
                .isEqualTo("disnaker");
    }

    @Test
    void whatIsOutsideTheOwnVillageDoesNotExist() {
        for (var stranger : List.of("desa-morosi", "kades-waworaha", "camat-unaaha", "admin")) {
            var result = actors.as(stranger, () -> desk.claim(task.taskId()));
            assertThat(((Result.Refused<WorkItem>) result).refusal().kind())
                    .as(stranger)
                    .isIn(Refusal.Kind.NOT_FOUND, Refusal.Kind.FORBIDDEN);
        }
        assertThat(actors.as("admin", () -> desk.find(task.taskId()))).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aDraftIsKeptForTheHolderOnly() {
        actors.as("disnaker", () -> desk.claim(task.taskId())).orThrow();
        actors.as("disnaker", () -> completion.save(task.taskId(), Map.of("name", "setengah jadi")))
                .orThrow();
        assertThat(actors.as("disnaker-rekan", () -> completion.save(task.taskId(), Map.of("name", "x"))))
                .isInstanceOf(Result.Refused.class);
        var kept = actors.as("disnaker", () -> completion.draft(task.taskId()));
        assertThat(kept.orElseThrow().values()).containsEntry("name", "setengah jadi");
    }

    @Test
    void handingOverNeedsAReasonAndAPersonOfTheUnit() {
        assertThat(refusal("disnaker-kepala", "disnaker-rekan", " ")
                        .errors()
                        .getFirst()
                        .field())
                .isEqualTo("reason");
        assertThat(refusal("disnaker-kepala", "nobody", "cuti")
                        .errors()
                        .getFirst()
                        .field())
                .isEqualTo("to");
        assertThat(refusal("disnaker-kepala", "bpjs", "cuti").code()).isEqualTo("task.notYourUnit");
        assertThat(refusal("bpjs-kepala", "disnaker-rekan", "cuti").kind())
                .isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);
        var moved = actors.as("disnaker-kepala", () -> desk.reassign(task.taskId(), "disnaker-rekan", "cuti"))
                .orThrow();
        assertThat(moved.holder()).isEqualTo("disnaker-rekan");
    }

    private Refusal refusal(String by, String to, String reason) {
        return ((Result.Refused<WorkItem>) actors.as(by, () -> desk.reassign(task.taskId(), to, reason))).refusal();
    }

    @Test
    void aPauseStopsTheClockAndTheLedgerTellsIt() {
        var due = task.due();
        actors.as("disnaker-kepala", () -> desk.pause(task.taskId(), "menunggu berkas", "560/12"))
                .orThrow();
        assertThat(actors.open(task.caseNumber(), "outreach.planCampaign").state(LocalDate.now(clock), clock.instant()))
                .isEqualTo(WorkItem.State.PAUSED);
        clock.advance(java.time.Duration.ofDays(7));
        var resumed =
                actors.as("disnaker-kepala", () -> desk.resume(task.taskId())).orThrow();
        assertThat(resumed.due()).isAfter(due);
        var extended = actors.as("disnaker-kepala", () -> desk.extend(task.taskId(), 3, "disetujui"))
                .orThrow();
        assertThat(extended.due()).isAfter(resumed.due());
        assertThat(desk.ledger(task.taskId()))
                .extracting(DueEntry::kind)
                .containsExactly(
                        DueEntry.Kind.TERM, DueEntry.Kind.PAUSED, DueEntry.Kind.RESUMED, DueEntry.Kind.EXTENDED);
        clock.reset();
    }

    @Test
    void whatIsSoAlreadyIsRefusedAndNotToldAsDone() {
        var other = actors.as("disnaker-kepala", () -> desk.reassign(task.taskId(), "disnaker-rekan", "cuti"))
                .orThrow();
        assertThat(refusal("disnaker-kepala", other.holder(), "cuti lagi").code())
                .isEqualTo("task.holdsAlready");
        assertThat(code(() -> desk.resume(task.taskId()))).isEqualTo("task.notPaused");
        actors.as("disnaker-kepala", () -> desk.pause(task.taskId(), "menunggu berkas", "560/12"))
                .orThrow();
        assertThat(code(() -> desk.pause(task.taskId(), "sebab lain", "560/13")))
                .isEqualTo("task.pausedAlready");
        var told = actors.as("disnaker-kepala", () -> trail.ofCase(task.caseNumber(), 500, null))
                .orThrow()
                .items();
        assertThat(told).extracting(Entry::action).containsOnlyOnce("task.reassigned", "task.paused");
        assertThat(told).extracting(Entry::action).doesNotContain("task.resumed");
    }

    private String code(Supplier<Result<WorkItem>> act) {
        return ((Result.Refused<WorkItem>) actors.as("disnaker-kepala", act))
                .refusal()
                .code();
    }

    @Autowired
    Trail trail;

    @Autowired
    Escalations escalations;

    @Test
    void everyRungIsClimbedOnceAndStandsInTheTimeline() {
        clock.advance(java.time.Duration.ofDays(40));
        for (var run = 0; run < 5; run++) {
            escalations.climb();
        }
        var late = actors.open(task.caseNumber(), "outreach.planCampaign");
        assertThat(late.rung()).isEqualTo(3);
        var today = java.time.LocalDate.now(clock);
        assertThat(late.coordinateOn()).isBefore(today);
        assertThat(desk.rungs(late.taskId()))
                .as("the days on which they were reached, not those on which they would have been")
                .hasSize(3)
                .allSatisfy((rung, at) ->
                        assertThat(at.atZone(clock.getZone()).toLocalDate()).isEqualTo(today));
        clock.reset();
    }
}
