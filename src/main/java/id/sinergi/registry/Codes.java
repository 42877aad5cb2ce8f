package id.sinergi.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import id.sinergi.imports.kinds.Cleaning;
import id.sinergi.imports.kinds.ImportKind.Code;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code lists of OpenSID and Regsosek, readable by number or by word in any case. */
final class Codes {

    private static final Map<String, Map<String, Short>> LISTS = new HashMap<>();
    private static final Map<String, List<Code>> WORDS = new LinkedHashMap<>();

    static {
        read("/reference/opensid_codes.csv", "column", "id");
        read("/reference/regsosek_codes.csv", "question", "code");
        also("status_dasar", 2, "meninggal", "meninggaldunia", "wafat", "almarhum", "almarhumah", "alm");
        also("status_dasar", 1, "masihhidup");
        also("warganegara_id", 1, "indonesia", "warganegaraindonesia");
        also("warganegara_id", 2, "asing", "warganegaraasing");
    }

    /** Other words that people write for the same. */
    private static void also(String list, int code, String... words) {
        for (var word : words) {
            Objects.requireNonNull(LISTS.get(list), list).put(word, (short) code);
        }
    }

    private Codes() {}

    static Optional<Short> occupation(@Nullable String raw) {
        return find("pekerjaan_id", raw);
    }

    static Optional<Short> citizenship(@Nullable String raw) {
        return find("warganegara_id", raw);
    }

    static Optional<Short> lifeStatus(@Nullable String raw) {
        return find("status_dasar", raw);
    }

    static Optional<Short> workStatus(@Nullable String raw) {
        return find("418", raw);
    }

    /** {@code L} or {@code P}. */
    static Optional<String> sex(@Nullable String raw) {
        return switch (number(raw)) {
            case "1", "l", "lk", "lakilaki", "laki", "pria" -> Optional.of("L");
            case "2", "p", "pr", "perempuan", "wanita" -> Optional.of("P");
            default -> Optional.empty();
        };
    }

    /** What may stand in the coded columns of a file of residents. */
    static Map<String, List<Code>> ofResidents() {
        var codes = new LinkedHashMap<String, List<Code>>();
        for (var column : List.of("sex", "pekerjaan_id", "status_kerja", "warganegara_id", "status_dasar")) {
            codes.put(column, List.copyOf(words(column.equals("status_kerja") ? "418" : column)));
        }
        return codes;
    }

    /** The words of a list. */
    static List<Code> words(String list) {
        return Objects.requireNonNull(WORDS.get(list), list);
    }

    private static Optional<Short> find(String list, @Nullable String raw) {
        return Optional.ofNullable(Objects.requireNonNull(LISTS.get(list), list).get(number(raw)));
    }

    /** Spreadsheets write 1 as {@code 1.0}, people as {@code 01}; {@code 1,5} and {@code 1/5} are no numbers, nor is {@code 3;}. */
    private static String number(@Nullable String raw) {
        var key = Cleaning.word(raw);
        return key.isEmpty()
                ? ""
                : Cleaning.whole(raw).map(Object::toString).orElseGet(() -> Cleaning.isNumber(key) ? "" : key);
    }

    private static void read(String file, String list, String id) {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Codes.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                var codes = LISTS.computeIfAbsent(row.getField(list), name -> new HashMap<>());
                var code = Short.parseShort(row.getField(id));
                codes.put(Short.toString(code), code);
                codes.put(Cleaning.key(row.getField("name")), code);
                WORDS.computeIfAbsent(row.getField(list), name -> new ArrayList<>())
                        .add(new Code(row.getField(id), row.getField("name")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
