package id.sinergi.compliance;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What was done in a case beyond the task itself, for the trail; the sentence has the key {@code trail.<action>}. */
record ComplianceAct(String action, String caseNumber, Map<String, String> details) implements Auditable {

    ComplianceAct {
        details = Map.copyOf(details);
    }
}
