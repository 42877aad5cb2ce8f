package id.sinergi.demo;

import id.sinergi.coverage.Counting;
import id.sinergi.coverage.Target;
import id.sinergi.coverage.Targets;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.DemonstrationData;
import id.sinergi.territory.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Fills an empty registry with fictional people and employers, and counts them. */
@Component
class DemoPeople {

    /** The day the figures were presented. */
    private static final long SEED = 20250430;

    private static final BigDecimal AIM = BigDecimal.valueOf(70);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final DemonstrationData data;
    private final Counting counting;
    private final Targets targets;
    private final Territory territory;
    private final CurrentUser currentUser;

    DemoPeople(
            DemonstrationData data, Counting counting, Targets targets, Territory territory, CurrentUser currentUser) {
        this.data = data;
        this.counting = counting;
        this.targets = targets;
        this.territory = territory;
        this.currentUser = currentUser;
    }

    void create() {
        if (data.isMissing()) {
            data.create(SEED);
            counting.renew();
            var aim = new Target(territory.regency().code(), AIM, SINCE, "Sasaran fiktif untuk peragaan");
            currentUser.asSystem(() -> targets.set(aim, "Data peragaan").orThrow());
        }
    }
}
