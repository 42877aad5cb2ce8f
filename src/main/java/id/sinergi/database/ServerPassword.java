package id.sinergi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The embedded server's password: generated once, in a file of the data folder that only its owner reads. A folder from
 * before, whose server believed every local user, is moved over at the next start.
 */
final class ServerPassword {

    private static final int BYTES = 32;

    /** Only who knows the password, and only from this machine. */
    private static final String ENTRANCE = """
            # TYPE  DATABASE        USER            ADDRESS                 METHOD
            local   all             all                                     scram-sha-256
            host    all             all             127.0.0.1/32            scram-sha-256
            host    all             all             ::1/128                 scram-sha-256
            """;

    private final Path file;
    private final String value;

    private ServerPassword(Path file, String value) {
        this.file = file;
        this.value = value;
    }

    static ServerPassword of(Path home) throws IOException {
        var file = home.resolve("postgresql.password");
        if (!Files.exists(file)) {
            Files.deleteIfExists(home.resolve("postgresql.password.new"));
            var half = Files.createFile(
                    home.resolve("postgresql.password.new"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, fresh());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPassword(file, Files.readString(file).strip());
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Path file() {
        return file;
    }

    String value() {
        return value;
    }

    /** Whether this cluster's server lets in whoever comes from this machine. */
    static boolean isOpen(Path cluster) throws IOException {
        return Files.readAllLines(entrance(cluster)).stream()
                .map(String::strip)
                .anyMatch(line -> !line.startsWith("#") && line.endsWith("trust"));
    }

    /** Sets the password first: a stop in between leaves an open door that the next start closes. */
    void close(Path cluster, DataSource server) throws IOException {
        try (var connection = server.getConnection();
                var statement = connection.createStatement()) {
            // Hexadecimal digits: nothing in them to quote, and ALTER ROLE takes no parameters.
            statement.execute("ALTER ROLE postgres PASSWORD '" + value + "'");
            var half = cluster.resolve("pg_hba.conf.new");
            Files.writeString(half, ENTRANCE);
            Files.move(half, entrance(cluster), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("Cannot give the embedded PostgreSQL a password", e);
        }
    }

    /** What {@code initdb} is told, so that a new server never believes anybody. */
    Map<String, String> atCreation() {
        return Map.of("auth", "scram-sha-256", "pwfile", file.toString());
    }

    private static Path entrance(Path cluster) {
        return cluster.resolve("pg_hba.conf");
    }
}
