package id.sinergi.replies;

import static id.sinergi.Refusals.code;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.casefile.Attachments;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.replies.Reply.Answer;
import id.sinergi.replies.Reply.Given;
import id.sinergi.shared.Result;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RepliesIT {

    private static final byte[] PDF = "%PDF-1.7 bukti".getBytes(StandardCharsets.UTF_8);
    private static final Given PAID =
            new Given(Answer.PAID, "Lunas sejak 15 Juni", "Ibu Sari", "Direktur", "0811-111-222");

    @LocalServerPort
    int port;

    @Autowired
    Replies replies;

    @Autowired
    HeldFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    Actors actors;

    @Autowired
    TestClock clock;

    @Autowired
    BesideLadder beside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ComplianceActors people;

    /** Another address for each test: guessing is counted by address. */
    private final String address = UUID.randomUUID().toString();

    @BeforeEach
    void inJune() {
        clock.setTo(LocalDate.of(2026, 6, 8));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void anAnswerWithEvidenceBecomesATaskAndThenEvidenceThatBpjsChecks() {
        var number = guided();
        var code = link(number, "guidance");
        var offer = replies.open(code, address).orThrow();
        assertThat(offer.letter().caseNumber()).isEqualTo(number);
        assertThat(offer.receipt()).isNull();
        assertThat(offer.confirmedAt()).isNull();
        assertThat(trail(number)).as("opening proves nothing").noneMatch(action -> action.startsWith("reply."));
        assertThat(replies.confirm(code, address).orThrow().confirmedAt()).isNotNull();
        replies.confirm(code, address).orThrow();
        files.hold(code, address, "bukti.pdf", PDF).orThrow();
        assertThat(replies.open(code, address).orThrow().uploads())
                .as("kept over a lost connection")
                .hasSize(1);
        replies.answer(code, address, PAID).orThrow();

        assertThat(actors.openForms(number)).contains("replies.considerReply", "compliance.recordAnswer");
        assertThat(actors.open(number, "replies.considerReply").detail()).isEqualTo("Sudah membayar");
        assertThat(recorded(number))
                .containsEntry("answer", "paid")
                .containsEntry("answeredOn", "2026-06-08")
                .containsEntry("text", "Lunas sejak 15 Juni")
                .containsKey("document")
                .hasEntrySatisfying(
                        "received", words -> assertThat(words).contains("Ibu Sari", "Direktur", "1 berkas"));
        actors.complete(ComplianceActors.DISNAKER, number, "replies.considerReply", Map.of("assessment", "evidence"));
        assertThat(actors.openForms(number)).contains("compliance.checkEvidence");
        assertThat(actors.as(
                        ComplianceActors.BPJS,
                        () -> attachments.documents(number).orThrow()))
                .extracting("name")
                .contains("bukti.pdf");
        people.done(ComplianceActors.BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(actors.openForms(number)).isEmpty();
        var told = as(ComplianceActors.BPJS)
                .get("/api/v1/cases/" + number + "/replies")
                .ok()
                .get(0);
        assertThat(told.path("assessment").asString()).isEqualTo("EVIDENCE");
        assertThat(told.path("name").asString()).isEqualTo("Ibu Sari");
        assertThat(trail(number)).containsOnlyOnce("reply.confirmed").contains("reply.received");
    }

    /** The link stands on the paper from the approval on, and opens nothing until the letter is sent. */
    @Test
    void aLinkIsBornWhenItsLetterIsSent() {
        var number = people.open();
        people.confirmed(number);
        people.drafted(ComplianceActors.DISNAKER, number, "sendGuidance", people.letter());
        actors.complete(ComplianceActors.HEAD, number, "letters.checkLetter", LetterAnswers.approved());
        var code = link(number, "guidance");
        assertThat(code(replies.open(code, address))).isEqualTo("reply.unknown");
        assertThat(code(replies.paper(code, address))).isEqualTo("reply.unknown");
        assertThat(code(replies.confirm(code, address))).isEqualTo("reply.unknown");
        assertThat(code(files.hold(code, address, "bukti.pdf", PDF))).isEqualTo("reply.unknown");
        assertThat(code(replies.answer(code, address, PAID))).isEqualTo("reply.unknown");
        people.workingDays(3);
        people.dispatched(number);
        assertThat(replies.open(code, address).orThrow().expiresOn())
                .as("the term runs from the day it was sent")
                .isEqualTo(people.today().plusDays(45));
        for (var staff : List.of(ComplianceActors.DISNAKER, ComplianceActors.BPJS)) {
            actors.as(staff, () -> {
                assertThat(replies.open(code, address)).isInstanceOf(Result.Done.class);
                assertThat(code(replies.confirm(code, address))).isEqualTo("reply.staff");
                assertThat(code(replies.answer(code, address, PAID))).isEqualTo("reply.staff");
                assertThat(code(files.hold(code, address, "bukti.pdf", PDF))).isEqualTo("reply.staff");
                return code;
            });
        }
        assertThat(trail(number)).noneMatch(action -> action.startsWith("reply."));
    }

    /** BPJS considers what answers a warning of BPJS; noted, the ladder goes on and nothing else happens. */
    @Test
    void anAnswerToAWarningIsForBpjs() {
        var number = people.open();
        people.warned(number);
        replies.answer(link(number, "warning1"), address, with(Answer.ASKS)).orThrow();
        var before = actors.open(number, "replies.considerReply");
        assertThat(actors.as(
                        ComplianceActors.DISNAKER,
                        () -> actors.attempt(ComplianceActors.DISNAKER, before, Map.of("assessment", "noted"))))
                .isInstanceOf(Result.Refused.class);
        actors.complete(ComplianceActors.BPJS, number, "replies.considerReply", Map.of("assessment", "noted"));
        assertThat(actors.openForms(number)).doesNotContain("replies.considerReply", "compliance.checkEvidence");
    }

    @Test
    void aSecondAnswerIsRefusedAndTheFirstStands() {
        var number = guided();
        var code = link(number, "guidance");
        replies.answer(code, address, PAID).orThrow();
        assertThat(code(replies.answer(code, address, with(Answer.DISPUTES)))).isEqualTo("reply.answered");
        assertThat(code(files.hold(code, address, "bukti.pdf", PDF))).isEqualTo("reply.answered");
        assertThat(replies.open(code, address).orThrow().receipt().answer()).isEqualTo(Answer.PAID);
        var answers = recorded(number);
        answers.remove("received");
        actors.complete(ComplianceActors.DISNAKER, number, "compliance.recordAnswer", Map.copyOf(answers));
        assertThat(actors.openForms(number)).doesNotContain("compliance.recordAnswer");
    }

    /** What the form that records the answer knows already. */
    private Map<String, String> recorded(String number) {
        var task = actors.open(number, "compliance.recordAnswer").taskId();
        var fields = as(ComplianceActors.DISNAKER)
                .get("/api/v1/tasks/" + task)
                .ok()
                .path("form")
                .path("fields");
        var known = new HashMap<String, String>();
        fields.forEach(field -> {
            if (field.hasNonNull("value")) {
                known.put(field.path("name").asString(), field.path("value").asString());
            }
        });
        return known;
    }

    @Test
    void ofTwoAnswersAtOnceOneArrives() throws Exception {
        var number = guided();
        var code = link(number, "guidance");
        files.hold(code, address, "bukti.pdf", PDF).orThrow();
        Callable<Result<Offer.Receipt>> answer = () -> replies.answer(code, address, PAID);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var results = pool.invokeAll(java.util.Collections.nCopies(8, answer)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(Result.Refused.class::isInstance)
                    .allSatisfy(refused -> assertThat(code(refused)).isEqualTo("reply.answered"));
        }
        assertThat(actors.openForms(number)).containsOnlyOnce("replies.considerReply");
        assertThat(actors.as(
                        ComplianceActors.BPJS,
                        () -> attachments.documents(number).orThrow()))
                .filteredOn(document -> document.name().equals("bukti.pdf"))
                .hasSize(1);
    }

    @Test
    void aForgedAnExpiredAndALateLinkAreRefusedInWords() {
        var number = guided();
        var code = link(number, "guidance");
        assertThat(code(replies.open("AAAA-BBBB-CCCC", address))).isEqualTo("reply.unknown");
        assertThat(code(replies.open("../../etc", address))).isEqualTo("reply.unknown");
        assertThat(code(replies.paper("AAAABBBBCCCC", address))).isEqualTo("reply.unknown");
        var typed = code.toLowerCase().replaceAll("(.{4})", "$1 ");
        assertThat(replies.open(typed, address)).isInstanceOf(Result.Done.class);
        clock.setTo(LocalDate.of(2026, 7, 24));
        assertThat(code(replies.open(code, address))).isEqualTo("reply.expired");
        assertThat(code(replies.answer(code, address, PAID))).isEqualTo("reply.expired");
        clock.setTo(LocalDate.of(2026, 6, 9));
        actors.as(ComplianceActors.BPJS, () -> beside.submitEvidence(number, "Lunas", null));
        people.done(ComplianceActors.BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(code(replies.answer(code, address, PAID))).isEqualTo("reply.ended");
    }

    @Test
    void whoGuessesIsLetInNoMoreForAWhile() {
        var number = guided();
        for (var i = 0; i < 60; i++) {
            replies.open("AAAABBBBCCCC", address);
        }
        assertThat(code(replies.open(link(number, "guidance"), address))).isEqualTo("reply.tooMany");
        assertThat(replies.open(link(number, "guidance"), address + "2")).isInstanceOf(Result.Done.class);
    }

    @Test
    void wrongFilesAndEmptyFieldsAreRefusedAndNothingIsLost() {
        var number = guided();
        var code = link(number, "guidance");
        assertThat(code(files.hold(code, address, "a.exe", new byte[] {'M', 'Z'})))
                .isEqualTo("file.foreign");
        assertThat(code(files.hold(code, address, "a.pdf", new byte[0]))).isEqualTo("file.empty");
        assertThat(code(files.hold(code, address, "a.pdf", new byte[HeldFiles.LARGEST + 1])))
                .isEqualTo("reply.fileTooLarge");
        List<Offer.Held> held = List.of();
        for (var i = 0; i < HeldFiles.MOST; i++) {
            held = files.hold(code, address, i + ".pdf", PDF).orThrow();
        }
        assertThat(code(files.hold(code, address, "6.pdf", PDF))).isEqualTo("reply.files");
        assertThat(files.drop(code, address, held.getFirst().id()).orThrow()).hasSize(HeldFiles.MOST - 1);
        var empty = replies.answer(code, address, new Given(null, " ", "x".repeat(121), "", "a\u0000b"));
        assertThat(((Result.Refused<Offer.Receipt>) empty).refusal().errors())
                .extracting("field")
                .containsExactly("answer", "text", "name", "position", "contact");
        assertThat(replies.open(code, address).orThrow().uploads()).hasSize(HeldFiles.MOST - 1);
    }

    /** While one piece of evidence waits for BPJS, a second one waits with the officer, who is told so. */
    @Test
    void evidenceIsNotPassedOnTwice() {
        var number = guided();
        replies.answer(link(number, "guidance"), address, PAID).orThrow();
        actors.as(ComplianceActors.BPJS, () -> beside.submitEvidence(number, "Lunas", null));
        assertThat(actors.refused(
                                ComplianceActors.DISNAKER,
                                number,
                                "replies.considerReply",
                                Map.of("assessment", "evidence"))
                        .code())
                .isEqualTo("compliance.evidencePending");
        actors.complete(ComplianceActors.DISNAKER, number, "replies.considerReply", Map.of("assessment", "noted"));
    }

    @Test
    void aVillageSeesNothingOfIt() {
        var number = guided();
        replies.answer(link(number, "guidance"), address, PAID).orThrow();
        as("desa-morosi").get("/api/v1/cases/" + number + "/replies").refused(404, "case.unknown");
    }

    private String guided() {
        var number = people.open();
        people.guided(number);
        return number;
    }

    private String link(String number, String kind) {
        return jdbc.sql("""
                        SELECT l.code FROM replies.link l JOIN letters.letter p ON p.id = l.letter_id
                         WHERE l.case_number = :case AND p.kind = :kind
                        """)
                .param("case", number)
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private List<String> trail(String number) {
        return jdbc.sql("SELECT action FROM audit.entry WHERE case_number = :case ORDER BY seq")
                .param("case", number)
                .query(String.class)
                .list();
    }

    private static Given with(Answer answer) {
        return new Given(answer, PAID.text(), PAID.name(), PAID.position(), "");
    }

    private Api.Caller as(String user) {
        return new Api(port).as(user);
    }
}
