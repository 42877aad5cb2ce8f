package id.sinergi.compliance;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code POST /api/v1/cases} with {@code kind: employer_compliance}.
 *
 * <ul>
 *   <li>{@code employer}: our id, or the NPP
 *   <li>{@code subject}: what a new case is shown as, the employer's name where it is left out
 *   <li>{@code findings}: as {@link ReportedFindings} reads them
 * </ul>
 *
 * Where the employer has an open case, the findings join it and its number is answered.
 */
@Component
class ComplianceStarter implements CaseStarter {

    /** What a request may hold. */
    @Schema(name = "NewEmployerCase")
    record Asked(
            String kind,

            @Schema(description = "What the case is shown as; the employer's name where it is left out") @Nullable
            String subject,

            @Schema(description = "Our id, or the NPP") String employer,
            List<ReportedFindings.Reported> findings) {}

    private final ComplianceCases compliance;
    private final Employers employers;
    private final ReportedFindings reported;

    ComplianceStarter(ComplianceCases compliance, Employers employers, ReportedFindings reported) {
        this.compliance = compliance;
        this.employers = employers;
        this.reported = reported;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EMPLOYER_COMPLIANCE;
    }

    @Override
    public Class<? extends Record> request() {
        return Asked.class;
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
        var findings = reported.read(request.get("findings"), errors);
        var subject = Objects.toString(request.get("subject"), "").strip();
        Length.LINE.tooLong("subject", subject).ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        return compliance.report(employer.orElseThrow().id(), subject.isEmpty() ? null : subject, findings, "report");
    }

    private Optional<Employer> employer(@Nullable Object given) {
        if (given == null) {
            return Optional.empty();
        }
        var text = given.toString().strip();
        var byNpp = employers.byNpp(text);
        return byNpp.isPresent() || !text.matches("\\d{1,18}") ? byNpp : employers.find(Long.parseLong(text));
    }
}
