package id.sinergi.demo;

import id.sinergi.registry.DemonstrationData;
import org.springframework.stereotype.Component;

/** Fills an empty registry with fictional people and employers. */
@Component
class DemoPeople {

    /** The day the figures were presented. */
    private static final long SEED = 20250430;

    private final DemonstrationData data;

    DemoPeople(DemonstrationData data) {
        this.data = data;
    }

    void create() {
        if (data.isMissing()) {
            data.create(SEED);
        }
    }
}
