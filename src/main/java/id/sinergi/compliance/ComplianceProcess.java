package id.sinergi.compliance;

import id.sinergi.casefile.Cases;
import id.sinergi.ladder.Notice;
import id.sinergi.letters.Letters;
import java.util.Date;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process asks of this module: ends and clocks. Every method may be called twice. */
@Service
public class ComplianceProcess {

    private final FindingRepository repository;
    private final SideRepository side;
    private final Notices notices;
    private final Ladders ladders;
    private final Letters letters;
    private final Cases cases;
    private final NextCase next;
    private final ApplicationEventPublisher events;

    ComplianceProcess(
            FindingRepository repository,
            SideRepository side,
            Notices notices,
            Ladders ladders,
            Letters letters,
            Cases cases,
            NextCase next,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.side = side;
        this.notices = notices;
        this.ladders = ladders;
        this.letters = letters;
        this.cases = cases;
        this.next = next;
        this.events = events;
    }

    @Transactional
    public void open(String caseNumber) {
        repository.get(caseNumber);
        cases.reach(caseNumber, "verify");
    }

    @Transactional(readOnly = true)
    public String letter(String caseNumber, String kind) {
        return letters.unsent(caseNumber, kind).orElseThrow().toString();
    }

    @Transactional
    public void recordSilence(String caseNumber) {
        notices.silence(caseNumber);
    }

    /** The form has kept the assessment; what is still open here was left by nobody and is closed. */
    @Transactional
    public void evidenceRejected(String caseNumber) {
        if (side.pendingEvidence(caseNumber).isPresent()) {
            side.checked(caseNumber, "rejected", null, "system");
        }
    }

    /**
     * Ends the case with {@code outcome}: {@code unfounded}, {@code complied}, {@code declined} or {@code lifted}. What was
     * reported and nobody has looked at opens the next one.
     */
    @Transactional
    public void close(String caseNumber, String outcome) {
        end(caseNumber);
        cases.close(caseNumber, outcome);
        next.ofWhatWaits(caseNumber);
    }

    /** The case was cancelled; its employer is free for a new one. */
    @Transactional
    public void cancelled(String caseNumber) {
        end(caseNumber);
    }

    private void end(String caseNumber) {
        var known = repository.get(caseNumber);
        repository.lock(known.employerId());
        repository.deactivate(caseNumber);
        if (side.checked(caseNumber, "closed", null, "system") | side.prosecuted(caseNumber, "closed", null, null)) {
            events.publishEvent(new ComplianceAct("compliance.besideClosed", caseNumber, Map.of()));
        }
    }

    @Transactional(readOnly = true)
    public Date answerDue(String caseNumber) {
        return ladders.over(ladders.answerBy(caseNumber));
    }

    @Transactional(readOnly = true)
    public Date firstWarningEnds(String caseNumber) {
        return ladders.over(ladders.warningEnds(caseNumber, Notice.Kind.WARNING1));
    }

    @Transactional(readOnly = true)
    public Date secondWarningEnds(String caseNumber) {
        return ladders.over(ladders.warningEnds(caseNumber, Notice.Kind.WARNING2));
    }

    @Transactional(readOnly = true)
    public Date fineDue(String caseNumber) {
        return ladders.over(ladders.fineDue(caseNumber));
    }
}
