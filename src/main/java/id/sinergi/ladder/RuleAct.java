package id.sinergi.ladder;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** A version of a rule was added. */
record RuleAct(String action, String subject, Map<String, String> details) implements Auditable {

    RuleAct {
        details = Map.copyOf(details);
    }
}
