package id.sinergi.demo;

import id.sinergi.registry.DemonstrationData;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty registry with fictional people, before anything that needs them. */
@Component
@ConditionalOnBooleanProperty("sinergi.demo")
@Order(DemoPeople.ORDER)
class DemoPeople implements ApplicationRunner {

    static final int ORDER = 100;

    /** The day the figures were presented. */
    private static final long SEED = 20250430;

    private final DemonstrationData data;

    DemoPeople(DemonstrationData data) {
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (data.isMissing()) {
            data.create(SEED);
        }
    }
}
