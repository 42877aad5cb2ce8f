package id.sinergi.letters.process;

import static id.sinergi.compliance.ComplianceActors.BPJS;
import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.DPMD;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static id.sinergi.compliance.ComplianceActors.INSPECTOR;
import static id.sinergi.compliance.ComplianceActors.SUPERVISOR;
import static id.sinergi.compliance.ComplianceAnswers.answer;
import static id.sinergi.letters.LetterAnswers.approved;
import static id.sinergi.letters.LetterAnswers.dispatch;
import static id.sinergi.letters.LetterAnswers.givenBack;
import static id.sinergi.letters.LetterAnswers.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.ProcessCoverage;
import id.sinergi.TestClock;
import id.sinergi.audit.Entry;
import id.sinergi.audit.Trail;
import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.compliance.ComplianceAnswers;
import id.sinergi.engine.ProcessHistory;
import id.sinergi.letters.Delivery;
import id.sinergi.letters.LetterReceipts;
import id.sinergi.letters.LetterState;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.LetterStep;
import id.sinergi.letters.Letters;
import id.sinergi.shared.Change;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.worklist.TaskCompletion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter from its draft to its receiver, and what stands in its way. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialLetterIT {

    private static final LocalDate START = LocalDate.of(2026, 6, 8);
    private static final String CHECK = "letters.checkLetter";
    private static final String REVISE = "letters.reviseLetter";
    private static final String DISPATCH = "letters.dispatchLetter";

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterReceipts receipts;

    @Autowired
    private BesideLadder beside;

    @Autowired
    private Trail trail;

    @Autowired
    private ProcessHistory history;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private Calendar calendar;

    @Autowired
    private ComplianceActors people;

    @BeforeEach
    void start() {
        clock.setTo(START);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @AfterAll
    void everyNodeAndArmWasReached() {
        ProcessCoverage.assertFull(history, people.numbers(), "official-letter");
    }

    private String drafted() {
        var number = people.open();
        people.confirmed(number);
        people.drafted(DISNAKER, number, "sendGuidance", people.letter());
        return number;
    }

    private Letters.Filed only(String number) {
        return actors.as(INSPECTOR, () -> letters.ofCase(number).orThrow()).getLast();
    }

    private static void assertFields(Refusal refusal, String... fields) {
        assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactlyInAnyOrder(fields);
    }

    private static void assertCode(Result<?> result, String code) {
        assertThat(((Result.Refused<?>) result).refusal().code()).isEqualTo(code);
    }

    @Test
    void aDraftHasNoNumberUntilAnotherPersonApprovesIt() {
        var number = drafted();
        assertThat(only(number).letter().status()).isEqualTo(LetterStatus.DRAFT);
        assertThat(only(number).letter().number()).isNull();
        assertThat(actors.refused(DISNAKER, number, CHECK, approved()).code()).isEqualTo("letter.sameWriter");
        for (var stranger : List.of(BPJS, SUPERVISOR, DPMD, INSPECTOR)) {
            assertThat(actors.refused(stranger, number, CHECK, approved()).code())
                    .isIn("task.notYourUnit", "task.unknown");
        }
        actors.complete(HEAD, number, CHECK, approved());
        assertThat(only(number).letter().status()).isEqualTo(LetterStatus.CHECKED);
        assertThat(only(number).letter().givenNumber()).contains("DISNAKER");
        assertThat(people.open(number))
                .as("the clock of the answer does not run yet")
                .containsExactly(DISPATCH);
        people.dispatched(number);
        assertThat(people.open(number)).containsExactly("recordAnswer");
        assertThat(only(number).steps())
                .extracting(LetterStep::kind)
                .containsExactly(
                        LetterStep.Kind.DRAFTED, LetterStep.Kind.CHECKED, LetterStep.Kind.SIGNED, LetterStep.Kind.SENT);
        assertThat(only(number).signature().document()).isNotNull();
    }

    @Test
    void aDraftThatComesBackIsRevisedAndWhatItSaidIsKept() {
        var number = drafted();
        assertFields(actors.refused(HEAD, number, CHECK, Map.of("letterCheck", "returned")), "reason");
        actors.complete(HEAD, number, CHECK, givenBack("Sebutkan tempat"));
        var text = "Kami mengundang Saudara ke Unaaha.\n- butir";
        actors.complete(
                HEAD, number, REVISE, Map.of("addressee", "Pimpinan PT Uji", "subject", "Undangan", "body", text));
        assertThat(actors.refused(HEAD, number, CHECK, approved()).code())
                .as("who revised a draft has written it too")
                .isEqualTo("letter.sameWriter");
        assertThat(actors.refused(DISNAKER, number, CHECK, approved()).code()).isEqualTo("letter.sameWriter");
        assertThat(only(number).letter().body()).containsExactly("Kami mengundang Saudara ke Unaaha.", "- butir");
        var revised = entry(number, "letter.revised");
        assertThat(revised.changes()).extracting(Change::field).contains("subject", "body");
        assertThat(revised.changes()).extracting(Change::before).anyMatch(before -> before.contains("mewajibkan"));
    }

    private Entry entry(String number, String action) {
        return actors.as(INSPECTOR, () -> trail.ofCase(number, 500, null).orThrow()).items().stream()
                .filter(entry -> entry.action().equals(action))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void aLetterIsSignedAndScannedBeforeItIsSent() {
        var number = people.open();
        people.silent(number);
        people.drafted(BPJS, number, "issueFirstWarning", people.letter());
        assertThat(people.open(number)).containsExactly(CHECK);
        actors.complete(SUPERVISOR, number, CHECK, approved());
        assertThat(entry(number, "letter.checked").details()).containsEntry("basis", "PP 86/2013 Pasal 6");
        var document = actors.filed(BPJS, number);
        assertFields(actors.refused(BPJS, number, DISPATCH, dispatch(people.today(), UUID.randomUUID())), "scan");
        assertFields(
                actors.refused(BPJS, number, DISPATCH, dispatch(people.today().plusDays(1), document)), "signedOn");
        assertFields(actors.refused(BPJS, number, DISPATCH, dispatch(START, document)), "signedOn");
        assertFields(actors.refused(BPJS, number, DISPATCH, sent(people.today())), "signedOn", "scan");
        actors.complete(BPJS, number, DISPATCH, dispatch(people.today(), document));
        assertThat(people.open(number)).containsExactly("recordFirstReceipt");
    }

    @Test
    void aCaseThatEndsSendsNoMoreLetters() {
        var dropped = drafted();
        people.cancelled(dropped, "Perusahaan bubar");
        assertThat(only(dropped).letter().status()).isEqualTo(LetterStatus.VOID);
        assertThat(only(dropped).letter().number()).isNull();
        var complied = people.open();
        people.silent(complied);
        people.drafted(BPJS, complied, "issueFirstWarning", people.letter());
        actors.complete(SUPERVISOR, complied, CHECK, approved());
        actors.as(BPJS, () -> beside.submitEvidence(complied, "Lunas", null).orThrow());
        people.done(BPJS, complied, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(people.open(complied)).isEmpty();
        var warning = only(complied);
        assertThat(warning.letter().status()).isEqualTo(LetterStatus.VOID);
        assertThat(warning.letter().number())
                .as("its number stays in the register")
                .isNotNull();
        assertThat(warning.steps().getLast().reason()).isEqualTo("Pemberi kerja patuh");
        assertThat(entry(complied, "letter.voided").details())
                .containsEntry("number", warning.letter().number())
                .containsEntry("ground", "complied")
                .doesNotContainKey("reason");
    }

    /** Number and date are given together; what the text counts from the date follows. */
    @Test
    void aDraftThatWaitedBearsTheDayOfItsApproval() {
        clock.setTo(LocalDate.of(2026, 12, 28));
        var number = drafted();
        var answerBy = text(answerBy());
        assertThat(String.join(" ", only(number).letter().body())).contains(answerBy);
        var approval = LocalDate.of(2027, 1, 4);
        clock.setTo(approval);
        var check = actors.open(number, CHECK);
        assertThat(actors.as(HEAD, () -> completion.fields(check)))
                .filteredOn(field -> field.name().equals("letterDate"))
                .extracting(field -> String.valueOf(field.value()))
                .singleElement()
                .asString()
                .matches("4 Januar[iy] 2027, .*28 De[sc]ember 2026\\)");
        actors.complete(HEAD, number, CHECK, approved());
        var letter = only(number).letter();
        assertThat(letter.date()).isEqualTo(approval);
        assertThat(letter.givenNumber()).endsWith("/I/2027");
        assertThat(String.join(" ", letter.body())).doesNotContain(answerBy).contains(text(answerBy()));
        assertThat(entry(number, "letter.checked").changes())
                .contains(new Change("letterDate", "2026-12-28", "2027-01-04", Change.Type.DAY))
                .extracting(Change::field)
                .contains("body");
        people.dispatched(number);
        assertThat(actors.open(number, "compliance.recordAnswer").due()).isEqualTo(answerBy());
    }

    private LocalDate answerBy() {
        return calendar.workingDays().plus(people.today(), 7);
    }

    private static String text(LocalDate day) {
        return Texts.day(day, Texts.INDONESIAN);
    }

    /** The office sends it again though its case is closed; a cancelled case sends nothing again. */
    @Test
    void aReturnAfterTheCaseWasClosedOpensATaskToo() {
        var number = drafted();
        people.posted(number, DISNAKER);
        actors.as(BPJS, () -> beside.submitEvidence(number, "Lunas", null).orThrow());
        people.done(BPJS, number, "checkEvidence", ComplianceAnswers.accepted());
        assertThat(people.open(number)).isEmpty();
        comesBack(number);
        assertThat(people.open(number)).containsExactly("letters.resendLetter");
        actors.complete(DISNAKER, number, "letters.resendLetter", sent(people.today()));
        assertThat(people.open(number)).isEmpty();
        assertThat(only(number).state()).isEqualTo(LetterState.SENT);
        ProcessCoverage.assertFull(history, people.numbers(), "returned-letter");

        var cancelled = drafted();
        people.posted(cancelled, DISNAKER);
        people.cancelled(cancelled, "Perusahaan bubar");
        comesBack(cancelled);
        assertThat(people.open(cancelled)).isEmpty();
        assertThat(only(cancelled).state()).isEqualTo(LetterState.RETURNED);
    }

    private void comesBack(String number) {
        var letter = only(number).letter().id();
        actors.as(
                DISNAKER,
                () -> receipts.returned(letter, people.today(), "Pindah alamat", null)
                        .orThrow());
    }

    @Test
    void aReturnOpensATaskAndTheLetterIsSentAgain() {
        var number = drafted();
        people.posted(number, DISNAKER);
        var letter = only(number).letter().id();
        assertCode(actors.as(BPJS, () -> receipts.returned(letter, people.today(), "Pindah", null)), "letter.agency");
        assertCode(actors.as(DPMD, () -> receipts.returned(letter, people.today(), "Pindah", null)), "letter.unknown");
        assertCode(actors.as(DISNAKER, () -> receipts.returned(letter, people.today(), " ", null)), "fields");
        assertCode(
                actors.as(DISNAKER, () -> receipts.returned(letter, people.today(), "x", UUID.randomUUID())), "fields");
        assertCode(
                actors.as(
                        DISNAKER, () -> receipts.received(letter, people.today().minusDays(1), "x", null)),
                "fields");
        actors.as(
                DISNAKER,
                () -> receipts.returned(letter, people.today(), "Alamat kosong", null)
                        .orThrow());
        assertThat(people.open(number)).containsExactlyInAnyOrder("recordAnswer", "letters.resendLetter");
        assertCode(
                actors.as(DISNAKER, () -> receipts.received(letter, people.today(), "x", null)), "letter.notOnItsWay");
        assertFields(
                actors.refused(
                        DISNAKER,
                        number,
                        "letters.resendLetter",
                        sent(people.today().minusDays(1))),
                "sentOn");
        actors.complete(DISNAKER, number, "letters.resendLetter", sent(people.today()));
        actors.as(
                DISNAKER,
                () -> receipts.received(letter, people.today(), "Satpam", null).orThrow());
        assertThat(only(number).deliveries()).extracting(Delivery::reason).containsExactly("Alamat kosong", null);
        people.done(DISNAKER, number, "recordAnswer", answer("paid", people.today()));
        assertThat(people.open(number)).containsExactly("checkAnswer");
    }

    @Test
    void theReceiptOfAWarningIsRecordedInItsTask() {
        var number = people.open();
        people.silent(number);
        people.done(BPJS, number, "issueFirstWarning", people.letter());
        var letter = only(number).letter().id();
        assertCode(
                actors.as(BPJS, () -> receipts.received(letter, people.today(), "Satpam", null)), "letter.ownReceipt");
    }
}
