package id.sinergi.compliance;

import id.sinergi.registry.Workers;
import id.sinergi.shared.Length;
import id.sinergi.shared.Naming;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.shared.Shape;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Findings as programs report them, 1 to 50 of {@code {kind, workers, months, amount, evidence, byMonth, workerIds,
 * documents, project}}: {@code kind} is one of PWBD, PDS_TK, PDS_UPAH, PDS_PROGRAM, ARREARS, JAKON; {@code workers}, {@code
 * months} and {@code amount} (rupiah) are whole numbers, 0 where left out; {@code evidence} is text; {@code byMonth} a list
 * of {@code {month: "2026-08", amount}} from which months and amount follow; {@code workerIds} the registry's; {@code
 * documents} of the case; {@code project} of JAKON {@code {name, contractValue, workOrder}}.
 */
@Component
public class ReportedFindings {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_PARTS = 500;
    private static final long LARGEST_MONTH = 10_000_000_000_000L;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;
    private static final long LARGEST_COUNT = 10_000_000L;

    private final Workers workers;
    private final Clock clock;

    /** A finding as it is sent. */
    @Schema(name = "ReportedFinding")
    public record Reported(
            FindingKind kind,
            @Nullable Integer workers,
            @Nullable Integer months,
            @Schema(description = "Whole rupiah") @Nullable Long amount,
            String evidence,

            @Schema(description = "Months with their sum, from which months and amount follow") @Nullable
            List<ReportedMonth> byMonth,

            @Schema(description = "Ids of the registry") @Nullable
            List<Long> workerIds,

            @Schema(description = "Files of the case") @Nullable
            List<UUID> documents,

            @Schema(description = "Of JAKON") @Nullable ReportedProject project) {}

    /** One month of a finding. */
    @Schema(name = "ReportedMonth")
    public record ReportedMonth(YearMonth month, Long amount) {}

    /** A construction project. */
    @Schema(name = "ReportedProject")
    public record ReportedProject(String name, Long contractValue, LocalDate workOrder) {}

