package id.sinergi.coverage;

import id.sinergi.coverage.Coverage.Answer;
import id.sinergi.coverage.Coverage.Question;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Act;
import id.sinergi.shared.CsvSafe;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The figures of each village as a file, which says who took it, when, and what its figures mean. Taking it is recorded. */
@Service
public class CoverageExport {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("date", "code", "district", "village", "eligible", "active", "unregistered", "percent");
    private static final int FIRST_NUMBER = 4;

    private final Coverage coverage;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverageExport(
            Coverage coverage,
            Territory territory,
            CurrentUser currentUser,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.coverage = coverage;
        this.territory = territory;
        this.currentUser = currentUser;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    public enum Format {
        CSV,
        XLSX
    }

    /** The file's bytes; refused like {@link Coverage#answer}. */
    @Act
    public Result<byte[]> take(Question question, Format format, Locale locale) {
        return coverage.answer(question).map(answer -> {
            var counted = Objects.toString(answer.figures().countedOn(), "");
            events.publishEvent(new CoverageAct(
                    "coverage.exported",
                    question.area() == null ? "" : question.area(),
                    Map.of("format", format.name(), "date", counted),
                    List.of()));
            var notes = notes(question, locale);
            return format == Format.CSV ? csv(answer, notes, locale) : xlsx(answer, notes, locale);
        });
    }

    private List<String> notes(Question question, Locale locale) {
        var ages = coverage.ages();
        var now = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime();
        return List.of(
                texts.get(locale, "coverage.definition", ages.youngest(), ages.oldest()),
                texts.get(
                        locale,
                        question.segment() == null ? "coverage.segment.all" : "coverage.segment." + question.segment()),
                texts.get(
                        locale,
                        "coverage.export.by",
                        currentUser.get().name(),
                        currentUser.get().username(),
                        now));
    }

    private List<List<Object>> rows(Answer answer) {
        var date = Objects.toString(answer.figures().countedOn(), "");
        return answer.villages().stream()
                .map(area -> List.<Object>of(
                        date,
                        area.code(),
                        territory.village(area.code()).orElseThrow().districtName(),
                        area.name(),
                        area.eligible(),
                        area.active(),
                        area.unregistered(),
                        area.percent()))
                .toList();
    }

    private byte[] csv(Answer answer, List<String> notes, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            try (var csv = CsvSafe.writer().build(writer)) {
                csv.writeRecord(COLUMNS.stream().map(name -> head(name, locale)).toList());
                rows(answer)
                        .forEach(row -> csv.writeRecord(row.stream()
                                .map(cell -> CsvSafe.cell(cell.toString()))
                                .toList()));
                notes.forEach(note -> csv.writeRecord(CsvSafe.cell(note)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Texts are written as texts, which no spreadsheet takes for a formula. */
    private byte[] xlsx(Answer answer, List<String> notes, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Sinergi", "1.0")) {
            var sheet = workbook.newWorksheet(texts.get(locale, "menu.coverage"));
            for (var column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, head(COLUMNS.get(column), locale));
                sheet.width(column, column < FIRST_NUMBER ? 18 : 14);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            var rows = rows(answer);
            for (var row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
            for (var note = 0; note < notes.size(); note++) {
                sheet.value(rows.size() + 2 + note, 0, notes.get(note));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
        }
    }

    private String head(String column, Locale locale) {
        return texts.get(locale, "coverage." + column);
    }
}
