package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every setting is described where operators look, has one default, and no secret is shipped. */
class ConfigurationTests {

    private static final Pattern READ = Pattern.compile("\\$\\{(sinergi\\.[a-z.-]+)(?::([^}\"$]*))?");
    private static final Pattern CONDITION = Pattern.compile("ConditionalOnBooleanProperty\\(\"(sinergi\\.[a-z.-]+)\"");
    private static final Pattern DESCRIBED = Pattern.compile("`(sinergi\\.[a-z.-]+)`");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path DESCRIPTION = Path.of("docs", "operations.md");

    @Test
    void everySettingIsDescribedAndEveryDescribedOneIsRead() throws IOException {
        assertThat(settings(SOURCES).keySet()).hasSizeGreaterThan(10).isEqualTo(described(DESCRIPTION));
    }

    @Test
    void aSettingThatIsReadTwiceHasOneDefault() throws IOException {
        assertThat(settings(SOURCES))
                .allSatisfy((name, defaults) -> assertThat(defaults).as(name).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void noSecretIsShipped() throws IOException {
        var shipped = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            shipped.load(file);
        }
        assertThat(shipped.stringPropertyNames())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(password|secret|token|spring\\.datasource\\.url).*"));
        assertThat(shipped)
                .containsEntry("vaadin.productionMode", "true")
                .containsEntry("server.error.include-message", "never")
                .containsEntry("server.servlet.session.cookie.http-only", "true")
                .containsEntry("server.servlet.session.cookie.same-site", "lax");
    }

    /** The settings in the tables of a page. */
    static Set<String> described(Path page) throws IOException {
        return Files.readString(page)
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> DESCRIBED.matcher(line).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The settings that the code reads, with the defaults that it names. */
    static Map<String, Set<String>> settings(Path sources) throws IOException {
        var settings = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                CONDITION
                        .matcher(text)
                        .results()
                        .forEach(found -> settings.computeIfAbsent(found.group(1), name -> new TreeSet<>()));
                READ.matcher(text).results().forEach(found -> {
                    var defaults = settings.computeIfAbsent(found.group(1), name -> new TreeSet<>());
                    if (found.group(2) != null) {
                        defaults.add(found.group(2));
                    }
                });
            }
        }
        return settings;
    }
}