    ReportedFindings(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /** Refused per field, as {@code findings[1].kind}. */
    public Result<List<Finding.New>> read(@Nullable Object given) {
        var errors = new ArrayList<FieldError>();
        var found = read(given, errors);
        return errors.isEmpty() ? Result.done(found) : Result.refused(Refusal.fields(errors));
    }

    List<Finding.New> read(@Nullable Object given, List<FieldError> errors) {
        var found = new ArrayList<Finding.New>();
        if (!(given instanceof List<?> rows) || rows.isEmpty()) {
            errors.add(new FieldError("findings", given == null || given instanceof List ? "required" : "notAList"));
            return found;
        }
        if (rows.size() > MOST_FINDINGS) {
            errors.add(new FieldError("findings", "tooManyRows", MOST_FINDINGS));
            return found;
        }
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Map<?, ?> row) {
                finding("findings[" + (i + 1) + "].", row, errors).ifPresent(found::add);
            } else {
                errors.add(new FieldError("findings", "notAList"));
            }
        }
        return found;
    }

    private Optional<Finding.New> finding(String prefix, Map<?, ?> row, List<FieldError> errors) {
        var wrong = Shape.wrong(prefix, Reported.class, row);
        if (!wrong.isEmpty()) {
            errors.addAll(wrong);
            return Optional.empty();
        }
        var kind = Optional.ofNullable(row.get("kind")).flatMap(code -> FindingKind.ofCode(code.toString()));
        if (kind.isEmpty()) {
            errors.add(
                    row.get("kind") == null
                            ? new FieldError(prefix + "kind", "required")
                            : new FieldError(prefix + "kind", "notAnOption", kinds()));
        }
        var number = number(prefix, row, "workers", LARGEST_COUNT, errors);
        var months = number(prefix, row, "months", LARGEST_COUNT, errors);
        var amount = number(prefix, row, "amount", LARGEST_AMOUNT, errors);
        var evidence = text(prefix + "evidence", row.get("evidence"), Length.TEXT, errors);
        var parts = new Finding.Parts(
                months(prefix + "byMonth", row.get("byMonth"), errors),
                ids(prefix + "workerIds", row.get("workerIds"), errors),
                documents(prefix + "documents", row.get("documents"), errors),
                project(prefix + "project", row.get("project"), kind.orElse(null), errors));
        var ofMonths = parts.byMonth();
        if (!ofMonths.isEmpty()) {
            same(prefix, row.get("months"), row.get("amount"), ofMonths, errors);
        }
        var named = parts.workerIds().size();
        if (row.get("workers") instanceof Number && number < named) {
            errors.add(new FieldError(prefix + "workers", "fewerThanNamed", named));
        }
        return kind.map(
                known -> new Finding.New(known, Math.max((int) number, named), (int) months, amount, evidence, parts));
    }

    /** What follows from the months may be said beside them, but nothing else. */
    private static void same(String field, @Nullable Object given, long following, List<FieldError> errors) {
        if (given instanceof Number number && number.longValue() != following) {
            errors.add(new FieldError(field, "otherThanMonths", following));
        }
    }

    /** Refuses numbers beside months that come to others, by field. */
    static void refuseOther(String prefix, @Nullable Long months, @Nullable Long amount, List<Finding.Month> ofMonths) {
        var errors = new ArrayList<FieldError>();
        same(prefix, months, amount, ofMonths, errors);
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors).raise();
        }
    }

    private static void same(
            String prefix,
            @Nullable Object months,
            @Nullable Object amount,
            List<Finding.Month> ofMonths,
            List<FieldError> errors) {
        same(prefix + "months", months, ofMonths.size(), errors);
        same(
                prefix + "amount",
                amount,
                ofMonths.stream().mapToLong(Finding.Month::amount).sum(),
                errors);
    }

    private List<Finding.Month> months(String field, @Nullable Object given, List<FieldError> errors) {
        var months = new ArrayList<Finding.Month>();
        for (var one : list(field, given, errors)) {
            if (one instanceof Map<?, ?> row) {
                month(field, row, errors).ifPresent(months::add);
            } else {
                errors.add(new FieldError(field, "notAList"));
            }
        }
        MonthList.wrong(field, months, YearMonth.now(clock)).ifPresent(errors::add);
        return months;
    }

    private static Optional<Finding.Month> month(String field, Map<?, ?> row, List<FieldError> errors) {
        try {
            var month = YearMonth.parse(said(row.get("month")));
            return Optional.of(new Finding.Month(month, number(field + ".", row, "amount", LARGEST_MONTH, errors)));
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "month.unreadable"));
            return Optional.empty();
        }
    }

    private static String said(@Nullable Object given) {
        return given == null ? "" : given.toString();
    }

    private List<Long> ids(String field, @Nullable Object given, List<FieldError> errors) {
        var ids = new ArrayList<Long>();
        for (var one : list(field, given, errors)) {
            var text = one.toString();
            if (text.matches("\\d{1,18}") && workers.row(Long.parseLong(text)).isPresent()) {
                ids.add(Long.parseLong(text));
            } else {
                errors.add(new FieldError(field, "workerUnknown", text));
            }
        }
        return ids.stream().distinct().toList();
    }

    private static List<UUID> documents(String field, @Nullable Object given, List<FieldError> errors) {
        var documents = new ArrayList<UUID>();
        for (var one : list(field, given, errors)) {
            try {
                documents.add(UUID.fromString(one.toString()));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(field, "notAFile"));
            }
        }
        return documents;
    }

    private Finding.@Nullable Project project(
            String field, @Nullable Object given, @Nullable FindingKind kind, List<FieldError> errors) {
        if (given == null) {
            return null;
        }
        if (kind != FindingKind.JAKON || !(given instanceof Map<?, ?> row)) {
            errors.add(new FieldError(field, "onlyJakon"));
            return null;
        }
        var before = errors.size();
        var name = text(field + ".name", row.get("name"), Length.NAME, errors);
        Naming.wrong(field + ".name", name).ifPresent(errors::add);
        var value = number(field + ".", row, "contractValue", LARGEST_AMOUNT, errors);
        if (value == 0) {
            errors.add(new FieldError(field + ".contractValue", "required"));
        }
        var on = day(field + ".workOrder", row.get("workOrder"), errors);
        return on == null || errors.size() > before ? null : new Finding.Project(name, value, on);
    }

    private @Nullable LocalDate day(String field, @Nullable Object given, List<FieldError> errors) {
        try {
            var day = LocalDate.parse(said(given));
            var wrong = Plausible.wrongPlan(field, day, LocalDate.now(clock));
            wrong.ifPresent(errors::add);
            return wrong.isEmpty() ? day : null;
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, given == null ? "required" : "notADate"));
            return null;
        }
    }

    private static List<?> list(String field, @Nullable Object given, List<FieldError> errors) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> list) || list.stream().anyMatch(Objects::isNull)) {
            errors.add(new FieldError(field, "notAList"));
            return List.of();
        }
        if (list.size() > MOST_PARTS) {
            errors.add(new FieldError(field, "tooManyRows", MOST_PARTS));
            return List.of();
        }
        return list;
    }

    private static String text(String field, @Nullable Object given, Length most, List<FieldError> errors) {
        var text = given == null ? "" : given.toString().strip();
        most.require(field, text, errors);
        return text;
    }

    private static long number(String prefix, Map<?, ?> row, String name, long most, List<FieldError> errors) {
        var number = row.get(name) instanceof Number given ? given.longValue() : 0;
        if (number >= 0 && number <= most) {
            return number;
        }
        errors.add(
                number < 0 ? new FieldError(prefix + name, "negative") : new FieldError(prefix + name, "tooBig", most));
        return 0;
    }

    private static String kinds() {
        return Arrays.stream(FindingKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
