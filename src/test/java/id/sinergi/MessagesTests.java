package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both languages say the same things, and every key that the code or a diagram needs exists. */
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("[Tt]exts?\\.get\\(\\s*\"([a-zA-Z0-9_.]+)\"");
    private static final Pattern FORM_KEY = Pattern.compile("formKey=\"([^\"]+)\"");
    private static final Pattern MENU = Pattern.compile("@Menu\\(title = \"([^\"]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(false)).isNotEmpty().isEqualTo(keys(true));
    }

    @Test
    void everyKeyIsSaidOnce() throws IOException {
        var owners = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var file : bundles(false)) {
            load(file).stringPropertyNames().forEach(key -> {
                if (owners.put(key, file.toString()) != null) {
                    twice.add(key);
                }
            });
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noTextIsEmptyOrBroken() throws IOException {
        var broken = new TreeMap<String, String>();
        for (var english : List.of(false, true)) {
            for (var file : bundles(english)) {
                load(file).forEach((key, value) -> {
                    if (value.toString().isBlank()) {
                        broken.put(file + " " + key, "empty");
                    }
                    if (!key.toString().startsWith("trail.")) {
                        try {
                            new MessageFormat(value.toString());
                        } catch (IllegalArgumentException e) {
                            broken.put(file + " " + key, String.valueOf(e.getMessage()));
                        }
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() throws IOException {
        var known = keys(false);
        var missing = new TreeMap<String, String>();
        for (var pattern : List.of(KEY, MENU)) {
            for (var file : walk(Path.of("src/main/java"), ".java")) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    if (!known.contains(found.group(1)) && !found.group(1).endsWith(".")) {
                        missing.put(found.group(1), file.toString());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTaskHasItsName() throws IOException {
        var known = keys(false);
        var missing = new TreeSet<String>();
        var seen = 0;
        for (var file : walk(Path.of("bpmn"), ".bpmn")) {
            var found = FORM_KEY.matcher(Files.readString(file));
            while (found.find()) {
                seen++;
                for (var key : List.of("task." + found.group(1), "task." + found.group(1) + ".purpose")) {
                    if (!known.contains(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(30);
    }

    private static TreeSet<String> keys(boolean english) {
        try {
            var keys = new TreeSet<String>();
            for (var file : bundles(english)) {
                keys.addAll(load(file).stringPropertyNames());
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> bundles(boolean english) throws IOException {
        return walk(BUNDLES, ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == english)
                .toList();
    }

    private static List<Path> walk(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Guards the guard: a bundle that repeats a key within itself hides its first text. */
    @Test
    void noBundleRepeatsAKey() throws IOException {
        Map<String, String> repeated = new TreeMap<>();
        for (var file : walk(BUNDLES, ".properties")) {
            var seen = new TreeSet<String>();
            for (var line : Files.readAllLines(file)) {
                var at = line.indexOf('=');
                if (at > 0
                        && !line.startsWith("#")
                        && !line.startsWith(" ")
                        && !seen.add(line.substring(0, at).strip())) {
                    repeated.put(line.substring(0, at), file.toString());
                }
            }
        }
        assertThat(repeated).isEmpty();
    }
}
