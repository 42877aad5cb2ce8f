package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A module's SQL names the module's own schema and no other. */
class SqlOwnershipTests {

    private static final Path SOURCES = Path.of("src/main/java/id/sinergi");
    private static final List<String> SCHEMAS = List.of(
            "territory",
            "calendar",
            "identity",
            "engine",
            "casefile",
            "worklist",
            "audit",
            "registry",
            "letters",
            "village",
            "compliance",
            "outreach");

    /** A table after a word that a table follows; text elsewhere, such as message keys, is not SQL. */
    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|ANALYZE|COPY|TRUNCATE|USING)\\s+(?:ONLY\\s+)?([a-z_]+)\\.([a-z_]+)");

    @Test
    void eachModuleNamesOnlyItsOwnSchema() throws IOException {
        var foreign = new TreeMap<String, String>();
        var seen = new TreeMap<String, Integer>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var module = SOURCES.relativize(file).getName(0).toString();
                var tables = TABLE.matcher(read(file));
                while (tables.find()) {
                    var schema = tables.group(1).toLowerCase(java.util.Locale.ROOT);
                    if (SCHEMAS.contains(schema)) {
                        seen.merge(module, 1, Integer::sum);
                        if (!schema.equals(module)) {
                            foreign.put(file.toString(), tables.group());
                        }
                    }
                }
            });
        }
        assertThat(foreign).isEmpty();
        assertThat(seen).as("modules whose SQL was found").hasSizeGreaterThanOrEqualTo(6);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
