package id.sinergi.compliance;

import id.sinergi.casefile.Cases;
import id.sinergi.shared.Act;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What findings amount to, for the module that counts them. */
@Service
public class FindingAmounts {

    private final FindingRepository repository;
    private final ComplianceCases compliance;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    FindingAmounts(
            FindingRepository repository, ComplianceCases compliance, Cases cases, ApplicationEventPublisher events) {
        this.repository = repository;
        this.compliance = compliance;
        this.cases = cases;
        this.events = events;
    }

    /** Whether the current user may count the amount of a finding: as {@link #counted} says, but for the case. */
    public boolean mayCount(Finding finding) {
        return compliance.mayReport() && finding.isUnsettled();
    }

    /**
     * Writes into a finding what was counted of it, inside the caller's transaction.
     *
     * @param terms what it was counted from, for the trail
     * @return refused with {@code compliance.role}, {@code case.ended}, and {@code compliance.findingSettled} for a finding
     *     that BPJS has confirmed or that was dismissed
     */
    @Act(joins = true)
    public Result<Long> counted(
            String caseNumber, long finding, int workers, int months, long amount, Map<String, String> terms) {
        if (!compliance.mayReport()) {
            return Result.refused(Refusal.forbidden("compliance.role"));
        }
        cases.holdOpen(caseNumber);
        repository.lock(caseNumber);
        if (!repository.count(caseNumber, finding, workers, months, amount)) {
            return Result.refused(Refusal.conflict("compliance.findingSettled"));
        }
        var details = new HashMap<>(terms);
        details.put("amount", Long.toString(amount));
        events.publishEvent(new ComplianceAct("compliance.amountCounted", caseNumber, details));
        return Result.done(amount);
    }
}
