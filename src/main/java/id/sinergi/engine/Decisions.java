package id.sinergi.engine;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** Decision tables (DMN) by key. */
@Service
public class Decisions {

    private final DecisionService decisions;

    Decisions(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The outputs of the one rule that fits; a table that has none for these inputs is a failure. */
    public Map<String, Object> decide(String key, Map<String, Object> inputs) {
        var result = decisions.evaluateDecisionTableByKey(key, inputs).getSingleResult();
        if (result == null) {
            throw new IllegalStateException("Decision " + key + " has no rule for " + inputs.keySet());
        }
        return Map.copyOf(result.getEntryMap());
    }
}
