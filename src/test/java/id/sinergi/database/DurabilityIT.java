package id.sinergi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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
        assertNobodyElseChangesThePrograms(folder.resolve("postgresql.bin"));

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

    @Test
    void nobodyOfThisMachineIsLetInWithoutThePassword() throws Exception {
        try (var server = new EmbeddedServer(folder)) {
            assertShut(server);
            assertThat(read(server, "SHOW password_encryption")).isEqualTo("scram-sha-256");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("postgresql.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** As folders were before: the server believes everybody, and its role has no password. */
    @Test
    void aFolderFromBeforeIsMovedOverAndKeepsItsData() throws Exception {
        try (var server = new EmbeddedServer(folder)) {
            execute(server, "CREATE TABLE kept (word text)");
            execute(server, "INSERT INTO kept VALUES ('here')");
            execute(server, "ALTER ROLE postgres PASSWORD NULL");
        }
        Files.delete(folder.resolve("postgresql.password"));
        Files.writeString(
                folder.resolve("postgresql/pg_hba.conf"),
                "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
        for (var start = 1; start <= 2; start++) {
            try (var server = new EmbeddedServer(folder)) {
                assertShut(server);
                assertThat(read(server, "SELECT word FROM kept")).isEqualTo("here");
            }
        }
    }

    /** Of a process of its own: programs are unpacked once for each. */
    private static void assertNobodyElseChangesThePrograms(Path programs) throws IOException {
        try (var files = Files.walk(programs)) {
            assertThat(files.filter(path -> !Files.isSymbolicLink(path)).toList())
                    .hasSizeGreaterThan(100)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .matches("...[r-]-[x-][r-]-[x-]"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(programs)))
                .isEqualTo("rwxr-xr-x");
    }

    private static void assertShut(EmbeddedServer server) {
        for (var wrong : List.of("", "postgres")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", wrong))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
