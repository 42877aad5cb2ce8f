package id.sinergi.compliance;

import id.sinergi.registry.Workers;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.RefusedException;
import id.sinergi.shared.Result;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;
    private static final long LARGEST_COUNT = 10_000_000L;

    private final Workers workers;

    ReportedFindings(Workers workers) {
        this.workers = workers;
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
        var evidence = text(prefix + "evidence", row.get("evidence"), LONGEST_EVIDENCE, errors);
        var parts = new Finding.Parts(
                months(prefix + "byMonth", row.get("byMonth"), errors),
                ids(prefix + "workerIds", row.get("workerIds"), errors),
                documents(prefix + "documents", row.get("documents"), errors),
                project(prefix + "project", row.get("project"), kind.orElse(null), errors));
        return kind.map(known -> new Finding.New(
                known, Math.max((int) number, parts.workerIds().size()), (int) months, amount, evidence, parts));
    }

    private static List<Finding.Month> months(String field, @Nullable Object given, List<FieldError> errors) {
        var months = new ArrayList<Finding.Month>();
        for (var one : list(field, given, errors)) {
            if (one instanceof Map<?, ?> row) {
                month(field, row, errors).ifPresent(months::add);
            } else {
                errors.add(new FieldError(field, "notAList"));
            }
        }
        try {
            MonthList.check(field, months);
        } catch (RefusedException e) {
            errors.addAll(e.refusal().errors());
        }
        return months;
    }

    private static Optional<Finding.Month> month(String field, Map<?, ?> row, List<FieldError> errors) {
        try {
            var month = YearMonth.parse(String.valueOf(row.get("month")));
            if (Plausible.day(month.atDay(1))) {
                return Optional.of(
                        new Finding.Month(month, number(field + ".", row, "amount", LARGEST_AMOUNT, errors)));
            }
        } catch (DateTimeException e) {
            // Refused below, as a month beyond measure is.
        }
        errors.add(new FieldError(field, "notMonths", String.valueOf(row.get("month"))));
        return Optional.empty();
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

    private static Finding.@Nullable Project project(
            String field, @Nullable Object given, @Nullable FindingKind kind, List<FieldError> errors) {
        if (given == null) {
            return null;
        }
        if (kind != FindingKind.JAKON || !(given instanceof Map<?, ?> row)) {
            errors.add(new FieldError(field, "onlyJakon"));
            return null;
        }
        var before = errors.size();
        var name = text(field + ".name", row.get("name"), LONGEST_NAME, errors);
        var value = number(field + ".", row, "contractValue", LARGEST_AMOUNT, errors);
        if (value == 0) {
            errors.add(new FieldError(field + ".contractValue", "required"));
        }
        try {
            var on = LocalDate.parse(String.valueOf(row.get("workOrder")));
            if (Plausible.day(on) && errors.size() == before) {
                return new Finding.Project(name, value, on);
            }
        } catch (DateTimeException e) {
            errors.add(new FieldError(field + ".workOrder", "notADate"));
        }
        return null;
    }

    private static List<?> list(String field, @Nullable Object given, List<FieldError> errors) {
        if (given == null) {
            return List.of();
        }
        if (!(given instanceof List<?> list) || list.contains(null)) {
            errors.add(new FieldError(field, "notAList"));
            return List.of();
        }
        if (list.size() > MOST_PARTS) {
            errors.add(new FieldError(field, "tooManyRows", MOST_PARTS));
            return List.of();
        }
        return list;
    }

    private static String text(String field, @Nullable Object given, int longest, List<FieldError> errors) {
        var text = given == null ? "" : given.toString().strip();
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "required"));
        } else if (text.length() > longest) {
            errors.add(new FieldError(field, "tooLong", longest));
        }
        return text;
    }

    private static long number(String prefix, Map<?, ?> row, String name, long most, List<FieldError> errors) {
        var given = row.get(name);
        if (given == null || given.toString().isBlank()) {
            return 0;
        }
        try {
            var number = Long.parseLong(given.toString().strip());
            if (number >= 0 && number <= most) {
                return number;
            }
            errors.add(
                    number < 0
                            ? new FieldError(prefix + name, "negative")
                            : new FieldError(prefix + name, "tooBig", most));
        } catch (NumberFormatException e) {
            errors.add(new FieldError(prefix + name, "notANumber"));
        }
        return 0;
    }

    private static String kinds() {
        return Arrays.stream(FindingKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
