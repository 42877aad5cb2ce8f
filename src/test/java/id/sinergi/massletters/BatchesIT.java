package id.sinergi.massletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.TestClock;
import id.sinergi.Trouble;
import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Attachments;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.employers.EmployerFilter;
import id.sinergi.identity.Accounts;
import id.sinergi.letters.Letter;
import id.sinergi.letters.LetterStatus;
import id.sinergi.letters.Letters;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.Batch.State;
import id.sinergi.runs.DeadNode;
import id.sinergi.runs.Standing;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.TaskDesk;
import id.sinergi.worklist.TaskQuery;
import id.sinergi.worklist.TaskQuery.Queue;
import id.sinergi.worklist.WorkItem;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many letters at once: each by its own rules, none twice, none missing, whatever happens in between. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesIT {

    private static final String GUIDANCE = "compliance.sendGuidance";
    private static final String CHECK = "letters.checkLetter";
    private static final String DISPATCH = "letters.dispatchLetter";

    @Autowired
    Attachments attachments;

    @Autowired
    private Batches batches;

    @Autowired
    private BatchApi api;

    @Autowired
    private BatchTasks tasks;

    @Autowired
    private BatchFiles files;

    @Autowired
    private Scans scans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BatchRepository repository;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private List<TaskForm> forms;

    @Autowired
    private Actors actors;

    @Autowired
    private TestClock clock;

    @Autowired
    private Calendar calendar;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Territory territory;

    @Autowired
    private ComplianceActors people;

    @Autowired
    private Reasons reasons;

    @BeforeAll
    void people() {
        clock.reset();
    }

    @AfterAll
    void back() {
        clock.reset();
    }

    /** Cases that wait for their guidance letter. */
    private List<WorkItem> waiting(int count) {
        var items = new ArrayList<WorkItem>();
        for (var i = 0; i < count; i++) {
            var number = people.open();
            people.confirmed(number);
            items.add(actors.open(number, GUIDANCE));
        }
        return items;
    }

    private Map<String, Object> values() {
        return Map.of("letterDate", calendar.today().toString(), "note", "Catatan bersama");
    }

    private Result<Batch> begin(String user, String step, List<WorkItem> items, Map<String, Object> values) {
        var wanted = items.stream()
                .map(item -> new Batches.Wanted(item.taskId(), Map.of()))
                .toList();
        return actors.as(user, () -> batches.begin(step, wanted, values));
    }

    private Batch finished(String user, Result<Batch> begun) {
        var id = begun.orThrow().id();
        return await().until(
                        () -> actors.as(user, () -> batches.find(id).orThrow()), batch -> batch.finishedAt() != null);
    }

    private List<Line> lines(Batch batch) {
        return actors.as(
                ComplianceActors.DISNAKER, () -> batches.lines(batch.id()).orThrow());
    }

    private List<Letter> letters(WorkItem item) {
        return actors.asSystem(() -> letters.ofCase(item.caseNumber()).orThrow()).stream()
                .map(Letters.Filed::letter)
                .toList();
    }

    private static String code(Result<?> result) {
        return ((Result.Refused<?>) result).refusal().code();
    }

    @Test
    void everyStepIsAFormThatExists() {
        assertThat(forms).extracting(TaskForm::key).containsAll(tasks.steps());
    }

    /** A trial asks the form, and does not do what it tries: each step says itself what it would refuse. */
    @Test
    void everyStepHasACheckApartFromTheAct() {
        assertThat(forms)
                .filteredOn(form -> tasks.steps().contains(form.key()))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.getClass()
                                .getMethod("check", TaskContext.class, Values.class)
                                .getDeclaringClass())
                        .as(form.key())
                        .isNotEqualTo(TaskForm.class));
    }

    /** What the trial says is what the act says, for each kind of answer that is wrong. */
    @Test
    void theTrialRefusesWhatTheActRefuses() {
        var guidance = waiting(1);
        var written = waiting(1);
        finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, written, values()));
        var draft = next(written, CHECK);
        var approved = Map.<String, Object>of("letterCheck", "approved");
        assertSame(ComplianceActors.DISNAKER, GUIDANCE, guidance, Map.of("letterDate", "2020-01-01"), "beforeCase");
        assertSame(ComplianceActors.DISNAKER, GUIDANCE, guidance, Map.of("letterDate", "2999-01-01"), "implausible");
        assertSame(ComplianceActors.DISNAKER, CHECK, draft, approved, "letter.sameWriter");
        assertSame(ComplianceActors.HEAD, CHECK, draft, Map.of("letterCheck", "returned"), "required");
        finished(ComplianceActors.HEAD, begin(ComplianceActors.HEAD, CHECK, draft, approved));
        var paper = next(written, DISPATCH);
        var today = calendar.today().toString();
        var foreign = java.util.UUID.randomUUID().toString();
        var scan = actors.as(
                ComplianceActors.DISNAKER,
                () -> attachments.add(paper.getFirst().caseNumber(), "pindai.pdf", "%PDF-1.4 x".getBytes(UTF_8)));
        var sent = Map.<String, Object>of(
                "signedOn",
                "2020-01-01",
                "sentOn",
                today,
                "means",
                "post",
                "scan",
                scan.orThrow().id().toString(),
                "receiver",
                "Ibu Uji");
        assertOwn(paper.getFirst(), sent, "beforeLetter");
        var unsent = new java.util.HashMap<>(sent);
        unsent.put("signedOn", today);
        unsent.put("scan", foreign);
        assertOwn(paper.getFirst(), unsent, "notAFile");
    }

    private void assertSame(
            String user, String step, List<WorkItem> items, Map<String, Object> values, String refusal) {
        var trial = actors.as(user, () -> tasks.plan(items, values, Map.of()));
        assertThat(trial.cannot()).extracting(one -> code(one.why())).containsExactly(refusal);
        var act = finished(user, begin(user, step, items, values));
        assertThat(act.refused()).isEqualTo(1);
        var said = reasons.say(Texts.INDONESIAN, step, trial.cannot().getFirst().why());
        assertThat(actors.as(user, () -> batches.lines(act.id()).orThrow()))
                .extracting(Line::why)
                .containsExactly(said);
    }

    private void assertOwn(WorkItem item, Map<String, Object> values, String refusal) {
        var own = Map.of(item.taskId(), values);
        var trial = actors.as(ComplianceActors.DISNAKER, () -> tasks.plan(List.of(item), Map.of(), own));
        assertThat(trial.cannot()).extracting(one -> code(one.why())).containsExactly(refusal);
        var act = actors.as(ComplianceActors.DISNAKER, () -> tasks.complete(item.taskId(), Map.of(), values));
        assertThat(code(((Result.Refused<?>) act).refusal())).isEqualTo(refusal);
    }

    private static String code(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? refusal.code()
                : refusal.errors().getFirst().code();
    }

    @Test
    void oneStepIsDoneForManyWithAReceiptAndTheirLetters() throws Exception {
        var items = waiting(3);
        actors.as(ComplianceActors.DISNAKER, () -> desk.claim(items.get(2).taskId()))
                .orThrow();
        var held = waiting(1).getFirst();
        actors.as("disnaker", () -> desk.claim(held.taskId())).orThrow();
        var all = new ArrayList<>(items);
        all.add(held);
        var batch = finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, all, values()));
        assertThat(batch.done()).isEqualTo(3);
        assertThat(batch.refused()).isEqualTo(1);
        var lines = lines(batch);
        assertThat(lines)
                .filteredOn(line -> line.state() == State.DONE)
                .allSatisfy(line -> assertThat(line.letterId()).isNotNull());
        assertThat(lines.getLast().why()).contains("Rahma Awanbiru");
        assertThat(lines.getLast().whyEnglish())
                .contains("Rahma Awanbiru")
                .isNotEqualTo(lines.getLast().why());
        assertThat(items)
                .allSatisfy(item -> assertThat(letters(item))
                        .hasSize(1)
                        .allSatisfy(letter -> assertThat(letter.body()).contains("Catatan bersama")));
        assertReceipt(batch);
        assertLetters(batch);
        assertNobodyWaitsForLettersAsLongAsWorkMay(batch);
    }

    private void assertReceipt(Batch batch) throws Exception {
        LocaleContextHolder.setLocale(Texts.INDONESIAN);
        var table = actors.as(
                ComplianceActors.DISNAKER, () -> files.receipt(batch.id()).orThrow());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(table.bytes(Table.Format.XLSX)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(6);
            assertThat(rows.get(1).getCellText(3)).isEqualTo("Selesai");
            assertThat(rows.get(4).getCellText(5)).contains("Rahma Awanbiru");
            assertThat(rows.getLast().getCellText(2)).contains(ComplianceActors.DISNAKER);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Ten seconds for what another has locked, and not the five minutes of work that nobody waits for. */
    private void assertNobodyWaitsForLettersAsLongAsWorkMay(Batch batch) {
        var letters = actors.as(
                ComplianceActors.DISNAKER, () -> files.open(batch.id()).orThrow());
        var before = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("LOCK TABLE letters.letter IN ACCESS EXCLUSIVE MODE").update();
            assertThatThrownBy(() -> letters.write(new ByteArrayOutputStream())).isInstanceOf(IOException.class);
            status.setRollbackOnly();
        });
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(2));
    }

    private void assertLetters(Batch batch) throws Exception {
        var out = new ByteArrayOutputStream();
        actors.as(ComplianceActors.DISNAKER, () -> files.open(batch.id()).orThrow())
                .write(out);
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
        assertThat(names).hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.endsWith(".pdf"));
    }

    @Test
    void whatMayNotBeginIsRefused() {
        var item = waiting(1).getFirst();
        var user = ComplianceActors.DISNAKER;
        assertThat(code(begin(user, GUIDANCE, List.of(), values()))).isEqualTo("massletters.nothing");
        assertThat(code(begin(user, "compliance.imposeFine", List.of(item), values())))
                .isEqualTo("massletters.stepUnknown");
        assertThat(code(begin(ComplianceActors.INSPECTOR, GUIDANCE, List.of(item), values())))
                .isEqualTo("massletters.stepUnknown");
        assertThat(code(begin(user, GUIDANCE, List.of(item, item), values()))).isEqualTo("massletters.twice");
        assertThat(code(begin(user, GUIDANCE, Collections.nCopies(Batches.MOST + 1, item), values())))
                .isEqualTo("massletters.tooMany");
        assertThat(code(begin(user, "compliance.issueFirstWarning", List.of(item), values())))
                .isEqualTo("massletters.otherStep");
        assertThat(code(begin(ComplianceActors.DPMD, GUIDANCE, List.of(item), values())))
                .isEqualTo("task.unknown");
        assertThat(code(begin(user, GUIDANCE, List.of(item), Map.of("document", "x"))))
                .isEqualTo("massletters.notCommon");
        assertThat(letters(item)).isEmpty();
    }

    @Test
    void aWrongAgencyAndAWrongAnswerAreRefusedInEachLine() {
        var items = waiting(2);
        var wrong = finished(ComplianceActors.BPJS, begin(ComplianceActors.BPJS, GUIDANCE, items, values()));
        assertThat(wrong.refused()).isEqualTo(2);
        var early = Map.<String, Object>of("letterDate", "2020-01-01");
        var batch = finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, items, early));
        assertThat(batch.refused()).isEqualTo(2);
        assertThat(lines(batch)).allSatisfy(line -> {
            assertThat(line.why()).startsWith("Tanggal surat: ");
            assertThat(line.whyEnglish()).startsWith("Letter date: ");
            assertThat(line.errors()).extracting(Batch.Wrong::field).containsExactly("letterDate");
        });
        assertThat(items).allSatisfy(item -> assertThat(letters(item)).isEmpty());
        assertThat(code(actors.as(ComplianceActors.DISNAKER, () -> batches.find(wrong.id()))))
                .isEqualTo("massletters.unknown");
        assertThat(code(actors.as(ComplianceActors.BPJS, () -> batches.resume(batch.id(), Map.of()))))
                .isEqualTo("massletters.unknown");
        assertThat(code(actors.as("disnaker", () -> batches.resume(batch.id(), Map.of()))))
                .isEqualTo("massletters.notYours");
    }

    /** As when the form alone is sent without it: the day that the form proposes is nobody's answer. */
    @Test
    void anAnswerThatIsEmptiedIsNotTheOneThatTheFormProposes() {
        var item = waiting(1).getFirst();
        var values = new java.util.HashMap<String, Object>(values());
        values.put("letterDate", null);
        var request = new BatchApi.Request(GUIDANCE, List.of(item.taskId()), values, null);
        var begun =
                actors.as(ComplianceActors.DISNAKER, () -> api.begin(request)).orThrow();
        var batch = finished(
                ComplianceActors.DISNAKER, actors.as(ComplianceActors.DISNAKER, () -> batches.find(begun.id())));
        assertThat(lines(batch)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(State.REFUSED);
            assertThat(line.errors()).containsExactly(new Batch.Wrong("letterDate", "required"));
        });
        assertThat(letters(item)).isEmpty();
    }

    /** A refusal changes nothing: no letter, and nobody's name on the task. */
    @Test
    void aRefusedLineLeavesItsTaskToWhoeverComes() {
        var items = waiting(2);
        var early = Map.<String, Object>of("letterDate", "2020-01-01");
        var batch = finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, items, early));
        assertThat(batch.refused()).isEqualTo(2);
        for (var item : items) {
            var now = actors.asSystem(() -> desk.find(item.taskId()).orThrow());
            assertThat(now.holder()).isNull();
            assertThat(now.version()).as("untouched").isEqualTo(item.version());
        }
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'task.claimed' AND subject = ANY (:tasks)")
                        .param("tasks", items.stream().map(WorkItem::taskId).toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .as("nor that somebody ever took it")
                .isZero();
    }

    @Test
    void thePlanSaysWhatWouldBeRefusedAndKeepsNothing() {
        var items = waiting(2);
        actors.as("disnaker", () -> desk.claim(items.getFirst().taskId())).orThrow();
        var plan = actors.as(ComplianceActors.DISNAKER, () -> tasks.plan(items, values(), Map.of()));
        assertThat(plan.can())
                .extracting(WorkItem::taskId)
                .containsExactly(items.getLast().taskId());
        assertThat(plan.cannot()).extracting(no -> no.why().code()).containsExactly("task.taken");
        var early = actors.as(
                ComplianceActors.DISNAKER,
                () -> tasks.plan(List.of(items.getLast()), Map.of("letterDate", "2020-01-01"), Map.of()));
        assertThat(early.cannot())
                .extracting(BatchTasks.Cannot::why)
                .extracting(Refusal::code)
                .containsExactly("fields");
        var now = actors.asSystem(() -> desk.find(items.getLast().taskId()).orThrow());
        assertThat(now.isOpen()).isTrue();
        assertThat(now.holder()).isNull();
        assertThat(letters(items.getLast())).isEmpty();
    }

    @Test
    void theCommonQuestionsHoldNoDocumentsAndNothingToRead() {
        var item = waiting(1).getFirst();
        var common = actors.as(ComplianceActors.DISNAKER, () -> tasks.common(item));
        assertThat(common)
                .extracting(Field::name)
                .contains("letterDate", "note")
                .doesNotContain("document");
        assertThat(found(ComplianceActors.DISNAKER, () -> tasks.of(searched(item))))
                .containsExactly(item.taskId());
    }

    private static TaskQuery searched(WorkItem item) {
        return TaskQuery.of(Queue.ALL).text(item.caseNumber());
    }

    /** Tasks of guidance letters. */
    private List<String> found(String user, Supplier<TaskQuery> query) {
        return actors.as(user, () -> tasks.open(query.get()).get(GUIDANCE)).stream()
                .map(WorkItem::taskId)
                .toList();
    }

    /** What another list is narrowed to narrows the tasks here to just those, and by who looks. */
    @Test
    void aFilteredListBringsItsTasksAndNoOthers() {
        var items = waiting(2);
        var one = items.getFirst();
        var all = items.stream().map(WorkItem::taskId).toList();
        var user = ComplianceActors.DISNAKER;
        assertThat(found(user, () -> tasks.about(EmployerFilter.of(one.subject(), null))))
                .contains(one.taskId())
                .doesNotContain(items.getLast().taskId());
        var here = EmployerFilter.of(null, territory.villages(null).getFirst().code());
        assertThat(found(user, () -> tasks.about(here.openCase(true)))).containsAll(all);
        assertThat(found(user, () -> tasks.about(EmployerFilter.of(null, "74.02.42"))))
                .doesNotContainAnyElementsOf(all);
        assertThat(found(user, () -> tasks.about(here.unregistered(true)))).doesNotContainAnyElementsOf(all);
        assertThat(found(user, () -> tasks.about(here.inArrears(true)))).doesNotContainAnyElementsOf(all);
        assertThat(found(ComplianceActors.FAR, () -> tasks.about(EmployerFilter.of(null, null))))
                .doesNotContainAnyElementsOf(all);
        assertThat(found(user, () -> tasks.of(TaskQuery.of(Queue.DONE).text(one.caseNumber()))))
                .as("nothing is written for what is done")
                .containsExactly(one.taskId());
        assertThat(found(user, () -> tasks.of(searched(one).area("74.02.42")))).isEmpty();
        assertThat(actors.as(user, () -> tasks.any(tasks.of(searched(one))))).isTrue();
        assertThat(actors.as(user, () -> tasks.any(tasks.about(here.openCase(false)))))
                .as("nobody without a case waits for a letter")
                .isFalse();
        for (var other : List.of(ComplianceActors.INSPECTOR, ComplianceActors.SETDA, ComplianceActors.DPMD)) {
            assertThat(actors.as(other, tasks::mayBegin)).isFalse();
        }
    }

    @Test
    void draftsAreApprovedByAnotherPersonAndDispatchedWithTheirScans() throws Exception {
        var items = waiting(3);
        finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, items, values()));
        var drafts = next(items, CHECK);
        var approved = Map.<String, Object>of("letterCheck", "approved");
        var own = finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, CHECK, drafts, approved));
        assertThat(own.refused()).as("four eyes, also for many at once").isEqualTo(3);
        var checked = finished(ComplianceActors.HEAD, begin(ComplianceActors.HEAD, CHECK, drafts, approved));
        assertThat(checked.done()).isEqualTo(3);
        assertThat(lines(checked)).extracting(Line::number).doesNotContainNull().doesNotHaveDuplicates();
        var papers = next(items, DISPATCH);
        var scans = actors.as(ComplianceActors.DISNAKER, () -> filed(papers, zip(checked)));
        assertThat(scans.own()).hasSize(3);
        assertThat(scans.left()).singleElement().asString().startsWith("lain.pdf");
        var today = calendar.today().toString();
        var wanted = papers.stream()
                .map(item -> new Batches.Wanted(item.taskId(), scans.own().get(item.taskId())))
                .toList();
        var sent = finished(
                ComplianceActors.DISNAKER,
                actors.as(
                        ComplianceActors.DISNAKER,
                        () -> batches.begin(
                                DISPATCH, wanted, Map.of("signedOn", today, "sentOn", today, "means", "post"))));
        assertThat(lines(sent)).extracting(Line::why).containsOnlyNulls();
        assertThat(items)
                .allSatisfy(item ->
                        assertThat(letters(item)).extracting(Letter::status).containsExactly(LetterStatus.SENT));
    }

    private List<WorkItem> next(List<WorkItem> items, String form) {
        return items.stream().map(item -> actors.open(item.caseNumber(), form)).toList();
    }

    /** The letters as they were taken along, and one more that is nobody's. */
    private byte[] zip(Batch batch) {
        var out = new ByteArrayOutputStream();
        try {
            var letters = new ByteArrayOutputStream();
            files.open(batch.id()).orThrow().write(letters);
            try (var from = new ZipInputStream(new ByteArrayInputStream(letters.toByteArray()));
                    var to = new ZipOutputStream(out)) {
                for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    to.putNextEntry(new ZipEntry("pindaian/" + entry.getName()));
                    from.transferTo(to);
                }
                to.putNextEntry(new ZipEntry("lain.pdf"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Scans.Filed filed(List<WorkItem> items, byte[] zip) {
        try {
            assertThat(code(scans.file(
                            items, "scan", new ByteArrayInputStream("kosong".getBytes(UTF_8)), scans.begun())))
                    .isEqualTo("massletters.notZip");
            return scans.file(items, "scan", new ByteArrayInputStream(zip), scans.begun())
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stopped after a task was completed and before that was written down; then taken up again. */
    @Test
    void aStopInTheMiddleRepeatsNothingAndLosesNothing() {
        var items = waiting(3);
        var user = accounts.find(ComplianceActors.DISNAKER).orElseThrow();
        var id = actors.as(
                ComplianceActors.DISNAKER,
                () -> repository.insert(
                        new Batch(
                                0,
                                GUIDANCE,
                                values(),
                                user.username(),
                                user.agency(),
                                clock.instant(),
                                null,
                                0,
                                0,
                                0,
                                false),
                        items.stream()
                                .map(item -> tasks.line(GUIDANCE, item.taskId(), Map.of()))
                                .toList()));
        actors.as(
                        ComplianceActors.DISNAKER,
                        () -> tasks.complete(items.getFirst().taskId(), values(), Map.of()))
                .orThrow();
        DeadNode.had(jdbc, BatchWorker.CODE, id, user.username());
        var batch = await().until(
                        () -> actors.as(
                                ComplianceActors.DISNAKER,
                                () -> batches.find(id).orThrow()),
                        one -> one.finishedAt() != null);
        assertThat(batch.done()).isEqualTo(3);
        assertThat(items).allSatisfy(item -> assertThat(letters(item)).hasSize(1));
        assertThat(lines(batch)).extracting(Line::letterId).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void aFullDiskIsWaitedForAndEachLetterIsWrittenOnce() {
        var items = waiting(3);
        var last = items.getLast().taskId();
        try (var full = Trouble.of(jdbc, "massletters.line", "UPDATE", "new.task_id = '" + last + "'", "53100")) {
            var id = begin(ComplianceActors.DISNAKER, GUIDANCE, items, values())
                    .orThrow()
                    .id();
            await().until(() -> batches.standing(id).state() == Standing.State.RETRYING);
            assertThat(batches.standing(id).why()).isEqualTo("passing.FULL");
            full.close();
            actors.as(ComplianceActors.DISNAKER, () -> batches.resume(id, Map.of()));
            var batch = await().until(
                            () -> actors.as(
                                    ComplianceActors.DISNAKER,
                                    () -> batches.find(id).orThrow()),
                            one -> one.finishedAt() != null);
            assertThat(batch.done()).isEqualTo(3);
            assertThat(items).allSatisfy(item -> assertThat(letters(item)).hasSize(1));
        }
    }

    @Test
    void twoWhoBeginTheSameAtOnceWriteEachLetterOnce() throws Exception {
        var items = waiting(4);
        Callable<Batch> mine =
                () -> finished(ComplianceActors.DISNAKER, begin(ComplianceActors.DISNAKER, GUIDANCE, items, values()));
        Callable<Batch> theirs = () -> finished("disnaker", begin("disnaker", GUIDANCE, items, values()));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var done = 0L;
            for (var batch : pool.invokeAll(List.of(mine, theirs))) {
                done += batch.get().done();
            }
            assertThat(done).isEqualTo(4);
        }
        assertThat(items).allSatisfy(item -> assertThat(letters(item)).hasSize(1));
    }
}
