package id.sinergi.demo;

import id.sinergi.identity.CurrentUser;
import id.sinergi.territory.Territory;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty system with demonstration data before anybody can reach it. Accounts, people and cases are each added
 * only where they are missing, all of them or nothing: a first start may be cut short.
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
    private final ProtectionStories lists;
    private final DeskDemo desks;
    private final DemoDriver driver;
    private final OfficeHours hours;
    private final Territory territory;
    private final TransactionTemplate transaction;
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
            ProtectionStories lists,
            DeskDemo desks,
            DemoDriver driver,
            OfficeHours hours,
            Territory territory,
            TransactionTemplate transaction,
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
        this.lists = lists;
        this.desks = desks;
        this.driver = driver;
        this.hours = hours;
        this.territory = territory;
        this.transaction = transaction;
        this.withCases = withCases;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var start = System.nanoTime();
        if (!territory.regency().code().equals(DemoAccounts.REGENCY)) {
            throw new IllegalStateException(
                    "The demonstration data is that of %s; for another regency set sinergi.demo=false"
                            .formatted(DemoAccounts.REGENCY));
        }
        driver.begin();
        accounts.create();
        people.create();
        if (withCases) {
            currentUser.asSystem(
                    () -> protection.bring(Objects.requireNonNull(transaction.execute(status -> cases()))));
        }
        log.info("Demonstration data ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    /** In one transaction: the trail writes its entries in the order of their times, whatever story they are of. */
    String cases() {
        accounts.colleagues();
        // Day by day: what villages find of employers joins the cases that are open then.
        var agenda = new Agenda();
        employers.plan(agenda);
        villages.plan(agenda);
        agenda.live(hours);
        visits.create();
        campaigns.create();
        breaches.create();
        requests.create();
        retention.create();
        lists.create();
        var members = protection.file();
        desks.create();
        driver.catchUp();
        return members;
    }
}
