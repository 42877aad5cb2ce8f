package id.sinergi.registry;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.Duplicates.Duplicate;
import id.sinergi.registry.Duplicates.Judgement;
import id.sinergi.shared.Comparison;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AsSystem
@IntegrationTest
class DuplicatesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = LocalDate.of(1990, 3, 5);

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

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "H. Muh. Noer Saleh, S.Pd",  Mohammad Nur Salleh
            Djoko Soesilo,               Joko Susilo
            Tjahjani,                    Cahyani
            Sjamsoel Bachri,             Syamsul Bahri
            Njoman Soekarno,             Nyoman Sukarno
            Hj. St. Aisyah,              Sitti Aisyah
            Achmad Chairil,              Ahmad Khairil
            Jusuf bin Karim,             Yusup Karim
            Wa Ode Nur'aini,             Wa Ode Nuraini
            """)
    void oldAndNewSpellingSoundTheSame(String old, String now) {
        assertThat(folded(old)).isEqualTo(folded(now)).isNotBlank();
    }

    @Test
    void differentNamesSoundDifferent() {
        assertThat(folded("Fatimah Telagabening")).isNotEqualTo(folded("Hasna Telagabening"));
        assertThat(folded("M")).isEqualTo("muamad");
        assertThat(folded("Mud")).isEqualTo("muamad");
        assertThat(folded("Mudin")).isEqualTo("mudin");
    }

    @Test
    void thoseAlikeAreFoundOnceWithTheReasonAndCountUntilJudged() {
        var village = "74.02.41.2001";
        var first = enter(village, "7402410503901001", "Sjamsoel Bachri Tosepu", BORN);
        var sameSound = enter(village, "7402410503901002", "Syamsul Bahri Tosepu", BORN);
        var swapped = enter("74.02.41.2002", "7402410305901003", "Syamsul Bahri Tosepu", LocalDate.of(1990, 5, 3));
        var digit = enter(village, "7402410503801004", "Syamsul Bahri Tosepu", LocalDate.of(1980, 3, 5));
        enter(village, "7402410503901005", "Andi Rahmat Porosi", BORN);
        var eligible = villages.counts(village, TODAY).eligible();
        assertThat(duplicates.find(village)).isPositive();
        assertThat(duplicates.find(village)).as("asked once").isZero();
        assertThat(villages.counts(village, TODAY).eligible()).isEqualTo(eligible);
        assertThat(pair(village, first, sameSound).why()).containsExactly("NAME_SOUND", "BIRTH_SAME", "VILLAGE");
        assertThat(pair(village, first, swapped).why()).contains("BIRTH_SWAPPED", "DISTRICT");
        assertThat(pair(village, sameSound, digit).why()).contains("BIRTH_DIGIT", "VILLAGE");
        assertThat(pair(village, first, sameSound).score())
                .isGreaterThan(pair(village, first, digit).score());
        assertThat(duplicates.open(village)).noneMatch(pair -> pair.a().name().startsWith("Andi Rahmat Porosi"));
        var beside = pair(village, first, sameSound).beside();
        assertThat(beside.lines())
                .extracting(Comparison.Line::likeness)
                .contains(Comparison.Likeness.SAME, Comparison.Likeness.ALIKE);
        assertThat(beside.lines().toString())
                .as("numbers are masked but for what differs")
                .doesNotContain("7402410503901001");
    }

    @Test
    void aJudgementIsKeptAndCanBeUndone() {
        var village = "74.02.41.2003";
        var one = enter(village, "7402410503901011", "Rustam Hidayat Lapae", BORN);
        var two = enter(village, "7402410503901012", "Roestam Hidajat Lapae", BORN);
        duplicates.find(village);
        var pair = pair(village, one, two);
        var eligible = villages.counts(village, TODAY).eligible();
        asDisnaker(() -> {
            assertThat(code(duplicates.undo(pair.id(), "x"))).isEqualTo("pair.notJudged");
            duplicates.judge(pair.id(), Judgement.SAME, one, "KTP sama").orThrow();
        });
        assertThat(villages.counts(village, TODAY).eligible()).isEqualTo(eligible - 1);
        assertThat(duplicates.find(village)).isZero();
        assertThat(duplicates.open(village)).noneMatch(open -> open.id() == pair.id());
        as(Agency.BPJS, () -> assertThat(code(duplicates.undo(pair.id(), "x"))).isEqualTo("pair.role"));
        asDisnaker(() -> {
            assertThat(code(duplicates.undo(pair.id(), " "))).isEqualTo("reason.missing");
            assertThat(code(duplicates.undo(pair.id(), "x".repeat(10_000)))).isEqualTo("tooLong");
            assertThat(code(duplicates.judge(pair.id(), Judgement.SAME, one, "x".repeat(10_000))))
                    .isEqualTo("tooLong");
            assertThat(duplicates.judged(village, 10, null).items())
                    .anySatisfy(judged -> assertThat(judged.kept()).isEqualTo(one));
            duplicates.undo(pair.id(), "Kembar, KK diperiksa ulang").orThrow();
        });
        assertThat(villages.counts(village, TODAY).eligible()).isEqualTo(eligible);
        assertThat(duplicates.open(village)).anyMatch(open -> open.id() == pair.id());
        assertThat(duplicates.history(pair.id()))
                .extracting(Duplicates.Past::judgement)
                .containsExactly("SAME", "UNDONE");
        var record = workers.record(two).orThrow();
        assertThat(record.duplicateOf()).isNull();
        assertThat(record.history())
                .filteredOn(change -> change.field().equals("duplicate_of"))
                .hasSize(2);
    }

    @Test
    void neverAreAllRecordsOfSomebodyRetired() {
        var village = "74.02.41.2004";
        var a = enter(village, "7402410503901021", "Kasim Maulana Rere", BORN);
        var b = enter(village, "7402410503901022", "Kasim Maoelana Rere", BORN);
        var c = enter(village, "7402410503901023", "Kassim Maulana Rere", BORN);
        duplicates.find(village);
        asDisnaker(() -> {
            duplicates
                    .judge(pair(village, a, b).id(), Judgement.SAME, a, "sama")
                    .orThrow();
            var ac = anyPair(a, c);
            duplicates.judge(ac, Judgement.SAME, c, "sama").orThrow();
            assertThat(code(duplicates.judge(anyPair(b, c), Judgement.SAME, b, "sama")))
                    .as("b leads to a, a to c")
                    .isEqualTo("pair.circle");
            duplicates.judge(anyPair(b, c), Judgement.SAME, c, "sama").orThrow();
            duplicates.undo(anyPair(a, b), "keliru").orThrow();
        });
        assertThat(workers.record(b).orThrow().duplicateOf())
                .as("still one with c")
                .isEqualTo(c);
        assertThat(workers.record(c).orThrow().duplicateOf()).isNull();
    }

    private long anyPair(long one, long other) {
        return jdbc.sql("SELECT id FROM registry.duplicate_pair WHERE a = :a AND b = :b")
                .param("a", Math.min(one, other))
                .param("b", Math.max(one, other))
                .query(Long.class)
                .single();
    }

    private Duplicate pair(String village, long one, long other) {
        return duplicates.open(village).stream()
                .filter(pair -> List.of(pair.a().id(), pair.b().id()).containsAll(List.of(one, other)))
                .findFirst()
                .orElseThrow();
    }

    private long enter(String village, String nik, String name, LocalDate born) {
        return villages.upsertWorker(
                        new WorkerForm(village, nik, name, born, "L", null, null, null, 9, 1, null, 900_000L, 2, null))
                .orThrow()
                .id();
    }

    private String folded(String name) {
        return jdbc.sql("SELECT registry.folded(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private void asDisnaker(Runnable work) {
        as(Agency.DISNAKER, work);
    }

    private void as(Agency agency, Runnable work) {
        currentUser.runAs(Actors.officer(agency, "74.02"), work);
    }
}
