package id.sinergi.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Starting against a PostgreSQL that somebody else runs. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class StartingIT {

    private static final Path FOLDER = Path.of("target", "starting");
    private static final String PASSWORD = "kata sandi pertama";

    private static EmbeddedPostgres server;

    @BeforeAll
    static void anOutsideServer() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(FOLDER.resolve("outside"))
                .setRegisterShutdownHook(false)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void refusesToStartWithoutAPasswordForTheFirstAdministrator() {
        var database = emptyDatabase("asked");
        var sinergi = launch("asked", "alone");
        assertThat(sinergi.awaitEnd()).isEqualTo(1);
        assertThat(sinergi.log())
                .contains("the first administrator has no password", "sinergi.admin-password", "SINERGI_ADMIN_PASSWORD")
                .doesNotContain("\tat ");
        assertThat(count(database, "identity.account")).isZero();
    }

    @Test
    void twoNodesStartAtTheSameMomentOnAnEmptyDatabase() throws IOException {
        var database = emptyDatabase("shared");
        var nodes = Stream.of("first", "second")
                .map(node -> launch("shared", node, "--sinergi.admin-password=" + PASSWORD))
                .toList();
        try {
            nodes.forEach(RunningSinergi::awaitReady);
            onlyTheAdministratorIsThere(database);
            eachDiagramIsDeployedOnce(database);
            for (var node : nodes) {
                var me = node.as("admin", PASSWORD).get("/api/v1/me");
                assertThat(me.body().path("roles").toString()).as(me.text()).contains("ADMIN");
                assertThat(node.as("admin", "sinergi").get("/api/v1/me").isDone())
                        .isFalse();
                assertThat(node.as("sekda", "sinergi").get("/api/v1/me").isDone())
                        .isFalse();
                assertThatNoException().isThrownBy(() -> SmokeIT.connect(node));
            }
        } finally {
            nodes.forEach(RunningSinergi::close);
        }
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
        var all = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + server.getJdbcUrl("postgres", database),
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
