package id.sinergi.imports;

import id.sinergi.identity.CurrentUser;
import id.sinergi.imports.kinds.Cell;
import id.sinergi.shared.Act;
import id.sinergi.shared.CsvSafe;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Table;
import id.sinergi.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The rejected rows of an import as a file like the one that was brought, with a column that says what is wrong with
 * each: it can be mended and brought again as it is. Whoever takes it leaves a trace.
 */
@Component
public class RejectedFile {

    private static final int ISSUES_AT_ONCE = 5_000;
    private static final int FLUSH = 1_000;

    private final Imports imports;
    private final ImportRepository jobs;
    private final ParcelRepository parcels;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final int days;

    RejectedFile(
            Imports imports,
            ImportRepository jobs,
            ParcelRepository parcels,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Texts texts,
            @Value("${sinergi.import.rejected-days:30}") int days) {
        this.days = days;
        this.imports = imports;
        this.jobs = jobs;
        this.parcels = parcels;
        this.currentUser = currentUser;
        this.events = events;
        this.texts = texts;
    }

    /** Rows ready to be written, and under which name. */
    public record Opened(ImportJob job, List<String> columns) {
        public String name() {
            var plain = job.fileName().replaceAll("\\.[A-Za-z]+$", "");
            return plain + "-ditolak." + job.format().toLowerCase(Locale.ROOT);
        }

        public String type() {
            return (isWorkbook() ? Table.Format.XLSX : Table.Format.CSV).type();
        }

        private boolean isWorkbook() {
            return job.format().equals(Upload.Format.XLSX.name());
        }
    }

    /** For how many days rejected rows are kept. */
    public int keptDays() {
        return days;
    }

    /** Whether there are rows to mend, and this user may have them. */
    public boolean isThere(ImportJob job) {
        return job.rejected() > 0
                && imports.mayHold(job, currentUser.get())
                && parcels.has(job.id(), Parcel.Content.REJECTED);
    }

    /** Refused with {@code import.unknown} or, where all was accepted or it is too long ago, {@code import.noRejected}. */
    @Act
    public Result<Opened> open(UUID id) {
        return imports.find(id).then(job -> {
            if (!isThere(job)) {
                return Result.refused(Refusal.notFound("import.noRejected"));
            }
            events.publishEvent(new RejectedTaken(job));
            return Result.done(new Opened(job, jobs.columns(id)));
        });
    }

    /** Writes what {@link #open} gave. */
    public void write(Opened opened, Locale locale, OutputStream out) throws IOException {
        if (opened.isWorkbook()) {
            xlsx(opened, locale, out);
        } else {
            csv(opened, locale, out);
        }
    }

    private void csv(Opened opened, Locale locale, OutputStream out) throws IOException {
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            var csv = CsvSafe.writer().build(writer);
            csv.writeRecord(header(opened));
            var rows = new Rows(opened.job(), locale);
            for (var row = rows.next(); row != null; row = rows.next()) {
                csv.writeRecord(row.stream().map(Cell::text).map(CsvSafe::cell).toList());
            }
            csv.flush();
        }
    }

    /** Texts are texts, nothing is calculated; what was a number stays one, so that its lost digits do not pass for typed ones. */
    private void xlsx(Opened opened, Locale locale, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Sinergi", null)) {
            var sheet = workbook.newWorksheet("Data");
            var header = header(opened);
            for (var i = 0; i < header.size(); i++) {
                sheet.inlineString(0, i, header.get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.freezePane(0, 1);
            var rows = new Rows(opened.job(), locale);
            var line = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                line++;
                for (var i = 0; i < row.size(); i++) {
                    put(sheet, line, i, row.get(i));
                }
                if (line % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void put(Worksheet sheet, int line, int column, Cell cell) {
        if (cell.isNumber()) {
            sheet.value(line, column, new BigDecimal(cell.text()));
        } else {
            sheet.inlineString(line, column, cell.text());
        }
    }

    private static List<String> header(Opened opened) {
        var header = new ArrayList<>(opened.columns());
        header.add(Columns.REASONS);
        return header;
    }

    /** Rejected rows beside their reasons, both in the order of the file. */
    private final class Rows {

        private final ImportJob job;
        private final Locale locale;
        private final Parcel.Reader reader;
        private List<ImportIssue> issues;
        private int next;

        Rows(ImportJob job, Locale locale) {
            this.job = job;
            this.locale = locale;
            reader = new Parcel.Reader(parcels, job.id(), Parcel.Content.REJECTED);
            issues = imports.issuesAfter(job.id(), true, null, ISSUES_AT_ONCE);
        }

        @Nullable
        List<Cell> next() {
            var line = reader.next();
            if (line == null) {
                return null;
            }
            var reasons = new ArrayList<ImportIssue>();
            for (var issue = peek(); issue != null && issue.line() <= line.line(); issue = peek()) {
                reasons.add(issue);
                next++;
            }
            var row = new ArrayList<>(line.cells());
            row.add(Cell.text(reasons.stream().map(this::say).collect(Collectors.joining(" "))));
            return row;
        }

        private @Nullable ImportIssue peek() {
            if (next == issues.size() && next == ISSUES_AT_ONCE) {
                issues = imports.issuesAfter(job.id(), true, issues.getLast(), ISSUES_AT_ONCE);
                next = 0;
            }
            return next < issues.size() ? issues.get(next) : null;
        }

        private String say(ImportIssue issue) {
            return issue.column() + ": "
                    + texts.get(locale, "row." + issue.code(), Place.args(job.sheets(), issue.code(), issue.args()));
        }
    }
}
