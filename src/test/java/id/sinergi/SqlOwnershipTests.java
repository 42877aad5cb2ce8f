package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL names the module's own schema and no other, and the columns it wants. */
class SqlOwnershipTests {

    private static final List<String> SCHEMAS = List.of(
            "territory",
            "calendar",
            "identity",
            "engine",
            "casefile",
            "worklist",
            "audit",
            "employers",
            "arrears",
            "registry",
            "coverage",
            "imports",
            "letters",
            "templates",
            "massletters",
            "runs",
            "village",
            "sampling",
            "entry",
            "compliance",
            "ladder",
            "claims",
            "visits",
            "outreach",
            "privacy",
            "rates",
            "retries",
            "protection");

    /** A table after a word that a table follows; text elsewhere, such as message keys, is not SQL. */
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ANALYZE|COPY|TRUNCATE|USING|REFERENCES)\\s+(?:ONLY\\s+)?([a-z_]+)\\.([a-z_]+)");

    /** At the beginning of a statement; inside of one, a selection that is counted may take all. */
    private static final Pattern ALL_COLUMNS =
            Pattern.compile("(?i)\"\\s*SELECT\\s+(?:DISTINCT\\s+)?(?:[a-z_]+\\.)?\\*");

    @Test
    void eachModuleNamesOnlyItsOwnSchema() throws IOException {
        var found = inModules(Path.of("src/main/java/id/sinergi"));
        assertThat(found.foreign).isEmpty();
        assertThat(found.owners).as("modules whose SQL was found").hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void eachMigrationNamesOnlyItsModulesSchema() throws IOException {
        var found = inMigrations(Path.of("src/main/resources/db/migration"));
        assertThat(found.foreign).isEmpty();
        assertThat(found.owners).as("modules whose tables were found").hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void columnsAreListed() throws IOException {
        assertThat(inModules(Path.of("src/main/java/id/sinergi")).allColumns).isEmpty();
    }

    /** What a scan came upon: foreign tables and statements for all columns by file, and whose SQL there is at all. */
    record Found(List<String> foreign, List<String> allColumns, TreeSet<String> owners) {}

    /** Java sources; the module is the first folder. */
    static Found inModules(Path sources) throws IOException {
        return scan(sources, ".java", path -> path.getName(0));
    }

    /** {@code V0007__<module>_<what>.sql}. */
    static Found inMigrations(Path folder) throws IOException {
        return scan(
                folder, ".sql", path -> Path.of(path.toString().split("__")[1].split("[_.]")[0]));
    }

    private static Found scan(Path folder, String ending, UnaryOperator<Path> owner) throws IOException {
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                var module = owner.apply(folder.relativize(file)).toString();
                var text = Files.readString(file);
                TABLE.matcher(text).results().forEach(table -> {
                    var schema = table.group(1).toLowerCase(Locale.ROOT);
                    if (schema.equals(module)) {
                        found.owners.add(module);
                    } else if (SCHEMAS.contains(schema)) {
                        found.foreign.add(file.getFileName() + ": " + table.group());
                    }
                });
                ALL_COLUMNS.matcher(text).results().forEach(all -> found.allColumns.add(file + ": " + all.group()));
            }
        }
        return found;
    }
}
