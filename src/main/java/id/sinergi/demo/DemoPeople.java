package id.sinergi.demo;

import id.sinergi.coverage.Counting;
import id.sinergi.coverage.Target;
import id.sinergi.coverage.Targets;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.DemonstrationData;
import id.sinergi.shared.SinergiClock;
import id.sinergi.territory.Territory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty registry with fictional people and employers, and counts them: all of it or nothing. */
@Component
class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    /** The day the figures were presented. */
    private static final long SEED = 20250430;

    private static final BigDecimal AIM = BigDecimal.valueOf(70);
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    /** After the last reporting date of the fictional members, and before any story looks at them. */
    private static final LocalDate REPORTED = LocalDate.of(2026, 11, 2);

    private final DemonstrationData data;
    private final Counting counting;
    private final Targets targets;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final OfficeHours hours;
    private final TransactionTemplate transaction;

    DemoPeople(
            DemonstrationData data,
            Counting counting,
            Targets targets,
            Territory territory,
            CurrentUser currentUser,
            OfficeHours hours,
            TransactionTemplate transaction) {
        this.data = data;
        this.counting = counting;
        this.targets = targets;
        this.territory = territory;
        this.currentUser = currentUser;
        this.hours = hours;
        this.transaction = transaction;
    }

    void create() {
        if (data.isMissing()) {
            var start = System.nanoTime();
            transaction.executeWithoutResult(status -> {
                SinergiClock.runAt(hours.morning(REPORTED), () -> data.create(SEED));
                counting.renew();
                var aim = new Target(territory.regency().code(), AIM, SINCE, "Sasaran fiktif untuk peragaan");
                SinergiClock.runAt(
                        hours.morning(SINCE.plusDays(1)),
                        () -> currentUser.asSystem(
                                () -> targets.set(aim, "Data peragaan").orThrow()));
            });
            log.info("Demonstration people created in {} ms", (System.nanoTime() - start) / 1_000_000);
        }
    }
}
