package id.sinergi.privacy.process;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.privacy.RequestFlow;
import java.util.Date;

/** Called by {@code data-subject-request.bpmn}. */
@ProcessSteps("requestSteps")
public class RequestSteps {

    private final RequestFlow flow;

    RequestSteps(RequestFlow flow) {
        this.flow = flow;
    }

    public Date dueAt(String caseNumber) {
        return Date.from(flow.dueAt(caseNumber));
    }

    public void overdue(String caseNumber) {
        flow.overdue(caseNumber);
    }

    /** The unit that hands the answer over. */
    public String office(String caseNumber) {
        return flow.office(caseNumber);
    }

    public void close(String caseNumber) {
        flow.close(caseNumber);
    }
}
