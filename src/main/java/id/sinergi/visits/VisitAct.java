package id.sinergi.visits;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** What happened to a visit, for the case's history. */
record VisitAct(String action, String caseNumber, Map<String, String> details) implements Auditable {

    VisitAct {
        details = Map.copyOf(details);
    }
}
