package id.sinergi.privacy.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.AsSystem;
import id.sinergi.IntegrationTest;
import id.sinergi.ProcessCoverage;
import id.sinergi.TestClock;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.letters.Papers;
import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import id.sinergi.privacy.SubjectRequests;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.Backlog;
import id.sinergi.worklist.Backlog.Figure;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.Escalations;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.Workload;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AsSystem
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataSubjectRequestIT {

    /** A Friday: the 72 hours run over the weekend. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static final String WAWORAHA = "74.02.01.2012";
    private static final String MOROSI = "74.02.39.2006";
    private static final String DECIDE = "privacy.decideRequest";
    private static final String APPROVE = "privacy.approveCorrection";
    private static final String HAND_OVER = "privacy.handOver";

    @LocalServerPort
    private int port;

    @Autowired
    private SubjectRequests requests;

    @Autowired
    private Actors actors;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseDesk caseDesk;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private Workload workload;

    @Autowired
    private Backlog backlog;

    @Autowired
    private Escalations escalations;

    @Autowired
    private ProcessHistory history;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskCompletion completion;

    private final List<String> opened = new ArrayList<>();
    private int serial = 1;

    @BeforeEach
    void friday() {
        clock.setTo(FRIDAY);
    }

    @AfterAll
    void now() {
        clock.reset();
    }

    /** A person of the registry; the answer is the NIK. */
    private String person(String village) {
        var nik = "74020112039%05d".formatted(80_000 + serial++);
        jdbc.sql("""
                        INSERT INTO registry.worker (nik, village_code, name, birth_date, sex, work_status, monthly_income,
                                                     updated_at, updated_by)
                        VALUES (:nik, :village, 'Wa Subjek', DATE '1990-03-12', 'P', 1, 1750000, now(), 'test')
                        """).param("nik", nik).param("village", village).update();
        return nik;
    }

    private long id(String nik) {
        return jdbc.sql("SELECT id FROM registry.worker WHERE nik = :nik")
                .param("nik", nik)
                .query(Long.class)
                .single();
    }

    private String received(String counter, Kind kind, String nik) {
        var number = actors.as(
                        counter,
                        () -> requests.receive(new SubjectRequests.Received(
                                kind, nik, "Wa Subjek", "0811", Identity.KTP, "Mohon diperiksa")))
                .orThrow();
        opened.add(number);
        actors.settle(number);
        return number;
    }

    private Refusal refused(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).refusal();
    }

    private static Map<String, Object> handedOver() {
        return Map.of("means", "counter", "receiver", "Wa Subjek");
    }

    private static Map<String, Object> correction(long id) {
        return Map.of(
                "decision",
                "correction",
                "record",
                Long.toString(id),
                "name",
                "Wa Benar",
                "evidence",
                "KTP asli dan akta lahir");
    }

    @Test
    void aCopyOfEverythingIsHandedOverAtTheCounter() throws IOException {
        var nik = person(WAWORAHA);
        var number = received("desa-waworaha", Kind.ACCESS, nik);
        assertThat(number).startsWith("DS-2026-");
        var task = actors.open(number, DECIDE);
        assertThat(actors.as("disnaker", () -> completion.fields(task)))
                .filteredOn(field -> field.name().equals("found"))
                .isNotEmpty();
        assertThat(jdbc.sql("""
                                SELECT records FROM registry.reading
                                 WHERE by_user = 'disnaker' AND list = 'REQUEST' AND filter = :filter
                                """)
                        .param("filter", "case=" + number)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT sum(lookups) FROM registry.reading_hour WHERE by_user = 'desa-waworaha'")
                        .query(Integer.class)
                        .single())
                .as("to bring a number is a look-up")
                .isPositive();
        assertThat(task.dueAt()).isEqualTo(clock(number).plus(Duration.ofHours(72)));
        actors.complete("disnaker", number, DECIDE, Map.of("decision", "access"));
        assertThat(actors.open(number, HAND_OVER).units()).containsExactly("DESA_OFFICER");
        assertThat(actors.refused("desa-waworaha", number, HAND_OVER, handedOver())
                        .code())
                .isEqualTo("privacy.notCopied");
        assertThat(refused(actors.as("desa-morosi", () -> requests.copy(number)))
                        .code())
                .isEqualTo("case.unknown");
        assertThat(refused(actors.as("bpjs", () -> requests.copy(number))).code())
                .isEqualTo("privacy.copyNotYours");
        var paper = text(actors.as("desa-waworaha", () -> requests.copy(number)).orThrow());
        assertThat(paper).contains(nik, "Wa Subjek", "12 Maret 1990", "1.750.000", number, "Sitti Melatiputih");
        assertThat(text(actors.as("disnaker", () -> requests.copy(number)).orThrow()))
                .as("the copy tells who copied before")
                .contains("membuat salinan data seorang pekerja");
        actors.complete("desa-waworaha", number, HAND_OVER, handedOver());
        var file = cases.get(number);
        assertThat(file.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(file.outcome()).isEqualTo("privacyAccess");
        assertThat(refused(actors.as("disnaker", () -> requests.copy(number))).code())
                .isEqualTo("privacy.noCopy");
        assertSilent(number, nik, "Wa Subjek");
    }

    private java.time.Instant clock(String number) {
        return actors.asSystem(() -> requests.find(number)).orThrow().request().receivedAt();
    }

    private static String text(SubjectRequests.Paper paper) throws IOException {
        try (var pdf = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    /** Nobody's name or NIK stands in what is kept for ever. */
    private void assertSilent(String number, String... words) {
        var kept = String.join(
                "\n",
                jdbc.sql("SELECT details::text || changes::text FROM audit.entry WHERE case_number = :case")
                        .param("case", number)
                        .query(String.class)
                        .list());
        assertThat(kept).isNotBlank().doesNotContain(words);
    }

    @Test
    void aCorrectionIsProposedReturnedAndApprovedBySomebodyElse() {
        var nik = person(WAWORAHA);
        var number = received("desa-waworaha", Kind.CORRECTION, nik);
        var same = Map.of("decision", "correction", "record", Long.toString(id(nik)), "sex", "P", "evidence", "KTP");
        assertThat(actors.refused("disnaker-kepala", number, DECIDE, same).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("privacy.nothingToCorrect"));
        actors.complete("disnaker-kepala", number, DECIDE, correction(id(nik)));
        var approved = Map.of("approval", "approved");
        assertThat(actors.refused("disnaker-kepala", number, APPROVE, approved).code())
                .isEqualTo("privacy.ownProposal");
        actors.complete("disnaker", number, APPROVE, Map.of("approval", "returned", "reason", "Lampirkan akta."));
        actors.complete("disnaker-kepala", number, DECIDE, correction(id(nik)));
        actors.complete("disnaker", number, APPROVE, approved);
        assertThat(jdbc.sql("SELECT name FROM registry.worker WHERE nik = :nik")
                        .param("nik", nik)
                        .query(String.class)
                        .single())
                .isEqualTo("Wa Benar");
        assertThat(jdbc.sql("""
                                SELECT before || ' > ' || after || ' by ' || by_user FROM registry.worker_change
                                 WHERE worker_id = :id
                                """).param("id", id(nik)).query(String.class).list())
                .containsExactly("Wa Subjek > Wa Benar by disnaker");
        actors.complete("desa-waworaha", number, HAND_OVER, handedOver());
        assertThat(cases.get(number).outcome()).isEqualTo("privacyCorrected");
        assertSilent(number, nik, "Wa Subjek", "Wa Benar");
    }

    /** What neither a file nor a form may say of a person, a correction may not either; what it may is kept as they keep it. */
    @Test
    void aCorrectionIsJudgedByTheRulesOfTheRegistry() {
        var nik = person(WAWORAHA);
        var number = received("desa-waworaha", Kind.CORRECTION, nik);
        for (var wrong : Map.of(
                        "phone", "abc",
                        "name", "12345",
                        "birth_date", "1890-01-01",
                        "birth_place", "NULL",
                        "address", "-",
                        "employer_name", "12345")
                .entrySet()) {
            var proposal = new java.util.HashMap<>(correction(id(nik)));
            proposal.put(wrong.getKey(), wrong.getValue());
            assertThat(actors.refused("disnaker-kepala", number, DECIDE, proposal)
                            .errors())
                    .as(wrong.toString())
                    .extracting(Refusal.FieldError::field)
                    .containsExactly(wrong.getKey());
        }
        var proposal = new java.util.HashMap<>(correction(id(nik)));
        proposal.put("phone", "(0401) 312-345");
        proposal.put("work_status", "3");
        actors.complete("disnaker-kepala", number, DECIDE, proposal);
        jdbc.sql("UPDATE privacy.correction SET after = 'abc' WHERE case_number = :case AND field = 'phone'")
                .param("case", number)
                .update();
        assertThat(actors.refused("disnaker", number, APPROVE, Map.of("approval", "approved"))
                        .errors())
                .as("proposed before this was judged")
                .extracting(Refusal.FieldError::code)
                .containsExactly("phone.unreadable");
        jdbc.sql("UPDATE privacy.correction SET after = '0401312345' WHERE case_number = :case AND field = 'phone'")
                .param("case", number)
                .update();
        actors.complete("disnaker", number, APPROVE, Map.of("approval", "approved"));
        assertThat(jdbc.sql("SELECT name || ' ' || phone || ' ' || work_status FROM registry.worker WHERE nik = :nik")
                        .param("nik", nik)
                        .query(String.class)
                        .single())
                .isEqualTo("Wa Benar 0401312345 3");
    }

    @Test
    void ofTwoCorrectionsOfOneRecordTheSecondIsMadeAnew() {
        var nik = person(WAWORAHA);
        var first = received("desa-waworaha", Kind.CORRECTION, nik);
        var second = received("disnaker", Kind.CORRECTION, nik);
        actors.complete("disnaker", first, DECIDE, correction(id(nik)));
        actors.complete("disnaker", second, DECIDE, correction(id(nik)));
        actors.complete("disnaker-kepala", first, APPROVE, Map.of("approval", "approved"));
        assertThat(actors.refused("disnaker-kepala", second, APPROVE, Map.of("approval", "approved"))
                        .code())
                .isEqualTo("worker.changedMeanwhile");
        assertThat(jdbc.sql("SELECT count(*) FROM registry.worker_change WHERE worker_id = :id")
                        .param("id", id(nik))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatTheLawDoesNotGrantIsRefusedWithItsArticle() {
        var erasure = received("camat-unaaha", Kind.OTHER, "7402010101900001");
        var refusal = Map.of("decision", "refused", "article", "art_33", "reason", "Tidak dapat dihapus.");
        assertThat(actors.refused("disnaker", erasure, DECIDE, refusal).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("privacy.articleNotForKind"));
        actors.complete(
                "disnaker",
                erasure,
                DECIDE,
                Map.of("decision", "refused", "article", "art_15", "reason", "Tidak dapat dihapus."));
        actors.complete("camat-unaaha", erasure, HAND_OVER, handedOver());
        assertThat(cases.get(erasure).outcome()).isEqualTo("privacyRefused");
        var access = received("desa-waworaha", Kind.ACCESS, "7402010101900001");
        var wrong = Map.of("decision", "refused", "article", "art_15", "reason", "Tidak boleh.");
        assertThat(actors.refused("disnaker", access, DECIDE, wrong).errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field()).isEqualTo("article"));
        var unknown = Map.of("decision", "correction", "record", "1", "name", "X", "evidence", "KTP");
        assertThat(actors.refused("disnaker", access, DECIDE, unknown).errors())
                .as("nothing is held, so nothing can be corrected")
                .isNotEmpty();
    }

    @Test
    void whoIsNotOfTheCountersAreaIsAnsweredByDisnaker() {
        for (var counter : List.of("desa-waworaha", "bpjs")) {
            var number = received(counter, Kind.ACCESS, person(MOROSI));
            actors.complete("disnaker", number, DECIDE, Map.of("decision", "access"));
            assertThat(actors.open(number, HAND_OVER).units()).containsExactly("DISNAKER_OFFICER");
            assertThat(refused(actors.as(counter, () -> requests.copy(number))).code())
                    .isEqualTo("privacy.copyNotYours");
        }
    }

    @Test
    void theClockRunsByTheHourAndNobodyStopsIt() {
        var number = received("desa-waworaha", Kind.ACCESS, person(WAWORAHA));
        var task = actors.open(number, DECIDE).taskId();
        assertThat(state(number)).isEqualTo(WorkItem.State.ON_TIME);
        assertThat(refused(actors.as("disnaker-kepala", () -> desk.pause(task, "menunggu", "1")))
                        .code())
                .isEqualTo("task.clockRuns");
        assertThat(refused(actors.as("disnaker-kepala", () -> desk.extend(task, 2, "menunggu")))
                        .code())
                .isEqualTo("task.clockRuns");
        clock.advance(Duration.ofHours(49));
        assertThat(state(number)).isEqualTo(WorkItem.State.DUE_SOON);
        assertThat(listed(number, WorkItem.State.DUE_SOON)).isTrue();
        assertThat(behind(Figure.DUE_SOON)).contains(number);
        escalations.climb();
        clock.advance(Duration.ofHours(24));
        assertThat(state(number)).isEqualTo(WorkItem.State.OVERDUE);
        assertThat(listed(number, WorkItem.State.OVERDUE)).isTrue();
        assertThat(behind(Figure.OVERDUE)).as("by the hour, on its very day").contains(number);
        assertThat(behind(Figure.DUE_SOON)).doesNotContain(number);
        escalations.climb();
        actors.settle(number);
        actors.settle(number);
        assertThat(acts(number)).containsOnlyOnce("privacy.request.overdue").contains("task.escalated.1");
        assertThat(acts(number)).contains("task.escalated.2").doesNotContain("task.escalated.3");
        actors.complete(
                "disnaker",
                number,
                DECIDE,
                Map.of("decision", "refused", "article", "unproven", "reason", "Identitas tidak cocok."));
        assertThat(actors.asSystem(() -> desk.find(task)).orThrow().state(FRIDAY, clock.instant()))
                .isEqualTo(WorkItem.State.DONE_LATE);
    }

    private WorkItem.State state(String number) {
        return actors.open(number, DECIDE).state(LocalDate.now(clock), clock.instant());
    }

    /** The requests behind a figure of supervisors, which is as large as its list. */
    private List<String> behind(Figure figure) {
        return actors.as("disnaker-kepala", () -> {
            var row = workload.by(Workload.GroupBy.PROCESS, null).stream()
                    .filter(one -> "data-subject-request".equals(one.key()))
                    .findFirst()
                    .orElseThrow();
            var tasks = backlog.tasks(figure, new Backlog.Group(Workload.GroupBy.PROCESS, row.key()), 0, 500);
            assertThat(tasks).hasSize(figure == Figure.OVERDUE ? row.overdue() : row.dueSoon());
            assertThat(row.longestLate()).isGreaterThanOrEqualTo(row.overdue() > 0 ? 1 : 0);
            return tasks.stream().map(WorkItem::caseNumber).toList();
        });
    }

    private boolean listed(String number, WorkItem.State state) {
        var query = TaskQuery.of(TaskQuery.Queue.ALL).state(state).cases(List.of(number));
        return actors.as("disnaker", () -> desk.list(query, 500, null)).items().stream()
                .anyMatch(item -> item.caseNumber().equals(number));
    }

    private List<String> acts(String number) {
        return jdbc.sql("SELECT action FROM audit.entry WHERE case_number = :case ORDER BY seq")
                .param("case", number)
                .query(String.class)
                .list();
    }

    @Test
    void aRequestTakenBackIsCancelled() {
        var number = received("desa-waworaha", Kind.ACCESS, person(WAWORAHA));
        actors.as("disnaker-kepala", () -> caseDesk.cancel(number, "Ditarik pemohon"))
                .orThrow();
        assertThat(actors.openForms(number)).isEmpty();
        clock.advance(Duration.ofHours(80));
        actors.settle(number);
        assertThat(acts(number)).doesNotContain("privacy.request.overdue");
    }

    @Test
    void programsReceiveAndFollowRequests() throws Exception {
        clock.reset();
        var api = new Api(port);
        api.as("kades-waworaha")
                .post("/cases", Map.of("kind", "data_subject_request"))
                .refused(403, "privacy.officersOnly");
        api.as("desa-waworaha")
                .post("/cases", Map.of("kind", "data_subject_request", "request", "erase"))
                .refusedFields("request", "identity");
        api.as("desa-waworaha")
                .post(
                        "/cases",
                        Map.of(
                                "kind",
                                "data_subject_request",
                                "request",
                                "correction",
                                "identity",
                                "ktp",
                                "nik",
                                "0123"))
                .refusedFields("nik", "name", "wish");
        var nik = person(WAWORAHA);
        var number = api.as("desa-waworaha")
                .post(
                        "/cases",
                        Map.of(
                                "kind",
                                "data_subject_request",
                                "request",
                                "access",
                                "identity",
                                "ktp",
                                "nik",
                                nik,
                                "name",
                                "Wa Subjek"))
                .ok()
                .get("number")
                .asString();
        opened.add(number);
        var listed = api.as("desa-waworaha").get("/data-requests/" + number).ok();
        assertThat(listed.get("request").asString()).isEqualTo("access");
        assertThat(listed.toString()).doesNotContain(nik, "Wa Subjek");
        api.as("desa-morosi").get("/data-requests/" + number).refused(404, "case.unknown");
        assertThat(api.as("desa-morosi").get("/data-requests?limit=500").text()).doesNotContain(number);
        actors.complete("disnaker", number, DECIDE, Map.of("decision", "access"));
        assertThat(api.as("desa-waworaha")
                        .get("/data-requests/" + number + "/copy.pdf")
                        .type())
                .isEqualTo("application/pdf");
        api.as("admin").get("/data-requests/" + number + "/copy.pdf").refused(403, "api.forbidden");
        copySaysTheRegencysHour(api, number);
    }

    /** Wherever the machine stands. */
    private void copySaysTheRegencysHour(Api api, String number) throws IOException, InterruptedException {
        var received = jdbc.sql("SELECT received_at FROM privacy.request WHERE case_number = :number")
                .param("number", number)
                .query(Timestamp.class)
                .single()
                .toInstant();
        var said = DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm 'WITA'", Texts.INDONESIAN)
                .format(received.atZone(ZoneId.of("Asia/Makassar")));
        var machine = TimeZone.getDefault();
        try {
            for (var zone : List.of("America/New_York", "Asia/Jayapura")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                var copy = api.as("disnaker")
                        .get("/data-requests/" + number + "/copy.pdf")
                        .response()
                        .body();
                assertThat(new Papers("copy-" + zone.replace('/', '-'), copy).text())
                        .as(zone)
                        .contains(said)
                        .doesNotContain("WIT ", "EST", "EDT");
            }
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyPathOfTheDiagramWasTaken() {
        ProcessCoverage.assertFull(history, opened, "data-subject-request");
    }
}
