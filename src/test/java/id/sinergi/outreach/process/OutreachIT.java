package id.sinergi.outreach.process;

import static id.sinergi.letters.LetterAnswers.approved;
import static id.sinergi.outreach.process.Stage.START;
import static id.sinergi.outreach.process.Stage.UNAAHA;
import static id.sinergi.outreach.process.Stage.WAWORAHA;
import static id.sinergi.outreach.process.Stage.came;
import static id.sinergi.outreach.process.Stage.held;
import static id.sinergi.outreach.process.Stage.plan;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.AsSystem;
import id.sinergi.ProcessCoverage;
import id.sinergi.ProcessTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Attachments;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.Cases;
import id.sinergi.coverage.Coverage;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.identity.Agency;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.letters.LetterState;
import id.sinergi.letters.Letters;
import id.sinergi.outreach.CampaignFlow;
import id.sinergi.outreach.CampaignResult;
import id.sinergi.outreach.Campaigns;
import id.sinergi.outreach.Session;
import id.sinergi.registry.Prospects;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.worklist.CaseDesk;
import id.sinergi.worklist.TaskDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AsSystem
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutreachIT {

    private static final LocalDate SESSION = LocalDate.of(2027, 3, 15);
    /** Two working days before, with Nyepi and Idul Fitri between. */
    private static final LocalDate PREPARED = LocalDate.of(2027, 3, 4);

    private static final String NEW_MEMBER = "7402011203900011";
    private static final String OLD_MEMBER = "7402011203900012";
    private static final String LATE_MEMBER = "7402011203900013";

    @Autowired
    Stage stage;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignFlow flow;

    @Autowired
    OutreachSteps steps;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    TaskDesk desk;

    @Autowired
    Attachments attachments;

    @Autowired
    Coverage coverage;

    @Autowired
    Prospects prospects;

    @Autowired
    ProcessHistory history;

    @Autowired
    Letters letters;

    @Autowired
    LetterReceipts receipts;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void people() {
        stage.people();
        stage.unregistered();
        stage.member(OLD_MEMBER, LocalDate.of(2026, 12, 31));
        stage.member(NEW_MEMBER, LocalDate.of(2027, 4, 1));
        stage.member(LATE_MEMBER, LocalDate.of(2027, 6, 1));
    }

    @BeforeEach
    void start() {
        clock.setTo(START);
    }

    @AfterAll
    void reset() {
        clock.reset();
    }

    @Test
    void fromThePlanToTheEvaluation() {
        var number = stage.prepared(WAWORAHA, UNAAHA);
        assertThat(cases.get(number).areas()).containsExactly(WAWORAHA, UNAAHA);
        assertThat(sees("desa-waworaha", number)).isTrue();
        assertThat(sees("desa-morosi", number)).isFalse();

        clock.setTo(SESSION);
        stage.complete(
                "desa-waworaha",
                number,
                "outreach.holdSession",
                WAWORAHA,
                held(
                        SESSION,
                        List.of(
                                came("Andi", NEW_MEMBER, "yes"),
                                came("Budi", OLD_MEMBER, "yes"),
                                came("Cici", LATE_MEMBER, "undecided"),
                                Map.of("name", "Rahasia Sekali", "nik", "7402011203900099", "wants", "yes"),
                                Map.of("name", "Dedi", "wants", "no", "consent", true))));
        stage.complete(
                "bpjs",
                number,
                "outreach.holdSession",
                UNAAHA,
                Map.of("session", "held", "date", SESSION, "place", "Aula", "others", 7));
        assertThat(actors.openForms(number))
                .containsExactlyInAnyOrder(
                        "outreach.processRegistrations", "outreach.callBack", "outreach.processRegistrations");
        stage.answerAll("desa-waworaha", number, "outreach.callBack", WAWORAHA, "joins");
        assertThat(jdbc.sql("SELECT max(records) FROM registry.reading WHERE by_user = :user AND list = 'ATTENDANCE'")
                        .param("user", "desa-waworaha")
                        .query(Integer.class)
                        .single())
                .as("who is called is read by name and telephone")
                .isPositive();
        stage.answerAll("bpjs", number, "outreach.processRegistrations", WAWORAHA, "registered");
        assertThat(cases.get(number).stage()).isEqualTo("sessions");
        stage.answerAll("bpjs", number, "outreach.processRegistrations", UNAAHA, "registered");
        assertThat(cases.get(number).stage()).isEqualTo("measure");
        assertThat(actors.openForms(number)).isEmpty();

        clock.setTo(SESSION.plusDays(29));
        actors.settle(number);
        assertThat(result(number).measures()).isEmpty();
        clock.setTo(SESSION.plusDays(30));
        actors.settle(number);
        assertThat(result(number).measures())
                .containsExactly(new CampaignResult.Measure(30, SESSION.plusDays(30), 3, 2, 1));
        clock.setTo(SESSION.plusDays(60));
        actors.settle(number);
        assertThat(result(number).measures()).hasSize(2);
        clock.setTo(SESSION.plusDays(90));
        actors.settle(number);
        assertThat(result(number).measures().getLast())
                .isEqualTo(new CampaignResult.Measure(90, SESSION.plusDays(90), 3, 3, 2));

        var evaluation = Map.of("text", "Berhasil", "cost", 9_000_001);
        actors.complete("disnaker-dua", number, "outreach.evaluate", evaluation);
        assertThat(actors.refused(
                                "disnaker-dua", number, "outreach.approveEvaluation", Map.of("evaluation", "approved"))
                        .code())
                .isEqualTo("outreach.ownEvaluation");
        actors.complete(
                "disnaker-kepala",
                number,
                "outreach.approveEvaluation",
                Map.of("evaluation", "returned", "reason", "Biaya keliru"));
        actors.complete("disnaker", number, "outreach.evaluate", Map.of("text", "Berhasil", "cost", 9_000_000));
        actors.complete("disnaker-dua", number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
        var file = cases.get(number);
        assertThat(file.status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(file.outcome()).isEqualTo("goal_reached");
        assertThat(result(number).costPerMember()).contains(4_500_000L);
        assertThat(result(number).villages())
                .containsExactly(
                        new CampaignResult.OfVillage(WAWORAHA, 1, 1, 5, 2, 2, 1, 0, 2),
                        new CampaignResult.OfVillage(UNAAHA, 1, 1, 7, 0, 0, 0, 0, 0));
        nothingPersonalElsewhere(number);
    }

    /** People's data stands in the attendance and nowhere else; who did not agree stands nowhere. */
    private void nothingPersonalElsewhere(String number) {
        for (var sql : List.of(
                "SELECT changes::text || details::text FROM audit.entry WHERE case_number = :number",
                "SELECT coalesce(answers::text, '') || coalesce(draft::text, '') FROM worklist.work_item WHERE case_number = :number")) {
            assertThat(jdbc.sql(sql).param("number", number).query(String.class).list())
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(NEW_MEMBER) || text.contains("Andi") || text.contains("Rahasia"));
        }
        assertThat(jdbc.sql("SELECT name FROM outreach.attendee WHERE session_id LIKE :number || '%'")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Andi", "Budi", "Cici", "Dedi");
    }

    @Test
    void proposesWhoIsToBeWonOverThenTheLargestGapsInsideThePeriod() {
        var number = stage.open();
        var wanted = actors.as(
                "disnaker",
                () -> Stream.concat(
                                prospects.byVillage().keySet().stream(),
                                coverage.gaps(3).stream().map(area -> area.code()))
                        .distinct()
                        .limit(3)
                        .toList());
        var sessions = sessions(number);
        assertThat(sessions).hasSize(3).extracting(Session::villageCode).containsExactlyElementsOf(wanted);
        assertThat(sessions)
                .allMatch(session -> !session.planned().isBefore(START)
                        && !session.planned().isAfter(START.plusDays(30))
                        && session.gap() > 0);
        assertThat(cases.get(number).areas()).containsExactly("74.02");
        assertThat(actors.open(number, "outreach.planCampaign").units()).containsExactly("DISNAKER_OFFICER");
    }

    @Test
    void aPlanIsReturnedThenApproved() {
        var number = stage.open(WAWORAHA);
        actors.complete("disnaker-dua", number, "outreach.planCampaign", plan(WAWORAHA));
        assertThat(actors.refused("disnaker-dua", number, "outreach.approvePlan", Map.of("plan", "approved"))
                        .code())
                .isEqualTo("outreach.ownPlan");
        assertThat(actors.refused("disnaker-kepala", number, "outreach.approvePlan", Map.of("plan", "returned"))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("reason");
        actors.complete(
                "disnaker-kepala",
                number,
                "outreach.approvePlan",
                Map.of("plan", "returned", "reason", "Anggaran terlalu besar"));
        var fields = actors.as("disnaker", () -> caseFields(number));
        assertThat(fields).contains("returned");
        var changed = new java.util.HashMap<>(plan(UNAAHA));
        changed.put("name", "Sosialisasi kelurahan");
        changed.put("to", START.plusDays(20));
        actors.complete("disnaker", number, "outreach.planCampaign", changed);
        assertThat(cases.get(number).areas()).containsExactly(UNAAHA);
        assertThat(cases.get(number).subject()).isEqualTo("Sosialisasi kelurahan");
        actors.complete("disnaker-dua", number, "outreach.approvePlan", Map.of("plan", "approved"));
        assertThat(stage.task(number, "outreach.preparePlace", UNAAHA).units()).containsExactly("KECAMATAN_OFFICER");
    }

    private List<String> caseFields(String number) {
        return stage.fieldsOf(actors.open(number, "outreach.planCampaign"));
    }

    @Test
    void aPlanIsChecked() {
        var number = stage.open(WAWORAHA);
        var rows = List.of(
                Map.of("village", WAWORAHA, "date", "2027-05-01", "target", 1),
                Map.of("village", UNAAHA, "date", "2027-03-10", "target", 1),
                Map.of("village", UNAAHA, "date", "2027-03-10", "target", 1));
        var no = actors.refused(
                "disnaker",
                number,
                "outreach.planCampaign",
                Map.of("name", "X", "goal", 0, "budget", 1, "sessions", rows));
        assertThat(said(no))
                .containsExactly(
                        "goal outreach.notPositive",
                        "sessions[1].date outreach.outsidePeriod",
                        "sessions[3].village outreach.sameSession");
        clock.setTo(START.plusDays(5));
        var past = List.of(Map.of("village", WAWORAHA, "date", "2027-03-02", "target", 1));
        assertThat(said(actors.refused(
                        "disnaker",
                        number,
                        "outreach.planCampaign",
                        Map.of("name", "X", "goal", 1, "budget", 1, "sessions", past))))
                .containsExactly("sessions[1].date outreach.inPast");
        assertThat(said(actors.refused(
                        "disnaker",
                        number,
                        "outreach.planCampaign",
                        Map.of("name", "X", "goal", 1, "budget", 1, "to", "2027-02-01", "sessions", past))))
                .contains("to outreach.beforeStart");
        assertThat(actors.refused("disnaker-kepala", number, "outreach.planCampaign", plan(WAWORAHA))
                        .code())
                .isEqualTo("task.notYourUnit");
        assertThat(said(actors.refused("disnaker", number, "outreach.planCampaign", Map.of())))
                .containsExactlyInAnyOrder("name required", "goal required", "budget required", "sessions required");
    }

    @Test
    void placeAndSpeakerAreDueTwoWorkingDaysBefore() {
        var number = stage.approved(WAWORAHA);
        var place = stage.task(number, "outreach.preparePlace", WAWORAHA);
        assertThat(place.due()).isEqualTo(PREPARED);
        assertThat(place.detail()).isEqualTo("Sesi Desa Waworaha, Lambuya, 15 Maret 2027");
        assertThat(place.units()).containsExactly("DPMD_OFFICER");
        assertThat(stage.task(number, "outreach.prepareSpeaker", WAWORAHA).due())
                .isEqualTo(PREPARED);
        assertThat(stage.fields("bpjs", number, "outreach.prepareSpeaker", WAWORAHA))
                .filteredOn(field -> field.name().equals("mustNot"))
                .singleElement()
                .satisfies(field -> assertThat(String.valueOf(field.value())).contains("PP 82/2019"));
        assertThat(stage.refused(
                                "camat-unaaha",
                                number,
                                "outreach.preparePlace",
                                WAWORAHA,
                                Map.of("place", "Balai", "invited", 1))
                        .code())
                .isIn("task.notYourUnit", "task.unknown");
        assertThat(said(stage.refused(
                        "dpmd", number, "outreach.preparePlace", WAWORAHA, Map.of("place", "Balai", "invited", 0))))
                .containsExactly("invited outreach.notPositive");
        stage.place(number, WAWORAHA);
        assertThat(actors.openForms(number))
                .containsExactlyInAnyOrder("outreach.prepareSpeaker", "letters.checkLetter");
        stage.speaker(number, WAWORAHA);
        assertThat(actors.openForms(number))
                .as("both must be ready: the invitation is not sent")
                .containsExactly("letters.checkLetter");
        assertThat(session(number).standing()).isEqualTo(Session.Standing.PREPARING);
        stage.invite(number, WAWORAHA);
        var hold = stage.task(number, "outreach.holdSession", WAWORAHA);
        assertThat(hold.due())
                .as("the session falls on a day of collective leave")
                .isEqualTo(SESSION.plusDays(1));
        assertThat(hold.units()).containsExactly("BPJS_OFFICER", "DESA_OFFICER");
        assertThat(session(number).standing()).isEqualTo(Session.Standing.READY);
    }

    @Test
    void aSessionNotHeldIsOverdueAndCanBeMoved() {
        var number = stage.prepared(WAWORAHA);
        clock.setTo(SESSION);
        actors.settle(number);
        assertThat(session(number).overdueSince()).isNull();
        clock.setTo(SESSION.plusDays(1));
        actors.settle(number);
        assertThat(session(number).overdueSince()).isEqualTo(SESSION.plusDays(1));
        assertThat(actors.openForms(number)).containsExactly("outreach.holdSession");
        steps.sessionOverdue(number, number + "-1");
        assertThat(entries(number, "outreach.sessionOverdue")).isEqualTo(1);

        assertThat(said(move(number, clock.instant().atZone(clock.getZone()).toLocalDate())))
                .containsExactly("newDate outreach.notFuture");
        assertThat(said(move(number, START.plusDays(61)))).containsExactly("newDate outreach.tooLate");
        var becomes = START.plusDays(60);
        stage.complete(
                "bpjs",
                number,
                "outreach.holdSession",
                WAWORAHA,
                Map.of("session", "moved", "newDate", becomes, "reason", "Banjir"));
        assertThat(session(number).planned()).isEqualTo(becomes);
        assertThat(session(number).overdueSince()).isNull();
        assertThat(session(number).standing()).isEqualTo(Session.Standing.PREPARING);
        assertThat(actors.openForms(number))
                .as("for another date everything is prepared again")
                .containsExactlyInAnyOrder("outreach.preparePlace", "outreach.prepareSpeaker");
        var first = invitation(number, WAWORAHA);
        stage.place(number, WAWORAHA);
        stage.speaker(number, WAWORAHA);
        stage.invite(number, WAWORAHA);
        assertThat(String.join(" ", invitation(number, WAWORAHA).letter().body()))
                .contains(
                        "Jumat, 30 April 2027",
                        "menggantikan undangan nomor " + first.letter().number());
        assertThat(stage.task(number, "outreach.holdSession", WAWORAHA).due()).isEqualTo(becomes);
        steps.moveSession(number, number + "-1");
        steps.sessionOverdue(number, number + "-1");
        assertThat(session(number).planned()).isEqualTo(becomes);
        assertThat(session(number).overdueSince()).isNull();

        clock.setTo(becomes);
        stage.complete(
                "bpjs",
                number,
                "outreach.holdSession",
                WAWORAHA,
                held(becomes, List.of(came("Andi", NEW_MEMBER, "yes"))));
        assertThat(actors.openForms(number)).containsExactly("outreach.processRegistrations");
        stage.answerAll("bpjs", number, "outreach.processRegistrations", WAWORAHA, "rejected");
        assertThat(result(number).villages().getFirst().rejected()).isEqualTo(1);
        assertThat(result(number).registrations()).isZero();
        for (var days : List.of(30, 60, 90)) {
            clock.setTo(becomes.plusDays(days));
            actors.settle(number);
        }
        actors.complete("disnaker", number, "outreach.evaluate", Map.of("text", "Kurang", "cost", 1));
        actors.complete("disnaker-kepala", number, "outreach.approveEvaluation", Map.of("evaluation", "approved"));
        assertThat(cases.get(number).outcome()).isEqualTo("goal_missed");
        assertThat(result(number).costPerMember()).isEmpty();
    }

    private Refusal move(String number, LocalDate date) {
        return stage.refused(
                "bpjs",
                number,
                "outreach.holdSession",
                WAWORAHA,
                Map.of("session", "moved", "newDate", date, "reason", "Banjir"));
    }

    @Test
    void anInvitationIsALetterOfTheOfficeOfItsVillage() {
        var number = stage.approved(WAWORAHA, UNAAHA);
        stage.place(number, WAWORAHA);
        stage.place(number, UNAAHA);
        var check = stage.task(number, "letters.checkLetter", UNAAHA);
        assertThat(check.units()).containsExactly("KECAMATAN_OFFICER", "KECAMATAN_SUPERVISOR");
        for (var stranger : List.of("camat-lambuya", "dpmd-kepala", "bpjs", "desa-waworaha")) {
            assertThat(refusal(actors.attempt(stranger, check, approved())).code())
                    .isIn("task.notYourUnit", "task.unknown");
        }
        assertThat(refusal(actors.attempt("camat-unaaha", check, approved())).code())
                .isEqualTo("letter.sameWriter");
        stage.invite(number, UNAAHA);
        stage.invite(number, WAWORAHA);

        var letter = invitation(number, UNAAHA).letter();
        assertThat(letter.agency()).isEqualTo(Agency.KECAMATAN);
        assertThat(letter.number()).matches("005/\\d{5}/KEC-UNAAHA/III/2027");
        assertThat(letter.addressee()).containsExactly("Lurah Unaaha, Kecamatan Unaaha");
        assertThat(letter.signatory().title()).isEqualTo("Camat Unaaha");
        assertThat(letter.copies()).noneMatch(copy -> copy.startsWith("Camat"));
        var ofDesa = invitation(number, WAWORAHA).letter();
        assertThat(ofDesa.number()).matches("005/\\d{5}/DPMD/III/2027");
        assertThat(ofDesa.addressee()).containsExactly("Kepala Desa Waworaha, Kecamatan Lambuya");
        assertThat(ofDesa.copies()).contains("Camat Lambuya");
        assertThat(String.join("\n", ofDesa.body()))
                .contains(
                        "Senin, 15 Maret 2027", "pukul 10.00 WITA", "Tempat: Balai", "40 orang", "Sosialisasi nelayan")
                .doesNotContain("menggantikan", "tautan", "santunan", "beasiswa", "{");

        assertThat(letters("desa-waworaha", number)).containsExactly(ofDesa.id());
        assertThat(letters("camat-unaaha", number)).containsExactly(letter.id());
        assertThat(letters("bpjs", number)).containsExactlyInAnyOrder(letter.id(), ofDesa.id());
        assertThat(refusal(actors.as("desa-waworaha", () -> letters.pdf(letter.id())))
                        .code())
                .isEqualTo("letter.unknown");
        assertThat(refusal(actors.as("camat-lambuya", () -> receipts.received(letter.id(), START, "Lurah", null)))
                        .code())
                .isEqualTo("letter.unknown");
        assertThat(actors.as("camat-unaaha", () -> letters.pdf(letter.id()))
                        .orThrow()
                        .content())
                .isNotEmpty();
    }

    /** Nobody is invited to a day that has passed: the office starts anew, with another date. */
    @Test
    void anInvitationThatWasNotSentInTimeIsWithdrawn() {
        var number = stage.approved(WAWORAHA);
        stage.place(number, WAWORAHA);
        stage.speaker(number, WAWORAHA);
        clock.setTo(SESSION.plusDays(1));
        assertThat(stage.refused("dpmd-kepala", number, "letters.checkLetter", WAWORAHA, approved())
                        .code())
                .isEqualTo("outreach.invitationPast");
        actors.settle(number);
        assertThat(invitation(number, WAWORAHA).state()).isEqualTo(LetterState.VOID);
        assertThat(invitation(number, WAWORAHA).letter().number()).isNull();
        assertThat(session(number).standing()).isEqualTo(Session.Standing.OVERDUE);
        assertThat(actors.openForms(number)).containsExactly("outreach.preparePlace");
        steps.withdrawInvitation(number, number + "-1");
        assertThat(entries(number, "letter.voided")).isEqualTo(1);
        assertThat(said(stage.refused("dpmd", number, "outreach.preparePlace", WAWORAHA, Stage.PLACE)))
                .containsExactly("newDate required", "reason required");
        var anew = new java.util.HashMap<>(Stage.PLACE);
        anew.put("reason", "Konsep belum disetujui");
        anew.put("newDate", SESSION.plusDays(1).toString());
        assertThat(said(stage.refused("dpmd", number, "outreach.preparePlace", WAWORAHA, anew)))
                .containsExactly("newDate outreach.notFuture");
        anew.put("newDate", SESSION.plusDays(8).toString());
        stage.complete("dpmd", number, "outreach.preparePlace", WAWORAHA, anew);
        assertThat(session(number).planned()).isEqualTo(SESSION.plusDays(8));
        stage.invite(number, WAWORAHA);
        assertThat(session(number).standing()).isEqualTo(Session.Standing.READY);
        assertThat(actors.openForms(number)).containsExactly("outreach.holdSession");
    }

    /** Back from the post it is sent again, while there is somebody to invite. */
    @Test
    void anInvitationThatComesBackIsSentAgainWhileTheSessionIsToCome() {
        var number = stage.prepared(WAWORAHA);
        var letter = invitation(number, WAWORAHA).letter().id();
        comesBack(letter);
        assertThat(actors.openForms(number)).containsExactlyInAnyOrder("outreach.holdSession", "letters.resendLetter");
        stage.complete("dpmd", number, "letters.resendLetter", WAWORAHA, LetterAnswers.sent(START));
        comesBack(letter);
        assertThat(actors.openForms(number)).contains("letters.resendLetter");
        clock.setTo(SESSION);
        stage.complete("dpmd", number, "letters.resendLetter", WAWORAHA, LetterAnswers.sent(SESSION));
        stage.complete(
                "bpjs",
                number,
                "outreach.holdSession",
                WAWORAHA,
                held(SESSION, List.of(came("Andi", NEW_MEMBER, "yes"))));
        comesBack(letter);
        assertThat(actors.openForms(number)).containsExactly("outreach.processRegistrations");
    }

    private void comesBack(UUID letter) {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        actors.as(
                "dpmd",
                () -> receipts.returned(letter, today, "Kantor tutup", null).orThrow());
    }

    private Letters.Filed invitation(String number, String village) {
        var overview = actors.as("bpjs", () -> campaigns.find(number)).orThrow();
        var session = overview.sessions().stream()
                .filter(one -> one.villageCode().equals(village))
                .findFirst()
                .orElseThrow();
        return java.util.Objects.requireNonNull(overview.invitations().get(session.id()));
    }

    private List<UUID> letters(String user, String number) {
        return actors.as(user, () -> letters.ofCase(number)).orThrow().stream()
                .map(filed -> filed.letter().id())
                .toList();
    }

    /** Sessions that began by the first diagram know of no letter; they go on to their end. */
    @Test
    void sessionsThatBeganBeforeLettersGoOnWithoutThem() {
        var deployed = repository
                .createDeployment()
                .name("versi lama")
                .addClasspathResource("bpmn-earlier/outreach-session-1.bpmn")
                .deploy()
                .getId();
        try {
            var number = stage.approved(WAWORAHA);
            stage.opened.remove(number);
            stage.place(number, WAWORAHA);
            stage.speaker(number, WAWORAHA);
            assertThat(session(number).standing()).isEqualTo(Session.Standing.READY);
            var becomes = SESSION.plusDays(7);
            stage.complete(
                    "bpjs",
                    number,
                    "outreach.holdSession",
                    WAWORAHA,
                    Map.of("session", "moved", "newDate", becomes, "reason", "Banjir"));
            assertThat(session(number).standing()).isEqualTo(Session.Standing.READY);
            clock.setTo(becomes);
            stage.complete(
                    "bpjs",
                    number,
                    "outreach.holdSession",
                    WAWORAHA,
                    held(becomes, List.of(came("Andi", NEW_MEMBER, "yes"))));
            stage.answerAll("bpjs", number, "outreach.processRegistrations", WAWORAHA, "registered");
            assertThat(cases.get(number).stage()).isEqualTo("measure");
            assertThat(letters("bpjs", number)).isEmpty();
        } finally {
            repository.deleteDeployment(deployed, true, true);
        }
    }

    @Test
    void attendanceIsChecked() {
        var number = stage.prepared(WAWORAHA);
        clock.setTo(SESSION);
        assertThat(said(hold(number, held(SESSION.plusDays(1), List.of(came("Andi", NEW_MEMBER, "yes"))))))
                .containsExactly("date outreach.inFuture");
        assertThat(said(hold(number, held(START.minusDays(1), List.of(came("Andi", NEW_MEMBER, "yes"))))))
                .containsExactly("date outreach.beforeStart");
        assertThat(said(hold(number, held(SESSION, List.of())))).containsExactly("attendance required");
        assertThat(said(hold(
                        number,
                        held(
                                SESSION,
                                List.of(
                                        came("Andi", "123", "yes"),
                                        came("Budi", OLD_MEMBER, "yes"),
                                        came("Cici", OLD_MEMBER, "no"),
                                        Map.of("consent", true))))))
                .containsExactly(
                        "attendance[1].nik outreach.nik16",
                        "attendance[3].nik outreach.nikTwice",
                        "attendance[4].name required",
                        "attendance[4].wants required");
        assertThat(said(hold(
                        number,
                        Map.of(
                                "session",
                                "held",
                                "date",
                                SESSION,
                                "place",
                                "Balai",
                                "others",
                                3,
                                "photo",
                                UUID.randomUUID().toString()))))
                .containsExactly("photo notAFile");
        assertThat(stage.refused(
                                "desa-morosi",
                                number,
                                "outreach.holdSession",
                                WAWORAHA,
                                held(SESSION, List.of(came("Andi", NEW_MEMBER, "yes"))))
                        .code())
                .isEqualTo("task.unknown");
        var photo = actors.as("bpjs", () -> attachments.add(number, "foto.png", png()))
                .orThrow();
        var report = new java.util.HashMap<>(held(SESSION, List.of(came("Andi", NEW_MEMBER, "undecided"))));
        report.put("photo", photo.id().toString());
        stage.complete("bpjs", number, "outreach.holdSession", WAWORAHA, report);
        assertThat(session(number).photo()).isEqualTo(photo.id());
        assertThat(labels("desa-waworaha", number)).anyMatch(label -> label.contains("081234567890"));
        assertThat(labels("bpjs", number)).noneMatch(label -> label.contains("081234567890"));
        stage.answerAll("desa-waworaha", number, "outreach.callBack", WAWORAHA, "unreachable");
        assertThat(cases.get(number).stage()).isEqualTo("sessions");
        stage.answerAll("bpjs", number, "outreach.processRegistrations", WAWORAHA, "registered");
        assertThat(session(number).standing()).isEqualTo(Session.Standing.DONE);
    }

    private List<String> labels(String user, String number) {
        return stage.fields(user, number, "outreach.callBack", WAWORAHA).stream()
                .map(field -> String.valueOf(field.label()))
                .toList();
    }

    private Refusal hold(String number, Map<String, Object> values) {
        return stage.refused("bpjs", number, "outreach.holdSession", WAWORAHA, values);
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0};
    }

    @Test
    void cancellingWithdrawsEverything() {
        var number = stage.approved(WAWORAHA, UNAAHA);
        stage.place(number, WAWORAHA);
        stage.place(number, UNAAHA);
        stage.invite(number, UNAAHA);
        var checker = stage.task(number, "letters.checkLetter", WAWORAHA);
        actors.complete("dpmd-kepala", checker, approved());
        actors.as(
                "camat-unaaha",
                () -> receipts.returned(invitation(number, UNAAHA).letter().id(), START, "Kantor tutup", null)
                        .orThrow());
        assertThat(actors.openForms(number)).contains("letters.resendLetter", "letters.dispatchLetter");
        actors.as("disnaker-kepala", () -> caseDesk.cancel(number, "Anggaran dipotong"))
                .orThrow();
        assertThat(actors.openForms(number)).isEmpty();
        assertThat(invitation(number, WAWORAHA).state()).isEqualTo(LetterState.VOID);
        assertThat(invitation(number, WAWORAHA).letter().number())
                .as("its number stays in the register")
                .isNotNull();
        assertThat(invitation(number, UNAAHA).state()).isEqualTo(LetterState.RETURNED);
        assertThat(cases.get(number).status()).isEqualTo(CaseFile.Status.CANCELLED);
        assertThat(sessions(number)).allMatch(session -> session.state() == Session.State.CANCELLED);
        steps.cancelled(number);
        clock.setTo(SESSION.plusDays(1));
        actors.settle(number);
        assertThat(entries(number, "outreach.sessionOverdue")).isZero();
    }

    @Test
    void stepsMayBeCalledTwice() {
        var number = stage.prepared(WAWORAHA);
        steps.open(number);
        assertThat(steps.sessions(number)).containsExactly(number + "-1");
        assertThat(steps.openSession(number, number + "-1")).isEqualTo("desa");
        clock.setTo(SESSION);
        stage.complete(
                "bpjs",
                number,
                "outreach.holdSession",
                WAWORAHA,
                held(SESSION, List.of(came("Andi", NEW_MEMBER, "yes"), came("Budi", OLD_MEMBER, "no"))));
        assertThat(steps.undecided(number, number + "-1")).isEqualTo("none");
        steps.measure(number, 30);
        var first = result(number).measures();
        stage.member("7402011203900055", SESSION);
        steps.measure(number, 30);
        assertThat(result(number).measures()).isEqualTo(first);
        assertThat(entries(number, "outreach.measured")).isEqualTo(1);
        steps.close(number);
        steps.close(number);
        assertThat(entries(number, "case.closed")).isEqualTo(1);
    }

    @Test
    void programsOpenCampaigns() {
        Map<String, Object> request = Map.of(
                "kind",
                "outreach_campaign",
                "name",
                "Lewat API",
                "from",
                "2027-03-01",
                "to",
                "2027-03-31",
                "goal",
                10,
                "budget",
                5_000_000,
                "villages",
                List.of(WAWORAHA, UNAAHA));
        var file = actors.as("disnaker-kepala", () -> caseDesk.open(request)).orThrow();
        assertThat(file.number()).startsWith("SO-2027-");
        assertThat(file.due()).isEqualTo(LocalDate.of(2027, 3, 31).plusDays(104));
        assertThat(sessions(file.number())).hasSize(2).allMatch(session -> session.target() == 5);
        var largest = new java.util.HashMap<>(request);
        largest.put("subject", largest.put("name", null));
        largest.put("goal", 10_000_000);
        var second = actors.as("disnaker", () -> caseDesk.open(largest)).orThrow();
        assertThat(second.subject()).isEqualTo("Lewat API");
        assertThat(said(actors.refused(
                        "disnaker", second.number(), "outreach.planCampaign", Map.of("goal", 10_000_000))))
                .as("the form takes the goal that the door took")
                .containsExactlyInAnyOrder("name required", "budget required", "sessions required");
        assertThat(refusal(actors.as("bpjs", () -> caseDesk.open(request))).code())
                .isEqualTo("outreach.disnakerOnly");
        assertThat(said(refusal(actors.as(
                        "disnaker", () -> caseDesk.open(Map.of("kind", "outreach_campaign", "to", "besok"))))))
                .containsExactly("name required", "from required", "to notADate", "goal required", "budget required");
        var wrong = new java.util.HashMap<>(request);
        wrong.put("to", "2027-02-01");
        wrong.put("goal", 0);
        wrong.put("villages", List.of("74.02.99.9999"));
        assertThat(said(refusal(actors.as("disnaker", () -> caseDesk.open(wrong)))))
                .containsExactly(
                        "to outreach.beforeStart", "goal outreach.notPositive", "villages outreach.unknownVillage");
        assertThat(actors.as("disnaker", campaigns::list))
                .anyMatch(one -> one.file().equals(cases.get(file.number()))
                        && one.progress().sessions() == 2);
        assertThat(actors.as("desa-morosi", campaigns::list))
                .noneMatch(one -> one.file().number().equals(file.number()));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyPathOfBothDiagramsWasTaken() {
        ProcessCoverage.assertFull(history, stage.opened, "outreach-campaign");
        ProcessCoverage.assertFull(history, stage.opened, "outreach-session");
        ProcessCoverage.assertFull(history, stage.opened, "returned-letter");
    }

    private boolean sees(String user, String number) {
        return actors.as(user, () -> cases.find(number)) instanceof Result.Done;
    }

    private List<Session> sessions(String number) {
        return actors.as("disnaker", () -> campaigns.find(number)).orThrow().sessions();
    }

    private Session session(String number) {
        return sessions(number).getFirst();
    }

    private CampaignResult result(String number) {
        return actors.as("disnaker", () -> campaigns.find(number)).orThrow().result();
    }

    private int entries(String number, String action) {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE case_number = :number AND action = :action")
                .param("number", number)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static <T> Refusal refusal(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<T>) result).refusal();
    }

    private static List<String> said(Refusal refusal) {
        return refusal.errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
