package id.sinergi.compliance;

import id.sinergi.shared.Refusal;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Findings as the rows of a form: each looked at, corrected, dismissed or added. */
@Component
class FindingRows {

    static final String UNFOUNDED = "unfounded";

    private static final String ROWS = "findings";
    private static final String SEEN = "seen";

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
        return Field.rows(ROWS, MOST_FINDINGS, columns)
                .optional()
                .value(repository.findings(task.caseNumber()).stream()
                        .filter(shown)
                        .map(FindingRows::row)
                        .toList());
    }

    /** Carries the last finding that there was when the form was shown, for {@link #refuseUnseen}. */
    Field seen(TaskContext task) {
        var last = repository.findings(task.caseNumber()).stream()
                .mapToLong(Finding::id)
                .max();
        return Field.key(SEEN).value(last.isPresent() ? last.getAsLong() : null);
    }

    /** The answers without what tells only up to where they hold. */
    static Values kept(Values values) {
        var kept = new HashMap<>(values.byName());
        kept.remove(SEEN);
        return new Values(kept);
    }

    /**
     * Refused {@code compliance.findingsCame}: one of {@code shown} came after the form was shown, by {@code seen} or, without
     * it, by the rows. Who sends neither answers for all there are. Until the transaction ends nothing else comes.
     */
    void refuseUnseen(TaskContext task, Values values, Predicate<Finding> shown) {
        repository.lock(task.caseNumber());
        var named = values.rows(ROWS).stream()
                .filter(row -> row.has("finding"))
                .map(row -> row.number("finding"))
                .collect(Collectors.toSet());
        if (!values.has(SEEN) && named.isEmpty()) {
            return;
        }
        var last = values.has(SEEN) ? values.number(SEEN) : Collections.max(named);
        if (repository.findings(task.caseNumber()).stream()
                .filter(shown)
                .anyMatch(finding -> finding.id() > last && !named.contains(finding.id()))) {
            throw Refusal.conflict("compliance.findingsCame").raise();
        }
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

    /**
     * Writes the rows: known ones as verified or dismissed; new ones wait to be verified with the rest. Refused at the row's
     * {@code finding}: {@code findingUnknown}, {@code findingNotAsked} for one that {@code shown} does not let through, and so
     * for one that an earlier row dismissed.
     */
    void keep(TaskContext task, List<Values> rows, Predicate<Finding> shown) {
        for (var i = 0; i < rows.size(); i++) {
            keep(task, ROWS + "[" + (i + 1) + "].", rows.get(i), shown);
        }
    }

    private void keep(TaskContext task, String prefix, Values row, Predicate<Finding> shown) {
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
                .orElseThrow(() -> refused(prefix, "findingUnknown", row));
        if (!shown.test(known)
                || !repository.correct(number, known, wanted(number, prefix, row, known.parts()), status, by)) {
            throw refused(prefix, "findingNotAsked", row);
        }
    }

    private static RuntimeException refused(String prefix, String code, Values row) {
        return Refusal.field(prefix + "finding", code, row.number("finding")).raise();
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
