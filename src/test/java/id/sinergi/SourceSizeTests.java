package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that has grown past three hundred lines holds two thoughts. */
class SourceSizeTests {

    static final int MOST = 300;

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        assertThat(tooLong(Path.of("src/main/java"))).isEmpty();
    }

    static List<String> tooLong(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            return sources.stream()
                    .filter(file -> lines(file) > MOST)
                    .map(file -> file.getFileName() + ": " + lines(file))
                    .sorted()
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
