package id.sinergi.compliance;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code POST /api/v1/cases} with {@code kind: employer_compliance}.
 *
 * <ul>
 *   <li>{@code employer}: our id, or the NPP
 *   <li>{@code findings}: 1 to 50 of {@code {kind, workers, months, amount, evidence}}; {@code kind} is one of PWBD, PDS_TK,
 *       PDS_UPAH, PDS_PROGRAM, ARREARS, JAKON; {@code workers}, {@code months} and {@code amount} (rupiah) are whole
 *       numbers, 0 where left out; {@code evidence} is text
 * </ul>
 *
 * Where the employer has an open case, the findings join it and its number is answered.
 */
@Component
class ComplianceStarter implements CaseStarter {

    private static final int MOST_FINDINGS = 50;
    private static final int LONGEST_EVIDENCE = 2_000;
    private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;
    private static final long LARGEST_COUNT = 10_000_000L;

    private final ComplianceCases compliance;
    private final Employers employers;

    ComplianceStarter(ComplianceCases compliance, Employers employers) {
        this.compliance = compliance;
        this.employers = employers;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public Result<String> open(Map<String, Object> request) {
        if (!compliance.mayReport()) {
            return Result.refused(Refusal.forbidden("compliance.role"));
        }
        var errors = new ArrayList<FieldError>();
        var employer = employer(request.get("employer"));
        if (employer.isEmpty()) {
            errors.add(new FieldError("employer", request.get("employer") == null ? "required" : "employerUnknown"));
        }
        var findings = findings(request.get("findings"), errors);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        return compliance.report(employer.orElseThrow().id(), findings, "report");
    }

    private Optional<Employer> employer(@Nullable Object given) {
        if (given == null) {
            return Optional.empty();
        }
        var text = given.toString().strip();
        var byNpp = employers.byNpp(text);
        return byNpp.isPresent() || !text.matches("\\d{1,18}") ? byNpp : employers.find(Long.parseLong(text));
    }

    private static List<Finding.New> findings(@Nullable Object given, List<FieldError> errors) {
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

    private static Optional<Finding.New> finding(String prefix, Map<?, ?> row, List<FieldError> errors) {
        var kind = Optional.ofNullable(row.get("kind")).flatMap(code -> FindingKind.ofCode(code.toString()));
        if (kind.isEmpty()) {
            errors.add(
                    row.get("kind") == null
                            ? new FieldError(prefix + "kind", "required")
                            : new FieldError(prefix + "kind", "notAnOption", kinds()));
        }
        var workers = number(prefix, row, "workers", LARGEST_COUNT, errors);
        var months = number(prefix, row, "months", LARGEST_COUNT, errors);
        var amount = number(prefix, row, "amount", LARGEST_AMOUNT, errors);
        var evidence = row.get("evidence") == null
                ? ""
                : row.get("evidence").toString().strip();
        if (evidence.isEmpty()) {
            errors.add(new FieldError(prefix + "evidence", "required"));
        } else if (evidence.length() > LONGEST_EVIDENCE) {
            errors.add(new FieldError(prefix + "evidence", "tooLong", LONGEST_EVIDENCE));
        }
        return kind.map(known -> new Finding.New(known, (int) workers, (int) months, amount, evidence));
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
