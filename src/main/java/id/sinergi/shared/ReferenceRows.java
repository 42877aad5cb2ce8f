package id.sinergi.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A CSV file (UTF-8, with a head) of what is a regency's own: read once, into an empty table. */
public record ReferenceRows(Resource file) {

    public List<NamedCsvRecord> rows() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read reference file " + file, e);
        }
    }

    /**
     * Where the table has a row, nothing is read.
     *
     * @param count how many rows the table has, as SQL
     * @param insert adds a row, with the places that {@code values} fills
     */
    public void fill(JdbcTemplate jdbc, String count, String insert, Function<NamedCsvRecord, Object[]> values) {
        if (isEmpty(jdbc, count)) {
            jdbc.batchUpdate(insert, rows().stream().map(values).toList());
        }
    }

    public static boolean isEmpty(JdbcTemplate jdbc, String count) {
        return Integer.valueOf(0).equals(jdbc.queryForObject(count, Integer.class));
    }

    /** What a cell says; {@code null} where it is empty. */
    public static @Nullable String optional(NamedCsvRecord row, String field) {
        var text = row.getField(field).strip();
        return text.isEmpty() ? null : text;
    }
}
