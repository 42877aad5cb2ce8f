package id.sinergi.worklist;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What becomes of a proposal to cancel, for the trail. */
record CancellationAct(String action, String caseNumber, Map<String, String> details) implements Auditable {

    CancellationAct {
        details = Map.copyOf(details);
    }
}
