package id.sinergi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.Agency;
import id.sinergi.ladder.LawfulSteps;
import id.sinergi.ladder.Step;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.Letters;
import id.sinergi.registry.EmployersNamed;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.CaseDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class ComplianceIT {

    private static final Finding.New FINDING = new Finding.New(FindingKind.ARREARS, 3, 2, 1_000_000, "Daftar");

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private ComplianceCases compliance;

    @Autowired
    private FindingRepository findings;

    @Autowired
    private NamedEmployerRepository named;

    @Autowired
    private LawfulSteps lawful;

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderGuard guard;

    @Autowired
    private Letters letters;

    @Autowired
    private Overviews overviews;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Texts texts;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    @Autowired
    private ComplianceActors people;

    @BeforeEach
    void start() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void manyReportsAtOnceMeetInOneCase() throws Exception {
        var employer = people.employer();
        try (var pool = Executors.newFixedThreadPool(12)) {
            Callable<String> report = () -> actors.as(
                    ComplianceActors.BPJS,
                    () -> compliance
                            .report(employer.id(), List.of(FINDING), "report")
                            .orThrow());
            var numbers = new HashSet<String>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(24, report))) {
                numbers.add(future.get());
            }
            assertThat(numbers).hasSize(1);
            assertThat(findings.findings(numbers.iterator().next())).hasSize(24);
        }
    }

    @Test
    void whatAVillageFoundOpensACaseOrJoinsIt() {
        var employer = people.employer();
        var village = employer.villageCode();
        name(village, new EmployersNamed.Named(employer.id(), employer.name(), 12));
        assertThat(cases.openOf(Long.toString(employer.id()))).isEmpty();
        assertThat(named.list(10_000)).anyMatch(named -> named.name().equals(employer.name()));
        name(village, new EmployersNamed.Named(employer.id(), employer.name(), 13));
        var number = cases.openOf(Long.toString(employer.id())).orElseThrow().number();
        name(village, new EmployersNamed.Named(employer.id(), employer.name(), 16));
        assertThat(findings.findings(number)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.PDS_TK);
            assertThat(finding.workers()).isEqualTo(16);
            assertThat(finding.evidence()).contains("disebut 16", "terdaftar 12");
        });
        actors.as(
                ComplianceActors.BPJS,
                () -> compliance
                        .report(employer.id(), List.of(FINDING), "report")
                        .orThrow());
        assertThat(findings.findings(number)).hasSize(2);
        var spelt = employer.name().replace("PT Uji ", "") + ", UJI P.T.";
        tell("74.02.42.2005", spelt, 18);
        name("74.02.42.2005", new EmployersNamed.Named(employer.id(), employer.name(), 18));
        assertThat(findings.findings(number).getLast())
                .as("another village's spelling is the same firm's")
                .satisfies(finding -> {
                    assertThat(finding.evidence()).contains("disebut 18");
                    assertThat(finding.parts().workerIds()).hasSize(18);
                });
        name(village, new EmployersNamed.Named(employer.id(), employer.name(), 2));
        assertThat(findings.findings(number).getFirst().evidence())
                .as("those of all villages count")
                .contains("disebut 18");
        jdbc.sql("DELETE FROM registry.worker WHERE employer_name = :name")
                .param("name", spelt)
                .update();
        name(village, new EmployersNamed.Named(null, "Warung tanpa nama " + employer.id(), 2));
        assertThat(named.list(10_000)).anyMatch(named -> named.name().equals("Warung tanpa nama " + employer.id()));
    }

    private void tell(String village, String employer, int workers) {
        jdbc.sql("""
                        INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, work_status, employer_name,
                               updated_at, updated_by)
                        SELECT '7402' || lpad((:serial + i)::text, 12, '0'), :village, 'Buruh ' || i, date '1990-01-01', 'L', 4,
                               :employer, now(), 'test'
                          FROM generate_series(1, :workers) AS i
                        """)
                .param("serial", ThreadLocalRandom.current().nextLong(900_000_000_000L))
                .param("village", village)
                .param("employer", employer)
                .param("workers", workers)
                .update();
    }

    private void name(String village, EmployersNamed.Named named) {
        actors.as(ComplianceActors.DPMD, () -> {
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new EmployersNamed(village, List.of(named))));
            return named;
        });
    }

    @Test
    void anActOutOfOrderOrByTheWrongAgencyIsRefusedWithTheArticle() {
        var number = people.open();
        people.confirmed(number);
        var today = people.today();
        refused(number, Step.WARNING1, Agency.BPJS, today, "ladder.skipped", "Pembinaan; bukan sanksi");
        refused(number, Step.GUIDANCE, Agency.BPJS, today, "ladder.wrongAgency", "Pembinaan; bukan sanksi");
        refused(number, Step.WARNING1, Agency.DISNAKER, today, "ladder.wrongAgency", "PP 86/2013 Pasal 6");
        refused(number, Step.FINE, Agency.DISNAKER, today, "ladder.wrongAgency", "PP 86/2013 Pasal 7 dan 10 ayat (4)");
        refused(number, Step.DENIAL, Agency.BPJS, today, "ladder.skipped", "Pembinaan; bukan sanksi");
        people.done(ComplianceActors.DISNAKER, number, "sendGuidance", people.letter());
        refused(number, Step.WARNING1, Agency.BPJS, today, "ladder.early", "PP 86/2013 Pasal 6");
        refused(number, Step.FINE, Agency.BPJS, today, "ladder.skipped", "PP 86/2013 Pasal 6");
        people.workingDays(8);
        people.settle(number);
        people.done(ComplianceActors.BPJS, number, "issueFirstWarning", people.letter());
        refused(number, Step.WARNING2, Agency.BPJS, people.today(), "ladder.clockNotStarted", "PP 86/2013 Pasal 6");
        assertThat(guard.whyNot(again(number, "warning1")).orElseThrow().code()).isEqualTo("ladder.repeated");
        assertThat(guard.whyNot(again(number, "warning2")).orElseThrow().code()).isEqualTo("ladder.clockNotStarted");
        assertThat(guard.whyNot(again(number, "power")))
                .as("not judged by its day")
                .isEmpty();
        var next = actors.as(ComplianceActors.BPJS, () -> overviews.of(number).orThrow())
                .next();
        assertThat(next.step()).isEqualTo("wait");
        assertThat(next.agency()).isEqualTo("BPJS");
    }

    /** The case's latest letter as if it were of this kind and about to be approved. */
    private Letter again(String number, String kind) {
        var last = actors.as(ComplianceActors.BPJS, () -> letters.ofCase(number).orThrow())
                .getLast()
                .letter();
        return new Letter(
                last.id(),
                number,
                last.agency(),
                kind,
                null,
                last.date(),
                last.subject(),
                last.addressee(),
                last.body(),
                null,
                last.copies(),
                last.signatory(),
                last.issuedBy(),
                last.issuedAt(),
                LetterStatus.DRAFT,
                null);
    }

    private void refused(String number, Step step, Agency agency, LocalDate on, String code, String basis) {
        var refusal = lawful.whyNot(ladders.rules(number), ladders.load(number), step, agency, on)
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.facts()).containsEntry("legalBasis", basis);
        assertThat(refusal.say(texts)).contains(basis).doesNotContain("refusal.");
    }

    @Test
    void programsOpenCasesByNppOrId() {
        var employer = people.employer();
        var request = Map.<String, Object>of(
                "kind", "employer_compliance",
                "employer", String.valueOf(employer.npp()),
                "findings", List.of(Map.of("kind", "PDS-TK", "workers", 3, "evidence", "Laporan pekerja")));
        var file = actors.as(ComplianceActors.DISNAKER, () -> desk.open(request).orThrow());
        assertThat(file.employer()).isEqualTo(Long.toString(employer.id()));
        var joined = actors.as(
                ComplianceActors.BPJS,
                () -> desk.open(Map.of(
                                "kind", "employer_compliance",
                                "employer", Long.toString(employer.id()),
                                "findings",
                                        List.of(Map.of("kind", "ARREARS", "amount", 5, "months", 1, "evidence", "x"))))
                        .orThrow());
        assertThat(joined.number()).isEqualTo(file.number());
        assertThat(fields(ComplianceActors.DISNAKER, Map.of("kind", "employer_compliance")))
                .containsExactlyInAnyOrder("employer", "findings");
        assertThat(fields(
                        ComplianceActors.DISNAKER,
                        Map.of(
                                "kind", "employer_compliance",
                                "employer", "tidak ada",
                                "findings",
                                        List.of(Map.of(
                                                "kind",
                                                "XX",
                                                "workers",
                                                -1,
                                                "months",
                                                -2,
                                                "amount",
                                                1_000_000_000_000_000_001L)))))
                .contains(
                        "employer",
                        "findings[1].kind",
                        "findings[1].workers",
                        "findings[1].months",
                        "findings[1].amount",
                        "findings[1].evidence");
        var stranger = actors.as(ComplianceActors.DPMD, () -> desk.open(request));
        assertThat(((Result.Refused<?>) stranger).refusal().code()).isEqualTo("compliance.role");
        var far = actors.as(ComplianceActors.FAR, () -> desk.open(request));
        assertThat(((Result.Refused<?>) far).refusal().errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("employer");
    }

    private List<String> fields(String user, Map<String, Object> request) {
        var result = actors.as(user, () -> desk.open(request));
        return ((Result.Refused<?>) result)
                .refusal().errors().stream().map(Refusal.FieldError::field).toList();
    }

    @Test
    void evidenceProsecutorLettersAndOverviewByHttp() throws Exception {
        clock.reset();
        var number = people.open();
        people.guided(number);
        var overview = get(ComplianceActors.BPJS, "/api/v1/cases/" + number + "/compliance");
        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body()).contains("\"ARREARS\"").contains("warning1").contains("PP 86/2013 Pasal 6");
        assertThat(post(ComplianceActors.DISNAKER, number, "prosecutor", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(ComplianceActors.BPJS, number, "prosecutor", "{}").statusCode())
                .isEqualTo(422);
        assertThat(post(ComplianceActors.BPJS, number, "prosecutor", "{\"reason\":\"Macet\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(ComplianceActors.BPJS, number, "prosecutor", "{\"reason\":\"Macet\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(ComplianceActors.DISNAKER, number, "evidence", "{\"text\":\"Bukti\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(ComplianceActors.DPMD, number, "evidence", "{\"text\":\"Bukti\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(ComplianceActors.DPMD, "/api/v1/cases/" + number + "/compliance")
                        .statusCode())
                .isEqualTo(404);
        var letters = get(ComplianceActors.INSPECTOR, "/api/v1/cases/" + number + "/letters");
        var letter = json.readTree(letters.body()).get("items").get(0);
        var pdf = get(ComplianceActors.INSPECTOR, letter.get("pdf").asString());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(get(ComplianceActors.DPMD, letter.get("pdf").asString()).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return send(user, HttpRequest.newBuilder(uri(path)).GET());
    }

    private HttpResponse<String> post(String user, String number, String what, String body) throws Exception {
        return send(
                user,
                HttpRequest.newBuilder(uri("/api/v1/cases/" + number + "/" + what))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) throws Exception {
        var login = Base64.getEncoder().encodeToString((user + ":sinergi").getBytes(StandardCharsets.UTF_8));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Authorization", "Basic " + login).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
