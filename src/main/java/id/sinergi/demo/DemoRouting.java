package id.sinergi.demo;

import id.sinergi.engine.Decisions;
import id.sinergi.identity.CurrentUser;
import id.sinergi.registry.VillageData;
import id.sinergi.registry.VillageData.Combination;
import id.sinergi.shared.SinergiClock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Routes the people of a village as the process of its collection does. */
@Component
class DemoRouting {

    private final VillageData data;
    private final Decisions decisions;
    private final CurrentUser currentUser;
    private final OfficeHours hours;

    DemoRouting(VillageData data, Decisions decisions, CurrentUser currentUser, OfficeHours hours) {
        this.data = data;
        this.decisions = decisions;
        this.currentUser = currentUser;
        this.hours = hours;
    }

    /** By who counted and was a member on {@code day}. */
    void route(String village, LocalDate day) {
        var then = hours.morning(day);
        SinergiClock.runAt(
                then,
                () -> currentUser.asSystem(
                        () -> data.routingGroups(village).forEach(group -> route(village, group.combination()))));
    }

    private void route(String village, Combination combination) {
        var decision = decisions.decide(
                "worker-routing",
                Map.of(
                        "membership",
                        combination.membership().equals("NONE")
                                ? "unregistered"
                                : combination.membership().toLowerCase(Locale.ROOT),
                        "segment",
                        combination.segment(),
                        "hasEmployer",
                        combination.hasEmployer(),
                        "vulnerable",
                        combination.vulnerable()));
        data.applyRoute(
                village,
                combination,
                Objects.requireNonNull(decision.get("route")).toString(),
                Objects.requireNonNull(decision.get("reason")).toString());
    }
}
