package id.sinergi.compliance;

import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts the way of findings that join a case whose own were verified: one at a time, those that come meanwhile after it. */
@Component
class JoinedFindings {

    static final String MESSAGE = "findings-joined";

    private static final String FIRST_STAGE = "verify";

    private final FindingRepository repository;
    private final JoinedRepository joined;
    private final Cases cases;
    private final ProcessRuntime engine;

    JoinedFindings(FindingRepository repository, JoinedRepository joined, Cases cases, ProcessRuntime engine) {
        this.repository = repository;
        this.joined = joined;
        this.cases = cases;
        this.engine = engine;
    }

    /** Findings came to an open case. While its own are being verified they are verified with them. */
    void came(String caseNumber) {
        if (!cases.get(caseNumber).stage().equals(FIRST_STAGE)) {
            start(caseNumber);
        }
    }

    /** Why the case cannot end now: what joined it waits for Disnaker or BPJS. Until the transaction ends nothing else joins. */
    Optional<Refusal> whyNotEnd(String caseNumber) {
        repository.lock(caseNumber);
        return repository.get(caseNumber).joining() && isWaiting(caseNumber)
                ? Optional.of(Refusal.conflict("compliance.joinedAwaited"))
                : Optional.empty();
    }

    /** The same, also while its own findings wait: nobody has complied with what is not established. */
    Optional<Refusal> whyNotComplied(String caseNumber) {
        return whyNotEnd(caseNumber)
                .or(() -> cases.get(caseNumber).stage().equals(FIRST_STAGE) && isWaiting(caseNumber)
                        ? Optional.of(Refusal.conflict("compliance.findingsAwaited"))
                        : Optional.empty());
    }

    private boolean isWaiting(String caseNumber) {
        return repository.findings(caseNumber).stream().anyMatch(Finding::isUnsettled);
    }

    /** Those that joined have gone their way: what came meanwhile goes it now. */
    void ended(String caseNumber) {
        joined.joining(caseNumber, false);
        start(caseNumber);
    }

    /** What waits goes its way. A case of an earlier version of the process waits for no such message. */
    void start(String caseNumber) {
        var waiting = repository.findings(caseNumber).stream()
                .anyMatch(finding -> finding.status() == Finding.Status.REPORTED);
        if (waiting && !repository.get(caseNumber).joining() && engine.send(MESSAGE, caseNumber)) {
            joined.joining(caseNumber, true);
        }
    }
}
