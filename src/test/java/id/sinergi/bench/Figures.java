package id.sinergi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/** The table of a run, {@code target/bench.md}: each figure with its yardstick, measured side by side. */
final class Figures {

    private static final Path FILE = Path.of("target", "bench.md");

    static {
        write(
                """
                Conditions: %d cores, Java %s, at most %d MB of heap for all of Sinergi, its embedded PostgreSQL 17 durable
                (fsync on), everything on one machine. Times are of this run; the ratios count.

                | what | took | yardstick | took | ratio | wanted |
                |---|---|---|---|---|---|
                """.formatted(
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version().feature(),
                                Runtime.getRuntime().maxMemory() >> 20),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private Figures() {}

    /** Ours against a yardstick of the same run. */
    static void compare(String what, Duration ours, String yardstick, Duration its, String wanted) {
        row(what, text(ours), yardstick, text(its), ratio(ours, its), wanted);
    }

    /** Ours against a bound that the issue sets in time or memory. */
    static void state(String what, String ours, String wanted) {
        row(what, ours, "", "", "", wanted);
    }

    static String text(Duration time) {
        return time.compareTo(Duration.ofSeconds(10)) < 0
                ? String.format(Locale.ROOT, "%,.1f ms", time.toNanos() / 1e6)
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    /** How long {@code work} takes: the median of {@code times} runs. */
    static Duration median(int times, Runnable work) {
        return Duration.ofNanos(LongStream.range(0, times)
                .map(run -> {
                    var start = System.nanoTime();
                    work.run();
                    return System.nanoTime() - start;
                })
                .sorted()
                .skip(times / 2)
                .findFirst()
                .orElseThrow());
    }

    private static String ratio(Duration ours, Duration its) {
        return String.format(Locale.ROOT, "%.2f", (double) ours.toNanos() / its.toNanos());
    }

    private static void row(String... cells) {
        var line = "| " + String.join(" | ", cells) + " |\n";
        System.out.print(line);
        write(line, StandardOpenOption.APPEND);
    }

    private static void write(String text, StandardOpenOption... options) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
