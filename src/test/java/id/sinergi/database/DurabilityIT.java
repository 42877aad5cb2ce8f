package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server keeps what it confirmed. */
class DurabilityIT {

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void writesAreFlushedBeforeTheyAreConfirmed() throws Exception {
        try (var server = new EmbeddedServer(folder)) {
            assertThat(read(server, "SHOW fsync")).isEqualTo("on");
            assertThat(read(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(read(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(read(server, "SHOW server_version")).startsWith("17.");
        }
    }

    @Test
    void dataSurviveARestart() throws Exception {
        try (var server = new EmbeddedServer(folder)) {
            execute(server, "CREATE TABLE kept (word text)");
            execute(server, "INSERT INTO kept VALUES ('here')");
        }
        try (var server = new EmbeddedServer(folder)) {
            assertThat(read(server, "SELECT word FROM kept")).isEqualTo("here");
        }
    }

    @Test
    void aServerLeftRunningByAKilledOwnerIsStoppedAndItsDataKept() throws Exception {
        var owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("owner.log").toFile())
                .start();
        assertThat(owner.waitFor()).as(() -> log(folder)).isEqualTo(Owner.HALTED);
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(pid))
                .as("the server the killed owner left behind")
                .isPresent();

        try (var server = new EmbeddedServer(folder)) {
            assertThat(read(server, "SELECT word FROM kept")).isEqualTo("here");
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    /** Writes one row and dies without a word to its server. */
    static final class Owner {
        static final int HALTED = 137;

        public static void main(String[] args) throws SQLException {
            var server = new EmbeddedServer(Path.of(args[0]));
            execute(server, "CREATE TABLE kept (word text)");
            execute(server, "INSERT INTO kept VALUES ('here')");
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("owner.log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void aFolderHasOneOwner() throws Exception {
        try (var first = new EmbeddedServer(folder)) {
            assertThatThrownBy(() -> new EmbeddedServer(folder)).isInstanceOf(FolderInUseException.class);
            assertThat(read(first, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
