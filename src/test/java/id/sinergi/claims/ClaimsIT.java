package id.sinergi.claims;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.Finding;
import id.sinergi.compliance.FindingKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ClaimsIT {

    /** 4 workers × 2 months × (2 % + 1 %) of the ceiling: 4 × (210,948 + 105,474 + 221,726 + 110,863). */
    private static final Map<String, Object> PENSION = Map.of(
            "from",
            "2026-02",
            "to",
            "2026-03",
            "workers",
            4,
            "wage",
            12_000_000,
            "programs",
            new String[] {"JP"},
            "risk",
            2);

    private static final long PENSION_OWED = 2_596_044;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ComplianceActors people;

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 17));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aCountedFindingSaysHowItsAmountComesAbout() {
        var number = people.open(new Finding.New(FindingKind.PDS_PROGRAM, 0, 0, 0, "Program JP tidak diikuti"));
        var finding = finding(number);
        var counted = disnaker().post(path(number, finding), PENSION).ok();
        assertThat(counted.path("amount").asLong()).isEqualTo(PENSION_OWED);
        assertThat(counted.path("lines")).hasSize(4);
        // February was to be paid by 16 March, March by 15 April: four and three months begun by 17 June.
        assertThat(counted.path("late").get(0).path("amount").asLong()).isEqualTo(101_255);
        assertThat(counted.path("late").get(1).path("amount").asLong()).isEqualTo(79_821);
        assertThat(counted.path("lateTotal").asLong()).isEqualTo(181_076);
        var known = disnaker()
                .get("/api/v1/cases/" + number + "/compliance")
                .ok()
                .path("findings")
                .get(0);
        assertThat(known.path("amount").asLong()).isEqualTo(PENSION_OWED);
        assertThat(known.path("workers").asInt()).isEqualTo(4);
        assertThat(known.path("months").asInt()).isEqualTo(2);
        assertThat(jdbc.sql(
                                "SELECT details->>'wage' FROM audit.entry WHERE action = 'compliance.amountCounted' AND case_number = :case")
                        .param("case", number)
                        .query(String.class)
                        .list())
                .containsExactly("12000000");
    }

    @Test
    void countedAgainTheLatestHoldsAndChangedByHandNothingIsExplained() {
        var number = people.open(new Finding.New(FindingKind.PWBD, 0, 0, 0, "Belum terdaftar"));
        var finding = finding(number);
        disnaker().post(path(number, finding), PENSION).ok();
        disnaker().post(path(number, finding), PENSION).ok();
        assertThat(claims(number)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM claims.line WHERE finding_id = :finding")
                        .param("finding", finding)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        jdbc.sql("UPDATE compliance.finding SET amount = amount + 1 WHERE id = :finding")
                .param("finding", finding)
                .update();
        assertThat(claims(number)).isZero();
    }

    @Test
    void aConstructionProjectIsCountedFromItsContract() {
        var number = people.open(new Finding.New(FindingKind.JAKON, 0, 0, 0, "Proyek jalan"));
        var finding = finding(number);
        disnaker().post(path(number, finding), PENSION).refused(422, "claims.kind");
        var counted = disnaker()
                .post(path(number, finding), Map.of("contractValue", 750_000_000, "on", "2026-05-04"))
                .ok();
        assertThat(counted.path("amount").asLong()).isEqualTo(1_215_000 + 160_000);
        assertThat(counted.path("late")).isEmpty();
    }

    @Test
    void whatCannotBeCountedIsRefusedInWords() {
        var number = people.open(new Finding.New(FindingKind.PDS_UPAH, 3, 0, 0, "Slip upah"));
        var finding = finding(number);
        assertThat(field(disnaker().post(path(number, finding), PENSION))).isEqualTo("reported");
        assertThat(field(disnaker().post(path(number, finding), with("risk", 6))))
                .isEqualTo("risk");
        assertThat(field(disnaker().post(path(number, finding), with("to", "2026-01"))))
                .isEqualTo("to");
        assertThat(field(disnaker().post(path(number, finding), with("programs", new String[0]))))
                .isEqualTo("programs");
        disnaker().post(path(number, finding), with("reported", 11_500_000)).refused(422, "claims.nothing");
        disnaker().post(path(number, 0), with("reported", 5_000_000)).refused(404, "claims.findingUnknown");
        as("inspektorat")
                .post(path(number, finding), with("reported", 5_000_000))
                .refused(403, "api.forbidden");
        as("desa-morosi")
                .post(path(number, finding), with("reported", 5_000_000))
                .refused(403, "api.forbidden");
        assertThat(claims(number)).isZero();
    }

    /** Nobody owes for months to come, nor by a work order of a day that nobody means. */
    @Test
    void monthsToComeAndDaysNobodyMeansAreRefused() {
        var number = people.open(new Finding.New(FindingKind.PDS_PROGRAM, 0, 0, 0, "Program JP tidak diikuti"));
        var path = path(number, finding(number));
        for (var months : List.of(
                Map.of("from", "2031-01", "to", "2031-02"),
                Map.of("from", "2026-05", "to", "2026-07"),
                Map.of("from", "-9999-01", "to", "-9999-02"))) {
            var terms = new HashMap<String, Object>(PENSION);
            terms.putAll(months);
            var errors = disnaker().post(path, terms).refused(422, "fields").get("errors");
            assertThat(errors)
                    .extracting(error -> error.get("detail").asString())
                    .allMatch(detail -> detail.contains("paling akhir bulan ini"));
        }
        var now = new HashMap<String, Object>(PENSION);
        now.putAll(Map.of("from", "2026-06", "to", "2026-06"));
        disnaker().post(path, now).ok();
        var contract = people.open(new Finding.New(FindingKind.JAKON, 0, 0, 0, "Proyek jalan"));
        var count = path(contract, finding(contract));
        for (var day : List.of("2999-01-01", "0226-05-04")) {
            assertThat(field(disnaker().post(count, Map.of("contractValue", 750_000_000, "on", day))))
                    .isEqualTo("on");
        }
        assertThat(field(disnaker().post(count, Map.of("contractValue", 0, "on", "2026-05-04"))))
                .isEqualTo("contractValue");
        assertThat(claims(contract)).isZero();
    }

    @Test
    void whatBpjsHasConfirmedIsNotCountedAnyMore() {
        var number = people.open(new Finding.New(FindingKind.ARREARS, 4, 2, 5_000_000, "Daftar piutang"));
        people.guided(number);
        disnaker().post(path(number, finding(number)), PENSION).refused(409, "compliance.findingSettled");
    }

    /** Months from the BPJS list, the late fine on each, and the fine of PP 86/2013 beside it, month by month. */
    @Test
    void arrearsByMonthAndBothFinesStandSideBySide() {
        clock.setTo(LocalDate.of(2026, 6, 8));
        var months = List.of(
                new Finding.Month(YearMonth.of(2026, 2), 1_000_000),
                new Finding.Month(YearMonth.of(2026, 3), 2_000_500));
        var number = people.open(
                new Finding.New(FindingKind.ARREARS, 4, 0, 0, "Daftar piutang", Finding.Parts.ofMonths(months)));
        var before = disnaker().get("/api/v1/cases/" + number + "/claims").ok().get(0);
        assertThat(before.path("amount").asLong()).isEqualTo(3_000_500);
        assertThat(before.path("lines")).isEmpty();
        assertThat(before.path("byMonth").get(1).path("amount").asLong()).isEqualTo(2_000_500);
        // By 8 June: due 16 March, three months begun; due 15 April, two.
        assertThat(before.path("late").get(0).path("amount").asLong()).isEqualTo(60_000);
        assertThat(before.path("late").get(1).path("amount").asLong()).isEqualTo(80_020);
        assertThat(before.path("sanction")).isEmpty();
        people.fineDue(number);
        var after = disnaker().get("/api/v1/cases/" + number + "/claims").ok().get(0);
        assertThat(after.path("sanction")).hasSize(1);
        assertThat(after.path("sanctionTotal").asLong())
                .as("3,000.5 is rounded up")
                .isEqualTo(3_001);
    }

    /** 4 workers × 1 month × 0.54 % of 3,306,496 in group II: 4 × 17,855. */
    @Test
    void theRiskGroupIsTheOneOfTheEmployersRecordUnlessAnotherIsGiven() {
        var number = people.open(new Finding.New(FindingKind.PDS_PROGRAM, 0, 0, 0, "JKK tidak diikuti"));
        var terms = new HashMap<String, Object>(Map.of(
                "from", "2026-03", "to", "2026-03", "workers", 4, "wage", 3_306_496, "programs", new String[] {"JKK"}));
        var path = path(number, finding(number));
        assertThat(field(disnaker().post(path, terms))).isEqualTo("risk");
        jdbc.sql("UPDATE employers.employer SET risk_group = 2 WHERE id = :id")
                .param("id", employer(number))
                .update();
        assertThat(disnaker().post(path, terms).ok().path("amount").asLong()).isEqualTo(71_420);
        terms.put("risk", 1);
        assertThat(disnaker().post(path, terms).ok().path("amount").asLong()).isEqualTo(31_744);
    }

    /** Neither the wages nor the contract is left out in silence. */
    @Test
    void termsOfBothKindsAreRefused() {
        var number = people.open(new Finding.New(FindingKind.JAKON, 0, 0, 0, "Papan proyek"));
        var path = path(number, finding(number));
        var contract = Map.<String, Object>of("contractValue", 5_000_000_000L, "on", "2026-03-01");
        var both = new HashMap<>(contract);
        both.put("workers", 4);
        both.put("firstWage", 1_000_000);
        var errors = disnaker().post(path, both).refused(422).get("errors");
        assertThat(errors).extracting(error -> error.get("field").asString()).containsExactly("workers", "firstWage");
        var wages = new HashMap<String, Object>(PENSION);
        wages.put("on", "2026-03-01");
        assertThat(field(disnaker().post(path, wages))).isEqualTo("on");
        assertThat(field(disnaker().post(path, Map.of("on", "2026-03-01")))).isEqualTo("contractValue");
        assertThat(field(disnaker().post(path, Map.of("contractValue", 5_000_000_000L))))
                .isEqualTo("on");
        disnaker().post(path, contract).ok();
    }

    private long employer(String number) {
        return jdbc.sql("SELECT employer_id FROM compliance.employer_case WHERE case_number = :case")
                .param("case", number)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> with(String field, Object value) {
        var terms = new HashMap<>(PENSION);
        terms.put("reported", 5_000_000);
        terms.put(field, value);
        return terms;
    }

    private static String field(Api.Answer answer) {
        return answer.refused(422).get("errors").get(0).get("field").asString();
    }

    private long finding(String number) {
        return disnaker()
                .get("/api/v1/cases/" + number + "/compliance")
                .ok()
                .path("findings")
                .get(0)
                .path("id")
                .asLong();
    }

    private int claims(String number) {
        return disnaker().get("/api/v1/cases/" + number + "/claims").ok().size();
    }

    private static String path(String number, long finding) {
        return "/api/v1/cases/" + number + "/findings/" + finding + "/claim";
    }

    private Api.Caller disnaker() {
        return as(ComplianceActors.DISNAKER);
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }
}
