package id.sinergi.running;

import id.sinergi.ApiClient;
import id.sinergi.SinergiApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A Sinergi in a process of its own, started by settings and ended by signals, as an operator does it. */
final class RunningSinergi implements AutoCloseable {

    private static final Pattern WEB = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern DATABASE = Pattern.compile("Embedded PostgreSQL in .* on port (\\d+)");
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final Path folder;
    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private RunningSinergi(Path folder, List<String> program, String... settings) {
        this.folder = folder;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program);
        command.add("--server.port=0");
        command.add("--sinergi.data-dir=" + folder);
        command.addAll(List.of(settings));
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** From the classes under test, without the test's own: they are components too. */
    static RunningSinergi launch(Path folder, String... settings) {
        var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return new RunningSinergi(folder, List.of("-cp", classes, SinergiApplication.class.getName()), settings);
    }

    /** From the jar that {@code package} has built. */
    static RunningSinergi launchJar(Path folder, String... settings) {
        try (var files = Files.newDirectoryStream(Path.of("target"), "sinergi-*.jar")) {
            return new RunningSinergi(
                    folder, List.of("-jar", files.iterator().next().toString()), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunningSinergi awaitReady() {
        awaitLine("Started SinergiApplication in");
        return this;
    }

    /** Waits until the process has said {@code part}; fails when it ends before. */
    String awaitLine(String part) {
        var until = System.nanoTime() + LONGEST.toNanos();
        synchronized (lines) {
            while (true) {
                var line = lines.stream().filter(said -> said.contains(part)).findFirst();
                if (line.isPresent()) {
                    return line.get();
                }
                var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (ended || left <= 0) {
                    throw new AssertionError("No \"" + part + "\" in:\n" + String.join("\n", lines));
                }
                pause(left);
            }
        }
    }

    private void pause(long millis) {
        try {
            lines.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                    lines.notifyAll();
                }
            }
        } catch (IOException e) {
            // The stream of a killed process may break off.
        }
        keep();
        synchronized (lines) {
            ended = true;
            lines.notifyAll();
        }
    }

    /** Beside the data folder, for whoever looks into a failure. */
    private void keep() {
        try {
            Files.writeString(Path.of("target", folder.getFileName() + "-" + process.pid() + ".log"), log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    int port() {
        return number(WEB);
    }

    ApiClient as(String username, String password) {
        return new ApiClient(port(), username, password);
    }

    /** What anybody gets who only knows the address. */
    ApiClient.Answer open(String path) throws IOException {
        return ApiClient.open(port(), path);
    }

    /** A second node on the embedded database of the first. */
    static RunningSinergi launchBeside(RunningSinergi first, Path folder) {
        return launch(
                folder,
                "--spring.datasource.url=" + first.databaseUrl(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + databasePassword(first.folder));
    }

    /** The embedded database behind the system's back. */
    JdbcClient database() {
        return JdbcClient.create(new DriverManagerDataSource(databaseUrl(), "postgres", databasePassword(folder)));
    }

    private String databaseUrl() {
        return "jdbc:postgresql://localhost:" + number(DATABASE) + "/postgres";
    }

    /** The one in the data folder. */
    static String databasePassword(Path folder) {
        try {
            return Files.readString(folder.resolve("postgresql.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int number(Pattern pattern) {
        return pattern.matcher(log())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + pattern + " in:\n" + log()));
    }

    /** The embedded database's process, as its folder names it. */
    Optional<ProcessHandle> databaseServer() {
        try {
            var file = folder.resolve("postgresql/postmaster.pid");
            return Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: no word to anybody. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ctrl-C or {@code systemctl stop}; answers the exit code. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() {
        try {
            var code = process.waitFor();
            reader.join();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Leaves nothing running, not even after a failed test. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        databaseServer().ifPresent(ProcessHandle::destroy);
    }
}
