package id.sinergi.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of employers: who enters what, how names are found, and what is refused. */
@IntegrationTest
class EmployersIT {

    /** In Routa, far from other tests. */
    private static final String VILLAGE = "74.02.42.2001";

    @Autowired
    Employers employers;

    @Autowired
    EmployerNames names;

    @Autowired
    Branches branches;

    @Autowired
    ArrearsAges ages;

    @Autowired
    Kbli kbli;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private static final User BPJS = user(Agency.BPJS, Role.OFFICER, "74.02");
    private static final User DISNAKER = user(Agency.DISNAKER, Role.SUPERVISOR, "74.02");

    private static User user(Agency agency, Role role, String area) {
        return new User("emp-" + agency + role, "Uji " + agency, agency, Set.of(role), Set.of(area), "id");
    }

    private <T> T as(User user, Supplier<T> work) {
        return actors.as(user, work);
    }

    private static String serial() {
        return "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private static EmployerForm form(String name) {
        return EmployerForm.EMPTY.with(Map.of("npp", "E" + serial(), "name", name, "villageCode", VILLAGE));
    }

    private Employer made(String name) {
        return as(BPJS, () -> employers.create(form(name), true)).orThrow();
    }

    private static String code(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal)
                ? refusal.errors().isEmpty()
                        ? refusal.code()
                        : refusal.errors().stream()
                                .map(error -> error.field() + ":" + error.code())
                                .toList()
                                .toString()
                : "done";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT. Sinar Jaya                  | sinar jaya, pt
            PT. Sinar Jaya                  | Jaya Sinar PT
            PT Sinar Jaya                   | P.T. SINAR JAYA
            PT Sinar Jaya                   | P T Sinar Jaya
            PT Sinar Jaya                   | CV Sinar Jaya
            PT Sinar Jaya Tbk               | PT. Sinar Jaya (Persero), Tbk.
            UD Mekar                        | U.D. Mekar
            UD. "Mekar"                     | mekar
            CV. Anoa-Lestari                | CV Anoa Lestari
            Fa. Bintang Timur               | Firma Timur Bintang
            Koperasi Tani Maju              | Kop. Tani Maju
            KUD Tani Maju                   | Koperasi Maju Tani
            Yayasan Al-Ikhlas               | Yys. Al Ikhlas
            PD Pasar Unaaha                 | P.D. Pasar Unaaha
            Perumda Tirta Konawe            | Tirta Konawe
            Perum Bulog                     | BULOG
            PT Ma'mur Jaya                  | PT Mamur Jaya
            Cahaya & Putra                  | Putra dan Cahaya, CV
            PT  Nikel   Morosi              | pt nikel morosi
            PT Virtue 88                    | 88 Virtue
            BUMDes Harapan                  | Harapan
            CV. C.V. Ganda                  | Ganda
            """)
    void namesOfOneFirm(String one, String other) {
        assertThat(key(one)).isNotBlank().isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT Sinar Jaya     | PT Sinar Jaya Abadi
            PT Virtue 88      | PT Virtue 89
            CV Mekar          | CV Mekar Sari
            PT                | CV
            PT Dua Putra      | PT Dua Putri
            """)
    void namesOfTwoFirms(String one, String other) {
        assertThat(key(one)).isNotBlank().isNotEqualTo(key(other));
    }

    private String key(String name) {
        return jdbc.sql("SELECT employers.name_key(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Test
    void foundInAnyOrderAndWithAMistakeInIt() {
        var serial = serial();
        var made = made("PT Bahtera Kalosara " + serial);
        var other = made("CV Bahtera Makmur " + serial());
        for (var typed : List.of(
                "kalosara bahtera " + serial,
                "Bahtera Kalosara, PT " + serial,
                "bahtra kalosara " + serial,
                "BAHTERA KALASARA " + serial,
                String.valueOf(made.npp()))) {
            var found = as(BPJS, () -> employers.search(typed, null, 5, null)).items();
            assertThat(found).as(typed).first().extracting(Employer::id).isEqualTo(made.id());
        }
        var both = as(BPJS, () -> employers.search("bahtera", "74.02.42", 1, null));
        assertThat(both.next()).isNotNull();
        var all = as(BPJS, () -> employers.search("bahtera", "74.02.42", 500, null))
                .items();
        var second = as(BPJS, () -> employers.search("bahtera", "74.02.42", 499, both.next()))
                .items();
        assertThat(all).hasSize(second.size() + 1).containsAll(second).contains(made, other);
        assertThat(as(BPJS, () -> employers.search("tak ada namanya begini", null, 5, null))
                        .items())
                .isEmpty();
        assertThat(Refusals.raisedBy(() -> as(BPJS, () -> employers.search("x", null, 5, "YWJj"))))
                .isEqualTo("cursor.unknown");
    }

    /** A hundred rows are read whole; forbidden to, the planner must find the index of like names. */
    @Test
    void theIndexOfLikeNamesServes() {
        var plan = transaction.execute(status -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            return jdbc.sql("""
                            EXPLAIN SELECT id FROM employers.employer e
                             WHERE e.name_key LIKE '%kalosara%' OR ('kalosara' <% e.name_key AND length('kalosara') > 3)
                                OR e.npp = 'x' OR e.nib = 'x'
                            """).query(String.class).list();
        });
        assertThat(plan).isNotNull().anyMatch(line -> line.contains("employer_key_trigram"));
    }

    @Test
    void whatAWorkerToldMeansOneFirmOrNone() {
        var serial = serial();
        var here = made("PT Tutur Kata " + serial);
        var told = List.of("tutur kata " + serial, "KATA TUTUR " + serial + " PT.", "Entah Siapa " + serial);
        assertThat(names.resolve(VILLAGE, told))
                .containsEntry(told.getFirst(), here.id())
                .containsEntry(told.get(1), here.id())
                .doesNotContainKey(told.get(2));
        var elsewhere = as(
                        BPJS,
                        () -> employers.create(
                                form("CV Tutur Kata " + serial).with(Map.of("villageCode", "74.02.42.2002")), false))
                .orThrow();
        assertThat(names.resolve(VILLAGE, List.of("Tutur Kata " + serial)))
                .as("of two equally good ones, the village's own")
                .containsValue(here.id());
        assertThat(names.resolve("74.02.01.2012", List.of("Tutur Kata " + serial)))
                .as("of two equally good ones elsewhere, none")
                .isEmpty();
        assertThat(names.resolve("74.02.01.2012", List.of("CV. Tutur Kata " + serial)))
                .as("the one of the same legal form")
                .containsValue(elsewhere.id());
        assertThat(names.byNpp(List.of(String.valueOf(here.npp()), "NICHTS")))
                .containsOnly(Map.entry(String.valueOf(here.npp()), here.name()));
    }

    @Test
    void aFirmThatTheVillageHasIsNotEnteredTwiceUnnoticed() {
        var serial = serial();
        var made = made("PT Kembar " + serial);
        var again = form("Kembar " + serial + ", CV");
        var refused = as(DISNAKER, () -> employers.create(again, false));
        assertThat(code(refused)).isEqualTo("employer.similar");
        assertThat(((Result.Refused<Employer>) refused).refusal().args()).contains(made.name(), made.npp());
        assertThat(code(as(
                        DISNAKER, () -> employers.create(again.with(Map.of("npp", String.valueOf(made.npp()))), true))))
                .isEqualTo("employer.exists");
        assertThat(code(as(DISNAKER, () -> employers.create(again, true)))).isEqualTo("done");
    }

    @Test
    void whoMayWriteAndWhat() {
        var made = made("PT Wenang " + serial());
        var desa = user(Agency.DESA, Role.OFFICER, VILLAGE);
        var far = user(Agency.BPJS, Role.OFFICER, "74.02.01");
        var inspector = user(Agency.INSPEKTORAT, Role.INSPECTOR, "74.02");
        assertThat(code(as(desa, () -> employers.create(form("PT Desa"), false))))
                .isEqualTo("employer.role");
        assertThat(code(as(inspector, () -> employers.change(made.id(), 0, EmployerForm.of(made)))))
                .isEqualTo("employer.changeRole");
        assertThat(code(as(far, () -> employers.change(made.id(), 0, EmployerForm.of(made)))))
                .isEqualTo("employer.unknown");
        assertThat(code(as(far, () -> employers.create(form("PT Jauh"), false))))
                .isEqualTo("[villageCode:village.unknown]");
        var risky = EmployerForm.of(made).with(Map.of("riskGroup", "4"));
        assertThat(code(as(DISNAKER, () -> employers.change(made.id(), 0, risky))))
                .isEqualTo("[riskGroup:risk.byBpjs]");
        assertThat(as(BPJS, () -> employers.change(made.id(), 0, risky))
                        .orThrow()
                        .riskGroup())
                .isEqualTo(4);
        assertThat(as(desa, () -> employers.find(made.id()))).isPresent();
        assertThat(as(user(Agency.DESA, Role.OFFICER, "74.02.01.2012"), () -> employers.find(made.id())))
                .isEmpty();
        assertThat(as(far, () -> employers.search(made.name(), null, 5, null)).items())
                .isEmpty();
        assertThat(Refusals.raisedBy(() -> as(desa, () -> employers.list(EmployerFilter.debtors(), 5, null))))
                .isEqualTo("employer.arrearsRole");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            name,        '',               [name:name.missing]
            npwp,        12345,            [npwp:npwp.length]
            npwp,        12.345.678.9-012.34567, [npwp:npwp.length]
            nib,         123,              [nib:number.unreadable]
            kbli,        Z9,               [kbli:number.unreadable]
            riskGroup,   6,                [riskGroup:number.range]
            workerCount, -3,               [workerCount:number.range]
            phone,       nol delapan,      [phone:phone.unreadable]
            email,       bukan email,      [email:email.unreadable]
            villageCode, 74.03.01.2001,    [villageCode:village.unknown]
            npp,         -,                [nib:employer.number]
            """)
    void eachFieldIsRefusedByName(String field, String value, String refusal) {
        var values = new java.util.HashMap<String, String>();
        values.put(field, value);
        assertThat(code(as(
                        BPJS,
                        () -> employers.create(form("PT Isian " + serial()).with(values), false))))
                .isEqualTo(refusal);
    }

    @Test
    void aChangeStandsInTheTrailAndAStaleOneIsRefused() {
        var made = made("PT Basi " + serial());
        var form = EmployerForm.of(made)
                .with(Map.of("npwp", "01.234.567.8-901.000", "phone", "0811 222 333", "kbli", "C", "workerCount", 7));
        var changed = as(DISNAKER, () -> employers.change(made.id(), 0, form)).orThrow();
        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.npwp()).isEqualTo("012345678901000");
        assertThat(as(DISNAKER, () -> employers.change(made.id(), 1, EmployerForm.of(changed)))
                        .orThrow()
                        .version())
                .as("nothing changed")
                .isEqualTo(1);
        var stale = as(BPJS, () -> employers.change(made.id(), 0, form));
        assertThat(code(stale)).isEqualTo("employer.stale");
        assertThat(((Result.Refused<Employer>) stale).refusal().kind().status()).isEqualTo(409);
        assertThat(((Result.Refused<Employer>) stale).refusal().facts()).containsEntry("version", 1);
        assertThat(jdbc.sql("""
                                SELECT changes::text FROM audit.entry
                                 WHERE action = 'employer.changed' AND subject = :id
                                """)
                        .param("id", Long.toString(made.id()))
                        .query(String.class)
                        .single())
                .contains("npwp", "012345678901000", "phone", "workerCount")
                .doesNotContain("address");
    }

    @Test
    void branchesHaveACodeOfTheirOwn() {
        var made = made("PT Bercabang " + serial());
        var form = new Branch.Form("001", null, "Gudang Morosi", "Jalan Cabang 1", VILLAGE, "12");
        var added = as(BPJS, () -> branches.add(made.id(), form)).orThrow();
        assertThat(as(BPJS, () -> branches.of(made.id())).orThrow()).containsExactly(added);
        assertThat(code(as(BPJS, () -> branches.add(made.id(), form)))).isEqualTo("branch.exists");
        assertThat(code(as(BPJS, () -> branches.add(made.id(), new Branch.Form(null, null, null, null, null, null)))))
                .isEqualTo("[code:required, name:name.missing, villageCode:village.missing]");
        var moved = new Branch.Form("001", "1234567890123", "Gudang Baru", null, VILLAGE, null);
        assertThat(as(DISNAKER, () -> branches.change(made.id(), added.id(), 0, moved))
                        .orThrow()
                        .version())
                .isEqualTo(1);
        assertThat(code(as(DISNAKER, () -> branches.change(made.id(), added.id(), 0, moved))))
                .isEqualTo("employer.stale");
        assertThat(code(as(DISNAKER, () -> branches.change(made.id(), 999_999_999, 0, moved))))
                .isEqualTo("branch.unknown");
        var second = new Branch.Form("002", null, "Kantor", null, VILLAGE, null);
        var other = as(BPJS, () -> branches.add(made.id(), second)).orThrow();
        assertThat(code(as(BPJS, () -> branches.change(made.id(), other.id(), 0, moved))))
                .isEqualTo("branch.exists");
        assertThat(code(as(user(Agency.DESA, Role.OFFICER, VILLAGE), () -> branches.add(made.id(), second))))
                .isEqualTo("employer.changeRole");
        assertThat(code(as(user(Agency.BPJS, Role.OFFICER, "74.02.01"), () -> branches.of(made.id()))))
                .isEqualTo("employer.unknown");
    }

    @Test
    void agesOfArrearsAreTheOfficesOwn() {
        var today = java.time.LocalDate.of(2026, 11, 22);
        assertThat(ages.all()).extracting(ArrearsAges.Age::code).containsExactly("1-3", "4-6", "7-12", "13-");
        assertThat(ages.of(java.time.LocalDate.of(2026, 11, 22), today)).isEmpty();
        assertThat(ages.of(java.time.LocalDate.of(2026, 11, 15), today))
                .contains(ages.all().getFirst());
        assertThat(ages.of(java.time.LocalDate.of(2026, 8, 22), today))
                .contains(ages.all().getFirst());
        assertThat(ages.of(java.time.LocalDate.of(2026, 8, 21), today))
                .contains(ages.all().get(1));
        assertThat(ages.of(java.time.LocalDate.of(2020, 1, 1), today))
                .contains(ages.all().getLast());
        assertThatThrownBy(() -> new ArrearsAges(new int[] {3, 2})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassBelongsToItsSection() {
        assertThat(kbli.sections()).hasSize(22);
        assertThat(kbli.of("10612")).map(Kbli.Section::letter).contains("C");
        assertThat(kbli.of("F")).map(Kbli.Section::letter).contains("F");
        assertThat(kbli.of("00000")).isEmpty();
        assertThat(kbli.of(null)).isEmpty();
    }
}
