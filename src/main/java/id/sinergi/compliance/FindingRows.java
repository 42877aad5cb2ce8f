package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Findings as the rows of a form: each looked at, corrected, dismissed or added. */
@Component
class FindingRows {

    static final String UNFOUNDED = "unfounded";

    private static final int MOST_FINDINGS = 50;

    private final FindingRepository repository;
    private final Questions ask;
    private final Clock clock;

    FindingRows(FindingRepository repository, Questions ask, Clock clock) {
        this.repository = repository;
        this.ask = ask;
        this.clock = clock;
    }

    /** The findings that {@code shown} lets through, to be changed row by row. */
    Field field(TaskContext task, Predicate<Finding> shown) {
        var columns = List.of(
                Field.key("finding"),
                ask.kind(),
                Field.integer("workers"),
                Field.integer("months").optional(),
                Field.money("amount").optional(),
                Field.longText("byMonth").optional(),
                Field.longText("evidence"),
                Field.file("document").optional(),
                Field.name("project").optional(),
                Field.money("contractValue").optional(),
                Field.date("workOrder").optional(),
                ask.outcome("result", "confirmed", UNFOUNDED).optional());
        return Field.rows("findings", MOST_FINDINGS, columns)
                .optional()
                .value(repository.findings(task.caseNumber()).stream()
                        .filter(shown)
                        .map(FindingRows::row)
                        .toList());
    }

    private static Map<String, Object> row(Finding finding) {
        var row = new LinkedHashMap<String, Object>();
        row.put("finding", finding.id());
        row.put("kind", finding.kind().name());
        row.put("workers", finding.workers());
        row.put("months", finding.months());
        row.put("amount", finding.amount());
        if (!finding.parts().byMonth().isEmpty()) {
            row.put("byMonth", MonthList.show(finding.parts().byMonth()));
        }
        row.put("evidence", finding.evidence());
        var project = finding.parts().project();
        if (project != null) {
            row.put("project", project.name());
            row.put("contractValue", project.contractValue());
            row.put("workOrder", project.workOrder().toString());
        }
        row.put("result", "confirmed");
        return row;
    }

    /** Writes the rows: known ones as verified or dismissed; new ones wait to be verified with the rest. */
    void keep(TaskContext task, List<Values> rows) {
        for (var i = 0; i < rows.size(); i++) {
            keep(task, "findings[" + (i + 1) + "].", rows.get(i));
        }
    }

    private void keep(TaskContext task, String prefix, Values row) {
        var number = task.caseNumber();
        var by = task.user().username();
        var status = UNFOUNDED.equals(row.optionalText("result").orElse(""))
                ? Finding.Status.DISMISSED
                : Finding.Status.VERIFIED;
        if (!row.has("finding")) {
            var added = status == Finding.Status.DISMISSED ? status : Finding.Status.REPORTED;
            repository.report(
                    number, wanted(number, prefix, row, Finding.Parts.NONE), "report", added, by, clock.instant());
            return;
        }
        var known = repository.findings(number).stream()
                .filter(finding -> finding.id() == row.number("finding"))
                .findFirst()
                .orElseThrow(() -> Refusal.field("findings", "findingUnknown", row.number("finding"))
                        .raise());
        repository.correct(number, known.id(), wanted(number, prefix, row, known.parts()), status, by);
    }

    /** What follows from the months may be left out; without months it is asked for. */
    private static void refuseOther(String prefix, Values row, List<Finding.Month> months) {
        if (months.isEmpty()) {
            var missing = Stream.of("months", "amount")
                    .filter(name -> !row.has(name))
                    .map(name -> new Refusal.FieldError(prefix + name, "required"))
                    .toList();
            if (!missing.isEmpty()) {
                throw Refusal.fields(missing).raise();
            }
        } else {
            ReportedFindings.refuseOther(
                    prefix,
                    row.has("months") ? row.number("months") : null,
                    row.has("amount") ? row.number("amount") : null,
                    months);
        }
    }

    private Finding.New wanted(String number, String prefix, Values row, Finding.Parts before) {
        var documents = new ArrayList<>(before.documents());
        row.optionalText("document").map(UUID::fromString).ifPresent(documents::add);
        var months = row.optionalText("byMonth")
                .map(text -> MonthList.read(prefix + "byMonth", text, YearMonth.now(clock)))
                .orElse(List.of());
        refuseOther(prefix, row, months);
        return new Finding.New(
                FindingKind.valueOf(row.text("kind")),
                (int) row.number("workers"),
                (int) row.number("months", 0),
                row.number("amount", 0),
                row.text("evidence"),
                new Finding.Parts(months, before.workerIds(), documents, ProjectFields.read(prefix, row)));
    }
}
