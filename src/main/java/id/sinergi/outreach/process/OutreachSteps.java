package id.sinergi.outreach.process;

import id.sinergi.engine.ProcessSteps;
import id.sinergi.outreach.CampaignFlow;
import java.util.Collection;
import java.util.Date;

/** Called by {@code outreach-campaign.bpmn} and {@code outreach-session.bpmn}. */
@ProcessSteps("outreachSteps")
public class OutreachSteps {

    private final CampaignFlow flow;

    OutreachSteps(CampaignFlow flow) {
        this.flow = flow;
    }

    public void open(String caseNumber) {
        flow.open(caseNumber);
    }

    public Collection<String> sessions(String caseNumber) {
        return flow.sessions(caseNumber);
    }

    public Date day30(String caseNumber) {
        return Date.from(flow.measureAt(caseNumber, 30));
    }

    public Date day60(String caseNumber) {
        return Date.from(flow.measureAt(caseNumber, 60));
    }

    public Date day90(String caseNumber) {
        return Date.from(flow.measureAt(caseNumber, 90));
    }

    public void measure(String caseNumber, int days) {
        flow.measure(caseNumber, days);
    }

    public void close(String caseNumber) {
        flow.close(caseNumber);
    }

    public void cancelled(String caseNumber) {
        flow.cancelled(caseNumber);
    }

    /** {@code desa} or {@code kelurahan}. */
    public String openSession(String caseNumber, String session) {
        return flow.villageKind(session);
    }

    public Date sessionOverdueAt(String caseNumber, String session) {
        return Date.from(flow.overdueAt(session));
    }

    public void sessionOverdue(String caseNumber, String session) {
        flow.overdue(session);
    }

    /** The letter that {@code official-letter.bpmn} has checked, signed and sent. */
    public String invitation(String caseNumber, String session) {
        return flow.invitation(session);
    }

    public void withdrawInvitation(String caseNumber, String session) {
        flow.withdrawInvitation(session);
    }

    public void moveSession(String caseNumber, String session) {
        flow.move(session);
    }

    /** {@code some} or {@code none}. */
    public String undecided(String caseNumber, String session) {
        return flow.hasUndecided(session) ? "some" : "none";
    }
}
