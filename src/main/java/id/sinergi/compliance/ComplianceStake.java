package id.sinergi.compliance;

import id.sinergi.worklist.forms.CaseStake;
import org.springframework.stereotype.Component;

/** An amount that was confirmed, a warning, a fine or services that are denied. */
@Component
class ComplianceStake implements CaseStake {

    private final FindingRepository findings;
    private final NoticeRepository notices;
    private final Ladders ladders;

    ComplianceStake(FindingRepository findings, NoticeRepository notices, Ladders ladders) {
        this.findings = findings;
        this.notices = notices;
        this.ladders = ladders;
    }

    @Override
    public boolean isHigh(String caseNumber) {
        return notices.knows(caseNumber) && (isOwed(caseNumber) || isSanctioned(caseNumber));
    }

    private boolean isOwed(String caseNumber) {
        return findings.findings(caseNumber).stream()
                .anyMatch(finding -> finding.status() == Finding.Status.CONFIRMED && finding.amount() > 0);
    }

    private boolean isSanctioned(String caseNumber) {
        var ladder = ladders.load(caseNumber);
        return ladder.fine() != null
                || ladder.deniedOn() != null
                || ladder.notices().stream()
                        .anyMatch(notice -> notice.kind() != id.sinergi.ladder.Notice.Kind.GUIDANCE);
    }
}
