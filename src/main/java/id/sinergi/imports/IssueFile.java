package id.sinergi.imports;

import id.sinergi.shared.CsvSafe;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was wrong with the rows of an import, as a CSV file: line, column, code and a sentence. */
@Component
public class IssueFile {

    private static final int AT_ONCE = 5_000;

    private final Imports imports;
    private final Texts texts;

    IssueFile(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    public static String name(UUID id, boolean rejected) {
        return (rejected ? "errors-" : "warnings-") + id + ".csv";
    }

    /** Writes all of them; whoever may not see the import gets an exception with the refusal. */
    public void write(UUID id, boolean rejected, Locale locale, OutputStream out) throws IOException {
        var first = imports.issues(id, rejected, null, AT_ONCE).orThrow();
        var sheets = imports.find(id).orThrow().sheets();
        try (var csv = CsvSafe.writer().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            var several = sheets.size() > 1;
            csv.writeRecord(
                    several
                            ? List.of("line", "column", "code", "reason", "sheet")
                            : List.of("line", "column", "code", "reason"));
            for (var issues = first; !issues.isEmpty(); ) {
                for (var issue : issues) {
                    var place = Place.of(sheets, issue.line());
                    var args = Place.args(sheets, issue.code(), issue.args());
                    var row = new ArrayList<>(List.of(
                            Integer.toString(place.line()),
                            CsvSafe.cell(issue.column()),
                            issue.code(),
                            CsvSafe.cell(texts.get(locale, "row." + issue.code(), args))));
                    if (several) {
                        row.add(CsvSafe.cell(Objects.toString(place.sheet(), "")));
                    }
                    csv.writeRecord(row);
                }
                issues = issues.size() < AT_ONCE
                        ? List.of()
                        : imports.issuesAfter(id, rejected, issues.getLast(), AT_ONCE);
            }
        }
    }
}
