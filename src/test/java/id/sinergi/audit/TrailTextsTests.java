package id.sinergi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every act that the code can write into the trail has its sentence, and both languages fill the same places. */
class TrailTextsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern TYPE = Pattern.compile(
            "(?:record|class) (\\w+)\\s*\\([^{;]*\\)\\s*implements [\\w, .]*?(\\w*Auditable|\\w+Event)\\b");
    private static final Pattern ACTION_METHOD =
            Pattern.compile("String action\\(\\)\\s*\\{\\s*return (\"[^;]+);", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)*\\.?)\"(\\s*\\+)?");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");

    @Test
    void everyActHasItsSentence() throws IOException {
        var known = sentences(false).keySet();
        var missing = new TreeMap<String, String>();
        var acts = acts();
        acts.forEach((act, file) -> {
            var prefix = act.endsWith(".");
            var said = known.stream()
                    .anyMatch(key -> prefix ? key.startsWith("trail." + act) : key.equals("trail." + act));
            if (!said) {
                missing.put(act, file);
            }
        });
        assertThat(missing).isEmpty();
        assertThat(acts)
                .as("the scan still finds the acts")
                .hasSizeGreaterThan(45)
                .containsKeys(
                        "task.claimed",
                        "case.opened",
                        "village.data.returnedByHead",
                        "compliance.silent",
                        "letter.sent");
    }

    @Test
    void everyTypeThatIsWrittenIsScanned() throws IOException {
        var implementing = new TreeSet<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            if (text.contains("implements Auditable") || text.contains("extends Auditable")) {
                implementing.add(file.getFileName().toString());
            }
        }
        var yielding = acts().values().stream()
                .flatMap(files -> List.of(files.split(" ")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(yielding).containsAll(implementing);
    }

    @Test
    void bothLanguagesFillTheSamePlaces() throws IOException {
        var english = sentences(true);
        var different = new TreeMap<String, String>();
        sentences(false).forEach((key, sentence) -> {
            if (!places(sentence).equals(places(String.valueOf(english.get(key))))) {
                different.put(key, sentence);
            }
        });
        assertThat(different).isEmpty();
    }

    /** A sentence follows the actor's name. */
    @Test
    void indonesianSentencesBeginWithAVerb() throws IOException {
        assertThat(sentences(false).values())
                .allSatisfy(sentence ->
                        assertThat(sentence.substring(0, 1)).as(sentence).isLowerCase());
    }

    /** Acts with the files that name the type they are written by; an act that ends with a dot is a beginning. */
    private static Map<String, String> acts() throws IOException {
        var acts = new TreeMap<String, String>();
        var types = new TreeMap<String, Path>();
        for (var file : sources()) {
            var found = TYPE.matcher(Files.readString(file));
            while (found.find()) {
                types.put(found.group(1), file);
            }
        }
        for (var file : sources()) {
            var text = Files.readString(file);
            var said = ACTION_METHOD.matcher(text);
            while (said.find()) {
                collect(said.group(1), "", file, file, acts);
            }
            for (var type : types.entrySet()) {
                var made = Pattern.compile("(?:new )?\\b" + type.getKey() + "(?:\\.of)?\\(\\s*(\"[^;]{0,80})")
                        .matcher(text);
                while (made.find()) {
                    first(made.group(1), "", file, type.getValue(), acts);
                }
            }
            factories(text, file, acts);
        }
        return acts;
    }

    /** A file of factories: {@code of("data.typed", ...)}, where {@code of} puts the module's name before it. */
    private static void factories(String text, Path file, Map<String, String> acts) {
        var start = Pattern.compile("new \\w+\\((\"[a-z]+\\.\") \\+ action").matcher(text);
        if (start.find()) {
            var prefix = start.group(1).replace("\"", "");
            var calls = Pattern.compile("\\bof\\(([^;]*?),\\s*caseNumber", Pattern.DOTALL)
                    .matcher(text);
            while (calls.find()) {
                collect(calls.group(1), prefix, file, file, acts);
            }
        }
    }

    private static void first(String text, String prefix, Path file, Path type, Map<String, String> acts) {
        var literal = LITERAL.matcher(text);
        if (literal.lookingAt()) {
            add(literal.group(1), prefix, file, type, acts);
        }
    }

    private static void collect(String text, String prefix, Path file, Path type, Map<String, String> acts) {
        var literal = LITERAL.matcher(text);
        while (literal.find()) {
            add(literal.group(1), prefix, file, type, acts);
        }
    }

    private static void add(String act, String prefix, Path file, Path type, Map<String, String> acts) {
        if (act.contains(".") && !act.equals(prefix)) {
            acts.merge(prefix + act, file.getFileName() + " " + type.getFileName(), (one, two) -> one + " " + two);
        }
    }

    private static TreeSet<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> sentences(boolean english) throws IOException {
        var sentences = new TreeMap<String, String>();
        for (var file : files(BUNDLES, ".properties")) {
            if (file.toString().endsWith("_en.properties") == english) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                bundle.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("trail."))
                        .forEach(key -> sentences.put(key, bundle.getProperty(key)));
            }
        }
        return sentences;
    }

    private static List<Path> sources() throws IOException {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
