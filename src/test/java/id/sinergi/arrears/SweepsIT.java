package id.sinergi.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.Sweep.State;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import id.sinergi.compliance.Overviews;
import id.sinergi.employers.Employer;
import id.sinergi.employers.EmployerForm;
import id.sinergi.employers.Employers;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import id.sinergi.runs.DeadNode;
import id.sinergi.runs.Runs;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table.Format;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody past a threshold gets one case, however often, by however many, and whatever is killed. Each test has a village. */
@IntegrationTest
class SweepsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Sweeps sweeps;

    @Autowired
    SweepWork work;

    @Autowired
    Runs runs;

    @Autowired
    SweepReceipt receipt;

    @Autowired
    SweepRepository repository;

    @Autowired
    Employers employers;

    @Autowired
    ComplianceCases compliance;

    @Autowired
    Overviews overviews;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private static User user(Agency agency, Role role, String area) {
        return new User("sweep-" + area, "Uji", agency, Set.of(role), Set.of(area), "id");
    }

    private static User officer(String village) {
        return user(Agency.BPJS, Role.OFFICER, village);
    }

    private <T> T as(User user, Supplier<T> act) {
        return actors.as(user, act);
    }

    /** An employer that owes for so many months up to April 2026, a million each. */
    private Employer debtor(String village, int months) {
        var npp = "S" + "%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        var made = as(
                        officer(village),
                        () -> employers.create(
                                EmployerForm.EMPTY.with(
                                        Map.of("npp", npp, "name", "PT " + npp, "villageCode", village)),
                                true))
                .orThrow();
        jdbc.sql("""
                        INSERT INTO employers.arrears (npp, month, contribution, paid, due_on, worker_count, updated_at)
                        SELECT :npp, (date '2026-04-01' - make_interval(months => i))::date, 1500000, 500000,
                               (date '2026-05-15' - make_interval(months => i))::date, 5, now()
                          FROM generate_series(0, :last) AS i
                        """).param("npp", npp).param("last", months - 1).update();
        return made;
    }

    private List<Employer> debtors(String village, int count) {
        return IntStream.range(0, count).mapToObj(i -> debtor(village, 3)).toList();
    }

    private String report(String village, Employer employer, Finding.New finding) {
        return as(officer(village), () -> compliance.report(employer.id(), List.of(finding), "report"))
                .orThrow();
    }

    private Sweep prepared(String village) {
        return as(officer(village), () -> sweeps.prepare(DAY, 2, null, true)).orThrow();
    }

    private Sweep worked(String village, Sweep sweep) {
        as(officer(village), () -> {
            runs.workHere(SweepWork.CODE, sweep.id(), lines -> {});
            return sweep;
        });
        return as(officer(village), () -> sweeps.find(sweep.id())).orThrow();
    }

    private List<Line> lines(String village, Sweep sweep) {
        return as(officer(village), () -> sweeps.lines(sweep.id(), null)).orThrow();
    }

    private long openCases(List<Employer> of) {
        return jdbc.sql("SELECT count(*) FROM casefile.case_file WHERE status = 'OPEN' AND employer = ANY (:ids)")
                .param("ids", of.stream().map(one -> Long.toString(one.id())).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static String code(Result<?> result) {
        return result instanceof Result.Refused<?>(Refusal refusal)
                ? refusal.errors().isEmpty()
                        ? refusal.code()
                        : refusal.errors().getFirst().field() + ":"
                                + refusal.errors().getFirst().code()
                : "done";
    }

    @Test
    void eachOneIsOpenedJoinedOrKnownAlready() {
        var village = "74.02.42.2003";
        var fresh = debtor(village, 3);
        var running = debtor(village, 4);
        var known = debtor(village, 2);
        var few = debtor(village, 1);
        var elsewhere = debtor("74.02.42.2004", 5);
        var joined = report(village, running, new Finding.New(FindingKind.PDS_TK, 4, 0, 0, "Laporan"));
        var months = List.of(
                new Finding.Month(java.time.YearMonth.of(2026, 3), 1_000_000),
                new Finding.Month(java.time.YearMonth.of(2026, 4), 1_000_000));
        var told = report(
                village,
                known,
                new Finding.New(FindingKind.ARREARS, 5, 2, 2_000_000, "Laporan", Finding.Parts.ofMonths(months)));

        var preview =
                as(officer(village), () -> sweeps.preview(DAY, 2, null, true)).orThrow();
        assertThat(preview).extracting("opens", "joins", "reported").containsExactly(1L, 1L, 1L);
        assertThat(preview.outOfScope()).isPositive();
        assertThat(preview.owed()).isEqualTo(9_000_000);
        assertThat(as(officer(village), () -> sweeps.preview(DAY, 2, 4_000_000L, true))
                        .orThrow()
                        .joins())
                .as("both reached by one")
                .isEqualTo(1);
        assertThat(as(officer(village), () -> sweeps.preview(DAY, 4, 3_000_000L, false))
                        .orThrow()
                        .opens())
                .as("one of both reached")
                .isEqualTo(1);

        var done = worked(village, prepared(village));
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done)
                .extracting("total", "opened", "joined", "reported", "failed")
                .containsExactly(3L, 1L, 1L, 1L, 0L);
        var byEmployer = new java.util.HashMap<Long, Line>();
        lines(village, done).forEach(line -> byEmployer.put(line.employerId(), line));
        assertThat(byEmployer).doesNotContainKeys(few.id(), elsewhere.id());
        assertThat(byEmployer.get(running.id()).caseNumber()).isEqualTo(joined);
        assertThat(byEmployer.get(running.id()).open()).hasSize(4);
        assertThat(byEmployer.get(known.id()))
                .extracting(Line::state, Line::caseNumber, Line::amount)
                .containsExactly(State.REPORTED, told, 0L);
        var number = String.valueOf(byEmployer.get(fresh.id()).caseNumber());
        var finding = as(officer(village), () -> overviews.of(number))
                .orThrow()
                .findings()
                .getFirst();
        assertThat(finding.origin()).isEqualTo("arrears:" + done.id());
        assertThat(finding)
                .extracting(Finding::kind, Finding::months, Finding::amount)
                .containsExactly(FindingKind.ARREARS, 3, 3_000_000L);
        assertThat(finding.parts().byMonth()).hasSize(3).allMatch(month -> month.amount() == 1_000_000);
        var csv = new String(
                as(officer(village), () -> receipt.file(done.id(), Format.CSV)).orThrow(), StandardCharsets.UTF_8);
        assertThat(csv).contains(fresh.name(), number, "2026-02, 2026-03, 2026-04");
        assertThat(as(user(Agency.BPJS, Role.OFFICER, "74.02.01"), () -> sweeps.lines(done.id(), null))
                        .orThrow())
                .as("in another district nobody of it is seen")
                .isEmpty();

        var again = worked(village, prepared(village));
        assertThat(again).extracting("opened", "joined", "reported").containsExactly(0L, 0L, 3L);
        assertThat(openCases(List.of(fresh, running, known))).isEqualTo(3);
    }

    @Test
    void twoAtOnceAndOneByHandMeetInOneCaseEach() throws Exception {
        var village = "74.02.42.2005";
        var all = debtors(village, 24);
        var one = prepared(village);
        var other = prepared(village);
        try (var pool = Executors.newFixedThreadPool(3)) {
            var acts = new ArrayList<Callable<Object>>();
            acts.add(() -> worked(village, one));
            acts.add(() -> worked(village, other));
            acts.add(() -> all.reversed().stream()
                    .map(employer -> report(village, employer, new Finding.New(FindingKind.PDS_TK, 1, 0, 0, "Laporan")))
                    .toList());
            for (var act : pool.invokeAll(acts)) {
                act.get();
            }
        }
        assertThat(openCases(all)).isEqualTo(24);
        assertThat(lines(village, one))
                .noneMatch(line -> line.state() == State.FAILED || line.state() == State.WAITING);
        assertThat(lines(village, other))
                .noneMatch(line -> line.state() == State.FAILED || line.state() == State.WAITING);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM compliance.finding f
                                  JOIN compliance.employer_case c ON c.case_number = f.case_number
                                 WHERE f.kind = 'ARREARS' AND c.employer_id = ANY (:ids)
                                """)
                        .param("ids", all.stream().map(Employer::id).toArray(Long[]::new))
                        .query(Long.class)
                        .single())
                .as("each one's months stand in its case once")
                .isEqualTo(24);
    }

    @Test
    void killedInTheMiddleItIsTakenUpAgain() {
        var village = "74.02.42.2006";
        var all = debtors(village, 30);
        var sweep = prepared(village);
        as(officer(village), () -> work.chunk(sweep.id(), 10));
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalStateException.class,
                        () -> as(
                                officer(village),
                                () -> transaction.execute(status -> {
                                    work.chunk(sweep.id(), 10);
                                    throw new IllegalStateException("the power went");
                                }))))
                .hasMessage("the power went");
        var cut = as(officer(village), () -> sweeps.find(sweep.id())).orThrow();
        assertThat(cut.done()).isEqualTo(10);
        assertThat(cut.finishedAt()).isNull();
        assertThat(openCases(all)).isEqualTo(10);
        assertThat(repository.unfinished()).containsKey(sweep.id());
        accounts.createUnlisted(List.of(officer(village)), "sinergi");
        DeadNode.had(jdbc, SweepWork.CODE, sweep.id(), officer(village).username());
        Awaitility.await("A living node goes on with it")
                .until(() -> !repository.unfinished().containsKey(sweep.id()));
        var done = as(officer(village), () -> sweeps.find(sweep.id())).orThrow();
        assertThat(done).extracting("opened", "failed").containsExactly(30L, 0L);
        assertThat(openCases(all)).isEqualTo(30);
        assertThat(jdbc.sql("SELECT DISTINCT opened_by FROM casefile.case_file WHERE village_code = :village")
                        .param("village", village)
                        .query(String.class)
                        .list())
                .as("in the name of who began it")
                .containsExactly(officer(village).username());
    }

    @Test
    void whoCannotBeReportedTakesNobodyElseAlong() {
        var village = "74.02.42.2007";
        var all = debtors(village, 5);
        var sweep = prepared(village);
        jdbc.sql(
                        "UPDATE arrears.sweep_employer SET amounts = '{-1,2,3}' WHERE sweep_id = :id AND employer_id = :employer")
                .param("id", sweep.id())
                .param("employer", all.get(2).id())
                .update();
        var done = worked(village, sweep);
        assertThat(done).extracting("opened", "failed").containsExactly(4L, 1L);
        assertThat(openCases(all)).isEqualTo(4);
    }

    @Test
    void refusals() {
        var village = "74.02.42.2008";
        var desa = user(Agency.DESA, Role.OFFICER, village);
        var inspector = user(Agency.INSPEKTORAT, Role.INSPECTOR, "74.02");
        assertThat(code(as(desa, () -> sweeps.preview(DAY, 2, null, true)))).isEqualTo("arrears.role");
        assertThat(code(as(inspector, () -> sweeps.begin(DAY, 2, null, true)))).isEqualTo("arrears.role");
        assertThat(code(as(officer(village), () -> sweeps.preview(DAY, null, null, true))))
                .isEqualTo("months:arrears.threshold");
        assertThat(code(as(officer(village), () -> sweeps.preview(DAY, 0, null, true))))
                .isEqualTo("months:number.range");
        assertThat(code(as(officer(village), () -> sweeps.preview(DAY, null, 0L, true))))
                .isEqualTo("owed:arrears.positive");
        assertThat(code(as(officer(village), () -> sweeps.preview(LocalDate.of(2999, 1, 1), 2, null, true))))
                .isEqualTo("asOf:arrears.future");
        assertThat(code(as(officer(village), () -> sweeps.begin(DAY, 2, null, true))))
                .isEqualTo("arrears.nobody");
        debtor(village, 2);
        var sweep = prepared(village);
        assertThat(code(as(desa, () -> sweeps.find(sweep.id())))).isEqualTo("arrears.unknown");
        assertThat(code(as(desa, () -> sweeps.resume(sweep.id())))).isEqualTo("arrears.role");
        assertThat(code(as(officer(village), () -> sweeps.find(999_999_999)))).isEqualTo("arrears.unknown");
        assertThat(as(inspector, () -> sweeps.find(sweep.id())).orThrow().total())
                .isEqualTo(1);
        assertThat(as(desa, () -> sweeps.list(null, null).items())).isEmpty();
        worked(village, sweep);
    }
}
