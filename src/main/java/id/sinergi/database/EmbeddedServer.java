package id.sinergi.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own on a folder that outlives us: durable, and safe against a second Sinergi on the same
 * folder and against a server that a killed Sinergi left running.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final ServerPassword password;

    EmbeddedServer(Path folder) {
        try {
            var home = Files.createDirectories(folder).toRealPath();
            lock = lock(home);
            password = ServerPassword.of(home);
            var cluster = home.resolve("postgresql");
            if (!Files.exists(cluster)) {
                create(home, cluster, password);
            }
            stopLeftover(cluster);
            var isOpen = ServerPassword.isOpen(cluster);
            server = start(home, cluster, password);
            if (isOpen) {
                password.close(cluster, server.getPostgresDatabase());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the embedded PostgreSQL in " + folder, e);
        }
        log.info("Embedded PostgreSQL in {} on port {}", folder.toAbsolutePath(), server.getPort());
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    String password() {
        return password.value();
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }

    /** Built beside its place and moved there when it is whole: a first start may be cut short too. */
    private static void create(Path home, Path cluster, ServerPassword password) throws IOException {
        var half = home.resolve("postgresql.new");
        stopLeftover(half);
        FileSystemUtils.deleteRecursively(half);
        start(home, half, password).close();
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres start(Path home, Path cluster, ServerPassword password) throws IOException {
        var programs = ServerFiles.prepare(home.resolve("postgresql.bin"));
        ServerFiles.close(cluster);
        var server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("unix_socket_directories", "")
                // Its log quotes neither rows nor statements: they hold people's data.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic");
        // These go to initdb, after its own; only a new cluster meets it.
        password.atCreation().forEach(server::setLocaleConfig);
        var started = server.setConnectConfig("password", password.value()).start();
        ServerFiles.protect(programs);
        return started;
    }

    /** One living owner per folder. The lock falls with its process, however that ends. */
    private static FileChannel lock(Path home) throws IOException {
        var channel =
                FileChannel.open(home.resolve("sinergi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("Locked within this process", e);
        }
        channel.close();
        throw new FolderInUseException(home);
    }

    /**
     * We hold the folder's lock, so a server still named in {@code postmaster.pid} was left over by a killed owner. Where
     * that process is gone the file stays: PostgreSQL itself looks whether any of its children still live.
     */
    private static void stopLeftover(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var process = Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        if (process.isPresent() && serves(process.get(), cluster)) {
            log.warn(
                    "Stopping the PostgreSQL server {} that an earlier run left behind",
                    process.get().pid());
            stop(process.get());
        } else if (process.isPresent()) {
            Files.delete(pidFile);
        }
    }

    /** After a restart of the machine the number may belong to any process, even to another PostgreSQL server. */
    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        return info.command().orElse("").contains("postgres")
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(cluster.toString()))
                        .orElse(true);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            log.warn("It does not stop; killing it. Its log is replayed at the next start.", e);
            process.destroyForcibly();
            process.onExit().join();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
