package id.sinergi.protection.process;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.protection.ProtectionFlow;

/** Called by {@code subsidised-protection.bpmn}. */
@ProcessSteps("protectionSteps")
public class ProtectionSteps {

    private final ProtectionFlow flow;

    ProtectionSteps(ProtectionFlow flow) {
        this.flow = flow;
    }

    public String approver(String caseNumber) {
        return flow.approver(caseNumber);
    }

    public String reviser(String caseNumber) {
        return flow.reviser(caseNumber);
    }

    public void close(String caseNumber) {
        flow.close(caseNumber);
    }

    public void cancelled(String caseNumber) {
        flow.cancelled(caseNumber);
    }
}
