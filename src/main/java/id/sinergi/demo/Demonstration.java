package id.sinergi.demo;

import id.sinergi.identity.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Fills an empty system with demonstration data before anybody can reach it. Each part adds only
 * what is missing, all of it or nothing: a first start may be cut short.
 */
@Component
@ConditionalOnBooleanProperty("sinergi.demo")
class Demonstration implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final CurrentUser currentUser;
    private final DemoAccounts accounts;
    private final DemoPeople people;
    private final VillageDemo villages;
    private final ComplianceDemo employers;
    private final OutreachDemo campaigns;
    private final BreachDemo breaches;
    private final RequestDemo requests;
    private final RetentionDemo retention;
    private final ProtectionDemo protection;
    private final VisitDemo visits;
    private final boolean withCases;

    Demonstration(
            CurrentUser currentUser,
            DemoAccounts accounts,
            DemoPeople people,
            VillageDemo villages,
            ComplianceDemo employers,
            OutreachDemo campaigns,
            BreachDemo breaches,
            RequestDemo requests,
            RetentionDemo retention,
            ProtectionDemo protection,
            VisitDemo visits,
            @Value("${sinergi.demo.cases:true}") boolean withCases) {
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.people = people;
        this.villages = villages;
        this.employers = employers;
        this.campaigns = campaigns;
        this.breaches = breaches;
        this.requests = requests;
        this.retention = retention;
        this.protection = protection;
        this.visits = visits;
        this.withCases = withCases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var start = System.nanoTime();
        accounts.create();
        people.create();
        if (withCases) {
            currentUser.asSystem(this::cases);
        }
        log.info("Demonstration data ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private void cases() {
        // The employers first: what villages then find of them joins their cases.
        employers.create();
        visits.create();
        villages.create();
        campaigns.create();
        breaches.create();
        requests.create();
        retention.create();
        protection.create();
    }
}
