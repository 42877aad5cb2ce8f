package id.sinergi.registry;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.registry.Matches.Candidate;
import id.sinergi.shared.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Workers who may be members under another number: what BPJS accepts, and how it is taken back. */
@AsSystem
@IntegrationTest
@RecordApplicationEvents
class MatchesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = LocalDate.of(1992, 8, 9);

    @LocalServerPort
    int port;

    @Autowired
    Matches matches;

    @Autowired
    PersonalFile personal;

    @Autowired
    Matching matching;

    @Autowired
    Strangers strangers;

    @Autowired
    Duplicates duplicates;

    @Autowired
    VillageData villages;

    @Autowired
    Workers workers;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void anAcceptedMatchIsUndoneAsIfNobodyHadAcceptedIt() {
        var village = "74.02.41.2011";
        var worker = enter(village, "7402410908921001", "Rahmat Tosepu Lalomera");
        var other = enter(village, "7402410908921002", "Rahmat Tosepu Lalomero");
        member("7402410908929001", "Rahmat Tosepu Lalomera");
        villages.matchByNik(village);
        var before = villages.counts(village, TODAY);
        var match = open(village, worker);
        var alternative = open(village, other);
        asBpjs(() -> {
            assertThat(code(matches.undo(match.id(), "x"))).isEqualTo("match.notJudged");
            matches.judge(match.id(), true, "NIK salah ketik").orThrow();
            assertThat(matches.accepted(worker).orElseThrow().reason()).isEqualTo("NIK salah ketik");
            assertThat(matches.judged(village, 10, null).items())
                    .extracting(one -> one.candidate().id())
                    .containsExactly(match.id());
            assertThat(code(matches.undo(alternative.id(), "x"))).isEqualTo("match.answered");
            assertThat(code(matches.undo(match.id(), " "))).isEqualTo("reason.missing");
            assertThat(code(matches.undo(match.id(), "x".repeat(10_000)))).isEqualTo("tooLong");
            assertThat(code(matches.judge(match.id(), true, "x".repeat(10_000))))
                    .isEqualTo("tooLong");
        });
        assertThat(villages.counts(village, TODAY).active()).isEqualTo(before.active() + 1);
        as(
                Agency.DISNAKER,
                () -> assertThat(code(matches.undo(match.id(), "x"))).isEqualTo("match.role"));
        currentUser.runAs(
                Actors.officer(Agency.BPJS, "74.02.01"),
                () -> assertThat(code(matches.undo(match.id(), "x"))).isEqualTo("match.unknown"));
        events.clear();
        asBpjs(() -> {
            matches.undo(match.id(), "KTP menunjukkan orang lain").orThrow();
            assertThat(code(matches.undo(match.id(), "lagi"))).isEqualTo("match.notJudged");
        });
        assertThat(events.stream(FiguresChanged.class))
                .as("coverage is counted anew")
                .singleElement()
                .isEqualTo(new FiguresChanged(Set.of(village)));
        assertThat(events.stream(RegistryAct.class).map(RegistryAct::action)).containsExactly("match.undone");
        assertThat(villages.counts(village, TODAY)).isEqualTo(before);
        assertThat(workers.row(worker).orElseThrow().membership()).isEqualTo("NONE");
        matching.all();
        assertThat(villages.counts(village, TODAY))
                .as("matching everybody finds nothing else")
                .isEqualTo(before);
        assertThat(strangers.count(new Strangers.Filter(null, "Rahmat Tosepu Lalomera")))
                .isEqualTo(1);
        assertThat(villages.matchByNik(village)).as("not proposed anew").isZero();
        assertThat(matches.open(village)).extracting(Candidate::id).contains(match.id(), alternative.id());
        assertThat(matches.history(match.id()))
                .extracting(Matches.Past::judgement)
                .containsExactly("ACCEPTED", "UNDONE");
        assertThat(workers.record(worker).orThrow().history())
                .filteredOn(change -> change.field().equals("member_nik"))
                .extracting(change -> change.before() + " > " + change.after())
                .containsExactly("7402************ > null", "null > 7402************");
        asBpjs(() -> matches.judge(alternative.id(), true, "Yang ini").orThrow());
        assertThat(workers.row(other).orElseThrow().membership()).isEqualTo("ACTIVE");
    }

    @Test
    void aQuestionThatAnotherAcceptanceAnswersStaysAnswered() {
        var village = "74.02.41.2007";
        var one = enter(village, "7402410908921011", "Sitti Aminah Poleuro");
        var two = enter(village, "7402410908921012", "Sitti Aminah Poleura");
        member("7402410908929011", "Sitti Aminah Poleuro");
        member("7402410908929012", "Sitti Aminah Poleura");
        villages.matchByNik(village);
        asBpjs(() -> {
            var first = match(village, one, "Sitti Aminah Poleuro");
            var second = match(village, two, "Sitti Aminah Poleura");
            var crossed = match(village, two, "Sitti Aminah Poleuro");
            matches.judge(first.id(), true, "Cocok").orThrow();
            matches.judge(second.id(), true, "Cocok").orThrow();
            matches.undo(first.id(), "Keliru").orThrow();
            assertThat(matches.open(village))
                    .extracting(Candidate::id)
                    .contains(first.id())
                    .doesNotContain(crossed.id());
            assertThat(code(matches.undo(crossed.id(), "x"))).isEqualTo("match.answered");
            matches.undo(second.id(), "Keliru").orThrow();
            assertThat(matches.open(village)).extracting(Candidate::id).contains(crossed.id());
            matches.judge(first.id(), false, "Bukan orangnya").orThrow();
            matches.undo(first.id(), "Ternyata orangnya").orThrow();
            assertThat(matches.history(first.id())).hasSize(4);
            jdbc.sql("UPDATE registry.worker SET member_nik = '7402410908929011' WHERE id = :id")
                    .param("id", two)
                    .update();
            assertThat(code(matches.judge(first.id(), true, "Cocok"))).isEqualTo("match.taken");
        });
    }

    @Test
    void ofTwoAtOnceOneWins() {
        var village = "74.02.41.2008";
        var one = enter(village, "7402410908921021", "Kasman Telagabening Wonua");
        var two = enter(village, "7402410908921022", "Kasman Telagabening Wonue");
        member("7402410908929021", "Kasman Telagabening Wonua");
        villages.matchByNik(village);
        var first = open(village, one).id();
        var second = open(village, two).id();
        assertThat(atOnce(() -> matches.judge(first, true, "a"), () -> matches.judge(second, true, "b")))
                .containsExactlyInAnyOrder("done", "match.judged");
        var accepted = matches.accepted(one).isPresent() ? first : second;
        assertThat(atOnce(() -> matches.undo(accepted, "a"), () -> matches.undo(accepted, "b")))
                .containsExactlyInAnyOrder("done", "match.notJudged");
        assertThat(matches.history(accepted)).hasSize(2);
    }

    private List<String> atOnce(Supplier<Result<Boolean>> one, Supplier<Result<Boolean>> other) {
        return Stream.of(one, other)
                .map(act -> CompletableFuture.supplyAsync(() -> currentUser.asSystem(act)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(result -> result instanceof Result.Done<Boolean> ? "done" : code(result))
                .toList();
    }

    @Test
    void programsListJudgeAndUndo() {
        var village = "74.02.41.2009";
        var worker = enter(village, "7402410908921031", "Nurdin Padikuning Watu");
        member("7402410908929031", "Nurdin Padikuning Watu");
        villages.matchByNik(village);
        var bpjs = new Api(port).as("bpjs");
        var found = bpjs.all("/matches?area=" + village);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.get("worker").get("id").asLong()).isEqualTo(worker);
            assertThat(one.toString()).contains("********").doesNotContain("7402410908921031", "7402410908929031");
            assertThat(one.get("comparison").get("lines").size()).isGreaterThan(3);
        });
        var path = "/matches/" + found.getFirst().get("id").asLong();
        bpjs.post(path + "/judge", Map.of("reason", "x")).refusedFields("accept");
        bpjs.post(path + "/judge", Map.of("accept", true)).refusedFields("reason");
        bpjs.post(path + "/judge", Map.of("accept", true, "reason", "Cocok")).ok();
        assertThat(bpjs.all("/matches?state=judged&area=" + village))
                .singleElement()
                .satisfies(one -> assertThat(one.get("at").asString()).contains("+08:00"));
        bpjs.post(path + "/undo", Map.of()).refusedFields("reason");
        new Api(port).as("disnaker").post(path + "/undo", Map.of("reason", "x")).refused(403, "api.forbidden");
        new Api(port).as("desa-waworaha").get("/matches").refused(403, "api.forbidden");
        assertThat(bpjs.post(path + "/undo", Map.of("reason", "Keliru"))
                        .ok()
                        .get("state")
                        .asString())
                .isEqualTo("open");
        bpjs.post(path + "/undo", Map.of("reason", "Keliru")).refused(409, "match.notJudged");
        bpjs.get("/matches?state=lain").refusedFields("state");
        bpjs.get("/matches?state=judged&cursor=eA").refused(422, "cursor.unknown");
        bpjs.get("/matches?cursor=eA").refused(422, "cursor.unknown");
    }

    @Test
    void programsUndoAJudgementOfAPair() {
        var village = "74.02.41.2010";
        var one = enter(village, "7402410908921041", "Hasim Lawata Melatiputih");
        enter(village, "7402410908921042", "Hasim Lawata Melatiputih");
        duplicates.find(village);
        var disnaker = new Api(port).as("disnaker");
        var pair = disnaker.all("/duplicates?area=" + village).getFirst();
        assertThat(pair.get("why").size()).isPositive();
        var path = "/duplicates/" + pair.get("id").asLong();
        disnaker.post(path + "/undo", Map.of("reason", "x")).refused(409, "pair.notJudged");
        disnaker.post(path + "/judge", Map.of("judgement", "mungkin", "reason", "x"))
                .refusedFields("judgement");
        disnaker.post(path + "/judge", Map.of("judgement", "same", "reason", "x"))
                .refusedFields("keep");
        disnaker.post(path + "/judge", Map.of("judgement", "different", "keep", one, "reason", "x"))
                .refusedFields("keep");
        disnaker.post(path + "/judge", Map.of("judgement", "same", "keep", one, "reason", "KTP sama"))
                .ok();
        assertThat(disnaker.all("/duplicates?state=judged&area=" + village))
                .singleElement()
                .satisfies(judged -> {
                    assertThat(judged.get("kept").asLong()).isEqualTo(one);
                    assertThat(judged.get("judgement").asString())
                            .isEqualTo(Judgement.SAME.name().toLowerCase());
                });
        new Api(port).as("bpjs").get("/duplicates").refused(403, "api.forbidden");
        new Api(port).as("bpjs").post(path + "/undo", Map.of("reason", "x")).refused(403, "api.forbidden");
        disnaker.post(path + "/undo", Map.of("reason", " ")).refusedFields("reason");
        disnaker.post(path + "/undo", Map.of("reason", "Anak kembar")).ok();
        disnaker.post(path + "/undo", Map.of("reason", "Anak kembar")).refused(409, "pair.notJudged");
        assertThat(disnaker.all("/duplicates?area=" + village))
                .extracting(again -> again.get("id"))
                .containsExactly(pair.get("id"));
    }

    /** A village that invents names for guessed numbers learns nothing of who bears them. */
    @Test
    void aNumberUnderAnotherNameTellsNothingUntilItIsJudged() {
        var village = "74.02.41.2012";
        var guessed = "7402410908929041";
        member(guessed, "Rosdiana Hujanrintik Wolasi");
        var worker = enter(village, guessed, "Tebak Kesatu");
        var unknown = enter(village, "7402410908929042", "Tebak Kedua");
        matching.catchUp();
        var before = villages.counts(village, TODAY);
        assertThat(before.openMatches()).as("told to the village").isZero();
        neutral(village, worker, unknown);
        assertThat(matching.all()).as("comparing everybody finds nothing else").isZero();
        assertThat(villages.matchByNik(village)).isZero();
        neutral(village, worker, unknown);
        assertThat(villages.counts(village, TODAY)).isEqualTo(before);
        assertThat(strangers.count(new Strangers.Filter(null, "Rosdiana Hujanrintik Wolasi")))
                .as("waits for a judgement, not for somebody to be found")
                .isZero();
        asBpjs(() -> {
            var match = open(village, worker);
            assertThat(match.member().name()).isEqualTo("Rosdiana Hujanrintik Wolasi");
            matches.judge(match.id(), true, "Ganti nama, sesuai KTP").orThrow();
        });
        as(Agency.DESA, () -> {
            var record = workers.record(worker).orThrow();
            assertThat(record.membership()).isEqualTo("ACTIVE");
            assertThat(record.memberships()).singleElement().satisfies(MatchesIT::withoutIdentity);
            assertThat(matches.accepted(worker)).isEmpty();
        });
        assertThat(villages.counts(village, TODAY).active()).isEqualTo(before.active() + 1);
        asBpjs(() -> {
            var accepted = matches.accepted(worker).orElseThrow().candidate().id();
            matches.undo(accepted, "Keliru").orThrow();
            matches.judge(accepted, false, "Bukan orangnya").orThrow();
        });
        matching.all();
        neutral(village, worker, unknown);
    }

    private void neutral(String village, long worker, long unknown) {
        as(Agency.DESA, () -> {
            var guess = workers.record(worker).orThrow();
            assertThat(guess.membership()).isEqualTo("NONE");
            assertThat(guess.memberships()).isEmpty();
            assertThat(workers.record(unknown).orThrow().membership()).isEqualTo(guess.membership());
            assertThat(workers.count(new WorkerFilter("Tebak", village, "NONE", null, null)))
                    .isEqualTo(2);
        });
    }

    private static void withoutIdentity(Membership membership) {
        assertThat(membership.segment()).isEqualTo("BPU");
        assertThat(membership.name()).isNull();
        assertThat(membership.birthDate()).isNull();
        assertThat(membership.kpj()).isNull();
        assertThat(membership.npp()).isNull();
    }

    @Test
    void aNumberWhoseNameIsCorrectedCountsByItself() {
        var village = "74.02.41.2012";
        var nik = "7402410908929051";
        member(nik, "Wa Ode Kartini Daunhijau");
        var worker = enter(village, nik, "Salah Tulis Semua");
        matching.catchUp();
        asBpjs(() -> assertThat(open(village, worker).member().name()).isEqualTo("Wa Ode Kartini Daunhijau"));
        enter(village, nik, "Wa Ode Kartiny Daunhidjau");
        matching.catchUp();
        as(Agency.DESA, () -> {
            var record = workers.record(worker).orThrow();
            assertThat(record.membership()).isEqualTo("ACTIVE");
            assertThat(record.memberships()).singleElement().satisfies(MatchesIT::withoutIdentity);
        });
        asBpjs(() -> {
            assertThat(workers.record(worker).orThrow().memberships())
                    .singleElement()
                    .satisfies(one -> assertThat(one.name()).isEqualTo("Wa Ode Kartini Daunhijau"));
            assertThat(matches.open(village))
                    .extracting(one -> one.worker().id())
                    .doesNotContain(worker);
            assertThat(matches.countOpen(village)).isZero();
        });
        enter(village, nik, "Orang Lain Sama Sekali");
        matching.catchUp();
        as(
                Agency.DESA,
                () -> assertThat(workers.record(worker).orThrow().memberships()).isEmpty());
    }

    /** BPJS knows somebody else under that number, and the worker under another: whose they are is asked by the latter. */
    @Test
    void whoIsSomebodyElsesNumberIsNoStaffOfTheirEmployerAndGetsTheirOwnCopy() {
        var village = "74.02.41.2012";
        var own = "7402410908929061";
        member(own, "Rosdiana Hujanrintik Wolasi");
        member("7402410908929062", "Kasim Basri Telagabening");
        jdbc.sql("UPDATE registry.membership SET npp = 'UJISTAF1', kpj = '99000000061' WHERE nik = :nik")
                .param("nik", own)
                .update();
        jdbc.sql("UPDATE registry.membership SET npp = 'UJISTAF2', kpj = '99000000062' WHERE nik = '7402410908929062'")
                .update();
        var worker = enter(village, own, "Kasim Basri Telagabening");
        jdbc.sql("UPDATE registry.worker SET member_nik = '7402410908929062' WHERE id = :id")
                .param("id", worker)
                .update();
        var staff = new StaffQuery(jdbc);
        assertThat(staff.counts("UJISTAF1", List.of(), new String[] {"%"}).all())
                .isZero();
        assertThat(staff.counts("UJISTAF2", List.of(), new String[] {"%"}).all())
                .isEqualTo(1);
        as(
                Agency.DISNAKER,
                () -> assertThat(personal.about(own).toString())
                        .contains("99000000062")
                        .doesNotContain("99000000061"));
    }

    private Candidate open(String village, long worker) {
        return matches.open(village).stream()
                .filter(one -> one.worker().id() == worker)
                .findFirst()
                .orElseThrow();
    }

    private Candidate match(String village, long worker, String member) {
        return matches.open(village).stream()
                .filter(one ->
                        one.worker().id() == worker && one.member().name().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void member(String nik, String name) {
        jdbc.sql("""
                        INSERT INTO registry.membership (nik, name, birth_date, segment, programs, active, as_of)
                        VALUES (:nik, :name, :born, 'BPU', '{JKK,JKM}', true, DATE '2026-10-31')
                        """).param("nik", nik).param("name", name).param("born", BORN).update();
    }

    private long enter(String village, String nik, String name) {
        return villages.upsertWorker(
                        new WorkerForm(village, nik, name, BORN, "L", null, null, null, 9, 1, null, 900_000L, 2, null))
                .orThrow()
                .id();
    }

    private void asBpjs(Runnable work) {
        as(Agency.BPJS, work);
    }

    private void as(Agency agency, Runnable work) {
        currentUser.runAs(Actors.officer(agency, "74.02"), work);
    }
}
