package id.sinergi.massletters;

import static id.sinergi.compliance.ComplianceActors.DISNAKER;
import static id.sinergi.compliance.ComplianceActors.HEAD;
import static id.sinergi.letters.EsignServer.NIK;
import static id.sinergi.letters.EsignServer.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.letters.EsignServer;
import id.sinergi.letters.LetterAnswers;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.Letters;
import id.sinergi.massletters.Batch.State;
import id.sinergi.runs.DeadNode;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.worklist.TaskCompletion;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.WorkItem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many letters signed electronically: with what only the signatory knows, which nobody keeps. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class MassSigningIT {

    private static final String DISPATCH = "letters.dispatchLetter";

    @Autowired
    private Batches batches;

    @Autowired
    private BatchTasks tasks;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TaskCompletion completion;

    @Autowired
    private Actors actors;

    @Autowired
    private ComplianceActors people;

    @Autowired
    private Calendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private EsignServer service;

    @BeforeEach
    void connect(@Autowired ApplicationContext context, @Autowired TestClock clock) throws IOException {
        clock.reset();
        service = new EsignServer(context);
    }

    @AfterEach
    void disconnect() {
        service.close();
    }

    /** Letters that wait to be signed and sent. */
    private List<WorkItem> papers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var number = people.open();
                    people.confirmed(number);
                    people.drafted(DISNAKER, number, "sendGuidance", people.letter());
                    actors.complete(HEAD, number, "letters.checkLetter", LetterAnswers.approved());
                    return actors.open(number, DISPATCH);
                })
                .toList();
    }

    private Map<String, Object> values(String passphrase) {
        var values = new HashMap<String, Object>(
                Map.of("signature", "electronic", "sentOn", calendar.today().toString(), "means", "email"));
        values.put("nik", NIK);
        values.put("passphrase", passphrase);
        return values;
    }

    private Result<Batch> begin(List<WorkItem> items, Map<String, Object> values, Map<String, Object> own) {
        return actors.as(
                DISNAKER,
                () -> batches.begin(
                        DISPATCH,
                        items.stream()
                                .map(item -> new Batches.Wanted(item.taskId(), own))
                                .toList(),
                        values));
    }

    private Batch find(long id) {
        return actors.as(DISNAKER, () -> batches.find(id).orThrow());
    }

    private Standing standing(long id) {
        return actors.as(DISNAKER, () -> batches.standing(id));
    }

    private Batch finished(long id) {
        return await().until(() -> find(id), batch -> batch.finishedAt() != null);
    }

    private void assertSent(List<WorkItem> items) {
        assertThat(items)
                .allSatisfy(item -> assertThat(actors.asSystem(
                                () -> letters.ofCase(item.caseNumber()).orThrow()))
                        .extracting(filed -> filed.letter().status())
                        .containsExactly(LetterStatus.SENT));
    }

    private void assertUntouched(List<WorkItem> items) {
        assertThat(items).allSatisfy(item -> {
            var now = actors.asSystem(() -> desk.find(item.taskId()).orThrow());
            assertThat(now.isOpen()).isTrue();
            assertThat(now.holder()).isNull();
        });
    }

    private List<String> tables() {
        return jdbc.sql("""
                        SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                         WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
    }

    private long rows(String table, String text) {
        return jdbc.sql("SELECT count(*) FROM " + table + " AS one WHERE one::text LIKE '%' || :text || '%'")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private void assertKeptNowhere(CapturedOutput output) {
        for (var secret : List.of(NIK, PASSPHRASE)) {
            assertThat(tables()).filteredOn(table -> rows(table, secret) > 0).isEmpty();
            assertThat(output.getAll()).doesNotContain(secret);
        }
    }

    private static List<String> refusedFields(Result<?> result) {
        return ((Result.Refused<?>) result)
                .refusal().errors().stream().map(FieldError::field).toList();
    }

    private static String code(Result<?> result) {
        return result instanceof Result.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    @Test
    void allAreSignedAndNobodyKeepsThePassphrase(CapturedOutput output) {
        var items = papers(2);
        var id = begin(items, values(PASSPHRASE), Map.of()).orThrow().id();
        var done = finished(id);
        assertThat(done).extracting("done", "refused").containsExactly(2L, 0L);
        assertThat(done.values()).doesNotContainKeys("nik", "passphrase").containsEntry("signature", "electronic");
        assertSent(items);
        assertThat(service.asked()).isEqualTo(2);
        assertThat(signatories.know(id)).as("what is done needs no signatory").isFalse();
        assertKeptNowhere(output);
    }

    /** Signing is the act; a trial asks the form alone, and the database lets it write nothing. */
    @Test
    void aTrialSignsNothingAndChangesNothing() {
        var items = papers(2);
        var before = counts();
        var plan = actors.as(DISNAKER, () -> tasks.plan(items, values("salah"), Map.of()));
        assertThat(plan.can()).hasSize(2);
        var late = values(PASSPHRASE);
        late.put("sentOn", "2020-01-01");
        var refused = actors.as(DISNAKER, () -> tasks.plan(items, late, Map.of()));
        assertThat(refused.cannot())
                .extracting(one -> one.why().errors().getFirst().code())
                .containsExactly("beforeSignature", "beforeSignature");
        assertThat(service.asked()).isZero();
        assertThat(counts()).isEqualTo(before);
        assertUntouched(items);
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        tables().stream()
                .filter(table -> !table.startsWith("engine."))
                .forEach(table -> counts.put(table, rows(table, "")));
        return counts;
    }

    /** The service locks who tries too often: it is not asked again for each letter, and none of them is refused. */
    @Test
    void aWrongPassphraseStopsTheRunAndAsksTheSignatoryAgain(CapturedOutput output) {
        var items = papers(4);
        var id = begin(items, values("salah"), Map.of()).orThrow().id();
        await().until(() -> standing(id).state() == Standing.State.ASKS);
        assertThat(standing(id).why()).isEqualTo("refusal.signing.refused");
        assertThat(service.asked()).isLessThanOrEqualTo(2);
        assertThat(find(id)).extracting("done", "refused").containsExactly(0L, 0L);
        assertUntouched(items);
        assertThat(refusedFields(actors.as(DISNAKER, () -> batches.resume(id, Map.of()))))
                .containsExactly("nik", "passphrase");
        actors.as(DISNAKER, () -> batches.resume(id, values(PASSPHRASE))).orThrow();
        assertThat(finished(id)).extracting("done", "refused").containsExactly(4L, 0L);
        assertSent(items);
        assertKeptNowhere(output);
    }

    /** The service is away, and then the node that knows the passphrase dies: no other can go on by itself, and says so. */
    @Test
    void whereTheNodeDiesTheSignatoryIsAskedAgain() {
        var items = papers(2);
        service.away(true);
        var id = begin(items, values(PASSPHRASE), Map.of()).orThrow().id();
        await().until(() -> standing(id).state() == Standing.State.RETRYING);
        assertThat(standing(id).why()).isEqualTo("passing.SERVICE");
        assertUntouched(items);
        signatories.forget(id);
        DeadNode.had(jdbc, BatchWorker.CODE, id, DISNAKER);
        await().until(() -> standing(id).state() == Standing.State.ASKS);
        service.away(false);
        assertThat(code(actors.as(HEAD, () -> batches.resume(id, values(PASSPHRASE)))))
                .isEqualTo("massletters.notYours");
        assertThat(find(id).handled()).isZero();
        actors.as(DISNAKER, () -> batches.resume(id, values(PASSPHRASE))).orThrow();
        assertThat(finished(id)).extracting("done", "refused").containsExactly(2L, 0L);
        assertThat(actors.as(DISNAKER, () -> batches.lines(id).orThrow()))
                .extracting(Batch.Line::state)
                .containsOnly(State.DONE);
        assertSent(items);
    }

    /** Neither as an answer of one letter, nor in a draft, also where no service is connected and nobody asks for it. */
    @Test
    void noOtherWayKeepsAPassphrase(CapturedOutput output) {
        var items = papers(1);
        var taskId = items.getFirst().taskId();
        var secret = Map.<String, Object>of("nik", NIK, "passphrase", PASSPHRASE);
        assertThat(code(begin(items, values(PASSPHRASE), secret))).isEqualTo("massletters.secretOwn");
        actors.as(DISNAKER, () -> desk.claim(taskId)).orThrow();
        actors.as(DISNAKER, () -> completion.save(taskId, secret)).orThrow();
        service.disconnect();
        assertThat(code(begin(items, values(PASSPHRASE), secret))).isEqualTo("massletters.secretOwn");
        assertThat(code(begin(items, secret, Map.of()))).isEqualTo("massletters.notCommon");
        var draft = actors.as(
                DISNAKER, () -> completion.save(taskId, Map.of("receiver", "Ibu Uji", "passphrase", PASSPHRASE)));
        assertThat(draft.orThrow().values()).containsOnlyKeys("receiver");
        assertKeptNowhere(output);
    }
}
