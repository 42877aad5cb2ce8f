package id.sinergi;

import id.sinergi.casefile.CaseKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder of message bundles, Indonesian without suffix, English with {@code _en}: what is wrong with it. */
public record Bundles(Path folder) {

    private static final Pattern KEY = Pattern.compile("[Tt]exts?\\.get\\(\\s*\"([a-zA-Z0-9_.]+)\"");
    private static final Pattern MACHINES_HOUR = Pattern.compile("\\{\\d+,\\s*(date|time)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
    private static final Pattern FORM_KEY = Pattern.compile("formKey=\"([^\"]+)\"");
    private static final Pattern MENU = Pattern.compile("@Menu\\(title = \"([^\"]+)\"");

    private static final Pattern PROCESS = Pattern.compile("<(?:bpmn:)?process id=\"([^\"]+)\"");
    private static final Pattern UNITS = Pattern.compile("candidateGroups=\"([^\"]+)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "Refusal\\.(?:conflict|forbidden|invalid|notFound|tooLarge)\\(\\s*\"([a-zA-Z0-9_.]+)\"(?!\\s*\\+)");
    private static final Pattern FIELD = Pattern.compile(
            "(?:Refusal\\.field|new FieldError|FieldError\\.of)\\(\\s*(?:\"[^\"]*\"|[\\w.()]+),\\s*\"([a-zA-Z0-9_.]+)\"");

    /** The first words of our keys, such as {@code worker} of {@code worker.name}. */
    public static TreeSet<String> firstWords() {
        try {
            return new Bundles(Path.of("src/main/resources/messages"))
                    .keys(false).stream()
                            .filter(key -> key.contains("."))
                            .map(key -> key.substring(0, key.indexOf('.')))
                            .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every key of the Indonesian texts. */
    public TreeSet<String> sentences() throws IOException {
        return keys(false);
    }

    TreeSet<String> keys(boolean english) throws IOException {
        var keys = new TreeSet<String>();
        for (var file : bundles(english)) {
            keys.addAll(load(file).stringPropertyNames());
        }
        return keys;
    }

    /** Keys that two bundles claim. */
    TreeSet<String> saidTwice() throws IOException {
        var owners = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        for (var file : bundles(false)) {
            load(file).stringPropertyNames().forEach(key -> {
                if (owners.put(key, file.toString()) != null) {
                    twice.add(key);
                }
            });
        }
        return twice;
    }

    /** Texts that are empty or no message format, with the reason. */
    Map<String, String> broken() throws IOException {
        var broken = new TreeMap<String, String>();
        for (var file : walk(folder, ".properties")) {
            load(file).forEach((key, value) -> {
                if (value.toString().isBlank()) {
                    broken.put(key.toString(), "empty");
                }
                if (MACHINES_HOUR.matcher(value.toString()).find()) {
                    broken.put(key.toString(), "a format of hours would show the machine's; give an Instant");
                }
                if (!key.toString().startsWith("trail.")) {
                    try {
                        new MessageFormat(value.toString());
                    } catch (IllegalArgumentException e) {
                        broken.put(key.toString(), String.valueOf(e.getMessage()));
                    }
                }
            });
        }
        return broken;
    }

    /** Sentences with a constant's name in them; those for programs alone may name it. */
    TreeSet<String> namesOfTheCode() throws IOException {
        var found = new TreeSet<String>();
        for (var file : walk(folder, ".properties")) {
            load(file).forEach((key, value) -> {
                if (!key.toString().startsWith("api.")
                        && CONSTANT.matcher(value.toString()).find()) {
                    found.add(key.toString());
                }
            });
        }
        return found;
    }

    /** Keys that a bundle repeats within itself, hiding their first text. */
    TreeSet<String> repeated() throws IOException {
        var repeated = new TreeSet<String>();
        for (var file : walk(folder, ".properties")) {
            var seen = new TreeSet<String>();
            for (var line : Files.readAllLines(file)) {
                var at = line.indexOf('=');
                if (at > 0
                        && !line.startsWith("#")
                        && !line.startsWith(" ")
                        && !seen.add(line.substring(0, at).strip())) {
                    repeated.add(line.substring(0, at).strip());
                }
            }
        }
        return repeated;
    }

    /** Keys that the sources name and no bundle has. */
    TreeSet<String> missingIn(Path sources) throws IOException {
        var missing = new TreeSet<String>();
        for (var pattern : List.of(KEY, MENU)) {
            for (var file : walk(sources, ".java")) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith("."))
                        .forEach(missing::add);
            }
        }
        missing.removeAll(keys(false));
        return missing;
    }

    /** Names and purposes that tasks of the diagrams need and no bundle has. */
    TreeSet<String> missingFor(Path diagrams) throws IOException {
        var missing = new TreeSet<String>();
        for (var file : walk(diagrams, ".bpmn")) {
            FORM_KEY.matcher(Files.readString(file)).results().forEach(found -> {
                missing.add("task." + found.group(1));
                missing.add("task." + found.group(1) + ".purpose");
            });
        }
        missing.removeAll(keys(false));
        return missing;
    }

    /** Names of processes, units and outcomes that the diagrams name. */
    TreeSet<String> neededByDiagrams(Path diagrams) throws IOException {
        var kinds = Arrays.stream(CaseKind.values()).map(CaseKind::process).toList();
        var needed = new TreeSet<String>();
        for (var file : walk(diagrams, ".bpmn")) {
            var xml = Files.readString(file);
            PROCESS.matcher(xml)
                    .results()
                    .map(found -> found.group(1))
                    .filter(id -> !kinds.contains(id))
                    .forEach(id -> needed.add("process." + id));
            UNITS.matcher(xml)
                    .results()
                    .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                    .map(String::strip)
                    .filter(unit -> unit.matches("[A-Z_]+"))
                    .forEach(unit -> needed.add("unit." + unit));
        }
        return needed;
    }

    /** The sentences that refusals in the sources need. */
    TreeSet<String> refusalsIn(Path sources) throws IOException {
        var needed = new TreeSet<String>();
        for (var file : walk(sources, ".java")) {
            var source = Files.readString(file);
            REFUSAL.matcher(source).results().forEach(found -> needed.add("refusal." + found.group(1)));
            FIELD.matcher(source).results().forEach(found -> needed.add("field." + found.group(1)));
        }
        return needed;
    }

    private List<Path> bundles(boolean english) throws IOException {
        return walk(folder, ".properties").stream()
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
}
