package id.sinergi.demo;

import id.sinergi.identity.Accounts;
import id.sinergi.identity.User;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where the demonstration is and who can sign in. */
@Component
@ConditionalOnBooleanProperty("sinergi.demo")
class DemoWelcome {

    private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

    private final Accounts accounts;
    private final Environment environment;

    DemoWelcome(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var names = accounts.agencyNames();
        log.info(
                "Sinergi is ready at http://localhost:{}\nDemonstration accounts, password \"{}\":\n{}",
                port,
                DemoAccounts.PASSWORD,
                accounts.demonstration().stream()
                        .map(user -> line(
                                user,
                                names.getOrDefault(user.agency(), user.agency().name())))
                        .collect(Collectors.joining("\n")));
    }

    private static String line(User user, String agency) {
        var roles = user.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        return "  %-16s %-12s %s".formatted(user.username(), roles, agency);
    }
}
