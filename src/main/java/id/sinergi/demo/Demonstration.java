package id.sinergi.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Fills an empty system with demonstration data before anybody can reach it. Each part adds only what is missing. */
@Component
@ConditionalOnBooleanProperty("sinergi.demo")
class Demonstration implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);

    private final DemoAccounts accounts;
    private final DemoPeople people;

    Demonstration(DemoAccounts accounts, DemoPeople people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var start = System.nanoTime();
        accounts.create();
        people.create();
        log.info("Demonstration data ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
