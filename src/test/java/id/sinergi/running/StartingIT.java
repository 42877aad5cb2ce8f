package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Two nodes on a PostgreSQL that somebody else runs, started at the same moment on an empty database; the line between the
 * second and its database is ours to cut.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StartingIT {

    private static final Path FOLDER = Path.of("target", "starting");
    private static final String PASSWORD = "kata sandi pertama";

    private static EmbeddedPostgres server;
    private static Line line;
    private static JdbcClient database;
    private static RunningSinergi near;
    private static RunningSinergi far;

    @BeforeAll
    static void anOutsideServer() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve("outside"))
                .setRegisterShutdownHook(false)
                .start();
        line = new Line(server.getPort());
        database = emptyDatabase("shared");
        near = launch("shared", "near", "--sinergi.admin-password=" + PASSWORD);
        far = launchAt(line.port(), "shared", "far", "--sinergi.admin-password=" + PASSWORD);
        near.awaitReady();
        far.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        near.close();
        far.close();
        line.close();
        server.close();
    }

    @Test
    void refusesToStartWithoutAPasswordForTheFirstAdministrator() {
        var asked = emptyDatabase("asked");
        var sinergi = launch("asked", "alone");
        assertThat(sinergi.awaitEnd()).isEqualTo(1);
        assertThat(sinergi.log())
                .contains("the first administrator has no password", "sinergi.admin-password", "SINERGI_ADMIN_PASSWORD")
                .doesNotContain("\tat ");
        assertThat(count(asked, "identity.account")).isZero();
    }

    @Test
    void twoNodesStartedAtTheSameMomentOnAnEmptyDatabase() throws IOException {
        onlyTheAdministratorIsThere(database);
        eachDiagramIsDeployedOnce(database);
        for (var node : List.of(near, far)) {
            var me = node.as("admin", PASSWORD).get("/api/v1/me");
            assertThat(me.body().path("roles").toString()).as(me.text()).contains("ADMIN");
            assertThat(node.as("admin", "sinergi").get("/api/v1/me").isDone()).isFalse();
            assertThat(node.as("sekda", "sinergi").get("/api/v1/me").isDone()).isFalse();
            assertThatNoException().isThrownBy(() -> SmokeIT.connect(node));
        }
    }

    @Test
    void anOlderJarRefusesANewerSchema() {
        var newer =
                "INSERT INTO public.flyway_schema_history SELECT 9000, '9000', 'later', 'SQL', 'V9000__later.sql', 1,"
                        + " 'nobody', now(), 1, true";
        database.sql(newer).update();
        try {
            var old = launch("shared", "old");
            assertThat(old.awaitEnd()).isEqualTo(1);
            assertThat(old.log())
                    .contains("The database belongs to a newer Sinergi", "V9000", "docs/operations.md")
                    .doesNotContain("\tat ");
        } finally {
            database.sql("DELETE FROM public.flyway_schema_history WHERE version = '9000'")
                    .update();
        }
    }

    @Test
    void whileTheDatabaseIsAwayProgramsAreToldSoAndAskedToComeBack() throws Exception {
        for (var fault : List.<Runnable>of(line::cut, line::silence)) {
            fault.run();
            try {
                saysWithin(2, far, "/actuator/health", 503);
                saysWithin(2, far, "/actuator/health/readiness", 503);
                saysWithin(2, far, "/actuator/health/liveness", 200);
                for (var password : List.of(PASSWORD, "wrong")) {
                    var away = within(5, () -> far.as("admin", password).get("/api/v1/me"));
                    assertThat(away.status()).as(away.text()).isEqualTo(503);
                    // A line that is silent looks like a busy database until a connection has failed.
                    assertThat(away.text())
                            .containsAnyOf("Basis data sedang tidak dapat dihubungi", "Basis data sedang sangat sibuk");
                    assertThat(away.retryAfter()).isPositive();
                }
                assertThat(near.as("admin", PASSWORD).get("/api/v1/me").isDone())
                        .isTrue();
            } finally {
                line.mend();
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> far.as("admin", PASSWORD).get("/api/v1/me").isDone());
            saysWithin(2, far, "/actuator/health/readiness", 200);
        }
    }

    @Test
    void whileTheDatabaseIsAwayPeopleSeeOneStripThatGoesByItself() {
        new AwayPages(far.port(), line).look("admin", PASSWORD);
    }

    @Test
    void aSlowTableThatUsesUpThePoolKeepsNobodyFromBeingRecognised() throws Exception {
        var browser = new Form(near);
        try (var holder = DriverManager.getConnection(server.getJdbcUrl("postgres", "shared"));
                var people = Executors.newFixedThreadPool(30)) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("LOCK TABLE privacy.activity IN ACCESS EXCLUSIVE MODE");
            var answers = IntStream.range(0, 30)
                    .mapToObj(
                            i -> people.submit(() -> near.as("admin", PASSWORD).get("/api/v1/processing-activities")))
                    .toList();
            await().until(() -> count(database, "pg_stat_activity WHERE wait_event_type = 'Lock'") >= 20);
            saysWithin(2, near, "/actuator/health", 200);
            assertThat(within(2, browser::signIn)).as("signed in by the form").isEqualTo(302);
            var me = within(2, () -> near.as("admin", PASSWORD).get("/api/v1/me"));
            assertThat(me.isDone()).as(me.text()).isTrue();
            var queued = within(5, () -> near.as("admin", PASSWORD).get("/api/v1/processing-activities"));
            assertThat(queued.status()).as(queued.text()).isEqualTo(503);
            assertThat(queued.text()).contains("Basis data sedang sangat sibuk");
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(503);
            }
        }
        assertThat(near.as("admin", PASSWORD)
                        .get("/api/v1/processing-activities")
                        .isDone())
                .isTrue();
        assertThat(near.log().lines().filter(line -> line.startsWith("\tat ")).count())
                .as("traces of one minute")
                .isLessThan(2_000);
    }

    /** The page of the login in a browser of its own, filled in. */
    private static final class Form {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final URI page;
        private final String body;

        Form(RunningSinergi node) throws Exception {
            page = URI.create("http://localhost:" + node.port() + "/login");
            var token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                    .matcher(client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                            .body());
            assertThat(token.find()).isTrue();
            body = "username=admin&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        }

        int signIn() throws Exception {
            var answer = client.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
            return answer.statusCode();
        }
    }

    private static void saysWithin(int seconds, RunningSinergi node, String path, int status) throws Exception {
        var answer = within(seconds, () -> node.open(path));
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain("details", "components");
    }

    /** Waits are bounded to these seconds; a busy machine gets three times as many, where unbounded ones took over thirty. */
    private static <T> T within(int seconds, Callable<T> call) throws Exception {
        var before = System.nanoTime();
        var answer = call.call();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3L * seconds));
        return answer;
    }

    private static void onlyTheAdministratorIsThere(JdbcClient database) {
        assertThat(database.sql("SELECT username FROM identity.account")
                        .query(String.class)
                        .list())
                .containsExactly("admin");
        for (var table :
                List.of("registry.worker", "employers.employer", "registry.membership", "casefile.case_file")) {
            assertThat(count(database, table)).as(table).isZero();
        }
        assertThat(count(database, "territory.village")).isEqualTo(348);
    }

    private static void eachDiagramIsDeployedOnce(JdbcClient database) {
        assertThat(database.sql(
                                "SELECT version_ FROM engine.act_re_procdef UNION ALL SELECT version_ FROM engine.act_re_decision_def")
                        .query(Integer.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(7)
                .containsOnly(1);
    }

    private static RunningSinergi launch(String database, String node, String... settings) {
        return launchAt(server.getPort(), database, node, settings);
    }

    private static RunningSinergi launchAt(int port, String database, String node, String... settings) {
        var all = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=jdbc:postgresql://localhost:" + port + "/" + database,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres"),
                        Stream.of(settings))
                .toArray(String[]::new);
        return RunningSinergi.launch(FOLDER.resolve(node), all);
    }

    private static JdbcClient emptyDatabase(String name) {
        client("postgres").sql("CREATE DATABASE " + name).update();
        return client(name);
    }

    private static JdbcClient client(String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(server.getJdbcUrl("postgres", database), "postgres", "postgres"));
    }

    private static int count(JdbcClient database, String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
