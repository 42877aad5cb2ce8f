package id.sinergi.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The names of OpenSID's occupations, 1 to 89: official terms, the same in every language of the screen. */
public final class Occupations {

    private static final Pattern PROPER = Pattern.compile("\\b(pns|tni|polri|ri|bumn|bumd|dprd?|dpd|bpk|ri)\\b");

    private static final Map<Short, String> NAMES = load();

    private Occupations() {}

    /** Such as "Petani/pekebun"; the number itself where it is unknown. */
    public static String name(short code) {
        return NAMES.getOrDefault(code, Short.toString(code));
    }

    private static Map<Short, String> load() {
        var names = new HashMap<Short, String>();
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Occupations.class.getResourceAsStream("/reference/opensid_codes.csv")),
                        StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                if (row.getField("column").equals("pekerjaan_id")) {
                    names.put(Short.parseShort(row.getField("id")), sentence(row.getField("name")));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static String sentence(String capitals) {
        var words = capitals.substring(0, 1) + capitals.substring(1).toLowerCase(Locale.ROOT);
        return PROPER.matcher(words)
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT))
                .replace("indonesia", "Indonesia");
    }
}
