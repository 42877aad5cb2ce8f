package id.sinergi.registry;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@IntegrationTest
class VillageDataIT {

    private static final String WAWORAHA = "74.02.01.2012";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    VillageData villages;

    @Autowired
    Matches matches;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Workers workers;

    @Autowired
    Employers employers;

    @Autowired
    Memberships memberships;

    @Autowired
    Territory territory;

    @Autowired
    CurrentUser currentUser;

    @Test
    void countsAddUp() {
        var counts = villages.counts(WAWORAHA, TODAY);
        assertThat(counts.residents()).isBetween(250L, 400L);
        assertThat(counts.eligible()).isEqualTo(counts.active() + counts.inactive() + counts.unregistered());
        var groups = villages.routingGroups(WAWORAHA);
        assertThat(groups.stream().mapToLong(VillageData.Group::count).sum()).isEqualTo(counts.eligible());
        assertThat(villages.employersNamed(WAWORAHA)).isNotEmpty().anyMatch(named -> named.employerId() != null);
    }

    @Test
    void matchingAgainFindsNothingNew() {
        villages.matchByNik(WAWORAHA);
        assertThat(villages.matchByNik(WAWORAHA)).isZero();
    }

    @Test
    void aJudgedPairIsNeverAskedAgain() {
        var village = questioned(0);
        var pair = duplicates.open(village).getFirst();
        var eligible = villages.counts(pair.a().villageCode(), TODAY).eligible();
        assertThat(villages.counts(village, TODAY).openDuplicates())
                .isEqualTo(duplicates.open(village).size());
        as(
                Agency.BPJS,
                () -> assertThat(code(duplicates.judge(
                                pair.id(), Duplicates.Judgement.SAME, pair.a().id(), "x")))
                        .isEqualTo("pair.role"));
        as(Agency.DISNAKER, () -> {
            assertThat(code(duplicates.judge(pair.id(), Duplicates.Judgement.SAME, null, "x")))
                    .isEqualTo("pair.keep");
            assertThat(duplicates.judge(
                            pair.id(), Duplicates.Judgement.SAME, pair.b().id(), "KTP sama"))
                    .isEqualTo(Result.done(Duplicates.Judgement.SAME));
            assertThat(code(duplicates.judge(pair.id(), Duplicates.Judgement.DIFFERENT, null, "x")))
                    .isEqualTo("pair.judged");
        });
        assertThat(duplicates.open(village)).noneMatch(open -> open.id() == pair.id());
        assertThat(villages.counts(pair.a().villageCode(), TODAY).eligible()).isEqualTo(eligible - 1);
    }

    @Test
    void anAcceptedMatchCounts() {
        var village = questioned(1);
        var candidate = matches.open(village).getFirst();
        assertThat(candidate.member().similarity()).isGreaterThan(0.45);
        var before = villages.counts(village, TODAY);
        as(
                Agency.BPJS,
                () -> assertThat(matches.judge(candidate.id(), true, "NIK salah ketik"))
                        .isEqualTo(Result.done(true)));
        var after = villages.counts(village, TODAY);
        assertThat(after.active()).isEqualTo(before.active() + 1);
        assertThat(after.openMatches()).isEqualTo(before.openMatches() - 1);
        assertThat(workers.row(candidate.worker().id()).orElseThrow().membership())
                .isEqualTo("ACTIVE");
        assertThat(memberships.activeWorkers(List.of(candidate.worker().id()), TODAY))
                .hasSize(1);
    }

    @Test
    void routesAreStoredForAWholeGroup() {
        var village = questioned(2);
        var group = villages.routingGroups(village).getFirst();
        assertThat(villages.applyRoute(village, group.combination(), "OUTREACH", "Uji"))
                .isEqualTo((int) group.count());
        assertThat(workers.search(new WorkerFilter(null, village, null, null, "OUTREACH"), 500, null)
                        .items())
                .hasSize((int) group.count());
    }

