package id.sinergi.shared;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** A CSV file (UTF-8, with a head) of what is a regency's own: read once, into an empty table. */
public record ReferenceFile(Resource file) {

    public List<NamedCsvRecord> rows() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read reference file " + file, e);
        }
    }

    /** What a cell says; {@code null} where it is empty. */
    public static @Nullable String optional(NamedCsvRecord row, String field) {
        var text = row.getField(field).strip();
        return text.isEmpty() ? null : text;
    }
}
