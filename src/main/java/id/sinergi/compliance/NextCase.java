package id.sinergi.compliance;

import id.sinergi.employers.Employers;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What was reported and nobody has looked at when its case ends opens the next case about the employer: it came between
 * the answer that ended the case and the closing, or to a case whose version of the process knows no joining.
 */
@Component
class NextCase {

    private final FindingRepository repository;
    private final JoinedRepository joined;
    private final ComplianceCases compliance;
    private final Employers employers;
    private final ApplicationEventPublisher events;

    NextCase(
            FindingRepository repository,
            JoinedRepository joined,
            ComplianceCases compliance,
            Employers employers,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.joined = joined;
        this.compliance = compliance;
        this.employers = employers;
        this.events = events;
    }

    /** Inside the transaction that has closed {@code ended}. */
    void ofWhatWaits(String ended) {
        var waiting = repository.findings(ended).stream()
                .filter(finding -> finding.status() == Finding.Status.REPORTED)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        var employer = employers.find(repository.get(ended).employerId()).orElseThrow();
        var next = compliance.open(employer, employer.name(), waiting.getFirst().origin());
        joined.moveReported(ended, next);
        events.publishEvent(new ComplianceAct("compliance.findingsMoved", ended, Map.of("next", next)));
        events.publishEvent(new ComplianceAct("compliance.findingsTaken", next, Map.of("before", ended)));
    }
}
