package id.sinergi.arrears;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** Somebody began to report everybody past a threshold. */
record SweepAct(String subject, Map<String, String> details) implements Auditable {

    @Override
    public String action() {
        return "arrears.swept";
    }
}
