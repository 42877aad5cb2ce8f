package id.sinergi.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Div;
import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.ApiCases;
import id.sinergi.IntegrationTest;
import id.sinergi.Refusals;
import id.sinergi.TestClock;
import id.sinergi.Trouble;
import id.sinergi.casefile.Attachments;
import id.sinergi.shared.Once;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.worklist.CaseDesk;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever got no answer sends the same again, and it is done once. */
@IntegrationTest
class RetriesIT {

    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
    private static final String WORDS = "Sudah ditelepon, akan datang Senin";

    @Autowired
    Actors actors;

    @Autowired
    CaseDesk cases;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Answers answers;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final String key = UUID.randomUUID().toString();
    private String number;
    private Api api;

    @BeforeEach
    void aCase() {
        clock.reset();
        api = new Api(port);
        var today = LocalDate.now(clock);
        number = actors.as(
                        "disnaker",
                        () -> cases.open(ApiCases.campaign("Uji ulang", today.plusDays(20), today.plusDays(60))))
                .orThrow()
                .number();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theSameAgainIsDoneOnceAndAnsweredAlike() {
        var first = comment(key, WORDS);
        var again = comment(key, WORDS);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.type()).isEqualTo(first.type());
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .contains("true");
        assertThat(first.response().headers().firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(comments()).isEqualTo(1);
        assertThat(comment(UUID.randomUUID().toString(), WORDS).status()).isEqualTo(201);
        assertThat(comments()).isEqualTo(2);
    }

    @Test
    void somethingElseUnderTheKeyIsRefusedAndAnotherAccountHasKeysOfItsOwn() {
        comment(key, WORDS);
        comment(key, "Sesuatu yang lain").refused(409, "retry.other");
        send("disnaker-kepala", key, WORDS);
        assertThat(comments()).isEqualTo(2);
        comment("pendek", WORDS).refused(422, "retry.key");
    }

    /** A look that was answered once is recorded and counted when it is asked for again. */
    @Test
    void aQuestionIsAnsweredAnewAndItsAnswerKeptNowhere() {
        var looks = looks();
        for (var time = 1; time <= 2; time++) {
            var answer = post("dpmd", "/workers/lookup", key, "{\"nik\":\"7402010501907777\"}");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("Idempotency-Replayed"))
                    .isEmpty();
            assertThat(looks()).isEqualTo(looks + time);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM retries.act WHERE key = :key")
                        .param("key", Seal.name(key))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long looks() {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'worker.lookedUp' AND actor = 'dpmd'")
                .query(Long.class)
                .single();
    }

    @Test
    void aRefusalIsNotRemembered() {
        var empty = comment(key, "");
        assertThat(empty.status()).as(empty.toString()).isEqualTo(422);
        assertThat(comment(key, WORDS).status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Api.Answer>>mapToObj(i -> () -> comment(key, WORDS))
                    .toList();
            for (var answer : people.invokeAll(calls)) {
                if (answer.get().status() != 201) {
                    answer.get().refused(409, "retry.running");
                }
            }
        }
        assertThat(comments()).isEqualTo(1);
        assertThat(comment(key, WORDS).status()).isEqualTo(201);
        assertThat(comments()).isEqualTo(1);
    }

    /** As two nodes would, which do not know of each other: both are at it before either is done. */
    @Test
    void ofTwoNodesTheSlowerIsRolledBack() throws Exception {
        var slow = new Once("disnaker", key, new byte[] {1});
        var fast = new Once("disnaker", key, new byte[] {1});
        assertThatThrownBy(() -> slow.call(() -> transaction.execute(status -> {
                    write("slow");
                    elsewhere(() -> fast.call(() -> transaction.execute(inner -> write("fast"))));
                    return true;
                })))
                .satisfies(failure -> assertThat(Refusal.raised(failure))
                        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("retry.done")));
        assertThat(slow.isRepeated()).isTrue();
        assertThat(fast.isKept()).isTrue();
        assertThat(jdbc.sql("SELECT text FROM casefile.comment WHERE number = :number")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("fast");
    }

    /** All that the slower one did is taken back, but not what stands on every answer. */
    @Test
    void theSlowersAnswerBearsWhatEveryAnswerBears() throws Exception {
        var fast = new Once("disnaker", key, new byte[] {1});
        try (var node = Executors.newSingleThreadExecutor()) {
            var slow = transaction.execute(status -> {
                jdbc.sql("SELECT number FROM casefile.case_file WHERE number = :number FOR NO KEY UPDATE")
                        .param("number", number)
                        .query(String.class)
                        .single();
                var asked = node.submit(() -> comment(key, WORDS));
                await().until(() -> jdbc.sql("""
                                SELECT count(*) FROM pg_stat_activity
                                 WHERE wait_event_type = 'Lock' AND query LIKE '%casefile.case_file%'
                                """).query(Long.class).single() == 1);
                elsewhere(() -> fast.call(() -> transaction.execute(inner -> write("fast"))));
                return asked;
            });
            var answer = slow.get();
            answer.refused(409, "retry.other");
            assertThat(answer.response().headers().map())
                    .containsKeys("x-content-type-options", "cache-control", "referrer-policy");
        }
        assertThat(comments()).as("the faster one's").isEqualTo(1);
    }

    @Test
    void whatWasStoredWithoutAnAnswerIsToldAndNotRepeated() {
        comment(key, WORDS);
        jdbc.sql("UPDATE retries.act SET answer = NULL WHERE account = 'disnaker' AND key = :key")
                .param("key", Seal.name(key))
                .update();
        var unsure = comment(key, WORDS).refused(409, "retry.unsure");
        assertThat(unsure.get("detail").asString()).contains("WITA", "Periksa");
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void aDialogThatIsPressedTwiceDoesItOnce() {
        var dialog = Once.ofPage();
        actors.as("disnaker", () -> dialog.call(() -> attachments.comment(number, WORDS)));
        var next = Once.ofPage();
        assertThat(dialog.isKept()).isTrue();
        actors.as("disnaker", () -> next.call(() -> attachments.comment(number, WORDS)));
        assertThat(comments()).isEqualTo(2);
    }

    /** A button that is pressed again: what came after the act failed, and the act is stored. */
    @Test
    void whatAPageHasStoredIsNotStoredAgainAfterAnError() {
        var act = new OneAct();
        assertThatThrownBy(() -> actors.as(
                        "disnaker",
                        () -> act.call(new Div(), () -> {
                            attachments.comment(number, WORDS).orThrow();
                            throw new IllegalStateException("The list cannot be shown");
                        })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Refusals.code(actors.as(
                        "disnaker", () -> act.call(new Div(), () -> attachments.comment(number, WORDS)))))
                .isEqualTo("retry.done");
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void whatAPageWasRefusedIsMendedAndDone() {
        var act = new OneAct();
        actors.as("disnaker", () -> act.call(new Div(), () -> attachments.comment(number, "")));
        actors.as("disnaker", () -> act.call(new Div(), () -> attachments.comment(number, WORDS)))
                .orThrow();
        actors.as("disnaker", () -> act.call(new Div(), () -> attachments.comment(number, WORDS)));
        assertThat(comments()).isEqualTo(1);
    }

    /** As a browser sends it that never got the answer; another page, name or content is another file. */
    @Test
    void aFileThatAPageSendsAgainIsThereOnce() {
        var begun = attachments.begun();
        var first = file("surat.pdf", PDF, begun);
        assertThat(file("surat.pdf", PDF, begun)).isEqualTo(first);
        assertThat(file("lain.pdf", PDF, begun)).isNotEqualTo(first);
        assertThat(file("surat.pdf", PDF + "%%EOF", begun)).isNotEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(file("surat.pdf", PDF, attachments.begun())).isNotEqualTo(first);
        assertThat(actors.as("disnaker", () -> attachments.documents(number)).orThrow())
                .hasSize(4);
    }

    private UUID file(String name, String content, Instant begun) {
        return actors.as(
                        "disnaker",
                        () -> attachments.addOnce(number, name, content.getBytes(StandardCharsets.UTF_8), begun))
                .orThrow()
                .id();
    }

    /**
     * That nothing was stored is said where it is known: a statement failed, and all was rolled back. Where the commit itself
     * failed, its answer may have been lost on the way.
     */
    @Test
    void anUnsureEndSaysSo() {
        for (var failure : Map.of("53100", "full", "XX000", "failed").entrySet()) {
            var code = "api." + failure.getValue();
            var status = code.equals("api.full") ? 503 : 500;
            try (var statement =
                    Trouble.of(jdbc, "casefile.comment", "INSERT", "new.number = '" + number + "'", failure.getKey())) {
                var sure = send("disnaker", UUID.randomUUID().toString(), WORDS).refused(status, code);
                assertThat(sure.get("detail").asString())
                        .contains("Tidak ada yang tersimpan")
                        .doesNotContain("mungkin");
            }
            try (var commit =
                    Trouble.atCommit(jdbc, "casefile.comment", "new.number = '" + number + "'", failure.getKey())) {
                var unsure = comment(key, WORDS).refused(status, code + ".unsure");
                assertThat(unsure.get("detail").asString())
                        .contains("mungkin sudah terlaksana, mungkin belum", "Idempotency-Key")
                        .doesNotContain("Tidak ada yang tersimpan");
            }
        }
        assertThat(comments()).isZero();
        assertThat(comment(key, WORDS).status()).as("the advice works").isEqualTo(201);
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void aDayLaterTheKeyIsForgotten() {
        comment(key, WORDS);
        clock.advance(Duration.ofHours(25));
        assertThat(comment(key, WORDS).status()).isEqualTo(201);
        assertThat(comments()).isEqualTo(2);
        clock.advance(Duration.ofHours(25));
        answers.forget();
        assertThat(jdbc.sql("SELECT count(*) FROM retries.act WHERE at < :before")
                        .param("before", java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDatabaseTellsNeitherKeyNorAnswer() {
        comment(key, WORDS);
        var stored = jdbc.sql("SELECT encode(key || answer || fingerprint, 'escape') FROM retries.act WHERE key = :key")
                .param("key", Seal.name(key))
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(key, "telepon", number);
    }

    private boolean write(String words) {
        return jdbc.sql("""
                        INSERT INTO casefile.comment (number, at, author, text)
                        VALUES (:number, :at, 'disnaker', :text)
                        """)
                        .param("number", number)
                        .param("at", java.sql.Timestamp.from(clock.instant()))
                        .param("text", words)
                        .update()
                == 1;
    }

    private static void elsewhere(Callable<?> work) {
        try (var node = Executors.newSingleThreadExecutor()) {
            node.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long comments() {
        return jdbc.sql("SELECT count(*) FROM casefile.comment WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private Api.Answer comment(String key, String words) {
        return send("disnaker", key, words);
    }

    private Api.Answer send(String account, String key, String words) {
        return post(account, "/cases/" + number + "/comments", key, "{\"text\":\"" + words + "\"}");
    }

    private Api.Answer post(String account, String path, String key, String body) {
        var credentials = (account + ":sinergi").getBytes(StandardCharsets.UTF_8);
        return api.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
