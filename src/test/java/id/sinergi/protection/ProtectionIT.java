package id.sinergi.protection;

import static id.sinergi.protection.Needy.DRIVER;
import static id.sinergi.protection.Needy.FARMER;
import static id.sinergi.protection.Needy.TODAY;
import static id.sinergi.protection.Needy.members;
import static id.sinergi.protection.Needy.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.ProcessCoverage;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.protection.FundingSource.Kind;
import id.sinergi.protection.ProtectionList.State;
import id.sinergi.protection.ProtectionLists.Sheet;
import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.worklist.CaseDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AsSystem
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionIT {

    private static final Wanted ANYBODY = new Wanted(List.of(), null, null, List.of());

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FundingSources sources;

    @Autowired
    Proposals proposals;

    @Autowired
    ProtectionLists lists;

    @Autowired
    Registration registration;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    ProcessHistory history;

    private final List<String> opened = new ArrayList<>();
    private Needy needy;
    private ApiCases api;
    private int villages;

    @BeforeAll
    void things() {
        needy = new Needy(jdbc, actors, sources);
        api = new ApiCases(new Api(port));
    }

    @BeforeEach
    void november() {
        clock.setTo(TODAY);
    }

    @AfterAll
    void everyWayWasTaken() {
        clock.reset();
        needy.remove();
        ProcessCoverage.assertFull(history, opened, "subsidised-protection");
    }

    /** A village whose people no other test touches. */
    private String village() {
        return jdbc.sql(
                        "SELECT code FROM territory.village WHERE code LIKE '74.02.4%' ORDER BY code DESC OFFSET :n LIMIT 1")
                .param("n", villages++)
                .query(String.class)
                .single();
    }

    private String proposed(String username, Order order) {
        var number = actors.as(username, () -> proposals.propose(order)).orThrow();
        opened.add(number);
        engine.settle(number);
        return number;
    }

    private Refusal refused(String username, Order order) {
        var result = actors.as(username, () -> proposals.propose(order));
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<String>) result).refusal();
    }

    private static Refusal refusal(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).refusal();
    }

    private Sheet sheet(String number) {
        return lists.find(number).orThrow();
    }

    private static List<String> said(Refusal refusal) {
        return refusal.errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }

    /** 16,800 a month; halved for a farmer to Dec 2026, for a driver to Mar 2027, and never from APBD (domain.md 2.2). */
    @Test
    void theCostIsWorkedOutByHand() {
        var village = village();
        needy.routed(village, FARMER, 2, 500_000);
        needy.routed(village, FARMER, 3, 700_000);
        needy.routed(village, DRIVER, 4, 900_000);
        var apbd = needy.source(Kind.APBD, "APBD biaya", 10_000_000);
        var csr = needy.source(Kind.CSR, "CSR biaya", 10_000_000);

        var regency = preview(order(apbd, 3, village));
        assertThat(regency.people()).isEqualTo(3);
        assertThat(regency.cost().monthly()).isEqualTo(50_400);
        assertThat(regency.cost().total()).isEqualTo(151_200);
        assertThat(regency.cost().yearly()).isEqualTo(604_800);

        var company = preview(order(csr, 6, village));
        assertThat(company.cost().monthly()).isEqualTo(25_200);
        assertThat(company.cost().total()).isEqualTo(2 * 84_000 + 58_800);
        assertThat(company.cost().yearly()).isEqualTo(2 * 184_800 + 159_600);
        assertThat(company.cost().lines())
                .extracting(line -> "%s %s %s %d × %d × %d = %d"
                        .formatted(
                                line.work(),
                                line.program(),
                                line.start(),
                                line.people(),
                                line.months(),
                                line.payable(),
                                line.total()))
                .containsExactly(
                        "TRANSPORT JKK 2026-11 1 × 5 × 5000 = 25000",
                        "TRANSPORT JKM 2026-11 1 × 5 × 3400 = 17000",
                        "TRANSPORT JKK 2027-04 1 × 1 × 10000 = 10000",
                        "TRANSPORT JKM 2027-04 1 × 1 × 6800 = 6800",
                        "OTHER JKK 2026-11 2 × 2 × 5000 = 20000",
                        "OTHER JKM 2026-11 2 × 2 × 3400 = 13600",
                        "OTHER JKK 2027-01 2 × 4 × 10000 = 80000",
                        "OTHER JKM 2027-01 2 × 4 × 6800 = 54400");
    }

    /** Whether village allocations count as APBD is open (domain.md 7.6): a dated row decides, and none is relief. */
    @Test
    void whetherVillageFundsAreRelievedIsConfiguration() {
        var village = village();
        needy.routed(village, FARMER, 2, 500_000);
        var add = needy.source(Kind.ADD, "ADD biaya", 10_000_000);
        assertThat(preview(order(add, 1, village)).cost().total()).isEqualTo(16_800);
        jdbc.sql("INSERT INTO protection.relief_rule VALUES ('ADD', DATE '2026-11-01', true, 'Surat BPJS (uji)')")
                .update();
        try {
            assertThat(preview(order(add, 1, village)).cost().total()).isEqualTo(8_400);
        } finally {
            jdbc.sql("DELETE FROM protection.relief_rule WHERE kind = 'ADD' AND relieved")
                    .update();
        }
    }

    private Proposals.Preview preview(Order order) {
        return actors.as("disnaker", () -> proposals.preview(order)).orThrow();
    }

    @Test
    void whoIsChosen() {
        var village = village();
        needy.routed(village, FARMER, 2, 500_000);
        needy.routed(village, DRIVER, 4, 900_000);
        var member = needy.routed(village, FARMER, 1, 100_000);
        jdbc.sql("""
                        INSERT INTO registry.membership (nik, name, birth_date, segment, programs, active, as_of)
                        VALUES (:nik, 'Rentan ' || right(:nik, 4), DATE '1990-01-01', 'BPU', '{JKK,JKM}', true, DATE '2026-10-31')
                        """).param("nik", member).update();
        var apbd = needy.source(Kind.APBD, "APBD pilihan", 10_000_000);
        assertThat(people(apbd, village, null, null, List.of())).isEqualTo(2);
        assertThat(people(apbd, village, 3, null, List.of())).isEqualTo(1);
        assertThat(people(apbd, village, null, 500_000L, List.of())).isEqualTo(1);
        assertThat(people(apbd, village, null, null, List.of(DRIVER))).isEqualTo(1);
        assertThat(people(apbd, village, 1, 1L, List.of())).isZero();
    }

    private int people(long source, String village, Integer decile, Long income, List<Short> occupations) {
        return preview(new Order(
                        source,
                        "Pilihan",
                        Needy.NOVEMBER,
                        1,
                        new Wanted(List.of(village), decile, income, occupations),
                        null))
                .people();
    }

    @Test
    void fromTheProposalToTheMembershipFile() throws IOException {
        var village = village();
        var first = needy.routed(village, FARMER, 2, 500_000);
        var second = needy.routed(village, FARMER, 3, 600_000);
        var third = needy.routed(village, FARMER, 3, 600_000);
        var apbd = needy.source(Kind.APBD, "APBD jalan", 1_000_000);
        var number = proposed("disnaker", order(apbd, 2, village));
        assertThat(number).startsWith("PB-2026-");
        assertThat(cases.get(number).areas()).containsExactly(village);
        assertThat(actors.open(number, "protection.approve").units())
                .containsExactlyInAnyOrder("DISNAKER_SUPERVISOR", "SETDA_COORDINATOR");
        assertThat(source(apbd).committed()).isEqualTo(3 * 2 * 16_800);
        assertThat(refusal(actors.as("bpjs", () -> registration.take(number, Registration.Format.CSV)))
                        .code())
                .isEqualTo("protection.notApproved");

        actors.complete("disnaker-kepala", number, "protection.approve", Map.of("decision", "approved"));
        assertThat(actors.refused("bpjs", number, "protection.register", Map.of("handedOn", TODAY.toString()))
                        .code())
                .isEqualTo("protection.notExported");
        assertThat(refusal(actors.as("dpmd", () -> registration.take(number, Registration.Format.CSV)))
                        .code())
                .isEqualTo("protection.registerOnly");
        fileIsSafe(number, first);
        assertThat(said(actors.refused("bpjs", number, "protection.register", Map.of("handedOn", "2026-11-11"))))
                .containsExactly("handedOn protection.inFuture");
        assertThat(said(actors.refused("bpjs", number, "protection.register", Map.of("handedOn", "2026-11-09"))))
                .containsExactly("handedOn protection.beforeApproval");
        actors.complete(
                "bpjs", number, "protection.register", Map.of("handedOn", TODAY.toString(), "reference", "B/1"));
        assertThat(actors.open(number, "protection.followUp").due())
                .as("the forty-fifth day is Christmas, a Friday")
                .isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(sheet(number).seen().progress().waiting()).isEqualTo(3);

        clock.setTo(LocalDate.of(2026, 12, 2));
        jdbc.sql("UPDATE registry.worker SET life_status = 2 WHERE nik = :nik")
                .param("nik", third)
                .update();
        api.imported("bpjs", "members", members(LocalDate.of(2026, 11, 30), "AKTIF", first));
        var progress = sheet(number).seen().progress();
        assertThat(progress).isEqualTo(new Progress(3, 1, 1, 1, 50_400, 100_800, 33_600));
        assertThat(lists.people(number, "ACTIVE", null, null).orThrow().items())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.since()).isEqualTo(LocalDate.of(2026, 11, 30));
                    assertThat(person.worker().nik()).contains("********");
                });
        assertThat(lists.people(number, "GONE", null, null).orThrow().items())
                .singleElement()
                .satisfies(person -> assertThat(person.gone()).isEqualTo("died"));
        assertThat(sheet(number).seen().overdue()).isFalse();
        clock.setTo(LocalDate.of(2026, 12, 28));
        assertThat(sheet(number).seen().overdue()).isFalse();
        clock.setTo(LocalDate.of(2026, 12, 29));
        assertThat(sheet(number).seen().overdue()).isTrue();

        assertThat(said(actors.refused("bpjs", number, "protection.followUp", Map.of())))
                .containsExactly("reason required");
        closedByTwo(number, apbd);
        assertThat(cases.get(number).outcome()).isEqualTo("partly_registered");
        assertThat(sheet(number).seen().list().state()).isEqualTo(State.CLOSED);
        assertThat(source(apbd).committed()).isEqualTo(2 * 16_800);
        var again = actors.as(
                        "disnaker",
                        () -> proposals.preview(new Order(
                                apbd,
                                "Lagi",
                                YearMonth.of(2026, 12),
                                1,
                                new Wanted(List.of(village), null, null, List.of()),
                                null)))
                .orThrow();
        assertThat(again.people()).as("who waited is free again: " + second).isEqualTo(1);
    }

    /** One proposes to end the money of who waits; nobody is free before another decides. */
    private void closedByTwo(String number, long source) {
        var reason = Map.of("reason", "Belum membayar");
        var committed = source(source).committed();
        var proposed = actors.complete("bpjs", number, "protection.followUp", reason);
        assertThat(proposed.task().isOpen()).isTrue();
        assertThat(proposed.task().holder()).isNull();
        assertThat(cases.get(number).isOpen()).isTrue();
        assertThat(sheet(number).seen().list().state()).isEqualTo(State.REGISTERED);
        assertThat(source(source).committed()).isEqualTo(committed);
        assertThat(actors.refused("bpjs", number, "protection.followUp", reason).code())
                .isEqualTo("protection.sameClosing");
        assertThat(actors.open(number, "protection.followUp").units())
                .contains("BPJS_SUPERVISOR", "DISNAKER_SUPERVISOR");
        var decided = actors.complete("disnaker", number, "protection.followUp", reason);
        assertThat(decided.task().doneBy()).isEqualTo("disnaker");
    }

    /** Where the last membership file shows everybody, one person closes. */
    @Test
    void aListForWhichNobodyWaitsIsClosedByOne() {
        var village = village();
        var nik = needy.routed(village, FARMER, 2, 500_000);
        var apbd = needy.source(Kind.APBD, "APBD lengkap", 1_000_000);
        var number = proposed("disnaker", order(apbd, 2, village));
        actors.complete("disnaker-kepala", number, "protection.approve", Map.of("decision", "approved"));
        actors.as("bpjs", () -> registration.take(number, Registration.Format.CSV))
                .orThrow();
        actors.complete("bpjs", number, "protection.register", Map.of("handedOn", TODAY.toString()));
        clock.setTo(LocalDate.of(2026, 12, 2));
        api.imported("bpjs", "members", members(LocalDate.of(2026, 11, 30), "AKTIF", nik));
        actors.complete("bpjs", number, "protection.followUp", Map.of());
        assertThat(cases.get(number).outcome()).isEqualTo("all_registered");
    }

    private void fileIsSafe(String number, String nik) throws IOException {
        var csv = new String(
                actors.as("bpjs", () -> registration.take(number, Registration.Format.CSV))
                        .orThrow()
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("NIK,NAMA", nik + ",'=Rentan", ",JKK+JKM,2026-11,2,16800,APBD jalan," + number);
        var xlsx = actors.as("disnaker", () -> registration.take(number, Registration.Format.XLSX))
                .orThrow()
                .content();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows).extracting(row -> row.getCellText(0)).contains("NIK", nik);
            assertThat(rows.stream().flatMap(row -> row.stream())).allMatch(cell -> cell.getFormula() == null);
        }
        assertThat(jdbc.sql(
                                "SELECT details::text FROM audit.entry WHERE case_number = :number AND action = 'protection.exported'")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(details -> details.contains(nik));
    }

    /** What an office changes there by hand: a name that is misspelt is refused, and each that can be written is filled. */
    @Test
    void aColumnOfTheFileHoldsWhatIsKnown() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("UPDATE protection.export_column SET field = 'niik' WHERE position = 1")
                        .update())
                .withMessageContaining("export_column_field");
        assertThat(jdbc.sql("SELECT field FROM protection.export_column ORDER BY position")
                        .query(ColumnQuery.Field.class)
                        .list())
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(ColumnQuery.Field.EMPTY)));
    }

    private FundingSource source(long id) {
        return sources.all().stream()
                .filter(source -> source.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aListIsReturnedMendedAndCancelled() {
        var village = village();
        var other = village();
        needy.routed(village, FARMER, 2, 500_000);
        needy.routed(village, FARMER, 6, 500_000);
        needy.routed(other, FARMER, 2, 500_000);
        var add = needy.source(Kind.ADD, "ADD kembali", 60_000);
        var number = proposed("dpmd-kepala", order(add, 1, village, other));
        assertThat(actors.refused("dpmd-kepala", number, "protection.approve", Map.of("decision", "approved"))
                        .code())
                .isEqualTo("protection.ownList");
        assertThat(said(actors.refused("sekda", number, "protection.approve", Map.of("decision", "returned"))))
                .containsExactly("reason required");
        actors.complete(
                "sekda",
                number,
                "protection.approve",
                Map.of("decision", "returned", "reason", "Hanya desil 1 sampai 3"));
        assertThat(sheet(number).seen().list().state()).isEqualTo(State.RETURNED);
        assertThat(actors.open(number, "protection.revise").units()).containsExactly("DPMD_OFFICER");
        var mended = Map.of(
                "name",
                "Daftar perbaikan",
                "source",
                Long.toString(add),
                "from",
                "2026-11-01",
                "villages",
                List.of(village));
        var tooLong = new java.util.HashMap<String, Object>(mended);
        tooLong.put("months", 2);
        tooLong.put("decile", 10);
        assertThat(actors.refused("dpmd", number, "protection.revise", tooLong).code())
                .isEqualTo("protection.overBudget");
        var narrow = new java.util.HashMap<String, Object>(mended);
        narrow.put("months", 3);
        narrow.put("decile", 3);
        actors.complete("dpmd", number, "protection.revise", narrow);
        assertThat(sheet(number).seen().progress().people()).isEqualTo(1);
        assertThat(source(add).committed()).isEqualTo(3 * 16_800);
        assertThat(cases.get(number).areas()).containsExactly(village);
        assertThat(cases.get(number).subject()).isEqualTo("Daftar perbaikan");
        assertThat(actors.openForms(number)).containsExactly("protection.approve");

        actors.as("dpmd-kepala", () -> caseDesk.cancel(number, "Anggaran dialihkan"))
                .orThrow();
        assertThat(sheet(number).seen().list().state()).isEqualTo(State.CANCELLED);
        assertThat(source(add).committed()).isZero();
    }

    @Test
    void refusalsOfAProposal() {
        var village = village();
        needy.routed(village, FARMER, 2, 500_000);
        var csr = needy.source(Kind.CSR, "CSR tolak", 8_399);
        assertThat(refused("bpjs", order(csr, 1, village)).code()).isEqualTo("protection.proposerOnly");
        assertThat(refused("desa-waworaha", order(csr, 1, village)).code()).isEqualTo("protection.proposerOnly");
        assertThat(refused("disnaker", order(csr, 1, village())).code()).isEqualTo("protection.nobody");
        var over = refused("disnaker", order(csr, 1, village));
        assertThat(over.code()).isEqualTo("protection.overBudget");
        assertThat(over.args()).containsExactly(8_400L, 8_399L, 1L);
        assertThat(refused("disnaker", new Order(csr, "X", Needy.NOVEMBER, 1, ANYBODY, 1))
                        .code())
                .isIn("protection.changed", "protection.nobody");
        var seen = new Order(csr, "X", Needy.NOVEMBER, 1, new Wanted(List.of(village), null, null, List.of()), 7);
        assertThat(refused("disnaker", seen).code()).isEqualTo("protection.changed");
        assertThat(said(refused(
                        "disnaker",
                        new Order(
                                999_999,
                                " ",
                                YearMonth.of(2026, 10),
                                13,
                                new Wanted(List.of("74.01"), 11, -1L, List.of((short) 90)),
                                null))))
                .containsExactlyInAnyOrder(
                        "name required",
                        "source protection.unknownSource",
                        "from protection.inPast",
                        "months between",
                        "areas protection.unknownArea",
                        "decile between",
                        "income negative",
                        "occupations between");
        assertThat(said(refused("disnaker", new Order(csr, "X", YearMonth.of(2029, 1), 1, ANYBODY, null))))
                .containsExactly("from protection.tooFar");
        assertThat(said(refused("disnaker", new Order(csr, "X", YearMonth.of(2027, 12), 2, ANYBODY, null))))
                .containsExactly("from protection.outsideSource");
    }

    @Test
    void sourcesAreEnteredBySupervisors() {
        var wanted = new FundingSources.NewSource(
                Kind.SPONSOR, "Sponsor uji", 1_000, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "PKS 7/2026");
        assertThat(refusal(actors.as("disnaker", () -> sources.enter(wanted))).code())
                .isEqualTo("protection.supervisorOnly");
        actors.as("dpmd-kepala", () -> sources.enter(wanted)).orThrow();
        assertThat(said(refusal(actors.as("dpmd-kepala", () -> sources.enter(wanted)))))
                .containsExactly("name protection.sameSource");
        var wrong = new FundingSources.NewSource(
                Kind.SPONSOR, " ", 0, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31), " ");
        assertThat(said(refusal(actors.as("dpmd-kepala", () -> sources.enter(wrong)))))
                .containsExactly(
                        "name required",
                        "basis required",
                        "budget protection.notPositive",
                        "to protection.beforeStart");
        assertThat(actors.as("desa-waworaha", sources::all)).isEmpty();
    }

    /** Two officers, two sources, the same people, at the same time: one list, and one refusal that says why. */
    @Test
    void nobodyIsOnTwoListsAtOnce() throws Exception {
        var village = village();
        for (var i = 0; i < 40; i++) {
            needy.routed(village, FARMER, 2, 500_000);
        }
        var apbd = needy.source(Kind.APBD, "APBD rebutan", 10_000_000);
        var csr = needy.source(Kind.CSR, "CSR rebutan", 10_000_000);
        var start = new CyclicBarrier(2);
        Callable<Result<String>> one = () -> together(start, "disnaker", order(apbd, 2, village));
        Callable<Result<String>> two = () -> together(start, "dpmd", order(csr, 1, village));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Result<String>>();
            for (var future : threads.invokeAll(List.of(one, two))) {
                results.add(future.get());
            }
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Result.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(no -> assertThat(refusal(no).code()).isIn("protection.overlap", "protection.nobody"));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM protection.person WHERE village_code = :village AND NOT released")
                        .param("village", village)
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
    }

    /** Two lists of one source at the same time, and money for one: the other is refused in words. */
    @Test
    void twoListsNeverSpendTheSameMoney() throws Exception {
        var here = village();
        var there = village();
        needy.routed(here, FARMER, 2, 500_000);
        needy.routed(there, FARMER, 2, 500_000);
        var apbd = needy.source(Kind.APBD, "APBD pas-pasan", 20_000);
        var start = new CyclicBarrier(2);
        Callable<Result<String>> one = () -> together(start, "disnaker", order(apbd, 1, here));
        Callable<Result<String>> two = () -> together(start, "dpmd", order(apbd, 1, there));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Result<String>>();
            for (var future : threads.invokeAll(List.of(one, two))) {
                results.add(future.get());
            }
            assertThat(results)
                    .filteredOn(Result.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(no -> assertThat(refusal(no).code()).isEqualTo("protection.overBudget"));
        }
        assertThat(source(apbd).committed()).isEqualTo(16_800);
    }

    private Result<String> together(CyclicBarrier start, String username, Order order) throws Exception {
        start.await();
        return actors.as(username, () -> proposals.propose(order));
    }

    /** The database itself keeps a person from two lists; months that do not overlap are another matter. */
    @Test
    void monthsThatDoNotOverlapAreFree() {
        var village = village();
        needy.routed(village, FARMER, 2, 500_000);
        var apbd = needy.source(Kind.APBD, "APBD berurutan", 10_000_000);
        proposed("disnaker", order(apbd, 2, village));
        assertThat(refused("disnaker", order(apbd, 1, village)).code()).isEqualTo("protection.nobody");
        var later = new Order(
                apbd, "Berikutnya", YearMonth.of(2027, 1), 1, new Wanted(List.of(village), null, null, List.of()), 1);
        proposed("disnaker", later);
        assertThat(jdbc.sql("SELECT count(*) FROM protection.person WHERE village_code = :village")
                        .param("village", village)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    /** A village sees the people and the money of its own part, and nothing of the whole. */
    @Test
    void aVillageSeesItsOwnPart() {
        var own = "74.02.01.2012";
        var other = village();
        needy.routed(own, FARMER, 2, 500_000);
        needy.routed(other, FARMER, 2, 500_000);
        var apbd = needy.source(Kind.APBD, "APBD bersama", 10_000_000);
        var number = proposed("disnaker", order(apbd, 1, own, other));
        var seen = actors.as("desa-waworaha", () -> lists.find(number)).orThrow();
        // Other tests may have routed people of this village too.
        var part = jdbc.sql("SELECT count(*) FROM protection.person WHERE number = :number AND village_code = :own")
                .param("number", number)
                .param("own", own)
                .query(Integer.class)
                .single();
        assertThat(seen.seen().progress().people()).isPositive().isEqualTo(part);
        assertThat(seen.whole()).isFalse();
        assertThat(seen.lines()).isEmpty();
        assertThat(actors.as("desa-waworaha", () -> lists.people(number, null, null, null))
                        .orThrow()
                        .items())
                .isNotEmpty()
                .allMatch(person -> person.worker().villageCode().equals(own));
        assertThat(actors.as("desa-waworaha", lists::list))
                .allMatch(one -> one.file().areas().equals(List.of(own)));
        assertThat(refusal(actors.as("desa-morosi", () -> lists.find(number))).code())
                .isEqualTo("case.unknown");
        assertThat(refusal(actors.as("desa-waworaha", () -> registration.take(number, Registration.Format.CSV)))
                        .code())
                .isEqualTo("protection.registerOnly");
    }
}
