package id.sinergi.village;

import id.sinergi.shared.Auditable;
import java.util.Map;

/**
 * The workers of a village that are not active members were routed to where something is done about it.
 *
 * @param employers wage earners: the duty of an employer
 * @param outreach workers to be won over
 * @param subsidy vulnerable workers, proposed for subsidised contributions
 */
public record WorkersRouted(String caseNumber, String villageCode, long employers, long outreach, long subsidy)
        implements Auditable {

    @Override
    public String action() {
        return "village.workers.routed";
    }

    @Override
    public String subject() {
        return villageCode;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "employers", Long.toString(employers),
                "outreach", Long.toString(outreach),
                "subsidy", Long.toString(subsidy));
    }
}
