package id.sinergi.sampling;

import id.sinergi.shared.Auditable;
import java.util.Map;

/** An inspector drew a round's sample once more. */
record DrawRepeated(long round, String name, boolean same) implements Auditable {

    @Override
    public String action() {
        return "sampling.repeated." + (same ? "same" : "different");
    }

    @Override
    public String subject() {
        return "round:" + round;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("name", name);
    }
}
