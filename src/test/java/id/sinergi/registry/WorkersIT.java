package id.sinergi.registry;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AsSystem
@IntegrationTest
class WorkersIT {

    private static final String VILLAGE = "74.02.41.2006";
    private static final String NIK = "7402414704911021";

    @Autowired
    VillageData villages;

    @Autowired
    Workers workers;

    @Autowired
    Actors actors;

    private long worker;

    @BeforeEach
    void somebody() {
        worker = villages.upsertWorker(new WorkerForm(
                        VILLAGE,
                        NIK,
                        "Hj. Djoemriati Nurhajati",
                        LocalDate.of(1991, 4, 7),
                        "P",
                        null,
                        null,
                        null,
                        9,
                        1,
                        null,
                        900_000L,
                        2,
                        null))
                .orThrow()
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jumriati Nurhayati", "djumriati", "Noerhajati", "Jumriaty Nurhayti"})
    void foundInAnySpellingAndInSpiteOfMistakes(String text) {
        assertThat(search(text)).first().satisfies(row -> assertThat(row.id()).isEqualTo(worker));
    }

    @Test
    void theOneMeantComesBeforeThoseAlike() {
        var found = workers.search(new WorkerFilter("Jumriati Nurhayati", null, null, null, null), 50, null);
        assertThat(found.items().getFirst().id()).isEqualTo(worker);
        assertThat(found.items()).as("names alike follow").hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "74024147", "7402 4147", "7402.4147", NIK, "7402-4147-0491-1021", "Jumriati " + NIK})
    void aListFindsNobodyByDigitsAndSaysWhere(String text) {
        assertThatThrownBy(() -> search(text))
                .satisfies(no ->
                        assertThat(Refusal.raised(no).orElseThrow().code()).isEqualTo("worker.digits"));
        assertThat(workers.count(new WorkerFilter(text, "74.02.41", null, null, null)))
                .isZero();
    }

    @Test
    void aWholeNikIsLookedUpByThoseWhoEnterMatchOrJudgeInTheirOwnArea() {
        for (var agency : List.of(Agency.DESA, Agency.KECAMATAN, Agency.DPMD, Agency.DISNAKER, Agency.BPJS)) {
            assertThat(as(Actors.officer(agency, "74.02.41"), () -> workers.lookup("7402 4147 0491 1021"))
                            .orThrow())
                    .as(agency.name())
                    .extracting(WorkerRow::id)
                    .containsExactly(worker);
        }
        var neighbour = Actors.officer(Agency.DESA, "74.02.41.2001");
        assertThat(as(neighbour, () -> workers.lookup(NIK)))
                .as("as if there were nobody")
                .isEqualTo(as(neighbour, () -> workers.lookup("7402414704911029")));
        assertThat(code(as(neighbour, () -> workers.lookup("740241470491102")))).isEqualTo("worker.wholeNik");
        for (var role : List.of(Role.INSPECTOR, Role.COORDINATOR, Role.HEAD, Role.ADMIN)) {
            var other = new User("other-" + role, "X", Agency.INSPEKTORAT, Set.of(role), Set.of("74.02"), "id");
            assertThat(code(as(other, () -> workers.lookup(NIK)))).isEqualTo("worker.lookup");
        }
    }

    @Test
    void whoNeedsANumberSaysWhatForAndEveryLookIsShown() {
        var dpmd = Actors.officer(Agency.DPMD, "74.02");
        var bpjs = Actors.officer(Agency.BPJS, "74.02");
        var head = new User("kades-x", "X", Agency.DESA, Set.of(Role.HEAD), Set.of(VILLAGE), "id");
        assertThat(code(as(dpmd, () -> workers.unmask(worker, " ")))).isEqualTo("reason.missing");
        assertThat(code(as(dpmd, () -> workers.unmask(worker, "x".repeat(10_000)))))
                .isEqualTo("tooLong");
        assertThat(code(as(head, () -> workers.unmask(worker, "ingin tahu")))).isEqualTo("worker.unmask");
        assertThat(as(dpmd, () -> workers.unmask(worker, "Mencocokkan KTP")).orThrow())
                .isEqualTo(NIK);
        assertThat(as(bpjs, () -> workers.unmask(worker, "")).orThrow()).isEqualTo(NIK);
        as(dpmd, () -> workers.record(worker)).orThrow();
        assertThat(workers.looks(worker).stream().limit(3))
                .extracting(Workers.Look::what, Workers.Look::agency, Workers.Look::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RECORD", Agency.DPMD, null),
                        org.assertj.core.groups.Tuple.tuple("NIK", Agency.BPJS, null),
                        org.assertj.core.groups.Tuple.tuple("NIK", Agency.DPMD, "Mencocokkan KTP"));
        var neighbour = Actors.officer(Agency.DESA, "74.02.41.2001");
        List<Workers.Look> seen = as(neighbour, () -> workers.looks(worker));
        assertThat(seen).isEmpty();
    }

    @Test
    void incomeAndDecileAreForThoseWhoseTaskTurnsOnThem() {
        assertThat(as(Actors.officer(Agency.DPMD, "74.02"), () -> workers.record(worker))
                        .orThrow()
                        .monthlyIncome())
                .isEqualTo(900_000L);
        assertThat(as(Actors.officer(Agency.BPJS, "74.02"), () -> workers.record(worker))
                        .orThrow()
                        .decile())
                .isNull();
    }

    private List<WorkerRow> search(String text) {
        return workers.search(new WorkerFilter(text, "74.02.41", null, null, null), 10, null)
                .items();
    }

    private <T> T as(User user, Supplier<T> work) {
        return actors.as(user, work);
    }
}