    @Test
    void formsFollowTheRulesOfTheImport() {
        as(
                new User("desa", "Desa", Agency.DESA, Set.of(id.sinergi.identity.Role.OFFICER), Set.of(WAWORAHA), "id"),
                () -> {
                    assertThat(((Result.Refused<?>) villages.upsertWorker(form(WAWORAHA, "12", null)))
                                    .refusal()
                                    .errors())
                            .extracting(error -> error.field() + ":" + error.code())
                            .contains("nik:nik.length", "nama:name.missing");
                    var entered = villages.upsertWorker(form(WAWORAHA, "7402010501903001", "Baru Tengko"))
                            .orThrow();
                    assertThat(entered.created()).isTrue();
                    assertThat(villages.upsertWorker(form(WAWORAHA, "7402010501903001", "Baru Tengko"))
                                    .orThrow()
                                    .created())
                            .isFalse();
                    assertThat(code(villages.upsertWorker(form("74.02.01.2006", "7402010501903001", "X"))))
                            .isEqualTo("village.outOfScope");
                    var record = workers.record(entered.id()).orThrow();
                    assertThat(record.nik()).isEqualTo("7402************");
                    assertThat(workers.unmask(entered.id(), " ").orThrow()).isEqualTo("7402010501903001");
                    assertThat(workers.unmask(entered.id(), "Verifikasi KTP").orThrow())
                            .isEqualTo("7402010501903001");
                });
        as(
                new User("admin2", "A", Agency.TI, Set.of(id.sinergi.identity.Role.ADMIN), Set.of("74.02"), "id"),
                () -> assertThat(workers.search(WorkerFilter.ALL, 10, null).items())
                        .isEmpty());
    }

    @Test
    void searchIsCutByScopeAndPaged() {
        as(
                new User("desa", "Desa", Agency.DESA, Set.of(id.sinergi.identity.Role.OFFICER), Set.of(WAWORAHA), "id"),
                () -> {
                    var first = workers.search(WorkerFilter.ALL, 100, null);
                    var second = workers.search(WorkerFilter.ALL, 100, first.next());
                    assertThat(first.items())
                            .hasSize(100)
                            .allMatch(row -> row.villageCode().equals(WAWORAHA));
                    assertThat(second.items()).isNotEmpty().noneMatch(first.items()::contains);
                    assertThat(workers.search(new WorkerFilter(null, "74.02.01.2006", null, null, null), 10, null)
                                    .items())
                            .isEmpty();
                });
        assertThat(workers.search(new WorkerFilter("gunungteduh", null, null, null, null), 5, null)
                        .items())
                .hasSize(5);
        assertThatThrownBy(() -> workers.search(new WorkerFilter("740201", null, null, null, null), 5, null))
                .as("a part of a NIK")
                .hasMessage("worker.digits");
        assertThat(workers.search(new WorkerFilter("Aminah Gunungtedu", null, null, null, null), 5, null)
                        .items())
                .isNotEmpty();
    }

    @Test
    void employersAreFoundAndOwe() {
        assertThat(employers.search("", null, 100, null).items()).hasSizeGreaterThanOrEqualTo(60);
        var first = employers.inArrears(5).getFirst();
        assertThat(employers.arrears(first)).anyMatch(month -> month.open() > 0);
        as(Agency.DISNAKER, () -> {
            var made = employers
                    .create(
                            EmployerForm.EMPTY.with(Map.of(
                                    "nib", "9990000000001",
                                    "name", "CV Baru Uji",
                                    "villageCode", WAWORAHA,
                                    "kbli", "47111",
                                    "workerCount", 4)),
                            false)
                    .orThrow();
            assertThat(employers.find(made.id())).contains(made);
            assertThat(code(employers.create(EmployerForm.of(made), false))).isEqualTo("employer.exists");
        });
    }

    /** A village with open questions other than Waworaha, where no other test looks. */
    private String questioned(int place) {
        return territory.villages(null).stream()
                .map(village -> village.code())
                .filter(code -> !code.equals(WAWORAHA))
                .filter(code -> villages.counts(code, TODAY).openMatches() > 0)
                .skip(3 + place)
                .findFirst()
                .orElseThrow();
    }

    private static WorkerForm form(String village, String nik, String name) {
        return new WorkerForm(
                village, nik, name, LocalDate.of(1990, 1, 5), "L", null, null, null, 9, 1, null, 900_000L, 2, null);
    }

    private void as(Agency agency, Runnable work) {
        as(Actors.officer(agency, "74.02"), work);
    }

    private void as(User user, Runnable work) {
        currentUser.runAs(user, work);
    }
}
