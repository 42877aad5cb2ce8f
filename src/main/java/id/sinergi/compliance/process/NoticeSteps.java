package id.sinergi.compliance.process;

import id.sinergi.compliance.ComplianceProcess;
import id.sinergi.engine.ProcessSteps;
import java.util.Date;

/** What {@code employer-compliance.bpmn} calls. */
@ProcessSteps("noticeSteps")
public class NoticeSteps {

    private final ComplianceProcess process;

    NoticeSteps(ComplianceProcess process) {
        this.process = process;
    }

    public void open(String caseNumber) {
        process.open(caseNumber);
    }

    /** The letter of this kind that was drafted and is not on its way yet, for the process that has it checked. */
    public String letter(String caseNumber, String kind) {
        return process.letter(caseNumber, kind);
    }

    public void recordSilence(String caseNumber) {
        process.recordSilence(caseNumber);
    }

    public void evidenceRejected(String caseNumber) {
        process.evidenceRejected(caseNumber);
    }

    public void closeUnfounded(String caseNumber) {
        process.close(caseNumber, "unfounded");
    }

    public void closeComplied(String caseNumber) {
        process.close(caseNumber, "complied");
    }

    public void closeDeclined(String caseNumber) {
        process.close(caseNumber, "declined");
    }

    public void closeLifted(String caseNumber) {
        process.close(caseNumber, "lifted");
    }

    public void cancelled(String caseNumber) {
        process.cancelled(caseNumber);
    }

    public Date answerDue(String caseNumber) {
        return process.answerDue(caseNumber);
    }

    public Date firstWarningEnds(String caseNumber) {
        return process.firstWarningEnds(caseNumber);
    }

    public Date secondWarningEnds(String caseNumber) {
        return process.secondWarningEnds(caseNumber);
    }

    public Date fineDue(String caseNumber) {
        return process.fineDue(caseNumber);
    }
}
